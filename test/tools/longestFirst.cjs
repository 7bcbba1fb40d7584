const { default: Sequencer } = require('@jest/test-sequencer');

/** Tests in Chromium take the longest: begun first, none of them is left to run alone at the end. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => /[\\/]e2e[\\/]/.test(path);
    const known = super.sort(tests);
    return [...known.filter(isLong), ...known.filter((test) => !isLong(test))];
  }
};
