/**
 * What an error says of itself.
 *
 * @param error anything that was thrown
 * @returns its message
 * @example detailOf(new Error('disk full')) //=> 'disk full'
 */
export const detailOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
