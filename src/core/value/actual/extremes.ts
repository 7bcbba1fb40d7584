import type { Candidate } from '../quantity/match';
import { altered, type Reading } from '../quantity/quantities';

const most = /(?:最[高大多]|峰)值?为?$/;
const least = /(?:最[低小少]|谷)值?为?$/;
const mean = /(?:平均|[日月年]均)值?为?$/;

const isToldAs =
  (how: RegExp) =>
  ({ words }: Reading): boolean =>
    how.test(words.trim());

/**
 * 全年最低2.4℃，最高5.6℃，平均4.1℃ for 2℃—6℃: the ends of what was measured. An end outside the range misses it,
 * whatever else is told; both ends inside keep it all the time.
 *
 * @param open candidates of what was measured
 * @param goal the quantity asked for
 * @returns the end that lies outside, else the mean or the lowest; null where the target
 *   is no range, where something else is told too, or where an end is missing and the other one lies inside
 * @example // 45%—60%, «最低47%，最高66%»: 66 %
 */
export function extremesOf(open: readonly Candidate[], { range }: Reading): Reading | null {
  const told = open.map(({ reading }) => reading);
  if (range === null || told.length < 2) return null;
  if (!told.every((one) => [most, least, mean].some((how) => isToldAs(how)(one)))) return null;
  const isOutside = ({ value, scale }: Reading): boolean =>
    value * scale < range[0] || value * scale > range[1];
  const ends = told.filter((one) => !isToldAs(mean)(one));
  const areBoth = ends.some(isToldAs(most)) && ends.some(isToldAs(least));
  const kept = areBoth ? (told.find(isToldAs(mean)) ?? ends.find(isToldAs(least))) : undefined;
  const chosen = told.find(isOutside) ?? kept;
  return chosen ? altered(chosen, { comparator: null }) : null;
}
