import type { CellRead } from '../quantity/cells';
import { dimOf } from '../quantity/dimension';
import { nounOf } from '../quantity/nouns';
import { clean } from '../quantity/numerals';
import type { Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';
import type { TargetRead } from '../target/target';

/** 电脑10台、打印机5台: the goals of one target that only their own words tell apart. */
const isOneList = ([first, ...others]: readonly Reading[]): boolean =>
  first !== undefined &&
  others.length > 0 &&
  others.every(({ unit, per }) => sameUnit(unit, first.unit) && per === first.per);

const sign = /[\u4e00-\u9fa5A-Za-z\d]/;

/** The characters of a goal's words that no other goal has: 初 and 高 of 初级班3期、高级班2期. */
function ownSigns(noun: string, others: readonly string[]): ReadonlySet<string> {
  const signs = Array.from(noun).filter((one) => sign.test(one));
  return new Set(signs.filter((one) => !others.some((other) => other.includes(one))));
}

/** Which goal a quantity of the answer speaks of by its words, or -1. */
function goalOf(noun: string, signs: readonly ReadonlySet<string>[]): number {
  const shared = signs.map((own) => [...own].filter((one) => noun.includes(one)).length);
  const best = Math.max(...shared);
  const [index = -1, ...ties] = shared.flatMap((count, at) => (count === best ? [at] : []));
  return best > 0 && ties.length === 0 ? index : -1;
}

/** What is said of the quantity before it: 其中2台未到货. */
const follows = /part|rest|plan|surplus|ratio/;
const ofEach = /(?:^|[^平人户村])均|都|全部|各/;
/** 均为100%，其中资金12月才到位: not so after all. */
const butNot = /其中|但|除|仅|未|才|个别/;
const amount = ({ value, scale }: Reading): number => clean(value * scale);

/** The answer's quantities by goal, and those that speak of none. */
interface Sorted {
  readonly lists: readonly (readonly Reading[])[];
  readonly loose: readonly Reading[];
}

function sorted(
  alike: readonly Reading[],
  signs: readonly ReadonlySet<string>[],
  text: string,
): Sorted {
  const named = alike.map((reading) => ({ reading, noun: nounOf(reading, text) }));
  const [only, ...more] = alike;
  if (only && more.length === 0 && ofEach.test(only.words) && !butNot.test(text.slice(only.end)))
    return { lists: signs.map(() => [only]), loose: [] };
  // 12台、5台: as many as were asked for, and no words beside them.
  const isBare = named.every(
    ({ reading, noun }) => noun === '' && /none|actual|total/.test(reading.role),
  );
  if (isBare && alike.length === signs.length)
    return { lists: alike.map((reading) => [reading]), loose: [] };
  const lists = signs.map((): Reading[] => []);
  const loose: Reading[] = [];
  let last = -1;
  for (const { reading, noun } of named) {
    const goal = goalOf(noun, signs);
    (lists[goal < 0 && follows.test(reading.role) ? last : goal] ?? loose).push(reading);
    if (goal >= 0) last = goal;
  }
  return { lists, loose };
}

/** 、扫描仪2台: a thing of its own that nobody asked for. */
const isOwnThing = ({ role, words }: Reading): boolean =>
  role === 'none' && /^[、和及]?[\u4e00-\u9fa5A-Za-z]{2,8}$/.test(words);

/** What the answer tells of each goal. */
export interface ByGoal {
  /** In the order of the goals: the cell with the goal's own quantities, null where it tells none. */
  readonly own: readonly (CellRead | null)[];
  /** The cell with what speaks of no goal, null for nothing. */
  readonly rest: CellRead | null;
  /** What speaks of no goal is their total or a thing of its own. */
  readonly isClear: boolean;
}

/**
 * The answer's quantities for each goal of a target that asks for several things in one unit:
 * 电脑10台、打印机5台 → 电脑10台、打印机4台.
 *
 * @param goals the target's quantities
 * @param read the target, for the words beside each of them
 * @param name the indicator: what a goal without words of its own is about
 * @param cell the actual cell
 * @returns what is told of each goal, or null where the goals are no such list
 * @example // «初级班3期、高级班2期», «初级班3期»: the first goal's quantity, and null
 */
export function byGoal(
  goals: readonly Reading[],
  { nouns }: TargetRead,
  name: string,
  cell: CellRead,
): ByGoal | null {
  const [first] = goals;
  if (!first || !isOneList(goals)) return null;
  const inOrder = [...goals].sort((a, b) => a.start - b.start);
  const told = inOrder.map(({ start }) => nouns.get(start) ?? name);
  const signs = told.map((noun, index) => ownSigns(noun, told.filter((_, at) => at !== index))); // prettier-ignore
  const dim = dimOf(first.unit);
  const inDim = cell.quantities.filter(({ unit }) => dimOf(unit) === dim);
  // 城市710元/月、农村545元/月，分别提高30元、25元: where all goals are per something, so is what answers them.
  const areSame = inDim.filter(({ per }) => per === first.per);
  const alike = first.per === '' || areSame.length < goals.length ? inDim : areSame;
  const { lists, loose } = sorted(alike, signs, cell.text);
  const cellOf = (quantities: readonly Reading[]): CellRead | null =>
    quantities.length > 0 ? { ...cell, quantities } : null;
  const sum = clean(lists.flat().reduce((all, reading) => all + amount(reading), 0));
  return {
    own: goals.map((goal) => cellOf(lists[inOrder.indexOf(goal)] ?? [])),
    rest: cellOf(loose),
    isClear: loose.every((reading) => amount(reading) === sum || isOwnThing(reading)),
  };
}
