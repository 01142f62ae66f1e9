import { expect, test } from 'vitest';
import { wrongSignIn, wrongSignUp } from './rules.ts';

const good = { displayName: 'Ada', email: 'ada@example.org', password: 'long enough' };

test('a good form has nothing wrong', () => {
  expect(wrongSignUp(good)).toEqual({});
  expect(wrongSignIn({ email: 'ada@example.org', password: 'x' })).toEqual({});
});

test('each field is told apart', () => {
  const bad = wrongSignUp({ displayName: ' ', email: 'ada', password: 'short' });
  expect(Object.keys(bad)).toEqual(['displayName', 'email', 'password']);
  expect(Object.keys(wrongSignIn({ email: '', password: '' }))).toEqual(['email', 'password']);
});
