import type { CellRead } from '../quantity/cells';
import type { ReasonCode } from '../codes';
import { dimOf } from '../quantity/dimension';
import { comparatorSign } from '../quantity/comparators';
import { unitCell } from '../quantity/convert';
import { gated } from '../text/gates';
import { withBothBounds } from './bothBounds';
import { leadingOf } from './leadingTarget';
import { maskNoise } from '../text/mask';
import { bigrams, isAct, rate } from '../quantity/match';
import { matchesOf, groupOf } from '../text/matches';
import { normalise, type NormalText } from '../text/normalise';
import { altered, readQuantities, type Reading } from '../quantity/quantities';
import { nounOf } from '../quantity/nouns';
import { sameUnit } from '../quantity/units';
import { totalAmong } from '../quantity/totals';
import type { Comparator } from '../reading';

/** Where a target's number stands. */
export type TargetSource = 'target' | 'name';

/** A target quantity, completed from its neighbours. */
export interface TargetRead {
  readonly reading: Reading;
  readonly source: TargetSource;
  /** Further required quantities of the same cell (平原区达到100%，丘陵区大于90%). */
  readonly others: readonly Reading[];
  /** Quantities that only say of what so much is asked for (两个村寨收入150万元); unheeded where the answer is silent. */
  readonly conditions: readonly Reading[];
  readonly notes: readonly ReasonCode[];
  /** 万 without 元: the unit was left out. */
  readonly impliedUnit: boolean;
  /** The words that each of several quantities counts, by where it begins (see `nounOf`). */
  readonly nouns: ReadonlyMap<number, string>;
  /** Where in the name comparator or unit stand, if they do: （≥**元/人·月）. */
  readonly template: readonly [number, number] | null;
}

/** The row's texts around the two value cells, normalised. */
export interface RowWords {
  readonly name: NormalText;
  readonly category: string;
  readonly sign: string;
  readonly unit: string;
}

const template = gated(/\(([^()]*)\)|([≥≤<>=][*xX×]*[^\d()]{1,8})$/g);

/** Comparator and unit of a name template: `（≥**元/人·月）`, `时限（月）`, `受益人口数≥**人`. */
function fromName(name: string): {
  comparator: Comparator | null;
  unit: ReturnType<typeof unitCell>;
  place: TargetRead['template'];
} {
  let comparator: Comparator | null = null;
  let unit: ReturnType<typeof unitCell> = null;
  let place: TargetRead['template'] = null;
  if (!template.mayMatch(name)) return { comparator, unit, place };
  for (const match of matchesOf(template.pattern, name)) {
    const inside = match[1] ?? groupOf(match, 2);
    if (/\d/.test(inside) || inside.length > 14) continue;
    const sign = /^[≥≤<>=]/.test(inside) ? comparatorSign(inside) : null;
    const rest = inside.replace(/[≥≤<>=*xX×_\s]+/g, '');
    const read = unitCell(rest);
    // （包括以前年度结转资金） is no unit.
    const length = (read?.unit?.name.length ?? 0) + (read?.per.length ?? 0);
    const found = read && rest.length <= length + 4 ? read : null;
    const listed =
      found !== null &&
      (sign !== null || (found.unit !== null && !found.unit.dim.startsWith('o:')));
    if (sign) comparator = sign;
    if (listed) unit = found;
    if (sign || listed) place = [match.index, match.index + match[0].length];
  }
  return { comparator, unit, place };
}

/** A target written inside the name where the target cell is blank: 群众满意度≥90%, 优秀比例不超过20%. */
function nameTarget(name: NormalText): Reading | null {
  const readings = readQuantities(maskNoise(name.text, false), name.text);
  const firm = readings.filter((reading) => {
    const lead = name.text.slice(Math.max(0, reading.start - 2), reading.start);
    const percentAtEnd =
      reading.unit?.dim === 'percent' && reading.end >= name.text.trimEnd().length;
    return reading.comparator !== null || /[达到为]$/.test(lead) || percentAtEnd;
  });
  const [only, ...more] = firm;
  return only && more.length === 0 ? only : null;
}

const percentName = gated(/率|满意度|比例|占比|比重|知晓度|完成度|参与度|覆盖面/);

type CellUnit = NonNullable<ReturnType<typeof unitCell>>;

