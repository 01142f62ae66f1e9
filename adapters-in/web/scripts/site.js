// What the Maven build runs: `node scripts/site.js make` builds the site into target/site, `... check` runs every check of it.
// Both do nothing when they have already succeeded for exactly these sources.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const SOURCES = ['src', 'static', 'scripts', 'e2e', '../http/src/main/resources/openapi.yaml'];

const lock = digest(['package.json', 'package-lock.json', '.npmrc']);
const settings = readdirSync('.').filter((name) => /\.(json|js|ts|yaml)$/.test(name));
const sources = digest([...SOURCES, ...settings]);

if (process.argv[2] === 'check') {
  once('target/checked', sources, () => npm('run', 'check'));
} else {
  once('target/made', existsSync('target/site/csp.json') ? sources : 'again', make);
}

/** Does `work` unless `stamp` says that it was done for the same content. */
function once(/** @type {string} */ stamp, /** @type {string} */ content, /** @type {() => void} */ work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === content) return;
  install();
  work();
  mkdirSync('target', { recursive: true });
  writeFileSync(stamp, content === 'again' ? sources : content);
}

function make() {
  // Names carry hashes: what an older build left would be packaged beside the new.
  rmSync('target/classes/origin', { recursive: true, force: true });
  npm('run', 'build');
}

function install() {
  const stamp = 'node_modules/.installed';
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  npm('ci', '--loglevel=error');
  writeFileSync(stamp, lock);
}

function npm(/** @type {string[]} */ ...words) {
  const { status, error } = spawnSync('npm', words, { stdio: 'inherit' });
  if (error) throw new Error('npm cannot be started: install Node 20 or newer', { cause: error });
  if (status !== 0) process.exit(status ?? 1);
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
