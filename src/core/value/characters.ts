/** By character: the kinds it belongs to. */
const kindsOf = new Uint32Array(0x10000);
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
  return ((kindsOf[text.charCodeAt(at) | 0] ?? 0) & kind) !== 0;
}

/** Every character from one to another. */
function span(first: string, last: string): string {
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
