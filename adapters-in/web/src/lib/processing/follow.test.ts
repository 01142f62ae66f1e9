import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '#lib/api/problem.ts';
import type { Processing, VideoState } from '#lib/api/types.ts';
import { follow, type Source } from './follow.ts';

const at = (state: VideoState): Processing => ({
  videoId: 'v',
  state,
  fraction: 0,
  sentence: '',
  renditions: []
});

/** A server that does what a test says. */
class Told implements Source {
  readonly streams: { videoId: string; tell: (processing: Processing) => void; closed: () => void }[] = [];
  readonly asked: string[] = [];
  answer: () => Promise<Processing> = () => Promise.resolve(at('processing'));

  ask(videoId: string): Promise<Processing> {
    this.asked.push(videoId);
    return this.answer();
  }

  listen(videoId: string, tell: (processing: Processing) => void, closed: () => void): () => void {
    const stream = { videoId, tell, closed };
    this.streams.push(stream);
    return () => void this.streams.splice(this.streams.indexOf(stream), 1);
  }
}

let stops: (() => void)[] = [];
const following = (videoId: string, source: Source, heard: string[] = []) => {
  const stop = follow(videoId, ({ state }) => heard.push(state), source);
  stops.push(stop);
  return stop;
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  stops.forEach((stop) => stop());
  stops = [];
  vi.useRealTimers();
});

test('every change is told, until nothing more will happen', () => {
  const source = new Told();
  const heard: string[] = [];
  following('a', source, heard);
  const [stream] = source.streams;
  stream?.tell(at('processing'));
  stream?.tell(at('ready'));
  expect(heard).toEqual(['processing', 'ready']);
  expect(source.streams).toEqual([]);
});

test('two videos hold a connection, further ones are asked about', async () => {
  const source = new Told();
  const heard: string[] = [];
  following('a', source);
  following('b', source);
  following('c', source, heard);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(source.streams.map(({ videoId }) => videoId)).toEqual(['a', 'b']);
  expect(source.asked.length).toBeGreaterThan(1);
  expect(heard[0]).toBe('processing');
});

test('a place that becomes free is taken', async () => {
  const source = new Told();
  const stop = following('a', source);
  following('b', source);
  following('c', source);
  stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(source.streams.map(({ videoId }) => videoId)).toEqual(['b', 'c']);
});

test('a stream that the server refuses is asked for again', async () => {
  const source = new Told();
  source.answer = () => Promise.reject(Problem.unreachable());
  following('a', source);
  source.streams[0]?.closed();
  expect(source.streams).toEqual([]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(source.streams).toHaveLength(1);
});

test('a video that is gone is followed no further', async () => {
  const source = new Told();
  source.answer = () => Promise.reject(new Problem({ code: 'not-found', status: 404, detail: 'Gone.' }));
  following('a', source);
  source.streams[0]?.closed();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(source.streams).toEqual([]);
  expect(source.asked).toEqual(['a']);
});
