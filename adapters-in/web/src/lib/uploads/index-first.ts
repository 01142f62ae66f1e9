import { boxAt, boxesIn, type Box } from './boxes.ts';

/** What a camera writes before the index; anything else may tell places in the file that nobody here knows of. */
const BEFORE_THE_INDEX = ['ftyp', 'free', 'skip', 'wide', 'uuid', 'mdat'];
const MOST_BOXES = 1_000;
/** Hours of video; whoever has more waits for the last byte. */
const LARGEST_INDEX_BYTES = 64 * 1024 * 1024;
/** The way from an index to what its tracks tell about places. */
const TO_CHUNK_OFFSETS = ['trak', 'mdia', 'minf', 'stbl'];
/** An index with one of these has fragments behind it, is compressed, or tells more places than those of chunks. */
const NEVER_MOVED = ['mvex', 'cmov', 'saio'];
const LARGEST_UINT32 = 2 ** 32 - 1;

/**
 * A file in the order in which it is best sent: of an MP4 or MOV that has its index at the end, as cameras write them, the index comes
 * first, so that it plays while it arrives. Nothing of its pictures and sounds changes, nor its length; the same file always gives the
 * same bytes. Every other file stays as it is.
 */
export async function indexFirst(file: Blob): Promise<Blob> {
  const layout = await layoutOf(file);
  if (!layout) return file;
  const { index, place } = layout;
  const bytes = await file.slice(index.from, index.to).arrayBuffer();
  const moved = moveChunks(new DataView(bytes), index.content - index.from, (at) =>
    place <= at && at < index.from ? at + bytes.byteLength : at
  );
  if (!moved) return file;
  return new Blob([file.slice(0, place), bytes, file.slice(place, index.from), file.slice(index.to)], {
    type: file.type
  });
}

/** Where the index is, and where it should be; `null` for a file that has none behind its pictures, or none that can be moved. */
async function layoutOf(file: Blob): Promise<{ index: Box; place: number } | null> {
  let place = 0;
  let pictures = false;
  let at = 0;
  for (let count = 0; count < MOST_BOXES && at < file.size; count += 1) {
    const header = await file.slice(at, at + 16).arrayBuffer();
    const box = boxAt(new DataView(header), at, file.size);
    if (!box) return null;
    if (box.type === 'moov') {
      return pictures && box.to - box.from <= LARGEST_INDEX_BYTES ? { index: box, place } : null;
    }
    if (!BEFORE_THE_INDEX.includes(box.type)) return null;
    if (box.type === 'ftyp') place = box.to;
    if (box.type === 'mdat') pictures = true;
    at = box.to;
  }
  return null;
}

/** Changes where an index says that the chunks of its tracks are; false where it cannot be told so. */
function moveChunks(index: DataView, content: number, to: (at: number) => number): boolean {
  let boxes = [...boxesIn(index, content, index.byteLength)];
  for (const type of TO_CHUNK_OFFSETS) {
    if (boxes.some((box) => NEVER_MOVED.includes(box.type))) return false;
    boxes = boxes
      .filter((box) => box.type === type)
      .flatMap((box) => [...boxesIn(index, box.content, box.to)]);
  }
  if (boxes.some((box) => NEVER_MOVED.includes(box.type))) return false;
  const tables = boxes.filter(({ type }) => type === 'stco' || type === 'co64');
  return tables.length > 0 && tables.every((table) => moveTable(index, table, to));
}

/** A table of offsets: version and flags, their number, and the offsets of 4 or 8 bytes (ISO/IEC 14496-12, section 8.7.5). */
function moveTable(index: DataView, { type, content, to: end }: Box, to: (at: number) => number): boolean {
  const size = type === 'co64' ? 8 : 4;
  const first = content + 8;
  if (first > end) return false;
  const count = index.getUint32(content + 4);
  if (first + count * size > end) return false;
  for (let at = first; at < first + count * size; at += size) {
    if (size === 8) {
      index.setBigUint64(at, BigInt(to(Number(index.getBigUint64(at)))));
    } else {
      const moved = to(index.getUint32(at));
      if (moved > LARGEST_UINT32) return false;
      index.setUint32(at, moved);
    }
  }
  return true;
}
