// A quiet Chromium, and pages that keep a list of everything that went wrong in them.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
  '--mute-audio'
];

/** @typedef {import('playwright-core').Page} Page */

export function launch() {
  return chromium.launch({ executablePath: executable(), args: QUIET });
}

function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(existsSync);
  if (!found) throw new Error("no Chromium found: install your system's chromium, or name one in CHROMIUM");
  return found;
}

/**
 * Everything in a page that a user would call broken, as it happens: console errors, exceptions, requests that failed or were refused,
 * requests to anybody else.
 *
 * @param {Page} page
 * @param {...string} origins that may be asked
 */
export function troubles(page, ...origins) {
  /** @type {string[]} */
  const list = [];
  page.on('console', (message) => message.type() === 'error' && list.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => list.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && !origins.includes(asked)) list.push(`third party: ${request.url()}`);
  });
  page.on('response', (answer) => answer.status() >= 400 && list.push(`${answer.status()}: ${answer.url()}`));
  page.on('requestfailed', (request) => {
    // What the page itself gives up (a stream it closes, a picture of a page it leaves) has not failed.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') list.push(`failed: ${request.url()} ${reason}`);
  });
  return list;
}
