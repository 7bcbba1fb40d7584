import { altering } from '../text/altering';
import { characters, codeAt, han, letter, stands } from '../text/characters';
import { counters, generalCounters, measures, otherWord } from './unitTable';

/** A unit that can be converted: `value × num ÷ den` in the base unit of its dimension. */
export interface Unit {
  readonly name: string;
  /** Only units of one dimension are ever compared: `time`, `money`, `n:人次`, … */
  readonly dim: string;
  readonly num: number;
  readonly den: number;
  /** Written 个批次: counts as 个 too. */
  readonly generic: boolean;
  /** The dimension of a second counter in brackets: 台（套） answers 套 too; '' for none. */
  readonly also: string;
}

/** A unit that counts just one thing by one name. */
const plainUnit = (name: string, dim: string, num = 1, den = 1): Unit => ({
  name,
  dim,
  num,
  den,
  generic: false,
  also: '',
});

/** A unit with some of its fields changed. */
export const reunited = altering<Unit>(({ name, dim, num, den, generic, also }) => ({
  name,
  dim,
  num,
  den,
  generic,
  also,
}));

const exact = new Map<string, Unit>();
/** A listed unit, and what may not stand behind it. */
interface Listed {
  readonly unit: Unit;
  readonly notBefore: string;
}

/** By the code of the first character; the longest first. */
const byFirst = new Map<number, Listed[]>();

function add(name: string, unit: Unit): void {
  exact.set(name, unit);
  const first = name.charCodeAt(0);
  const list = byFirst.get(first) ?? [];
  list.push({ unit, notBefore: otherWord[name] ?? '' });
  byFirst.set(first, list);
}

for (const [dim, units] of Object.entries(measures)) {
  for (const [names, num, den = 1] of units) {
    for (const name of names.split(' ')) add(name, plainUnit(name, dim, num, den));
  }
}
for (const group of counters) {
  const names = group.split(' ');
  for (const name of names) add(name, plainUnit(name, `n:${names[0] ?? name}`));
}
for (const group of generalCounters) {
  const names = group.split(' ');
  for (const name of names)
    add(name, reunited(plainUnit(name, `n:${names[0] ?? name}`), { generic: true }));
}
for (const list of byFirst.values()) list.sort((a, b) => b.unit.name.length - a.unit.name.length);

/** A second counter in brackets or behind a stroke: 卷（件）, 台（套）, 件/套. */
const alternative = /^(?:\(([台套件次人个处组户册项名批份])\)|\/([台套件卷册](?![\u4e00-\u9fa5])))/;
const withOtherWord = characters(Object.keys(otherWord).join(''));
const stroked = characters('台套件卷册');
const stopHan = characters(
  '的以左及和与或在为完已内前后上下中共均达到应是均余多约超其等则从由至之有无未将不并且经占比按同较年月日率',
);

/**
 * A unit by its name, listed or of the open class.
 *
 * @param name unit as written
 * @returns the listed unit, else one that counts just this
 * @example knownUnit('公顷').dim //=> 'area'
 */
export const knownUnit = (name: string): Unit => exact.get(name) ?? plainUnit(name, `o:${name}`);

/**
 * Whether two units count or measure the same in the same size.
 *
 * @param a a unit, or null for none
 * @param b another
 * @returns true for 人 and 名, 台 and 台（套）, also for two numbers without unit
 * @example sameUnit(knownUnit('人'), knownUnit('名')) //=> true
 */
export function sameUnit(a: Unit | null, b: Unit | null): boolean {
  if (a === null || b === null) return a === b;
  const counted = a.dim === b.dim || a.also === b.dim || b.also === a.dim;
  const general = (a.dim === 'n:个' && b.generic) || (b.dim === 'n:个' && a.generic);
  return (counted || general) && a.num * b.den === b.num * a.den;
}

/** A generic 个 belongs to the counter of two characters behind it: 个批次, 个工日, 个台班. */
function counterBehind(text: string, start: number): Unit | undefined {
  return byFirst
    .get(codeAt(text, start))
    ?.find(
      ({ unit: { name, dim, generic }, notBefore }) =>
        name.length > 1 &&
        !generic &&
        dim.startsWith('n:') &&
        text.startsWith(name, start) &&
        (notBefore === '' || !notBefore.includes(text.charAt(start + name.length) || ' ')),
    )?.unit;
}

/**
 * Reads a unit at a place of a text: the longest listed one, else one or two Chinese characters
 * (an open class: 粒, 罐, 盘 …).
 *
 * @param text normalised text
 * @param start just behind a number or scale
 * @param open whether unlisted words count as units too
 * @returns the unit and where it ends, or null
 * @example unitAt('人次数', 0, true) //=> { unit: { name: '人次', dim: 'n:人次', … }, end: 2 }
 */
export function unitAt(
  text: string,
  start: number,
  open: boolean,
): { readonly unit: Unit; readonly end: number } | null {
  const first = text.charAt(start);
  if (first === '') return null;
  if (first === '个') {
    const counter = counterBehind(text, start + 1);
    if (counter)
      return { unit: reunited(counter, { generic: true }), end: start + 1 + counter.name.length };
  }
  for (const { unit, notBefore } of byFirst.get(codeAt(text, start)) ?? []) {
    const { name } = unit;
    if (!text.startsWith(name, start)) continue;
    const end = start + name.length;
    const next = text.charAt(end);
    if (stands(letter, text, end) && stands(letter, text, end - 1)) continue;
    if (notBefore !== '' && next !== '' && notBefore.includes(next)) continue;
    const other =
      (next === '(' || (next === '/' && stands(stroked, text, end - 1))) &&
      unit.dim.startsWith('n:')
        ? alternative.exec(text.slice(end, end + 4))
        : null;
    if (!other) return { unit, end };
    const also = exact.get(other[1] ?? other[2] ?? '')?.dim;
    return {
      unit: also === undefined ? unit : reunited(unit, { also }),
      end: end + other[0].length,
    };
  }
  if (
    !open ||
    !stands(han, text, start) ||
    stands(stopHan, text, start) ||
    stands(withOtherWord, text, start)
  )
    return null;
  const two =
    stands(han, text, start + 1) &&
    !stands(stopHan, text, start + 1) &&
    !stands(han, text, start + 2);
  const name = two ? text.slice(start, start + 2) : first;
  return { unit: plainUnit(name, `o:${first}`), end: start + name.length };
}
