// After `vite build`: seals the page, writes the Content-Security-Policy beside it, and leaves every text compressed beside itself.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { policies } from './policy.js';
import { sealed } from './sealed.js';

const site = new URL('../target/site/', import.meta.url);
const files = await readdir(site, { recursive: true });

const fonts = files.filter((file) => file.endsWith('.woff2')).map((file) => `/${file}`);
const { page, boot, bootPath } = sealed(await readFile(new URL('index.html', site), 'utf8'), fonts);
await writeFile(new URL('index.html', site), page);
await writeFile(new URL(`.${bootPath}`, site), boot);
await writeFile(new URL('csp.json', site), JSON.stringify(policies, null, 2) + '\n');

// Once and well, so that no server does it for each request.
for (const text of [...files, bootPath.slice(1)].filter((file) => /\.(html|js|css|svg)$/.test(file))) {
  const plain = await readFile(new URL(text, site));
  await writeFile(new URL(`${text}.br`, site), brotliCompressSync(plain));
  await writeFile(new URL(`${text}.gz`, site), gzipSync(plain, { level: 9 }));
}
