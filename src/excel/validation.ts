import { toA1, type Address } from '../core/address';
import type { CellChange } from '../core/plan/plan';
import { WorkbookError } from '../workbook/errors';
import { runsOf } from './blocks';

/** An answer about the cells' own rules; readable after the next round trip. */
export interface AskedValidity {
  /** Takes one more round trip where some cell among those written breaks its rule. */
  settle(context: Excel.RequestContext): Promise<void>;
}

/**
 * Asks whether what was written keeps to the cells' data validation. Excel lets programs write what it
 * would not let people enter; the form's own rules hold for us, too.
 *
 * @param sheet the worksheet
 * @param sheetName named in the error
 * @param changes what is written in this batch
 * @returns the answer; settling it throws `data-validation` with the cells that break their rules
 * @example const asked = askValidity(sheet, '自评表', changes); await context.sync(); await asked.settle(context)
 */
export function askValidity(
  sheet: Excel.Worksheet,
  sheetName: string,
  changes: readonly CellChange[],
): AskedValidity {
  const written = changes.filter(({ content }) => content && content.after.content !== '');
  const runs = runsOf(written.map(({ address }) => address)).map((area) => {
    const rule = sheet.getRangeByIndexes(area.row, area.column, area.rowCount, 1).dataValidation;
    rule.load('valid');
    return { area, rule };
  });
  return {
    settle: async (context) => {
      // null: some cells of the run keep to their rules and some do not.
      const broken = runs.filter(({ rule }) => (rule.valid as boolean | null) !== true);
      if (broken.length === 0) return;
      const suspected = broken.flatMap(({ area }) =>
        Array.from({ length: area.rowCount }, (_, index): Address => ({
          row: area.row + index,
          column: area.column,
        })),
      );
      const rules = suspected.map((cell) => {
        const rule = sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).dataValidation;
        rule.load('valid');
        return { cell, rule };
      });
      await context.sync();
      const cells = rules.flatMap(({ cell, rule }) => (rule.valid ? [] : [toA1(cell)]));
      if (cells.length > 0) throw new WorkbookError('data-validation', { sheet: sheetName, cells });
    },
  };
}
