// A film with several sound tracks, each a tone of its own, heard in players that others wrote and in Origin's own.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, troubles } from './browser.js';
import { setTimeout as pause } from 'node:timers/promises';
import { hears, listen, listenToOutput } from './ear.js';
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
    await page.evaluate(listen);
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

/** How players that keep to AAC by themselves are told to take the Opus of the track in German. */
const OPUS = {
  'hls.js plays HLS': (/** @type {Track} */ { name }) => {
    const { player } = /** @type {any} */ (globalThis);
    player.once('hlsAudioTracksUpdated', () => {
      player.audioTrack = player.audioTracks.findIndex((/** @type {Track} */ track) => track.name === name);
    });
    player.currentLevel = player.levels.findIndex((/** @type {any} */ level) => /opus/i.test(level.codecs));
  },
  'dash.js plays DASH': (/** @type {Track} */ { name }) => {
    const { player } = /** @type {any} */ (globalThis);
    const tracks = player.getTracksFor('audio').filter((/** @type {any} */ { codec }) => /opus/i.test(codec));
    player.setCurrentTrack(tracks.find((/** @type {any} */ track) => track.labels[0]?.text === name));
  }
};

for (const name of /** @type {(keyof typeof OPUS)[]} */ (Object.keys(OPUS))) {
  test(`${name}: the Opus of a track is heard where it is chosen`, async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const wrong = troubles(page, site.address, new URL(base).origin);
    const dash = base + video.playback.dash;
    const opus = [...(await (await fetch(dash)).text()).matchAll(/id="(\w+)" codecs="opus"/g)].map(
      ([, id]) => id
    );
    assert.equal(opus.length, 3, 'each track has its Opus');
    await page.goto(site.address);
    await page.evaluate(PLAYERS[name].load, name.endsWith('DASH') ? dash : base + video.playback.hls);
    await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);
    await playFromTheBeginning(page);
    await page.evaluate(listen);
    await isHeard(page, ENGLISH);

    const asked = page.waitForResponse((answer) => opus.some((id) => answer.url().includes(`/${id}/1.m4s`)));
    await playFromTheBeginning(page);
    await page.evaluate(OPUS[name], GERMAN);
    await asked;
    await isHeard(page, GERMAN);
    assert.deepEqual(wrong, []);
    await page.close();
  });
}

test('the menu of the page changes the track, by keys too, and the choice is kept', async () => {
  await measured();
  const { page, wrong } = await openPage();
  await isHeard(page, ENGLISH);

  await openSounds(page);
  const listed = await page.locator('media-audio-track-menu').getByRole('menuitemradio').allInnerTexts();
  assert.deepEqual(
    listed.map((words) => words.trim()),
    ['German', 'English · stereo', 'English (Commentary)', 'English · 5.1']
  );
  await page.locator('media-audio-track-menu').getByRole('menuitemradio', { name: 'German' }).focus();
  await page.keyboard.press('Enter');
  await isHeard(page, GERMAN);

  await page.reload();
  await play(page);
  await isHeard(page, GERMAN);
  await openSounds(page);
  await page.locator('media-audio-track-menu').getByRole('menuitemradio', { name: 'English · 5.1' }).click();
  await isHeard(page, ENGLISH);
  assert.deepEqual(wrong, []);
  await page.context().close();
});

test('what is quiet is turned up by what was measured, unless the viewer wants it as it is', async () => {
  const { gainDb } = await measured();
  assert.ok(gainDb > 3, `the tone is quiet, and turned up by ${gainDb} dB`);
  const { page, wrong } = await openPage();
  const turned = await loudestOf(page, ENGLISH);

  await openMenu(page);
  const choice = page.locator('media-chrome-menu-item').filter({ hasText: 'Stable volume' });
  await choice.and(page.locator('[aria-checked=true]')).click();
  await isHeard(page, { ...ENGLISH, decibels: turned - gainDb });

  await page.reload();
  await play(page);
  await page.evaluate(listen);
  await isHeard(page, ENGLISH);
  await openMenu(page);
  await choice.and(page.locator('[aria-checked=false]')).waitFor({ state: 'visible' });
  assert.deepEqual(wrong, []);
  await page.context().close();
});

/** Waits until it is known how loud every track is; answers what is known of the preferred one. */
async function measured() {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(250)) {
    const { tracks } = await (await fetch(`${base}/api/v1/videos/${video.id}/sound`)).json();
    const preferred = tracks.find((/** @type {any} */ track) => track.preferred);
    if (tracks.every((/** @type {any} */ track) => track.loudness)) return preferred.loudness;
  }
  throw new Error('the loudness was never measured');
}

async function openPage() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(listenToOutput);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const wrong = troubles(page, new URL(base).origin);
  await page.goto(`${base}/watch/${video.id}`);
  await play(page);
  return { page, wrong };
}

async function play(/** @type {Page} */ page) {
  await page.locator('media-play-button').first().click();
  await playFromTheBeginning(page);
}

async function openSounds(/** @type {Page} */ page) {
  await openMenu(page);
  await page.locator('media-settings-menu-item').filter({ hasText: 'Audio' }).click();
  await page.locator('media-audio-track-menu').waitFor({ state: 'visible' });
}

async function openMenu(/** @type {Page} */ page) {
  await page.locator('media-controller').hover();
  await page.locator('media-settings-menu-button').click();
  await page.locator('media-settings-menu').waitFor({ state: 'visible' });
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

/** Waits until the tone of a track is heard; answers how loud it is. */
async function isHeard(
  /** @type {Page} */ page,
  /** @type {{ hertz: number, decibels?: number }} */ { hertz, decibels }
) {
  const heard = await page.waitForFunction(hears, { hertz, decibels });
  return Number(await heard.jsonValue());
}

/** How loud the tone of a track is: what the ear makes of it rises slowly, and falls where the sound falters. */
async function loudestOf(/** @type {Page} */ page, /** @type {{ hertz: number }} */ track) {
  let loudest = -Infinity;
  for (let look = 0; look < 30; look++) {
    loudest = Math.max(loudest, await isHeard(page, track));
    await pause(50);
  }
  return loudest;
}
