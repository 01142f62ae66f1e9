// Pictures of every page, for people to look at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions['storageState']} signedIn
 * @param {string} base
 * @param {Record<string, string>} pages paths by name
 * @param {string} folder
 * @returns {Promise<string[]>} pages that are wider than their screen
 */
export async function photograph(browser, signedIn, base, pages, folder) {
  mkdirSync(folder, { recursive: true });
  const tooWide = [];
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      const context = await browser.newContext({
        viewport,
        colorScheme,
        ...(signedIn ? { storageState: signedIn } : {})
      });
      const page = await context.newPage();
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(base + path);
        await page.locator('main h1').first().waitFor({ state: 'attached' });
        await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        if (overflow) tooWide.push(`${name} on a ${size}`);
        await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), fullPage: true });
      }
      await context.close();
    }
  }
  return tooWide;
}
