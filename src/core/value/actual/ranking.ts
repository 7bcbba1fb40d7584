import { gated } from '../text/gates';
import {
  acts,
  bigrams,
  chaff,
  isDone,
  overlap,
  reclaimed,
  type Candidate,
} from '../quantity/match';
import { matchesOf } from '../text/matches';
import { altered, type Reading } from '../quantity/quantities';
import { stageFit, stagesIn } from '../lexicon/stages';
import { totalAmong } from '../quantity/totals';

const planned = gated(/计划|应|目标|任务|预算|年初|预计|拟/);

/** 突破600万元 beside 达到617.8万元: the exact figure is the answer. */
function isBound(reading: Reading): boolean {
  return reading.comparator !== null && reading.comparator !== 'equal';
}

/**
 * What was said once is not said again: in «集中供养孤儿79人，分散供养132人» the second number counts
 * 孤儿 too. The end of the indicator's name carries on to later quantities that leave it out.
 */
export function carriedOn(rated: readonly Candidate[], about: string): readonly Candidate[] {
  const bare = chaff.replace(about, '').replace(/(?:次数|人数|[数率量])$/, '');
  const ending = [...bigrams(bare)].reverse();
  const [head] = ending;
  const opening = ending[ending.length - 1];
  if (head === undefined) return rated;
  let topic: readonly string[] = [];
  let said: readonly string[] = [];
  return rated.map((entry) => {
    const { words } = entry.reading;
    if (words.includes(head)) {
      const away = ending.findIndex((pair) => !words.includes(pair));
      topic = away < 0 ? ending : ending.slice(0, away);
      said = ending.filter((pair) => words.includes(pair));
      return entry;
    }
    const own = ending.filter((pair) => words.includes(pair));
    // 其中新建1.6万亩: it adds to the topic what the quantity before it does not say.
    const adds = opening !== undefined && own.includes(opening) && !said.includes(opening);
    const more = adds
      ? said.filter((pair) => !own.includes(pair)).length
      : Math.max(
          0,
          topic.findIndex((pair) => words.includes(pair)),
        );
    return reclaimed(entry, { shared: entry.shared + more, score: entry.score + more * 2 });
  });
}

const rateName = gated(/([\u4e00-\u9fa5]{2})(?:率|度|占比|比例|比重)/g);
const actOf = (text: string): string | undefined => {
  let last: string | undefined;
  for (const match of rateName.mayMatch(text) ? matchesOf(rateName.pattern, text) : [])
    if (!/[进程年季月力制]度$/.test(match[0])) last = match[1];
  return last;
};

/**
 * 合格率93.1%，优良率38.4%: a rate of another name is another rate, and so is 不合格率.
 *
 * @param rated candidates
 * @param goal the target
 * @param about the indicator's name
 * @returns candidates; those of other rates stay behind
 * @example // 优良率: 38.4 before 93.1
 */
export function withRates(
  rated: readonly Candidate[],
  goal: Reading,
  about: string,
): readonly Candidate[] {
  const act = actOf(about);
  if (goal.unit?.dim !== 'percent' || act === undefined) return rated;
  const same = ({ reading }: Candidate): boolean => {
    const own = actOf(reading.words);
    return (
      own === undefined ||
      (own === act && reading.words.includes(`不${act}`) === about.includes(`不${act}`))
    );
  };
  if (!rated.some(same)) return rated;
  return rated.map((entry) =>
    same(entry) ? entry : reclaimed(entry, { shared: 0, score: entry.score - 8 }),
  );
}

/**
 * Of equals the one whose sentence speaks of what the name begins with: 食品抽检…合格率97.5%；药品抽检…合格率100%.
 *
 * @param rated candidates
 * @param pairs bigrams of the name
 * @param text the whole cell
 * @returns candidates
 * @example // 食品抽检合格率: 97.5 before 100
 */
export function withContext(
  rated: readonly Candidate[],
  pairs: ReadonlySet<string>,
  text: string,
): readonly Candidate[] {
  const [opening] = pairs;
  if (opening === undefined) return rated;
  const near = rated.map(({ reading }) => {
    const lead = text.slice(Math.max(0, reading.start - 80), reading.start);
    const from = Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；'), lead.lastIndexOf(';'));
    return lead.slice(from + 1).includes(opening);
  });
  if (near.every((told) => told === near[0])) return rated;
  return rated.map((entry, index) =>
    near[index] === true && !entry.reading.words.includes(opening)
      ? reclaimed(entry, { score: entry.score + 1.5 })
      : entry,
  );
}

/**
 * Quantities at the stage asked for come before those of another one: 办结541件 before 受理588件. The
 * topic, said once, counts for them too.
 */
