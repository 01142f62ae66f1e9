// From signing up to a playing video, in a real browser, against a running product.
import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch, troubles } from './browser.js';
import { readClock } from './clock.js';
import { drop, fillSignUp, required, somebody } from './hands.js';
import { photograph } from './screenshots.js';

const base = required('BASE_URL').replace(/\/$/, '');
const file = required('VIDEO');
const fps = Number(process.env.VIDEO_FPS ?? 30);
const folder = process.env.SCREENSHOTS;

/** The picture may be this far from `currentTime`: two frames, and what an offset of the track's start takes. */
const CLOCK_TOLERANCE = 2 / fps + 0.05;
const PATIENCE = 120_000;

const account = somebody();
const title = `Journey ${account.key}`;

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** @type {string[]} */
let wrong = [];
let watch = '';

before(async () => {
  browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(`globalThis.readClock = ${readClock.toString()}`);
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  wrong = troubles(page, new URL(base).origin);
});

after(() => browser?.close());

test('a guest sees the home page and finds the way to sign up', async () => {
  await page.goto(base);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Create account' }).click();
  await page.getByLabel('Name', { exact: true }).waitFor();
});

test('a form says what is wrong with which field', async () => {
  await page.getByRole('button', { name: 'Create account' }).click();
  assert.equal(await page.getByLabel('Password', { exact: true }).getAttribute('aria-invalid'), 'true');
});

test('a creator signs up and is signed in', async () => {
  await fillSignUp(page, account);
});

test('a file dropped on the home page is uploaded, with its progress and its link', async () => {
  await drop(page, file);
  await page.waitForURL(`${base}/upload`);
  const row = page.getByRole('article');
  await row.getByRole('button', { name: 'Copy link' }).waitFor();
  watch = (await row.locator('a[href^="/watch/"]').first().getAttribute('href')) ?? '';
  assert.match(watch, /^\/watch\/.+/);
});

test('details are edited while the file is on its way', async () => {
  await page.getByLabel('Title').fill(title);
  await page.getByText('Saved').waitFor();
});

test('the video is playable while its qualities are still being made, or already ready', async () => {
  await page.getByRole('link', { name: 'Watch', exact: true }).waitFor({ timeout: PATIENCE });
});

test('pressing play makes the time advance', async () => {
  await page.goto(base + watch);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.locator('media-play-button').first().click();
  await playsOn(1.5);
});

test('the picture is the one of its time', async () => {
  await clockAgrees();
});

test('a seek to the last seconds plays', async () => {
  const end = await page.locator('video').evaluate((video) => {
    const player = /** @type {HTMLVideoElement} */ (video);
    player.currentTime = player.duration - 5;
    return player.duration;
  });
  await playsOn(1);
  await clockAgrees();
  assert.ok((await time()) > end - 5, 'the seek arrived');
});

/** A video that has come to its end changes no quality any more. @param {Element} video */
async function playFromTheBeginning(video) {
  const player = /** @type {HTMLVideoElement} */ (video);
  await new Promise((resolve) => {
    player.addEventListener('seeked', resolve, { once: true });
    player.currentTime = 1;
  });
  await player.play();
}

/** Whether the picture has come to a height; a film that ends before, on a busy machine, is played again. @param {number} wanted */
function hasHeight(wanted) {
  const video = document.querySelector('video');
  if (!video) return false;
  if (video.ended) {
    video.currentTime = 1;
    void video.play();
  }
  return Math.min(video.videoHeight, video.videoWidth) === wanted;
}

test('the quality can be chosen, and every one shows the picture of its time', async () => {
  const qualities = await page
    .locator('video')
    .evaluate((video) => /** @type {HTMLVideoElement} */ (video).videoRenditions.length);
  assert.ok(qualities > 0, 'there is a quality to choose');
  for (let index = 0; index < qualities; index += 1) {
    await page.locator('video').evaluate(playFromTheBeginning);
    const height = await page.locator('video').evaluate(chooseQuality, index);
    await page.waitForFunction(hasHeight, height, { timeout: PATIENCE });
    await playsOn(0.7);
    await clockAgrees();
  }
});

test('the quality menu opens by hand', async () => {
  await page.locator('media-controller').hover();
  await page.locator('media-settings-menu-button').click();
  await page.locator('media-settings-menu').waitFor({ state: 'visible' });
  await page.keyboard.press('Escape');
});

test('the studio says how far the video is, until it is ready', async () => {
  await page.goto(`${base}/studio`);
  const row = page.getByRole('article', { name: title });
  await row.getByText('Ready', { exact: true }).waitFor({ timeout: PATIENCE });
});

