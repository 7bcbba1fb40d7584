import type { Area } from '../core/address';
import type { Sheet } from '../core/sheet';
import { WorkbookError } from '../workbook/errors';
import type { SheetRef } from '../workbook/port';
import {
  listComments,
  noComments,
  type AnnotationMode,
  type CommentCells,
  type ListedComments,
} from './annotations';
import {
  askContent,
  askGrids,
  askLayout,
  type Asked,
  type Content,
  type Grids,
} from './askContent';
import { asWorkbookError } from './errors';
import { rowChunks } from './payload';
import { askSameParts, listParts, type ListedParts, type OurParts } from './xmlParts';

/** A sheet with what the workbook keeps for us, and where its comments stand. */
export interface SheetReading {
  readonly sheet: Sheet;
  readonly sheets: readonly SheetRef[];
  readonly parts: OurParts;
  readonly comments: CommentCells;
  /** Whether Excel gave the content in one answer. */
  readonly isWhole: boolean;
  /** Whether a number showed as `####`: then its text does not tell of its format. */
  readonly isNarrow: boolean;
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
  if (!area) {
    const sheet = { ...card, ...blank };
    return {
      sheet,
      sheets: sheets.read(),
      parts: await listed.readXml(),
      comments: noComments,
      isWhole: false,
      isNarrow: false,
    };
  }
  const { content, parts, cells, isWhole } = await readContent(context, worksheet, area, {
    listed,
    comments,
  });
  const { isNarrow, ...grids } = content;
  const { row, column, rowCount, columnCount } = area;
  return {
    sheet: { ...card, origin: { row, column }, rowCount, columnCount, ...grids },
    sheets: sheets.read(),
    parts,
    comments: cells,
    isWhole,
    isNarrow,
  };
}

/**
 * Reads a sheet again that was edited since it was read: in one round trip, where it still is where it was.
 *
 * @param context the batch
 * @param known the sheet as it was read, in one answer
 * @param mode notes, comments or none
 * @returns the snapshot and our parts
 * @throws WorkbookError as `readSheet`
 * @example const { sheet } = await inExcel((context) => readAgain(context, reading, 'notes'))
 */
export async function readAgain(
  context: Excel.RequestContext,
  known: SheetReading,
  mode: AnnotationMode,
): Promise<SheetReading> {
  const shape = askShape(context, known.sheet.id, mode);
  const asked = askContent(shape.worksheet, placeOf(known.sheet));
  const areSameParts = askSameParts(context, known.parts, shape.parts);
  try {
    await context.sync();
    if (!isInPlace(shape, known) || !areSameParts()) return await readOn(context, shape);
    const { origin, rowCount, columnCount } = known.sheet;
    const { isNarrow, ...content } = asked.read();
    const sheet = { ...shape.read().card, origin, rowCount, columnCount, ...content };
    return { ...known, sheet, isNarrow };
  } catch (error) {
    if (asWorkbookError(error).code !== 'payload-too-large') throw error;
    return readSheet(context, known.sheet.id, mode);
  }
}

/**
 * Where a sheet's content stands.
 *
 * @param sheet a snapshot
 * @returns the rectangle
 * @example placeOf(sheet) //=> { row: 0, column: 0, rowCount: 40, columnCount: 12 }
 */
export function placeOf({ origin, rowCount, columnCount }: Sheet): Area {
  return { ...origin, rowCount, columnCount };
}

/**
 * Whether something stands just where it stood when a sheet was read, among the same tabs.
 *
 * @param shape of the sheet, after the batch ran
 * @param known the sheet as it was read
 * @returns true when it does
 * @throws WorkbookError `sheet-not-found`
 * @example isInPlace(shape, reading)
 */
export function isInPlace({ read, sheets }: AskedShape, known: SheetReading): boolean {
  const { area } = read();
  const place = placeOf(known.sheet);
  return (
    area?.row === place.row &&
    area.column === place.column &&
    area.rowCount === place.rowCount &&
    area.columnCount === place.columnCount &&
    JSON.stringify(sheets.read()) === JSON.stringify(known.sheets)
  );
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

interface ReadContent {
  readonly content: Content;
  readonly parts: OurParts;
  readonly cells: CommentCells;
  readonly isWhole: boolean;
}

/** What the workbook keeps for us goes with the content; where that is too much, each has answers of its own. */
async function readContent(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  area: Area,
  { listed, comments }: { readonly listed: ListedParts; readonly comments: ListedComments },
): Promise<ReadContent> {
  try {
    const [parts, cells] = [listed.askXml(), comments.askCells()];
    const whole = askContent(worksheet, area);
    await context.sync();
    return { content: whole.read(), parts: parts.read(), cells: cells.read(), isWhole: true };
  } catch (error) {
    if (asWorkbookError(error).code !== 'payload-too-large') throw error;
  }
  const cells = comments.askCells();
  const layout = askLayout(worksheet, area);
  await context.sync();
  const parts = await listed.readXml();
  const grids = await readGrids(context, worksheet, area);
  return { content: { ...grids, ...layout.read() }, parts, cells: cells.read(), isWhole: false };
}

/**
 * Reads what stands in a rectangle that is more than Excel delivers at once: one round trip for each band
 * of rows.
 *
 * @param context the batch
 * @param worksheet the sheet
 * @param area the rectangle
 * @returns the grids
 * @throws WorkbookError `payload-too-large` where a single band is too large
 * @example (await readGrids(context, worksheet, area)).values
 */
export async function readGrids(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  area: Area,
): Promise<Grids> {
  return joined(await readChunks(context, worksheet, rowChunks(area)));
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

function joined(chunks: readonly Grids[]): Grids {
  return {
    values: chunks.flatMap(({ values }) => values),
    texts: chunks.flatMap(({ texts }) => texts),
    formats: chunks.flatMap(({ formats }) => formats),
    formulas: chunks.flatMap(({ formulas }) => formulas),
    isNarrow: chunks.some(({ isNarrow }) => isNarrow),
  };
}

function visibilityOf(word: string): Sheet['visibility'] {
  return visibilities[word] ?? 'visible';
}