export function withStages(
  rated: readonly Candidate[],
  wanted: readonly string[],
): readonly Candidate[] {
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
    if (fit < 0) return reclaimed(entry, { fit, score: entry.score - 2 });
    if (fit < top || top === 0) return reclaimed(entry, { fit });
    const intake =
      entry.reading.role === 'plan' &&
      /收到|共收|下达|申报|核定/.test(entry.reading.words) &&
      !planned.test(entry.reading.words);
    const part = entry.reading.role === 'part';
    const reading: Reading = intake ? altered(entry.reading, { role: 'actual' }) : entry.reading;
    const lift = (topic - own) * 2 + fit * 2 + (intake || part ? 3 : 0);
    return reclaimed(entry, { reading, fit, score: entry.score + lift });
  });
}

/** What there is in all, counted over years. */
export const stock = gated(/累计|总数|总量|存量|保有/);
const yearAsked = gated(
  /^(?:本年|今年|当年|年内|年度(?=完成|新增|投资|实施)|新[增建创培认入办设签发])/,
);
/** What came about this year. */
export const thisYear = gated(/本年|今年|当年|年内|新[增建创培认入办设签发]/);

const ofThisYear = gated(/^[^\u4e00-\u9fa5]*(?:本年|今年|当年)(?!以[前来])/);

/** 本年创建9个，累计达到32个: an act of this year is asked for, so the stock is no answer. */
export function withoutStock(rated: readonly Candidate[], about: string): readonly Candidate[] {
  const isTold = rated.some(({ reading }) => ofThisYear.test(reading.words));
  if (stock.test(about) || !(isTold || acts.test(about) || thisYear.test(about))) return rated;
  // 累计7860户，其中本年度新改造1835户 for 当年改造: then the part is asked for.
  const asked = yearAsked.test(about);
  const year = rated.filter(
    ({ reading }) =>
      thisYear.test(reading.words) &&
      !stock.test(reading.words) &&
      !(isTold && /签|合同|计划|下达|招标/.test(reading.words)) &&
      (asked || reading.role !== 'part'),
  );
  const most = Math.max(-1, ...year.map((entry) => entry.shared));
  // 9座，其中新建装配式公厕2座: 新建 is the act of all of them.
  const isApart = (entry: Candidate): boolean => {
    const [said = ''] = thisYear.exec(entry.reading.words) ?? [];
    const whole = totalOf(rated, entry)?.reading.words ?? '';
    return !said.startsWith('新') || !(noWords.test(whole) || whole.includes(said));
  };
  return rated.map((entry) => {
    if (asked && entry.reading.role === 'part' && year.includes(entry) && isApart(entry))
      return reclaimed(entry, {
        score: entry.score + 3,
        reading: altered(entry.reading, { role: 'actual' }),
      });
    return stock.test(entry.reading.words) && year.length > 0 && (asked || entry.shared <= most)
      ? reclaimed(entry, {
          score: entry.score - 3,
          reading: altered(entry.reading, { role: 'plan' }),
        })
      : entry;
  });
}

/** 突破600万元，达到617.8万元: the exact figure answers, the bound only announces it. */
export function withBounds(rated: readonly Candidate[]): readonly Candidate[] {
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
    return announced ? reclaimed(entry, { score: announced.score + 2 }) : entry;
  });
}

/**
 * A grand total wins where the name fits no item better than the others: one that is called so
 * (共计337公里), or that equals the sum of all the others.
 *
 * @param rated candidates
 * @param pairs bigrams of the name
 * @param about the name with the target's own words
 * @param kinds the parts whose kind the indicator names, see `kindsAsked`
 * @returns candidates with new scores
 * @example // «县道112公里、乡道130公里，共计242公里» for 农村公路: 242
 */
export function withTotals(
  rated: readonly Candidate[],
  pairs: ReadonlySet<string>,
  about: string,
  kinds: readonly Reading[],
): readonly Candidate[] {
  const kind = kinds.length === 1 ? kinds[0] : undefined;
  const isTotal = (entry: Candidate): boolean =>
    entry.reading.role === 'total' && entry.shared === 0;
  const items = rated.filter(
    (entry) => !isTotal(entry) && isDone(entry) && !isOfWordless(rated, entry, kinds),
  );
  const best = Math.max(0, ...items.map((entry) => entry.shared));
  const sum = totalAmong(rated.filter(isDone));
  const parts = items.filter((entry) => entry !== sum);
  const [lead, ...later] = parts;
  const first = lead?.reading.words ?? '';
  const carried = later.every((entry) => {
    const act = acts.exec(entry.reading.words)?.[0];
    return act === undefined || first.includes(act);
  });
  const opens = (pair: string): boolean =>
    carried && first.includes(pair) && acts.pattern.test(pair);
  const nouns = new Set([...pairs].filter((pair) => !opens(pair)));
  const nounsOf = parts.map((entry) =>
    Math.max(overlap(nouns, entry.reading.words), entry.shared - pairs.size + nouns.size),
  );
  const most = Math.max(...nounsOf);
  const told = nounsOf.some((shared) => shared < most);
  const wholes = items.filter(({ reading }) => reading.role !== 'part');
  const bests = items.filter(({ shared }) => shared === best).length;
  const top = Math.max(...rated.map((entry) => entry.score));
  return rated.map((entry) => {
    if (
      entry === sum &&
      kind === undefined &&
      (!told || parts.some((part) => isKindOf(part, pairs))) &&
      entry.fit >= 0
    )
      return reclaimed(entry, { score: top + 2 });
    if (isTotal(entry)) {
      const named = items.some((item) => item.shared < best) || (items.length === 1 && best > 1);
      return reclaimed(entry, { score: named ? 1 : best * 2 + 3 });
    }
    const over =
      narrows(entry, pairs) || isOfWordless(rated, entry, kinds)
        ? totalOf(rated, entry)
        : undefined;
    if (over) return reclaimed(entry, { score: Math.min(entry.score, over.score - 2) });
    const named =
      entry.reading.role === 'part' && entry.fit === 0 && entry.shared === best && bests === 1;
    if (isPartAsked(entry, wholes, about) || entry.reading === kind)
      return reclaimed(entry, { score: top + 2 });
    return named ? reclaimed(entry, { score: entry.shared * 2 + 1 }) : entry;
  });
}

