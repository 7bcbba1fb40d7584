import { fromA1, type Area } from '../core/address';
import type { CellValue, Sheet } from '../core/sheet';
import { WorkbookError } from '../workbook/errors';
import type { SheetRef } from '../workbook/port';
import { listComments, noComments, type AnnotationMode, type CommentCells } from './annotations';
import { features } from './capabilities';
import { asWorkbookError } from './errors';
import { rowChunks } from './payload';
import { listParts, type OurParts } from './xmlParts';

/** A sheet with what the workbook keeps for us, and where its comments stand. */
export interface SheetReading {
  readonly sheet: Sheet;
  readonly sheets: readonly SheetRef[];
  readonly parts: OurParts;
  readonly comments: CommentCells;
}

const visibilities: Readonly<Record<string, Sheet['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/**
 * Reads a sheet in two round trips: its shape, then its content. A sheet whose content is more than
 * Excel on the web delivers at once (5 MB) is read again in parts, one round trip each.
 *
 * @param context the batch
 * @param sheetId the sheet; the active one when absent
 * @param mode notes, comments or none
 * @returns the snapshot, without rows when nothing stands on the sheet, and our parts
 * @throws WorkbookError `sheet-not-found`, `chart-sheet`, or what Excel refuses
 * @example const { sheet } = await inExcel((context) => readSheet(context, undefined, 'notes'))
 */
export async function readSheet(
  context: Excel.RequestContext,
  sheetId: string | undefined,
  mode: AnnotationMode,
): Promise<SheetReading> {
  const { worksheets } = context.workbook;
  const worksheet =
    sheetId === undefined
      ? worksheets.getActiveWorksheet()
      : worksheets.getItemOrNullObject(sheetId);
  worksheet.load('id,name,visibility');
  const sheets = askSheets(context);
  worksheet.protection.load('protected');
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const listed = listParts(context);
  const comments = listComments(worksheet, mode);
  await context.sync();
  if (worksheet.isNullObject) throw new WorkbookError('sheet-not-found');

  const askKept = () => ({ parts: listed.askXml(), cells: comments.askCells() });
  const card = {
    id: worksheet.id,
    name: worksheet.name,
    isProtected: worksheet.protection.protected,
    visibility: visibilityOf(worksheet.visibility),
  };
  const area = used.isNullObject
    ? null
    : {
        row: used.rowIndex,
        column: used.columnIndex,
        rowCount: used.rowCount,
        columnCount: used.columnCount,
      };
  if (!area) {
    const { parts } = askKept();
    await context.sync();
    const sheet = { ...card, ...blank };
    return { sheet, sheets: sheets.read(), parts: parts.read(), comments: noComments };
  }
  const { content, kept } = await readContent(context, worksheet, area, askKept);
  const origin = { row: area.row, column: area.column };
  const { rowCount, columnCount } = area;
  return {
    sheet: { ...card, origin, rowCount, columnCount, ...content },
    sheets: sheets.read(),
    parts: kept.parts.read(),
    comments: kept.cells.read(),
  };
}

/**
 * All worksheets of the workbook in the order of their tabs.
 *
 * @param context the batch
 * @returns name cards; chart sheets are not among them
 * @example await inExcel(listSheets)
 */
export async function listSheets(context: Excel.RequestContext): Promise<readonly SheetRef[]> {
  const sheets = askSheets(context);
  await context.sync();
  return sheets.read();
}

function askSheets(context: Excel.RequestContext): Asked<readonly SheetRef[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  return {
    read: () =>
      worksheets.items.map(({ id, name, visibility }) => ({
        id,
        name,
        visibility: visibilityOf(visibility),
      })),
  };
}

const blank = {
  origin: { row: 0, column: 0 },
  rowCount: 0,
  columnCount: 0,
  values: [],
  texts: [],
  formats: [],
  formulas: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
};

type Grids = Pick<Sheet, 'values' | 'texts' | 'formats' | 'formulas'>;
type Content = Grids & Pick<Sheet, 'merges' | 'hiddenRows' | 'hiddenColumns'>;

/** What is asked for beside the content goes with it; where that is too much, with the layout alone. */
async function readContent<Kept>(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  area: Area,
  askKept: () => Kept,
): Promise<{ readonly content: Content; readonly kept: Kept }> {
  try {
    const kept = askKept();
    const layout = askLayout(worksheet, area);
    const whole = askGrids(worksheet, area);
    await context.sync();
    return { content: { ...whole.read(), ...layout.read() }, kept };
  } catch (error) {
    if (asWorkbookError(error).code !== 'payload-too-large') throw error;
  }
  const kept = askKept();
  const layout = askLayout(worksheet, area);
  await context.sync();
  const grids = await readChunks(context, worksheet, rowChunks(area));
  return { content: { ...joined(grids), ...layout.read() }, kept };
}

/** One after the other: each answer has to fit, and Excel takes one batch at a time anyway. */
async function readChunks(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  [chunk, ...others]: readonly Area[],
): Promise<readonly Grids[]> {
  if (!chunk) return [];
  const asked = askGrids(worksheet, chunk);
  await context.sync();
  return [asked.read(), ...(await readChunks(context, worksheet, others))];
}

interface Asked<T> {
  read(): T;
}

function askGrids(worksheet: Excel.Worksheet, area: Area): Asked<Grids> {
  const range = rangeOf(worksheet, area);
  range.load('values,text,numberFormat,formulas');
  return {
    read: () => {
      const values = gridOf(range.values, cellValue);
      const formulas = gridOf(range.formulas, cellValue);
      return {
        values,
        texts: gridOf(range.text, String).map((row, r) =>
          row.map((text, c) => shownText(text, values[r]?.[c])),
        ),
        formats: gridOf(range.numberFormat, String),
        formulas: formulas.map((row, r) =>
          row.map((formula, c) => textNotFormula(formula, values[r]?.[c])),
        ),
      };
    },
  };
}

function askLayout(
  worksheet: Excel.Worksheet,
  area: Area,
): Asked<Pick<Sheet, 'merges' | 'hiddenRows' | 'hiddenColumns'>> {
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

/** null in place of a grid is how some versions of Excel say «too much» (office-js-docs-pr #5821). */
function gridOf<T>(grid: unknown, convert: (entry: unknown) => T): readonly (readonly T[])[] {
  if (!Array.isArray(grid)) throw new WorkbookError('payload-too-large');
  return grid.map((row: unknown) => {
    if (!Array.isArray(row)) throw new WorkbookError('payload-too-large');
    return row.map(convert);
  });
}

function cellValue(entry: unknown): CellValue {
  return typeof entry === 'string' || typeof entry === 'number' || typeof entry === 'boolean'
    ? entry
    : '';
}

/** A column that is too narrow shows `####`; that says nothing about the value. */
function shownText(text: string, value: CellValue | undefined): string {
  return typeof value === 'number' && /^#+$/.test(text) ? String(value) : text;
}

/** A text that only looks like a formula is its own value; a formula never is. */
function textNotFormula(formula: CellValue, value: CellValue | undefined): CellValue {
  const isText = typeof formula === 'string' && formula.startsWith('=') && formula === value;
  return isText ? `'${formula}` : formula;
}

function joined(chunks: readonly Grids[]): Grids {
  return {
    values: chunks.flatMap(({ values }) => values),
    texts: chunks.flatMap(({ texts }) => texts),
    formats: chunks.flatMap(({ formats }) => formats),
    formulas: chunks.flatMap(({ formulas }) => formulas),
  };
}

function visibilityOf(word: string): Sheet['visibility'] {
  return visibilities[word] ?? 'visible';
}
