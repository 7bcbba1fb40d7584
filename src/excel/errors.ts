import { WorkbookError, type ErrorPlace, type WorkbookErrorCode } from '../workbook/errors';

/** What Excel's error codes mean to a user. Codes: Excel.ErrorCodes and the host's own. */
const meanings: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  RangeExceedsLimit: 'payload-too-large',
  OperationCellsExceedLimit: 'payload-too-large',
  ActivityLimitReached: 'busy',
  ItemAlreadyExists: 'busy', // another window of the workbook wrote the same note in between
  HostRestartNeeded: 'host-unavailable',
  InactiveWorkbook: 'host-unavailable',
  InvalidRequestContext: 'host-unavailable',
  InvalidOrTimedOutSession: 'timeout',
  RequestAborted: 'timeout',
  Timeout: 'timeout',
  WriteNotSupportedWhenModalDialogOpen: 'modal-dialog',
  ItemNotFound: 'sheet-not-found',
  InvalidReference: 'sheet-not-found',
  UnsupportedSheet: 'chart-sheet',
  AccessDenied: 'read-only', // or a protected sheet, see `withProtection`
  FilteredRangeConflict: 'filtered-rows',
  MergedRangeConflict: 'write-refused',
  PivotTableRangeConflict: 'pivot-table',
  InsertDeleteConflict: 'write-refused',
  InvalidArgument: 'write-refused',
  FormulaLengthExceedsLimit: 'write-refused',
  ApiNotFound: 'host-too-old',
  ApiNotAvailable: 'host-too-old',
};

/** Codes by which a host says that it does not know notes or comments. */
const notAvailable: ReadonlySet<string> = new Set([
  'ApiNotFound',
  'ApiNotAvailable',
  'NotImplemented',
  'UnsupportedOperation',
  'UnsupportedFeature',
]);

/** The shape of OfficeExtension.Error that counts: other copies of office.js have other classes. */
interface HostError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/**
 * Turns whatever a batch rejected with into an error with one of our codes.
 *
 * @param error an OfficeExtension.Error, a WorkbookError or anything else
 * @param place where it happened
 * @returns the error itself when it is a WorkbookError already
 * @example asWorkbookError(error, { sheet: '自评表' }).code //=> 'cell-edit-mode'
 */
export function asWorkbookError(error: unknown, place: ErrorPlace = {}): WorkbookError {
  if (error instanceof WorkbookError) return error;
  if (!isHostError(error)) {
    return new WorkbookError('host-failed', place, { cause: error, detail: String(error) });
  }
  return new WorkbookError(codeOf(error), place, {
    cause: error,
    detail: `${error.code}: ${error.message}`,
  });
}

/**
 * Tells the two meanings of AccessDenied apart. Excel answers it for a read-only workbook and for a
 * protected sheet alike, with the same words.
 *
 * @param error what a batch rejected with
 * @param isProtected whether the sheet was protected when it was read
 * @returns the error, as `sheet-protected` when access was denied on a protected sheet
 * @example withProtection(error, sheet.isProtected).code //=> 'sheet-protected'
 */
export function withProtection(error: unknown, isProtected: boolean): WorkbookError {
  const known = asWorkbookError(error);
  const { cause, place, detail } = known;
  if (!isProtected || !isHostError(cause) || cause.code !== 'AccessDenied') return known;
  return new WorkbookError('sheet-protected', place, { cause, ...(detail !== null && { detail }) });
}

/**
 * Whether a batch failed because this Excel does not have notes or comments after all. Some desktop
 * versions claim them and refuse (office-js #1847).
 *
 * @param error what the batch rejected with
 * @returns true when trying again without notes may succeed
 * @example lacksAnnotations(error)
 */
export function lacksAnnotations(error: unknown): boolean {
  return lacksMember(error, /note|comment/i);
}

/**
 * Whether a batch failed because this Excel does not have a member after all, whatever it claims.
 *
 * @param error what the batch rejected with
 * @param member matches the name of the member or its type
 * @returns true when trying again without it may succeed
 * @example lacksMember(error, /chart/i)
 */
export function lacksMember(error: unknown, member: RegExp): boolean {
  const cause = error instanceof WorkbookError ? error.cause : error;
  return (
    isHostError(cause) &&
    notAvailable.has(cause.code) &&
    member.test(cause.debugInfo?.errorLocation ?? cause.message)
  );
}

function codeOf({ code, message }: HostError): WorkbookErrorCode {
  if (/array formula|part of an array|spill/i.test(message)) return 'array-formula';
  if (/protected/i.test(message)) return 'sheet-protected';
  if (/read[- ]?only/i.test(message)) return 'read-only';
  return meanings[code] ?? 'host-failed';
}

function isHostError(error: unknown): error is HostError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'message' in error &&
    typeof error.message === 'string'
  );
}
