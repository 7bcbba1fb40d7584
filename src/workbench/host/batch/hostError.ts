/** The rich API's error codes that this host uses, with the HTTP status that Excel sends along. */
const httpStatus = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  InvalidOperationInCellEditMode: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  RangeExceedsLimit: 400,
  UnsupportedOperation: 400,
  UnsupportedSheet: 400,
} as const;

/** An error code of the rich API. */
export type HostErrorCode = keyof typeof httpStatus;

/** An error that the add-in sees as `OfficeExtension.Error` with the same code. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: HostErrorCode,
    message: string,
    /** `Type.member`, as Excel names the place. */
    readonly location = '',
  ) {
    super(message);
  }

  /** The HTTP status that goes with the code. */
  get status(): number {
    return httpStatus[this.code];
  }
}

/**
 * The answer to a member that this host does not have, so that gaps are loud and name the member.
 *
 * @param type the object's type, for example `Range`
 * @param member the member's name in camel case
 * @returns the error to throw
 * @example apiNotFound('Range', 'sort').message //=> 'Range.sort is not implemented in the workbench.'
 */
export function apiNotFound(type: string, member: string): HostError {
  const place = `${type}.${member}`;
  return new HostError('ApiNotFound', `${place} is not implemented in the workbench.`, place);
}

/**
 * The answer to an argument that makes no sense.
 *
 * @param place `Type.member`
 * @param detail what is wrong with it
 * @returns the error to throw
 * @example invalidArgument('Range.getCell', 'row')
 */
export function invalidArgument(place: string, detail: string): HostError {
  return new HostError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format. (${detail})`,
    place,
  );
}

/**
 * The answer to a key that names nothing.
 *
 * @param place `Type.member`
 * @returns the error to throw
 * @example itemNotFound('WorksheetCollection.getItem')
 */
export function itemNotFound(place: string): HostError {
  return new HostError('ItemNotFound', `The requested resource doesn't exist.`, place);
}

/**
 * The answer to a change that protection or a read-only workbook forbids.
 *
 * @param place `Type.member`
 * @returns the error to throw
 * @example accessDenied('Range.values')
 */
export function accessDenied(place: string): HostError {
  return new HostError('AccessDenied', 'You cannot perform the requested operation.', place);
}

/** An error that a test asked the host to play; may carry any code. */
export class InjectedError extends Error {
  override readonly name = 'InjectedError';
  readonly location = 'Workbench.faults';
  readonly status = 500;

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
