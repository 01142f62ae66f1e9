// An upload during which the server is killed and comes back; whoever runs this kills it when asked.
import assert from 'node:assert/strict';
import { statSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch } from './browser.js';
import { drop, fillSignUp, required, somebody } from './hands.js';

const base = required('BASE_URL').replace(/\/$/, '');
const file = required('VIDEO');
/** The file that asks for the server to be killed, and to be started again at the same address. */
const killer = required('KILLER');
const size = statSync(file).size;
const SECONDS = 12;
const PATIENCE = 120_000;

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;

before(async () => {
  browser = await launch();
  page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${base}/sign-up`);
  await fillSignUp(page, somebody());
});

after(() => browser?.close());

test('an upload goes on by itself after the server was killed, from what was acknowledged', async () => {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const shape = (/** @type {number} */ uploadThroughput) =>
    network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput
    });
  await shape(size / SECONDS);
  await drop(page, file);
  await page.waitForFunction(() => {
    const bar = document.querySelector('article [role=progressbar]');
    return Number(bar?.getAttribute('aria-valuenow') ?? 0) > 40;
  });

  /** @type {number[]} */
  const told = [];
  /** @type {number[]} */
  const sentFrom = [];
  page.on('response', (answer) => {
    if (answer.request().method() === 'HEAD' && answer.ok() && answer.url().includes('/uploads/'))
      told.push(Number(answer.headers()['upload-offset']));
  });
  page.on('request', (request) => {
    if (request.method() === 'PATCH' && request.url().includes('/uploads/'))
      sentFrom.push(Number(request.headers()['upload-offset']));
  });
  writeFileSync(killer, 'now');
  await page.getByText('Connection lost.').waitFor();
  await shape(-1);

  await page.getByRole('link', { name: 'Watch', exact: true }).waitFor();
  assert.ok((told.at(-1) ?? 0) > 0, `the server held ${told.at(-1)} of ${size} bytes`);
  assert.equal(sentFrom.at(-1), told.at(-1), 'it went on from there');
});
