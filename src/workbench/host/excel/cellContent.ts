import { cellKey, intersection, contains, type Address, type Area } from '../../../core/address';
import type { CellValue, Sheet } from '../../../core/sheet';
import type { FileCell, SheetFile } from '../../../xlsx/model';
import { isErrorText } from '../../../xlsx/sheet/errorTexts';
import { accessDenied, HostError, invalidArgument } from '../batch/hostError';
import { isList, type Json } from '../batch/json';
import { readEntry, storeEntry } from '../../entry/readEntry';
import { isUnbounded } from './addressText';
import type { RangeTarget } from './workbookState';

/** What can be read of every cell. */
export type Facet = 'values' | 'texts' | 'formulas' | 'formats';

/** Excel's own limit of a cell's text. */
const maxTextLength = 32_767;

/**
 * Reads one facet of all cells of a range.
 *
 * @param target the range
 * @param facet values, displayed texts, formulas (or the value where there is none) or number formats
 * @returns rows of cells; null for whole rows and columns, as in Excel
 * @example readCells(target, 'values') //=> [['数量指标', 160]]
 */
export function readCells(target: RangeTarget, facet: Facet): Json {
  const { state, sheet, area } = target;
  if (isUnbounded(area)) return null;
  state.settle();
  if (isWorthPicturing(target)) return cutOut(state.snapshot(sheet), sheet, area, facet);
  return state.cells(target).map((row) => row.map((cell) => facetOf(cell, facet)));
}

/** Picturing the whole sheet pays when it is pictured already or much of it is read. */
function isWorthPicturing({ state, sheet, area }: RangeTarget): boolean {
  if (state.hasSnapshot(sheet)) return true;
  const used = sheet.usedArea();
  const usedCells = used ? used.rowCount * used.columnCount : 0;
  return area.rowCount * area.columnCount * 2 >= usedCells;
}

function facetOf(cell: FileCell, facet: Facet): CellValue {
  if (facet === 'values') return cell.value;
  if (facet === 'texts') return cell.text;
  if (facet === 'formats') return cell.format;
  return cell.formula ?? cell.value;
}

function cutOut(snapshot: Sheet, sheet: SheetFile, area: Area, facet: Facet): CellValue[][] {
  const { origin } = snapshot;
  const grid: readonly (readonly CellValue[])[] = snapshot[facet];
  const rows: CellValue[][] = [];
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    const source = grid[row - origin.row];
    const cells: CellValue[] = new Array<CellValue>(area.columnCount);
    for (let at = 0; at < area.columnCount; at += 1) {
      const column = area.column + at;
      cells[at] =
        source?.[column - origin.column] ??
        (facet === 'formats' ? sheet.style({ row, column }).numberFormat : '');
    }
    rows.push(cells);
  }
  return rows;
}

/**
 * Excel's word for what each cell holds.
 *
 * @param target the range
 * @returns rows of `Empty`, `String`, `Double`, `Boolean` or `Error`
 * @example readValueTypes(target) //=> [['String', 'Double']]
 */
export function readValueTypes(target: RangeTarget): Json {
  const { sheet, area } = target;
  const values = readCells(target, 'values');
  if (!isList(values)) return null;
  return values.map((row, r) =>
    isList(row)
      ? row.map((value, c) => {
          const type = valueType(value);
          const isDoubtful = type === 'Error';
          const cell = isDoubtful && sheet.cell({ row: area.row + r, column: area.column + c });
          return cell && !cell.isError ? 'String' : type;
        })
      : null,
  );
}

/**
 * Excel's word for what a value is; the letters of an error value are taken for one.
 *
 * @param value the cell's value as the API delivers it
 * @returns `Empty`, `String`, `Double`, `Boolean` or `Error`
 * @example valueType('#N/A') //=> 'Error'
 */
