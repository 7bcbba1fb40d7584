import { awaits } from '../lexicon/awaiting';
import { spanning, type Derived } from './derive';
import { clean } from '../quantity/numerals';
import { altered, type Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';

/** What a rate asks about, and the words with which an answer says that a case counts for it. */
const good: readonly (readonly [RegExp, RegExp])[] = [
  [/合格|达标|通过|优良/, /合格|达标|通过|优良|达到|符合|优于/],
  [/成功|正常|完好|可靠|在线/, /成功|正常|顺利|完好|在线/],
  [/完工|竣工|建成/, /完工|竣工|建成|交付/],
  [/及时|按[时期]|如期|准时/, /及时|按[时期]|如期|准时/],
  [/办结|处理|处置|整改|化解|解决|答复/, /办结|处理|处置|整改|化解|解决|答复/],
  [/准确|正确/, /准确|正确|无误/],
];
/** What a case that does not count is told by. */
const bad = new RegExp(
  `未|没有|不|迟|延[期误]|推迟|终止|中止|撤[销项]|取消|退[学出]|休学|缺|在办|正在|${awaits}|故障|中断|失败|超标|逾期|超[时期]|漏|错|异常|损坏`,
);
/** 试点学校12个, 已验收的6个: those are not all of them. */
const someOnly = /试点|示范|重点|部分|其中|首批|第一批|已(?:验收|检[测查验]|评审)|抽取/;
const othersGood = /(?:其余|其他|余下|剩下)(?:的)?[^,，。;；\d]{0,16}/;
/** 除6个因道路施工断线外: whatever became of them, they do not count. */
const except = /(?:^|[,，。;；中里])除(?![险治害尘草雪])[^,，。;；\d]*$/;
const outside = /^[^,，。;；\d]{0,16}外/;

/** Whether a stretch of text says that a case counts (true), does not (false), or neither (null). */
function speaksWell(words: string, act: string, told: RegExp): boolean | null {
  const hit = told.exec(words)?.index ?? -1;
  const at = hit >= 0 ? hit : words.indexOf(act);
  if (bad.test(at >= 0 ? words.slice(0, at) + words.slice(at + 2) : words)) return false;
  return at >= 0 ? true : null;
}

const isExcepted = ({ start, end }: Reading, text: string): boolean =>
  outside.test(text.slice(end, end + 20)) &&
  except.test(text.slice(Math.max(0, start - 24), start));

/** The words of a count's own clause on both sides of it, as far as the counts beside it. */
function ownWords(readings: readonly Reading[], index: number, text: string): string {
  const from = readings[index - 1]?.end ?? 0;
  const { start = 0, end = 0 } = readings[index] ?? {};
  const before = text.slice(from, start).replace(/^[^]*[,，。;；、]/, '');
  const after = text.slice(end, readings[index + 1]?.start).replace(/[,，。;；、][^]*$/, '');
  return before + after;
}

/**
 * A rate told by counts of which each says for itself how it ended: 应结题14项，通过12项，1项延期、1项终止;
 * 保障264次，除1次中断外，其余263次均顺利召开. What counts and what does not have to make up the whole.
 *
 * @param all every quantity of the text
 * @param goal the target, a percentage
 * @param name the indicator
 * @param text the whole cell
 * @returns the share in percent points, or null where the counts do not add up or one of them says neither
 * @example // 达标率, «6个断面中5个达到Ⅲ类，1个未达标» → 83.33 %
 */
export function countedRateOf(
  all: readonly Reading[],
  goal: Reading,
  name: string,
  text: string,
): Derived | null {
  const [, act = ''] = /([\u4e00-\u9fa5]{2})率/.exec(name) ?? [];
  const [whole] = all;
  if (goal.unit?.dim !== 'percent' || goal.unit.den !== 1 || act === '' || !whole?.unit)
    return null;
  if (bad.test(act) || /一次|首次/.test(name)) return null;
  const told = good.find(([asked]) => asked.test(act))?.[1] ?? new RegExp(act);
  const alike = all.filter(({ unit }) => sameUnit(unit, whole.unit));
  const cases = alike.map((reading, index) => ({ reading, words: ownWords(alike, index, text) }));
  const plain = cases.every(
    ({ reading: { scale, range, more, comparator, value } }) =>
      scale === whole.scale && !range && !more && comparator === null && value > 0,
  );
  const [base, ...parts] = cases;
  if (!plain || !base || parts.length === 0 || someOnly.test(text)) return null;
  // 合格120份，其中优良80份: those that passed are no whole.
  if (speaksWell(base.words, act, told) === true && !/应|中$/.test(base.words)) return null;
  const judged = parts.map(({ reading, words }) => ({
    reading,
    well: isExcepted(reading, text) ? false : speaksWell(words, act, told),
  }));
  const sum = (well: boolean): number =>
    clean(judged.reduce((count, part) => count + (part.well === well ? part.reading.value : 0), 0));
  const counts = judged.filter(({ well }) => well === true);
  const missed = sum(false);
  if (judged.some(({ well }) => well === null) || counts.length > 1 || missed <= 0) return null;
  const [others = ''] = othersGood.exec(text) ?? [];
  const rest = counts.length === 0 && speaksWell(others, act, told) === true;
  const done = rest ? clean(whole.value - missed) : sum(true);
  if (done <= 0 || (!rest && counts.length === 0) || clean(done + missed) !== whole.value)
    return null;
  const share = spanning(
    cases.map(({ reading }) => reading),
    whole,
    (done / whole.value) * 100,
  );
  return { reading: altered(share, { unit: goal.unit, scale: 1 }), note: 'rate-computed' };
}
