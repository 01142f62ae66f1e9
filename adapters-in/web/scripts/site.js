// What the Maven build runs: `node scripts/site.js make` builds the site into target/site, unless it lies there already, made of
// exactly these sources; `node scripts/site.js check` runs every check.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const MADE = 'target/made';
const INSTALLED = 'node_modules/.installed';

const lock = digest(['package.json', 'package-lock.json', '.npmrc']);
if (read(INSTALLED) !== lock) {
  npm('ci', '--loglevel=error');
  writeFileSync(INSTALLED, lock);
}

if (process.argv[2] === 'check') npm('run', 'check');
else make();

function make() {
  const settings = readdirSync('.').filter((name) => /\.(json|js|ts|yaml)$/.test(name));
  const sources = digest([
    ...settings,
    'src',
    'static',
    'scripts',
    '../http/src/main/resources/openapi.yaml'
  ]);
  if (read(MADE) === sources) return;
  // Names carry hashes: what an older build left would be packaged beside the new.
  for (const old of [MADE, 'target/site', 'target/classes/origin'])
    rmSync(old, { recursive: true, force: true });
  npm('run', 'build');
  writeFileSync(MADE, sources);
}

function npm(/** @type {string[]} */ ...words) {
  const { status, error } = spawnSync('npm', words, { stdio: 'inherit' });
  if (error) throw new Error('npm cannot be started: install Node 20 or newer', { cause: error });
  if (status !== 0) process.exit(status ?? 1);
}

function read(/** @type {string} */ stamp) {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
}

/** One digest of all the files below some paths, by their names and contents. */
function digest(/** @type {string[]} */ paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(files).sort()) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** @returns {string[]} */
function files(/** @type {string} */ path) {
  if (!existsSync(path)) return [];
  return statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => files(join(path, name))) : [path];
}
