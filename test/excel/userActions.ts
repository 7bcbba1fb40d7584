import { areaToA1, contains, fromA1, toA1, type Address, type Area } from '../../src/core/address';
import type { CellValue } from '../../src/core/sheet';
import { FakeSheet, type FakeBook, type FakeCell } from './fakeBook';

/** What a person does to a workbook between two clicks, as test data tells it; rows count from 1 as in Excel. */
export type UserAction =
  | { readonly do: 'insertRows' | 'deleteRows'; readonly row: number; readonly count?: number }
  | { readonly do: 'insertColumns' | 'deleteColumns'; readonly column: string }
  /** Rows of an Excel table, or its columns: cells move down, or to the right, and those beside them stay. */
  | {
      readonly do: 'insertCells' | 'deleteCells';
      readonly area: string;
      readonly to: 'row' | 'column';
    }
  /** The rows of an area in another order: `order` names the former rows. */
  | { readonly do: 'sort'; readonly area: string; readonly order: readonly number[] }
  | { readonly do: 'cut'; readonly area: string; readonly to: string; readonly sheet?: string }
  | { readonly do: 'type'; readonly cell: string; readonly entry: CellValue }
  | { readonly do: 'paint'; readonly cell: string; readonly fill: string | null }
  | { readonly do: 'annotate'; readonly cell: string; readonly note: string | null }
  | { readonly do: 'unmerge' | 'toTable' | 'clear'; readonly area: string }
  /** Other cells with their plain looks, from one cell on. */
  | { readonly do: 'paste'; readonly to: string; readonly rows: readonly (readonly CellValue[])[] }
  | { readonly do: 'hideRows'; readonly rows: readonly number[] }
  | { readonly do: 'hideColumns'; readonly columns: readonly string[] }
  | { readonly do: 'rename'; readonly name: string }
  | { readonly do: 'moveToEnd' | 'copySheet' }
  | { readonly do: 'newSheet'; readonly name: string };

/**
 * Does to a workbook in memory what Excel does: cells move with their looks and notes, merged areas grow
 * and shrink, references in formulas follow.
 */
export function act(book: FakeBook, sheet: FakeSheet, action: UserAction): void {
  switch (action.do) {
    case 'insertRows': {
      shift(sheet, 'row', action.row - 1, action.count ?? 1);
      return;
    }
    case 'deleteRows': {
      shift(sheet, 'row', action.row - 1, -(action.count ?? 1));
      return;
    }
    case 'insertColumns': {
      shift(sheet, 'column', fromA1(`${action.column}1`)!.column, 1);
      return;
    }
    case 'deleteColumns': {
      shift(sheet, 'column', fromA1(`${action.column}1`)!.column, -1);
      return;
    }
    case 'insertCells':
    case 'deleteCells': {
      shiftCells(sheet, fromA1(action.area)!, action.to, action.do === 'insertCells' ? 1 : -1);
      return;
    }
    case 'sort': {
      sort(sheet, fromA1(action.area)!, action.order);
      return;
    }
    case 'cut': {
      cut(sheet, fromA1(action.area)!, fromA1(action.to)!, book.sheet(action.sheet ?? sheet.id)!);
      return;
    }
    case 'type': {
      sheet.type(action.cell, action.entry);
      return;
    }
    case 'paint': {
      sheet.paint(action.cell, action.fill);
      return;
    }
    case 'annotate': {
      sheet.annotate(action.cell, action.note);
      return;
    }
    case 'clear': {
      for (const [place, cell] of sheet.cells) {
        if (!contains(fromA1(action.area)!, fromA1(place)!)) continue;
        sheet.cells.set(place, { ...cell, value: '', formula: null });
      }
      return;
    }
    case 'paste': {
      paste(sheet, fromA1(action.to)!, action.rows);
      return;
    }
    case 'toTable':
    case 'unmerge':
      sheet.merges = sheet.merges.filter((merge) => !contains(fromA1(action.area)!, merge));
      return;
    case 'hideRows': {
      action.rows.forEach((row) => sheet.hiddenRows.add(row - 1));
      return;
    }
    case 'hideColumns': {
      action.columns.forEach((name) => sheet.hiddenColumns.add(fromA1(`${name}1`)!.column));
      return;
    }
    case 'rename':
      sheet.name = action.name;
      return;
    case 'moveToEnd':
      book.sheets = [...book.sheets.filter((each) => each !== sheet), sheet];
      return;
    case 'newSheet':
      book.sheets.push(new FakeSheet(`new ${action.name}`, action.name));
      return;
    case 'copySheet':
      book.sheets.push(copyOf(sheet, book.sheets.length + 1));
  }
}

function paste(sheet: FakeSheet, to: Address, rows: readonly (readonly CellValue[])[]): void {
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      const cell = { row: to.row + r, column: to.column + c };
      sheet.cells.delete(toA1(cell));
      if (value !== '') sheet.enter(cell, value);
    });
  });
}

function copyOf(sheet: FakeSheet, number: number): FakeSheet {
  const copy = new FakeSheet(
    `${sheet.id} copy ${String(number)}`,
    `${sheet.name} (${String(number)})`,
  );
  sheet.cells.forEach((cell, place) => copy.cells.set(place, { ...cell }));
  copy.merges = [...sheet.merges];
  return copy;
}

