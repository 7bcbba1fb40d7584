/** A row or column with the text that labels it ('' when it has none). */
export interface Label {
  readonly index: number;
  readonly text: string;
  /** The word that names a row wherever the rest of its label went: 三级指标. Absent: none that is its own. */
  readonly name?: string;
}

/** Where a row or column is now; null when it is gone. */
export type Place = (index: number) => number | null;

/** Where rows or columns are now, and which of them were told by their own words, not by their neighbours. */
export interface Alignment {
  readonly at: Place;
  readonly isTold: (index: number) => boolean;
}

/** What else tells rows apart, where their labels do not. */
export interface RowWords {
  /** Rows above each table, ascending, as they were: tables of several projects bear the same labels. */
  readonly heads: readonly number[];
  /** Prints of all words that stand in a row now. */
  readonly wordsAt: (index: number) => readonly string[];
}

/** Before a label that several rows bore: by itself it tells none of them. Twice: also not in its own table. */
const sharedMark = '*';

/**
 * A label that was not the only one of its kind when it was written down. When all others of it are gone
 * or changed, the last one must not be taken for the row that is looked for.
 *
 * @param text a label
 * @returns the label, marked
 * @example shared('1k2j9x') //=> '*1k2j9x'
 */
export const shared = (text: string): string => sharedMark + text;

interface Pin {
  readonly then: number;
  readonly now: number;
}

/**
 * Finds where labelled rows (or columns) went after others were inserted, deleted, sorted or relabelled.
 * Labels that are unique on both sides tell their own place, and then those that are unique in their table.
 * Those that are still in order are pins, with which everything else moves; it is gone where they disagree
 * and its own label does not tell, and never takes the place of another.
 *
 * @param anchors labels as they were, ascending
 * @param labels labels of all rows as they are now, ascending
 * @param words what else tells rows apart
 * @returns for any former index the present one
 * @example align([{ index: 5, text: 'a' }], [{ index: 6, text: 'a' }]).at(5) //=> 6
 */
export function align(
  anchors: readonly Label[],
  labels: readonly Label[],
  words: RowWords = { heads: [], wordsAt: () => [] },
): Alignment {
  const now = new Map(labels.map(({ index, text }) => [index, text]));
  const then = new Map(anchors.map(({ index, text }) => [index, bare(text)]));
  const known = knownPairs(anchors, labels, words);
  const pins = ascending(known);
  const placed = new Map(known.map((pin) => [pin.then, pin.now]));
  const taken = new Set(placed.values());
  return {
    at: (index) => {
      const own = placed.get(index);
      if (own !== undefined) return own;
      const place = between(index, pins, then.get(index), now);
      return place !== null && (place < 0 || taken.has(place)) ? null : place;
    },
    isTold: (index) => placed.has(index),
  };
}

const bare = (text: string): string => text.replace(/^\*+/, '');

/** Rows that their own words tell. Sorting beside merged cells leaves the first words behind, not the names. */
function knownPairs(
  anchors: readonly Label[],
  labels: readonly Label[],
  { heads, wordsAt }: RowWords,
): readonly Pin[] {
  const isOpen = (pairs: readonly Pin[]): boolean => pairs.length < anchors.length;
  const byLabel = added([], anchors, labels);
  if (!isOpen(byLabel)) return byLabel;
  const names = anchors.flatMap(({ index, name }) => (name ? [{ index, text: name }] : []));
  const present = names.length === 0 ? [] : labels.flatMap(({ index }) => wordsOf(index, wordsAt));
  const byName = added(byLabel, names, present);
  if (!isOpen(byName) || heads.length === 0) return byName;
  const inTables = tablesOf(heads, byName);
  const inTable = added(byName, inTables.then(anchors), inTables.now(labels));
  return added(inTable, inTables.then(names), inTables.now(present));
}

const wordsOf = (index: number, wordsAt: RowWords['wordsAt']): readonly Label[] =>
  [...new Set(wordsAt(index))].map((text) => ({ index, text }));

