import type { Address } from '../../core/address';
import type { CellValue } from '../../core/sheet';
import { isWithinAny } from './areaIndex';
import { parseCell, type SharedText } from './cellXml';
import type { SheetProperties } from './sheetProperties';
import type { ScannedRow, SheetScan } from './scanSheet';
import { shiftFormula } from './shiftFormula';

/** What a cell holds, without how it looks. */
export interface HeldContent {
  readonly value: CellValue;
  /** Without `=`; null for a constant. */
  readonly formula: string | null;
  readonly isError: boolean;
}

export const nothing: HeldContent = { value: '', formula: null, isError: false };

/** Whether a cell counts for the used area. */
export const isFilled = ({ value, formula }: HeldContent): boolean =>
  formula !== null || value !== '';

/** The cells of a sheet as its part has them. */
export class CellGrid {
  /** Whether a cell belongs to an array formula or a data table. */
  readonly isArray: (address: Address) => boolean;
  /** By row: the cells of rows that are out of order, by their columns. */
  private readonly unordered = new Map<number, ReadonlyMap<number, number>>();

  constructor(
    readonly scan: SheetScan,
    private readonly properties: () => SheetProperties,
    private readonly sharedText: SharedText,
    part: string,
  ) {
    this.isArray = isWithinAny(scan.arrays, part);
  }

  /** Index of a cell's element, or -1 where the sheet has none. */
  indexOf({ row, column }: Address): number {
    const rowIndex = this.scan.rowByNumber.get(row);
    const found = rowIndex === undefined ? undefined : this.scan.rows[rowIndex];
    if (!found) return -1;
    const { columns } = this.scan;
    let low = found.firstCell;
    let high = found.lastCell - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const here = columns.at(middle);
      if (here === column) return middle;
      if (here < column) low = middle + 1;
      else high = middle - 1;
    }
    // The search by halves may miss in a row that is out of order.
    return found.ordered ? -1 : (this.unorderedCells(found).get(column) ?? -1);
  }

  private unorderedCells(row: ScannedRow): ReadonlyMap<number, number> {
    const known = this.unordered.get(row.row);
    if (known) return known;
    const cells = new Map<number, number>();
    for (let index = row.firstCell; index < row.lastCell; index += 1) {
      const column = this.scan.columns.at(index);
      if (!cells.has(column)) cells.set(column, index);
    }
    this.unordered.set(row.row, cells);
    return cells;
  }

  /** What the element at an index holds. */
  contentAt(index: number, row: number): HeldContent {
    return this.parsed(index, row, this.sharedText);
  }

  private parsed(index: number, row: number, sharedText: SharedText): HeldContent {
    const xml = this.xmlAt(index);
    const { value, formula, isError } = parseCell(xml, this.scan.prefix, sharedText);
    if (!formula) return { value, formula: null, isError };
    const own = formula.text.trim() === '' ? null : formula.text;
    const text =
      own ?? (formula.sharedId === null ? null : this.sharedFormula(formula.sharedId, index, row));
    return { value, formula: text, isError };
  }

  /** The formula of the element at an index, without `=`; null for a constant. */
  formulaAt(index: number, row: number): string | null {
    return this.parsed(index, row, () => '').formula;
  }

  /** Whether a cell holds just this; texts of the workbook's table are looked up for a text only. */
  holds(address: Address, { value, formula, isError }: HeldContent): boolean {
    const index = this.indexOf(address);
    const sharedText = typeof value === 'string' ? this.sharedText : () => '';
    const own = index < 0 ? nothing : this.parsed(index, address.row, sharedText);
    return own.value === value && own.formula === formula && own.isError === isError;
  }

  xmlAt(index: number): string {
    return this.scan.text.slice(this.scan.starts.at(index), this.scan.ends.at(index));
  }

  contentOf(address: Address): HeldContent {
    const index = this.indexOf(address);
    return index < 0 ? nothing : this.contentAt(index, address.row);
  }

  /** The style of a cell; where it has no element, its row's or column's. */
  styleOf(address: Address): number {
    const index = this.indexOf(address);
    return index < 0 ? this.inheritedStyle(address) : this.scan.styles.at(index);
  }

  inheritedStyle({ row, column }: Address): number {
    const rowIndex = this.scan.rowByNumber.get(row);
    const rowStyle = rowIndex === undefined ? null : (this.scan.rows[rowIndex]?.style ?? null);
    return rowStyle ?? this.columnStyle(column);
  }

  columnStyle(column: number): number {
    return this.properties().columnAt(column)?.style ?? 0;
  }

  /** The first column of each group of columns that has a style. */
  get styledColumns(): readonly number[] {
    return this.properties().columns.flatMap(({ first, style }) => (style ? [first] : []));
  }

  /** Whether an element holds anything; cheaper than reading it. */
  hasContent(index: number): boolean {
    const { text, starts, ends } = this.scan;
    const end = ends.at(index);
    if (text.charCodeAt(end - 2) === 47) return false;
    const inner = text.indexOf('>', starts.at(index)) + 1;
    return text.charCodeAt(inner) !== 60 || text.charCodeAt(inner + 1) !== 47;
  }

  /** Whether a cell has an element that holds anything. */
  hasContentAt(address: Address): boolean {
    const index = this.indexOf(address);
    return index >= 0 && this.hasContent(index);
  }

  /** Cells whose element has a formula. */
  *formulaCells(): Generator<Address> {
    const { scan } = this;
    if (!scan.hasFormulas) return;
    const tag = `<${scan.prefix}f`;
    for (const { row, firstCell, lastCell } of scan.rows) {
      for (let index = firstCell; index < lastCell; index += 1) {
        if (this.xmlAt(index).includes(tag)) yield { row, column: scan.columns.at(index) };
      }
    }
  }

  /** Zero-based row of the element at an index. */
  rowAt(index: number): number {
    const { rows } = this.scan;
    let low = 0;
    let high = rows.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((rows[middle]?.firstCell ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return rows[low]?.row ?? 0;
  }

  private sharedFormula(id: string, index: number, row: number): string | null {
    const group = this.scan.shared.get(id);
    if (!group || group.master === index) return null;
    const master = parseCell(this.xmlAt(group.master), this.scan.prefix, () => '');
    if (!master.formula || master.formula.text === '') return null;
    const { columns } = this.scan;
    const right = columns.at(index) - columns.at(group.master);
    return shiftFormula(master.formula.text, row - this.rowAt(group.master), right);
  }
}
