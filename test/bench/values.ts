/**
 * Values, side by side in one run: our reader beside @microsoft/recognizers-text-suite, both in one bundle
 * that the build of the add-in makes, since that is what people run (`.webpack/values.js`).
 * `npm run bench:values`, or `npx tsx test/bench/values.ts [FILE.jsonl …]`.
 */
import { execFileSync } from 'node:child_process';

const node = (...command: readonly string[]): void => {
  execFileSync(process.execPath, command, { stdio: 'inherit' });
};

node(require.resolve('webpack/bin/webpack.js'), '-c', '.webpack/values.js');
console.log('both sides bundled and minified as the add-in ships (.webpack/values.js)');
node('build/values/values.cjs', ...process.argv.slice(2));
