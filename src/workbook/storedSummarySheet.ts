import { isRecord } from '../core/record';
import type { SummarySheet } from './summarySheet';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => Number.isFinite(value);
const isFlag: Check = (value) => typeof value === 'boolean';
const isColour: Check = (value) => typeof value === 'string' && /^#[\da-f]{6}$/i.test(value);
const isPlace: Check = (value) => Number.isInteger(value) && Number(value) >= 0;

const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** Members that are not named may be there: a later version may know more. */
const shape =
  (
    needed: Readonly<Record<string, Check>>,
    optional: Readonly<Record<string, Check>> = {},
  ): Check =>
  (value) => {
    if (!isRecord(value)) return false;
    return (
      Object.entries(needed).every(([name, check]) => check(value[name])) &&
      Object.entries(optional).every(
        ([name, check]) => value[name] === undefined || check(value[name]),
      )
    );
  };

const address = shape({ row: isPlace, column: isPlace });
const area = shape({ row: isPlace, column: isPlace, rowCount: isPlace, columnCount: isPlace });
const look = shape(
  {},
  {
    bold: isFlag,
    size: isNumber,
    color: isColour,
    fill: isColour,
    align: oneOf('left', 'center', 'right'),
    wrap: isFlag,
    border: isFlag,
  },
);
const cell = shape(
  { address, content: either(isText, isNumber) },
  { numberFormat: isText, look, link: shape({ sheetName: isText, address }) },
);
const chart = shape({
  title: isText,
  categories: area,
  series: listOf(shape({ name: address, values: area, color: isColour })),
  place: area,
});
const summary = shape({
  name: isText,
  cells: listOf(cell),
  merges: listOf(area),
  columnWidths: listOf(isNumber),
  rowHeights: listOf(shape({ row: isPlace, points: isNumber })),
  chart: either(oneOf(null), chart),
  print: shape({ area, pagesTall: oneOf(1, null), margin: isNumber }),
});

/**
 * Whether something that a workbook kept is a summary sheet that can be drawn.
 *
 * @param value a JSON value, perhaps damaged
 * @returns false for anything that lacks a part of it
 * @example isSummarySheet(JSON.parse(JSON.stringify(model))) //=> true
 */
export function isSummarySheet(value: unknown): value is SummarySheet {
  return summary(value);
}
