import { expect, test } from 'vitest';
import { handleOf, wrongSignIn, wrongSignUp } from './rules.ts';

const good = { displayName: 'Ada', email: 'ada@example.org', password: 'long enough', handle: 'ada' };

test('a good form has nothing wrong', () => {
  expect(wrongSignUp(good)).toEqual({});
  expect(wrongSignIn({ email: 'ada@example.org', password: 'x' })).toEqual({});
});

test('each field is told apart', () => {
  expect(
    Object.keys(wrongSignUp({ displayName: ' ', email: 'ada', password: 'short', handle: 'A' }))
  ).toEqual(['displayName', 'email', 'password', 'handle']);
  expect(Object.keys(wrongSignIn({ email: '', password: '' }))).toEqual(['email', 'password']);
});

test.each([
  ['Ada Lovelace', 'ada_lovelace'],
  ['Zoë & Max', 'zoe_max'],
  ['  --  ', ''],
  ['x'.repeat(50), 'x'.repeat(30)]
])('%s suggests the handle "%s"', (name, handle) => {
  expect(handleOf(name)).toBe(handle);
});
