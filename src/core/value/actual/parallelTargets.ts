import type { CellRead } from '../quantity/cells';
import { dimOf } from '../quantity/dimension';
import { clean } from '../quantity/numerals';
import type { Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';

/** 电脑10台、打印机5台: the goals of one target that only their own words tell apart. */
const isOneList = ([first, ...others]: readonly Reading[]): boolean =>
  first !== undefined &&
  others.length > 0 &&
  others.every(({ unit, per }) => sameUnit(unit, first.unit) && per === first.per);

/** The characters of a goal's words that no other goal has: 初 and 高 of 初级班3期、高级班2期. */
function ownSigns(told: readonly string[], index: number): ReadonlySet<string> {
  const signs = Array.from(told[index] ?? '').filter((sign) => /[\u4e00-\u9fa5A-Za-z]/.test(sign));
  return new Set(signs.filter((sign) => !told.some((words, at) => at !== index && words.includes(sign)))); // prettier-ignore
}

/** Which goal a quantity of the answer speaks of by its words, or -1. */
function goalOf({ words }: Reading, signs: readonly ReadonlySet<string>[]): number {
  const shared = signs.map((own) => [...own].filter((sign) => words.includes(sign)).length);
  const best = Math.max(...shared);
  const [index = -1, ...ties] = shared.flatMap((count, at) => (count === best ? [at] : []));
  return best > 0 && ties.length === 0 ? index : -1;
}

/** What is said of the quantity before it: 其中2台未到货. */
const follows = /part|rest|plan|surplus|ratio/;
/** 、扫描仪2台: a thing of its own that nobody asked for. */
const ownThing = /^[、和及]?[\u4e00-\u9fa5A-Za-z]{2,8}$/;
const ofEach = /均|都|全部|各/;
const amount = ({ value, scale }: Reading): number => clean(value * scale);

/** The answer's quantities by goal, in the target's order; null where something stands besides that is no total. */
function listsOf(
  alike: readonly Reading[],
  signs: readonly ReadonlySet<string>[],
): readonly (readonly Reading[])[] | null {
  const named = alike.map((reading) => goalOf(reading, signs));
  const [only, ...more] = alike;
  if (only && more.length === 0 && ofEach.test(only.words)) return signs.map(() => [only]);
  // 40分钟响应，3小时到场: as many as were asked for, and none names another one than stands in its place.
  const inOrder =
    alike.length === signs.length &&
    named.every(
      (goal, at) => (goal < 0 || goal === at) && !/plan|rest/.test(alike[at]?.role ?? ''),
    );
  if (inOrder) return alike.map((reading) => [reading]);
  const lists = signs.map((): Reading[] => []);
  const loose: Reading[] = [];
  let last = -1;
  alike.forEach((reading, at) => {
    const goal = named[at] ?? -1;
    (lists[goal < 0 && follows.test(reading.role) ? last : goal] ?? loose).push(reading);
    if (goal >= 0) last = goal;
  });
  const sum = clean(lists.flat().reduce((all, reading) => all + amount(reading), 0));
  const isHarmless = (reading: Reading): boolean =>
    amount(reading) === sum || (reading.role === 'none' && ownThing.test(reading.words));
  return loose.every(isHarmless) ? lists : null;
}

/**
 * The answer's quantities for each goal of a target that asks for several things in one unit:
 * 电脑10台、打印机5台 → 电脑10台、打印机4台. Without words of their own they are taken in the target's order, where
 * there are as many.
 *
 * @param goals the target's quantities
 * @param name the indicator: what a goal without words of its own is about
 * @param cell the actual cell
 * @returns for each goal the cell with its own quantities, null for a goal that nothing answers for certain; or
 *   null where the goals are no such list
 * @example // «初级班3期、高级班2期», «初级班3期»: the first goal's quantity, and null
 */
export function eachGoal(
  goals: readonly Reading[],
  name: string,
  cell: CellRead,
): readonly (CellRead | null)[] | null {
  if (!isOneList(goals)) return null;
  const inOrder = [...goals].sort((a, b) => a.start - b.start);
  const told = inOrder.map(({ words }) => (/[\u4e00-\u9fa5A-Za-z]/.test(words) ? words : name));
  const signs = told.map((_, index) => ownSigns(told, index));
  const dim = dimOf(goals[0]?.unit ?? null);
  const lists = listsOf(
    cell.quantities.filter(({ unit }) => dimOf(unit) === dim),
    signs,
  );
  return goals.map((goal) => {
    const quantities = lists?.[inOrder.indexOf(goal)] ?? [];
    return quantities.length > 0 ? { ...cell, quantities } : null;
  });
}
