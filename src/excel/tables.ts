import { contains, toA1, type Area } from '../core/address';
import type { Plan } from '../core/plan/plan';
import { WorkbookError } from '../workbook/errors';
import { asWorkbookError } from './errors';

/** An answer about the Excel tables of a sheet; readable after the next round trip. */
export interface AskedTables {
  /** Takes one more round trip where there are tables. */
  settle(context: Excel.RequestContext): Promise<void>;
}

/**
 * Asks, as part of the batch at hand, whether a plan would write a formula into an Excel table. Excel may
 * copy a formula there into all other cells of its column («calculated column», also for programs: office-js
 * #2093, #5909), over cells that no plan names and no undo would bring back.
 *
 * @param sheet the worksheet
 * @param plan what is to be written; nothing is asked where it has no formulas
 * @returns the answer; settling it throws `table-formula` with the first such cell, also where Excel does
 *   not tell where its tables are
 * @example const tables = askTables(sheet, plan); await context.sync(); await tables.settle(context)
 */
export function askTables(sheet: Excel.Worksheet, plan: Plan): AskedTables {
  const formulas = plan.edits.filter((edit) => 'after' in edit && isFormula(edit.after.content));
  if (formulas.length === 0) return { settle: () => Promise.resolve() };
  const { tables } = sheet;
  tables.load('items/id');
  return {
    settle: async (context) => {
      if (tables.items.length === 0) return;
      const areas = await areasOf(context, tables.items);
      const first = areas
        ? formulas.find(({ address }) => areas.some((area) => contains(area, address)))
        : formulas[0];
      if (!first) return;
      const place = { sheet: plan.sheetName, cell: toA1(first.address) };
      throw new WorkbookError('table-formula', place);
    },
  };
}

/** Where the tables are; null where this Excel does not tell. */
async function areasOf(
  context: Excel.RequestContext,
  tables: readonly Excel.Table[],
): Promise<readonly Area[] | null> {
  const ranges = tables.map((table) => {
    const range = table.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return range;
  });
  try {
    await context.sync();
  } catch (error) {
    if (asWorkbookError(error).code !== 'host-too-old') throw error;
    return null;
  }
  return ranges.map(({ rowIndex: row, columnIndex: column, rowCount, columnCount }) => ({
    row,
    column,
    rowCount,
    columnCount,
  }));
}

const isFormula = (content: unknown): boolean =>
  typeof content === 'string' && content.startsWith('=');
