import { fromA1, toA1 } from '../../../src/core/address';
import type { FakeSheet } from '../fakeBook';
import { loadable, required, type FakeContext } from './context';
import { hostError } from './hostState';
import { range } from './range';

function note(context: FakeContext, find: () => { sheet: FakeSheet; cell: string } | null): object {
  return loadable<{ sheet: FakeSheet; cell: string }, object>(
    context,
    () => {
      const place = find();
      return place && place.sheet.at(place.cell).note !== null ? place : null;
    },
    {
      id: ({ cell }) => `comment ${cell}`,
      content: ({ sheet, cell }) => sheet.at(cell).note,
    },
    {
      set content(text: string) {
        context.later(() => {
          const { sheet, cell } = required(find(), 'Note');
          sheet.annotate(cell, text);
        });
      },
      delete: () => {
        context.later(() => {
          const { sheet, cell } = required(find(), 'Note');
          sheet.annotate(cell, null);
        });
      },
    },
  );
}

function added(context: FakeContext, find: () => FakeSheet | null, kind: 'Note' | 'Comment') {
  return (address: string, text: string) => {
    const where = () => {
      const sheet = required(find(), kind);
      if (!address.startsWith(`'${sheet.name.replace(/'/g, "''")}'!`)) {
        throw hostError('InvalidArgument', `${kind} ${address}`);
      }
      return toA1(fromA1(address)!);
    };
    context.later(() => {
      const isThere = kind === 'Note' ? context.host.hasNotes : context.host.hasComments;
      if (!isThere) throw hostError('NotImplemented', `${kind}Collection.add`);
      const sheet = required(find(), kind);
      if (sheet.at(where()).note !== null) throw hostError('ItemAlreadyExists', kind);
      sheet.annotate(where(), text);
    });
    return note(context, () => ({ sheet: required(find(), kind), cell: where() }));
  };
}

/** The notes of a sheet. */
export function notes(context: FakeContext, find: () => FakeSheet | null): object {
  const at = (cell: string) => () => {
    const sheet = find();
    return sheet && { sheet, cell };
  };
  return {
    add: added(context, find, 'Note'),
    getItem: (cell: string) => note(context, at(cell)),
    getItemOrNullObject: (cell: string) => note(context, at(cell)),
  };
}

/** The comments of a sheet; on a host without notes, the notes. */
export function comments(context: FakeContext, find: () => FakeSheet | null): object {
  return loadable<FakeSheet, object>(
    context,
    find,
    {
      items: (sheet) =>
        [...sheet.cells]
          .filter(([, cell]) => cell.note !== null)
          .map(([cell, { note: content }]) => ({
            id: `comment ${cell}`,
            content,
            getLocation: () => range(context, () => ({ sheet, area: fromA1(cell)! })),
          })),
    },
    {
      add: added(context, find, 'Comment'),
      getItem: (id: string) =>
        note(context, () => {
          const sheet = find();
          return sheet && { sheet, cell: id.replace('comment ', '') };
        }),
    },
  );
}
