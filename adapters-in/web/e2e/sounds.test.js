// A film with several sound tracks, each a tone of its own, heard in players that others wrote and in Origin's own.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, troubles } from './browser.js';
import { hears, listen } from './ear.js';
import { required } from './hands.js';
import { openSite } from './other-site.js';
import { publish } from './publish.js';

const base = required('BASE_URL').replace(/\/$/, '');
const file = required('SOUNDS');
const PATIENCE = 120_000;

/** What each track is called, in which language, and how it sounds; the first is preferred. */
const ENGLISH = { name: 'English', language: 'en', hertz: 600 };
const GERMAN = { name: 'German', language: 'de', hertz: 300 };
const COMMENTARY = { name: 'English (Commentary)', language: 'en', hertz: 900 };

/** @typedef {typeof ENGLISH} Track */
/** @typedef {import('playwright-core').Page} Page */

/** @type {import('./publish.js').Video} */
let video;
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;

before(async () => {
  video = await publish(base, file, PATIENCE);
  browser = await launch();
  site = await openSite();
});

after(async () => {
  await browser?.close();
  site?.close();
});

/** How each player is told to play an address, and then to change to a track. */
const PLAYERS = {
  'hls.js plays HLS': {
    load: (/** @type {string} */ address) => {
      const { Hls } = /** @type {any} */ (globalThis);
      const player = new Hls();
      Object.assign(globalThis, { player });
      player.loadSource(address);
      player.attachMedia(document.querySelector('video'));
    },
    change: (/** @type {Track} */ { name }) => {
      const { player } = /** @type {any} */ (globalThis);
      player.audioTrack = player.audioTracks.findIndex((/** @type {Track} */ track) => track.name === name);
    }
  },
  'Shaka plays HLS': { load: loadShaka, change: changeShaka },
  'Shaka plays DASH': { load: loadShaka, change: changeShaka },
  'dash.js plays DASH': {
    load: (/** @type {string} */ address) => {
      const { dashjs } = /** @type {any} */ (globalThis);
      const player = dashjs.MediaPlayer().create();
      Object.assign(globalThis, { player });
      player.updateSettings({ debug: { logLevel: dashjs.Debug.LOG_LEVEL_ERROR } });
      player.initialize(document.querySelector('video'), address, false);
    },
    change: (/** @type {Track} */ { name }) => {
      const { player } = /** @type {any} */ (globalThis);
      const tracks = player.getTracksFor('audio');
      player.setCurrentTrack(tracks.find((/** @type {any} */ track) => track.labels[0]?.text === name));
    }
  }
};

async function loadShaka(/** @type {string} */ address) {
  const { shaka } = /** @type {any} */ (globalThis);
  const player = new shaka.Player();
  Object.assign(globalThis, { player });
  await player.attach(document.querySelector('video'));
  await player.load(address);
}

function changeShaka(/** @type {Track} */ { name }) {
  const { player } = /** @type {any} */ (globalThis);
  player.selectAudioTrack(
    player.getAudioTracks().find((/** @type {{ label: string }} */ { label }) => label === name)
  );
}

for (const [name, { load, change }] of Object.entries(PLAYERS)) {
  test(`${name}: the preferred track is heard first, then whichever is chosen`, async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const wrong = troubles(page, site.address, new URL(base).origin);
    await page.goto(site.address);
    await page.evaluate(load, base + (name.endsWith('DASH') ? video.playback.dash : video.playback.hls));
    await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);

    await playFromTheBeginning(page);
    await isHeard(page, ENGLISH);
    for (const track of [GERMAN, COMMENTARY, ENGLISH]) {
      await playFromTheBeginning(page);
      await page.evaluate(change, track);
      await isHeard(page, track);
    }
    assert.deepEqual(wrong, []);
    await page.close();
  });
}

test('the menu of the page changes the track, by keys too, and the choice is kept', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const wrong = troubles(page, new URL(base).origin);
  await page.goto(`${base}/watch/${video.id}`);
  await page.locator('media-play-button').first().click();
  await playFromTheBeginning(page);
  await isHeard(page, ENGLISH);

  await openMenu(page);
  const listed = await page.locator('media-audio-track-menu').getByRole('menuitemradio').allInnerTexts();
  assert.deepEqual(
    listed.map((words) => words.trim()),
    ['German', 'English · stereo', 'English (Commentary)', 'English · 5.1']
  );
  await page.locator('media-audio-track-menu').getByRole('menuitemradio', { name: 'German' }).focus();
  await page.keyboard.press('Enter');
  await isHeard(page, GERMAN);

  await page.reload();
  await page.locator('media-play-button').first().click();
  await playFromTheBeginning(page);
  await isHeard(page, GERMAN);
  await openMenu(page);
  await page.locator('media-audio-track-menu').getByRole('menuitemradio', { name: 'English · 5.1' }).click();
  await isHeard(page, ENGLISH);
  assert.deepEqual(wrong, []);
  await context.close();
});

async function openMenu(/** @type {Page} */ page) {
  await page.locator('media-controller').hover();
  await page.locator('media-settings-menu-button').click();
  await page.locator('media-settings-menu-item').filter({ hasText: 'Audio' }).click();
  await page.locator('media-audio-track-menu').waitFor({ state: 'visible' });
}

/** Plays on from near the beginning, again and again. */
async function playFromTheBeginning(/** @type {Page} */ page) {
  await page.evaluate(() => {
    const player = /** @type {HTMLVideoElement} */ (document.querySelector('video'));
    player.currentTime = 1;
    player.loop = true;
    return player.play();
  });
}

/** Listens until the tone of a track is heard. */
async function isHeard(/** @type {Page} */ page, /** @type {Track} */ { hertz }) {
  await page.evaluate(listen);
  await page.waitForFunction(hears, hertz);
}
