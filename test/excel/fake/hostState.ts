import type { Area } from '../../../src/core/address';
import type { CellValue } from '../../../src/core/sheet';
import type { FakeBook } from '../fakeBook';

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
export class HostState {
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
  /** Where Excel tables (ListObjects) are, on every sheet. */
  tables: readonly Area[] = [];
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

  openFile(sliceSize: number, done: Done): void {
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

/** What office.js calls when a call of the common API has ended. */
export type Done = (result: object) => void;

/** An error as office.js makes it. */
export function hostError(code: string, location = '', message = code): Error {
  return Object.assign(new Error(message), { code, debugInfo: { errorLocation: location } });
}
