import { expect, test } from 'vitest';
import { passing } from './passing.ts';

test.each([0, 409, 423, 429, 500, 502, 503])('%i passes by itself', (status) => {
  expect(passing(status)).toBe(true);
});

test.each([400, 401, 403, 404, 410, 413])('%i is a refusal', (status) => {
  expect(passing(status)).toBe(false);
});

test('a full disk is told, not waited for behind a lost connection', () => {
  expect(passing(507)).toBe(false);
});
