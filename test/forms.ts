/**
 * Measures the program on labelled workbooks: `npm run --silent forms -- [FOLDER …] [--misses]`.
 * Without a folder: the examples, our own, and those whose labels somebody else wrote.
 */
import { formReport, measureForms } from './formMeasures';

const given = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const folders =
  given.length > 0 ? given : ['examples', 'own', 'blind'].map((name) => `test/forms/${name}`);

async function run(): Promise<void> {
  for (const folder of folders) {
    const measures = await measureForms(folder);
    console.log([folder, ...formReport(measures).map((line) => `  ${line}`)].join('\n'));
    if (process.argv.includes('--misses')) {
      console.log(measures.misses.map((line) => `    ${line}`).join('\n'));
    }
  }
}

void run();
