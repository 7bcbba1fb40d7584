import { isNumberAlone, type CellRead } from '../quantity/cells';
import { candidates } from './candidates';
import { isDowntime } from './downtime';
import { perEach, withMeansPer } from './perEach';
import { bigrams, isDone, overlap, type Candidate } from '../quantity/match';
import { clean } from '../quantity/numerals';
import { comparable } from '../quantity/convert';
import type { NumberTarget } from '../target/numberTarget';
import { altered, type Reading } from '../quantity/quantities';
import { isRateName } from '../target/target';
import { assumeUnit, casesAsPersons, inScaleOf, isOfPerson, isWholeCell } from './understood';
import { countsThings } from '../quantity/dimension';
import { sameUnit } from '../quantity/units';

const noPairs: ReadonlySet<string> = new Set();

/** Quantities that may answer the target. */
export interface Pool {
  /** Best first, with units completed. */
  readonly list: readonly Candidate[];
  /** The other reading of a bare number (0.5 against 1%), if there is one. */
  readonly both: Reading | null;
  /** The unit was not written. */
  readonly assumed: boolean;
  /** The target as it is understood beside this actual. */
  readonly goal: Reading;
  /** See `isPlain`. */
  readonly isPlain: boolean;
}

/**
 * 48台 for 50台: the whole cell is one number in a unit of the target's kind. There are no words for any rule
 * to read, so the number alone decides.
 */
const isPlain = (
  cell: CellRead,
  only: Reading | undefined,
  asked: Reading,
  { change, isExecution, context }: NumberTarget,
): boolean =>
  only !== undefined &&
  isNumberAlone(cell) &&
  only.change === 0 &&
  change === 0 &&
  !isExecution &&
  asked.per === '' &&
  only.per === '' &&
  comparable(only, asked, context);

const lone = (reading: Reading): Candidate => ({ reading, score: 0, shared: 0, fit: 0 });

/**
 * Quantities of the actual that can be compared with the target, best first, with units completed.
 *
 * @param target the target with its row
 * @param goal the quantity asked for
 * @param cell the actual cell
 * @returns candidates, and the target as it is understood beside them
 * @example // target «300», actual «318人»: 318, and the target becomes 300人
 */
