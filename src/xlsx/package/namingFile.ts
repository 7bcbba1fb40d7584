import { WorkbookError } from '../../workbook/errors';

/**
 * Does something, and adds the file's name to an error that only knows the part.
 *
 * @param file the file's name, or null where it has none
 * @param work what to do
 * @returns what it returns
 * @throws WorkbookError with the file's name
 * @example namingFile('自评表.xlsx', () => zip.tree('xl/workbook.xml'))
 */
export function namingFile<T>(file: string | null, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof WorkbookError) || file === null || error.place.file !== undefined) {
      throw error;
    }
    const detail = error.detail === null ? {} : { detail: error.detail };
    const options = { cause: error.cause, ...detail };
    throw new WorkbookError(error.code, { file, ...error.place }, options);
  }
}
