import { clauseBehind } from '../text/matches';
import { answered, spanOf, why } from '../row/answer';
import {
  inTime,
  lastDate,
  readDates,
  redated,
  showDate,
  type WrittenDate,
} from '../quantity/dates';
import { allInTime, dayNumbers } from '../quantity/dayNumbers';
import { feastDeadline } from './feasts';
import { isOtherDay, tellsEnd } from './otherDays';
import { periodMissed } from '../words/eventDeadlines';
import { statedRate } from '../actual/statedRates';
import type { Reading } from '../quantity/quantities';
import type { Comparison } from '../reading';
import type { Row } from '../row/row';
import { speaksOfSome } from '../words/allOfThem';
import { stageFit, stagesIn, tooEarly } from '../lexicon/stages';
import { statusWords } from '../lexicon/status';

/** 提交初稿 for 报告提交时间. */
const draft = /(?:初稿|草稿|草案|大纲|征求意见稿|送审稿)[^,，。;；]{0,8}[。.]?$/;
const dateWords = /时间|日期|期限|时效|进度|节点|前完成|完成时/;

/**
 * The deadline of the target cell, where it asks for a date and for no quantity.
 *
 * @param row the row
 * @returns the last day asked for, or null
 * @example // «2021年12月底前» → 2021-12-31
 */
export function deadlineOf(row: Row): WrittenDate | null {
  if (row.target.date) return row.target.date;
  if (row.target.numeric || row.target.quantities.length > 0) return null;
  const feast = feastDeadline(row.target.text, row.actual.text);
  if (feast) return feast;
  const dates = readDates(row.target.text);
  if (dates.length === 0) return null;
  const timed =
    dateWords.test(row.words.category + row.words.name.text) ||
    /前|底|末|内|完成|至|-|~|日$|月$|季度$/.test(row.target.text);
  return timed ? lastDate(row.target.text) : null;
}

/** 完成招标方案 is no 招标. */
const onPaper = /[\u4e00-\u9fa5]{2}(?=方案|计划|文件|公告|申请|准备)/g;

/**
 * Of several dates the one of the event that the indicator asks for: 开工, 完工, 验收.
 *
 * @param text normalised actual
 * @param wanted stage words of the indicator and the target
 * @param act the act whose time the name asks for (出版时间), or ''
 * @returns the date with its words, or null where the words do not tell
 * @example // 验收时间: «4月3日开工，10月20日通过验收» → 10月20日
 */
function eventDate(
  text: string,
  wanted: readonly string[],
  act: string,
): { readonly date: WrittenDate; readonly words: string } | null {
  const dates = readDates(text);
  if ((wanted.length === 0 && act === '') || dates.length < 2) return null;
  let year: number | null = null;
  const told = dates.map((date, index) => {
    year = date.year ?? year;
    const words = text.slice(date.end, dates[index + 1]?.start ?? text.length).replace(onPaper, '');
    return {
      date: redated(date, { year }),
      words,
      fit: act !== '' && words.includes(act) ? 2 : stageFit(wanted, stagesIn(words)),
    };
  });
  const best = Math.max(...told.map((entry) => entry.fit));
  const fitting = told.filter((entry) => entry.fit === best);
  const [only, ...more] = fitting;
  return best > 0 && only && more.length === 0 ? only : null;
}

/** 7月20日通过隐蔽工程验收，后续施工按序推进; 9月28日签收，投用时间未记录: not yet the end, or not told. */
const goesOn =
  /后续[^,，。;；]{0,12}(?:推进|施工|进行|开展|实施|安装|调试)|(?:隐蔽|基础|桩基|分部|单项|单体)(?:工程)?[^,，。;；]{0,2}验收|(?:时间|日期)[^,，。;；]{0,3}(?:未|没有|无)(?:记录|登记|注明|明确)|(?:时间|日期)不详/;

