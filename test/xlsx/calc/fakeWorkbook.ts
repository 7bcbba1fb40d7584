import { fromA1, toA1, type Address } from '../../../src/core/address';
import type { CellValue } from '../../../src/core/sheet';
import type { FileCell, SheetFile, WorkbookFile } from '../../../src/xlsx/model';

/** Cells by A1 address; text that begins with `=` is a formula (not yet computed). */
export type Cells = Record<string, CellValue>;

interface Options {
  names?: Record<string, string>;
  hiddenRows?: number[];
  arrays?: string[];
}

export interface FakeWorkbook {
  workbook: WorkbookFile;
  value(place: string): CellValue;
  set(place: string, content: CellValue): { sheetId: string; address: Address };
}

/** A workbook of plain cells, enough for recalculation. */
export function fakeWorkbook(sheets: Record<string, Cells>, options: Options = {}): FakeWorkbook {
  const grids = new Map(
    Object.entries(sheets).map(([name, cells]) => [name, grid(cells, options)]),
  );
  const files = [...grids].map(([name, cells]) => sheetFile(name, cells, options));
  const workbook = {
    sheets: files,
    definedNames: () =>
      Object.entries(options.names ?? {}).map(([name, formula]) => ({
        name,
        formula,
        sheetId: null,
      })),
  } as unknown as WorkbookFile;
  const locate = (place: string): [string, string] => {
    const [sheet = '', address] = place.split('!');
    return address === undefined ? [Object.keys(sheets)[0]!, sheet] : [sheet, address];
  };
  return {
    workbook,
    value: (place) => {
      const [sheet, address] = locate(place);
      return grids.get(sheet)?.get(address)?.value ?? '';
    },
    set: (place, content) => {
      const [sheet, address] = locate(place);
      grids.get(sheet)!.set(address, cell(content, false));
      return { sheetId: sheet, address: fromA1(address)! };
    },
  };
}

function grid(cells: Cells, options: Options): Map<string, FileCell> {
  return new Map(
    Object.entries(cells).map(([address, content]) => [
      address,
      cell(content, options.arrays?.includes(address) ?? false),
    ]),
  );
}

function cell(content: CellValue, isArray: boolean): FileCell {
  const formula = typeof content === 'string' && content.startsWith('=') ? content : null;
  const value = formula === null ? content : '';
  return { value, text: String(value), format: 'General', formula, isArray, isError: false };
}

function sheetFile(name: string, cells: Map<string, FileCell>, options: Options): SheetFile {
  return {
    id: name,
    name,
    usedArea: () => {
      const places = [...cells.keys()].map((address) => fromA1(address)!);
      return {
        row: 0,
        column: 0,
        rowCount: Math.max(0, ...places.map((place) => place.row + 1)),
        columnCount: Math.max(0, ...places.map((place) => place.column + 1)),
      };
    },
    formulaCells: () =>
      [...cells.keys()].map((address) => {
        const { row, column } = fromA1(address)!;
        return { row, column };
      }),
    cell: (address: Address) => cells.get(toA1(address)) ?? cell('', false),
    isRowHidden: (row: number) => options.hiddenRows?.includes(row) ?? false,
    setCachedValue: (address: Address, value: CellValue) => {
      const key = toA1(address);
      cells.set(key, { ...(cells.get(key) ?? cell('', false)), value });
    },
  } as unknown as SheetFile;
}
