// A program that publishes a video, with nothing but the API.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { somebody } from './hands.js';

const STEP = 250;

/** @typedef {{ id: string, state: string, playback: { hls: string, dash: string, captions: object[] } }} Video */

/**
 * Uploads a file and its captions as somebody new, and waits until the whole ladder is stored.
 *
 * @param {string} base
 * @param {string} file
 * @param {number} patience in milliseconds
 * @param {Record<string, string>} [captions] by language
 * @returns {Promise<Video>}
 */
export async function publish(base, file, patience, captions = {}) {
  const token = await signIn(base);
  const bytes = readFileSync(file);
  const told = { filename: basename(file), visibility: 'public' };
  const created = await fetch(`${base}/api/v1/uploads`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Tus-Resumable': '1.0.0',
      'Upload-Length': String(bytes.length),
      'Upload-Metadata': Object.entries(told)
        .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
        .join(','),
      'Content-Type': 'application/offset+octet-stream'
    },
    body: bytes
  });
  if (created.status !== 201) throw new Error(`${created.status}: ${await created.text()}`);
  const id = created.headers.get('Origin-Video');
  for (const [language, text] of Object.entries(captions)) {
    const put = await fetch(`${base}/api/v1/videos/${id}/captions/${language}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${token}` },
      body: text
    });
    if (put.status !== 201) throw new Error(`${put.status}: ${await put.text()}`);
  }
  for (const until = Date.now() + patience; Date.now() < until; await pause(STEP)) {
    const video = /** @type {Video} */ (await (await fetch(`${base}/api/v1/videos/${id}`)).json());
    if (video.state === 'ready') return video;
    if (video.state === 'failed') throw new Error(JSON.stringify(video));
  }
  throw new Error('the video was never ready');
}

async function signIn(/** @type {string} */ base) {
  const { name, email, password } = somebody();
  await post(`${base}/api/v1/accounts`, { email, password, displayName: name });
  return (await post(`${base}/api/v1/sessions`, { email, password })).accessToken;
}

async function post(/** @type {string} */ url, /** @type {object} */ body) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body)
  });
  if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
  return answer.json();
}
