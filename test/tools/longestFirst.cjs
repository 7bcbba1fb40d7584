const { default: Sequencer } = require('@jest/test-sequencer');

/** @typedef {import('@jest/test-result').Test} Test */

/** What takes longest where nothing is known of earlier runs, as on a fresh clone: the size of a file says little. */
const longest = [
  /[\\/]e2e[\\/](everyState|oneClick|flows|cancelling)\./,
  /[\\/]e2e[\\/]/,
  /[\\/]office[\\/]faults\./,
  /[\\/]table[\\/]formProperties\./,
  /[\\/]taskpane[\\/](share|panels|score|cancelling)\./,
  /[\\/](office[\\/]properties|table[\\/]formChanges|value[\\/]gates)\./,
  /[\\/](cli|taskpane)[\\/]/,
];

/** @param {Test} test */
const turnOf = ({ path }) => {
  const turn = longest.findIndex((name) => name.test(path));
  return turn < 0 ? longest.length : turn;
};

/** Long tests are begun first, so that none of them is left to run alone at the end. */
module.exports = class LongestFirst extends Sequencer {
  /**
   * @override
   * @param {Test[]} tests
   */
  async sort(tests) {
    const known = await super.sort(tests);
    return known.sort((a, b) => turnOf(a) - turnOf(b));
  }
};
