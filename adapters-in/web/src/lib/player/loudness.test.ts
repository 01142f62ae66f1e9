import { expect, test } from 'vitest';
import { factor } from './loudness.ts';

test('a track is turned by its decibels', () => {
  expect(factor({ English: -6, German: 20 }, 'German')).toBeCloseTo(10);
  expect(factor({ English: -6 }, 'English')).toBeCloseTo(0.501, 3);
});

test('a track that nobody measured is left alone', () => {
  expect(factor({ English: -6 }, 'Commentary')).toBe(1);
});