/** Where a row or column goes; null for one that is deleted. */
type Shift = (index: number) => number | null;

function shift(sheet: FakeSheet, axis: 'row' | 'column', from: number, count: number): void {
  const to: Shift = (index) => (index < from ? index : index < from - count ? null : index + count);
  const keep: Shift = (index) => index;
  const rowTo = axis === 'row' ? to : keep;
  const columnTo = axis === 'column' ? to : keep;
  relocate(sheet, ({ row, column }) => {
    const place = { row: rowTo(row), column: columnTo(column) };
    return place.row === null || place.column === null ? null : (place as Address);
  });
  sheet.merges = sheet.merges.flatMap((merge) => shifted(merge, rowTo, columnTo) ?? []);
  for (const cell of sheet.cells.values()) {
    cell.formula = rewritten(cell.formula, (area) => shifted(area, rowTo, columnTo));
  }
}

/** The cells of an area and those behind it on one axis move, and no other does. */
function shiftCells(sheet: FakeSheet, area: Area, axis: 'row' | 'column', sign: 1 | -1): void {
  const across = axis === 'row' ? 'column' : 'row';
  const count = axis === 'row' ? area.rowCount : area.columnCount;
  const breadth = axis === 'row' ? area.columnCount : area.rowCount;
  const isBeside = (cell: Address) =>
    cell[across] < area[across] || cell[across] >= area[across] + breadth;
  const to = (cell: Address): Address | null => {
    if (isBeside(cell) || cell[axis] < area[axis]) return cell;
    const isGone = sign < 0 && cell[axis] < area[axis] + count;
    return isGone ? null : { ...cell, [axis]: cell[axis] + sign * count };
  };
  relocate(sheet, to);
  for (const cell of sheet.cells.values()) {
    cell.formula = rewritten(cell.formula, (ref) => {
      const from = to(ref);
      const end = { row: ref.row + ref.rowCount - 1, column: ref.column + ref.columnCount - 1 };
      const last = to(end);
      if (!from && !last) return null;
      const first = from ?? area;
      const stop = last ?? { ...end, [axis]: area[axis] - 1 };
      return {
        ...first,
        rowCount: stop.row - first.row + 1,
        columnCount: stop.column - first.column + 1,
      };
    });
  }
}

function shifted(area: Area, rowTo: Shift, columnTo: Shift): Area | null {
  const rows = span(area.row, area.rowCount, rowTo);
  const columns = span(area.column, area.columnCount, columnTo);
  if (!rows || !columns) return null;
  return {
    row: rows.first,
    rowCount: rows.count,
    column: columns.first,
    columnCount: columns.count,
  };
}

function span(from: number, count: number, to: Shift) {
  const places = Array.from({ length: count }, (_, index) => to(from + index)).filter(
    (place) => place !== null,
  );
  const [first] = places;
  return first === undefined ? null : { first, count: places.at(-1)! - first + 1 };
}

function relocate(sheet: FakeSheet, to: (address: Address) => Address | null): void {
  const moved = [...sheet.cells].flatMap(([place, cell]): [string, FakeCell][] => {
    const now = to(fromA1(place)!);
    return now ? [[toA1(now), cell]] : [];
  });
  sheet.cells.clear();
  for (const [place, cell] of moved) sheet.cells.set(place, cell);
}

/** Formulas of sorted rows go on pointing into their own row. */
function sort(sheet: FakeSheet, area: Area, order: readonly number[]): void {
  const placeOf = new Map(order.map((row, index) => [row - 1, area.row + index]));
  for (const [place, cell] of sheet.cells) {
    const { row } = fromA1(place)!;
    const now = placeOf.get(row);
    if (now === undefined || !contains(area, fromA1(place)!)) continue;
    cell.formula = rewritten(cell.formula, (ref) => ({ ...ref, row: ref.row + now - row }));
  }
  relocate(sheet, (address) =>
    contains(area, address)
      ? { ...address, row: placeOf.get(address.row) ?? address.row }
      : address,
  );
}

function cut(sheet: FakeSheet, area: Area, to: Area, target: FakeSheet): void {
  const by = { row: to.row - area.row, column: to.column - area.column };
  const moved = (place: Area): Area => ({
    ...place,
    row: place.row + by.row,
    column: place.column + by.column,
  });
  const isInside = (place: Address) => contains(area, place);
  const cells = [...sheet.cells].filter(([place]) => isInside(fromA1(place)!));
  const merges = sheet.merges.filter(isInside);
  for (const [place] of cells) sheet.cells.delete(place);
  sheet.merges = sheet.merges.filter((merge) => !isInside(merge));
  for (const [place, cell] of cells) target.cells.set(toA1(moved(fromA1(place)!)), cell);
  target.merges = [...target.merges, ...merges.map(moved)];
  for (const cell of target.cells.values()) {
    cell.formula = rewritten(cell.formula, (ref) => (isInside(ref) ? moved(ref) : ref));
  }
}

/** A formula with its references where they are now; one that is gone is an error. */
function rewritten(formula: string | null, to: (area: Area) => Area | null): string | null {
  return (
    formula?.replace(/\b[A-Z]{1,2}\d+(?::[A-Z]{1,2}\d+)?\b/g, (reference) => {
      const area = to(fromA1(reference)!);
      return area ? areaToA1(area) : '#REF!';
    }) ?? null
  );
}