test('another picture is chosen in the studio, and then one that the creator hands in', async () => {
  await page.getByRole('button', { name: `Edit details: ${title}` }).click();
  const posters = page.getByRole('group', { name: 'Poster' });
  await posters.getByRole('radio', { name: 'Frame 1 of the video', checked: true }).waitFor();
  await posters.locator('label:has(img)').last().click();
  await posters.getByRole('radio', { name: 'Frame 1 of the video', checked: false }).waitFor();
  await posters.getByText('The picture that people see').waitFor();
  await posters
    .locator('input[type=file]')
    .setInputFiles({ name: 'own.png', mimeType: 'image/png', buffer: await page.screenshot() });
  await posters.getByRole('radio', { name: 'Your picture', checked: true }).waitFor({ timeout: PATIENCE });

  await page.goto(base + watch);
  const poster = await page.locator('video[poster]').getAttribute('poster');
  assert.match(poster ?? '', /\/poster-[0-9a-f]{16}-1280\.jpg$/);
});

test('the seek bar shows a small picture of the time under the pointer', async () => {
  await page.waitForFunction(
    () => {
      const tracks = [...(document.querySelector('video')?.textTracks ?? [])];
      return tracks.some(({ label, cues }) => label === 'thumbnails' && (cues?.length ?? 0) > 0);
    },
    null,
    { timeout: PATIENCE }
  );
  await page.locator('media-time-range').hover();
  await page
    .locator('media-preview-thumbnail[slot][mediapreviewimage*="storyboard-0.jpg"]')
    .waitFor({ state: 'attached', timeout: PATIENCE });
});

test('captions are uploaded in the studio, and what is wrong with a file is told', async () => {
  // A context of its own: the refusal is meant.
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const studio = await context.newPage();
  studio.setDefaultTimeout(PATIENCE);
  await studio.goto(`${base}/studio`);
  await studio.getByRole('button', { name: `Edit details: ${title}` }).click();
  const captions = studio.getByRole('region', { name: 'Captions' });
  await captions.getByLabel('Language of the captions').selectOption('en');
  await captions.locator('input[type=file]').last().setInputFiles(subtitles('bad.srt', 'Hello'));
  await captions.getByText('This is neither SRT, WebVTT nor ASS text.').waitFor();

  const said = '1\n00:00:00,000 --> 00:01:00,000\nHello <b>there</b>\n';
  await captions.locator('input[type=file]').last().setInputFiles(subtitles('good.srt', said));
  await captions.getByRole('link', { name: 'English' }).waitFor();
  await captions.locator('input[type=file]').first().setInputFiles(subtitles('better.srt', said));
  await captions.getByText('SRT, WebVTT or ASS').waitFor();

  await studio.getByLabel('Description').fill('0:00 Beginning\n0:05 Middle\n0:10 End');
  await studio.getByText('Saved').waitFor();
  await context.close();
});

test('a key shows the captions, and the choice is remembered', async () => {
  await page.goto(base + watch);
  await page.locator('media-play-button').first().click();
  await playsOn(0.5);
  await page.locator('media-captions-button[mediasubtitleslist]').waitFor({ state: 'attached' });
  await page.locator('media-controller').press('c');
  await says('Hello <b>there</b>');

  await page.goto(base + watch);
  await page.locator('media-play-button').first().click();
  await says('Hello <b>there</b>');
  await page.locator('media-controller').press('c');
  await says(null);
});

test('chapters stand under the video, and lead to their beginnings', async () => {
  await page.getByRole('button', { name: 'End' }).click();
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) >= 10, null, {
    timeout: PATIENCE
  });
  await page.waitForFunction(
    () => {
      const range = /** @type {any} */ (document.querySelector('media-time-range'));
      return range.mediaChaptersCues?.length === 3;
    },
    null,
    { timeout: PATIENCE }
  );
});

test('the home page and the channel show what was published', async () => {
  await page.goto(base);
  await page.getByRole('link', { name: title }).waitFor();
  await page
    .getByRole('article')
    .filter({ hasText: title })
    .getByRole('link', { name: account.name })
    .click();
  await page.waitForURL(/\/@/);
  await page.getByRole('link', { name: title }).waitFor();
});

test('a guest can watch what was published', async () => {
  const context = await browser.newContext();
  const guest = await context.newPage();
  const trouble = troubles(guest, new URL(base).origin);
  await guest.goto(base + watch);
  await guest.locator('media-play-button').first().click();
  await guest.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 1, null, {
    timeout: PATIENCE
  });
  await context.close();
  assert.deepEqual(trouble, []);
});

