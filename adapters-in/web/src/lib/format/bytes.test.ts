import { expect, test } from 'vitest';
import { bytes, rate } from './bytes.ts';

test.each([
  [0, '0 B'],
  [-5, '0 B'],
  [999, '999 B'],
  [1000, '1.00 KB'],
  [38_140_000, '38.1 MB'],
  [99_960_000, '100 MB'],
  [999_600_000, '1.00 GB'],
  [1_250_000_000, '1.25 GB'],
  [3e18, '3000 PB']
])('%d bytes read as %s', (count, words) => {
  expect(bytes(count)).toBe(words);
});

test('a rate is bytes per second', () => {
  expect(rate(2_500_000)).toBe('2.50 MB/s');
});
