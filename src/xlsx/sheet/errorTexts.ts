/** Error values as cells show them (ISO/IEC 29500-1, 18.17.3, and the ones that Excel added). */
const errorTexts: ReadonlySet<string> = new Set([
  ...['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA'],
  ...['#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#BUSY!'],
]);

/**
 * Whether a text is the name of an error value.
 *
 * @param text content of a cell
 * @returns true for `#DIV/0!` and the like
 * @example isErrorText('#N/A') //=> true
 */
export function isErrorText(text: string): boolean {
  return errorTexts.has(text);
}
