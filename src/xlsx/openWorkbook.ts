import { WorkbookError } from '../workbook/errors';
import type { WorkbookFile } from './model';
import { refuseForeignFormats } from './package/detectFormat';
import { namingFile } from './package/namingFile';
import { ZipPackage } from './package/zipPackage';
import { OpenedWorkbook } from './openedWorkbook';
import { zipLimits } from './zip/zipLimits';

/** How to open a file. */
export interface OpenOptions {
  /** Named in errors. */
  readonly fileName?: string;
  /** Largest file that is opened; 50 MB when not given. */
  readonly maxBytes?: number;
}

/**
 * Opens an .xlsx or .xlsm. Sheets are read when asked for; nothing is changed until `save`.
 *
 * @param bytes the file
 * @param options its name and the size limit
 * @returns the workbook
 * @throws WorkbookError `not-xlsx`, `encrypted`, `legacy-format`, `strict-ooxml`, `truncated`,
 *   `too-large`, `unsafe-zip` or `bad-part`, naming file and part
 * @example openWorkbook(bytes, { fileName: '自评表.xlsx' }).activeSheet.cell({ row: 0, column: 0 }).text
 */
export function openWorkbook(bytes: Uint8Array, options: OpenOptions = {}): WorkbookFile {
  const fileName = options.fileName ?? null;
  const limits = { ...zipLimits, fileSize: options.maxBytes ?? zipLimits.fileSize };
  return namingFile(fileName, () => {
    if (bytes.length > limits.fileSize) {
      throw new WorkbookError('too-large', {}, { detail: `${bytes.length} bytes` });
    }
    refuseForeignFormats(bytes);
    return new OpenedWorkbook(new ZipPackage(bytes, limits), fileName);
  });
}
