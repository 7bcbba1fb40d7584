import { maxColumns, maxRows, cellKey } from '../../../core/address';
import { isRecord } from '../../../core/record';
import { apiNotFound, invalidArgument } from '../batch/hostError';
import { defineType, type HostType, type Scalar } from '../batch/hostObject';
import { areaText, isUnbounded, qualifiedAddress, readAddress } from './addressText';
import {
  addressesOf,
  coveredCells,
  readCells,
  readValueTypes,
  requireOpenCells,
  writeCells,
  type Facet,
} from './cellContent';
import {
  columnPoints,
  fillRange,
  requireFormatting,
  rowPoints,
  setNumberFormats,
} from './cellFormat';
import { getCellProperties, getColumnProperties, getRowProperties } from './cellProperties';
import { agreed, dataValidationType, formatType } from './formatTypes';
import { rangeDerivations } from './rangeDerivations';
import { setCellProperties } from './setCellProperties';
import type { RangeTarget } from './workbookState';

const written = (name: string, facet: Facet): Scalar<RangeTarget> => ({
  get: (target) => readCells(target, facet),
  set: (target, value) => {
    writeCells(target, value, `Range.${name}`);
  },
});

const numberFormat = (name: string): Scalar<RangeTarget> => ({
  get: (target) => readCells(target, 'formats'),
  set: (target, value) => {
    setNumberFormats(target, value, `Range.${name}`);
  },
});

const address: Scalar<RangeTarget> = {
  get: ({ sheet, area }) => qualifiedAddress(sheet.name, area),
};

/** True when all cells belong to array or spilled formulas, null when only some do. */
const inArray: Scalar<RangeTarget> = {
  get: ({ sheet, area }) => {
    if (isUnbounded(area)) return null;
    if (sheet.arrayAreas?.length === 0) return false;
    const members = addressesOf(area).filter((cell) => sheet.cell(cell).isArray).length;
    return members === 0 ? false : members === area.rowCount * area.columnCount ? true : null;
  },
  onRequest: true,
};

const total = (first: number, count: number, size: (at: number) => number): number => {
  let sum = 0;
  for (let at = first; at < first + count; at += 1) sum += size(at);
  return sum;
};

const rowHidden: Scalar<RangeTarget> = {
  get: ({ sheet, area }) => agreed(area.row, area.rowCount, (row) => sheet.isRowHidden(row)),
};
const columnHidden: Scalar<RangeTarget> = {
  get: ({ sheet, area }) =>
    agreed(area.column, area.columnCount, (column) => sheet.isColumnHidden(column)),
};