test('a guest saves the file once its creator lets others have it', async () => {
  // A context of its own: a page that is left for a file counts as a failed request.
  const context = await browser.newContext();
  const guest = await context.newPage();
  guest.setDefaultTimeout(PATIENCE);
  const link = guest.getByRole('link', { name: 'Download' });
  await guest.goto(base + watch);
  await guest.getByRole('button', { name: 'Copy link' }).waitFor();
  assert.equal(await link.count(), 0);

  await page.goto(`${base}/studio`);
  await page.getByRole('button', { name: `Edit details: ${title}` }).click();
  await page.getByLabel('They may download the file').check();
  await page.getByText('Saved').waitFor();

  await guest.goto(base + watch);
  await link.filter({ hasText: /[KM]B/ }).waitFor();
  const [download] = await Promise.all([guest.waitForEvent('download'), link.click()]);
  assert.equal(download.suggestedFilename(), `${title}.mp4`);
  // The same bytes in another order: the index of an MP4 was sent first.
  assert.equal((await stat(await download.path())).size, (await stat(file)).size);
  await context.close();
});

test('a video that cannot be fetched says so where it would play', async () => {
  const context = await browser.newContext();
  const guest = await context.newPage();
  await guest.route('**/media/**', (route) => route.fulfill({ status: 404 }));
  await guest.goto(base + watch);
  const words = guest.getByRole('alert').getByText('This video cannot be played right now.');
  await words.waitFor({ timeout: PATIENCE });
  const box = await words.boundingBox();
  assert.ok((box?.height ?? 0) > 0, 'the sentence is seen');
  await context.close();
});

test('nothing went wrong on any page: no console error, no failed request, nobody else asked', () => {
  assert.deepEqual(wrong, []);
});

test(
  'every page fits a phone and a wide screen',
  { skip: folder === undefined && 'no SCREENSHOTS folder was given' },
  async () => {
    const channel = await page.context().request.get(`${base}/api/v1/me`);
    const { handle } = (await channel.json()).channels[0];
    const tooWide = await photograph(
      browser,
      await page.context().storageState(),
      base,
      {
        home: '/',
        watch,
        channel: `/@${handle}`,
        studio: '/studio',
        edit: `/studio?edit=${watch.slice('/watch/'.length)}`,
        upload: '/upload',
        'sign-in': '/sign-in',
        'sign-up': '/sign-up',
        missing: '/nothing-here'
      },
      folder ?? ''
    );
    assert.deepEqual(tooWide, []);
  }
);

test('a deleted video is gone, for its link too', async () => {
  await page.goto(`${base}/studio`);
  await page.getByRole('button', { name: `Delete: ${title}` }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('The video is deleted.').waitFor();
  await page.goto(base + watch);
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
});

test('signing out ends it', async () => {
  await page.goto(base);
  await page.getByRole('button', { name: `Account of ${account.name}` }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
});

function time() {
  return page.locator('video').evaluate((video) => /** @type {HTMLVideoElement} */ (video).currentTime);
}

/** Waits until the video has played on for so many seconds, playing it if it stands. */
async function playsOn(/** @type {number} */ seconds) {
  await page.locator('video').evaluate((video) => /** @type {HTMLVideoElement} */ (video).play());
  const from = await time();
  await page.waitForFunction(
    (until) => (document.querySelector('video')?.currentTime ?? 0) >= until,
    from + seconds,
    { timeout: PATIENCE }
  );
}

function subtitles(/** @type {string} */ name, /** @type {string} */ text) {
  return { name, mimeType: 'application/x-subrip', buffer: Buffer.from(text) };
}

/** Waits until the captions show these words, or none. */
async function says(/** @type {string | null} */ words) {
  await page.waitForFunction(
    (wanted) => {
      const tracks = [...(document.querySelector('video')?.textTracks ?? [])];
      const cues = tracks
        .filter(({ kind, mode }) => kind === 'captions' && mode === 'showing')
        .flatMap(({ activeCues }) => [...(activeCues ?? [])]);
      const [shown = null] = cues.map((cue) => /** @type {VTTCue} */ (cue).text);
      return shown === wanted;
    },
    words,
    { timeout: PATIENCE }
  );
}

async function clockAgrees() {
  const { shown, told } = await page
    .locator('video')
    .evaluate((video, rate) => globalThis.readClock(/** @type {HTMLVideoElement} */ (video), rate), fps);
  assert.ok(Math.abs(shown - told) <= CLOCK_TOLERANCE, `the picture says ${shown} s at ${told} s`);
}

/**
 * Chooses a quality as the player's menu does; answers its short side. Never in the moment of a seek: a stream that has all of the
 * film then takes the emptied buffer for its end, and the picture stands still.
 */
function chooseQuality(/** @type {any} */ video, /** @type {number} */ index) {
  video.videoRenditions.selectedIndex = index;
  const { width, height } = video.videoRenditions[index];
  return Math.min(width, height);
}
