/**
 * Gates: most patterns of the lexicons cannot match most texts. Each pattern tells by its own source some
 * characters of which every match must hold one; one scan of a text then rules out whole families of
 * patterns. Nothing here is written by hand beside a pattern, so nothing can go stale.
 */

import { codeAt } from './characters';

/** What a part of a pattern needs: one of these characters, or null where nothing can be said. */
type Needs = string | null;

/** How often a text holds one of the characters, by their number; digits stand in most texts. */
const commonness = (needs: string): number => needs.length + (/\d/.test(needs) ? 60 : 0);

/** Of two needs that both hold, the rarer one. */
function rarer(a: Needs, b: Needs): Needs {
  if (a === null || b === null) return a ?? b;
  return commonness(b) < commonness(a) ? b : a;
}

const quantifier = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;
const digits = '0123456789';

/** The characters of a class like `[一二\d-]`, without its brackets; null for negated and wide ones. */
function classNeeds(inside: string): Needs {
  if (inside.startsWith('^') || /\\[^d\-\]\\/.]/.test(inside)) return null;
  let all = '';
  const plain = inside.replace(/\\d/g, digits).replace(/\\(.)/g, '$1');
  for (let at = 0; at < plain.length; at++) {
    const last = plain.charCodeAt(at + 2);
    if (plain.charAt(at + 1) !== '-' || Number.isNaN(last)) all += plain.charAt(at);
    else {
      const first = plain.charCodeAt(at);
      if (last - first > 64) return null;
      for (let code = first; code <= last; code++) all += String.fromCharCode(code);
      at += 2;
    }
  }
  return all;
}

