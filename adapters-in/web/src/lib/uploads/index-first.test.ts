import { expect, test } from 'vitest';
import { indexFirst } from './index-first.ts';

const bytesOf = (number: number, size: 4 | 8) => {
  const view = new DataView(new ArrayBuffer(size));
  if (size === 4) view.setUint32(0, number);
  else view.setBigUint64(0, BigInt(number));
  return [...new Uint8Array(view.buffer)];
};

const box = (type: string, ...content: number[][]) => {
  const inner = content.flat();
  return [...bytesOf(8 + inner.length, 4), ...[...type].map((letter) => letter.charCodeAt(0)), ...inner];
};

/** A table of offsets, in a track. */
const track = (type: 'stco' | 'co64', offsets: number[], ...beside: number[][]) => {
  const entries = offsets.flatMap((offset) => bytesOf(offset, type === 'co64' ? 8 : 4));
  const table = box(type, [0, 0, 0, 0], bytesOf(offsets.length, 4), entries);
  return box('trak', box('mdia', box('minf', box('stbl', table, ...beside))));
};

const kind = box('ftyp', [1, 2, 3, 4]);
const pictures = box('mdat', [10, 11, 12, 13, 14, 15, 16, 17]);
/** Where the first byte of the pictures is, in a file that begins with its kind. */
const first = kind.length + 8;

/** A track whose table lacks four of the five places that it promises. */
const short = box(
  'trak',
  box('mdia', box('minf', box('stbl', box('stco', [0, 0, 0, 0], bytesOf(5, 4), bytesOf(first, 4)))))
);

const file = (...boxes: number[][]) => new Blob([new Uint8Array(boxes.flat())], { type: 'video/mp4' });
const arranged = async (before: Blob) => [...new Uint8Array(await (await indexFirst(before)).arrayBuffer())];
const unchanged = async (before: Blob) => expect(await indexFirst(before)).toBe(before);

test.each(['stco', 'co64'] as const)(
  'an index at the end comes first, and tells where all is then (%s)',
  async (type) => {
    const rest = box('free', [9]);
    const index = box('moov', box('udta'), track(type, [first, first + 4]), track(type, [first + 2]));
    const shift = index.length;
    const moved = box(
      'moov',
      box('udta'),
      track(type, [first + shift, first + 4 + shift]),
      track(type, [first + 2 + shift])
    );

    const before = file(kind, pictures, index, rest);

    expect(await arranged(before)).toEqual([kind, moved, pictures, rest].flat());
    expect((await indexFirst(before)).type).toBe('video/mp4');
  }
);

test('the same file always gives the same bytes, and they stay as they are', async () => {
  const before = file(kind, pictures, box('moov', track('stco', [first])));
  const once = await indexFirst(before);
  expect(await arranged(before)).toEqual(await arranged(before));
  await unchanged(once);
});

test('a file without a word about its kind is a film of long ago', async () => {
  const index = box('moov', track('stco', [16]));
  const moved = box('moov', track('stco', [16 + index.length]));
  expect(await arranged(file(box('wide'), pictures, index))).toEqual([moved, box('wide'), pictures].flat());
});

test('what has large boxes is walked through too', async () => {
  const large = [...bytesOf(1, 4), ...pictures.slice(4, 8), ...bytesOf(24, 8), ...pictures.slice(8)];
  const index = box('moov', track('co64', [kind.length + 16]));
  const moved = box('moov', track('co64', [kind.length + 16 + index.length]));
  expect(await arranged(file(kind, large, index))).toEqual([kind, moved, large].flat());
});

test('what lies behind the index stays where it is', async () => {
  const length = box('moov', track('stco', [0])).length;
  const index = box('moov', track('stco', [kind.length + pictures.length + length + 8]));
  expect(await arranged(file(kind, pictures, index, pictures))).toEqual(
    [kind, index, pictures, pictures].flat()
  );
});

test.each([
  ['has its index at the beginning', file(kind, box('moov', track('stco', [100])), pictures)],
  ['has no index', file(kind, pictures)],
  ['has an index that is cut off', file(kind, pictures, box('moov', track('stco', [first])).slice(0, -1))],
  ['has an index of fragments', file(kind, pictures, box('moov', box('mvex'), track('stco', [first])))],
  ['is protected', file(kind, pictures, box('moov', track('stco', [first], box('saio'))))],
  ['begins with something else', file(box('RIFF', [1, 2]), pictures, box('moov', track('stco', [first])))],
  ['tells no places', file(kind, pictures, box('moov', box('trak')))],
  ['promises more places than it tells', file(kind, pictures, box('moov', short))],
  ['is no video', new Blob(['These are notes.'])],
  ['is empty', new Blob([])]
])('a file that %s is sent as it is', (_, before) => unchanged(before));
