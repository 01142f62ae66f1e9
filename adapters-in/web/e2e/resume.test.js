// Uploads that are interrupted in every way a page can notice.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './browser.js';
import { drop, fillSignUp, required, somebody } from './hands.js';

const base = required('BASE_URL').replace(/\/$/, '');
const file = required('VIDEO');
const size = statSync(file).size;
const name = basename(file);

/** An upload lasts about so long, unless it is let go. */
const SECONDS = 12;
const PATIENCE = 120_000;

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** @type {import('playwright-core').CDPSession} */
let network;

before(async () => {
  browser = await launch();
  page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await page.goto(`${base}/sign-up`);
  await fillSignUp(page, somebody());
});

after(() => browser?.close());

test('a paused upload goes on where it was', async () => {
  await slow();
  await drop(page, file);
  await underWay();
  await page.getByRole('button', { name: /^Pause/ }).click();
  await page.getByText('Paused').waitFor();
  await page.getByRole('button', { name: /^Resume/ }).click();
  await underWay();
});

test('an upload survives that the network goes', async () => {
  await shape({ offline: true });
  await page.getByText('Connection lost.').waitFor();
  await page.getByText('You are offline.').waitFor();
  await slow();
  await underWay();
});

test('an upload survives that the tab is closed: the page says which file to choose again', async () => {
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  const unfinished = page.getByRole('region', { name: 'Unfinished uploads' });
  await unfinished.getByText(name).waitFor();
  await fast();
  const resumed = page.waitForResponse(
    (answer) => answer.request().method() === 'HEAD' && answer.url().includes('/uploads/')
  );
  await drop(page, file);
  const offset = Number((await resumed).headers()['upload-offset']);
  assert.ok(offset > 0 && offset < size, `the server had ${offset} of ${size} bytes`);
  await unfinished.waitFor({ state: 'detached' });
});

test('what was interrupted so often is one video, and plays', async () => {
  await page.getByRole('link', { name: 'Watch', exact: true }).waitFor({ timeout: PATIENCE });
  await page.goto(`${base}/studio`);
  await page.getByRole('article').first().waitFor();
  assert.equal(await page.getByRole('article').count(), 1);
});

test('signing out during an upload asks first, and staying lets it go on', async () => {
  await slow();
  await page.goto(`${base}/upload`);
  await drop(page, file);
  await underWay();
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  const question = page.getByRole('dialog', { name: 'Uploads are under way' });
  await question.getByRole('button', { name: 'Stay signed in' }).click();
  await question.waitFor({ state: 'detached' });
  await underWay();
  await giveUp();
});

test('a cancelled upload leaves nothing behind', async () => {
  await slow();
  await page.goto(`${base}/upload`);
  await drop(page, file);
  await underWay();
  await page.getByRole('button', { name: /^Cancel upload/ }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await underWay();
  await giveUp();
  await fast();
  await page.goto(`${base}/studio`);
  await page.getByRole('article').first().waitFor();
  assert.equal(await page.getByRole('article').count(), 1);
});

test('a file that is no video is refused with a sentence, before a byte is sent', async () => {
  await page.goto(`${base}/upload`);
  await page
    .locator('#files')
    .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('words') });
  await page.getByText('“notes.txt” was not added').waitFor();
});

test('a file that only says it is a video ends with a sentence that a person understands', async () => {
  await page
    .locator('#files')
    .setInputFiles({ name: 'liar.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(4096, 'words ') });
  await page
    .getByRole('article', { name: 'liar' })
    .getByText(/not a video/i)
    .waitFor({ timeout: PATIENCE });
  await page.goto(`${base}/studio`);
  await page.getByRole('article', { name: 'liar' }).getByText('Failed').waitFor({ timeout: PATIENCE });
});

test('six files at once hold at most two streams of events', async () => {
  await page.addInitScript(() => {
    globalThis.streams = [];
    globalThis.mostStreams = 0;
    globalThis.EventSource = class extends EventSource {
      constructor(/** @type {string | URL} */ address) {
        super(address);
        streams.push(this);
        const open = streams.filter(({ readyState }) => readyState !== EventSource.CLOSED);
        globalThis.mostStreams = Math.max(mostStreams, open.length);
      }
    };
  });
  await page.goto(`${base}/upload`);
  const buffer = readFileSync(file);
  await drop(
    page,
    [1, 2, 3, 4, 5, 6].map((number) => ({ name: `six-${number}.mp4`, mimeType: 'video/mp4', buffer }))
  );
  await page
    .getByRole('link', { name: 'Watch', exact: true })
    .nth(5)
    .waitFor({ timeout: 3 * PATIENCE });
  const most = await page.evaluate(() => mostStreams);
  assert.ok(most >= 1 && most <= 2, `${most} streams at once`);
});

/** Cancels the one upload of the page, and means it. */
async function giveUp() {
  await page.getByRole('button', { name: /^Cancel upload/ }).click();
  await page.getByRole('button', { name: 'Give it up' }).click();
  await page.getByRole('article').waitFor({ state: 'detached' });
}

/** Waits until some of the bytes are on their way, and some are not. */
async function underWay() {
  await page.waitForFunction(() => {
    const part = Number(
      document.querySelector('article [role=progressbar]')?.getAttribute('aria-valuenow') ?? 0
    );
    return part > 10 && part < 95;
  });
}

const slow = () => shape({ uploadThroughput: size / SECONDS });
const fast = () => shape({});

function shape(/** @type {{ offline?: boolean, uploadThroughput?: number }} */ conditions) {
  return network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
    ...conditions
  });
}
