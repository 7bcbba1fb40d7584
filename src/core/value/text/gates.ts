/**
 * Gates: most patterns of the lexicons cannot match most texts. Each pattern tells by its own source twice
 * some characters of which every match must hold one, and how long a match is at least; one scan of a text then
 * rules out most patterns. Nothing here is written by hand beside a pattern, so nothing can go stale.
 */

import { codeAt } from './characters';
import { neededBy } from './needs';

/** By word, bits of patterns. */
type Bits = number[];
/** So many patterns share a word. */
const perWord = 24;
const ofWord = (1 << perWord) - 1;
/** All patterns behind gates; a pattern's place tells its word and its bit. */
const patterns: RegExp[] = [];

function mark(bits: Bits, index: number): void {
  const word = Math.floor(index / perWord);
  bits[word] = (bits[word] ?? 0) | (1 << (index % perWord));
}

/** What a scan looks up. */
interface Table {
  /** The patterns that need no character; as for every text, first by what they need, then by what they need as well. */
  readonly always: Bits;
  /** By length of a text: the patterns that need no more. */
  readonly ofLength: readonly Bits[];
  /** What a character is needed by, from `partOf` up to a 0: the bits of a word, and above them which word. */
  readonly parts: Int32Array;
}

/** By character: where its part of the table begins; 0, which is empty, where no pattern needs it. */
const partOf = new Uint16Array(0x10000);
/** Texts of this length may match every pattern. */
const longEnough = 15;
/** Made when the first text comes. */
let table: Table | null = null;

function makeTable(): Table {
  const count = Math.ceil(patterns.length / perWord);
  const none = (): Bits => Array.from({ length: count }, () => 0);
  const always = [...none(), ...none()];
  const ofLength = Array.from({ length: longEnough }, none);
  const byCharacter = new Map<string, Bits>();
  patterns.forEach((pattern, index) => {
    const { needs, also, least } = neededBy(pattern);
    for (const [needed, at] of [
      [needs, index],
      [also, index + count * perWord],
    ] as const) {
      if (needed === null) mark(always, at);
      for (const char of needed ?? '') {
        const bits = byCharacter.get(char) ?? [];
        byCharacter.set(char, bits);
        mark(bits, at);
      }
    }
    for (const fitting of ofLength.slice(least)) mark(fitting, index);
  });
  const parts = [0];
  for (const [char, needed] of byCharacter) {
    partOf[char.charCodeAt(0)] = parts.length;
    needed.forEach((mask, word) => parts.push((word << perWord) | mask));
    parts.push(0);
  }
  return { always, ofLength, parts: Int32Array.from(parts) };
}

/** One walk through a text tells which patterns may match. */
function scan(text: string, found: Bits): void {
  const { always, ofLength, parts } = (table ??= makeTable());
  for (let word = 0; word < always.length; word++) found[word] = always[word] ?? 0;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    let part = partOf[codeAt(text, at)] ?? 0;
    for (let own = parts[part] ?? 0; own !== 0; own = parts[++part] ?? 0) {
      const word = own >> perWord;
      found[word] = (found[word] ?? 0) | (own & ofWord);
    }
  }
  const fitting = length < longEnough ? ofLength[length] : undefined;
  const count = always.length / 2;
  for (let word = 0; word < count; word++)
    found[word] = (found[word] ?? 0) & (found[word + count] ?? 0) & (fitting?.[word] ?? -1);
}

/** What was found in a text. */
interface Looked {
  text: string;
  /** The patterns that may match. */
  readonly found: Bits;
}

/** What no cell can say: XML knows no such character. */
const nothing = '\uffff';
const unused = (): Looked => ({ text: nothing, found: [] });
/** The last texts, each at a place of its length and beginning: a row's name, target and actual take turns. */
const known = Array.from({ length: 64 }, unused);
/** A cell so long keeps a place of its own: it is asked about at each of its numbers, with clauses of it in between. */
const long = 300;
const lastLong = unused();
/** The text asked about most: what stands between things that stand side by side. */
const ofNothing = unused();
let latest = unused();

/** By word, the patterns that may match a text. */
const look = (text: string): Bits => (text === latest.text ? latest.found : lookAnew(text));

/** Apart from `look`, which stands at a hundred places and has to be small there. */
function lookAnew(text: string): Bits {
  latest =
    text === ''
      ? ofNothing
      : text.length > long
        ? lastLong
        : (known[(text.length + codeAt(text, 0)) & 63] ?? lastLong);
  if (latest.text !== text) {
    latest.text = text;
    scan(text, latest.found);
  }
  return latest.found;
}

