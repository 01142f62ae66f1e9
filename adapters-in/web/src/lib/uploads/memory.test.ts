import { beforeEach, expect, test, vi } from 'vitest';
import { fingerprint, forget, remember, remembered, type Remembered } from './memory.ts';

const upload = (changes: Partial<Remembered> = {}): Remembered => ({
  fingerprint: 'a.mp4|10|1',
  url: '/api/v1/uploads/u1',
  videoId: 'v1',
  filename: 'a.mp4',
  size: 10,
  account: 'ada',
  expiresAt: 1000,
  ...changes
});

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value)
  });
});

test('an upload is remembered for its account until it expires', () => {
  remember(upload());
  expect(remembered('ada', 999)).toEqual([upload()]);
  expect(remembered('ada', 1000)).toEqual([]);
  expect(remembered('bob', 0)).toEqual([]);
});

test('an address is remembered once, as last told', () => {
  remember(upload());
  remember(upload({ expiresAt: 2000 }));
  expect(remembered('ada', 0)).toEqual([upload({ expiresAt: 2000 })]);
});

test('what is forgotten is gone', () => {
  remember(upload());
  remember(upload({ url: '/api/v1/uploads/u2' }));
  forget('/api/v1/uploads/u1');
  expect(remembered('ada', 0).map(({ url }) => url)).toEqual(['/api/v1/uploads/u2']);
});

test.each(['not json', '{}', '[null, 3, {"url": 1}]'])('memory spoilt as %s is empty memory', (spoilt) => {
  kept.set('origin.uploads', spoilt);
  expect(remembered('ada', 0)).toEqual([]);
});

test('a file is told by its name, size and age', () => {
  expect(fingerprint({ name: 'a.mp4', size: 10, lastModified: 1 })).toBe('a.mp4|10|1');
});
