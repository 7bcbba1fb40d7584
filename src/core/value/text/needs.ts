/** What the source of a pattern tells about every text that it matches. */

/** One of these characters, or null where nothing can be said. */
type Needs = string | null;

/** What a pattern or a part of it needs of a text. */
export interface Needed {
  readonly needs: Needs;
  /** One of these stands in the text as well, at another place of the pattern; as `needs` where it has one only. */
  readonly also: Needs;
  /** So many characters at least. */
  readonly least: number;
}

/** What stands in every tenth text, and in every fiftieth. Counted over the cells of test/cases. */
const everyTenth = '0123456789%.，';
const everyFiftieth =
  '人≥率万年元成次时完全月度工数个发公合上标日均资收意间项期建改件满。生已场目设到中务业放金计级用、有出增户未水开分';
/** How often a text holds one of the characters. */
const commonness = (needs: string): number =>
  Array.from(new Set(needs), (char) =>
    everyTenth.includes(char) ? 12 : everyFiftieth.includes(char) ? 4 : 1,
  ).reduce((sum, often) => sum + often, 0);

/** Of needs that all hold the two rarest. */
function rarest(all: readonly Needs[]): readonly [Needs, Needs] {
  const [first = null, second = first] = [...new Set(all)]
    .filter((needs) => needs !== null)
    .sort((a, b) => commonness(a) - commonness(b));
  return [first, second];
}

const quantifier = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;
const digits = '0123456789';
/** All that `\s` stands for. */
const blanks =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** The characters of a class like `[一二\d-]`, without its brackets; null for negated and wide ones. */
function classNeeds(inside: string): Needs {
  if (inside.startsWith('^') || inside.replace(/\\[ds\-\]\\/.]/g, '').includes('\\')) return null;
  let all = '';
  const plain = inside.replace(/\\d/g, digits).replace(/\\s/g, blanks).replace(/\\(.)/g, '$1');
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

/** What an escape like `\d` needs, by the letter behind the stroke. */
function escapeNeeds(escaped: string): readonly [needs: Needs, least: number] {
  // The edge of a word, and what a group found before, may be empty.
  if (/[bB\d]/.test(escaped)) return [null, 0];
  if (escaped === 'd') return [digits, 1];
  if (escaped === 's') return [blanks, 1];
  return [/[a-z]/i.test(escaped) ? null : escaped, 1];
}

/** Reads the alternatives of a pattern up to its end or the closing bracket. */
function alternatives(source: string, start: number): Needed & { readonly end: number } {
  let all: Needs = '';
  let also: Needs = '';
  let shortest = Infinity;
  let branch: Needs[] = [];
  let length = 0;
  let at = start;
  const close = (): void => {
    const [needs, second] = rarest(branch);
    all = all === null || needs === null ? null : all + needs;
    also = also === null || second === null ? null : also + second;
    shortest = Math.min(shortest, length);
    branch = [];
    length = 0;
  };
  while (at < source.length && source.charAt(at) !== ')') {
    const char = source.charAt(at);
    let needs: Needs = null;
    let second: Needs = null;
    let least = 1;
    let end = at + 1;
    if (char === '|') {
      close();
      at = end;
      continue;
    }
    if (char === '(') {
      const [opening] = /^\((?:\?[:=!])?/.exec(source.slice(at)) ?? ['('];
      const group = alternatives(source, at + opening.length);
      if (!opening.endsWith('!')) ({ needs, also: second } = group);
      least = /[=!]$/.test(opening) ? 0 : group.least;
      end = group.end + 1;
    } else if (char === '[') {
      while (source.charAt(end) !== ']') end += source.charAt(end) === '\\' ? 2 : 1;
      needs = classNeeds(source.slice(at + 1, end));
      end++;
    } else if (char === '\\') {
      const escaped = source.charAt(at + 1);
      [needs, least] = escapeNeeds(escaped);
      end = at + (escaped === 'u' ? 6 : 2);
    } else if (char === '^' || char === '$') least = 0;
    else if (char !== '.') needs = char;
    quantifier.lastIndex = end;
    const times = quantifier.exec(source);
    if (times) {
      end = quantifier.lastIndex;
      const [sign, fewest] = times;
      const atLeast = /^[*?]/.test(sign) ? 0 : Number(fewest ?? 1);
      if (atLeast === 0) needs = second = null;
      least *= atLeast;
    }
    branch.push(needs, second);
    length += least;
    at = end;
  }
  close();
  return { needs: all, also, least: shortest, end: at };
}

/**
 * What a text has to have before a pattern can match it.
 *
 * @param pattern a pattern without lookbehind; the flag `i` is understood for Latin letters
 * @returns how long the text is at least, and twice characters of which it holds at least one, or null where a
 *   match may do without any
 * @example neededBy(/(?:已|均)?停(?:用|办)|[一二]期/) //=> { needs: '停一二', also: '用办期', least: 2 }
 */
export function neededBy(pattern: RegExp): Needed {
  const { needs, also, least } = alternatives(pattern.source, 0);
  if (needs === null || also === null || needs === '') return { needs: null, also: null, least };
  const inCase = (all: string): string =>
    pattern.ignoreCase ? all.toLowerCase() + all.toUpperCase() : all;
  return { needs: inCase(needs), also: inCase(also), least };
}
