import type { Fault } from '../../../src/workbench/host/faults';

/** All codes that the client knows (Excel.ErrorCodes), with those that it makes of the host's numbers. */
const codes = [
  'AccessDenied',
  'ApiNotFound',
  'Conflict',
  'EmptyChartSeries',
  'FilteredRangeConflict',
  'FormulaLengthExceedsLimit',
  'GeneralException',
  'InactiveWorkbook',
  'InsertDeleteConflict',
  'InvalidArgument',
  'InvalidBinding',
  'InvalidOperation',
  'InvalidReference',
  'InvalidSelection',
  'ItemAlreadyExists',
  'ItemNotFound',
  'MergedRangeConflict',
  'NonBlankCellOffSheet',
  'NotImplemented',
  'OpenWorkbookLinksBlocked',
  'OperationCellsExceedLimit',
  'PivotTableRangeConflict',
  'RangeExceedsLimit',
  'RefreshWorkbookLinksBlocked',
  'RequestAborted',
  'ResponsePayloadSizeLimitExceeded',
  'UnsupportedFeature',
  'UnsupportedOperation',
  'UnsupportedSheet',
  'InvalidOperationInCellEditMode',
] as const;

/** Numbers of the common API: internal, read-only, cell edit mode, … */
const methodCodes = [1014, 5001, 5002, 5004, 5012, 5016, 5102, 5103, 5104, 7000];

/** Codes of the envelope: error in request, while handling it, access denied, timed out. */
const envelopeCodes = [-1, -2, -5, -6];

/** How long a late answer takes; the add-in has given up by then. */
export const late = 5;

/** A way to fail, and whether the host is silent in it. */
export interface FaultKind {
  readonly name: string;
  readonly isSilent: boolean;
  /** True where the call runs after the add-in gave up. */
  readonly isLate: boolean;
  /** True where nothing can be put back, because nobody is there to do it. */
  readonly isLast: boolean;
  /** The fault for a batch of so many actions. */
  readonly of: (actions: number) => Fault;
}

const loud = (name: string, of: (actions: number) => Fault): FaultKind => ({
  name,
  isSilent: false,
  isLate: false,
  isLast: false,
  of,
});
const silent = (fault: Fault, name: string, isLast = false): FaultKind => ({
  name,
  isSilent: true,
  isLate: fault.kind === 'delay',
  isLast,
  of: () => fault,
});

const stopped = (code: string, place: string, afterActions: (actions: number) => number) =>
  loud(`${code} ${place}`, (actions) => ({
    kind: 'error',
    code,
    afterActions: Math.max(0, Math.min(actions - 1, afterActions(actions))),
  }));
const inBatch = codes.flatMap((code) => [
  stopped(code, 'before anything ran', () => 0),
  stopped(code, 'in the middle', (actions) => Math.floor(actions / 2)),
  stopped(code, 'at the last action', (actions) => actions - 1),
]);
const byMethod = methodCodes.flatMap((code) => [
  loud(`${code} instead of running`, () => ({ kind: 'method', code })),
  loud(`${code} after running`, () => ({ kind: 'method', code, hasRun: true })),
]);
const byEnvelope = envelopeCodes.map((code) =>
  loud(`envelope ${code}`, () => ({ kind: 'envelope', code })),
);
const inSilence = [
  silent({ kind: 'drop' }, 'no answer, not run'),
  silent({ kind: 'lostAnswer' }, 'no answer, but run'),
  silent({ kind: 'delay', milliseconds: late }, 'a late answer'),
  silent({ kind: 'close' }, 'a pane closed before the call ran', true),
  silent({ kind: 'close', hasRun: true }, 'a pane closed while the call ran', true),
];

/** Every way in which the workbench's host can fail a call (reference: error kinds of the host). */
export const faultKinds: readonly FaultKind[] = [
  ...inBatch,
  ...byMethod,
  ...byEnvelope,
  ...inSilence,
];

/**
 * The faults to play at one call of one form.
 *
 * @param extent `every` kind; `all` ways to fail, with codes that change from form to form and call to
 *   call; or a `share` of the kinds, so that all forms together play each kind at each call
 * @param form number of the form
 * @param at number of the call
 * @param forms how many forms there are
 * @returns kinds of faults
 */
export function faultsFor(
  extent: string,
  form: number,
  at: number,
  forms: number,
): readonly FaultKind[] {
  if (extent === 'every') return faultKinds;
  if (extent !== 'all') return faultKinds.filter((_, kind) => (kind + at) % forms === form);
  const turn = <T>(list: readonly T[], step: number): readonly T[] => {
    const item = list[(form * step + at) % list.length];
    return item === undefined ? [] : [item];
  };
  const somewhere = (code: string, share: number) =>
    stopped(code, `at action ${share} %`, (actions) => Math.floor((actions * share) / 100));
  return [
    ...turn(codes, 7).map((code) => somewhere(code, 0)),
    ...turn(codes, 11).map((code) => somewhere(code, (form * 37 + at * 13) % 100)),
    ...turn(codes, 13).map((code) => somewhere(code, (form * 61 + at * 29) % 100)),
    ...turn(codes, 17).map((code) => somewhere(code, 100)),
    ...turn(byMethod, 1),
    ...turn(byMethod, 3),
    ...turn(byEnvelope, 1),
    ...inSilence,
  ];
}
