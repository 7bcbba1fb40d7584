import { contains, toA1, type Address, type Area } from '../../../src/core/address';
import type { CellValue, Sheet } from '../../../src/core/sheet';
import type { SummarySheet } from '../../../src/workbook/summarySheet';
import type {
  CellStyle,
  CustomXml,
  FileCell,
  SheetFile,
  WorkbookFile,
} from '../../../src/xlsx/model';
import { isErrorText } from '../../../src/xlsx/sheet/errorTexts';

export const plainStyle: CellStyle = {
  numberFormat: 'General',
  fill: null,
  font: {
    name: '宋体',
    size: 11,
    bold: false,
    italic: false,
    underline: false,
    strike: false,
    color: null,
  },
  border: { top: null, right: null, bottom: null, left: null },
  alignment: {
    horizontal: 'general',
    vertical: 'center',
    wrap: false,
    indent: 0,
    rotation: 0,
    shrink: false,
  },
  locked: true,
};

interface MemoryCell {
  value: CellValue;
  formula: string | null;
  isError?: boolean;
}

/** A worksheet without a file, for tests of what stands above the file. */
export class MemorySheet implements SheetFile {
  kind: SheetFile['kind'] = 'worksheet';
  visibility: SheetFile['visibility'] = 'visible';
  isProtected = false;
  merges: Area[] = [];
  arrayAreas: Area[] = [];
  autoFilter: Area | null = null;
  chartCount = 0;
  frozen = { rows: 0, columns: 0 };
  showGridlines = true;
  /** In characters, as files keep them; the usual width where there is none. */
  columnWidths: readonly number[] = [];
  /** In points; rows that are as high as usual are left out. */
  rowHeights = new Map<number, number>();
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  unlocked = new Set<string>();
  snapshots = 0;
  private readonly cells = new Map<string, MemoryCell>();
  private readonly formats = new Map<string, string>();
  private readonly fills = new Map<string, string>();
  private readonly noteTexts = new Map<string, { address: Address; text: string }>();

  constructor(
    readonly id: string,
    public name: string,
    rows: readonly (readonly CellValue[])[] = [],
  ) {
    for (const [row, values] of rows.entries())
      for (const [column, value] of values.entries())
        if (value !== '') this.setContent({ row, column }, value);
  }

  usedArea(): Area | null {
    const places = [...this.cells.keys()].map((key) => key.split(',').map(Number));
    if (places.length === 0) return null;
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row = 0, column = 0] of places) {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  formulaCells(): Address[] {
    return [...this.cells.keys()].map((place) => {
      const [row = 0, column = 0] = place.split(',').map(Number);
      return { row, column };
    });
  }

  cell(address: Address): FileCell {
    const cell = this.cells.get(key(address));
    const format = this.formats.get(key(address)) ?? 'General';
    const value = cell?.value ?? '';
    const text =
      format === '0%' && typeof value === 'number' ? `${Math.round(value * 100)}%` : String(value);
    const isArray = this.arrayAreas.some((area) => contains(area, address));
    const formula = cell?.formula ?? null;
    return { value, text, format, formula, isArray, isError: cell?.isError ?? false };
  }

  style(address: Address): CellStyle {
    return {
      ...plainStyle,
      numberFormat: this.formats.get(key(address)) ?? 'General',
      fill: this.fills.get(key(address)) ?? null,
      locked: !this.unlocked.has(toA1(address)),
    };
  }

  rowHeight(row: number): number | null {
    return this.rowHeights.get(row) ?? null;
  }

  columnWidth(column: number): number {
    return this.columnWidths[column] ?? 8.43;
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row);
  }

  isColumnHidden(column: number): boolean {
    return this.hiddenColumns.has(column);
  }

  notes(): { address: Address; text: string; author: string }[] {
    return [...this.noteTexts.values()].map((note) => ({ ...note, author: '审核' }));
  }

  note(address: Address): string | null {
    return this.noteTexts.get(key(address))?.text ?? null;
  }

  setContent(address: Address, content: CellValue): void {
    if (content === '') this.cells.delete(key(address));
    else if (typeof content === 'string' && content.startsWith('='))
      this.cells.set(key(address), { value: 0, formula: content });
    else {
      const isError = typeof content === 'string' && isErrorText(content);
      this.cells.set(key(address), { value: content, formula: null, isError });
    }
  }

  setText(address: Address, text: string): void {
    this.cells.set(key(address), { value: text, formula: null });
  }

  setCachedValue(address: Address, value: CellValue): void {
    const cell = this.cells.get(key(address));
    if (cell) cell.value = value;
  }

  setNumberFormat(address: Address, format: string): void {
    this.formats.set(key(address), format);
  }

  setFill(address: Address, fill: string | null): void {
    if (fill === null) this.fills.delete(key(address));
    else this.fills.set(key(address), fill);
  }

  setNote(address: Address, text: string | null): void {
    if (text === null) this.noteTexts.delete(key(address));
    else this.noteTexts.set(key(address), { address, text });
  }

  rename(name: string): void {
    this.name = name;
  }

  breakReferences(sheetName: string): void {
    for (const cell of this.cells.values()) {
      if (cell.formula) cell.formula = cell.formula.replace(`${sheetName}!`, '#REF!');
    }
  }

  snapshot(): Sheet {
    this.snapshots += 1;
    const area = this.usedArea() ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 };
    const grid = Array.from({ length: area.rowCount }, (_, row) =>
      Array.from({ length: area.columnCount }, (__, column) =>
        this.cell({ row: area.row + row, column: area.column + column }),
      ),
    );
    return {
      id: this.id,
      name: this.name,
      origin: { row: area.row, column: area.column },
      rowCount: area.rowCount,
      columnCount: area.columnCount,
      values: grid.map((row) => row.map(({ value }) => value)),
      texts: grid.map((row) => row.map(({ text }) => text)),
      formats: grid.map((row) => row.map(({ format }) => format)),
      formulas: grid.map((row) => row.map(({ formula, value }) => formula ?? value)),
      merges: this.merges,
      hiddenRows: [...this.hiddenRows],
      hiddenColumns: [...this.hiddenColumns],
      isProtected: this.isProtected,
      visibility: this.visibility,
    };
  }
}