export function valueType(value: unknown): string {
  if (value === '' || value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' && isErrorText(value) ? 'Error' : 'String';
}

/**
 * Writes values or formulas into a range as Excel does: a scalar fills it, `null` leaves a cell alone,
 * texts are understood as typed, cells hidden in a merged area stay as they are.
 *
 * @param target the range
 * @param written rows of the range's shape, or one value
 * @param place `Type.member`, for errors
 * @throws HostError `AccessDenied` (read-only or protected), `InvalidOperation` (part of an array),
 *   `InvalidArgument` (wrong shape or value); then nothing was written
 * @example writeCells(target, [['=B2/C2', null]], 'Range.formulas')
 */
export function writeCells(target: RangeTarget, written: unknown, place: string): void {
  const { state, sheet, area } = target;
  const contentAt = contents(area, written, place);
  state.requireWritable(sheet, place);
  const covered = coveredCells(sheet, area);
  const addresses: Address[] = [];
  const entries: CellValue[] = [];
  for (let row = 0; row < area.rowCount; row += 1)
    for (let column = 0; column < area.columnCount; column += 1) {
      const content = contentAt(row, column);
      if (content === null || content === undefined) continue;
      if (!isContent(content)) throw invalidArgument(place, 'value');
      const address = { row: area.row + row, column: area.column + column };
      if (covered?.has(cellKey(address))) continue;
      addresses.push(address);
      entries.push(content);
    }
  requireOpenCells(sheet, area, addresses, place);
  for (const [at, address] of addresses.entries()) enter(target, address, entries[at] ?? '');
  if (addresses.length > 0) state.recordContent(sheet, area, addresses);
}

function isContent(value: unknown): value is CellValue {
  if (typeof value === 'string') return value.length <= maxTextLength;
  return (typeof value === 'number' && Number.isFinite(value)) || typeof value === 'boolean';
}

/**
 * Reads what was given for a range: one value for all cells, or rows of its exact shape.
 *
 * @param area the range's area
 * @param given what the client sent
 * @param place `Type.member`, for errors
 * @returns the given value by row and column inside the area
 * @throws HostError `InvalidArgument` when the shape differs
 * @example contents(area, 'General', 'Range.numberFormat')(0, 0) //=> 'General'
 */
export function contents(
  area: Area,
  given: unknown,
  place: string,
): (row: number, column: number) => unknown {
  if (!isList(given)) {
    if (isUnbounded(area)) throw invalidArgument(place, 'unbounded range');
    return () => given;
  }
  const isFitting =
    given.length === area.rowCount &&
    given.every((row) => isList(row) && row.length === area.columnCount);
  if (!isFitting)
    throw invalidArgument(
      place,
      "the number of rows or columns in the input array doesn't match the size of the range",
    );
  return (row, column) => {
    const cells = given[row];
    return isList(cells) ? cells[column] : null;
  };
}

function enter({ state, sheet }: RangeTarget, address: Address, content: CellValue): void {
  if (typeof content !== 'string') {
    sheet.setContent(address, content);
    return;
  }
  const { numberFormat } = sheet.style(address);
  storeEntry(sheet, address, readEntry(content, numberFormat, state.workbook.is1904));
}

/**
 * Refuses to change locked cells of a protected sheet and single cells of an array formula.
 *
 * @param sheet the tab
 * @param area the area around the cells
 * @param addresses the cells to change
 * @param place `Type.member`, for errors
 * @throws HostError `AccessDenied` or `InvalidOperation`
 * @example requireOpenCells(sheet, area, addresses, 'Range.values')
 */
export function requireOpenCells(
  sheet: SheetFile,
  area: Area,
  addresses: readonly Address[],
  place: string,
): void {
  if (sheet.isProtected && addresses.some((address) => sheet.style(address).locked))
    throw accessDenied(place);
  const arrays = sheet.arrayAreas?.filter((array) => intersection(array, area));
  const isMember = arrays
    ? (address: Address) => arrays.some((array) => contains(array, address))
    : (address: Address) => sheet.cell(address).isArray;
  if (arrays?.length !== 0 && addresses.some(isMember))
    throw new HostError('InvalidOperation', "You can't change part of an array.", place);
}

/**
 * The cells of an area that a merged area hides, all but its top-left one; Excel ignores what is
 * written there.
 *
 * @param sheet the tab
 * @param area where to look
 * @returns keys as of `cellKey`; null when there is none
 * @example coveredCells(sheet, area)?.has(cellKey({ row: 5, column: 0 }))
 */
export function coveredCells(sheet: SheetFile, area: Area): ReadonlySet<number> | null {
  const merges = sheet.merges.filter((merge) => intersection(merge, area));
  if (merges.length === 0) return null;
  const covered = new Set<number>();
  for (const merge of merges) {
    const common = intersection(merge, area);
    if (!common) continue;
    for (const address of addressesOf(common)) covered.add(cellKey(address));
    covered.delete(cellKey(merge));
  }
  return covered;
}

/**
 * All cells of an area, row by row.
 *
 * @param area zero-based rectangle; must not be unbounded
 * @returns their addresses
 * @example addressesOf({ row: 0, column: 0, rowCount: 1, columnCount: 2 }).length //=> 2
 */
export function addressesOf(area: Area): Address[] {
  const addresses: Address[] = [];
  for (let row = area.row; row < area.row + area.rowCount; row += 1)
    for (let column = area.column; column < area.column + area.columnCount; column += 1)
      addresses.push({ row, column });
  return addresses;
}
