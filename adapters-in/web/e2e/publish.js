// A program that publishes a video, with nothing but the API.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { somebody } from './hands.js';

const STEP = 250;

/** @typedef {{ hls: string, dash: string, storyboard: string, captions: object[] }} Played */
/** @typedef {{ id: string, state: string, durationMs: number, playback: Played | null }} Seen */
/** @typedef {Seen & { playback: Played }} Video */
/** @typedef {{ base: string, token: string, bytes: Buffer, address: string, video: string, sent: number }} Sending */

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
  const sending = await announce(base, file);
  await caption(sending, captions);
  await sendUntil(sending, sending.bytes.length);
  return untilSeen(sending, patience, ({ state }) => state === 'ready');
}

/**
 * Announces a file as somebody new; no byte of it is sent.
 *
 * @param {string} base
 * @param {string} file
 * @returns {Promise<Sending>}
 */
export async function announce(base, file) {
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
        .join(',')
    }
  });
  if (created.status !== 201) throw new Error(`${created.status}: ${await created.text()}`);
  const address = new URL(created.headers.get('Location') ?? '', base).href;
  return { base, token, bytes, address, video: created.headers.get('Origin-Video') ?? '', sent: 0 };
}

async function caption(
  /** @type {Sending} */ { base, token, video },
  /** @type {Record<string, string>} */ captions
) {
  for (const [language, text] of Object.entries(captions)) {
    const put = await fetch(`${base}/api/v1/videos/${video}/captions/${language}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${token}` },
      body: text
    });
    if (put.status !== 201) throw new Error(`${put.status}: ${await put.text()}`);
  }
}

/** Sends what is missing of the first `until` bytes. */
export async function sendUntil(/** @type {Sending} */ sending, /** @type {number} */ until) {
  const answer = await fetch(sending.address, {
    method: 'PATCH',
    headers: {
      Authorization: `Bearer ${sending.token}`,
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': String(sending.sent),
      'Content-Type': 'application/offset+octet-stream'
    },
    body: new Uint8Array(sending.bytes.subarray(sending.sent, until))
  });
  if (answer.status !== 204) throw new Error(`${answer.status}: ${await answer.text()}`);
  sending.sent = until;
}

/**
 * Waits until the video of an upload is as it should be.
 *
 * @param {Sending} sending
 * @param {number} patience in milliseconds
 * @param {(video: Seen) => boolean} asItShould only of one that plays
 * @returns {Promise<Video>}
 */
export async function untilSeen({ base, token, video: id }, patience, asItShould) {
  /** @type {Seen | undefined} */
  let video;
  for (const until = Date.now() + patience; Date.now() < until; await pause(STEP)) {
    const headers = { Authorization: `Bearer ${token}` };
    video = /** @type {Seen} */ (await (await fetch(`${base}/api/v1/videos/${id}`, { headers })).json());
    if (video.playback && asItShould(video)) return /** @type {Video} */ (video);
    if (video.state === 'failed') break;
  }
  throw new Error(`the video never was as it should: ${JSON.stringify(video)}`);
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
