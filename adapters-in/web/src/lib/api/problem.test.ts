import { expect, test } from 'vitest';
import { Problem } from './problem.ts';

const tooMany = { code: 'too-many-requests', status: 429, detail: 'Too many passwords were wrong.' };

test('who asked too often is told when to come back', () => {
  expect(Problem.from(tooMany, 429, '90').message).toBe(
    'Too many passwords were wrong. Try again in 1 min 30 s.'
  );
});

test('where the server does not say when, nothing is made up', () => {
  expect(Problem.from(tooMany, 429).message).toBe('Too many passwords were wrong.');
});
