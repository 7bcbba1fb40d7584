import { fromA1, type Area } from '../../../src/core/address';
import type { FakeSheet } from '../fakeBook';
import { loadable, required, type FakeContext } from './context';
import { hostError } from './hostState';
import { comments, notes } from './notes';
import { range } from './range';

/** The sheets of the workbook, and their events. */
export function worksheets(context: FakeContext): object {
  const { host } = context;
  const { book } = host;
  const item = (find: () => FakeSheet | null) => worksheet(context, find);
  return loadable(
    context,
    () => book,
    {
      items: () => book.sheets.map(({ id, name, visibility }) => ({ id, name, visibility })),
    },
    {
      getActiveWorksheet: () =>
        item(() => {
          const sheet = book.sheets[book.active];
          if (!sheet) throw hostError('UnsupportedSheet');
          return sheet;
        }),
      getItem: (key: string) =>
        item(() => required(book.sheet(key), 'WorksheetCollection.getItem')),
      getItemOrNullObject: (key: string) => item(() => book.sheet(key)),
      onChanged: event(context, host.changed),
      onActivated: event(context, host.activated),
      onFormatChanged: event(context, host.formatted),
      onProtectionChanged: {
        add: (handler: (event: object) => Promise<void>) => {
          context.later(() => {
            if (!host.hasProtectionEvents)
              throw hostError('ApiNotFound', 'WorksheetCollection._RegisterProtectionChangedEvent');
            host.protection.add(handler);
          });
          return {
            context,
            remove: () => {
              context.later(() => host.protection.delete(handler));
            },
          };
        },
      },
    },
  );
}

function event(context: FakeContext, handlers: Set<(event: object) => Promise<void>>): object {
  return {
    add: (handler: (event: object) => Promise<void>) => {
      context.later(() => handlers.add(handler));
      return {
        context,
        remove: () => {
          context.later(() => handlers.delete(handler));
        },
      };
    },
  };
}

function worksheet(context: FakeContext, find: () => FakeSheet | null): object {
  const areaOf = (area: () => Area | null) => () => {
    const sheet = find();
    const place = area();
    return sheet && place ? { sheet, area: place } : null;
  };
  return loadable<FakeSheet, object>(
    context,
    find,
    {
      id: (sheet) => sheet.id,
      name: (sheet) => sheet.name,
      visibility: (sheet) => sheet.visibility,
    },
    {
      protection: loadable(context, find, { protected: (sheet) => sheet.isProtected }, {}),
      activate: () => {
        context.later(() => required(find(), 'activate'));
      },
      getUsedRangeOrNullObject: () =>
        range(
          context,
          areaOf(() => find()?.used() ?? null),
        ),
      getRangeByIndexes: (row: number, column: number, rowCount: number, columnCount: number) =>
        range(
          context,
          areaOf(() => ({ row, column, rowCount, columnCount })),
        ),
      getRange: (a1: string) =>
        range(
          context,
          areaOf(() => fromA1(a1)),
        ),
      tables: loadable(
        context,
        find,
        {
          items: () =>
            context.host.tables.map((area) => ({
              getRange: () =>
                range(
                  context,
                  areaOf(() => area),
                ),
            })),
        },
        {},
      ),
      notes: notes(context, find),
      comments: comments(context, find),
    },
  );
}
