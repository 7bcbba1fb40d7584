import type { Derived } from './derive';
import { spanning } from './derive';
import { altered, type Reading } from '../quantity/quantities';

const metals: readonly string[] = ['金', '银', '铜'];

/** 16金21银19铜, 2金1银: the metal stands where a unit would. */
const metalOf = ({ unit }: Reading): string | undefined =>
  unit?.dim.startsWith('o:') === true
    ? metals.find((metal) => unit.name === metal || unit.name === `${metal}牌`)
    : undefined;

/**
 * Medals told by their metal: 共获16金21银19铜 are 16 for 金牌, 56 for 奖牌.
 *
 * @param all every quantity of the text
 * @param goal the target, in 枚, 块, 个 or without unit
 * @param about the indicator with the target's own words
 * @returns the number of the medals asked for, or null
 * @example // 金牌 ≥18枚, «16金21银19铜» → 16枚
 */
export function medalsOf(all: readonly Reading[], goal: Reading, about: string): Derived | null {
  if (!about.includes('牌')) return null;
  if (goal.unit !== null && !/^[枚块个面]$/.test(goal.unit.name)) return null;
  const told = all.filter((reading) => metalOf(reading) !== undefined);
  const plain = told.every(
    ({ range, more, comparator, scale }) => !range && !more && comparator === null && scale === 1,
  );
  const asked = metals.filter((metal) => about.includes(`${metal}牌`));
  const wanted =
    asked.length === 0
      ? told
      : told.filter((reading) => asked.some((metal) => metalOf(reading) === metal));
  const [first] = wanted;
  if (!first || !plain || new Set(told.map(metalOf)).size < told.length) return null;
  const sum = wanted.reduce((total, { value }) => total + value, 0);
  const reading = altered(spanning(wanted, first, sum), { unit: goal.unit, scale: goal.scale });
  return { reading, note: wanted.length > 1 ? 'parts-added' : 'chosen-by-name' };
}
