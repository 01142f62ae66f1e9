import { expect, test } from 'vitest';
import type { Video, VideoPage } from '#lib/api/types.ts';
import { Pages } from './pages.svelte.ts';

const video = (id: string) => ({ id }) as Video;
const book: Record<string, VideoPage> = {
  first: { items: [video('a'), video('b')], nextCursor: 'second' },
  second: { items: [video('b'), video('c')], nextCursor: null }
};
const ids = (pages: Pages) => pages.items.map(({ id }) => id);

test('a list grows page by page and shows nothing twice', async () => {
  const pages = new Pages(({ cursor }) => Promise.resolve(book[cursor ?? 'first'] as VideoPage));
  await pages.more();
  expect(ids(pages)).toEqual(['a', 'b']);
  expect(pages.hasMore).toBe(true);
  await pages.more();
  expect(ids(pages)).toEqual(['a', 'b', 'c']);
  expect(pages.hasMore).toBe(false);
});

test('a page that does not come can be asked for again', async () => {
  let up = false;
  const pages = new Pages(() =>
    up ? Promise.resolve(book.second as VideoPage) : Promise.reject(new Error('down'))
  );
  await pages.more();
  expect(pages.problem).toBeInstanceOf(Error);
  expect(pages.empty).toBe(false);
  up = true;
  await pages.more();
  expect(ids(pages)).toEqual(['b', 'c']);
});

test('an empty list says so only once it is known', async () => {
  const pages = new Pages(() => Promise.resolve({ items: [], nextCursor: null }));
  expect(pages.empty).toBe(false);
  await pages.more();
  expect(pages.empty).toBe(true);
});
