import { clauseBefore, clauseBehind } from '../text/matches';
import { answered, spanOf, why } from '../row/answer';
import { statusWords } from '../lexicon/status';
import { stageFit, stagesIn } from '../lexicon/stages';
import { gated } from '../text/gates';
import { inTime, readDates, redated } from '../quantity/dates';
import { speaksOfSome } from '../words/allOfThem';
import type { Comparison } from '../reading';
import type { Row } from '../row/row';

/** 按合同约定时间交付, 按合同工期完工: the day asked for stands in another paper. */
const asked = gated(
  /按照?(?:合同|协议|计划|约定|规定|方案)(?:约定|规定|要求|确定)?的?(?:时间|期限|工期|日期|进度|时限|节点)|合同(?:工期|期限|约定)(?:时间|期限)?内/,
);
/** 合同约定9月15日交付: the answer tells the day itself. */
const agreed =
  /(?:合同|协议|计划|方案)(?:中|书)?(?:约定|规定|要求|确定|载明|(?=[完竣交到工]))(?:的)?(?:于|在|为|应于|应在)?(?:[完竣]工|交付|交货|到货|工期)?(?:时间|日期|期限)?(?:截?止?[至到]?|为|是|:)$/;
/** 合同约定9月15日开工 is no end. */
const otherDay = /开工|动工|进场|签[订约署]|生效|支付|付款|启动|起/;
const ended =
  /交付|完工|竣工|完成|到货|到位|交货(?!运)|办结|上线|投用|建成|通过[^,，。;；]{0,6}验收/;
const doubtful =
  /左右|前后|上下|部分|首[批台套辆件]|样[机品]|第[一二三]批|主体|其余|剩余|尾|分批|申请|拟|预计|计划(?!要求|约定|规定|\d)/;

/**
 * Compares the day on which a thing was delivered with the day that the contract sets, where the answer tells both:
 * 合同约定9月15日交付，9月13日全部交付到位.
 *
 * @param row the row; its target names the contract and no day
 * @returns met or late, or null where the two days and the end are not told plainly
 * @example // 按合同工期完工, «合同约定11月30日完工，实际12月18日竣工»: late
 */
export function compareAgreed(row: Row): Comparison | null {
  const { text } = row.actual;
  if (row.actual.numeric || !asked.test(row.target.text) || doubtful.test(text)) return null;
  const [due, done, ...more] = readDates(text);
  if (!due || !done || more.length > 0 || due.day === null || done.day === null) return null;
  const before = clauseBefore(text, due.start);
  const between = text.slice(due.end, done.start);
  if (!agreed.test(before) || !/[,，。;；]/.test(between) || otherDay.test(between)) return null;
  const own = clauseBehind(text, done.end);
  const words = statusWords(text.slice(done.start));
  const open = (['notDone', 'partial', 'inProgress', 'hedged', 'denied'] as const).some((word) =>
    words.has(word),
  );
  const wanted = stagesIn(row.words.name.text + row.target.text);
  const isEnd = ended.test(own) && stageFit(wanted, stagesIn(own)) >= 0;
  if (open || !isEnd || speaksOfSome(text.slice(due.end), row.words.name.text)) return null;
  const met = inTime(due, redated(done, { year: done.year ?? due.year }));
  if (met === null) return null;
  return answered('date', met ? 'met' : 'short', 'deadline', {
    met,
    why: [why(met ? 'before-deadline' : 'after-deadline')],
    spans: [spanOf(row.target.normal, 'target'), spanOf(row.actual.normal, 'actual')],
  });
}
