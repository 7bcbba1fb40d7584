import { detailOf } from './detailOf';

/** One call of the add-in to the host. */
export interface HostLogEntry {
  readonly frame: 'pane' | 'commands';
  /** `batch`, `saveSettings`, … */
  readonly call: string;
  readonly actions: number;
  /** Bytes of the call as it travelled. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Time in the host, without posting. */
  readonly milliseconds: number;
  /** True for batches that only give kept objects back; office.js does not wait for them. */
  readonly isCleanup: boolean;
  readonly error: HostLogError | null;
}

/** What went wrong in a call. */
export interface HostLogError {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

/** The last user action in numbers; cleanups are not counted. */
export interface ActionCount {
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly milliseconds: number;
}

/** What the toolbar shows of the host. */
export interface HostLog {
  /** The latest failed calls, oldest first. */
  readonly errors: readonly HostLogEntry[];
  readonly action: ActionCount;
  /** The calls of the last user action. */
  readonly calls: readonly HostLogEntry[];
}

/** A log that is being written. */
export interface WritableHostLog extends HostLog {
  add(entry: HostLogEntry): void;
  beginAction(): void;
}

const keptErrors = 50;
const keptCalls = 1_000;

/**
 * An empty log.
 *
 * @param onEntry called for every entry
 * @returns the log
 * @example createLog(() => undefined).action.roundTrips //=> 0
 */
export function createLog(onEntry: (entry: HostLogEntry) => void): WritableHostLog {
  const errors: HostLogEntry[] = [];
  let calls: HostLogEntry[] = [];
  let action = noCalls;
  return {
    errors,
    get calls() {
      return calls;
    },
    get action() {
      return action;
    },
    add(entry) {
      if (entry.error) errors.push(entry);
      if (errors.length > keptErrors) errors.shift();
      if (!entry.isCleanup) action = plus(action, entry);
      if (calls.length < keptCalls) calls.push(entry);
      onEntry(entry);
    },
    beginAction() {
      calls = [];
      action = noCalls;
    },
  };
}

const noCalls: ActionCount = { roundTrips: 0, requestBytes: 0, responseBytes: 0, milliseconds: 0 };

function plus(count: ActionCount, entry: HostLogEntry): ActionCount {
  return {
    roundTrips: count.roundTrips + 1,
    requestBytes: count.requestBytes + entry.requestBytes,
    responseBytes: count.responseBytes + entry.responseBytes,
    milliseconds: count.milliseconds + entry.milliseconds,
  };
}

/**
 * The log's line for formulas that could not be recomputed after a batch.
 *
 * @param failure what recalculating threw; null when it went well
 * @returns the line's error, or null
 * @example recalculationError(null) //=> null
 */
export function recalculationError(failure: unknown): HostLogError | null {
  return failure === null
    ? null
    : { code: 'Recalculation', message: detailOf(failure), location: '' };
}
