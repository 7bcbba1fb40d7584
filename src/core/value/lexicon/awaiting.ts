/**
 * 待 where it says that something is still to come: not within 接待, 优待, 待遇. For use inside larger patterns; the
 * character before it belongs to the match.
 *
 * @example new RegExp(awaits).test('5台待验收') //=> true
 * @example new RegExp(awaits).test('其中接待外宾3批') //=> false
 */
export const awaits = '(?:^|[^接招对看优款虐善])待(?![遇命业产])';
