// A reporter of node's test runner: one line a test, the reason where one failed, and the count last.

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* report(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:pass' && data.details?.type !== 'suite') {
      passed += 1;
      yield `ok      ${data.name}\n`;
    } else if (type === 'test:fail' && data.details?.type !== 'suite') {
      failed += 1;
      yield `FAILED  ${data.name}\n${indented(data.details?.error?.cause ?? data.details?.error)}\n`;
    }
  }
  yield `${passed} passed, ${failed} failed\n`;
}

function indented(/** @type {unknown} */ error) {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return words.replace(/^/gm, '        ');
}
