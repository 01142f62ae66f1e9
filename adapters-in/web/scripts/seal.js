// After `vite build`: moves the one inline script of the page into a file, so that the
// Content-Security-Policy needs neither `unsafe-inline` nor hashes, writes that policy beside it, and names the fonts to fetch first.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { policies } from './policy.js';

const site = new URL('../target/site/', import.meta.url);
const page = await readFile(new URL('index.html', site), 'utf8');

const [script, ...others] = page.matchAll(/<script>([\s\S]*?)<\/script>/g);
if (!script?.[1] || others.length > 0) throw new Error('index.html should have exactly one inline script');

const [tag, body] = script;
const name = `boot.${createHash('sha256').update(body).digest('base64url').slice(0, 8)}.js`;
await writeFile(new URL(`_app/immutable/${name}`, site), body.trim());

// The font is in time for the first text, or never used: it must not be found as late as in a style sheet.
const assets = await readdir(new URL('_app/immutable/assets/', site));
const fonts = assets
  .filter((asset) => asset.endsWith('.woff2'))
  .map(
    (font) =>
      `<link rel="preload" href="/_app/immutable/assets/${font}" as="font" type="font/woff2" crossorigin />`
  );

await writeFile(
  new URL('index.html', site),
  page
    .replace(tag, `<script src="/_app/immutable/${name}"></script>`)
    .replace('</head>', `${fonts.join('\n')}\n  </head>`)
);
await writeFile(new URL('csp.json', site), JSON.stringify(policies, null, 2) + '\n');

// What is text also lies there compressed, once and well, so that no server does it for each request.
const texts = (await readdir(site, { recursive: true })).filter((file) => /\.(html|js|css|svg)$/.test(file));
for (const text of texts) {
  const plain = await readFile(new URL(text, site));
  await writeFile(new URL(`${text}.br`, site), brotliCompressSync(plain));
  await writeFile(new URL(`${text}.gz`, site), gzipSync(plain, { level: 9 }));
}
