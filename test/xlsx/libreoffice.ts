/**
 * LibreOffice opens every workbook that we wrote, computes every formula anew and saves it: each cell that
 * we wrote, and each formula whose result we refreshed, must hold the same value there. The corpus (forms,
 * kinds of content, files of ExcelJS and of LibreOffice; totals over scores of every shape) with scores (every other workbook as live
 * formulas), marks, notes, values of each kind and the summary sheet. Prints the counts and every
 * difference; exit code 1 for any.
 *
 * npx tsx test/xlsx/libreoffice.ts [formulas]: with the word, only the totals
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings, type Settings } from '../../src/app/settings';
import { scoreWorkbook } from '../../src/app/scoreWorkbook';
import { toA1, type Address } from '../../src/core/address';
import type { CellValue } from '../../src/core/sheet';
import { createTranslator } from '../../src/i18n';
import { sameValue } from '../../src/workbook/content';
import { placeKey, type CellPlace } from '../../src/xlsx/calc/dependencies';
import { fileWorkbook } from '../../src/xlsx/fileWorkbook';
import type { WorkbookFile } from '../../src/xlsx/model';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { convert } from '../tools/libreoffice';
import { corpus, generated } from './corpus';
import { formulaWorkbooks, uncomputable } from './formulaWorkbooks';
import { summaryModel } from './summaryModel';

interface Written {
  readonly what: string;
  readonly file: string;
  readonly cells: readonly { sheet: string; address: Address; value: CellValue }[];
  /** How many of them are formulas that were not written, but computed anew. */
  readonly refreshed: number;
  /** Formulas that read what was written and keep their former result, as they are listed to a person. */
  readonly kept: number;
}

/** Scores a workbook, writes values of each kind beside the form, and adds the summary sheet. */
async function write(
  what: string,
  bytes: Uint8Array,
  file: string,
  writeAs: Settings['writeAs'],
): Promise<Written> {
  const workbook = openWorkbook(bytes);
  const updated = new Map<string, CellPlace>();
  const failed = new Set<string>();
  const port = fileWorkbook(workbook, {
    now: () => '2025-01-01T00:00:00Z',
    newId: () => what,
    onRecalculated: (done) => {
      for (const place of done.updated) updated.set(placeKey(place.sheetId, place.address), place);
      for (const { sheetId, address } of done.failed) failed.add(placeKey(sheetId, address));
    },
  });
  const settings = { ...defaultSettings, writeAs };
  const { sheets } = await scoreWorkbook(port, settings, createTranslator('zh-CN'));
  const places = sheets.flatMap((each) =>
    'outcome' in each
      ? (each.outcome.receipt?.changes ?? []).flatMap(({ address, content }) =>
          content ? [{ sheet: each.sheet.name, address }] : [],
        )
      : [],
  );
  const written = places.map(({ sheet, address }) => `${sheet} ${toA1(address)}`);
  const refreshed = [...updated.values()].flatMap(({ sheetId, address }) => {
    const sheet = workbook.sheets.find(({ id }) => id === sheetId)?.name ?? '';
    return written.includes(`${sheet} ${toA1(address)}`) ? [] : [{ sheet, address }];
  });
  places.push(...refreshed);
  const { activeSheet } = workbook;
  const used = activeSheet.usedArea() ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const contents = [98.5, '优 <良> & 中', true, '=1+1'];
  contents.forEach((content, index) => {
    const address = { row: used.row + used.rowCount + 2, column: used.column + index };
    activeSheet.setContent(address, content);
    if (content === '=1+1') activeSheet.setCachedValue(address, 2);
    places.push({ sheet: activeSheet.name, address });
  });
  const name = activeSheet.name;
  const model = {
    ...summaryModel,
    cells: summaryModel.cells.map(({ link, ...cell }) =>
      link ? { ...cell, link: { ...link, sheetName: name } } : cell,
    ),
  };
  if ((await port.summary?.write(model))?.kind === 'written') {
    places.push(...model.cells.map(({ address }) => ({ sheet: model.name, address })));
  }
  writeFileSync(file, workbook.save());
  const value = (sheet: string, address: Address) => valueAt(workbook, sheet, address);
  return {
    what,
    file,
    cells: places.map((one) => ({ ...one, value: value(one.sheet, one.address) })),
    refreshed: refreshed.length,
    kept: failed.size,
  };
}

const valueAt = ({ sheets }: WorkbookFile, sheet: string, address: Address): CellValue =>
  sheets.find(({ name }) => name === sheet)?.cell(address).value ?? '';

function differencesIn({ what, cells }: Written, converted: string): string[] {
  if (!existsSync(converted)) return [`${what}: LibreOffice did not open it`];
  const theirs = openWorkbook(new Uint8Array(readFileSync(converted)));
  return cells.flatMap(({ sheet, address, value }) => {
    const other = valueAt(theirs, sheet, address);
    return sameValue(value, other)
      ? []
      : [
          `${what} · ${sheet}!${toA1(address)}: ours ${String(value)}, LibreOffice ${String(other)}`,
        ];
  });
}

async function main(isQuick: boolean): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    const written: Written[] = [];
    const own = corpus();
    // An odd number of them, so that each comes with values and with live formulas.
    const formulas = [...formulaWorkbooks, uncomputable, ...formulaWorkbooks].map((one) => ({
      ...one,
      maker: 'formulas',
    }));
    const all = isQuick ? formulas : [...formulas, ...own, ...(await generated(own))];
    for (const [index, { what, maker, bytes }] of all.entries()) {
      const writeAs = index % 2 === 0 ? 'values' : 'formulas';
      const file = join(scratch, `${index}.xlsx`);
      written.push(await write(`${maker} · ${what}`, bytes, file, writeAs));
    }
    const out = join(scratch, 'out');
    convert(
      written.map(({ file }) => file),
      'xlsx',
      out,
      { recalculates: true },
    );
    const different = written.flatMap((one, index) =>
      differencesIn(one, join(out, `${index}.xlsx`)),
    );
    different.forEach((line) => {
      console.log(line);
    });
    const cells = written.reduce((sum, one) => sum + one.cells.length, 0);
    const refreshed = written.reduce((sum, one) => sum + one.refreshed, 0);
    console.log(
      `${written.length} workbooks, ${cells - refreshed} written cells and ${refreshed} refreshed formulas, ` +
        `${different.length} different; ${written.reduce((sum, one) => sum + one.kept, 0)} formulas ` +
        'that cannot be computed here kept their result and are listed',
    );
    if (different.length > 0) process.exitCode = 1;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

void main(process.argv[2] === 'formulas');
