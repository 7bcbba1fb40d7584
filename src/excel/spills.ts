import { toA1, type Address } from '../core/address';
import type { Plan } from '../core/plan/plan';
import { WorkbookError } from '../workbook/errors';
import { runsOf } from './blocks';
import { features } from './capabilities';

/** An answer about spilled formulas; readable after the next round trip. */
export interface AskedSpills {
  /** Takes one more round trip where some of the cells belong to a spilled formula. */
  settle(context: Excel.RequestContext): Promise<void>;
}

/**
 * Asks, as part of the batch at hand, whether a plan would write into what a formula spills. Excel lets
 * programs do that, and the formula then shows #SPILL! in place of all its results; its cells look like
 * plain values otherwise, blank ones like free cells.
 *
 * @param sheet the worksheet
 * @param plan what is to be written
 * @returns the answer; settling it throws `array-formula` with those cells. Nothing is asked where Excel
 *   does not tell (below ExcelApi 1.12)
 * @example const spills = askSpills(sheet, plan); await context.sync(); await spills.settle(context)
 */
export function askSpills(sheet: Excel.Worksheet, plan: Plan): AskedSpills {
  const cells = plan.edits.flatMap((edit) => ('after' in edit ? [edit.address] : []));
  if (cells.length === 0 || !features().spills) return { settle: () => Promise.resolve() };
  const runs = runsOf(cells).map(({ row, column, rowCount }) => {
    const range = sheet.getRangeByIndexes(row, column, rowCount, 1);
    range.load('hasSpill');
    return { row, column, rowCount, range };
  });
  return {
    settle: async (context) => {
      // null: some cells of the run belong to one and some do not.
      const doubtful = runs.filter(({ range }) => (range.hasSpill as boolean | null) !== false);
      if (doubtful.length === 0) return;
      const asked = doubtful.flatMap(({ row, column, rowCount }) =>
        Array.from({ length: rowCount }, (_, index) => {
          const cell: Address = { row: row + index, column };
          const range = sheet.getRangeByIndexes(cell.row, column, 1, 1);
          range.load('hasSpill');
          return { cell, range };
        }),
      );
      await context.sync();
      const spilled = asked.flatMap(({ cell, range }) => (range.hasSpill ? [toA1(cell)] : []));
      if (spilled.length === 0) return;
      throw new WorkbookError('array-formula', { sheet: plan.sheetName, cells: spilled });
    },
  };
}
