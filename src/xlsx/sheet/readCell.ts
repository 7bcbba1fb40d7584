import type { CellValue } from '../../core/sheet';
import type { FileCell } from '../model';

/** A cell whose text is made only when somebody wants to see it: most readers want the value. */
export class ReadCell implements FileCell {
  readonly formula: string | null;
  /** Hidden even from comparisons: two cells alike are alike, whichever workbook they are from. */
  readonly #displayText: (value: CellValue, format: string) => string;

  /**
   * Takes what a cell holds.
   *
   * @param value its value
   * @param format its number format code
   * @param formula without `=`; null for a constant
   * @param isArray whether it belongs to an array formula
   * @param isError whether its value is an error
   * @param displayText makes the text
   */
  constructor(
    readonly value: CellValue,
    readonly format: string,
    formula: string | null,
    readonly isArray: boolean,
    readonly isError: boolean,
    displayText: (value: CellValue, format: string) => string,
  ) {
    this.#displayText = displayText;
    this.formula = formula === null ? null : `=${formula}`;
  }

  get text(): string {
    return this.#displayText(this.value, this.format);
  }
}
