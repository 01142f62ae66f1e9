import { expect, test } from 'vitest';
import { bestOf } from './captions.ts';

const tracks = (...languages: string[]) => languages.map((language) => ({ language }));

test('the language itself is best', () => {
  expect(bestOf(tracks('de', 'pt', 'pt-BR'), 'pt-BR')).toEqual({ language: 'pt-BR' });
});

test('another kind of the language serves too', () => {
  expect(bestOf(tracks('de', 'pt-PT'), 'pt-BR')).toEqual({ language: 'pt-PT' });
  expect(bestOf(tracks('en-GB'), 'en')).toEqual({ language: 'en-GB' });
});

test('nobody who wants one is shown another, nor who wants none', () => {
  expect(bestOf(tracks('de', 'en'), 'fr')).toBeUndefined();
  expect(bestOf(tracks('de', 'en'), 'none')).toBeUndefined();
});
