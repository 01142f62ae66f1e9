import { expect, test } from 'vitest';
import { due } from './renewal.ts';

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
