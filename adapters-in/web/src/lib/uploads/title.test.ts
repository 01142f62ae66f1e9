import { expect, test } from 'vitest';
import { titleOf } from './title.ts';

test.each([
  ['holiday.mp4', 'holiday'],
  ['two_weeks__by the sea.mov', 'two weeks by the sea'],
  ['archive.2030.mkv', 'archive.2030'],
  ['no ending', 'no ending'],
  ['.mp4', '.mp4'],
  ['é'.repeat(200) + '.mp4', 'é'.repeat(120)]
])('%s is called %s', (filename, title) => {
  expect(titleOf(filename)).toBe(title);
});