/** Labels together with the table that they stand in, by its head. */
function tablesOf(heads: readonly number[], pairs: readonly Pin[]) {
  const places = new Map(pairs.map(({ then, now }) => [then, now]));
  const known = heads.flatMap((then) => {
    const now = places.get(then);
    return now === undefined ? [] : [{ then, now }];
  });
  const within = (axis: keyof Pin) => {
    const thenOf = new Map(known.map((pin) => [pin[axis], pin.then]));
    const places = [...thenOf.keys()].sort((one, other) => one - other);
    return (labels: readonly Label[]): readonly Label[] =>
      labels.flatMap(({ index, text }) => {
        const head = thenOf.get(lastBefore(index, places) ?? -1);
        const isTelling = head !== undefined && !text.startsWith(shared(sharedMark)) && text !== '';
        return isTelling ? [{ index, text: `${head} ${bare(text)}` }] : [];
      });
  };
  return { then: within('then'), now: within('now') };
}

/** Pairs of unique labels among rows that have no partner yet, together with those that have. */
function added(
  pairs: readonly Pin[],
  anchors: readonly Label[],
  labels: readonly Label[],
): readonly Pin[] {
  const done = new Set(pairs.map(({ then }) => then));
  const taken = new Set(pairs.map(({ now }) => now));
  const found = uniquePairs(anchors, labels).filter(
    ({ then, now }) => !done.has(then) && !taken.has(now),
  );
  return [...pairs, ...found].sort((one, other) => one.then - other.then);
}

function between(
  index: number,
  pins: readonly Pin[],
  text: string | undefined,
  now: ReadonlyMap<number, string>,
): number | null {
  const after = pins[firstAfter(pins, index)];
  const before = pins[firstAfter(pins, index) - 1];
  const down = before && before.now - before.then;
  const up = after && after.now - after.then;
  if (down === undefined || up === undefined) return index + (down ?? up ?? 0);
  if (down === up) return index + down;
  if (text === undefined || text === '') return null;
  return [index + down, index + up].find((place) => now.get(place) === text) ?? null;
}

/** Index of the first pin behind a former place, by bisection. */
function firstAfter(pins: readonly Pin[], index: number): number {
  return countUpTo(index, pins.length, (pin) => pins[pin]?.then ?? Infinity);
}

/**
 * The last of some rows that stands before another, by bisection.
 *
 * @param index a row
 * @param rows ascending
 * @returns undefined where none does
 * @example lastBefore(5, [1, 4, 5]) //=> 4
 */
export function lastBefore(index: number, rows: readonly number[]): number | undefined {
  return rows[countUpTo(index - 1, rows.length, (row) => rows[row] ?? Infinity) - 1];
}

/** How many of ascending numbers are not beyond another. */
function countUpTo(index: number, count: number, at: (position: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) > index) high = middle;
    else low = middle + 1;
  }
  return low;
}

function uniquePairs(anchors: readonly Label[], labels: readonly Label[]): readonly Pin[] {
  const here = unique(anchors.filter(({ text }) => !text.startsWith(sharedMark)));
  const there = unique(labels);
  return [...here].flatMap(([text, then]) => {
    const now = there.get(text);
    return now === undefined ? [] : [{ then, now }];
  });
}

/**
 * Where labels that occur once are.
 *
 * @param labels of rows or columns
 * @returns index by text; texts that occur more than once are left out, and so is ''
 * @example unique([{ index: 5, text: 'a' }]).get('a') //=> 5
 */
export function unique(labels: readonly Label[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of labels) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map(
    labels
      .filter(({ text }) => text !== '' && counts.get(text) === 1)
      .map(({ text, index }) => [text, index]),
  );
}

/** The longest run of pairs that keeps its order (patience sorting): rows that were not reshuffled. */
function ascending(pairs: readonly Pin[]): readonly Pin[] {
  const piles: { pin: Pin; below: number }[] = [];
  const links: { pin: Pin; previous: number }[] = [];
  for (const pin of pairs) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((piles[middle]?.pin.now ?? Infinity) < pin.now) low = middle + 1;
      else high = middle;
    }
    links.push({ pin, previous: piles[low - 1]?.below ?? -1 });
    piles[low] = { pin, below: links.length - 1 };
  }
  const chain: Pin[] = [];
  for (
    let link = links[piles.at(-1)?.below ?? -1];
    link !== undefined;
    link = links[link.previous]
  ) {
    chain.push(link.pin);
  }
  return chain.reverse();
}
