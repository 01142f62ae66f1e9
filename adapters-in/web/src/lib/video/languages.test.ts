import { expect, test } from 'vitest';
import { languages, likeliest } from './languages.ts';

test('languages stand by name', () => {
  expect(languages[0]).toEqual({ tag: 'ar', name: 'Arabic' });
  expect(languages.map(({ name }) => name)).toContain('Brazilian Portuguese');
});

test('the likeliest language is the first that is known', () => {
  expect(likeliest(['pt-BR', 'en'])).toBe('pt-BR');
  expect(likeliest(['de-AT', 'en'])).toBe('de');
  expect(likeliest(['tlh', 'sv'])).toBe('sv');
  expect(likeliest([])).toBe('en');
});
