import type { Address, Area } from '../../../core/address';
import { isRecord } from '../../../core/record';
import type { CellStyle, SheetFile } from '../../../xlsx/model';
import { apiNotFound, invalidArgument } from '../batch/hostError';
import { type Json, type JsonObject } from '../batch/json';
import { upperFirst } from '../batch/query';
import { isUnbounded, qualifiedAddress } from './addressText';
import { columnPoints, fillOf, rowPoints } from './cellFormat';
import type { RangeTarget } from './workbookState';

type Reader<T> = (from: T) => Json;

const fillReaders: Readonly<Record<string, Reader<CellStyle>>> = {
  color: (style) => fillOf(style).color,
  pattern: (style) => fillOf(style).pattern,
  patternColor: () => '#000000',
  patternTintAndShade: () => 0,
  tintAndShade: () => 0,
};

const fontReaders: Readonly<Record<string, Reader<CellStyle>>> = {
  name: ({ font }) => font.name,
  size: ({ font }) => font.size,
  color: ({ font }) => font.color ?? '#000000',
  bold: ({ font }) => font.bold,
  italic: ({ font }) => font.italic,
  underline: ({ font }) => (font.underline ? 'Single' : 'None'),
  strikethrough: ({ font }) => font.strike,
};

const formatReaders: Readonly<Record<string, Reader<CellStyle>>> = {
  horizontalAlignment: ({ alignment }) => upperFirst(alignment.horizontal),
  verticalAlignment: ({ alignment }) => upperFirst(alignment.vertical),
  wrapText: ({ alignment }) => alignment.wrap,
  indentLevel: ({ alignment }) => alignment.indent,
  shrinkToFit: ({ alignment }) => alignment.shrink,
  textOrientation: ({ alignment }) => alignment.rotation,
};

const formatGroups: Readonly<Record<string, Readonly<Record<string, Reader<CellStyle>>>>> = {
  fill: fillReaders,
  font: fontReaders,
  protection: { locked: ({ locked }) => locked },
};

/**
 * `range.getCellProperties(options)`: the asked properties of each cell.
 *
 * @param target the range
 * @param options as of `CellPropertiesLoadOptions`
 * @returns rows of objects with the asked members
 * @throws HostError `ApiNotFound` with the member's name; `InvalidArgument` for whole rows or columns
 * @example getCellProperties(target, { format: { fill: { color: true } } })
 */
export function getCellProperties(target: RangeTarget, options: unknown): Json {
  const { sheet, area } = target;
  const place = 'Range.getCellProperties';
  if (!isRecord(options) || isUnbounded(area)) throw invalidArgument(place, 'options');
  const readFormat = formatReader(options.format, {});
  const readers: Readonly<Record<string, Reader<Address>>> = {
    address: (address) => qualifiedAddress(sheet.name, cellArea(address)),
    addressLocal: (address) => qualifiedAddress(sheet.name, cellArea(address)),
    format: (address) => readFormat(sheet.style(address)),
    hidden: ({ row, column }) => sheet.isRowHidden(row) || sheet.isColumnHidden(column),
    style: () => 'Normal',
  };
  const members = asked(options).map((name) => {
    const read = readers[name];
    if (!read) throw apiNotFound('CellProperties', name);
    return [name, read] as const;
  });
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) => {
      const address = { row: area.row + row, column: area.column + column };
      const properties: Record<string, Json> = {};
      for (const [name, read] of members) properties[name] = read(address);
      return properties;
    }),
  );
}

function cellArea({ row, column }: Address): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

function asked(options: JsonObject): string[] {
  return Object.keys(options).filter((name) => options[name] !== false && options[name] !== null);
}

/** A reader of all format members that were asked for. */
function formatReader(
  options: unknown,
  special: Readonly<Record<string, unknown>>,
): Reader<CellStyle> {
  if (!isRecord(options)) return () => ({});
  const members = asked(options)
    .filter((name) => !(name in special))
    .map((name) => [name, memberReader(name, options[name])] as const);
  return (style) => {
    const answer: Record<string, Json> = {};
    for (const [name, read] of members) answer[name] = read(style);
    return answer;
  };
}

