import { toA1, fromA1, type Address, type Area } from '../../src/core/address';
import type { CellValue } from '../../src/core/sheet';

/** One cell of the fake workbook. */
export interface FakeCell {
  value: CellValue;
  formula: string | null;
  format: string;
  fill: string | null;
  pattern: string | null;
  note: string | null;
}

/** A worksheet in memory: what the adapter may see and change, and nothing else. */
export class FakeSheet {
  readonly cells = new Map<string, FakeCell>();
  merges: Area[] = [];
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  /** Cells that formulas spill into. */
  spills: Area[] = [];
  isProtected = false;
  visibility = 'Visible';

  constructor(
    readonly id: string,
    public name: string,
    rows: readonly (readonly CellValue[])[] = [],
  ) {
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value !== '') this.enter({ row: r, column: c }, value);
      });
    });
  }

  cell(address: Address): FakeCell {
    return (
      this.cells.get(toA1(address)) ?? {
        value: '',
        formula: null,
        format: 'General',
        fill: null,
        pattern: null,
        note: null,
      }
    );
  }

  set(address: Address, part: Partial<FakeCell>): void {
    this.cells.set(toA1(address), { ...this.cell(address), ...part });
  }

  /** Types something into a cell, read as Excel reads it. */
  enter(address: Address, entry: CellValue): void {
    const { format } = this.cell(address);
    if (typeof entry !== 'string' || format === '@') {
      this.set(address, { value: format === '@' ? String(entry) : entry, formula: null });
    } else if (entry.startsWith("'")) {
      this.set(address, { value: entry.slice(1), formula: null });
    } else if (entry.startsWith('=')) {
      this.set(address, { value: 0, formula: entry });
    } else if (/^[+\-@]/.test(entry)) {
      this.set(address, { value: 0, formula: `=${entry}` });
    } else if (/^\d{1,4}[-/]\d{1,2}([-/]\d{1,2})?$/.test(entry)) {
      this.set(address, { value: 45000, formula: null, format: 'm/d/yyyy' });
    } else if (entry !== '' && Number.isFinite(Number(entry.normalize('NFKC')))) {
      // An East Asian Excel takes full-width digits for digits.
      this.set(address, { value: Number(entry.normalize('NFKC')), formula: null });
    } else {
      this.set(address, { value: entry, formula: null });
    }
  }

  at(a1: string): FakeCell {
    return this.cell(fromA1(a1)!);
  }

  type(a1: string, entry: CellValue): void {
    this.enter(fromA1(a1)!, entry);
  }

  paint(a1: string, fill: string | null, pattern: string | null = null): void {
    this.set(fromA1(a1)!, { fill, pattern });
  }

  annotate(a1: string, note: string | null): void {
    this.set(fromA1(a1)!, { note });
  }

  used(): Area | null {
    const places = [...this.cells]
      .filter(([, { value, formula }]) => value !== '' || formula !== null)
      .map(([key]) => fromA1(key)!);
    if (places.length === 0) return null;
    const row = Math.min(...places.map((place) => place.row));
    const column = Math.min(...places.map((place) => place.column));
    return {
      row,
      column,
      rowCount: Math.max(...places.map((place) => place.row)) - row + 1,
      columnCount: Math.max(...places.map((place) => place.column)) - column + 1,
    };
  }

  /** Inserts (or, with a negative count, deletes) rows as Excel does; references in formulas follow. */
  shiftRows(from: number, count: number): void {
    const moved = [...this.cells].flatMap(([key, cell]): [string, FakeCell][] => {
      const { row, column } = fromA1(key)!;
      if (count < 0 && row >= from && row < from - count) return [];
      const place = row >= from ? row + count : row;
      const formula = cell.formula?.replace(/([A-Z]+)(\d+)/g, (_, letters: string, n: string) => {
        const at = Number(n) - 1;
        return `${letters}${(at >= from ? at + count : at) + 1}`;
      });
      return [[toA1({ row: place, column }), { ...cell, formula: formula ?? null }]];
    });
    this.cells.clear();
    for (const [key, cell] of moved) this.cells.set(key, cell);
  }

  /** Inserts columns as Excel does. */
  shiftColumns(from: number, count: number): void {
    const moved = [...this.cells].map(([key, cell]): [string, FakeCell] => {
      const { row, column } = fromA1(key)!;
      return [toA1({ row, column: column >= from ? column + count : column }), cell];
    });
    this.cells.clear();
    for (const [key, cell] of moved) this.cells.set(key, cell);
  }

  picture(): unknown {
    const plain = JSON.stringify(new FakeSheet('', '').cell({ row: 0, column: 0 }));
    const cells = [...this.cells]
      .filter(([, cell]) => JSON.stringify(cell) !== plain)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return { name: this.name, cells, merges: this.merges };
  }
}

/** A workbook in memory. */
export class FakeBook {
  sheets: FakeSheet[];
  active = 0;
  parts = new Map<string, string>();
  selected: string | null = null;
  isReadOnly = false;
  private nextPart = 1;

  constructor(...sheets: FakeSheet[]) {
    this.sheets = sheets;
  }

  sheet(key: string): FakeSheet | null {
    return this.sheets.find(({ id, name }) => id === key || name === key) ?? null;
  }

  addPart(xml: string): string {
    const id = `{part-${String(this.nextPart)}}`;
    this.nextPart += 1;
    this.parts.set(id, xml);
    return id;
  }

  /** Everything that a person or another program could find in the file, for comparing. */
  picture(): unknown {
    return {
      sheets: this.sheets.map((sheet) => sheet.picture()),
      parts: [...this.parts.values()].sort(),
    };
  }
}