/** A reading in the unit of its column or name. */
function withUnit(reading: Reading, { unit, per, perUnits }: CellUnit, scale: number): Reading {
  return altered(reading, { scale, unit, per, perUnits });
}

/** Completes unit and comparator of one target reading. */
function complete(
  reading: Reading,
  words: RowWords,
  source: TargetSource,
  others: readonly Reading[],
): TargetRead {
  const notes: ReasonCode[] = source === 'name' ? ['target-in-name'] : [];
  const inName = fromName(words.name.text);
  const own = reading.comparator;
  const column = comparatorSign(words.sign);
  let comparator = own;
  if (own === null && column !== null) {
    comparator = column;
    notes.push('sign-from-column');
  } else if (own === null && inName.comparator !== null) {
    comparator = inName.comparator;
    notes.push('sign-from-name');
  }
  let completed = comparator === own ? reading : altered(reading, { comparator });
  let impliedUnit = false;
  if (reading.unit === null) {
    const column2 = unitCell(words.unit);
    const unit = column2 ?? inName.unit;
    if (unit && reading.scale === 1) {
      completed = withUnit(completed, unit, unit.scale);
      notes.push(column2 ? 'unit-from-column' : 'unit-from-name');
    } else if (
      reading.scale > 1 &&
      (unit?.unit?.dim === 'money' ||
        /成本|预算|资金|投入|金额|经费/.test(words.category + words.name.text))
    ) {
      const money = unitCell('元');
      if (money) completed = withUnit(completed, money, reading.scale);
      impliedUnit = true;
    } else if (unit?.scale === 1) {
      completed = withUnit(completed, unit, reading.scale);
      notes.push(column2 ? 'unit-from-column' : 'unit-from-name');
    }
  } else if (reading.unit.dim === 'money' && reading.per === '') {
    const unit = unitCell(words.unit);
    if (unit?.unit?.dim === 'money' && unit.per !== '')
      completed = altered(completed, { per: unit.per, perUnits: unit.perUnits });
  }
  return {
    reading: completed,
    source,
    others,
    conditions: [],
    nouns: noNouns,
    notes,
    impliedUnit,
    template: inName.place,
  };
}

const noNouns: ReadonlyMap<number, string> = new Map();

/** 电脑 of 电脑10台、打印机5台 in 电脑购置: of several things in one unit the name itself speaks of this one. */
function isNamed({ words }: Reading, name: string): boolean {
  const noun = words.replace(/^[^\u4e00-\u9fa5A-Za-z]+|不?(?:低于|少于|超过)$/g, '').slice(0, 2);
  // 新建12座、改造20座 for 新建公厕: what is done with a thing tells no thing from another.
  return noun.length === 2 && name.includes(noun) && !isAct(noun);
}

/**
 * Reads what is asked for: the quantity of the target cell, with comparator and unit from their own
 * columns or the name where the cell has none; of several the one that the name points to.
 *
 * @param cell the target cell
 * @param words name, group, sign and unit of the row
 * @param blank the target cell says nothing, so the name may hold the target
 * @returns the target, or null where no number is asked for
 * @example // name «每年基层演出», cell «演出≥25场；辅导≥3次» → 25 场
 */
export function readTarget(cell: CellRead, words: RowWords, blank: boolean): TargetRead | null {
  const read = chooseTarget(cell, words, blank);
  if (!read || read.others.length + read.conditions.length === 0) return read;
  const nouns = cell.quantities
    .map((reading) => [reading.start, nounOf(reading, cell.text)] as const)
    .filter(([, noun]) => noun !== '');
  return { ...read, nouns: new Map(nouns) };
}

/** 80—89岁60元/月: for whom the amount behind it is. */
const isAge = ({ unit, end }: Reading, next: Reading | undefined, text: string): boolean =>
  unit?.name === '岁' &&
  next !== undefined &&
  !sameUnit(unit, next.unit) &&
  !/[,，、;；。]/.test(text.slice(end, next.start));

/** 宣传12次，覆盖5000人: whom the same act has to reach; 辅导3次 beside 演出25场 is an act of its own. */
const reaches = /^(?:覆盖|参[与加训会]|受益|惠及|吸引|带动)/;

