import { areaToA1, fromA1, toA1, type Area } from '../../src/core/address';
import type { CellValue } from '../../src/core/sheet';
import type { FakeBook, FakeSheet } from './fakeBook';

/** How a round trip goes wrong. `before`: nothing ran; `middle`: half of it; `after`: all, but the answer is lost. */
export interface Fault {
  readonly trip: number;
  readonly when: 'before' | 'middle' | 'after';
  /** Excel's error code; `silence` for no answer at all. */
  readonly code: string;
  /** How many trips in a row fail; 1 when absent. */
  readonly times?: number;
}

/** The host's side: the book, the round trips so far, and what goes wrong. */
export class FakeHost {
  trips = 0;
  faults: Fault[] = [];
  sets: Record<string, string> = { ExcelApi: '1.20', CompressedFile: '1.1' };
  /** Runs before a trip, with its number: somebody else at the same workbook. */
  meanwhile: (trip: number) => void = () => undefined;
  /** More cells than this in one answer are refused as too large. */
  mostCells = Infinity;
  /** More characters of custom XML than this in one answer are refused as too large. */
  mostXml = Infinity;
  private toldXml = 0;
  /** What the host does to a content that is written; for hosts that do not do what they say. */
  distort: (entry: CellValue) => CellValue = (entry) => entry;
  hasNotes = true;
  hasComments = true;
  readonly changed = new Set<(event: object) => Promise<void>>();
  readonly activated = new Set<(event: object) => Promise<void>>();
  readonly formatted = new Set<(event: object) => Promise<void>>();
  readonly protection = new Set<(event: object) => Promise<void>>();
  /** Hosts that claim the events of protection and have none. */
  hasProtectionEvents = true;
  /** Changes what properties of ranges answer. */
  answers: Record<string, (grid: unknown[][]) => unknown> = {};
  tellsPatterns = true;
  file: {
    bytes: Uint8Array;
    sliceSize: number;
    open: number;
    failsAt: number | null;
    /** What a slice carries instead of its bytes. */
    slice?: unknown;
  } = {
    bytes: new Uint8Array(),
    sliceSize: 0,
    open: 0,
    failsAt: null,
  };
  lastOptions: unknown = null;

  constructor(readonly book: FakeBook) {}

  /** Puts the fake in place of office.js. */
  install(): void {
    Object.assign(globalThis, {
      Excel: {
        run: async <T>(options: unknown, work: (context: Context) => Promise<T>) => {
          this.lastOptions = options;
          return work(new Context(this));
        },
        ...(this.hasNotes && { NoteCollection: Object }),
      },
      Office: {
        FileType: { Compressed: 'compressed' },
        context: {
          requirements: {
            isSetSupported: (set: string, version: string) =>
              Number((this.sets[set] ?? '0').split('.')[1] ?? 0) >= Number(version.split('.')[1]),
          },
          document: {
            mode: this.book.isReadOnly ? 'readOnly' : 'readWrite',
            getFileAsync: (_: unknown, options: { sliceSize: number }, done: Done) => {
              this.openFile(options.sliceSize, done);
            },
          },
        },
      },
    });
  }

  static remove(): void {
    Reflect.deleteProperty(globalThis, 'Excel');
    Reflect.deleteProperty(globalThis, 'Office');
  }

  async sync(queue: (() => void)[]): Promise<void> {
    const trip = (this.trips += 1);
    this.toldXml = 0;
    this.meanwhile(trip);
    const fault = this.faults.find((f) => trip >= f.trip && trip < f.trip + (f.times ?? 1));
    const count = { before: 0, middle: Math.ceil(queue.length / 2), after: queue.length };
    const steps = fault ? queue.slice(0, count[fault.when]) : queue;
    for (const step of steps) step();
    if (!fault) return;
    if (fault.code === 'silence') await new Promise(() => undefined);
    throw hostError(fault.code);
  }

  /** A custom XML part on its way to the add-in. */
  tell(xml: string | undefined): string | undefined {
    this.toldXml += xml?.length ?? 0;
    if (this.toldXml > this.mostXml) throw hostError('ResponsePayloadSizeLimitExceeded');
    return xml;
  }

  private openFile(sliceSize: number, done: Done): void {
    const { bytes, failsAt } = this.file;
    this.file.sliceSize = sliceSize;
    if (failsAt === -1) {
      done({ status: 'failed', error: { code: 11001, message: 'no copy' } });
      return;
    }
    this.file.open += 1;
    done({
      status: 'succeeded',
      value: {
        size: bytes.length,
        sliceCount: Math.ceil(bytes.length / sliceSize),
        getSliceAsync: (index: number, sliced: Done) => {
          if (index === failsAt) {
            sliced({ status: 'failed', error: { code: 5001, message: 'slice lost' } });
            return;
          }
          const bare = [...bytes.slice(index * sliceSize, (index + 1) * sliceSize)];
          const data = this.file.slice ?? bare;
          sliced({ status: 'succeeded', value: { data, index, size: bare.length } });
        },
        closeAsync: (closed: Done) => {
          this.file.open -= 1;
          closed({ status: 'succeeded' });
        },
      },
    });
  }
}

