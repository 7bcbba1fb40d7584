import { fromA1, type Area } from '../core/address';
import type { CellValue, Sheet } from '../core/sheet';
import { WorkbookError } from '../workbook/errors';
import { features } from './capabilities';

/** An answer that can be read after the next round trip. */
export interface Asked<T> {
  readonly read: () => T;
}

/** What stands in a rectangle. */
export interface Grids extends Pick<Sheet, 'values' | 'texts' | 'formats' | 'formulas'> {
  /** Whether a number shows as `####`: then its text does not tell of its format. */
  readonly isNarrow: boolean;
}
/** How a rectangle is laid out. */
export type Layout = Pick<Sheet, 'merges' | 'hiddenRows' | 'hiddenColumns'>;
/** What stands in a rectangle, and how it is laid out. */
export type Content = Grids & Layout;
/** What a glance shows of a rectangle: its number formats only as far as they show. */
export type Glance = Pick<Sheet, 'texts' | 'formulas'> & Partial<Pick<Sheet, 'values'>> & Layout;

/**
 * Asks for everything that stands in a rectangle, as part of the batch at hand.
 *
 * @param worksheet the sheet
 * @param area where something stands
 * @returns contents, merges and what is hidden, to be read after the batch ran
 * @example const content = askContent(worksheet, area); await context.sync(); content.read().values
 */
export function askContent(worksheet: Excel.Worksheet, area: Area): Asked<Content> {
  const layout = askLayout(worksheet, area);
  const grids = askGrids(worksheet, area);
  return { read: () => ({ ...grids.read(), ...layout.read() }) };
}

/**
 * Asks for as much of a rectangle as tells whether it still is what was read, as part of the batch at
 * hand: what shows and what stands in the formula bar. Half the answer of `askContent`.
 *
 * @param worksheet the sheet
 * @param area where something stands
 * @param withValues also the results, for sheets with formulas: they change without an edit, and further
 *   than what shows
 * @returns the answer, to be read after the batch ran
 * @example const glance = askGlance(worksheet, area, false); await context.sync(); glance.read().texts
 */
export function askGlance(
  worksheet: Excel.Worksheet,
  area: Area,
  withValues: boolean,
): Asked<Glance> {
  const layout = askLayout(worksheet, area);
  const range = rangeOf(worksheet, area);
  range.load(withValues ? 'values,text,formulas' : 'text,formulas');
  return {
    read: () => {
      const entries = gridOf(range.formulas, isCellValue, blankCell);
      // Without formulas an entry is its own value.
      const values = withValues ? gridOf(range.values, isCellValue, blankCell) : entries;
      const { texts } = textsOf(range, values);
      const formulas = withValues ? formulasOf(entries, values) : entries;
      return { texts, formulas, ...(withValues && { values }), ...layout.read() };
    },
  };
}

/**
 * Asks for what stands in a rectangle, as part of the batch at hand.
 *
 * @param worksheet the sheet
 * @param area the rectangle
 * @returns the grids, to be read after the batch ran
 * @example askGrids(worksheet, area)
 */
export function askGrids(worksheet: Excel.Worksheet, area: Area): Asked<Grids> {
  const range = rangeOf(worksheet, area);
  range.load('values,text,numberFormat,formulas');
  return {
    read: () => {
      const values = gridOf(range.values, isCellValue, blankCell);
      return {
        values,
        ...textsOf(range, values),
        formats: gridOf(range.numberFormat, isText, String),
        formulas: formulasOf(gridOf(range.formulas, isCellValue, blankCell), values),
      };
    },
  };
}

function textsOf(
  { text }: Excel.Range,
  values: Sheet['values'],
): Pick<Grids, 'texts' | 'isNarrow'> {
  let isNarrow = false;
  const shownAt = (shown: string, value: CellValue | undefined): string => {
    if (typeof value !== 'number' || !/^#+$/.test(shown)) return shown;
    // A column that is too narrow shows `####`; that says nothing about the value.
    isNarrow = true;
    return String(value);
  };
  const texts = gridOf(text, isText, String).map((row, r) =>
    row.some((shown) => shown.startsWith('#'))
      ? row.map((shown, c) => shownAt(shown, values[r]?.[c]))
      : row,
  );
  return { texts, isNarrow };
}

const formulasOf = (entries: Sheet['formulas'], values: Sheet['values']): Sheet['formulas'] =>
  entries.map((row, r) =>
    row.some((entry) => typeof entry === 'string' && entry.startsWith('='))
      ? row.map((entry, c) => textNotFormula(entry, values[r]?.[c]))
      : row,
  );

/**
 * Asks how a rectangle is laid out, as part of the batch at hand.
 *
 * @param worksheet the sheet
 * @param area the rectangle
 * @returns merges and what is hidden, to be read after the batch ran
 * @example askLayout(worksheet, area)
 */
export function askLayout(worksheet: Excel.Worksheet, area: Area): Asked<Layout> {
  const range = rangeOf(worksheet, area);
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  const merged = features().mergedAreas ? range.getMergedAreasOrNullObject() : null;
  merged?.load('areas/items/address');
  return {
    read: () => ({
      merges: merged && !merged.isNullObject ? areasOf(merged) : [],
      hiddenRows: hidden(rows, ({ rowHidden }) => rowHidden, area.row),
      hiddenColumns: hidden(columns, ({ columnHidden }) => columnHidden, area.column),
    }),
  };
}

function areasOf(merged: Excel.RangeAreas): readonly Area[] {
  const areas = merged.areas.items;
  return areas.flatMap(({ address }) => fromA1(address) ?? []);
}

function hidden<T>(
  properties: OfficeExtension.ClientResult<T[]>,
  isHidden: (property: T) => boolean | undefined,
  first: number,
): readonly number[] {
  return properties.value.flatMap((property, index) =>
    isHidden(property) === true ? [first + index] : [],
  );
}

function rangeOf(worksheet: Excel.Worksheet, area: Area): Excel.Range {
  return worksheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
}

/**
 * null in place of a grid is how some versions of Excel say «too much» (office-js-docs-pr #5821). Rows
 * that hold what they should are taken as they are: a long sheet has hundreds of thousands of cells.
 */
function gridOf<T>(
  grid: unknown,
  is: (entry: unknown) => entry is T,
  convert: (entry: unknown) => T,
): readonly (readonly T[])[] {
  if (!Array.isArray(grid)) throw new WorkbookError('payload-too-large');
  return grid.map((row: unknown) => {
    if (!Array.isArray(row)) throw new WorkbookError('payload-too-large');
    const entries: readonly unknown[] = row;
    return entries.every(is)
      ? entries
      : entries.map((entry) => (is(entry) ? entry : convert(entry)));
  });
}

const isText = (entry: unknown): entry is string => typeof entry === 'string';

const isCellValue = (entry: unknown): entry is CellValue =>
  typeof entry === 'string' || typeof entry === 'number' || typeof entry === 'boolean';

/** Excel tells of nothing else today; what it may tell one day is nothing that we can judge. */
const blankCell = (): CellValue => '';

/** A text that only looks like a formula is its own value; a formula never is. */
function textNotFormula(formula: CellValue, value: CellValue | undefined): CellValue {
  const isText = typeof formula === 'string' && formula.startsWith('=') && formula === value;
  return isText ? `'${formula}` : formula;
}
