import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One digest of all the files below some paths, by their names and contents. */
export function digest(/** @type {string[]} */ paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(files).sort()) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** The digest of everything that the site is made of; the working directory is this module's. */
export function sources() {
  const settings = readdirSync('.').filter((name) => /\.(json|js|ts|yaml)$/.test(name));
  return digest([...settings, 'src', 'static', 'scripts', '../http/src/main/resources/openapi.yaml']);
}

/** @returns {string[]} */
function files(/** @type {string} */ path) {
  if (!existsSync(path)) return [];
  return statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => files(join(path, name))) : [path];
}
