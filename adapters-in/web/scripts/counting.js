// A reporter of vitest that ends with the line in which every other module counts its tests.

export default class Counting {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    const states = modules
      .flatMap((module) => [...module.children.allTests()])
      .map((test) => test.result().state);
    const count = (/** @type {string} */ state) => states.filter((each) => each === state).length;
    console.log(
      `Tests run: ${states.length}, Failures: ${count('failed')}, Errors: 0, Skipped: ${count('skipped')}`
    );
  }
}
