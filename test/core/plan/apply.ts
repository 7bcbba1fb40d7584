import type { Address } from '../../../src/core/address';
import type { Plan } from '../../../src/core/plan/plan';
import type { CellValue, Sheet } from '../../../src/core/sheet';

/** The sheet as it stands after a plan: contents written; formulas show the value that was handed in. */
export function applied(
  sheet: Sheet,
  plan: Plan,
  valueOf: (formula: string, address: Address) => CellValue = () => 0,
): Sheet {
  const values = sheet.values.map((row) => [...row]);
  const texts = sheet.texts.map((row) => [...row]);
  const formats = sheet.formats.map((row) => [...row]);
  const formulas = sheet.formulas.map((row) => [...row]);
  for (const edit of plan.edits) {
    if (edit.kind === 'mark' || edit.kind === 'note') continue;
    const row = edit.address.row - sheet.origin.row;
    const column = edit.address.column - sheet.origin.column;
    const { content, numberFormat } = edit.after;
    const isFormula = typeof content === 'string' && content.startsWith('=');
    const value = isFormula ? valueOf(content, edit.address) : content;
    values[row]![column] = value;
    texts[row]![column] = String(value);
    formats[row]![column] = numberFormat;
    formulas[row]![column] = isFormula ? content : value;
  }
  return { ...sheet, values, texts, formats, formulas };
}

/** The sheet with some cells emptied. */
export function emptied(sheet: Sheet, cells: readonly Address[]): Sheet {
  const blank = <T>(grid: readonly (readonly T[])[], value: T): T[][] =>
    grid.map((row, r) =>
      row.map((cell, c) =>
        cells.some(
          (place) => place.row - sheet.origin.row === r && place.column - sheet.origin.column === c,
        )
          ? value
          : cell,
      ),
    );
  return {
    ...sheet,
    values: blank<CellValue>(sheet.values, ''),
    texts: blank(sheet.texts, ''),
    formulas: blank<CellValue>(sheet.formulas, ''),
  };
}
