import { WorkbookError } from '../workbook/errors';
import type { Capabilities } from '../workbook/port';

/** ExcelApi sets above the floor that the adapter makes use of. */
export interface Features {
  /** 1.12: tells which cells a formula spills into. */
  readonly spills: boolean;
  /** 1.13: merged areas can be asked for. */
  readonly mergedAreas: boolean;
  /** 1.14: tells when a sheet is protected or no longer is. */
  readonly protectionEvents: boolean;
  /** 1.20: all writes of one run are one step of Excel's own undo. */
  readonly undoGroup: boolean;
}

/** The lowest set that can do the job: cell properties (1.9; Excel 2021 and later, Excel on the web). */
const floor = '1.9';

/**
 * Refuses to start where there is no Excel or one that is too old.
 *
 * @throws WorkbookError `host-unavailable` or `host-too-old`
 * @example requireExcel()
 */
export function requireExcel(): void {
  if (typeof Office === 'undefined' || typeof Excel === 'undefined') {
    throw new WorkbookError('host-unavailable');
  }
  if (!supports('ExcelApi', floor)) throw new WorkbookError('host-too-old');
}

/**
 * What this Excel can do beyond the floor, by requirement set and by what its library really has: the
 * npm build of office.js ends at 1.15 whatever the host claims.
 *
 * @returns capabilities as the use cases see them
 * @example capabilities().annotations //=> 'notes'
 */
export function capabilities(): Capabilities {
  return {
    annotations: annotations(),
    nativeUndo: supports('ExcelApi', '1.19'),
    fileCopy: supports('CompressedFile', '1.1'),
  };
}

/**
 * What the adapter itself chooses by.
 *
 * @returns the features of this Excel
 * @example features().mergedAreas //=> true
 */
export function features(): Features {
  return {
    spills: supports('ExcelApi', '1.12'),
    mergedAreas: supports('ExcelApi', '1.13'),
    protectionEvents: supports('ExcelApi', '1.14'),
    undoGroup: supports('ExcelApi', '1.20'),
  };
}

/**
 * Whether the document may be changed at all.
 *
 * @throws WorkbookError `read-only` in view mode and for files opened read-only
 * @example requireWritable()
 */
export function requireWritable(): void {
  requireExcel();
  if (isViewed()) throw new WorkbookError('read-only');
}

function isViewed(): boolean {
  // Compared as text: Office.DocumentMode is missing in some hosts.
  return String(Office.context.document.mode).toLowerCase() === 'readonly';
}

function annotations(): Capabilities['annotations'] {
  if (typeof Office === 'undefined' || typeof Excel === 'undefined') return 'none';
  if (supports('ExcelApi', '1.18') && 'NoteCollection' in Excel) return 'notes';
  return supports('ExcelApi', '1.10') ? 'comments' : 'none';
}

function supports(set: string, version: string): boolean {
  return typeof Office !== 'undefined' && Office.context.requirements.isSetSupported(set, version);
}
