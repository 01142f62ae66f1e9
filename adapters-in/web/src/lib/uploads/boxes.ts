/** A box of an ISO base media file (ISO/IEC 14496-12, section 4.2): where it and its content lie, in bytes. */
export type Box = { type: string; from: number; content: number; to: number };

const HEADER_BYTES = 8;
const LARGE_HEADER_BYTES = 16;

/**
 * The box that begins at a place, or `null` where none does.
 *
 * @param header what lies at `from`: 16 bytes, or fewer at the end
 * @param end where the last of its neighbours ends
 */
export function boxAt(header: DataView, from: number, end: number): Box | null {
  if (header.byteLength < HEADER_BYTES) return null;
  const short = header.getUint32(0);
  const large = short === 1;
  if (large && header.byteLength < LARGE_HEADER_BYTES) return null;
  const length = large ? Number(header.getBigUint64(8)) : short === 0 ? end - from : short;
  const content = from + (large ? LARGE_HEADER_BYTES : HEADER_BYTES);
  const to = from + length;
  return to < content || to > end ? null : { type: typeAt(header, 4), from, content, to };
}

/** The boxes that a stretch of bytes consists of; those before the first that makes no sense. */
export function* boxesIn(bytes: DataView, from: number, end: number): Generator<Box> {
  for (let at = from; at < end;) {
    const header = new DataView(bytes.buffer, bytes.byteOffset + at, Math.min(LARGE_HEADER_BYTES, end - at));
    const box = boxAt(header, at, end);
    if (!box) return;
    yield box;
    at = box.to;
  }
}

function typeAt(bytes: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => bytes.getUint8(at + i)));
}