/** `Excel.Range`. */
export const rangeType: HostType<RangeTarget> = defineType<RangeTarget>({
  name: 'Range',
  isKeepable: true,
  scalars: {
    address,
    addressLocal: address,
    rowIndex: { get: ({ area }) => area.row },
    columnIndex: { get: ({ area }) => area.column },
    rowCount: { get: ({ area }) => area.rowCount },
    columnCount: { get: ({ area }) => area.columnCount },
    cellCount: { get: ({ area }) => cellCount(area.rowCount * area.columnCount) },
    isEntireRow: { get: ({ area }) => area.columnCount === maxColumns },
    isEntireColumn: { get: ({ area }) => area.rowCount === maxRows },
    values: written('values', 'values'),
    formulas: written('formulas', 'formulas'),
    formulasLocal: written('formulasLocal', 'formulas'),
    text: { get: (target) => readCells(target, 'texts') },
    numberFormat: numberFormat('numberFormat'),
    numberFormatLocal: numberFormat('numberFormatLocal'),
    valueTypes: { get: readValueTypes },
    rowHidden,
    columnHidden,
    hidden: {
      get: (target) => {
        const [rows, columns] = [rowHidden.get(target), columnHidden.get(target)];
        return rows === true || columns === true
          ? true
          : rows === null || columns === null
            ? null
            : false;
      },
    },
    hyperlink: {
      get: () => {
        throw apiNotFound('Range', 'hyperlink');
      },
      set: setLink,
      onRequest: true,
    },
    hasSpill: inArray,
    savedAsArray: inArray,
    style: { get: () => 'Normal', onRequest: true },
    top: { get: ({ sheet, area }) => total(0, area.row, (row) => rowPoints(sheet, row)) },
    left: {
      get: ({ sheet, area }) => total(0, area.column, (column) => columnPoints(sheet, column)),
    },
    height: {
      get: ({ sheet, area }) => total(area.row, area.rowCount, (row) => rowPoints(sheet, row)),
    },
    width: {
      get: ({ sheet, area }) =>
        total(area.column, area.columnCount, (column) => columnPoints(sheet, column)),
    },
  },
  links: {
    format: (target) => formatType.of(target),
    dataValidation: (target) => dataValidationType.of(target),
    worksheet: ({ state, sheet }) => state.objects.worksheet(sheet),
  },
  derivations: rangeDerivations,
  methods: {
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== area.rowCount || columns !== area.columnCount)
        throw invalidArgument('Range', `the array is not ${areaText(area)}`);
      return null;
    },
    select: ({ state, sheet, area }) => {
      state.showSelection(sheet, area);
      return null;
    },
    clear: (target, [applyTo]) => {
      clear(target, typeof applyTo === 'string' ? applyTo : 'All');
      return null;
    },
    merge: ({ state, sheet, area }, [across]) => {
      if (across === true) throw apiNotFound('Range', 'merge across');
      state.drawingOn(sheet, 'Range', 'merge').merges.push(area);
      return null;
    },
    unmerge: ({ state, sheet, area }) => {
      state.drawingOn(sheet, 'Range', 'unmerge').unmerge(area);
      return null;
    },
    calculate: ({ state }) => {
      state.settle(true);
      return null;
    },
    getCellProperties: (target, [options]) => getCellProperties(target, options),
    getRowProperties: (target, [options]) => getRowProperties(target, options),
    getColumnProperties: (target, [options]) => getColumnProperties(target, options),
    setCellProperties: (target, [data]) => {
      setCellProperties(target, data);
      return null;
    },
  },
});

/** Above this many cells Excel answers -1. */
function cellCount(count: number): number {
  return count > 2 ** 31 - 1 ? -1 : count;
}

/** A link to a cell of this workbook, on a sheet that the batch added. */
function setLink({ state, sheet, area }: RangeTarget, link: unknown): void {
  const place = 'Range.hyperlink';
  const { links } = state.drawingOn(sheet, 'Range', 'hyperlink');
  const reference = isRecord(link) ? link.documentReference : undefined;
  const target = typeof reference === 'string' ? readAddress(reference) : null;
  const sheetName = target?.sheetName ?? null;
  if (!target || sheetName === null) throw invalidArgument(place, 'documentReference');
  links.set(cellKey(area), { sheetName, address: target.area });
}

/** All is checked before anything is cleared, so that a refusal leaves the range as it was. */
function clear(target: RangeTarget, applyTo: string): void {
  const { state, sheet, area } = target;
  const place = 'Range.clear';
  if (!['All', 'Contents', 'Formats'].includes(applyTo))
    throw apiNotFound('Range', `clear ${applyTo}`);
  if (isUnbounded(area)) throw invalidArgument(place, 'unbounded range');
  if (applyTo !== 'Contents') requireFormatting(target, place);
  if (applyTo !== 'Formats') {
    state.requireWritable(sheet, place);
    const covered = coveredCells(sheet, area);
    const cells = addressesOf(area).filter((cell) => !covered?.has(cellKey(cell)));
    requireOpenCells(sheet, area, cells, place);
    if (applyTo === 'All') state.willClear(sheet, area);
    for (const cell of cells) sheet.setContent(cell, '');
    state.recordContent(sheet, area, cells);
  }
  if (applyTo !== 'Contents') {
    fillRange(target, null, place);
    setNumberFormats(target, 'General', place);
  }
}
