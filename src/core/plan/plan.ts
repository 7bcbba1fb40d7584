import type { Address } from '../address';
import type { CellValue } from '../sheet';

/** Content of a cell as it is written or restored: a formula with its `=`, or a constant. */
export interface CellContent {
  readonly content: CellValue;
  readonly numberFormat: string;
}

/** Writing 得分, 执行率, 总分 or a draft reason into a cell. */
export interface ContentEdit {
  readonly kind: 'score' | 'rate' | 'total' | 'reason';
  readonly address: Address;
  readonly before: CellContent;
  readonly after: CellContent;
}

/** Colouring a cell. The fill that stands there is read when the plan is applied. */
export interface MarkEdit {
  readonly kind: 'mark';
  readonly address: Address;
  /** `#RRGGBB` */
  readonly fill: string;
}

/** A note that carries the reason of a mark. A note that a person wrote is kept; ours is added below it. */
export interface NoteEdit {
  readonly kind: 'note';
  readonly address: Address;
  readonly text: string;
}

export type Edit = ContentEdit | MarkEdit | NoteEdit;

/** 写入计划: everything that will change on one sheet, and nothing else will. At most one edit per cell and kind. */
export interface Plan {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly profileId: string;
  readonly edits: readonly Edit[];
  /** Scores that a person typed and that differ: kept, and reported. */
  readonly kept: readonly KeptScore[];
  /** How many more stay on the sheets before, whose forms go on here. Absent: none. */
  readonly keptBefore?: number;
  /**
   * Marks that earlier runs left on this sheet. Where a cell still shows one of them, the plan renews it,
   * or takes it off when the plan has no mark for that cell. Absent: no earlier run is known.
   */
  readonly former?: readonly FormerMark[];
  /** What names the rows, so that these are found again. */
  readonly names?: RowNames;
  /** What the run read, for comparing later; goes into the receipt as it is. */
  readonly read?: ReadCells;
}

/** A mark of an earlier run: what we put there, and what stood there before any run. */
export interface FormerMark {
  readonly address: Address;
  readonly fill?: { readonly original: string | null; readonly ours: string };
  readonly note?: { readonly original: string | null; readonly ours: string };
}

/** A typed score that stays although the rule says otherwise. */
export interface KeptScore {
  readonly address: Address;
  readonly typed: number;
  readonly computed: number;
  /** True where the cell holds a formula, which is never overwritten. */
  readonly isFormula: boolean;
}

/** What a cell looked like before and after a plan, as far as the plan touched it. */
export interface CellChange {
  readonly address: Address;
  readonly content?: { readonly before: CellContent; readonly after: CellContent };
  /** `#RRGGBB`, or null for no fill (`after` is null where a former mark was taken off). */
  readonly fill?: { readonly before: string | null; readonly after: string | null };
  /** Text of the note, or null for none. */
  readonly note?: { readonly before: string | null; readonly after: string | null };
}

/** A row or column with a short print of the text that labels it. */
export interface AnchorLabel {
  readonly index: number;
  readonly text: string;
  /** Print of the word that alone names the row: 三级指标. */
  readonly name?: string;
}

/**
 * Words that tell where a receipt's rows and columns are after somebody inserted, deleted or sorted some:
 * the text that labels each touched row and column. Absent: the receipt's own addresses hold.
 */
export interface Anchors {
  readonly rows: readonly AnchorLabel[];
  readonly columns: readonly AnchorLabel[];
  /** The nearest labelled ones that were not touched: they tell what was deleted from what was renamed. */
  readonly beside?: {
    readonly rows: readonly AnchorLabel[];
    readonly columns: readonly AnchorLabel[];
  };
  /** Rows beside that stand above a table: tables of several projects bear the same labels. Absent: none. */
  readonly heads?: readonly number[];
  /** Columns of the names. */
  readonly nameColumns?: readonly number[];
}

/** Where the rows of a sheet bear their names, and where its tables begin; zero-based. */
export interface RowNames {
  /** 三级指标, the labels of 项目资金. */
  readonly columns: readonly number[];
  readonly firstRows: readonly number[];
}

/** A cell that a run read: a fingerprint of what it held, and the beginning of its text. */
export interface ReadCell {
  readonly address: Address;
  /** '' for a blank cell. */
  readonly print: string;
  /** What a person saw, cut at a few words; absent where a receipt keeps no texts. */
  readonly text?: string;
}

/** What a run read, and the labels by which those rows and columns are found again. */
export interface ReadCells {
  readonly anchors: Anchors;
  readonly cells: readonly ReadCell[];
}

/** 回执: reverses one applied plan exactly. Kept in the workbook, so that it travels with the file. */
export interface Receipt {
  readonly version: 1;
  readonly id: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly profileId: string;
  /** ISO time of the run. */
  readonly at: string;
  readonly changes: readonly CellChange[];
  readonly anchors?: Anchors;
  /** Absent on long sheets, and in receipts of earlier versions. */
  readonly read?: ReadCells;
}
