// Both sides of `npm run bench:values` with exactly the settings of the add-in; never shipped.
const path = require('node:path');
// Through a path, so that the types of the build stay out of the project's own.
const configsOf = require(path.resolve(__dirname, '../webpack.config.js'));

const [addin] = configsOf({ out: 'build' }, { mode: 'production' });

module.exports = {
  ...addin,
  name: 'values',
  target: ['node20', 'es2020'],
  devtool: false,
  entry: { values: './test/bench/valuesSides.ts' },
  output: { path: path.resolve(__dirname, '../build/values'), filename: '[name].cjs' },
  cache: false,
  plugins: [],
};
