import type { CellRead } from '../quantity/cells';
import type { NumberTarget } from '../target/numberTarget';
import { altered, type Reading } from '../quantity/quantities';

/** 全部达到: each one of them reached what follows. */
const eachReached = /(?:全部|均|都)已?(?:达到?|超过|突破|实现|在|高于|不低于|不少于)?[≥>]?$/;
/** 除2个村外, 平均, 计划三年内: not each of them, or not yet. */
const notEach =
  /平均|[人户村]均|除|计划|拟|将|力争|争取|目标|要求|重点|部分|其中|试点|大多|个别|未|不(?!低于|少于)/;
const highestOne = /单([人户村次台个家])(?:次)?[^,，。;；\d]{0,2}最[高大多]/;

/**
 * 全部达到10万元以上 for 每村不低于10万元, 单人最高救助28600元 for ≤30000元/人: said of each of them, or of the one that
 * got the most, as the target's limit is.
 *
 * @param cell the actual cell
 * @param target what is asked for, per one of something
 * @returns the cell, its amounts per one where the words say so
 * @example // «全部达到10万元以上» against 万元/村 → 10万元/村
 */
export function saidOfEach(cell: CellRead, { reading, direction }: NumberTarget): CellRead {
  const [per, ...others] = reading.perUnits;
  if (!per || others.length > 0 || !cell.quantities.some((told) => told.per === '')) return cell;
  const isOfEach = ({ start, unit, words, per: own }: Reading): boolean => {
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