function memberReader(name: string, options: unknown): Reader<CellStyle> {
  const group = formatGroups[name];
  if (!group) {
    const read = formatReaders[name];
    if (!read) throw apiNotFound('CellPropertiesFormat', name);
    return read;
  }
  const names = isRecord(options) ? asked(options) : Object.keys(group);
  const readers = names.map((member) => {
    const read = group[member];
    if (!read) throw apiNotFound(`CellProperties${upperFirst(name)}`, member);
    return [member, read] as const;
  });
  return (style) => Object.fromEntries(readers.map(([member, read]) => [member, read(style)]));
}

/** What distinguishes rows from columns in `getRowProperties` and `getColumnProperties`. */
interface Line {
  readonly type: string;
  readonly first: number;
  readonly count: number;
  readonly area: (at: number) => Area;
  readonly readers: Readonly<Record<string, Reader<number>>>;
  readonly size: { readonly name: string; readonly of: Reader<number> };
}

/**
 * `range.getRowProperties(options)`: the asked properties of each row.
 *
 * @param target the range
 * @param options as of `RowPropertiesLoadOptions`
 * @returns one object per row
 * @example getRowProperties(target, { rowHidden: true }) //=> [{ rowHidden: false }]
 */
export function getRowProperties({ sheet, area }: RangeTarget, options: unknown): Json {
  return lineProperties(sheet, options, {
    type: 'RowProperties',
    first: area.row,
    count: area.rowCount,
    area: (row) => ({ ...area, row, rowCount: 1 }),
    readers: { rowIndex: (row) => row, rowHidden: (row) => sheet.isRowHidden(row) },
    size: { name: 'rowHeight', of: (row) => rowPoints(sheet, row) },
  });
}

/**
 * `range.getColumnProperties(options)`: the asked properties of each column.
 *
 * @param target the range
 * @param options as of `ColumnPropertiesLoadOptions`
 * @returns one object per column
 * @example getColumnProperties(target, { columnHidden: true }) //=> [{ columnHidden: false }]
 */
export function getColumnProperties({ sheet, area }: RangeTarget, options: unknown): Json {
  return lineProperties(sheet, options, {
    type: 'ColumnProperties',
    first: area.column,
    count: area.columnCount,
    area: (column) => ({ ...area, column, columnCount: 1 }),
    readers: {
      columnIndex: (column) => column,
      columnHidden: (column) => sheet.isColumnHidden(column),
    },
    size: { name: 'columnWidth', of: (column) => columnPoints(sheet, column) },
  });
}

function lineProperties(sheet: SheetFile, options: unknown, line: Line): Json {
  if (!isRecord(options)) throw invalidArgument(`Range.get${line.type}`, 'options');
  const { format } = options;
  const readStyle = formatReader(format, { [line.size.name]: true });
  const hasSize = isRecord(format) && format[line.size.name] === true;
  const readers: Readonly<Record<string, Reader<number>>> = {
    ...line.readers,
    address: (at) => qualifiedAddress(sheet.name, line.area(at)),
    addressLocal: (at) => qualifiedAddress(sheet.name, line.area(at)),
    format: (at) => ({
      ...formatObject(readStyle(sheet.style(line.area(at)))),
      ...(hasSize && { [line.size.name]: line.size.of(at) }),
    }),
  };
  const members = asked(options).map((name) => {
    const read = readers[name];
    if (!read) throw apiNotFound(line.type, name);
    return [name, read] as const;
  });
  return Array.from({ length: line.count }, (_, index) =>
    Object.fromEntries(members.map(([name, read]) => [name, read(line.first + index)])),
  );
}

function formatObject(format: Json): Readonly<Record<string, Json>> {
  return typeof format === 'object' && format !== null && !('length' in format)
    ? { ...format }
    : {};
}
