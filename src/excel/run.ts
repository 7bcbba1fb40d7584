import type { ErrorPlace } from '../workbook/errors';
import { WorkbookError } from '../workbook/errors';
import { features, requireExcel } from './capabilities';
import { asWorkbookError } from './errors';

/** How long Excel may stay silent. Long, because a batch waits while the user types in a cell. */
export const patience = {
  milliseconds: 60_000,
  /** Starts a clock; returns what stops it. Tests put their own in its place. */
  start: (milliseconds: number, over: () => void): (() => void) => {
    const timer = setTimeout(over, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/**
 * Runs round trips in Excel: waits while a cell is being edited, groups writes into one step of native
 * undo where Excel can, gives up after a while, and says what went wrong in our own codes.
 *
 * @param work queues commands and synchronises
 * @param place named in errors
 * @param milliseconds how long all of `work` may take
 * @returns what `work` returns
 * @throws WorkbookError always with one of our codes
 * @example const names = await inExcel(async (context) => readNames(context))
 */
export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  place: ErrorPlace = {},
  milliseconds = patience.milliseconds,
): Promise<T> {
  requireExcel();
  const options: Excel.RunOptions = {
    delayForCellEdit: true,
    ...(features().undoGroup && { mergeUndoGroup: true }),
  };
  let isGivenUp = false;
  const answer = Excel.run(options, (context) => {
    const sync = context.sync.bind(context);
    // Whoever asked has been told that it failed: an answer that comes late must not go on to write.
    context.sync = <R>(passed?: R) =>
      isGivenUp ? Promise.reject(new WorkbookError('timeout', place)) : sync(passed);
    return work(context);
  });
  try {
    return await within(answer, milliseconds, place);
  } catch (error) {
    isGivenUp = true;
    answer.catch(() => undefined); // told already
    throw asWorkbookError(error, place);
  }
}

/**
 * Waits for an answer, but not for ever.
 *
 * @param answer what is waited for
 * @param milliseconds how long
 * @param place named in the error
 * @returns the answer
 * @throws WorkbookError `timeout`
 * @example await within(Excel.run(work), 60_000)
 */
export async function within<T>(
  answer: Promise<T>,
  milliseconds: number,
  place: ErrorPlace = {},
): Promise<T> {
  let stop = (): void => undefined;
  const silence = new Promise<never>((_, reject) => {
    stop = patience.start(milliseconds, () => {
      reject(new WorkbookError('timeout', place, { detail: `${milliseconds} ms` }));
    });
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    stop();
  }
}