export function poolOf(target: NumberTarget, goal: Reading, cell: CellRead): Pool {
  if (cell.quantities.length === 0)
    return { list: [], both: null, assumed: false, goal, isPlain: false };
  // 24小时值班 against 365天 is how the days were spent.
  const roundTheClock = (reading: Reading): boolean =>
    reading.value === 24 &&
    reading.unit?.name === '小时' &&
    (goal.unit?.name !== '小时' || goal.value > 1000) &&
    /^(?:有人|运行|在线|监[测控]|值班|值守|备勤|待命|轮班|不间断)/.test(
      cell.text.slice(reading.end, reading.end + 4),
    );
  const arePersons = cell.quantities.some(({ unit }) => unit?.dim === 'n:人');
  const usable = cell.quantities
    .map((reading) => inPercent(reading, goal))
    .map((reading) => (arePersons ? reading : casesAsPersons(reading, goal, target.about)))
    .filter(
      (reading) =>
        levelOrChange(reading, target, goal) &&
        !isStepTo(reading, target, cell.quantities) &&
        !isAddedCost(reading, target) &&
        !isFromMean(reading, target) &&
        !isDowntime(reading, goal, target.words.name.text) &&
        !roundTheClock(reading),
    );
  if (isPlain(cell, usable[0], goal, target))
    return { list: usable.map(lone), both: null, assumed: false, goal, isPlain: true };
  const name = target.words.name.text;
  const many = usable.length > 1;
  const about = goal.words === target.reading.words ? target.about : `${name} ${goal.words}`;
  const pairs = many ? bigrams(about) : noPairs;
  let asked = goal;
  const only = usable[0];
  if (asked.unit === null && only) {
    const units = usable.filter((reading) => reading.unit !== null);
    const bare = usable.filter((reading) => reading.unit === null);
    const named = units.find(
      (reading) => reading.unit !== null && target.words.name.text.includes(reading.unit.name),
    );
    const [event] = asked.value === 0 && !named ? units.filter(isEvent) : [];
    const single = units.length === 1 ? units[0] : (named ?? event ?? asNamed(units, name));
    const percentOdd =
      single?.unit?.dim === 'percent' &&
      !isRateName(target.words.name.text) &&
      !/成本|预算/.test(target.words.category);
    if (bare.length === 0 && single && !percentOdd) {
      const rate = single.unit?.dim === 'percent' && asked.value <= 1.5 && asked.value > 0;
      asked = altered(asked, {
        unit: single.unit,
        per: single.per,
        perUnits: single.perUnits,
        value: rate ? clean(asked.value * 100) : asked.value,
      });
    } else if (bare.length > 0) {
      const [first] = bare;
      const own =
        bare.length === 1 && first ? inScaleOf(asked, first, target.direction.direction) : null;
      return {
        list: own ? [lone(own.reading)] : bare.slice(0, 2).map(lone),
        both: own?.both ?? null,
        assumed: own !== null,
        goal: asked,
        isPlain: false,
      };
    }
  }
  const mean =
    asked.per === '' && asked.unit ? usable.find((reading) => isNamedMean(reading, target)) : null;
  if (mean) asked = altered(asked, { per: mean.per, perUnits: mean.perUnits });
  const told = withMeansPer(asked, usable, target.context);
  const list = candidates(asked, told, pairs, name, about, target.context, cell.text);
  const bare = usable.filter((reading) => reading.unit === null);
  const single = bare[0];
  const opens = single !== undefined && single.start < 5;
  // 57（另1眼未验收）: the bare number is the answer, the other one what is missing.
  const missed =
    list.length > 0 &&
    bare.length === 1 &&
    opens &&
    !list.some(
      (entry) =>
        isDone(entry) && entry.reading.role !== 'part' && !/^另.*待/.test(entry.reading.words),
    );
  if (list.length > 0 && !missed)
    return { list, both: null, assumed: false, goal: asked, isPlain: false };
  if (
    bare.length === 1 &&
    single &&
    (missed ||
      usable.length === 1 ||
      (single.start === 0 && /[,，(;；。]/.test(cell.text.charAt(single.end))) ||
      /[:：为达完成共]\s*$/.test(single.words))
  ) {
    const { reading, both } = assumeUnit(
      single,
      asked,
      target.read.notes.includes('unit-from-column'),
    );
    return { list: [lone(reading)], both, assumed: true, goal: asked, isPlain: false };
  }
  const whole = usable.length === 1 ? only : undefined;
  if (
    whole?.unit &&
    asked.unit &&
    asked.per !== '' &&
    whole.unit === asked.unit &&
    whole.scale === asked.scale &&
    (isOfPerson(whole, asked) ||
      ((whole.per === '' || asked.per === `${whole.per}·年` || whole.per === `${asked.per}·年`) &&
        isWholeCell(cell, whole)))
  ) {
    const near = whole.value >= asked.value / 2 && whole.value <= asked.value * 2;
    const reading = altered(whole, { per: asked.per, perUnits: asked.perUnits });
    if (near)
      return { list: [lone(reading)], both: null, assumed: true, goal: asked, isPlain: false };
  }
  const each = perEach(asked, usable, about, cell.text);
  return { list: each, both: null, assumed: each.length > 0, goal: asked, isPlain: false };
}

/** 零 → 发生1起，已在2小时内处置: what should not have happened did. */
const isEvent = ({ unit, words }: Reading): boolean =>
  countsThings(unit) && /(?:发生|出现|接到|收到|受理|通报)[^,，。;；\d]{0,6}$/.test(words);

/**
 * 化解48件，化解率78.7% for 积案化解数量 45, 航班正常率87.8% beside 9519班次 for 航班正常率 85: of several units the one
 * that a rate is told in, or the only one that counts things, or the one of what shares most words with the name.
 */
function asNamed(units: readonly Reading[], name: string): Reading | undefined {
  const isPercent = ({ unit }: Reading): boolean => unit?.dim === 'percent';
  if (isRateName(name)) return units.find(isPercent);
  // 省、市名牌产品各一个: several things are asked for.
  if (name.includes('各')) return undefined;
  const counts = units.filter(({ unit, per }) => countsThings(unit) && per === '');
  if (counts.length < units.filter((reading) => !isPercent(reading)).length) return undefined;
  const pairs = bigrams(name);
  const shared = counts.map(({ words }) => overlap(pairs, words));
  const most = Math.max(...shared);
  const best = counts.filter((_, index) => shared[index] === most);
  const [first] = best;
  return best.every(({ unit }) => sameUnit(unit, first?.unit ?? null)) ? first : undefined;
}

/** 周开放时间, 日供水量: the name begins with the period that it counts in. */
const periodName = /^(?:周(?![期边末年])|[日天](?![常期然])|月(?!度))/;

/** 户均增收 ≥1200元 asks for 元/户, as 户均增收1350元 tells. */
function isNamedMean(reading: Reading, target: NumberTarget): boolean {
  if (reading.per === '') return false;
  const [period] = periodName.exec(target.words.name.text.trim()) ?? [];
  return (
    reading.unit?.dim === target.reading.unit?.dim &&
    (target.about.includes(`每${reading.per}`) ||
      target.about.includes(`单${reading.per}`) ||
      period?.replace('天', '日') === reading.per.replace('天', '日') ||
      Array.from(reading.per).some((sign) => sign !== '·' && target.about.includes(`${sign}均`)))
  );
}

/** 增长1.3倍 against 增长15%: a change by so many times is a change by so many hundred percent. */
function inPercent(reading: Reading, goal: Reading): Reading {
  return reading.unit?.name === '倍' && reading.change !== 0 && goal.unit?.dim === 'percent'
    ? altered(reading, { unit: goal.unit, scale: 1, value: clean(reading.value * 100) })
    : reading;
}

/** 合同价254万元，设计变更增加17.6万元: it comes on top of the cost and is not the cost. */
const isAddedCost = (
  { change, unit, words: own }: Reading,
  { change: asked, words }: NumberTarget,
): boolean =>
  asked === 0 &&
  unit?.dim === 'money' &&
  words.category.includes('成本') &&
  (change > 0 || /(?:追加|增补|补充协议|签证)[^后,，]{0,4}$/.test(own));

/** 高于全省平均1.1个百分点, 较全市平均水平高1.5个百分点: how far it is from what others have. */
const fromMean =
  /[正负]?偏差(?:率|值|为|约)*[+＋\-－]?$|(?:[高低优好差]于|[高超低]出|领先|落后)[^,，。;；\d]{0,8}(?:平均|均值)[^,，。;；\d]{0,3}$|[较比][^,，。;；\d]{0,8}(?:平均|均值)[^,，。;；\d]{0,3}[高低多少好差][^,，。;；\d]{0,2}$/;

function isFromMean({ unit, words }: Reading, { about }: NumberTarget): boolean {
  return unit?.name.includes('百分点') === true && fromMean.test(words) && !/平均|均值/.test(about);
}

/** 新增18元，达到236元: where a level is asked for and told, the step up to it is none. */
const isStepTo = (reading: Reading, target: NumberTarget, all: readonly Reading[]): boolean =>
  reading.change > 0 &&
  reading.unit?.dim !== 'percent' &&
  target.change === 0 &&
  !/增|提高|提升|上升/.test(target.about) &&
  all.some(
    ({ start, unit, change, words }) =>
      start > reading.start &&
      change === 0 &&
      /达到?$/.test(words.trim()) &&
      unit?.dim === reading.unit?.dim,
  );

/** A growth figure answers only a growth target, and a level only a level. */
function levelOrChange(reading: Reading, target: NumberTarget, goal: Reading): boolean {
  if (target.change !== 0) return true;
  const percent = goal.unit?.dim === 'percent' && reading.unit?.dim === 'percent';
  if (!percent) return true;
  const beside = /[低高]于(?:上年|去年|上一年|同期)/.test(reading.words);
  if (reading.change === 0 && !beside) return true;
  return /增长|增速|增幅|涨幅|增量|下降|降低|减少|提高|提升|节约|压减|节支|降幅/.test(target.about);
}
