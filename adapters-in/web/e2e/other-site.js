// A site that is not Origin, with players that are not Origin's.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** The players' scripts, as their packages ship them. @type {Record<string, string>} */
const SCRIPTS = {
  '/hls.js': 'hls.js/dist/hls.min.js',
  '/shaka.js': 'shaka-player/dist/shaka-player.compiled.js',
  '/dash.js': 'dashjs/dist/modern/umd/dash.all.min.js'
};

const PAGE =
  '<!doctype html><html lang="en"><title>Another site</title><link rel="icon" href="data:,">' +
  '<video muted playsinline crossorigin="anonymous"></video>' +
  Object.keys(SCRIPTS)
    .map((path) => `<script src="${path}"></script>`)
    .join('');

/**
 * Serves the page and the scripts on a free port of this machine.
 *
 * @returns {Promise<{ address: string, close(): void }>}
 */
export function openSite() {
  const server = createServer((request, answer) => {
    const script = SCRIPTS[request.url ?? ''];
    answer.setHeader('Content-Type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    answer.end(script ? readFileSync(new URL(`../node_modules/${script}`, import.meta.url)) : PAGE);
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({ address: `http://127.0.0.1:${port}`, close: () => server.close() });
    })
  );
}
