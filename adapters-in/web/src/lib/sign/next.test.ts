import { expect, test } from 'vitest';
import { nextPath } from './next.ts';

test.each([
  ['/upload', '/upload'],
  ['/studio?edit=1', '/studio?edit=1'],
  [null, '/'],
  ['', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/']
])('%s leads to %s', (wanted, path) => {
  expect(nextPath(wanted)).toBe(path);
});
