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

/** Before a label that several rows bore: by itself it tells none of them. */
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
 * Labels that are unique on both sides tell their own place. Those that are still in order are pins, with
 * which everything else moves; it is gone where they disagree and its own label does not tell, and never
 * takes the place of another.
 *
 * @param anchors labels as they were, ascending
 * @param labels labels of all rows as they are now, ascending
 * @param named finds the only row that bears a name now; asked where labels do not tell
 * @returns for any former index the present one
 * @example align([{ index: 5, text: 'a' }], [{ index: 6, text: 'a' }]).at(5) //=> 6
 */
export function align(
  anchors: readonly Label[],
  labels: readonly Label[],
  named: () => ReadonlyMap<string, number> = () => new Map(),
): Alignment {
  const now = new Map(labels.map(({ index, text }) => [index, text]));
  const then = new Map(anchors.map(({ index, text }) => [index, text.replace(sharedMark, '')]));
  const known = withNamed(anchors, uniquePairs(anchors, labels), named);
  const pins = ascending(known);
  const placed = new Map(known.map((pin) => [pin.then, pin.now]));
  const taken = new Set(placed.values());
  return {
    at: (index) => {
      const own = placed.get(index);
      if (own !== undefined) return own;
      const place = between(index, pins, then.get(index), now);
      return place !== null && taken.has(place) ? null : place;
    },
    isTold: (index) => placed.has(index),
  };
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
  let low = 0;
  let high = pins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pins[middle]?.then ?? Infinity) > index) high = middle;
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

/** Rows that were sorted beside merged cells left the first words of their labels behind, not their names. */
function withNamed(
  anchors: readonly Label[],
  pairs: readonly Pin[],
  named: () => ReadonlyMap<string, number>,
): readonly Pin[] {
  const done = new Set(pairs.map(({ then }) => then));
  const taken = new Set(pairs.map(({ now }) => now));
  const open = anchors.filter(({ index, name }) => name !== undefined && !done.has(index));
  if (open.length === 0) return pairs;
  const places = named();
  const found = open.flatMap(({ index, name = '' }) => {
    const now = places.get(name);
    return now === undefined || taken.has(now) ? [] : [{ then: index, now }];
  });
  return [...pairs, ...found].sort((one, other) => one.then - other.then);
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
