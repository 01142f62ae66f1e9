// Players on another site's page, and what they show.
import assert from 'node:assert/strict';
import { readClock } from './clock.js';

/** @typedef {import('playwright-core').Page} Page */

/** Lets pages read the clock in the picture. */
export async function withClock(/** @type {Page} */ page) {
  await page.addInitScript(`globalThis.readClock = ${readClock.toString()}`);
}

/** Plays a second from there on; the picture is the one of its time. */
export async function playsOnFrom(
  /** @type {Page} */ page,
  /** @type {number} */ from,
  /** @type {number} */ fps
) {
  await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);
  await page.evaluate((at) => {
    const player = /** @type {HTMLVideoElement} */ (document.querySelector('video'));
    if (at > 0) player.currentTime = at;
    player.playbackRate = 1;
    return player.play();
  }, from);
  await page.waitForFunction((at) => (document.querySelector('video')?.currentTime ?? 0) > at + 1, from);
  const { shown, told } = await page.evaluate(
    (rate) => globalThis.readClock(/** @type {HTMLVideoElement} */ (document.querySelector('video')), rate),
    fps
  );
  assert.ok(Math.abs(shown - told) <= 2 / fps + 0.05, `the picture of ${shown} s is shown at ${told} s`);
}
