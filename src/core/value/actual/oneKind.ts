import { bigrams, overlap, type Candidate } from '../quantity/match';
import { madeOf } from '../quantity/totals';

/**
 * 举办临展7个，其中原创4个、引进3个 for 原创临时展览: the part is the kind that the name opens with.
 *
 * @param best the candidate chosen
 * @param open all of them
 * @param about indicator name, with the target's own words
 * @returns true where it alone is that kind, and a whole stands before it
 * @example // 原创临时展览, «举办临展7个，其中原创4个、引进3个»: 4 → true
 */
export function isKindAsked(best: Candidate, open: readonly Candidate[], about: string): boolean {
  const kind = about.trim().slice(0, 2);
  const told = open.map(({ reading }) => reading);
  const parts = told.filter(({ role }) => role === 'part');
  const own = parts.filter(({ words }) => words.includes(kind));
  if (kind.length < 2 || own.length !== 1 || own[0] !== best.reading) return false;
  const isWhole = madeOf(parts);
  return told.some(
    (reading) => reading.role !== 'part' && !reading.words.includes(kind) && isWhole(reading),
  );
}

/**
 * 民事231件 of 407件 for 民事法律援助案件, 共新增2.17万册 of 采购1.86万册、接受捐赠0.31万册 for 新增藏书: of a whole and all its
 * parts the one that the name speaks of in words that no other one has.
 *
 * @param best the candidate chosen
 * @param open all of them, one of which the others make together
 * @param about indicator name, with the target's own words
 * @returns true where no other one is asked for; what bears the whole name is no kind of it
 * @example // 送戏进村演出, «送戏进村118场、进校园27场，共145场»: 118 → true
 */
export function isNamedAlone(best: Candidate, open: readonly Candidate[], about: string): boolean {
  const told = open.map(({ reading }) => reading);
  const whole = told.find((one) => madeOf(told.filter((other) => other !== one))(one));
  if (!whole) return false;
  const others = told.filter((one) => one !== best.reading);
  const siblings = others.filter((one) => one !== whole);
  const pairs = [...bigrams(about)];
  const own = pairs.filter((pair) => best.reading.words.includes(pair));
  const isTotal = best.reading === whole && whole.role === 'total';
  const saysMore = siblings.some(({ words }) =>
    pairs.some((pair) => words.includes(pair) && !own.includes(pair)),
  );
  // 举办社教活动31场，进校园17场，合计48场 for 社教活动: what bears the whole name is no kind of it.
  const [name = ''] = about.replace(/\([^)]*\)/g, '').split(' ');
  const [end = ''] = [...bigrams(name.replace(/(?:次数|人数|[数率量])$/, ''))].slice(-1);
  return (
    (isTotal || !(saysMore || own.includes(end))) &&
    own.some((pair) => others.every(({ words }) => !words.includes(pair)))
  );
}

const opening = /^[^\u4e00-\u9fa5]*(?:其中|包括|含|有)*[:：]?/;

/**
 * 其中金牌14枚、银牌17枚、铜牌15枚 for 金牌数: of several kinds the one that the name tells.
 *
 * @param open candidates
 * @param best one of them
 * @param name the indicator
 * @returns true where only its words share any with the name
 * @example // 金牌数, «其中金牌14枚、银牌17枚» → true
 */
export function isOneOfKinds(open: readonly Candidate[], best: Candidate, name: string): boolean {
  const pairs = bigrams(name);
  return (
    open.length > 1 &&
    open.every(({ reading: { words } }) => {
      const isBest = words === best.reading.words;
      // 县道104公里、乡道182公里 for 县乡道路
      const isMeant = name.includes(words.replace(opening, '').charAt(0));
      return overlap(pairs, words) > 0 === isBest && (isBest || !isMeant);
    })
  );
}
