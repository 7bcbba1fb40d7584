/**
 * Styles that cut a text after some lines, with an ellipsis.
 *
 * @param lines how many lines stay
 * @returns styles for `makeStyles`
 * @example makeStyles({ name: clamped(2) })
 */
export function clamped(lines: number) {
  return {
    display: '-webkit-box',
    // The unprefixed property is in no browser yet; all of them know this one.
    WebkitBoxOrient: 'vertical' as const,
    WebkitLineClamp: String(lines),
    overflow: 'hidden',
    overflowWrap: 'anywhere' as const,
  };
}
