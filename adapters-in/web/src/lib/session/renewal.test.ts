import { expect, test } from 'vitest';
import { due, hereEnding } from './renewal.ts';

const now = Date.parse('2030-01-01T12:00:00Z');

test.each([
  ['2030-01-01T13:00:00Z', false],
  ['2030-01-01T12:01:01Z', false],
  ['2030-01-01T12:00:59Z', true],
  ['2030-01-01T11:00:00Z', true],
  ['no instant', true],
  [null, false]
])('a session until %s is due: %s', (expiresAt, expected) => {
  expect(due(expiresAt, now)).toBe(expected);
});

test('a clock that is hours wrong lets a token last as long as the server says', () => {
  const answeredAt = 'Tue, 01 Jan 2030 09:00:00 GMT';
  expect(hereEnding('2030-01-01T09:15:00Z', answeredAt, now)).toBe('2030-01-01T12:15:00.000Z');
});

test.each([null, 'no date'])(
  'without the time of the answer (%s) the instant is taken as it is',
  (answeredAt) => {
    expect(hereEnding('2030-01-01T12:15:00Z', answeredAt, now)).toBe('2030-01-01T12:15:00Z');
  }
);