/** A pattern that is tried only on texts that hold what it needs. */
export class Gated {
  constructor(
    readonly pattern: RegExp,
    readonly word: number,
    readonly bit: number,
  ) {}

  /** Whether the text holds what a match needs: a quick look before the costly one. */
  mayMatch(text: string): boolean {
    return ((look(text)[this.word] ?? 0) & this.bit) !== 0;
  }

  /** As `pattern.test`; the pattern has no flag `g`. */
  test(text: string): boolean {
    return this.mayMatch(text) && this.pattern.test(text);
  }

  /** As `pattern.exec`; the pattern has no flag `g`. */
  exec(text: string): RegExpExecArray | null {
    return this.mayMatch(text) ? this.pattern.exec(text) : null;
  }

  /** As `text.replace(pattern, by)`. */
  replace(text: string, by: string): string {
    return this.mayMatch(text) ? text.replace(this.pattern, by) : text;
  }
}

/**
 * Puts a pattern behind a gate, as every pattern should be that is tried on most rows and matches few: a
 * hundred of them tried on one text cost one scan and the few that may match. What a scan found is kept
 * until other texts are asked about; a part of a text that is asked about just once is better tried
 * without a gate.
 *
 * @param pattern a pattern without lookbehind
 * @returns the gate, which answers exactly as the pattern does
 * @example gated(/剩余|其余/).test('剩余3处') //=> true
 */
export function gated(pattern: RegExp): Gated {
  const index = patterns.push(pattern) - 1;
  // A pattern that comes late is in no table yet, nor in what earlier scans found.
  table = null;
  latest = unused();
  for (const one of [...known, lastLong, ofNothing]) one.text = nothing;
  return new Gated(pattern, Math.floor(index / perWord), 1 << (index % perWord));
}

/**
 * A table whose entries each have a pattern. Most texts can match none of them: that one look tells.
 *
 * @example new GatedTable(words, ([, pattern]) => pattern).find('剩余3处', () => true)?.[0]
 */
export class GatedTable<Entry> {
  /** By word, the bits of all entries. */
  private readonly unions: { readonly word: number; bits: number }[] = [];
  private readonly gates: readonly Gated[];
  /** Of each entry's gate. Beside one another: a gate that lies elsewhere costs more to fetch than to ask. */
  private readonly words: readonly number[];
  private readonly bits: readonly number[];

  constructor(
    readonly entries: readonly Entry[],
    gateOf: (entry: Entry) => Gated,
  ) {
    this.gates = entries.map(gateOf);
    this.words = this.gates.map(({ word }) => word);
    this.bits = this.gates.map(({ bit }) => bit);
    for (const { word, bit } of this.gates) {
      const union = this.unions.find((other) => other.word === word);
      if (union) union.bits |= bit;
      else this.unions.push({ word, bits: bit });
    }
  }

  /** Whether the pattern of any entry may match the text. */
  mayMatch(text: string): boolean {
    const found = look(text);
    for (const { word, bits } of this.unions) if (((found[word] ?? 0) & bits) !== 0) return true;
    return false;
  }

  /** The entries whose patterns may match the text, in their order. */
  fitting(text: string): readonly Entry[] {
    const fitting: Entry[] = [];
    if (!this.mayMatch(text)) return fitting;
    const found = look(text);
    for (let at = 0; at < this.bits.length; at++) {
      if (((found[this.words[at] ?? 0] ?? 0) & (this.bits[at] ?? 0)) === 0) continue;
      const entry = this.entries[at];
      if (entry !== undefined) fitting.push(entry);
    }
    return fitting;
  }

  /** The first entry whose pattern matches the text and that is the one meant. */
  find(text: string, isMeant: (entry: Entry) => boolean): Entry | undefined {
    if (!this.mayMatch(text)) return undefined;
    // Written out: a callback for every gate costs more than the gate. Whoever is meant may have asked about other texts.
    for (let at = 0; at < this.bits.length; at++) {
      if (((look(text)[this.words[at] ?? 0] ?? 0) & (this.bits[at] ?? 0)) === 0) continue;
      if (this.gates[at]?.pattern.test(text) !== true) continue;
      const entry = this.entries[at];
      if (entry !== undefined && isMeant(entry)) return entry;
    }
    return undefined;
  }
}
