import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { text } from './en.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(svelte|ts)$/.test(file) && !file.includes('text/en'))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');

test('no text is left over that no page shows', () => {
  const names = Object.entries(text).flatMap(([section, entry]) =>
    typeof entry === 'object' ? Object.keys(entry).map((name) => `${section}.${name}`) : [section]
  );
  const unused = names.filter((name) => !new RegExp(`\\b(text|words)\\.${name}\\b`).test(sources));
  expect(unused).toEqual([]);
});

test('no page has a text of its own', () => {
  const markup = sources.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '');
  const attributes = [...markup.matchAll(/\b(?:aria-label|placeholder|title|alt)="([^"{}]+)"/g)].map(
    ([, words]) => words
  );
  expect(attributes).toEqual([]);
});
