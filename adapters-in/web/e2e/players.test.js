// What Origin serves, read by parsers and played by players that others wrote, from a page on another site.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as hlsParser from 'hls-parser';
import { Parser } from 'm3u8-parser';
import { parse as parseMpd } from 'mpd-parser';
import { launch, troubles } from './browser.js';
import { required } from './hands.js';
import { openSite } from './other-site.js';
import { playsOnFrom, withClock } from './playing.js';
import { publish } from './publish.js';

const base = required('BASE_URL').replace(/\/$/, '');
const file = required('VIDEO');
const fps = Number(process.env.VIDEO_FPS ?? 30);
const PATIENCE = 120_000;

/** @type {import('./publish.js').Video} */
let video;
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;

before(async () => {
  video = await publish(base, file, PATIENCE, { en: captions('English'), de: captions('Deutsch') });
  browser = await launch();
  site = await openSite();
});

after(async () => {
  await browser?.close();
  site?.close();
});

test('two parsers and a third read the same segments from HLS and DASH', async () => {
  const master = base + video.playback.hls;
  const text = await read(master);
  const one = /** @type {import('hls-parser').types.MasterPlaylist} */ (hlsParser.parse(text));
  const other = manifest(text);
  const dash = parseMpd(await read(base + video.playback.dash), { manifestUri: base + video.playback.dash });

  assert.equal(one.variants.length, other.playlists.length);
  assert.equal(one.variants.length, dash.playlists.length);
  const segments = new Set();
  for (const variant of one.variants) {
    const address = new URL(variant.uri, master).href;
    const media = await read(address);
    const strict = /** @type {import('hls-parser').types.MediaPlaylist} */ (hlsParser.parse(media));
    const seconds = strict.segments.map(({ duration }) => duration);
    assert.deepEqual(
      manifest(media).segments.map(({ duration }) => duration),
      seconds
    );
    assert.ok(strict.endlist, 'the playlist is complete');
    segments.add(JSON.stringify(seconds));
  }
  assert.equal(segments.size, 1, 'every rung has the same boundaries');

  const [boundaries] = [...segments].map((/** @type {string} */ list) => JSON.parse(list));
  for (const playlist of dash.playlists) {
    assert.equal(playlist.segments.length, boundaries.length);
    playlist.segments.forEach(({ duration }, i) =>
      assert.ok(Math.abs(duration - boundaries[i]) < 0.001, `segment ${i}: ${duration} s, ${boundaries[i]} s`)
    );
  }
});

test('both name the captions', async () => {
  const master = manifest(await read(base + video.playback.hls));
  const groups = Object.values(master.mediaGroups?.SUBTITLES ?? {});
  assert.deepEqual(
    groups.flatMap((group) => Object.values(group).map(({ language }) => language)),
    ['de', 'en']
  );
  const dash = await read(base + video.playback.dash);
  assert.match(dash, /<AdaptationSet [^>]*mimeType="text\/vtt" lang="de">/);
  assert.match(dash, /<AdaptationSet [^>]*mimeType="text\/vtt" lang="en">/);
});

/** How each player is told to play an address, in its own page. @type {Record<string, (address: string) => unknown>} */
const PLAYERS = {
  'hls.js plays HLS': (address) => {
    const { Hls } = /** @type {any} */ (globalThis);
    const player = new Hls();
    Object.assign(globalThis, { player });
    player.loadSource(address);
    player.attachMedia(document.querySelector('video'));
  },
  'Shaka plays HLS': loadShaka,
  'Shaka plays DASH': loadShaka,
  'dash.js plays DASH': (address) => {
    const { dashjs } = /** @type {any} */ (globalThis);
    const player = dashjs.MediaPlayer().create();
    Object.assign(globalThis, { player });
    player.updateSettings({ debug: { logLevel: dashjs.Debug.LOG_LEVEL_ERROR } });
    player.initialize(document.querySelector('video'), address, false);
  }
};

async function loadShaka(/** @type {string} */ address) {
  const { shaka } = /** @type {any} */ (globalThis);
  const player = new shaka.Player();
  Object.assign(globalThis, { player });
  await player.attach(document.querySelector('video'));
  await player.load(address);
}

