import { beforeEach, expect, test, vi } from 'vitest';
import type { VideoChange } from '#lib/api/types.ts';
import { Details, saveAll } from './details.svelte.ts';

const first = { title: 'First', description: '', visibility: 'private', downloadable: false } as const;

let sent: [string, VideoChange][] = [];
const server = async (videoId: string, change: VideoChange) => void sent.push([videoId, change]);

beforeEach(() => {
  sent = [];
  vi.useFakeTimers();
  return () => void vi.useRealTimers();
});

test('what is typed is saved a short pause after the last key, once', async () => {
  const details = new Details(first, 'v1', server);
  details.edit({ title: 'S' });
  details.edit({ title: 'Second' });
  expect(sent).toEqual([]);
  await vi.runAllTimersAsync();
  expect(sent).toEqual([['v1', { title: 'Second' }]]);
  expect(details.saving).toBe('done');
});

test('what is typed last is saved when the page is left', () => {
  new Details(first, 'v1', server).edit({ title: 'Last' });
  saveAll();
  expect(sent).toEqual([['v1', { title: 'Last' }]]);
});

test('leaving saves nothing twice', async () => {
  new Details(first, 'v1', server).edit({ title: 'Once' });
  saveAll();
  saveAll();
  await vi.runAllTimersAsync();
  expect(sent).toHaveLength(1);
});

test('nothing is said of saving before there is a video to save to', async () => {
  const details = new Details(first, null, server);
  details.edit({ title: 'Early' });
  expect(details.saving).toBe('nothing');
  details.belongTo('v2');
  expect(details.saving).toBe('soon');
  await vi.runAllTimersAsync();
  expect(sent).toEqual([['v2', { title: 'Early' }]]);
});
