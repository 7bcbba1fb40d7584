/** Gets the tests' browser where there is none, while other things are at work: `npx tsx test/tools/getChromium.ts`. */
import { findChromium } from './chromium';

console.log(findChromium());
