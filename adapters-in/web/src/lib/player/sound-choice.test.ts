import { expect, test } from 'vitest';
import { bestFor, type Sound } from './sound-choice.ts';

const english: Sound = { name: 'English', language: 'en', channels: 2 };
const surround: Sound = { name: 'English', language: 'en', channels: 6 };
const comment: Sound = { name: 'English (Commentary)', language: 'en', channels: 2 };
const german: Sound = { name: 'German', language: 'de', channels: 2 };
const unknown: Sound = { name: 'Sound', language: '', channels: 2 };

test('who never chose gets what the stream prefers', () => {
  expect(bestFor(null, [english, german])).toBeNull();
});

test('the same track is found again', () => {
  expect(bestFor(comment, [english, comment])).toBe(comment);
  expect(bestFor(surround, [english, surround])).toBe(surround);
});

test('another video is heard in the same language', () => {
  expect(bestFor(comment, [german, english])).toBe(english);
  expect(bestFor(surround, [german, english])).toBe(english);
});

test('what nobody knows the language of is not taken for another', () => {
  expect(bestFor({ ...unknown, name: 'Music' }, [german, unknown])).toBeNull();
  expect(bestFor(german, [english])).toBeNull();
});
