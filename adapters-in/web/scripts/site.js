// What the Maven build runs: `node scripts/site.js make` builds the site into target/site, unless it lies there already, made of
// exactly these sources; `node scripts/site.js check` runs every check.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digest, sources } from './digest.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const MADE = 'target/made';
const INSTALLED = 'node_modules/.installed';

const lock = process.version + digest(['package.json', 'package-lock.json', '.npmrc']);
if (read(INSTALLED) !== lock) {
  npm('ci', '--loglevel=error');
  writeFileSync(INSTALLED, lock);
}

if (process.argv[2] === 'check') npm('run', 'check');
else make();

function make() {
  const wanted = process.version + sources();
  if (read(MADE) === wanted) return;
  // Names carry hashes: what an older build left would be packaged beside the new.
  for (const old of [MADE, 'target/site', 'target/classes/origin'])
    rmSync(old, { recursive: true, force: true });
  npm('run', 'build');
  writeFileSync(MADE, wanted);
}

function npm(/** @type {string[]} */ ...words) {
  const { status, error } = spawnSync('npm', words, { stdio: 'inherit' });
  if (error) throw new Error('npm cannot be started: install Node 20 or newer', { cause: error });
  if (status !== 0) process.exit(status ?? 1);
}

function read(/** @type {string} */ stamp) {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
}
