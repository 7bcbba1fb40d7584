import type { WatchedChange } from '../workbook/port';
import { features } from './capabilities';
import { lacksMember } from './errors';
import { inExcel } from './run';

/**
 * Tells about edits, about sheets coming to the front and, where Excel can, about sheets that are protected
 * or no longer are, until it is stopped.
 *
 * @param listener called for every event; what it throws is its own affair
 * @returns stops the watch
 * @throws WorkbookError where Excel has no events
 * @example const stop = await watch((change) => show(change))
 */
export async function watch(
  listener: (change: WatchedChange) => void,
): Promise<() => Promise<void>> {
  const handlers = await added(listener, features().protectionEvents);
  return async () => {
    await inExcel(async () => {
      for (const handler of handlers) handler.remove();
      await handlers[0]?.context.sync();
    });
  };
}

/** The part of an event handler that takes it away again; each has event arguments of its own. */
type Removable = Pick<OfficeExtension.EventHandlerResult<unknown>, 'remove' | 'context'>;

/** All in one round trip; an Excel that claims the events of protection and has none gets the others. */
async function added(
  listener: (change: WatchedChange) => void,
  withProtection: boolean,
): Promise<readonly Removable[]> {
  try {
    return await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      const handlers: Removable[] = [];
      if (withProtection) {
        // First, so that an Excel that has none stops here and the others are not added twice.
        const protection = worksheets.onProtectionChanged.add(({ worksheetId, isProtected }) => {
          listener({ protection: worksheetId, isProtected });
          return Promise.resolve();
        });
        handlers.push(protection);
      }
      handlers.push(
        worksheets.onChanged.add((event) => {
          listener({
            sheetId: event.worksheetId,
            address: event.address,
            source: event.source === 'Remote' ? 'remote' : 'local',
          });
          return Promise.resolve();
        }),
        worksheets.onActivated.add((event) => {
          listener({ activated: event.worksheetId });
          return Promise.resolve();
        }),
        worksheets.onFormatChanged.add((event) => {
          listener({ formatted: event.worksheetId });
          return Promise.resolve();
        }),
      );
      await context.sync();
      return handlers;
    });
  } catch (error) {
    if (!withProtection || !lacksMember(error, /protection/i)) throw error;
    return added(listener, false);
  }
}
