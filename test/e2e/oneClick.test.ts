import { isDeepStrictEqual } from 'node:util';
import { fromA1, type Address } from '../../src/core/address';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import type { SheetFile } from '../../src/xlsx/model';
import { readLabels } from '../forms/labels';
import { unscored } from '../forms/unscored';
import { formBytes } from '../forms/workbooks';
import {
  openBytes,
  openWorkbench,
  savedBytes,
  savedWorkbook,
  scoreWithOneClick,
  undo,
} from './workbenchPage';
import { visibleCells } from '../visibleCells';
import { useBrowser } from './useBrowser';

interface LabelledRow {
  row: number;
  status: string;
  statusAlt?: string[];
  score: number | null;
  scoreCell: string;
  existingScore?: number;
  weight: number | null;
}
interface LabelledTable {
  sheet: string;
  kind: 'indicator' | 'fund';
  columns: Record<string, string | null>;
  rows: LabelledRow[];
  score?: number | null;
  scoreCell?: string;
  rate?: number | null;
  rateCell?: string | null;
}
interface LabelledFile {
  file: string;
  sheets: { tables: LabelledTable[] }[];
}

const sourceProjects = readLabels<LabelledFile>('test/forms/examples').filter(({ file }) =>
  /^S\d\d_/.test(file),
);

const place = (a1: string): Address => fromA1(a1)!;
const topLeft = (sheet: SheetFile, address: Address): Address =>
  sheet.merges.find(
    (area) =>
      address.row >= area.row &&
      address.row < area.row + area.rowCount &&
      address.column >= area.column &&
      address.column < area.column + area.columnCount,
  ) ?? address;

const browser = useBrowser();

describe.each(sourceProjects)('$file', ({ file, sheets }) => {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const original = openWorkbook(formBytes(file), { fileName: file });

  it('is scored with one click as labelled, keeps typed scores, and is undone exactly', async () => {
    const { page, leave, foreignRequests, pageErrors } = await openWorkbench(browser(), {
      sample: file,
    });
    await scoreWithOneClick(page);
    const scored = await savedWorkbook(page);

    for (const table of tables) {
      const before = original.sheets.find(({ name }) => name === table.sheet)!;
      const after = scored.sheets.find(({ name }) => name === table.sheet)!;
      const numberAt = (a1: string) => after.cell(place(a1)).value;

      if (table.kind === 'fund') {
        if (table.scoreCell && table.score !== null) {
          const typed = before.cell(place(table.scoreCell)).value;
          expect([table.scoreCell, numberAt(table.scoreCell)]).toEqual([
            table.scoreCell,
            typed === '' ? table.score : typed,
          ]);
        }
        continue;
      }
      for (const row of table.rows) {
        const typed = before.cell(place(row.scoreCell)).value;
        const expected = typed === '' ? (row.score ?? '') : typed;
        if (row.weight !== null) {
          expect([row.scoreCell, numberAt(row.scoreCell)]).toEqual([row.scoreCell, expected]);
        }
        const actual = topLeft(before, place(`${table.columns.actual}${row.row}`));
        const isMarked = after.style(actual).fill !== before.style(actual).fill;
        if (['short', 'stopped'].includes(row.status)) {
          expect([row.row, 'marked', isMarked]).toEqual([row.row, 'marked', true]);
          expect(after.note(actual) ?? '').not.toBe('');
        }
        if (row.status === 'met') {
          expect([row.row, 'marked', isMarked]).toEqual([row.row, 'marked', false]);
        }
      }
    }

    expect(foreignRequests).toEqual([]);
    const saved = await savedBytes(page);
    // Where every score was typed as the rule says and nothing falls short, there is nothing to take back.
    if (isDeepStrictEqual(visibleCells(scored), visibleCells(original))) {
      expect(pageErrors).toEqual([]);
      await leave();
      return;
    }
    await undo(page);
    expect(visibleCells(await savedWorkbook(page))).toEqual(visibleCells(original));

    await openBytes(page, saved, file);
    expect(visibleCells(await savedWorkbook(page))).toEqual(visibleCells(scored));
    await undo(page);
    expect(visibleCells(await savedWorkbook(page))).toEqual(visibleCells(original));

    expect(foreignRequests).toEqual([]);
    expect(pageErrors).toEqual([]);
    await leave();
  }, 60_000);

  it('gets every labelled score and rate where nobody had typed one', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: 'none' });
    const blank = unscored(formBytes(file), file, sheets);
    await openBytes(page, blank, file);
    await scoreWithOneClick(page);
    const scored = await savedWorkbook(page);
    for (const table of tables) {
      const sheet = scored.sheets.find(({ name }) => name === table.sheet)!;
      const labelled = [
        ...(table.kind === 'fund' ? [table] : []),
        ...table.rows.filter(({ weight }) => weight !== null),
      ];
      if (table.kind === 'fund' && table.rateCell && typeof table.rate === 'number') {
        const rate = sheet.cell(place(table.rateCell));
        expect(rate.text).toMatch(/%$/);
        expect(parseFloat(rate.text) / 100).toBeCloseTo(table.rate, 3);
      }
      for (const { scoreCell, score } of labelled) {
        if (!scoreCell || score === null || score === undefined) continue;
        expect([scoreCell, Number(sheet.cell(place(scoreCell)).text)]).toEqual([scoreCell, score]);
      }
    }
    await undo(page);
    const original = openWorkbook(blank, { fileName: file });
    expect(visibleCells(await savedWorkbook(page))).toEqual(visibleCells(original));
    await leave();
  }, 60_000);
});
