import type { Address, Area } from '../core/address';
import type { CellValue } from '../core/sheet';
import { sameFill, sameValue } from './content';

/** How a cell of the summary sheet looks. Absent: as the workbook's default. Text stands in the middle of its row. */
export interface SummaryLook {
  readonly bold?: boolean;
  /** Size of the letters in points. */
  readonly size?: number;
  /** Colour of the letters, `#RRGGBB`. */
  readonly color?: string;
  /** `#RRGGBB` */
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** A thin grey line around the cell. */
  readonly border?: boolean;
}

/** A cell of the summary sheet: always a constant, never a formula. */
export interface SummaryCell {
  readonly address: Address;
  /** Written as it is: a text like `8` or `=1` stays a text. '' for a cell that is only coloured. */
  readonly content: string | number;
  /** Excel number format code; `General` when absent. */
  readonly numberFormat?: string;
  readonly look?: SummaryLook;
  /** The cell of this workbook that a click leads to. */
  readonly link?: { readonly sheetName: string; readonly address: Address };
}

/** Horizontal bars over cells of the summary sheet itself, one series beside the other. */
export interface SummaryChart {
  readonly title: string;
  /** The cells that name the bars: part of one column. */
  readonly categories: Area;
  readonly series: readonly {
    /** The cell that names the series. */
    readonly name: Address;
    /** As many cells as `categories`. */
    readonly values: Area;
    /** `#RRGGBB` */
    readonly color: string;
  }[];
  /** The cells that the chart covers. */
  readonly place: Area;
}

/** How the summary sheet prints: A4 upright, one page wide. */
export interface SummaryPrint {
  readonly area: Area;
  /** Pages it may be high; null for as many as it takes. */
  readonly pagesTall: 1 | null;
  /** Margins on all four sides, in inches. */
  readonly margin: number;
}

/**
 * 评分结果 as data: everything that a summary sheet shows. Both ports write just this, so that the sheet is
 * the same in an open workbook and in a file. It shows no gridlines.
 */
export interface SummarySheet {
  readonly name: string;
  /** At most one per address. */
  readonly cells: readonly SummaryCell[];
  /** Joined cells; only the first of them has content. */
  readonly merges: readonly Area[];
  /** Width of each column from A on, in characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Rows that are not as high as usual, in points. */
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly chart: SummaryChart | null;
  readonly print: SummaryPrint;
}

/** What the workbook holds of a summary sheet that we wrote. */
export type SummaryState =
  /** No record, or the recorded sheet is gone (a renamed one is its owner's now). */
  | 'none'
  /** The sheet as it was written. */
  | 'untouched'
  /** Somebody changed it since. */
  | 'changed';

/**
 * What became of a summary sheet. `kept`: nothing was done, because the sheet is a person's work: one of
 * ours that was changed, or (`foreign`) one of the same name that we did not write; or because formulas or
 * defined names of the workbook refer to it (`referenced`), which would become #REF! without it; or because
 * the workbook's structure is protected (`locked`).
 */
export type SummaryOutcome =
  | { readonly kind: 'written' | 'removed' | 'none' }
  | {
      readonly kind: 'kept';
      readonly because: 'changed' | 'foreign' | 'referenced' | 'locked';
      readonly sheetName: string;
    };

/** Writes and takes away the summary sheet. Each rejects with a `WorkbookError`; nothing is changed then. */
export interface SummaryPort {
  state(): Promise<SummaryState>;
  /** Names of the sheets that the recorded sheet links to, as they were when it was written. */
  sources(): Promise<readonly string[]>;
  /**
   * Adds the sheet behind all others. When nobody changed the recorded one, that same sheet is drawn anew
   * under the name that it has, so that references to it stay. The sheet that is shown stays shown.
   * `kept` when a sheet of that name is in the way. Rejects with `structure-protected` where a sheet would
   * have to be added and cannot.
   */
  write(model: SummarySheet): Promise<SummaryOutcome>;
  /**
   * Removes the recorded sheet and its record; `kept` when a person changed it, formulas refer to it or
   * the structure is protected, `none` without one.
   */
  remove(): Promise<SummaryOutcome>;
}

/** What tells a summary sheet that nobody touched from one that somebody worked on. */
export interface SummaryTrace {
  /** Every cell that holds something or is filled, in any order. */
  readonly cells: readonly {
    readonly address: Address;
    readonly content: CellValue;
    readonly fill: string | null;
  }[];
  /** Charts, pictures, shapes, notes and comments. */
  readonly objects: number;
}

/**
 * The trace that a summary sheet has right after it was written.
 *
 * @param model the sheet
 * @returns its trace, to be kept as record in the workbook
 * @example summaryTrace(model).objects //=> 1 with a chart
 */
export function summaryTrace({ cells, chart }: SummarySheet): SummaryTrace {
  return {
    cells: cells
      .map(({ address, content, look }) => ({ address, content, fill: look?.fill ?? null }))
      .filter(({ content, fill }) => content !== '' || fill !== null),
    objects: chart ? 1 : 0,
  };
}

/**
 * Whether a summary sheet still is as it was written.
 *
 * @param recorded the trace that was kept when it was written
 * @param present the trace of the sheet now
 * @returns false as soon as one content, fill or object differs
 * @example isUntouched(summaryTrace(model), summaryTrace(model)) //=> true
 */
export function isUntouched(recorded: SummaryTrace, present: SummaryTrace): boolean {
  if (recorded.objects !== present.objects) return false;
  if (recorded.cells.length !== present.cells.length) return false;
  const known = new Map(recorded.cells.map((cell) => [keyOf(cell.address), cell]));
  return present.cells.every(({ address, content, fill }) => {
    const before = known.get(keyOf(address));
    return before && sameValue(before.content, content) && sameFill(before.fill, fill);
  });
}

const keyOf = ({ row, column }: Address): string => `${row},${column}`;
