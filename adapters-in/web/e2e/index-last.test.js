// A file as cameras write it, with its index at the end, that a guest watches before its last byte is sent.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch, troubles } from './browser.js';
import { drop, fillSignUp, required, somebody } from './hands.js';

const base = required('BASE_URL').replace(/\/$/, '');
const file = required('INDEX_LAST');
const PATIENCE = 60_000;
/** An upload would last about so long. */
const SECONDS = 8;
/** So much of the file is sent before it is paused. */
const PERCENT = 65;

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let creator;
/** @type {import('playwright-core').Page} */
let guest;
/** @type {string[]} */
let wrong = [];
let watch = '';

before(async () => {
  browser = await launch();
  creator = await browser.newPage();
  creator.setDefaultTimeout(PATIENCE);
  await creator.goto(`${base}/sign-up`);
  await fillSignUp(creator, somebody());
  guest = await (await browser.newContext()).newPage();
  guest.setDefaultTimeout(PATIENCE);
  wrong = troubles(guest, new URL(base).origin);
});

after(() => browser?.close());

test('what was sent of it plays', async () => {
  await sendAt(statSync(file).size / SECONDS);
  await drop(creator, file);
  await creator.waitForFunction((part) => {
    const bar = document.querySelector('article [role=progressbar]');
    return Number(bar?.getAttribute('aria-valuenow') ?? 0) > part;
  }, PERCENT);
  await creator.getByRole('button', { name: /^Pause/ }).click();
  await creator.getByText('Paused').waitFor();
  const link = creator.getByRole('article').locator('a[href^="/watch/"]').first();
  watch = (await link.getAttribute('href')) ?? '';

  await creator.waitForFunction(
    async (id) => (await (await fetch(`/api/v1/videos/${id}`)).json()).playback,
    watch.slice('/watch/'.length),
    { polling: 500 }
  );
  await guest.goto(base + watch);
  await guest.locator('media-play-button').first().click();
  await guest.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 1);
});

test('the rest of it is sent, and plays where the first half did', async () => {
  const part = await guest.locator('video').evaluate(durationOf);
  await sendAt(-1);
  await creator.getByRole('button', { name: /^Resume/ }).click();
  await creator.getByRole('link', { name: 'Watch', exact: true }).waitFor();
  await guest.waitForFunction((was) => (document.querySelector('video')?.duration ?? 0) > was + 1, part);
  assert.deepEqual(wrong, []);
});

function durationOf(/** @type {Element} */ video) {
  return /** @type {HTMLVideoElement} */ (video).duration;
}

/** @type {import('playwright-core').CDPSession | undefined} */
let network;

async function sendAt(/** @type {number} */ uploadThroughput) {
  network ??= await creator.context().newCDPSession(creator);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput
  });
}
