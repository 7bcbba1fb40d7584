import { FakeContext } from './fake/context';
import { HostState, type Done } from './fake/hostState';
import { worksheets } from './fake/worksheets';
import { xmlParts } from './fake/xmlParts';

export { hostError, type Fault } from './fake/hostState';

class Context extends FakeContext {
  readonly workbook = {
    worksheets: worksheets(this),
    customXmlParts: xmlParts(this),
  };
}

/** A host whose `Excel` and `Office` stand in place of office.js. */
export class FakeHost extends HostState {
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
}
