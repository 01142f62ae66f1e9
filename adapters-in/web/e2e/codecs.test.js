// What Origin makes in AV1 beside H.264, played by players that were told to prefer it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, troubles } from './browser.js';
import { required } from './hands.js';
import { openSite } from './other-site.js';
import { playsOnFrom, withClock } from './playing.js';
import { publish } from './publish.js';

const base = required('BASE_URL').replace(/\/$/, '');
const file = required('VIDEO');
const fps = Number(process.env.VIDEO_FPS ?? 30);
const PATIENCE = 180_000;

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

/** How each player is told to play an address in AV1; `globalThis.codec` then tells what it plays. @type {Record<string, (address: string) => unknown>} */
const PLAYERS = {
  'hls.js plays HLS': (address) => {
    const page = /** @type {any} */ (globalThis);
    const player = new page.Hls({ videoPreference: { videoCodec: 'av01' } });
    player.loadSource(address);
    player.attachMedia(document.querySelector('video'));
    page.codec = () => player.levels[player.currentLevel]?.videoCodec;
  },
  'Shaka plays HLS': playInShaka,
  'Shaka plays DASH': playInShaka
};

async function playInShaka(/** @type {string} */ address) {
  const page = /** @type {any} */ (globalThis);
  const player = new page.shaka.Player();
  player.configure({ preferredVideoCodecs: ['av01'] });
  await player.attach(document.querySelector('video'));
  await player.load(address);
  page.codec = () => player.getVariantTracks().find((/** @type {any} */ track) => track.active)?.videoCodec;
}

for (const [name, load] of Object.entries(PLAYERS)) {
  test(`${name} in AV1, from the beginning and from the last seconds`, async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await withClock(page);
    const wrong = troubles(page, site.address, new URL(base).origin);
    await page.goto(site.address);
    await page.evaluate(load, base + (name.endsWith('DASH') ? video.playback.dash : video.playback.hls));

    await playsOnFrom(page, 0, fps);
    const end = await page.evaluate(() => document.querySelector('video')?.duration ?? 0);
    await playsOnFrom(page, end - 3, fps);
    assert.match(await page.evaluate(() => /** @type {any} */ (globalThis).codec()), /^av01\./);
    assert.deepEqual(wrong, []);
    await page.close();
  });
}