type Done = (result: object) => void;

/** An error as office.js makes it. */
export function hostError(code: string, location = '', message = code): Error {
  return Object.assign(new Error(message), { code, debugInfo: { errorLocation: location } });
}

class Context {
  queue: (() => void)[] = [];
  readonly workbook: object;

  constructor(readonly host: FakeHost) {
    this.workbook = {
      worksheets: worksheets(this),
      customXmlParts: xmlParts(this),
    };
  }

  async sync(): Promise<void> {
    const { queue } = this;
    this.queue = [];
    await this.host.sync(queue);
  }

  later(step: () => void): void {
    this.queue.push(step);
  }

  result<T>(compute: () => T): { readonly value: T } {
    const box: { value?: T } = {};
    this.later(() => {
      box.value = compute();
    });
    return {
      get value() {
        if (!('value' in box)) throw hostError('ValueNotLoaded');
        return box.value;
      },
    };
  }
}

/** An object whose properties can be read only after `load` and a round trip, as in office.js. */
function loadable<M, O extends object>(
  context: Context,
  find: () => M | null,
  readers: Record<string, (model: M) => unknown>,
  own: O,
): O & { load(names: string): void } {
  const loaded = new Map<string, unknown>();
  let isNull: boolean | null = null;
  const object = Object.create(null, Object.getOwnPropertyDescriptors(own)) as O & {
    load(names: string): void;
  };
  object.load = (names) => {
    context.later(() => {
      const model = find();
      isNull = model === null;
      if (model === null) return;
      for (const name of names.split(',').map((text) => text.trim())) {
        const [key = ''] = name.split('/');
        const read = readers[key];
        if (!read) throw hostError('InvalidArgument', `load ${name}`);
        loaded.set(key, read(model));
      }
    });
  };
  Object.defineProperty(object, 'isNullObject', {
    get: () => {
      if (isNull === null) throw hostError('PropertyNotLoaded', 'isNullObject');
      return isNull;
    },
  });
  for (const key of Object.keys(readers)) {
    const given = Object.getOwnPropertyDescriptor(own, key) ?? {};
    Object.defineProperty(object, key, {
      ...given,
      get: () => {
        if (!loaded.has(key)) throw hostError('PropertyNotLoaded', key);
        return loaded.get(key);
      },
    });
  }
  return object;
}

function required<M>(model: M | null, location: string): M {
  if (model === null) throw hostError('ItemNotFound', location);
  return model;
}

function worksheets(context: Context): object {
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

function event(context: Context, handlers: Set<(event: object) => Promise<void>>): object {
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

function worksheet(context: Context, find: () => FakeSheet | null): object {
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
      notes: notes(context, find),
      comments: comments(context, find),
    },
  );
}

interface Place {
  readonly sheet: FakeSheet;
  readonly area: Area;
}

function grid<T>({ area }: Place, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (__, c) => read(area.row + r, area.column + c)),
  );
}

function range(context: Context, find: () => Place | null): object {
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
      formulas: cells('formulas', ({ value, formula }) => formula ?? value),
      numberFormat: cells('numberFormat', ({ format }) => format),
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

type WriteCell = (
  sheet: FakeSheet,
  cell: { readonly row: number; readonly column: number },
  entry: unknown,
) => void;

function note(context: Context, find: () => { sheet: FakeSheet; cell: string } | null): object {
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

function added(context: Context, find: () => FakeSheet | null, kind: 'Note' | 'Comment') {
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

function notes(context: Context, find: () => FakeSheet | null): object {
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

function comments(context: Context, find: () => FakeSheet | null): object {
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

function xmlParts(context: Context): object {
  const { book } = context.host;
  const part = (id: string) => ({
    id,
    namespaceUri: /xmlns="([^"]*)"/.exec(book.parts.get(id) ?? '')?.[1] ?? '',
    getXml: () => context.result(() => context.host.tell(book.parts.get(id))),
    setXml: (xml: string) => {
      context.later(() => {
        required(book.parts.get(id) ?? null, 'CustomXmlPart');
        book.parts.set(id, xml);
      });
    },
    delete: () => {
      context.later(() => {
        book.parts.delete(id);
      });
    },
  });
  return loadable(
    context,
    () => book,
    { items: () => [...book.parts].map(([id]) => part(id)) },
    {
      add: (xml: string) => {
        let id = '';
        context.later(() => {
          id = book.addPart(xml);
        });
        return {
          get id() {
            return id;
          },
          load: () => undefined,
          delete: () => {
            context.later(() => {
              required(book.parts.get(id) ?? null, 'CustomXmlPart');
              book.parts.delete(id);
            });
          },
        };
      },
      getItem: part,
      getItemOrNullObject: part,
    },
  );
}