/** 已完成验收，验收报告未注明日期. */
const undated =
  /^(?!.*(?:未|没有)(?:完|实|开|验|到|通)).*未(?:注明|标明|标注|写明|载明|记录)[^,，。;；]{0,4}(?:日期|时间)/;

/** 12月18日报送审核 for 审结时间: it was handed in, not decided. */
const decided = /审结|批复|审定|核准|办结|批准/;
const handedIn = /报送|送审|提交|上报|申报|递交/;

/** 截至12月底: the day of the report, not of the event. */
const asOf = /截[至止](?:到|至)?\s*$/;
const allDone = /全部|已完成|完毕|100%|已(?:足额|按期|如期|按时)/;

/** 9月28日完成60%. */
const shareDone =
  /^[日号]?(?:已|累计)*(?:完成|发放|拨付|支付|兑付|改造|建成)(?:了)?(?:[^,，。;；\d]{0,6}的)?\d[\d.]*%/;

/** 截至12月底支付进度92%: how far it had come on the day of the report; null where no share is told. */
function shareOnDay(
  text: string,
  quantities: readonly Reading[],
  { end }: WrittenDate,
): number | null {
  const told = quantities.filter(
    ({ unit, words, change }) =>
      unit?.dim === 'percent' &&
      change === 0 &&
      /进度|完成|支付|拨付|执行|发放|到位|率/.test(words),
  );
  const [only] = told;
  const isOnDay =
    asOf.test(text.slice(0, readDates(text)[0]?.start ?? 0)) || shareDone.test(text.slice(end));
  return only && told.length === 1 && isOnDay ? only.value : null;
}

/**
 * 第一批5月16日拨付，第二批7月4日补拨; 主体11月18日完工，附属用房12月9日完工: more of the same, too late. An acceptance
 * or audit may come later.
 */
function isLateRest(text: string, deadline: WrittenDate, wanted: readonly string[]): boolean {
  const dates = readDates(text);
  return dates.some((date, index) => {
    const words = text.slice(date.end, dates[index + 1]?.start ?? text.length);
    const more =
      /补[拨发办缴]|才/.test(words) ||
      (stageFit(wanted, stagesIn(words)) > 0 && !/验收|审计|决算/.test(words));
    return index > 0 && more && inTime(deadline, date) === false;
  });
}

/** 6月20日发了开通公告，正式接通是8月3日; 三月底前到位（入库单日期为2023年3月20日）: a later day that counts as well. */
const inEarnest = /(?:正式|实际|真正)[^,，。;；\d]{0,10}$/;
/** 3月举行开工仪式，5月实际进场. */
const thenInEarnest = /^[日号]?(?:才|实际|真正)/;

function isBelied(text: string, deadline: WrittenDate, { year }: WrittenDate): boolean {
  return readDates(text).some(
    (date) =>
      inTime(deadline, date) === false &&
      (inEarnest.test(text.slice(Math.max(0, date.start - 16), date.start)) ||
        thenInEarnest.test(text.slice(date.end)) ||
        (year === null && date.year !== null)),
  );
}

/** Parts of a building work that a deadline may be set for, before the whole is done. */
const workParts = ['主体', '封顶', '基础', '桩基', '地下室'];
const partDone = /完成|封顶|完工|竣工|验收/;

/** 11月28日完成主体封顶，正在砌筑 for 完成主体封顶: the part that is asked for is done, whatever goes on behind it. */
function partReached(text: string, asked: string, { end }: WrittenDate): boolean {
  const told = clauseBehind(text, end);
  const isNamed = workParts.some((part) => asked.includes(part) && told.includes(part));
  return isNamed && partDone.test(told) && !/未|尚|正在|计划|预计|部分|基本/.test(told);
}

/** 推迟至9月完工, 一度推迟，仍于2月27日开课: a delay is told, and that the end came in time all the same. */
const delayedOnly =
  /^(?!.*(?:未|没有|不|超|逾)).*(?:推迟|延[期后迟]|晚).*(?:[完竣开]工|交付|建成|完成|开[课业园馆学]|到位|投用)/;