/** See `readTarget`. */
function chooseTarget(cell: CellRead, words: RowWords, blank: boolean): TargetRead | null {
  if (blank) {
    const reading = nameTarget(words.name);
    if (!reading) return null;
    return complete(reading, { ...words, unit: '' }, 'name', []);
  }
  const asked = withBothBounds(cell.quantities, cell.text);
  const told = asked.filter((reading) => reading.role !== 'rest' || asked.length === 1);
  const usable = told.filter((reading, index) => !isAge(reading, told[index + 1], cell.text));
  const first = usable[0];
  if (!first) return null;
  if (usable.length === 1) return complete(first, words, 'target', []);
  const total = totalAmong(usable.map((reading) => ({ reading })))?.reading;
  // 新建8所、改扩建12所，共20所: the total is asked for, and each part where the answer tells it.
  if (total && usable.every(({ unit }) => sameUnit(unit, total.unit)))
    return {
      ...complete(total, words, 'target', []),
      conditions: usable.filter((reading) => reading !== total),
    };
  const main = usable.filter((reading) => reading.role !== 'part');
  const pool = main.length > 0 ? main : usable;
  const [only, ...more] = pool;
  if (only && more.length === 0) {
    const whole = complete(only, words, 'target', []);
    // 20期（每期不少于5天）: how long each one has to be.
    const isOfEach = (reading: Reading): boolean =>
      reading !== only && reading.comparator !== null && reading.words.includes('每');
    // 养护300公里，其中县道100公里: the part is asked for as well, where the answer tells it.
    const isPart = (reading: Reading): boolean =>
      reading.role === 'part' && reading !== only && sameUnit(reading.unit, only.unit);
    const conditions = usable.filter((reading) => isOfEach(reading) || isPart(reading));
    return conditions.length === 0 ? whole : { ...whole, conditions };
  }
  const lead = leadingOf(pool, words.name.text, cell.text);
  if (lead)
    return {
      ...complete(lead, words, 'target', []),
      conditions: pool.filter((reading) => reading !== lead),
    };
  const pairs = bigrams(words.name.text);
  const ranked = pool
    .map((reading) => {
      const unit = reading.unit?.name ?? '';
      const named = unit.length > 1 && words.name.text.includes(unit) ? 2 : 0;
      return { reading, shared: rate(reading, pairs, words.name.text).shared + named };
    })
    .sort((a, b) => b.shared - a.shared);
  const best = ranked[0]?.reading ?? first;
  const second = ranked[1];
  const further = ranked.slice(1).map((entry) => entry.reading);
  const [top] = ranked;
  const isAlike =
    top !== undefined &&
    second !== undefined &&
    sameUnit(top.reading.unit, second.reading.unit) &&
    top.reading.per === second.reading.per;
  // 培训2期、200人: what the name shares with the first words it shares with all that follow without words.
  const isCarried = second !== undefined && !/[\u4e00-\u9fa5A-Za-z]/.test(second.reading.words);
  const leads = top !== undefined && top.shared > (second?.shared ?? 0);
  if (leads && !isAlike && !isCarried) {
    // 救护车6辆、车载呼吸机6台 for 救护车及车载设备: both of them, where the name is not that of the one alone.
    const noun = nounOf(best, cell.text);
    const unit = best.unit?.name ?? '';
    const isItsName =
      (noun !== '' && words.name.text.includes(noun) && !/[及和与、]/.test(words.name.text)) ||
      (unit.length > 1 && words.name.text.includes(unit));
    const required = further.filter(
      (reading) =>
        reading.per === best.per &&
        dimOf(reading.unit) !== 'money' &&
        (!isItsName || reaches.test(nounOf(reading, cell.text))),
    );
    return complete(best, words, 'target', required);
  }
  const last = pool[pool.length - 1] ?? first;
  const named = pool.filter((reading) => isNamed(reading, words.name.text));
  const isOneNamed = named.length === 1 && named[0] === best;
  // 发现一起查处一起: no list.
  const isList = /[,，、;；。和及与]/.test(cell.text.slice(first.end, last.start));
  return isList && !(leads && !isCarried && isOneNamed)
    ? complete(best, words, 'target', further)
    : { ...complete(best, words, 'target', []), conditions: further };
}

/** A rate by its name: 满意度, …率, 占比. */
export function isRateName(name: string): boolean {
  return percentName.test(name);
}

/** Reads the row's texts once. */
export function rowWords(name: string, category: string, sign: string, unit: string): RowWords {
  return {
    name: normalise(name, true),
    category: normalise(category, true).text,
    sign: normalise(sign).text,
    unit: normalise(unit).text,
  };
}
