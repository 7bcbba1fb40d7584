const { default: Sequencer } = require('@jest/test-sequencer');

/** @typedef {import('@jest/test-result').Test} Test */

/** Tests in Chromium take the longest: begun first, none of them is left to run alone at the end. */
module.exports = class LongestFirst extends Sequencer {
  /**
   * @override
   * @param {Test[]} tests
   */
  async sort(tests) {
    const isLong = (/** @type {Test} */ { path }) => /[\\/]e2e[\\/]/.test(path);
    const known = await super.sort(tests);
    return [...known.filter(isLong), ...known.filter((test) => !isLong(test))];
  }
};
