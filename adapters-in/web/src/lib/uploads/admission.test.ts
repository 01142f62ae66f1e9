import { expect, test } from 'vitest';
import { accept, refusal } from './admission.ts';

const limits = {
  maxUploadBytes: 1000,
  freeBytes: 1500,
  acceptedTypes: ['video/mp4'],
  acceptedExtensions: ['.mp4', '.mkv'],
  uploadExpiresAfterSeconds: 60
};

test.each([
  [{ name: 'a.mp4', size: 1000, type: 'video/mp4' }, null],
  [{ name: 'a.MKV', size: 10, type: '' }, null],
  [{ name: 'a.mkv', size: 10, type: 'application/x-matroska' }, null],
  [{ name: 'a.flv', size: 10, type: 'video/x-flv' }, null],
  [{ name: 'who knows', size: 10, type: '' }, null],
  [{ name: 'a.mp4', size: 0, type: 'video/mp4' }, 'empty'],
  [{ name: 'a.txt', size: 10, type: 'text/plain' }, 'not-a-video'],
  [{ name: 'a.mp4', size: 1001, type: 'video/mp4' }, 'too-large']
])('%o is refused as %s', (file, expected) => {
  expect(refusal(file, limits)).toBe(expected);
});

test('bytes that are promised to other uploads are not free', () => {
  expect(refusal({ name: 'a.mp4', size: 600, type: 'video/mp4' }, limits, 1000)).toBe('no-room');
});

test('a file dialogue offers types and endings', () => {
  expect(accept(limits)).toBe('video/mp4,.mp4,.mkv');
});
