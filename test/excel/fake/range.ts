import { areaToA1, contains, type Area } from '../../../src/core/address';
import type { CellValue } from '../../../src/core/sheet';
import type { FakeSheet } from '../fakeBook';
import { loadable, required, type FakeContext } from './context';
import { hostError } from './hostState';

/** Some cells of a sheet. */
interface Place {
  readonly sheet: FakeSheet;
  readonly area: Area;
}

function grid<T>({ area }: Place, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (__, c) => read(area.row + r, area.column + c)),
  );
}

/** A range, and all that the add-in asks of one. */
export function range(context: FakeContext, find: () => Place | null): object {
  const { host } = context;
  const asked = (read: (place: Place) => unknown) => (place: Place) => {
    if (place.area.rowCount * place.area.columnCount > host.mostCells) {
      throw hostError('ResponsePayloadSizeLimitExceeded');
    }
    return read(place);
  };
  const cells = (name: string, read: (cell: ReturnType<FakeSheet['cell']>) => unknown) =>
    asked((place) => {
      const plain = grid(place, (row, column) => read(place.sheet.cell({ row, column })));
      const answer = host.answers[name];
      return answer ? answer(plain) : plain;
    });
  const write = (data: readonly (readonly unknown[])[], put: WriteCell) => {
    context.later(() => {
      const { sheet, area } = required(find(), 'Range');
      if (sheet.isProtected) throw hostError('AccessDenied', 'Range');
      if (data.length !== area.rowCount || data[0]?.length !== area.columnCount) {
        throw hostError('InvalidArgument', `Range ${areaToA1(area)}`);
      }
      data.forEach((row, r) => {
        row.forEach((entry, c) => {
          if (entry !== null) put(sheet, { row: area.row + r, column: area.column + c }, entry);
        });
      });
    });
  };
  return loadable<Place, object>(
    context,
    find,
    {
      rowIndex: ({ area }) => area.row,
      columnIndex: ({ area }) => area.column,
      rowCount: ({ area }) => area.rowCount,
      columnCount: ({ area }) => area.columnCount,
      address: ({ sheet, area }) => `'${sheet.name}'!${areaToA1(area)}`,
      values: cells('values', ({ value }) => value),
      valueTypes: cells(
        'valueTypes',
        ({ value }) => fakeTypes[typeof value as keyof typeof fakeTypes],
      ),
      formulas: cells('formulas', ({ value, formula }) => formula ?? value),
      numberFormat: cells('numberFormat', ({ format }) => format),
      hasSpill: (place) => {
        const spilled = grid(place, (row, column) =>
          place.sheet.spills.some((area) => contains(area, { row, column })),
        ).flat();
        return spilled.every(Boolean) ? true : spilled.some(Boolean) ? null : false;
      },
      text: cells('text', ({ value, format }) =>
        format === '0%' && typeof value === 'number' ? `${String(value * 100)}%` : String(value),
      ),
    },
    {
      set formulas(data: CellValue[][]) {
        write(data, (sheet, cell, entry) => {
          sheet.enter(cell, host.distort(entry as CellValue));
        });
      },
      set numberFormat(data: string[][]) {
        write(data, (sheet, cell, entry) => {
          sheet.set(cell, { format: entry as string });
        });
      },
      setCellProperties: (data: { format?: { fill?: { color?: string } } }[][]) => {
        write(data, (sheet, cell, entry) => {
          const color = (entry as (typeof data)[0][0]).format?.fill?.color;
          if (color) sheet.set(cell, { fill: color, pattern: null });
        });
      },
      format: {
        fill: {
          clear: () => {
            context.later(() => {
              const place = required(find(), 'Range');
              grid(place, (row, column) => {
                place.sheet.set({ row, column }, { fill: null, pattern: null });
              });
            });
          },
        },
      },
      dataValidation: loadable(context, find, { valid: () => true }, {}),
      getCellProperties: () =>
        context.result(() =>
          grid(required(find(), 'Range'), (row, column) => {
            const { fill, pattern } = find()!.sheet.cell({ row, column });
            const kind = pattern ?? (fill === null ? 'None' : 'Solid');
            const color = fill ?? '#FFFFFF';
            return { format: { fill: host.tellsPatterns ? { color, pattern: kind } : { color } } };
          }),
        ),
      getRowProperties: () =>
        context.result(() => {
          const { sheet, area } = required(find(), 'Range');
          return Array.from({ length: area.rowCount }, (_, index) => ({
            rowHidden: sheet.hiddenRows.has(area.row + index),
          }));
        }),
      getColumnProperties: () =>
        context.result(() => {
          const { sheet, area } = required(find(), 'Range');
          return Array.from({ length: area.columnCount }, (_, index) => ({
            columnHidden: sheet.hiddenColumns.has(area.column + index),
          }));
        }),
      getMergedAreasOrNullObject: () => {
        const merges = () => {
          const place = find();
          return place && place.sheet.merges.length > 0 ? place.sheet : null;
        };
        return loadable(
          context,
          merges,
          {
            areas: (sheet) => ({
              items: sheet.merges.map((area) => ({ address: `${sheet.name}!${areaToA1(area)}` })),
            }),
          },
          {},
        );
      },
      select: () => {
        context.later(() => {
          const { sheet, area } = required(find(), 'Range');
          host.book.selected = `${sheet.name}!${areaToA1(area)}`;
        });
      },
    },
  );
}

/** The fake workbook knows no error values: their letters are text in it. */
const fakeTypes = { string: 'String', number: 'Double', boolean: 'Boolean' };

type WriteCell = (
  sheet: FakeSheet,
  cell: { readonly row: number; readonly column: number },
  entry: unknown,
) => void;