/** How each player is told to show captions in a language. @type {Record<string, (language: string) => unknown>} */
const CHOICES = {
  'hls.js': (language) => {
    const { player } = /** @type {any} */ (globalThis);
    player.subtitleDisplay = true;
    player.subtitleTrack = player.subtitleTracks.findIndex(
      (/** @type {any} */ { lang }) => lang === language
    );
  },
  Shaka: (language) => {
    const { player } = /** @type {any} */ (globalThis);
    player.selectTextTrack(
      player.getTextTracks().find((/** @type {any} */ track) => track.language === language)
    );
  },
  'dash.js': (language) => {
    const { player } = /** @type {any} */ (globalThis);
    player.enableText(true);
    player.setTextTrack(
      player.getTracksFor('text').findIndex((/** @type {any} */ { lang }) => lang === language)
    );
  }
};

/** How a player of DASH is asked for the sheet that shows the fifth second. @type {Record<string, () => unknown>} */
const PREVIEWS = {
  Shaka: async () => {
    const { player } = /** @type {any} */ (globalThis);
    const [track] = player.getImageTracks();
    const tile = await player.getThumbnails(track.id, 5);
    return { sheet: tile.uris[0], width: tile.width, height: tile.height };
  },
  'dash.js': () => {
    const { player } = /** @type {any} */ (globalThis);
    return new Promise((resolve) =>
      player.provideThumbnail(5, (/** @type {any} */ tile) =>
        resolve(tile && { sheet: tile.url, width: tile.width, height: tile.height })
      )
    );
  }
};

for (const [name, load] of Object.entries(PLAYERS)) {
  test(`${name} from another site, from the beginning and from the last seconds`, async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await withClock(page);
    const wrong = troubles(page, site.address, new URL(base).origin);
    await page.goto(site.address);
    await page.evaluate(load, base + (name.endsWith('DASH') ? video.playback.dash : video.playback.hls));

    const choose = CHOICES[name.split(' ')[0] ?? ''];
    assert.ok(choose);
    await playsOnFrom(page, 0, fps);
    await stroll(page, 2);
    await page.evaluate(choose, 'en');
    await says(page, 'English, first');
    await stroll(page, 2);
    await page.evaluate(choose, 'de');
    await says(page, 'Deutsch, first');
    if (name.endsWith('DASH')) await previews(page, PREVIEWS[name.split(' ')[0] ?? '']);
    const end = await page.evaluate(() => document.querySelector('video')?.duration ?? 0);
    await playsOnFrom(page, end - 3, fps);
    await says(page, 'Deutsch, second');
    assert.deepEqual(wrong, []);
    await page.close();
  });
}

/** A player finds the sheet of the storyboard, and tiles of the size that the map of it tells. */
async function previews(
  /** @type {import('playwright-core').Page} */ page,
  /** @type {(() => unknown) | undefined} */ ask
) {
  assert.ok(ask);
  const tile = /** @type {{ sheet: string, width: number, height: number }} */ (await page.evaluate(ask));
  const sheet = await fetch(tile.sheet);
  assert.equal(sheet.headers.get('Content-Type'), 'image/jpeg');
  assert.match(await read(base + video.playback.storyboard), new RegExp(`,${tile.width},${tile.height}\n`));
}

/** Captions that say one thing for the first ten seconds and another from then on. */
function captions(/** @type {string} */ language) {
  return `1
00:00:00,000 --> 00:00:10,000
${language}, first

2
00:00:10,000 --> 01:00:00,000
${language}, second
`;
}

/** Waits until these words, and no others, are shown. */
async function says(/** @type {import('playwright-core').Page} */ page, /** @type {string} */ words) {
  await page.waitForFunction((wanted) => {
    const tracks = [...(document.querySelector('video')?.textTracks ?? [])];
    const cues = tracks
      .filter(({ mode }) => mode === 'showing')
      .flatMap(({ activeCues }) => [...(activeCues ?? [])]);
    return cues.length === 1 && /** @type {VTTCue} */ (cues[0]).text === wanted;
  }, words);
}

/** Plays on from a moment so slowly that it lasts: a player that stands reads no captions. */
async function stroll(/** @type {import('playwright-core').Page} */ page, /** @type {number} */ moment) {
  await page.evaluate((at) => {
    const player = /** @type {HTMLVideoElement} */ (document.querySelector('video'));
    player.currentTime = at;
    player.playbackRate = 0.1;
    return player.play();
  }, moment);
}

function manifest(/** @type {string} */ text) {
  const parser = new Parser();
  parser.push(text);
  parser.end();
  return parser.manifest;
}

async function read(/** @type {string} */ address) {
  const answer = await fetch(address);
  assert.equal(answer.status, 200, address);
  return answer.text();
}
