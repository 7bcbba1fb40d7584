import type { CellRead } from '../quantity/cells';
import type { NumberTarget } from '../target/numberTarget';
import { altered, type Reading } from '../quantity/quantities';
import { matchesOf } from '../text/matches';
import { sameUnit } from '../quantity/units';

/** 全部达到: each one of them reached what follows. */
const eachReached = /(?:全部|均|都)已?(?:达到?|超过|突破|实现|在|高于|不低于|不少于)?[≥>]?$/;
/** 除2个村外, 平均, 计划三年内: not each of them, or not yet. */
const notEach =
  /平均|[人户村]均|除|计划|拟|将|力争|争取|目标|要求|重点|部分|其中|试点|大多|个别|未|不(?!低于|少于)/;
const highestOne = /单([人户村次台个家])(?:次)?[^,，。;；\d]{0,2}最[高大多]/;

/** The parts of a year, by how many months each has: how they are called, and all of them together. */
const spans: Readonly<Record<number, readonly [label: RegExp, all: RegExp, count: number]>> = {
  1: [/\d{1,2}(?=月)/g, /^(?:全年)?(?:12|十二)个月[均都各]/, 12],
  3: [/[一二三四1-4](?=个?季度)/g, /^(?:全年)?四个?季度[均都各]/, 4],
  6: [/[上下](?=半年)/g, /^(?:全年)?上下半年[均都各]/, 2],
};
const eachOfThem = /[均都各]|分别/;

/**
 * 一季度3次、二季度3次、三季度4次、四季度3次 for 每季度3次: the one that is hardest to pass. Where not all of them are
 * told it answers only when it fails.
 */
function hardestPeriod(
  { quantities, text }: CellRead,
  { reading: goal, direction: { direction } }: NumberTarget,
): Reading | null {
  const [per] = goal.perUnits;
  const span = per?.dim === 'month' ? spans[per.num / per.den] : undefined;
  const isLeast = direction === 'atLeast';
  if (!span || (!isLeast && direction !== 'atMost')) return null;
  const own = quantities.filter(
    ({ unit, role, words }) =>
      sameUnit(unit, goal.unit) && role !== 'total' && !words.includes('全年'),
  );
  const [label, all, count] = span;
  // 三季度、四季度各1次: told of both of them.
  const told = own.map(({ start }, index) => {
    const lead = text.slice(own[index - 1]?.end ?? 0, start).trim();
    const labels = matchesOf(label, lead).map(([name]) => name);
    return eachOfThem.test(lead) ? labels : labels.slice(-1);
  });
  const isAll = own.length === 1 && own.every(({ start }) => all.test(text.slice(0, start)));
  const labels = told.flat();
  const areExact = own.every(
    ({ role, comparator, range, change, more, scale, per: each }) =>
      (role === 'none' || role === 'actual') &&
      comparator === null &&
      range === null &&
      `${change}${more}${each}` === '00' &&
      scale === goal.scale,
  );
  const [first, ...others] = own;
  const areApart =
    isAll || (told.every((names) => names.length > 0) && new Set(labels).size === labels.length);
  if (!first || !areExact || !areApart) return null;
  const worst = others.reduce(
    (found, next) => (isLeast === next.value < found.value ? next : found),
    first,
  );
  const isKept = isLeast ? worst.value >= goal.value : worst.value <= goal.value;
  return isKept && labels.length < count && !isAll ? null : worst;
}

/**
 * 全部达到10万元以上 for 每村不低于10万元, 单人最高救助28600元 for ≤30000元/人: said of each of them, or of the one that
 * got the most, as the target's limit is.
 *
 * @param cell the actual cell
 * @param target what is asked for, per one of something
 * @returns the cell, its amounts per one where the words say so
 * @example // «全部达到10万元以上» against 万元/村 → 10万元/村
 */
export function saidOfEach(cell: CellRead, target: NumberTarget): CellRead {
  const { reading, direction } = target;
  const [per, ...others] = reading.perUnits;
  if (!per || others.length > 0 || !cell.quantities.some((told) => told.per === '')) return cell;
  const hardest = hardestPeriod(cell, target);
  const isOfEach = (told: Reading): boolean => told === hardest || isToldOfEach(told);
  const isToldOfEach = ({ start, unit, words, per: own }: Reading): boolean => {
    if (own !== '' || unit?.dim !== reading.unit?.dim) return false;
    if (direction.direction === 'atMost') return highestOne.exec(words)?.[1] === per.name;
    return (
      direction.direction === 'atLeast' &&
      !notEach.test(cell.text) &&
      cell.quantities.length === 1 &&
      eachReached.test(cell.text.slice(Math.max(0, start - 12), start).trim())
    );
  };
  const quantities = cell.quantities.map((told) =>
    isOfEach(told) ? altered(told, { per: reading.per, perUnits: reading.perUnits }) : told,
  );
  return { ...cell, quantities };
}
