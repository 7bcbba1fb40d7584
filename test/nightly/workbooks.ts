import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { scoreWorkbook } from '../../src/app/scoreWorkbook';
import { defaultSettings, type Settings } from '../../src/app/settings';
import { undoLast } from '../../src/app/undo';
import { createTranslator } from '../../src/i18n';
import { WorkbookError } from '../../src/workbook/errors';
import { fileWorkbook } from '../../src/xlsx/fileWorkbook';
import type { SheetFile, WorkbookFile } from '../../src/xlsx/model';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { ticking } from '../app/books';
import { formFiles } from '../forms/workbooks';
import { visibleCells } from '../visibleCells';
import type { Found } from './found';
import { randomFrom, type Random } from './random';

const translator = createTranslator('zh-CN');

/** The forms small enough to be tried thousands of times. */
export function smallForms(): Uint8Array[] {
  return formFiles()
    .map(({ path }) => new Uint8Array(readFileSync(path)))
    .filter((bytes) => bytes.length < 20_000);
}

const contents = ['', 0, 1, -5, 100, 1e9, true, '#N/A', '≥95%', '160万元', '完成', '年度指标值', '得分', '合计', '——', '=1+1', '=A1', '@x', '一级指标', '实际完成值', '因平台停用，经费全部交回', '0.5', ' ', '项目支出绩效自评表', '1/2']; // prettier-ignore

/** Changes a few cells as people, pastes and broken exports do: new content, swapped, copied, emptied, coloured. */
function mutate(sheet: SheetFile, random: Random): void {
  const area = sheet.usedArea();
  if (!area) return;
  const anyCell = () => ({
    row: area.row + random.int(Math.min(area.rowCount, 80) + 2),
    column: area.column + random.int(Math.min(area.columnCount, 30) + 2),
  });
  for (let count = 1 + random.int(8); count > 0; count -= 1) {
    const here = anyCell();
    const there = anyCell();
    const content = sheet.cell(there).value;
    const changes: readonly (() => void)[] = [
      () => { sheet.setContent(here, random.pick(contents)); },
      () => { sheet.setContent(here, content); },
      () => { sheet.setContent(there, sheet.cell(here).value); sheet.setContent(here, content); },
      () => { sheet.setText(here, `${sheet.cell(here).text}${random.pick(['', ' ', '\n', '（注）'])}`); },
      () => { sheet.setNumberFormat(here, random.pick(['0%', '@', '0.00', 'General'])); },
      () => { sheet.setFill(here, random.pick(['#FF0000', null])); },
      () => { sheet.setNote(here, '核对过'); },
    ]; // prettier-ignore
    random.pick(changes)();
  }
}

export const settingsOf = (random: Random): Settings => ({
  ...defaultSettings,
  typedScores: random.pick(['keep', 'replace']),
  writeAs: random.pick(['values', 'formulas']),
  palette: random.pick(['standard', 'print']),
});

/** Cells that look other than before, but for those of the receipts. */
async function roundTrip(workbook: WorkbookFile, settings: Settings): Promise<string | null> {
  // One clock for both openings: receipts with one id would take each other's place.
  const clock = ticking();
  const port = fileWorkbook(workbook, clock);
  const before = visibleCells(workbook);
  const { sheets } = await scoreWorkbook(port, settings, translator);
  const after = visibleCells(workbook);
  const names = new Map(workbook.sheets.map(({ id, name }) => [id, name]));
  const receipts = sheets.flatMap((each) =>
    'outcome' in each && each.outcome.receipt ? [each.outcome.receipt] : [],
  );
  const planned = new Set(
    receipts.flatMap(({ sheetId, changes }) =>
      changes.map(
        ({ address }) =>
          `${names.get(sheetId) ?? ''}!${String(address.row)},${String(address.column)}`,
      ),
    ),
  );
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    if (!planned.has(key) && !isDeepStrictEqual(before.get(key), after.get(key))) {
      return `changed outside the plan: ${key}`;
    }
  }
  const reopened = openWorkbook(workbook.save());
  const again = fileWorkbook(reopened, clock);
  for (const receipt of [...receipts].reverse()) await undoLast(again, receipt.sheetId);
  const undone = visibleCells(reopened);
  for (const key of new Set([...before.keys(), ...undone.keys()])) {
    if (!isDeepStrictEqual(before.get(key), undone.get(key))) {
      return `not restored: ${key} ${JSON.stringify([before.get(key), undone.get(key)])}`;
    }
  }
  return null;
}

export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  const workbook = openWorkbook(bytes);
  for (const sheet of workbook.sheets) if (sheet.kind === 'worksheet') mutate(sheet, random);
  return workbook.save();
}

function broken(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice(0, random.oneIn(4) ? random.int(bytes.length) : bytes.length);
  for (let count = 1 + random.int(4); count > 0 && copy.length > 0; count -= 1) {
    copy[random.int(copy.length)] = random.int(256);
  }
  return copy;
}

/** What is wrong with scoring and undoing these bytes; a refusal by name is right where the file is broken. */
export async function trial(
  bytes: Uint8Array,
  settings: Settings,
  isBroken: boolean,
): Promise<string | null> {
  try {
    return await roundTrip(openWorkbook(bytes), settings);
  } catch (error) {
    if (isBroken && error instanceof WorkbookError) return null;
    return `exception ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

/**
 * Scores mutated forms and broken files: nothing outside the plan may change, undo must restore every cell after
 * saving and opening again, and what cannot be read must be refused by name.
 *
 * @param count how many workbooks; every tenth is broken in its bytes
 * @param seed where chance starts; workbook n has the seed `seed + n`
 * @returns the workbooks that went wrong
 */
export async function fuzzWorkbooks(count: number, seed: number): Promise<Found[]> {
  const forms = smallForms();
  const found: Found[] = [];
  for (let index = 0; index < count; index += 1) {
    const random = randomFrom(seed + index);
    const isBroken = index % 10 === 9;
    const form = random.pick(forms);
    const bytes = isBroken ? broken(form, random) : mutated(form, random);
    // From the seed alone, so that a stored workbook is tried again with the same settings.
    const what = await trial(bytes, settingsOf(randomFrom(seed + index)), isBroken);
    const kind = isBroken ? 'bytes' : 'workbook';
    if (what) found.push({ kind, seed: seed + index, what, bytes });
  }
  return found;
}
