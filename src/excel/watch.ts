import type { WatchedChange } from '../workbook/port';
import { inExcel } from './run';

/**
 * Tells about edits and about sheets coming to the front, until it is stopped.
 *
 * @param listener called for every event; what it throws is its own affair
 * @returns stops the watch
 * @throws WorkbookError where Excel has no events
 * @example const stop = await watch((change) => show(change))
 */
export async function watch(
  listener: (change: WatchedChange) => void,
): Promise<() => Promise<void>> {
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add((event) => {
      listener({
        sheetId: event.worksheetId,
        address: event.address,
        source: event.source === 'Remote' ? 'remote' : 'local',
      });
      return Promise.resolve();
    });
    const activated = worksheets.onActivated.add((event) => {
      listener({ activated: event.worksheetId });
      return Promise.resolve();
    });
    const formatted = worksheets.onFormatChanged.add((event) => {
      listener({ formatted: event.worksheetId });
      return Promise.resolve();
    });
    await context.sync();
    return { changed, activated, formatted };
  });
  return async () => {
    await inExcel(async () => {
      handlers.changed.remove();
      handlers.activated.remove();
      handlers.formatted.remove();
      await handlers.changed.context.sync();
    });
  };
}
