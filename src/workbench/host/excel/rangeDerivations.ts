import { maxColumns, maxRows, boundingArea, intersection, type Area } from '../../../core/address';
import { HostError, invalidArgument, itemNotFound } from '../batch/hostError';
import type { Arguments, HostObject } from '../batch/hostObject';
import { isInside } from './addressText';
import type { RangeTarget } from './workbookState';

type Derivation = (target: RangeTarget, args: Arguments) => HostObject | null;

/** More merged areas than this are not delivered by Excel. */
const maxMergedAreas = 512;

/** A range on the same sheet whose area follows from the given one. */
const shaped =
  (member: string, shape: (area: Area, args: Arguments) => Area): Derivation =>
  (target, args) => {
    const area = shape(target.area, args);
    if (!isInside(area)) throw invalidArgument(`Range.${member}`, 'outside the worksheet');
    return target.state.objects.range(target.sheet, area);
  };

const count = (given: unknown, otherwise: number): number => {
  if (given === undefined || given === null) return otherwise;
  const value = Number(given);
  if (!Number.isInteger(value)) throw invalidArgument('Range', 'integer');
  return value;
};

const common =
  (member: string, isNullable: boolean): Derivation =>
  (target, [other]) => {
    const { state, sheet } = target;
    const range = state.rangeFrom(other, sheet, `Range.${member}`);
    const area = range.sheet.id === sheet.id ? intersection(target.area, range.area) : null;
    if (area) return state.objects.range(sheet, area);
    if (isNullable) return null;
    throw itemNotFound(`Range.${member}`);
  };

const usedPart =
  (isNullable: boolean): Derivation =>
  ({ state, sheet, area }) => {
    const used = sheet.usedArea();
    const part = used && intersection(used, area);
    if (part) return state.objects.range(sheet, part);
    // An empty part still has a used range for Excel: its top-left cell.
    return isNullable ? null : state.objects.range(sheet, { ...area, rowCount: 1, columnCount: 1 });
  };

const mergedPart =
  (isNullable: boolean): Derivation =>
  ({ state, sheet, area }) => {
    const merges = sheet.merges.filter((merge) => intersection(merge, area));
    if (merges.length > maxMergedAreas)
      throw new HostError(
        'GeneralException',
        'There are too many merged areas in this range.',
        'Range.getMergedAreasOrNullObject',
      );
    if (merges.length > 0) return state.objects.rangeAreas(sheet, merges);
    if (isNullable) return null;
    throw itemNotFound('Range.getMergedAreas');
  };

/** Methods of Range that lead to other ranges. */
export const rangeDerivations: Readonly<Record<string, Derivation>> = {
  getCell: shaped('getCell', (area, [row, column]) => ({
    row: area.row + count(row, 0),
    column: area.column + count(column, 0),
    rowCount: 1,
    columnCount: 1,
  })),
  getRow: shaped('getRow', (area, [row]) => ({
    ...area,
    row: area.row + count(row, 0),
    rowCount: 1,
  })),
  getColumn: shaped('getColumn', (area, [column]) => ({
    ...area,
    column: area.column + count(column, 0),
    columnCount: 1,
  })),
  getLastCell: shaped('getLastCell', (area) => ({
    row: area.row + area.rowCount - 1,
    column: area.column + area.columnCount - 1,
    rowCount: 1,
    columnCount: 1,
  })),
  getLastRow: shaped('getLastRow', (area) => ({
    ...area,
    row: area.row + area.rowCount - 1,
    rowCount: 1,
  })),
  getLastColumn: shaped('getLastColumn', (area) => ({
    ...area,
    column: area.column + area.columnCount - 1,
    columnCount: 1,
  })),
  getEntireRow: shaped('getEntireRow', (area) => ({ ...area, column: 0, columnCount: maxColumns })),
  getEntireColumn: shaped('getEntireColumn', (area) => ({ ...area, row: 0, rowCount: maxRows })),
  getOffsetRange: shaped('getOffsetRange', (area, [rows, columns]) => ({
    ...area,
    row: area.row + count(rows, 0),
    column: area.column + count(columns, 0),
  })),
  getResizedRange: shaped('getResizedRange', (area, [rows, columns]) => ({
    ...area,
    rowCount: area.rowCount + count(rows, 0),
    columnCount: area.columnCount + count(columns, 0),
  })),
  getAbsoluteResizedRange: shaped('getAbsoluteResizedRange', (area, [rows, columns]) => ({
    ...area,
    rowCount: count(rows, area.rowCount),
    columnCount: count(columns, area.columnCount),
  })),
  getRowsAbove: shaped('getRowsAbove', (area, [rows]) => ({
    ...area,
    row: area.row - count(rows, 1),
    rowCount: count(rows, 1),
  })),
  getRowsBelow: shaped('getRowsBelow', (area, [rows]) => ({
    ...area,
    row: area.row + area.rowCount,
    rowCount: count(rows, 1),
  })),
  getColumnsBefore: shaped('getColumnsBefore', (area, [columns]) => ({
    ...area,
    column: area.column - count(columns, 1),
    columnCount: count(columns, 1),
  })),
  getColumnsAfter: shaped('getColumnsAfter', (area, [columns]) => ({
    ...area,
    column: area.column + area.columnCount,
    columnCount: count(columns, 1),
  })),
  getBoundingRect: (target, [other]) => {
    const { state, sheet, area } = target;
    const range = state.rangeFrom(other, sheet, 'Range.getBoundingRect');
    if (range.sheet.id !== sheet.id)
      throw invalidArgument('Range.getBoundingRect', 'another worksheet');
    return state.objects.range(sheet, boundingArea(area, range.area));
  },
  getIntersection: common('getIntersection', false),
  getIntersectionOrNullObject: common('getIntersectionOrNullObject', true),
  getUsedRange: usedPart(false),
  getUsedRangeOrNullObject: usedPart(true),
  getMergedAreas: mergedPart(false),
  getMergedAreasOrNullObject: mergedPart(true),
};