/** Reads the alternatives of a pattern up to its end or the closing bracket. */
function alternatives(source: string, start: number): { needs: Needs; end: number } {
  let all: Needs = '';
  let branch: Needs = null;
  let at = start;
  while (at < source.length && source.charAt(at) !== ')') {
    const char = source.charAt(at);
    let needs: Needs = null;
    let end = at + 1;
    if (char === '|') {
      all = all === null || branch === null ? null : all + branch;
      branch = null;
      at = end;
      continue;
    }
    if (char === '(') {
      const [opening] = /^\((?:\?[:=!])?/.exec(source.slice(at)) ?? ['('];
      const group = alternatives(source, at + opening.length);
      if (!opening.endsWith('!')) needs = group.needs;
      end = group.end + 1;
    } else if (char === '[') {
      while (source.charAt(end) !== ']') end += source.charAt(end) === '\\' ? 2 : 1;
      needs = classNeeds(source.slice(at + 1, end));
      end++;
    } else if (char === '\\') {
      const escaped = source.charAt(at + 1);
      needs = escaped === 'd' ? digits : /[a-z]/i.test(escaped) ? null : escaped;
      end = at + (escaped === 'u' ? 6 : 2);
    } else if (!'^$.'.includes(char)) needs = char;
    quantifier.lastIndex = end;
    const times = quantifier.exec(source);
    if (times) {
      end = quantifier.lastIndex;
      const [sign, least = sign] = times;
      if (sign.startsWith('*') || sign.startsWith('?') || least === '0') needs = null;
    }
    branch = rarer(branch, needs);
    at = end;
  }
  return { needs: all === null || branch === null ? null : all + branch, end: at };
}

/**
 * Characters of which every text that a pattern matches holds at least one.
 *
 * @param pattern a pattern without lookbehind; the flag `i` is understood for Latin letters
 * @returns the characters, or null where a match may do without any
 * @example neededBy(/(?:已|均)?停(?:用|办)|[一二]期/) //=> '停期'
 */
export function neededBy(pattern: RegExp): string | null {
  const { needs } = alternatives(pattern.source, 0);
  if (needs === null || needs === '') return null;
  return pattern.ignoreCase ? needs.toLowerCase() + needs.toUpperCase() : needs;
}

/** So many patterns share one scan: the bits of a small integer. */
const most = 30;

/** The characters that any pattern needs are numbered, so that the tables of the families stay small. */
const numberOf = new Uint16Array(0x10000);
let count = 0;
function numbered(char: string): number {
  const code = char.charCodeAt(0);
  return (numberOf[code] ||= ++count);
}

/** A family of patterns: one scan of a text tells which of them may match. */
class Family {
  private readonly members: RegExp[] = [];
  /** By a character's number: the members that need it. Made when the first text comes. */
  private byNumber: Int32Array | null = null;
  /** Members that need nothing. */
  private always = 0;
  private text: string | null = null;
  private found = 0;
  /** The text before the last one: a name and the name with the target's words are asked about in turn. */
  private textBefore: string | null = null;
  private foundBefore = 0;

  /** Adds a pattern; the result is its bit, or 0 where the family is full. */
  add(pattern: RegExp): number {
    if (this.members.length === most) return 0;
    this.members.push(pattern);
    return 1 << (this.members.length - 1);
  }

  /** The bits of the members that may match a text. The last two texts are remembered. */
  look(text: string): number {
    return text === this.text ? this.found : this.lookAnew(text);
  }

  /** Apart from `look`, which stands at a hundred places and has to be small there. */
  private lookAnew(text: string): number {
    const found = text === this.textBefore ? this.foundBefore : this.scan(text);
    this.textBefore = this.text;
    this.foundBefore = this.found;
    this.text = text;
    this.found = found;
    return found;
  }

  private scan(text: string): number {
    const byNumber = (this.byNumber ??= this.built());
    const { length } = text;
    let found = this.always;
    for (let at = 0; at < length; at++) found |= byNumber[numberOf[codeAt(text, at)] ?? 0] ?? 0;
    return found;
  }

  private built(): Int32Array {
    const needs = this.members.map(neededBy);
    for (const char of needs.join('')) numbered(char);
    const table = new Int32Array(count + 1);
    needs.forEach((characters, index) => {
      if (characters === null) this.always |= 1 << index;
      for (const char of characters ?? '') {
        const number = numbered(char);
        table[number] = (table[number] ?? 0) | (1 << index);
      }
    });
    return table;
  }
}

/** A pattern that is tried only on texts that hold a character it needs. */
export class Gated {
  constructor(
    readonly pattern: RegExp,
    readonly family: Family,
    readonly bit: number,
  ) {}

  /** Whether the text holds what a match needs: a quick look before the costly one. */
  mayMatch(text: string): boolean {
    return (this.family.look(text) & this.bit) !== 0;
  }

  /** As `pattern.test`; the pattern has no flag `g`. */
  test(text: string): boolean {
    return (this.family.look(text) & this.bit) !== 0 && this.pattern.test(text);
  }

  /** As `pattern.exec`; the pattern has no flag `g`. */
  exec(text: string): RegExpExecArray | null {
    return (this.family.look(text) & this.bit) === 0 ? null : this.pattern.exec(text);
  }

  /** As `text.replace(pattern, by)`. */
  replace(text: string, by: string): string {
    return (this.family.look(text) & this.bit) === 0 ? text : text.replace(this.pattern, by);
  }
}

/**
 * Makes gates that share their scans: what a scan found is kept until another text is asked about, so
 * that ten patterns tried on one text cost one scan and the few that may match.
 *
 * @returns wraps a pattern; the result answers exactly as the pattern does
 * @example const gated = gates(); gated(/剩余|其余/).test('剩余3处') //=> true
 */
export function gates(): (pattern: RegExp) => Gated {
  let family = new Family();
  return (pattern) => {
    let bit = family.add(pattern);
    if (bit === 0) {
      family = new Family();
      bit = family.add(pattern);
    }
    return new Gated(pattern, family, bit);
  };
}

/**
 * A table whose entries each have a pattern. Most texts can match none of them: that one look tells.
 *
 * @example new GatedTable(words, ([, pattern]) => pattern).find('剩余3处', () => true)?.[0]
 */
export class GatedTable<Entry> {
  private readonly unions: { readonly family: Family; bits: number }[] = [];

  constructor(
    private readonly entries: readonly Entry[],
    private readonly gateOf: (entry: Entry) => Gated,
  ) {
    for (const { family, bit } of entries.map(gateOf)) {
      const union = this.unions.find((other) => other.family === family);
      if (union) union.bits |= bit;
      else this.unions.push({ family, bits: bit });
    }
  }

  /** Whether the pattern of any entry may match the text. */
  mayMatch(text: string): boolean {
    for (const { family, bits } of this.unions) if ((family.look(text) & bits) !== 0) return true;
    return false;
  }

  /** The first entry whose pattern matches the text and that is the one meant. */
  find(text: string, isMeant: (entry: Entry) => boolean): Entry | undefined {
    if (!this.mayMatch(text)) return undefined;
    return this.entries.find((entry) => this.gateOf(entry).test(text) && isMeant(entry));
  }
}

/** For patterns that are tried on the indicator: its name, also with the target's words or the group. */
export const gatedIndicator = gates();
