// A video that a guest watches while it is still being uploaded.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, troubles } from './browser.js';
import { required } from './hands.js';
import { announce, sendUntil, untilSeen } from './publish.js';

const base = required('BASE_URL').replace(/\/$/, '');
const file = required('FAST_START');
const PATIENCE = 60_000;
/** Nobody needs to see all of it at its own pace. */
const HURRY = 4;

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** @type {string[]} */
let wrong = [];
/** @type {import('./publish.js').Sending} */
let sending;
/** How long the video was when the page was opened, in seconds. */
let known = 0;
/** Tells the page from one that was loaded again. */
let opened = 0;

before(async () => {
  sending = await announce(base, file);
  browser = await launch();
  page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  wrong = troubles(page, new URL(base).origin);
});

after(() => browser?.close());

test('half of a file plays from its beginning', async () => {
  await sendUntil(sending, Math.floor(sending.bytes.length / 2));
  const { state } = await untilSeen(sending, PATIENCE, ({ durationMs }) => durationMs > 0);
  assert.equal(state, 'playable');
  await page.goto(`${base}/watch/${sending.video}`);
  await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);
  const { currentTime, duration } = await shown();
  assert.equal(currentTime, 0);
  assert.ok(duration > 1 && Number.isFinite(duration), `it is ${duration} s long`);
  known = duration;
  opened = await page.evaluate(() => performance.timeOrigin);
});

test('it plays on beyond the end that it had when it was opened', async () => {
  await page.locator('media-play-button').first().click();
  await page.locator('video').evaluate((video, rate) => {
    /** @type {HTMLVideoElement} */ (video).playbackRate = rate;
  }, HURRY);
  await page.waitForFunction((end) => (document.querySelector('video')?.currentTime ?? 0) > end - 0.5, known);
  await sendUntil(sending, Math.floor((sending.bytes.length * 3) / 4));
  await page.waitForFunction((end) => (document.querySelector('video')?.currentTime ?? 0) > end + 1, known);
  const { duration, label } = await shown();
  assert.ok(duration > known, `it is ${duration} s long, and was ${known} s`);
  assert.ok(label > Math.floor(known), `the player says ${label} s`);
});

test('after the last byte it ends as a whole, without being loaded again', async () => {
  await sendUntil(sending, sending.bytes.length);
  const { durationMs } = await untilSeen(sending, PATIENCE, isWhole);
  await page.waitForFunction(() => document.querySelector('video')?.ended);
  const { currentTime, duration } = await shown();
  assert.ok(Math.abs(duration - durationMs / 1000) < 0.2, `${duration} s of ${durationMs} ms`);
  assert.ok(Math.abs(currentTime - duration) < 0.2, `it ended at ${currentTime} s`);
  assert.equal(await page.evaluate(() => performance.timeOrigin), opened);
});

test('nothing went wrong meanwhile', () => {
  assert.deepEqual(wrong, []);
});

/** Half of the bytes hold half of the seconds, but for a segment of which a part is missing. */
function isWhole(/** @type {import('./publish.js').Seen} */ { durationMs }) {
  return durationMs > known * 2000;
}

/** Where the player is, how long it takes the video to be, and how long it says it is; in seconds. */
function shown() {
  return page.locator('video').evaluate((video) => {
    const { currentTime, duration } = /** @type {HTMLVideoElement} */ (video);
    const said = document.querySelector('media-time-display')?.getAttribute('mediaduration');
    return { currentTime, duration, label: Number(said) };
  });
}
