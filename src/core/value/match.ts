import { comparable, type UnitContext } from './convert';
import { clean } from './numerals';
import type { Reading } from './quantities';
import { stageFit, stagesIn } from './stages';

/** 实际/共 lead a little; what was planned, is left or only a part stays behind (value-grammar §4). */
const roleScore = {
  total: 0.5,
  actual: 0.5,
  none: 0,
  plan: -3,
  part: -3,
  rest: -3,
  ratio: -3,
} as const;
const planned = /计划|应|目标|任务|预算|年初|预计|拟/;
const chaff =
  /指标\d*[:：.、]?|★|☆|\([^)]*[≥≤<>=*][^)]*\)|[^\u4e00-\u9fa5A-Za-z\d]|数量|情况|年度|全年|实际|完成|项目|工作/g;

/** Pairs of neighbouring characters of an indicator name, as the measure of «the same thing». */
export function bigrams(text: string): ReadonlySet<string> {
  const bare = text.replace(chaff, '').slice(0, 60);
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < bare.length; index++) pairs.add(bare.slice(index, index + 2));
  return pairs;
}

function overlap(pairs: ReadonlySet<string>, words: string): number {
  let shared = 0;
  for (const pair of pairs) if (words.includes(pair)) shared++;
  return shared;
}

/** A quantity of the actual with its claim to be the one that the target asks for. */
export interface Candidate {
  readonly reading: Reading;
  readonly score: number;
  readonly shared: number;
  /** See `stageFit`. */
  readonly fit: number;
}

/**
 * Scores a quantity: words shared with the indicator's name ×2, role ±3 (value-grammar §4).
 *
 * @param reading a quantity
 * @param pairs bigrams of the name
 * @param about the name itself; a role word that belongs to the name costs nothing
 * @returns the candidate
 * @example // «实际完成756座» beats «计划改造800座»
 */
export function rate(reading: Reading, pairs: ReadonlySet<string>, about: string): Candidate {
  const shared = overlap(pairs, reading.words);
  let role: number = roleScore[reading.role];
  if (
    reading.role === 'rest' &&
    /剩余|结余|结转|不合格|不达标|不满意|节约|节省|未|取消|收回/.test(about)
  )
    role = 0;
  if (reading.role === 'ratio' && /执行率|完成率|占|增长/.test(about)) role = 0;
  if (
    reading.role === 'plan' &&
    /计划|目标|预算|任务/.test(about) &&
    !reading.words.includes('实际')
  )
    role = Math.max(role, -1);
  if (reading.words.includes('实际') && reading.role === 'actual') role = 4;
  const asked = reading.role === 'rest' && role === 0;
  return {
    reading: asked ? { ...reading, role: 'none' } : reading,
    score: shared * 2 + role,
    shared,
    fit: 0,
  };
}

/** 日均42吨 beside 年清运1.5万吨: another quantity. Times, rates and degrees are means by nature. */
const means = /日均|月均|人均|户均|亩均|亩产|单产|每(?:日|天|月|人|户|亩)/;
const natural = /^(?:time|month|workday|percent|temperature|noise|voltage)$/;

function isMean(reading: Reading): boolean {
  return reading.per === '' && !natural.test(reading.unit?.dim ?? '') && means.test(reading.words);
}

/** 突破600万元 beside 达到617.8万元: the exact figure is the answer. */
function isBound(reading: Reading): boolean {
  return reading.comparator !== null && reading.comparator !== 'equal';
}

/** Acts that a clause opens with and that carry on to the next: 采集表层样点980个，剖面样点52个. */
const acts =
  /开展|举办|组织|采购|购置|实施|采集|发放|完成|新建|改造|建设|改建|扩建|防治|养护|维修|更换|安装|培训|检查|种植|治理|修建|配备|资助|补助|慰问|监测/;

/**
 * What was said once is not said again: in «集中供养孤儿79人，分散供养132人» the second number counts
 * 孤儿 too. The end of the indicator's name carries on to later quantities that leave it out.
 */
function carriedOn(rated: readonly Candidate[], about: string): readonly Candidate[] {
  if (rated.length < 2) return rated;
  const bare = about.replace(chaff, '').replace(/(?:次数|人数|[数率量])$/, '');
  const ending = [...bigrams(bare)].reverse();
  const [head] = ending;
  if (head === undefined) return rated;
  let topic: readonly string[] = [];
  return rated.map((entry) => {
    const { words } = entry.reading;
    if (words.includes(head)) {
      const away = ending.findIndex((pair) => !words.includes(pair));
      topic = away < 0 ? ending : ending.slice(0, away);
      return entry;
    }
    const more = Math.max(
      0,
      topic.findIndex((pair) => words.includes(pair)),
    );
    return { ...entry, shared: entry.shared + more, score: entry.score + more * 2 };
  });
}

const isDone = ({ reading }: Candidate): boolean =>
  reading.role !== 'plan' && reading.role !== 'rest';

/**
 * Quantities at the stage asked for come before those of another one: 办结541件 before 受理588件. The
 * topic, said once, counts for them too.
 */
