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

/** How long a late answer takes, and how long the add-in waits where the host is silent. */
export const late = 150;
export const shortPatience = 80;

/** A way to fail, and whether the host is silent in it. */
export interface FaultKind {
  readonly name: string;
  readonly isSilent: boolean;
  /** True where nothing can be put back, because nobody is there to do it. */
  readonly isLast: boolean;
  /** The fault for a batch of so many actions. */
  readonly of: (actions: number) => Fault;
}

const loud = (name: string, of: (actions: number) => Fault): FaultKind => ({
  name,
  isSilent: false,
  isLast: false,
  of,
});
const silent = (fault: Fault, name: string, isLast = false): FaultKind => ({
  name,
  isSilent: true,
  isLast,
  of: () => fault,
});

/** Every way in which the workbench's host can fail a call (reference: error kinds of the host). */
export const faultKinds: readonly FaultKind[] = [
  ...codes.flatMap((code) => [
    loud(`${code} before anything ran`, () => ({ kind: 'error', code })),
    loud(`${code} in the middle`, (actions) => ({
      kind: 'error',
      code,
      afterActions: Math.floor(actions / 2),
    })),
    loud(`${code} at the last action`, (actions) => ({
      kind: 'error',
      code,
      afterActions: actions - 1,
    })),
  ]),
  ...methodCodes.flatMap((code) => [
    loud(`${code} instead of running`, () => ({ kind: 'method', code })),
    loud(`${code} after running`, () => ({ kind: 'method', code, hasRun: true })),
  ]),
  ...envelopeCodes.map((code) => loud(`envelope ${code}`, () => ({ kind: 'envelope', code }))),
  silent({ kind: 'drop' }, 'no answer, not run'),
  silent({ kind: 'lostAnswer' }, 'no answer, but run'),
  silent({ kind: 'delay', milliseconds: late }, 'a late answer'),
  silent({ kind: 'close' }, 'a pane closed before the call ran', true),
  silent({ kind: 'close', hasRun: true }, 'a pane closed while the call ran', true),
];
