import type { WorkbookErrorCode } from '../workbook/errors';
import { WorkbookError } from '../workbook/errors';

/** Why a ribbon button did nothing: an error of the workbook, or that there is no form on the sheet. */
export type MessageCode = WorkbookErrorCode | 'nothing-found' | 'unknown';

/** There is no form on the sheet, so the button had nothing to do. */
export class NothingFound extends Error {}

/**
 * The code under which a failure is handed to the message window. Only codes and addresses travel
 * in its address, no content of the workbook.
 *
 * @param error anything that was thrown
 * @returns the code
 * @example messageCode(new WorkbookError('sheet-protected')) //=> 'sheet-protected'
 */
export function messageCode(error: unknown): MessageCode {
  if (error instanceof WorkbookError) return error.code;
  return error instanceof NothingFound ? 'nothing-found' : 'unknown';
}

/**
 * The address of the message window.
 *
 * @param page address of the commands page
 * @param code why nothing happened
 * @returns the same page with the code in its query
 * @example messageAddress('https://localhost:3000/commands.html', 'busy') //=> 'https://localhost:3000/commands.html?message=busy'
 */
export function messageAddress(page: string, code: MessageCode): string {
  const address = new URL(page);
  address.search = '';
  address.hash = '';
  address.searchParams.set('message', code);
  return address.href;
}
