/** Why a workbook could not be read or written. i18n has a sentence for each. */
export type WorkbookErrorCode =
  // the host
  | 'host-unavailable'
  | 'host-too-old'
  | 'cell-edit-mode'
  | 'payload-too-large'
  | 'busy'
  | 'timeout'
  | 'modal-dialog'
  | 'host-failed'
  // the sheet
  | 'sheet-empty'
  | 'sheet-not-found'
  | 'chart-sheet'
  | 'sheet-protected'
  | 'read-only'
  /** Sheets can be neither added nor taken away. */
  | 'structure-protected'
  | 'changed-meanwhile'
  | 'write-refused'
  | 'filtered-rows'
  | 'pivot-table'
  /** The cell's own rule for entries does not allow the score. */
  | 'data-validation'
  | 'write-not-verified'
  /** Writing failed, and what was already written could not be put back; a receipt is kept. */
  | 'restore-failed'
  | 'array-formula'
  /** A formula in an Excel table would be copied into its whole column. */
  | 'table-formula'
  // the receipt
  | 'receipt-damaged'
  | 'receipt-too-new'
  // the file
  | 'not-xlsx'
  | 'encrypted'
  | 'legacy-format'
  | 'strict-ooxml'
  | 'truncated'
  | 'too-large'
  | 'unsafe-zip'
  | 'bad-part';

/** Where an error happened. */
export interface ErrorPlace {
  readonly file?: string;
  readonly sheet?: string;
  /** A1 address. */
  readonly cell?: string;
  /** Where it happened in several cells: all of them, A1 addresses. */
  readonly cells?: readonly string[];
  /** Part of an .xlsx package. */
  readonly part?: string;
}

/**
 * An error at the edge: a stable code, where it happened, and what lies beneath. The workbook is as it was,
 * except where the code is `restore-failed`.
 *
 * @example throw new WorkbookError('sheet-protected', { sheet: '自评表' })
 */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    readonly code: WorkbookErrorCode,
    readonly place: ErrorPlace = {},
    options: { readonly cause?: unknown; readonly detail?: string } = {},
  ) {
    super(
      [code, place.file, place.sheet, place.cell, place.cells?.join(), place.part, options.detail]
        .filter(Boolean)
        .join(' · '),
      {
        cause: options.cause,
      },
    );
    this.detail = options.detail ?? null;
  }

  /** The host's own words, for the log. */
  readonly detail: string | null;
}
