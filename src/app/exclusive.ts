import { WorkbookError } from '../workbook/errors';
import type { WorkbookPort } from '../workbook/port';

const atWork = new WeakSet<WorkbookPort>();

/**
 * Runs one writing use case at a time on a workbook: a second click while the first still works is
 * refused rather than queued, because what it would write was decided on an older sheet.
 *
 * @param port the workbook
 * @param work what to do
 * @returns what `work` returns
 * @throws WorkbookError `busy` while another one runs
 * @example await exclusively(port, () => port.apply(plan))
 */
export async function exclusively<T>(port: WorkbookPort, work: () => Promise<T>): Promise<T> {
  if (atWork.has(port)) throw new WorkbookError('busy');
  atWork.add(port);
  try {
    return await work();
  } finally {
    atWork.delete(port);
  }
}
