import { fromA1, type Area } from '../../src/core/address';
import type { CellValue, Sheet } from '../../src/core/sheet';

/** Everything about a literal sheet that is not plain content. Addresses are A1 addresses on the sheet. */
export interface SheetOptions {
  /** Where the first literal cell stands; `A1` by default. */
  readonly origin?: string;
  readonly id?: string;
  readonly name?: string;
  readonly merges?: readonly string[];
  /** Number formats by cell. Percent formats also change the displayed text. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Formulas by cell, with their `=`; the literal is the cached result. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** Displayed text by cell, where it differs from the value. */
  readonly texts?: Readonly<Record<string, string>>;
  /** One-based row numbers, as Excel shows them. */
  readonly hiddenRows?: readonly number[];
  /** Column letters. */
  readonly hiddenColumns?: readonly string[];
  readonly isProtected?: boolean;
  readonly visibility?: Sheet['visibility'];
}

/** The header row of the standard form (财预〔2020〕10号 附1), from 一级指标 to the reason. */
export const standardHeader: readonly string[] = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

/**
 * Builds a sheet from literal rows. Short rows are filled up with blanks.
 *
 * @example sheetOf([['三级指标', '年度指标值'], ['培训期数', '20期']], { merges: ['A1:A2'] })
 */
export function sheetOf(
  rows: readonly (readonly CellValue[])[],
  options: SheetOptions = {},
): Sheet {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const origin = areaOf(options.origin ?? 'A1');
  const at = <T>(cells: Readonly<Record<string, T>> | undefined): Map<string, T> =>
    new Map(
      Object.entries(cells ?? {}).map(([cell, content]) => {
        const area = areaOf(cell);
        return [`${area.row - origin.row},${area.column - origin.column}`, content];
      }),
    );
  const formats = at(options.formats);
  const formulas = at(options.formulas);
  const texts = at(options.texts);
  const values = rows.map((row) =>
    Array.from({ length: columnCount }, (_, column) => row[column] ?? ''),
  );
  const grid = <T>(cell: (value: CellValue, key: string) => T): T[][] =>
    values.map((row, r) => row.map((value, c) => cell(value, `${r},${c}`)));
  return {
    id: options.id ?? 'sheet-1',
    name: options.name ?? 'Sheet1',
    origin: { row: origin.row, column: origin.column },
    rowCount: rows.length,
    columnCount,
    values,
    texts: grid((value, key) => texts.get(key) ?? displayed(value, formats.get(key))),
    formats: grid((_, key) => formats.get(key) ?? 'General'),
    formulas: grid((value, key) => formulas.get(key) ?? value),
    merges: (options.merges ?? []).map(areaOf),
    hiddenRows: (options.hiddenRows ?? []).map((row) => row - 1),
    hiddenColumns: (options.hiddenColumns ?? []).map((letters) => areaOf(`${letters}1`).column),
    isProtected: options.isProtected ?? false,
    visibility: options.visibility ?? 'visible',
  };
}

function areaOf(address: string): Area {
  const area = fromA1(address);
  if (!area) throw new Error(`${address} is no address`);
  return area;
}

function displayed(value: CellValue, format: string | undefined): string {
  const percent = /^0(?:\.(0+))?%$/.exec(format ?? '');
  if (percent && typeof value === 'number') {
    return `${(value * 100).toFixed(percent[1]?.length ?? 0)}%`;
  }
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