/** 11月28日出版 of «3月启动编纂，11月28日出版»: what stands behind the clause of the beginning. */
function behindStart(text: string): string {
  const at = Math.max(text.lastIndexOf('启动'), text.lastIndexOf('开始'));
  const pause = at < 0 ? -1 : text.slice(at).search(/[,，。;；]/);
  return pause < 0 ? text : text.slice(at + pause + 1);
}

/** 3月20日开始, 9月完成初稿: no more than the beginning of what ended, or was handed in, on another day. */
const beginsOnly =
  /^[日号]?[^,，。;；]{0,4}?(?:开始|启动|动工|开工|进场|起(?!草)|着手|(?:完成|形成|拿出|编制|编写)[^,，。;；]{0,6}(?:初稿|草案|大纲|方案|招标|征求意见稿|框架))/;
/** 4月7日发完: the end; 12月验收 may be long after it. */
const endsThen =
  /^[日号]?[^,，。;；]{0,6}?(?:完(?=$|[,，。;；])|[完结]束|完毕|完成(?![^,，。;；]{0,6}(?:验收|审计|[决结]算))|交工|竣工(?!验收)|建成)/;
/** 11月15日提交评审稿: another act, the end only where it is asked for. */
const furtherAct = /^[日号]?[^,，。;；]{0,6}?(提交|上报|报送|交付|发放|拨付|验收|到位)/;

/**
 * The day of the end, where all that was in time was the beginning: 3月20日开始，4月7日发完 for 3月底前.
 */
function lateEnd(text: string, deadline: WrittenDate, asked: string): WrittenDate | null {
  if (/启动|开始|开工|动工|进场|初稿|草案|方案|招标/.test(asked)) return null;
  const told = readDates(text).map((date) => ({
    date,
    words: clauseBehind(text, date.end),
    met: inTime(deadline, date),
  }));
  const isEnd = (words: string): boolean =>
    endsThen.test(words) || asked.includes(furtherAct.exec(words)?.[1] ?? '-');
  const end = told.find(({ words, met }) => met === false && isEnd(words));
  const isBegun = told.every(
    ({ words, met }) => met === false || (met === true && beginsOnly.test(words)),
  );
  return isBegun ? (end?.date ?? null) : null;
}

/** 5月试运行，6月28日正式上线: the trial is over. */
const startedInEarnest =
  /^[日号]?(?:已|起|开始|全面)*正式(?:上线|运[行营]|投[入用]|启用|投运|开通|开放)(?![^,，。;；]{0,4}试)/;

/** 20日左右, 10月中旬前后: the day is not certain. */
const roughly = /^[日号]?(?:左右|前后|上下)/;

/** 8月20日全部设备到货并安装调试完毕, 尾款于12月28日付清. */
const allEnded =
  /^[^,，。;；]{0,4}[付结]清|^[^,，。;；]{0,10}(?:全部|全面|均|都)[^,，。;；]{0,16}(?:完毕|完成|到位|办结|竣工|完工|交付|投用|结束)/;

/** 截至12月31日，尚有62.4万元未兑付: what was not done on that day. */
const openOnDay =
  /(?:[尚仍还](?:余|剩)?有|尚余|仍余)[^,，。;；]{0,4}\d[^,，。;；]{0,16}(?:未|没有)/;

/** Whether something was still open on the last day that was asked for, or after it. */
function openAtDeadline(text: string, deadline: WrittenDate): boolean {
  const dates = readDates(text);
  const [day] = dates;
  if (!day || dates.length > 1 || !asOf.test(text.slice(0, day.start))) return false;
  const later = day.year !== null && deadline.year !== null && day.year > deadline.year;
  const known = day.year === null || deadline.year === null || day.year === deadline.year;
  return (
    openOnDay.test(text.slice(day.end)) &&
    !text.includes('全部') &&
    (later || (known && day.last >= deadline.last))
  );
}

/** 202310 against a deadline: the year and the month without a mark between them. */
const monthOnly = /^(20\d{2})(0[1-9]|1[0-2])$/;