function withStages(rated: readonly Candidate[], wanted: readonly string[]): readonly Candidate[] {
  let last: readonly string[] = [];
  const fits = rated.map(({ reading }) => {
    const own = stagesIn(reading.words);
    if (own.length > 0) last = own;
    return stageFit(wanted.slice(-1), last);
  });
  const top = Math.max(...fits);
  const low = Math.min(...fits);
  if (top === low) return rated;
  const topic = Math.max(...rated.map((entry) => entry.shared));
  const own = Math.max(...rated.map((entry, index) => (fits[index] === top ? entry.shared : 0)));
  return rated.map((entry, index) => {
    const fit = fits[index] ?? 0;
    if (fit < 0) return { ...entry, fit, score: entry.score - 2 };
    if (fit < top || top === 0) return { ...entry, fit };
    const intake =
      entry.reading.role === 'plan' &&
      /收到|共收|下达|申报|核定/.test(entry.reading.words) &&
      !planned.test(entry.reading.words);
    const part = entry.reading.role === 'part';
    const reading: Reading = intake ? { ...entry.reading, role: 'actual' } : entry.reading;
    const lift = (topic - own) * 2 + fit * 2 + (intake || part ? 3 : 0);
    return { ...entry, reading, fit, score: entry.score + lift };
  });
}

/** 突破600万元，达到617.8万元: the exact figure answers, the bound only announces it. */
function withBounds(rated: readonly Candidate[]): readonly Candidate[] {
  const bounds = rated.filter(({ reading }) => isBound(reading));
  if (bounds.length === 0 || bounds.length === rated.length) return rated;
  return rated.map((entry) => {
    const announced = bounds.find(
      ({ reading }) =>
        !isBound(entry.reading) &&
        entry.shared === 0 &&
        reading.end <= entry.reading.start &&
        entry.reading.start - reading.end < 8 &&
        (reading.comparator === 'above' || reading.comparator === 'atLeast') &&
        reading.value <= entry.reading.value,
    );
    return announced ? { ...entry, score: announced.score + 2 } : entry;
  });
}

/**
 * A grand total wins where the name fits no item better than the others: one that is called so
 * (共计337公里), or that equals the sum of all the others.
 */
function withTotals(rated: readonly Candidate[], pairs: ReadonlySet<string>): readonly Candidate[] {
  const isTotal = (entry: Candidate): boolean =>
    entry.reading.role === 'total' && entry.shared === 0;
  const items = rated.filter((entry) => !isTotal(entry) && isDone(entry));
  const best = Math.max(0, ...items.map((entry) => entry.shared));
  const sum = sumOf(rated.filter(isDone));
  const parts = items.filter((entry) => entry !== sum);
  const [lead, ...later] = parts;
  const first = lead?.reading.words ?? '';
  const carried = later.every((entry) => {
    const act = acts.exec(entry.reading.words)?.[0];
    return act === undefined || first.includes(act);
  });
  const opens = (pair: string): boolean => carried && acts.test(pair) && first.includes(pair);
  const nouns = new Set([...pairs].filter((pair) => !opens(pair)));
  const nounsOf = parts.map((entry) =>
    Math.max(overlap(nouns, entry.reading.words), entry.shared - pairs.size + nouns.size),
  );
  const told = nounsOf.some((shared) => shared < Math.max(...nounsOf));
  const top = Math.max(...rated.map((entry) => entry.score));
  return rated.map((entry) => {
    if (entry === sum && !told && entry.fit >= 0) return { ...entry, score: top + 2 };
    if (isTotal(entry))
      return { ...entry, score: items.some((item) => item.shared < best) ? 1 : best * 2 + 3 };
    const named =
      entry.reading.role === 'part' &&
      entry.fit === 0 &&
      entry.shared === best &&
      items.every((other) => other === entry || other.shared < best);
    return named ? { ...entry, score: entry.shared * 2 + 1 } : entry;
  });
}

/** The one quantity that is the sum of all the others (36次, 9次, 共计45次), if there is one. */
function sumOf(parts: readonly Candidate[]): Candidate | undefined {
  if (parts.length < 3) return undefined;
  const size = ({ reading }: Candidate): number => clean(reading.value * reading.scale);
  const sum = clean(parts.reduce((total, entry) => total + size(entry), 0));
  const whole = parts.filter((entry) => clean(size(entry) * 2) === sum);
  return whole.length === 1 ? whole[0] : undefined;
}

/**
 * All quantities that can be compared with the target, best first; earlier wins ties.
 * Plans and remainders drop out where something was done; a grand total (共计337公里) wins only
 * where the name fits no item better than the others.
 *
 * @param target the target
 * @param actuals quantities of the actual
 * @param pairs bigrams of the indicator's name
 * @param about the name
 * @param context words that settle units
 * @returns candidates by falling score
 * @example // «春季618人，秋季602人，共计1220人» → 1220 first
 */
export function candidates(
  target: Reading,
  actuals: readonly Reading[],
  pairs: ReadonlySet<string>,
  about: string,
  context: UnitContext,
): readonly Candidate[] {
  const whole = `${about} ${target.words}`;
  const anyMean = means.test(whole) || target.per !== '';
  const fitting = actuals.filter(
    (actual) => comparable(actual, target, context) && (anyMean || !isMean(actual)),
  );
  const rated = carriedOn(
    fitting.map((reading) => rate(reading, pairs, about)),
    about,
  );
  if (rated.length < 2) return rated;
  const ranked = withTotals(withBounds(withStages(rated, stagesIn(whole))), pairs);
  return [...ranked].sort((a, b) => b.score - a.score);
}
