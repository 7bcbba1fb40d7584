/**
 * The code of the character at a place, NaN outside. Asked of the prototype: the engine keeps texts in so
 * many forms (whole, sliced, joined …) that it would look the method up anew for each character. For the
 * same reason a loop over the characters asks for the length once.
 *
 * @param text any text
 * @param at the place
 * @returns as `text.charCodeAt(at)`
 * @example codeAt('A', 0) //=> 65
 */
export const codeAt = (text: string, at: number): number =>
  String.prototype.charCodeAt.call(text, at);

/** By character: the kinds it belongs to. */
const kindsOf = new Int32Array(0x10000);
let made = 0;

/** A set of characters, made by `characters`: one bit. */
export type CharacterKind = number;

/**
 * Names a set of characters, so that asking about one place of a text costs one look into a table.
 * For character by character reading; at most 32 kinds.
 *
 * @param members the characters, or whether one belongs
 * @returns the kind, for `stands`
 * @example const more = characters('余多来'); stands(more, '20多', 2) //=> true
 */
export function characters(members: string): CharacterKind {
  const kind = 1 << made++;
  for (let at = 0; at < members.length; at++) {
    const code = members.charCodeAt(at);
    kindsOf[code] = (kindsOf[code] ?? 0) | kind;
  }
  return kind;
}

/**
 * Whether a character of a kind stands at a place.
 *
 * @param kind see `characters`; several joined by `|`
 * @param text any text
 * @param at the place; false before the beginning and behind the end
 * @returns true where it does
 * @example stands(characters('0123456789'), '第3批', 1) //=> true
 */
export function stands(kind: CharacterKind, text: string, at: number): boolean {
  return ((kindsOf[codeAt(text, at) | 0] ?? 0) & kind) !== 0;
}

/**
 * Whether a text holds a character of a kind.
 *
 * @param kind see `characters`; several joined by `|`
 * @param text any text
 * @returns true where one stands anywhere
 * @example holds(digit, '第3批') //=> true
 */
export function holds(kind: CharacterKind, text: string): boolean {
  const { length } = text;
  for (let at = 0; at < length; at++) if (stands(kind, text, at)) return true;
  return false;
}

/**
 * Names the set of all characters but some.
 *
 * @param members those that belong to none of these kinds …
 * @param besides … and are none of these characters
 * @returns the kind
 * @example const foreign = othersThan(han | digit, '，。'); stands(foreign, 'é', 0) //=> true
 */
export function othersThan(members: CharacterKind, besides: string): CharacterKind {
  const kind = characters('');
  for (let code = 0; code < kindsOf.length; code++)
    if (((kindsOf[code] ?? 0) & members) === 0) kindsOf[code] = (kindsOf[code] ?? 0) | kind;
  for (let at = 0; at < besides.length; at++) {
    const code = besides.charCodeAt(at);
    kindsOf[code] = (kindsOf[code] ?? 0) & ~kind;
  }
  return kind;
}

/**
 * Every kind of which a text holds a character, in one walk.
 *
 * @param text any text
 * @returns the kinds, joined by `|`
 * @example (kindsIn('第3批') & digit) !== 0 //=> true
 */
export function kindsIn(text: string): CharacterKind {
  const { length } = text;
  let all = 0;
  for (let at = 0; at < length; at++) all |= kindsOf[codeAt(text, at)] ?? 0;
  return all;
}

/**
 * Every character from one to another.
 *
 * @param first the first
 * @param last the last
 * @returns all of them
 * @example span('A', 'D') //=> 'ABCD'
 */
export function span(first: string, last: string): string {
  let all = '';
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++)
    all += String.fromCharCode(code);
  return all;
}

/** 0 to 9. */
export const digit = characters('0123456789');
/** A to Z and a to z. */
export const letter = characters(span('A', 'Z') + span('a', 'z'));
/** Chinese characters. */
export const han = characters(span('一', '龥'));
