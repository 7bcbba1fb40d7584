import { toA1, type Address } from '../core/address';
import type { CellContent } from '../core/plan/plan';
import type { CellState, StateOf } from '../workbook/applyPlan';
import { WorkbookError } from '../workbook/errors';
import {
  askAnnotations,
  noComments,
  type AnnotationMode,
  type Annotations,
  type AskedAnnotations,
  type CommentCells,
} from './annotations';
import { blocksOf, placeIn, portionsOfBlocks, type Block } from './blocks';

/** Which cells matter, by what matters about them. */
export interface Wanted {
  readonly contents: readonly Address[];
  readonly fills: readonly Address[];
  readonly notes: readonly Address[];
}

/** What is asked for beside the wanted cells themselves, and how exactly. */
export interface AskOptions {
  /** Tells where comments stand, when the answer is there. */
  readonly known?: () => CommentCells;
  /**
   * How contents are asked for. `full` tells a text that looks like a formula from a formula; `entries`
   * leaves that out, `typed` the number formats as well, and `bare` also what tells the text #N/A from the
   * error value, because each costs time.
   */
  readonly detail?: 'full' | 'entries' | 'typed' | 'bare';
  /** Only the colours of fills, where each is known to be one: a hatching is not told then. */
  readonly onlyColours?: boolean;
}

const fields = {
  full: 'formulas,values,valueTypes,numberFormat',
  entries: 'formulas,valueTypes,numberFormat',
  typed: 'formulas,valueTypes',
  bare: 'formulas',
} as const;

/** Cells as they are now. */
export interface CellStates {
  readonly stateOf: StateOf;
  /** Cells with a hatching or a gradient, which could not be put back exactly: they are not painted. */
  readonly patterned: ReadonlySet<string>;
  readonly annotations: Annotations;
}

/** Cells that were asked for; readable after the next round trip. */
export interface AskedStates {
  settle(context: Excel.RequestContext): Promise<CellStates>;
}

const blank: CellState = {
  content: { content: '', numberFormat: 'General' },
  fill: null,
  note: null,
};

/**
 * Asks for the present content, fill and note of some cells, as part of the batch at hand.
 *
 * @param sheet the worksheet
 * @param wanted which cells
 * @param mode notes, comments or none
 * @param options where comments stand, and how exactly contents are asked for
 * @returns the answer, to be settled after the batch ran
 * @example const asked = askStates(sheet, wanted, 'notes'); await context.sync(); await asked.settle(context)
 */
export function askStates(
  sheet: Excel.Worksheet,
  wanted: Wanted,
  mode: AnnotationMode,
  { known = () => noComments, detail = 'full', onlyColours = false }: AskOptions = {},
): AskedStates {
  const contents = blocksOf(wanted.contents).map((block) => askContents(sheet, block, detail));
  const fills = blocksOf(wanted.fills).map((block) => askFills(sheet, block, onlyColours));
  const notes = askAnnotations(sheet, wanted.notes, mode, known);
  return { settle: (context) => settled(contents, fills, notes, context) };
}

/** Rows of one column that are asked for at a time: contents or fills of so many stay well under 5 MB. */
export const statesAtOnce = { rows: 12_000 };

/**
 * Reads the present content, fill and note of more cells than Excel would tell of in one answer: one
 * round trip for each portion.
 *
 * @param context the batch
 * @param sheet the worksheet
 * @param wanted which cells
 * @param mode notes, comments or none
 * @param options where comments stand, and how exactly contents are asked for
 * @returns the cells as they are now
 * @example (await readStates(context, sheet, wanted, 'notes')).stateOf(address)
 */
export async function readStates(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  wanted: Wanted,
  mode: AnnotationMode,
  { known = () => noComments, detail = 'full', onlyColours = false }: AskOptions = {},
): Promise<CellStates> {
  const inPortions = async <T>(cells: readonly Address[], ask: (block: Block) => T) => {
    const asked: T[] = [];
    for (const blocks of portionsOfBlocks(blocksOf(cells), statesAtOnce.rows)) {
      asked.push(...blocks.map(ask));
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each answer has to fit into 5 MB
      await context.sync();
    }
    return asked;
  };
  const contents = await inPortions(wanted.contents, (block) => askContents(sheet, block, detail));
  const fills = await inPortions(wanted.fills, (block) => askFills(sheet, block, onlyColours));
  const notes = askAnnotations(sheet, wanted.notes, mode, known);
  await context.sync();
  return settled(contents, fills, notes, context);
}