/** 其中重度残疾人家庭97户, 其中中央资金210万元: the part is named more narrowly than the indicator. */
function narrows({ reading }: Candidate, pairs: ReadonlySet<string>): boolean {
  if (reading.role !== 'part') return false;
  const bare = reading.words.replace(/^[^\u4e00-\u9fa5]*(?:其中|包括|含|有)*/, '');
  if (/^(?:已|均|完成|实际|通过|获)/.test(bare)) return false;
  const places = [...pairs].map((pair) => bare.indexOf(pair)).filter((at) => at >= 0);
  return places.length > 0 && Math.min(...places) > 0;
}

/** 120人, 实际完成120人, 共10场: a number that has no words of its own is told of the indicator itself. */
export const noWords =
  /^(?:共|总计|合计|累计|实际|已|全年|年度?内|完成|值|数|为|了|达到?|约|下降|上升|增长|提高|降低|同比|环比|[较比]上年|[^\u4e00-\u9fa5])*$/;

/** 共120人，其中培训党员40人: the number before the part has no words, and the part is no kind that is asked for. */
const isOfWordless = (
  rated: readonly Candidate[],
  part: Candidate,
  kinds: readonly Reading[],
): boolean => {
  if (part.reading.role !== 'part' || kinds.includes(part.reading)) return false;
  const whole = totalOf(rated, part);
  return whole !== undefined && noWords.test(whole.reading.words);
};

const openingAct = new RegExp(`^(?:${acts.pattern.source})`);

/** 培训科级以上干部613人、村书记244人，共计857人 for 培训干部人数: the item is one kind of what is counted. */
function isKindOf({ reading, shared }: Candidate, pairs: ReadonlySet<string>): boolean {
  if (shared === 0 || reading.role === 'total') return false;
  const bare = reading.words.replace(/^(?:全年|年内|共|累计)*/, '').replace(openingAct, '');
  const nouns = [...pairs].filter((pair) => !acts.pattern.test(pair));
  const places = nouns.map((pair) => bare.indexOf(pair)).filter((at) => at >= 0);
  return places.length > 0 && Math.min(...places) > 1;
}

const isTotalOf = (entry: Candidate, part: Candidate): boolean =>
  isDone(entry) &&
  entry.reading.role !== 'part' &&
  entry.reading.end <= part.reading.start &&
  (entry.reading.unit?.dim === 'percent' || entry.reading.value >= part.reading.value);

/**
 * The quantity before a part that counts the part too: «完成改造152户，其中…».
 *
 * @param rated candidates in the order of the text
 * @param part one of them
 * @returns the nearest whole before it, or undefined
 * @example // «完成改造152户，其中重度残疾人家庭97户»: 152
 */
export function totalOf(rated: readonly Candidate[], part: Candidate): Candidate | undefined {
  for (let at = rated.indexOf(part) - 1; at >= 0; at--) {
    const entry = rated[at];
    if (entry && isTotalOf(entry, part)) return entry;
  }
  return undefined;
}

/** 脱贫户、监测户共41户，其中脱贫户33户 for 脱贫户: the total counts something else besides. */
function isPartAsked(part: Candidate, wholes: readonly Candidate[], about: string): boolean {
  if (part.reading.role !== 'part') return false;
  const noun =
    /(?:其中|包括|含)?([\u4e00-\u9fa5]{2,6})/.exec(part.reading.words)?.[1]?.slice(-3) ?? '';
  if (noun === '' || !about.includes(noun)) return false;
  return wholes.some(({ reading }) => {
    if (reading.start > part.reading.start) return false;
    const mixed = /([\u4e00-\u9fa5]{2,8})[、和及与]([\u4e00-\u9fa5]{2,8}?)(?:共|合计|总|$)/.exec(
      reading.words,
    );
    const kinds = mixed?.slice(1).map((kind) => kind.slice(-3)) ?? [];
    return kinds.includes(noun) && kinds.some((kind) => !about.includes(kind));
  });
}
