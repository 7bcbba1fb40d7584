import { adds, spanning, type Derived } from './derive';
import { bigrams, isDone, overlap, type Candidate } from '../quantity/match';
import { gated } from '../text/gates';
import type { Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';

/** 新改建, 新（改）建, 改扩建: one word for two acts or three. */
const compound = gated(/([新改扩续迁重])\(?([改扩续迁重])\)?\(?([扩续迁])?\)?建/);
/** 新建及改造, 新建（含改建）: both acts in full. */
const inFull = gated(
  /([新改扩续迁重]建|改造)(?:[(及和与、/]|以及|或者?|包?含)*([新改扩续迁重]建|改造|提升|修缮)/,
);

/** 改造 is what 改建 counts. */
const plainAct = (act: string): string => (act === '改造' ? '改建' : act);

/** The acts that an indicator joins: 新建 and 改建 for 新改建. */
function actsJoined(name: string): readonly string[] {
  const [, ...signs] = compound.exec(name) ?? [];
  const short = signs.filter(Boolean).map((sign) => `${sign}建`);
  const [, ...full] = short.length > 0 ? [] : (inFull.exec(name) ?? []);
  return [...short, ...full].map(plainAct);
}

const act = /[新改扩续迁重]建|改造|提升|修缮/;
const fillers = /全年|年内|本年|共|累计|完成|实际|已|建成|其中|的|了|[^\u4e00-\u9fa5]/g;

/** The act that a count tells, and what it was done to, where that is said. */
interface Part {
  readonly reading: Reading;
  readonly act: string;
  readonly noun: string;
}

/** What is said of a count behind it. */
const saidBehind = /^(?:[^\u4e00-\u9fa5]|均|已|全|都|并|且|完|通过|投|建成|[和及与以]|$)/;

function partOf(reading: Reading, before: string, after: string): Part | null {
  const [told] = act.exec(before) ?? [];
  if (told === undefined) return null;
  const noun =
    before.replace(told, '').replace(fillers, '') + (saidBehind.test(after) ? '' : after);
  return { reading, act: plainAct(told), noun };
}

/**
 * Adds up what the indicator itself joins: «新建6座、改建4座» for 新改建 is 10座.
 *
 * @param list quantities in comparable units, best first
 * @param goal the target; only what adds up is added
 * @param name the indicator
 * @param text the whole cell
 * @returns the sum, or null where an act is told twice, or is none of the name's, or where a total is told
 * @example // 公厕新（改）建, «新建9座，改建5座» → 14座
 */
export function addJoinedActs(
  list: readonly Candidate[],
  goal: Reading,
  name: string,
  text: string,
): Derived | null {
  if (list.length < 2 || !adds(goal)) return null;
  const joined = actsJoined(name);
  if (joined.length < 2) return null;
  const inOrder = [...list].sort((a, b) => a.reading.start - b.reading.start);
  // 计划新建10公里、改造15公里，实际新建9公里、改造13公里
  const from = inOrder.findIndex(({ reading }) => reading.words.includes('实际'));
  const done = inOrder.slice(Math.max(0, from));
  // 新建22个、改造18个，其中6个未通电: what is said of some of them stands behind.
  const behind = done.findIndex(({ reading }) => reading.role === 'part');
  const told = behind < 0 ? done : done.slice(0, behind);
  if (done.slice(told.length).some(({ reading }) => reading.role !== 'part')) return null;
  const nouns = new Set([...bigrams(name)].filter((pair) => !act.test(pair)));
  const parts = told.map(({ reading }, index) => {
    const clause = text.slice(told[index - 1]?.reading.end ?? 0, reading.start);
    const after = text.slice(reading.end, reading.end + 2);
    return partOf(reading, clause.replace(/^[^]*[,，。;；、]/, ''), after);
  });
  // 新建化粪池6座、改建水箱4座 for 公厕: other things.
  const isOther = (part: Part | null): boolean =>
    part !== null && part.noun !== '' && !Array.from(part.noun).some((sign) => name.includes(sign));

  const isNamed = (part: Part | null): boolean => part !== null && overlap(nouns, part.noun) > 0;
  // 新建停车场1个 beside 新建农贸市场2个
  const anyNamed = parts.some(isNamed);
  const own = parts.flatMap((part) =>
    part && anyNamed && part.noun.length > 1 && !isNamed(part) ? [] : [part],
  );
  const [first] = own;
  const acts = new Set(own.map((part) => part?.act));
  if (!first || own.some(isOther) || own.length < 2 || acts.size !== own.length) return null;
  const plain = told.every(
    (entry) =>
      isDone(entry) &&
      entry.reading.role !== 'total' &&
      entry.reading.comparator === null &&
      entry.reading.range === null &&
      entry.reading.change === 0 &&
      !entry.reading.more &&
      entry.reading.scale === first.reading.scale &&
      sameUnit(entry.reading.unit, first.reading.unit),
  );
  const readings = own.flatMap((part) => (part && joined.includes(part.act) ? [part.reading] : []));
  if (!plain || readings.length !== own.length) return null;
  const sum = readings.reduce((total, { value }) => total + value, 0);
  return { reading: spanning(readings, first.reading, sum), note: 'parts-added' };
}
