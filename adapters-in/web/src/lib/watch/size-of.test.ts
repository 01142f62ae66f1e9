import { expect, test } from 'vitest';
import { sizeOf } from './size-of.ts';

const answering = (answer: Response) => async () => answer;

test('the size is what the server says without sending it', async () => {
  const answer = new Response(null, { headers: { 'Content-Length': '1250' } });
  expect(await sizeOf('/film', answering(answer))).toBe(1250);
});

test('nothing is said where nobody knows', async () => {
  expect(await sizeOf('/film', answering(new Response(null)))).toBeNull();
  const gone = new Response(null, { status: 404, headers: { 'Content-Length': '99' } });
  expect(await sizeOf('/film', answering(gone))).toBeNull();
  expect(await sizeOf('/film', () => Promise.reject(new Error('offline')))).toBeNull();
});
