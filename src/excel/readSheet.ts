import { fromA1, type Area } from '../core/address';
import type { CellValue, Sheet } from '../core/sheet';
import { WorkbookError } from '../workbook/errors';
import type { SheetRef } from '../workbook/port';
import {
  listComments,
  noComments,
  type AnnotationMode,
  type CommentCells,
  type ListedComments,
} from './annotations';
import { features } from './capabilities';
import { asWorkbookError } from './errors';
import { rowChunks } from './payload';
import { listParts, type ListedParts, type OurParts } from './xmlParts';

/** A sheet with what the workbook keeps for us, and where its comments stand. */
export interface SheetReading {
  readonly sheet: Sheet;
  readonly sheets: readonly SheetRef[];
  readonly parts: OurParts;
  readonly comments: CommentCells;
  /** Whether Excel gave the content in one answer. */
  readonly isWhole: boolean;
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
  const shape = askShape(context, sheetId, mode);
  await context.sync();
  return readOn(context, shape);
}

/** The shape of a sheet, that was asked for; readable after the next round trip. */
export interface AskedShape {
  readonly worksheet: Excel.Worksheet;
  /** Name card, and where something stands; null where nothing does. */
  readonly read: () => { readonly card: SheetCard; readonly area: Area | null };
  readonly sheets: Asked<readonly SheetRef[]>;
  readonly parts: ListedParts;
  readonly comments: ListedComments;
}

type SheetCard = Pick<Sheet, 'id' | 'name' | 'isProtected' | 'visibility'>;

/**
 * Asks for the shape of a sheet and lists what belongs to it, as part of the batch at hand.
 *
 * @param context the batch
 * @param sheetId the sheet; the active one when absent
 * @param mode notes, comments or none
 * @returns the answer, to be used after the batch ran
 * @example const shape = askShape(context, id, mode); await context.sync(); shape.read().area
 */
export function askShape(
  context: Excel.RequestContext,
  sheetId: string | undefined,
  mode: AnnotationMode,
): AskedShape {
  const { worksheets } = context.workbook;
  const worksheet =
    sheetId === undefined
      ? worksheets.getActiveWorksheet()
      : worksheets.getItemOrNullObject(sheetId);
  worksheet.load('id,name,visibility');
  const sheets = askSheets(context);
  worksheet.protection.load('protected');
  const used = askArea(worksheet.getUsedRangeOrNullObject(true));
  return {
    worksheet,
    sheets,
    parts: listParts(context),
    comments: listComments(worksheet, mode),
    read: () => {
      if (worksheet.isNullObject) throw new WorkbookError('sheet-not-found');
      const { id, name, protection, visibility } = worksheet;
      return {
        card: {
          id,
          name,
          isProtected: protection.protected,
          visibility: visibilityOf(visibility),
        },
        area: used.read(),
      };
    },
  };
}

/**
 * Reads what a shape is about: the second half of `readSheet`.
 *
 * @param context the batch, which ran once
 * @param shape of the sheet
 * @returns the snapshot and our parts
 * @throws WorkbookError as `readSheet`
 * @example await readOn(context, shape)
 */
export async function readOn(
  context: Excel.RequestContext,
  { worksheet, read, sheets, parts: listed, comments }: AskedShape,
): Promise<SheetReading> {
  const { card, area } = read();
  const askKept = () => ({ parts: listed.askXml(), cells: comments.askCells() });
  if (!area) {
    const { parts } = askKept();
    await context.sync();
    const sheet = { ...card, ...blank };
    return {
      sheet,
      sheets: sheets.read(),
      parts: parts.read(),
      comments: noComments,
      isWhole: false,
    };
  }
  const { content, kept, isWhole } = await readContent(context, worksheet, area, askKept);
  const { row, column, rowCount, columnCount } = area;
  return {
    sheet: { ...card, origin: { row, column }, rowCount, columnCount, ...content },
    sheets: sheets.read(),
    parts: kept.parts.read(),
    comments: kept.cells.read(),
    isWhole,
  };
}

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
/** What stands in a rectangle, and how it is laid out. */
export type Content = Grids & Pick<Sheet, 'merges' | 'hiddenRows' | 'hiddenColumns'>;

/** What is asked for beside the content goes with it; where that is too much, with the layout alone. */
async function readContent<Kept>(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  area: Area,
  askKept: () => Kept,
): Promise<{ readonly content: Content; readonly kept: Kept; readonly isWhole: boolean }> {
  try {
    const kept = askKept();
    const whole = askContent(worksheet, area);
    await context.sync();
    return { content: whole.read(), kept, isWhole: true };
  } catch (error) {
    if (asWorkbookError(error).code !== 'payload-too-large') throw error;
  }
  const kept = askKept();
  const layout = askLayout(worksheet, area);
  await context.sync();
  const grids = await readChunks(context, worksheet, rowChunks(area));
  return { content: { ...joined(grids), ...layout.read() }, kept, isWhole: false };
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

/** An answer that can be read after the next round trip. */
export interface Asked<T> {
  readonly read: () => T;
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

function askArea(range: Excel.Range): Asked<Area | null> {
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return {
    read: () => {
      if (range.isNullObject) return null;
      const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
      return { row, column, rowCount, columnCount };
    },
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
