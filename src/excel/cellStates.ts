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
import { blocksOf, type Block } from './blocks';

/** Which cells matter, by what matters about them. */
export interface Wanted {
  readonly contents: readonly Address[];
  readonly fills: readonly Address[];
  readonly notes: readonly Address[];
}

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
 * @param known tells where comments stand, when the answer is there
 * @returns the answer, to be settled after the batch ran
 * @example const asked = askStates(sheet, wanted, 'notes'); await context.sync(); await asked.settle(context)
 */
export function askStates(
  sheet: Excel.Worksheet,
  wanted: Wanted,
  mode: AnnotationMode,
  known: () => CommentCells = () => noComments,
): AskedStates {
  const contents = blocksOf(wanted.contents).map((block) => askContents(sheet, block));
  const fills = blocksOf(wanted.fills).map((block) => askFills(sheet, block));
  const notes = askAnnotations(sheet, wanted.notes, mode, known);
  return { settle: (context) => settled(contents, fills, notes, context) };
}

interface AskedContents {
  readonly block: Block;
  readonly range: Excel.Range;
}

interface AskedFills {
  readonly block: Block;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

function askContents(sheet: Excel.Worksheet, block: Block): AskedContents {
  const range = sheet.getRangeByIndexes(block.row, block.column, block.rowCount, 1);
  range.load('formulas,values,numberFormat');
  return { block, range };
}

function askFills(sheet: Excel.Worksheet, block: Block): AskedFills {
  const range = sheet.getRangeByIndexes(block.row, block.column, block.rowCount, 1);
  const properties = range.getCellProperties({ format: { fill: { color: true, pattern: true } } });
  return { block, properties };
}

async function settled(
  contents: readonly AskedContents[],
  fills: readonly AskedFills[],
  notes: AskedAnnotations,
  context: Excel.RequestContext,
): Promise<CellStates> {
  const annotations = await notes.settle(context);
  const contentAt = new Map(contents.flatMap(contentsOf));
  const painted = fills.flatMap(fillsOf);
  const fillAt = new Map(painted.map(({ cell, fill }) => [cell, fill]));
  const stateOf: StateOf = (address) => {
    const cell = toA1(address);
    return {
      content: contentAt.get(cell) ?? blank.content,
      fill: fillAt.get(cell) ?? null,
      note: annotations.get(cell)?.text ?? null,
    };
  };
  const patterned = painted.filter(({ isPlain }) => !isPlain).map(({ cell }) => cell);
  return { stateOf, annotations, patterned: new Set(patterned) };
}

function contentsOf({ block, range }: AskedContents): [string, CellContent][] {
  // office.js types cells as any; null instead of a grid is how Excel says «too large».
  const formulas = range.formulas as unknown[][] | null;
  const values = range.values as unknown[][] | null;
  const formats = range.numberFormat as unknown[][] | null;
  if (!formulas || !values || !formats) throw new WorkbookError('payload-too-large');
  return formulas.map((row, index) => [
    toA1({ row: block.row + index, column: block.column }),
    {
      content: entryOf(row[0], values[index]?.[0]),
      numberFormat: textOf(formats[index]?.[0]),
    },
  ]);
}

function textOf(format: unknown): string {
  return typeof format === 'string' && format !== '' ? format : 'General';
}

/** A text that only looks like a formula is its own value; a formula never is. */
function entryOf(formula: unknown, value: unknown): CellContent['content'] {
  if (typeof formula === 'string') {
    return formula.startsWith('=') && formula === value ? `'${formula}` : formula;
  }
  return typeof formula === 'number' || typeof formula === 'boolean' ? formula : '';
}

function fillsOf({
  block,
  properties,
}: AskedFills): { cell: string; fill: string | null; isPlain: boolean }[] {
  return properties.value.map((row, index) => {
    const { color, pattern } = row[0]?.format?.fill ?? {};
    const isNone = pattern ? pattern === 'None' : !color || color.toUpperCase() === '#FFFFFF';
    return {
      cell: toA1({ row: block.row + index, column: block.column }),
      fill: isNone || !color ? null : color.toUpperCase(),
      isPlain: !pattern || pattern === 'None' || pattern === 'Solid',
    };
  });
}
