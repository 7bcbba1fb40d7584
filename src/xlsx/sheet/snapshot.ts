import type { Area } from '../../core/address';
import type { CellValue, Sheet } from '../../core/sheet';
import { WorkbookError } from '../../workbook/errors';
import type { FileCell } from '../model';

/** More cells than this are no form, and would not fit into memory four times over. */
const mostCells = 20_000_000;

/** What a snapshot is taken from. */
export interface SnapshotSource {
  readonly id: string;
  readonly name: string;
  readonly used: Area | null;
  readonly merges: readonly Area[];
  readonly isProtected: boolean;
  readonly visibility: Sheet['visibility'];
  /** Rows inside the used area that have cells of their own. */
  readonly filledRows: ReadonlySet<number>;
  readonly columnFormat: (column: number) => string;
  readonly cell: (row: number, column: number) => FileCell;
  readonly isRowHidden: (row: number) => boolean;
  readonly isColumnHidden: (column: number) => boolean;
}

/**
 * Takes the picture of a sheet that the rules read. Rows without cells share their arrays, so that a
 * stray cell far below costs little.
 *
 * @param source the sheet
 * @returns the snapshot; an empty sheet has no rows and no columns
 * @throws WorkbookError `too-large`
 */
export function takeSnapshot(source: SnapshotSource): Sheet {
  const { used, filledRows } = source;
  const { row, column, rowCount, columnCount } = used ?? {
    row: 0,
    column: 0,
    rowCount: 0,
    columnCount: 0,
  };
  const cellCount = filledRows.size * columnCount;
  if (cellCount > mostCells) {
    throw new WorkbookError('too-large', { sheet: source.name }, { detail: `${cellCount} cells` });
  }
  const columns = Array.from({ length: columnCount }, (_, at) => column + at);
  const noValues: readonly CellValue[] = columns.map(() => '');
  const noTexts = columns.map(() => '');
  const columnFormats = columns.map(source.columnFormat);
  const values: (readonly CellValue[])[] = [];
  const texts: (readonly string[])[] = [];
  const formats: (readonly string[])[] = [];
  const formulas: (readonly CellValue[])[] = [];
  for (let at = row; at < row + rowCount; at += 1) {
    if (!filledRows.has(at)) {
      values.push(noValues);
      texts.push(noTexts);
      formats.push(columnFormats);
      formulas.push(noValues);
      continue;
    }
    const cells = columns.map((one) => source.cell(at, one));
    values.push(cells.map(({ value }) => value));
    texts.push(cells.map(({ text }) => text));
    formats.push(cells.map(({ format }) => format));
    formulas.push(cells.map(({ formula, value }) => formula ?? asConstant(value)));
  }
  const rows = Array.from({ length: rowCount }, (_, at) => row + at);
  return {
    id: source.id,
    name: source.name,
    origin: { row, column },
    rowCount,
    columnCount,
    values,
    texts,
    formats,
    formulas,
    merges: source.merges,
    hiddenRows: rows.filter(source.isRowHidden),
    hiddenColumns: columns.filter(source.isColumnHidden),
    isProtected: source.isProtected,
    visibility: source.visibility,
  };
}

/** Consumers tell formulas by their sign, so a text that begins with one gets Excel's apostrophe. */
function asConstant(value: CellValue): CellValue {
  return typeof value === 'string' && value.startsWith('=') ? `'${value}` : value;
}
