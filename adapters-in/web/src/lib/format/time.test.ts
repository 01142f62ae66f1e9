import { expect, test } from 'vitest';
import { ago, clock, day, isoDuration, wait } from './time.ts';

test.each([
  [0, '0:00'],
  [6_600, '0:07'],
  [61_000, '1:01'],
  [754_000, '12:34'],
  [3_723_000, '1:02:03'],
  [36_000_000, '10:00:00']
])('%d ms stand on the clock as %s', (milliseconds, words) => {
  expect(clock(milliseconds)).toBe(words);
});

test.each([
  [0, '1 s'],
  [3.2, '4 s'],
  [60, '1 min'],
  [125, '2 min 5 s'],
  [7_200, '2 h'],
  [12_000, '3 h 20 min']
])('%d s are a wait of %s', (seconds, words) => {
  expect(wait(seconds)).toBe(words);
});

const now = new Date('2030-05-10T12:00:00Z');

test.each([
  ['2030-05-10T11:59:50Z', 'now'],
  ['2030-05-10T12:00:30Z', 'now'],
  ['2030-05-10T11:59:00Z', '1 minute ago'],
  ['2030-05-10T09:00:00Z', '3 hours ago'],
  ['2030-05-09T11:00:00Z', 'yesterday'],
  ['2030-05-01T12:00:00Z', 'last week'],
  ['2030-02-01T12:00:00Z', '3 months ago'],
  ['2027-02-01T12:00:00Z', '3 years ago']
])('%s was %s', (instant, words) => {
  expect(ago(instant, now)).toBe(words);
});

test('a day is written out', () => {
  expect(day('2030-05-03T12:00:00Z')).toBe('3 May 2030');
});

test('a duration for machines is whole seconds', () => {
  expect(isoDuration(61_499)).toBe('PT61S');
});