/** A workbook without a file. */
export class MemoryWorkbook implements WorkbookFile {
  readonly kind = 'xlsx';
  activeSheet: SheetFile;
  isStructureProtected = false;
  names: { name: string; formula: string; sheetId: string | null }[] = [];
  /** What was drawn on sheets that were added. */
  readonly drawings = new Map<string, SummarySheet>();
  private parts: CustomXml[] = [];
  private lastPart = 0;

  constructor(readonly sheets: MemorySheet[]) {
    this.activeSheet = sheets[0]!;
  }

  activate(sheetId: string): void {
    this.activeSheet = this.sheets.find(({ id }) => id === sheetId) ?? this.activeSheet;
  }

  customXml(): readonly CustomXml[] {
    return this.parts;
  }

  addCustomXml(xml: string): CustomXml {
    this.lastPart += 1;
    const part = { id: `{part-${this.lastPart}}`, namespaceUri: namespaceOf(xml), xml };
    this.parts.push(part);
    return part;
  }

  setCustomXml(id: string, xml: string): void {
    this.parts = this.parts.map((part) =>
      part.id === id ? { id, namespaceUri: namespaceOf(xml), xml } : part,
    );
  }

  removeCustomXml(id: string): void {
    this.parts = this.parts.filter((part) => part.id !== id);
  }

  definedNames() {
    return this.names;
  }

  addSheet(name: string): SheetFile {
    const ids = this.sheets.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0));
    const sheet = new MemorySheet(`added-${Math.max(...ids) + 1}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  drawSheet(sheetId: string, drawing: SummarySheet): void {
    this.drawings.set(sheetId, drawing);
    const sheet = this.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new Error(`no sheet ${sheetId}`);
    sheet.chartCount = drawing.chart ? 1 : 0;
    sheet.merges = [...drawing.merges];
    sheet.rowHeights = new Map(drawing.rowHeights.map(({ row, points }) => [row, points]));
    sheet.columnWidths = drawing.columnWidths.map((width) => width + 5 / 7);
  }

  /** What refers to a sheet that is taken away loses it, as in Excel. */
  removeSheet(sheetId: string): void {
    const name = this.sheets.find(({ id }) => id === sheetId)?.name ?? '';
    this.sheets.splice(
      this.sheets.findIndex(({ id }) => id === sheetId),
      1,
    );
    this.drawings.delete(sheetId);
    for (const sheet of this.sheets) sheet.breakReferences(name);
  }

  requestRecalculation(): void {
    // Nothing is saved.
  }

  save(): Uint8Array {
    return new Uint8Array([80, 75, 3, 4, 1, 2, 3, 4, 5, 6]);
  }
}

function key({ row, column }: Address): string {
  return `${row},${column}`;
}

function namespaceOf(xml: string): string {
  return /xmlns="([^"]*)"/.exec(xml)?.[1] ?? '';
}
