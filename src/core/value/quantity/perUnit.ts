import { characters, han, letter, stands } from '../text/characters';
import { gated } from '../text/gates';
import { matchesOf } from '../text/matches';
import { knownUnit, reunited, unitAt, type Unit } from './units';

/** 每月2次: a frequency, right before the number. */
const perTime = /每(?:个)?(季度?|半年|月|周|天|日)[^\d,，;；]{0,6}$/;
/** 月人均支出, 人均日支出: a mean of persons and of a period. 人均年收入 is told as 人均收入 too. */
const perMonth = /([日天月])人均|人均([日天月])(?![均度])/;
const perWords = gated(
  /(?:([人户亩生日月村校班])均|每(?:一|个(?=[月村县乡镇校社点]))?(?![年季一两二三十百千万])(批次|平方米|立方米|公里|人次|人份|[\u4e00-\u9fa5]))/g,
);

interface Per {
  readonly units: readonly Unit[];
  readonly end: number;
}

/** What joins 人 and 月 in 元/人·月. */
const joins = characters('·.、*/×•・');
/** 生 and 学生 count as persons in 元/生·年. */
const pupil = reunited(knownUnit('人'), { name: '生' });

/** 千米/时, 吨/a: only behind a stroke. */
const briefly: Readonly<Record<string, Unit>> = { 时: knownUnit('小时'), a: knownUnit('年') };
const hourOrYear = characters('时a');

/** 张/千人, 名/万人. */
const hundreds: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };

function perUnit(text: string, from: number): { readonly unit: Unit; readonly end: number } | null {
  // 480元/ 亩, 2次/每月
  let at = from;
  while (text.charAt(at) === ' ' || text.charAt(at) === '每') at++;
  if (text.startsWith('学生', at)) return { unit: pupil, end: at + 2 };
  if (text.charAt(at) === '生') return { unit: pupil, end: at + 1 };
  const brief = stands(hourOrYear, text, at) ? briefly[text.charAt(at)] : undefined;
  if (brief && !stands(letter | han, text, at + 1)) return { unit: brief, end: at + 1 };
  const many = hundreds[text.charAt(at)];
  const counted = many === undefined ? null : unitAt(text, at + 1, false);
  if (many !== undefined && counted?.unit.dim.startsWith('n:') === true) {
    const name = text.slice(at, counted.end);
    return {
      unit: reunited(counted.unit, { name, num: counted.unit.num * many }),
      end: counted.end,
    };
  }
  return unitAt(text, at, true);
}

const persons = knownUnit('人');
const days = knownUnit('天');
const months = knownUnit('个月');
/** 元/人天 is 元/人·天. */
const personDay: Readonly<Record<string, readonly Unit[]>> = {
  人天: [persons, days],
  人日: [persons, days],
  人月: [persons, months],
  '人·天': [persons, days],
  '人·日': [persons, days],
  '人·月': [persons, months],
};

const nextItem = /^[\u4e00-\u9fa5]{0,8}\d/;
const bracketed = /^\/\([^()/\d]{1,8}\)/;

/**
 * Reads `/人·月`, `/立方米`, `每人每天` behind a unit.
 *
 * @param text masked text
 * @param start just behind the unit
 * @returns what the amount is per, and where that ends
 * @example readPer('元/人·月', 1).units.map(({ name }) => name) //=> ['人', '月']
 */
export function readPer(text: string, start: number): Per {
  const units: Unit[] = [];
  let end = start;
  let at = start;
  while (text.charAt(at) === ' ') at++;
  let char = text.charAt(at);
  // 3.2只/(灯·夜)
  const bracket =
    char === '/' && text.charAt(at + 1) === '('
      ? bracketed.exec(text.slice(at, at + 12))?.[0]
      : undefined;
  if (bracket !== undefined) {
    const inner = readPer(`/${bracket.slice(2, -1)}`, 0);
    if (inner.units.length > 0) return { units: inner.units, end: at + bracket.length };
  }
  while (char === '/' || char === '每' || (units.length > 0 && stands(joins, text, at))) {
    const found = perUnit(text, at + 1);
    if (!found) break;
    // 2000元/件、刑事1800元/件, 450元/人、学生380元/人: the next item of a list.
    const isItem = char === '、' && nextItem.test(text.slice(found.end, found.end + 10));
    if (isItem || (char === '、' && found.unit.dim.startsWith('o:'))) break;
    units.push(...(personDay[found.unit.name] ?? [found.unit]));
    end = at = found.end;
    char = text.charAt(at);
  }
  return { units, end };
}

/**
 * What the words before an amount say it is per: 人均4500元, 每月2次.
 *
 * @param words the words before it
 * @param unit its unit
 * @returns per-units, none where the words tell none
 * @example wordsPer('人均', knownUnit('元')).map(({ name }) => name) //=> ['人']
 */
export function wordsPer(words: string, unit: Unit | null): readonly Unit[] {
  if (!perWords.mayMatch(words)) return [];
  const often = perTime.exec(words.slice(-12))?.[1];
  if (often !== undefined && unit?.dim.startsWith('n:')) {
    const unitOf = perUnit(often === '季' ? '季度' : often, 0)?.unit;
    return unitOf ? [unitOf] : [];
  }
  if (unit?.dim !== 'money') return [];
  const units: Unit[] = [];
  for (const [, mean, each = mean] of matchesOf(perWords.pattern, words.slice(-12))) {
    const found = each === undefined ? null : perUnit(each, 0);
    if (found) units.push(found.unit);
  }
  const [, before, behind = before] = perMonth.exec(words.slice(-12)) ?? [];
  const span = behind === undefined ? null : perUnit(behind, 0);
  if (span && units.length === 1) units.push(span.unit);
  const year = units.length > 0 && /每年[^\d]{0,3}$/.test(words) ? knownUnit('年') : undefined;
  return year ? [...units, year] : units;
}