interface AskedContents {
  readonly block: Block;
  readonly range: Excel.Range;
  readonly detail: keyof typeof fields;
}

interface AskedFills {
  readonly block: Block;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

function askContents(
  sheet: Excel.Worksheet,
  block: Block,
  detail: keyof typeof fields,
): AskedContents {
  const range = sheet.getRangeByIndexes(block.row, block.column, block.rowCount, 1);
  range.load(fields[detail]);
  return { block, range, detail };
}

function askFills(sheet: Excel.Worksheet, block: Block, onlyColours: boolean): AskedFills {
  const range = sheet.getRangeByIndexes(block.row, block.column, block.rowCount, 1);
  const fill = onlyColours ? { color: true } : { color: true, pattern: true };
  const properties = range.getCellProperties({ format: { fill } });
  return { block, properties };
}

async function settled(
  contents: readonly AskedContents[],
  fills: readonly AskedFills[],
  notes: AskedAnnotations,
  context: Excel.RequestContext,
): Promise<CellStates> {
  const annotations = await notes.settle(context);
  const contentAt = lookup(contents, contentsOf);
  const fillAt = lookup(fills, fillsOf);
  const stateOf: StateOf = (address) => ({
    content: contentAt(address) ?? blank.content,
    fill: fillAt(address) ?? null,
    note: annotations.size > 0 ? (annotations.get(toA1(address))?.text ?? null) : null,
  });
  return { stateOf, annotations, patterned: new Set(fills.flatMap(patternedCells)) };
}

/** Looks cells up in the blocks that they were asked for in. */
function lookup<T, A extends { readonly block: Block }>(
  asked: readonly A[],
  answersOf: (asked: A) => (row: number) => T,
): (address: Address) => T | undefined {
  const answers = asked.map(answersOf);
  const blocks = asked.map(({ block }) => block);
  return (address) => {
    const place = placeIn(blocks, address);
    return place ? answers[place.block]?.(place.row) : undefined;
  };
}

function contentsOf({ range, detail }: AskedContents): (row: number) => CellContent {
  // office.js leaves open what cells are; null instead of a grid is how Excel says «too large».
  const formulas = range.formulas as unknown[][] | null;
  const values = detail === 'full' ? (range.values as unknown[][] | null) : [];
  const types = detail === 'bare' ? [] : (range.valueTypes as unknown[][] | null | undefined);
  const hasFormats = detail === 'full' || detail === 'entries';
  const formats = hasFormats ? (range.numberFormat as unknown[][] | null) : [];
  if (!formulas || !values || !formats) throw new WorkbookError('payload-too-large');
  return (row) => ({
    content: entryOf(formulas[row]?.[0], values[row]?.[0], types?.[row]?.[0]),
    numberFormat: textOf(formats[row]?.[0]),
  });
}

function textOf(format: unknown): string {
  return typeof format === 'string' && format !== '' ? format : 'General';
}

/** A text that only looks like a formula is its own value, a formula never is; #N/A may be text or an error. */
function entryOf(formula: unknown, value: unknown, type: unknown): CellContent['content'] {
  if (typeof formula === 'string') {
    const isText = formula.startsWith('=')
      ? formula === value
      : formula.startsWith('#') && type === 'String';
    return isText ? `'${formula}` : formula;
  }
  return typeof formula === 'number' || typeof formula === 'boolean' ? formula : '';
}

function fillsOf({ properties }: AskedFills): (row: number) => string | null {
  return (row) => {
    const { color, pattern } = properties.value[row]?.[0]?.format?.fill ?? {};
    const isNone = pattern ? pattern === 'None' : !color || color.toUpperCase() === '#FFFFFF';
    return isNone || !color ? null : color.toUpperCase();
  };
}

function patternedCells({ block, properties }: AskedFills): readonly string[] {
  return properties.value.flatMap((row, index) => {
    const pattern = row[0]?.format?.fill?.pattern;
    const isPlain = !pattern || pattern === 'None' || pattern === 'Solid';
    return isPlain ? [] : [toA1({ row: block.row + index, column: block.column })];
  });
}