const nextYear = /(?:次|翌|第二|下一?|明|来)年(?!度?计划)/;

/**
 * Compares the date of completion (or 已按期完成) with a deadline.
 *
 * @param row the row
 * @param deadline see `deadlineOf`
 * @returns the comparison; 已完成 without a date is unclear
 * @example // «5月31日前» → «5月中旬»: met
 */
export function compareDates(row: Row, deadline: WrittenDate): Comparison {
  const targetDate = showDate(deadline);
  const spans = [spanOf(row.target.normal, 'target'), spanOf(row.actual.normal, 'actual')];
  const text = row.actual.text;
  const words = statusWords(text);
  const say = (
    met: boolean | null,
    code: Parameters<typeof why>[0],
    actual: WrittenDate | null,
  ): Comparison =>
    answered(
      met === null ? 'ambiguous' : actual ? 'date' : 'status',
      met === null ? 'unclear' : met ? 'met' : 'short',
      'deadline',
      {
        targetDate,
        spans,
        met,
        completion: met === true && actual === null ? 1 : null,
        actualDate: actual && showDate(actual),
        why: [why(code)],
      },
    );
  if (periodMissed(row.target.text, text)) return say(false, 'late', null);
  const next = nextYear.test(text) && !nextYear.test(row.target.text);
  if (next && !words.has('onTime')) return say(false, 'after-deadline', lastDate(text));
  if (words.has('stopped')) return { ...say(false, 'stopped', null), status: 'stopped' };
  if (row.target.text !== '' && row.target.text === text && !row.actual.date)
    return say(true, 'same-words', lastDate(text));
  const asked = row.words.name.text + row.target.text;
  const wanted = stagesIn(asked);
  const [, act = ''] = /([\u4e00-\u9fa5]{2})(?:时间|日期)/.exec(row.words.name.text) ?? [];
  const [, year = '', month = ''] = monthOnly.exec(text.trim()) ?? [];
  const all = row.actual.date
    ? [row.actual.date]
    : readDates(month === '' ? text : `${year}-${month}`);
  // 8月31日全部分配完毕，住户陆续入住: the end is told with its day.
  const final = all.find(
    ({ end }) => allEnded.test(text.slice(end)) && !speaksOfSome(clauseBehind(text, end), asked),
  );
  const dated = row.actual.date || final ? null : eventDate(text, wanted, act);
  const single =
    row.actual.date ?? final ?? dated?.date ?? (month === '' ? lastDate(text) : (all[0] ?? null));
  const answers = new Set(all.map((date) => inTime(deadline, date)));
  // 启动时间: a beginning is what is asked for.
  const [opening = ''] = /启动|开工|动工|进场/.exec(asked) ?? [];
  const isOpened =
    opening !== '' &&
    single !== null &&
    clauseBehind(text, single.end).includes(opening) &&
    !/未|拟|将|预计|计划/.test(text);
  // 3月启动编纂，11月28日正式出版: what was begun went on to a day of its own.
  const behind = behindStart(text);
  const isBehind = single !== null && single.start >= text.length - behind.length;
  const told = isBehind && behind !== text ? statusWords(behind) : words;
  const unfinished =
    final === undefined &&
    !isOpened &&
    (told.has('inProgress') || told.has('planned') || told.has('partial'));
  if (openAtDeadline(text, deadline)) return say(false, 'partly-done', null);
  const tooLate = lateEnd(text, deadline, asked);
  if (tooLate && answers.size > 1) return say(false, 'after-deadline', tooLate);
  if (single) {
    const verdict = inTime(deadline, single);
    if (words.has('notDone') && !(verdict === true && delayedOnly.test(text)))
      return say(false, 'not-done', single);
    if (verdict === true && goesOn.test(text) && !goesOn.test(asked))
      return say(null, 'no-date', single);
    if (
      verdict === true &&
      decided.test(asked) &&
      handedIn.test(text) &&
      !/审结|批复|审定|核准|办结|批准|通过|完成/.test(text)
    )
      return say(null, 'no-date', single);
    const share = shareOnDay(text, row.actual.quantities, single);
    if (share !== null && share < 100) return say(false, 'partly-done', single);
    if (
      verdict === true &&
      !dated &&
      asOf.test(text.slice(0, all[0]?.start ?? 0)) &&
      !allDone.test(text) &&
      share === null
    )
      return say(null, 'no-date', single);
    if (verdict === true && all.some(({ end }) => roughly.test(text.slice(end))))
      return say(null, 'approximate', single);
    // 截至2023年底完成120人 for 2022年底前: of the end itself nothing is told.
    const isReport = verdict === false && !dated && all.length === 1 && !unfinished;
    if (isReport && asOf.test(text.slice(0, single.start))) return say(null, 'no-date', single);
    if (verdict === true && isOtherDay(text, single, asked)) return say(null, 'no-date', single);
    const isPartDone = unfinished && partReached(text, asked, single);
    if (unfinished && !isPartDone && verdict !== false)
      return say(told.has('inProgress') ? false : null, 'in-progress', single);
    const onTrial = /试运[行营]/.test(text) && !startedInEarnest.test(text.slice(single.end));
    if (verdict === true && onTrial && /正式|上线|运行|投用/.test(asked))
      return say(null, 'in-progress', single);
    if (words.has('hedged')) return say(verdict === false ? false : null, 'hedged', single);
    if (verdict === true && !dated && !final && !row.actual.date && !tellsEnd(text, single, asked))
      return say(null, 'no-date', single);
    // 4月启动，6月9日全部结束: the end is told, and it was late.
    const endedLate = final !== undefined && verdict === false;
    const mixed = !dated && !endedLate && answers.size > 1 && !/[-~至到]/.test(text);
    const isDraft =
      answers.size < 2 &&
      draft.test(text) &&
      !/稿|草|纲/.test(row.words.name.text + row.target.text);
    if (verdict === true && !final && (isDraft || tooEarly(wanted, dated ? dated.words : text)))
      return say(null, 'no-date', single);
    if (answers.size > 1 && all.length > 1 && isLateRest(text, deadline, wanted))
      return say(false, 'after-deadline', single);
    const partial =
      dated !== null &&
      answers.size > 1 &&
      (/主体|初步|基本|部分/.test(text) || isBelied(text, deadline, dated.date));
    if (mixed || (verdict === true && partial)) return say(null, 'several-candidates', single);
    return say(
      verdict,
      verdict === null ? 'date-too-coarse' : verdict ? 'before-deadline' : 'after-deadline',
      single,
    );
  }
  const days = dayNumbers(text, row.actual.numeric);
  const [day = null] = days;
  if (day) {
    const verdict = allInTime(deadline, days);
    // 每月15日后支付
    if (verdict === null || /\d[日号](?:之|以)?后(?![勤续])/.test(text))
      return say(null, 'date-too-coarse', day);
    return say(verdict, verdict ? 'before-deadline' : 'after-deadline', day);
  }
  const rate = statedRate(row.actual, null, row.words.name.text + row.target.text);
  if (rate && rate.value < 100)
    return {
      ...say(false, 'partly-done', null),
      completion: rate.value / 100,
      ratio: { numerator: rate.value, denominator: 100 },
    };
  if (undated.test(text)) return say(null, 'no-date', null);
  if (words.has('notDone') || words.has('denied')) return say(false, 'late', null);
  if (words.has('partial')) return say(false, 'partly-done', null);
  if (words.has('hedged') || words.has('planned')) return say(null, 'hedged', null);
  if (words.has('inProgress')) return say(false, 'in-progress', null);
  if (words.has('onTime') || /^(?:达成|达到)(?:预期|年度|绩效)*(?:指标|目标)/.test(text.trim()))
    return say(true, 'on-time', null);
  return say(null, 'no-date', null);
}
