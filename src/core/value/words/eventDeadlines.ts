import { readDates } from '../quantity/dates';
import { gated } from '../text/gates';
import { statusWords, type StatusWords } from '../lexicon/status';
import { wordVerdict, type WordVerdict } from './wordVerdict';

/**
 * Events that a deadline leans on, each with the words that an answer names it by. Sources: 时效 rows of
 * education, flood control, heating and civil affairs units.
 */
const events: readonly RegExp[] = [
  /开学|学期(?:开始|初)/,
  /开幕|开展仪式|开馆/,
  /春节|除夕|节/,
  /中秋|国庆|端午|元旦|重阳|清明|五一|六一|七一|八一|节/,
  /汛/,
  /供暖|采暖|供热/,
  /入冬|冬季/,
  /春耕|春播|播种/,
  /高考|中考|考试/,
  /封冻|上冻/,
  /开工|施工/,
  /活动|会议|演出|比赛|赛事/,
];

const before = gated(/[^,，。;；]{1,8}?(?:之)?前/);
const late = /(?:之)?后(?:[^,，。;；]{0,8}才|(?!勤|续|备|台|期))/;
const all = /全部|均|都|完成|到位|完毕|发放|储备|拨付|结束/;

/** 中秋节前 for 春节前. */
const anyFeast = /春节|中秋|国庆|端午|元旦|重阳|清明|五一|六一|七一|八一|除夕/;
/** 主汛期前, 供暖期结束前, 汛前完成合同签订: another time, a part, or what comes before the act. */
const notTheEnd = /主汛|结束前|赛后|合同|签订|招标|摸底|方案|主[管干体线]|大部|拨付至|初[步稿表]/;

/** 每季度末前下达, 每月10日前报送 → 每月均按时报送: said of every one of the periods. */
const everyPeriod = gated(/每(?:个)?(?:季度?|月|学期|周|半年)[^,，。;；]{0,6}(?:前|底|末|内)/);
const inPeriods = /[按每各逐](?:个)?(?:季|月|学期|周|半年)|[一二三四\d]个?(?:季度|月|学期)|各期/;

/**
 * Whether a deadline of every month, quarter or term was kept every time.
 *
 * @param target normalised target
 * @param actual normalised actual
 * @returns true for «四个季度均按时发放» against «每季度末月25日前»
 * @example everyPeriodKept('每月10日前报送', '每月均按时报送') //=> true
 */
export function everyPeriodKept(target: string, actual: string): boolean {
  if (!everyPeriod.test(target)) return false;
  const words = statusWords(actual);
  return (
    words.has('onTime') &&
    inPeriods.test(actual) &&
    !anyOpen(words) &&
    !/除|但|\d日|初[表稿]|半年|[前一二三1-3](?:个)?季/.test(actual)
  );
}

/** 每季度末月25日前, 每月10日前, 每季度终了后10日内: a day in every period. */
const everyDay = gated(
  /每(?:个)?(?:季度?|月|学期|半年)[^,，。;；]{0,6}?(\d{1,2})[日号](?:前|之前|以前|内|以内)/,
);

/**
 * Whether a day of every month or quarter was missed once: 四季度12月28日发放 against 每季度末月25日前.
 *
 * @param target normalised target
 * @param actual normalised actual
 * @returns true where a later day of the month is told
 * @example periodMissed('每月10日前报送', '3月报表3月14日报送，其余按时') //=> true
 */
export function periodMissed(target: string, actual: string): boolean {
  const last = Number(everyDay.exec(target)?.[1] ?? 31);
  return (
    last < 31 &&
    !actual.includes('提前') &&
    // 四个季度 is no day.
    readDates(actual).some(
      ({ day, monthly, first, last: to }) => !monthly && first === to && day !== null && day > last,
    )
  );
}

/** 第四季度资金延至次年1月兑付: one of the periods was late. */
const putOff = gated(
  /(?:延[至到]|(?:推迟|顺延|延迟|延后|延期|拖延?)[至到])[^,，。;；]{0,8}(?:月|年|季)/,
);

const everyAct = gated(
  /^(?:按|每|逐)(?:个)?(月|季|周|年|日|学期|半年)度?(?:至少)?([\u4e00-\u9fa5]{2})(?:一次|1次)?[。.]?$/,
);

/** 每季度更新 → 已按季度更新完成: the act in every period, without exception. */
function actEvery(target: string, actual: string): boolean {
  const [, period = '', act = ''] = everyAct.exec(target.trim()) ?? [];
  return (
    act !== '' &&
    new RegExp(`(?:按|每|逐|各)(?:个)?${period}度?[^,，。;；]{0,6}${act}`).test(actual) &&
    !anyOpen(statusWords(actual)) &&
    !/除|但|个别|仅|只|[一二三四\d]、?[一二三四\d]?季度|方案|计划|[一两二三四\d]次|停/.test(actual)
  );
}

const anyOpen = (words: StatusWords): boolean =>
  (['notDone', 'partial', 'inProgress', 'hedged', 'planned', 'denied'] as const).some((word) =>
    words.has(word),
  );

/**
 * Compares an answer with a deadline that is an event, not a date: 开学前, 汛期前, 展览开幕前.
 *
 * @param target normalised target
 * @param actual normalised actual
 * @returns in time or late, or null where the answer does not name the event
 * @example eventDeadline('开学前', '开学后一周发放到位')?.tier //=> 'failed'
 */
export function eventDeadline(target: string, actual: string): WordVerdict | null {
  if (everyPeriod.test(target)) {
    if (putOff.test(actual)) return wordVerdict('failed', 'status-words', 'late', true);
    return everyPeriodKept(target, actual)
      ? wordVerdict('achieved', 'status-words', 'on-time')
      : null;
  }
  if (actEvery(target, actual)) return wordVerdict('achieved', 'status-words', 'on-time');
  const [asked] = before.exec(target) ?? [];
  const feast = anyFeast.exec(asked ?? '')?.[0];
  const isOtherFeast = feast !== undefined && !actual.includes(feast) && anyFeast.test(actual);
  const [early = ''] = notTheEnd.exec(actual) ?? [];
  const event = asked === undefined ? undefined : events.find((words) => words.test(asked));
  if (!event) return null;
  const told = new RegExp(`(?:${event.source})[^,，。;；]{0,3}?`);
  if (new RegExp(`${told.source}${late.source}`).test(actual))
    return wordVerdict('failed', 'status-words', 'late', true);
  const inTime = new RegExp(`${told.source}(?:之)?前`);
  if (!inTime.test(actual) || !all.test(actual) || anyOpen(statusWords(actual))) return null;
  // 春季学期开学前到位，秋季学期9月10日到位
  const isElsewhen = actual.split(/[,，。;；]/).some((part) => !inTime.test(part) && readDates(part).length > 0); // prettier-ignore
  return isOtherFeast || isElsewhen || !target.includes(early)
    ? wordVerdict(null, 'status-words', 'hedged')
    : wordVerdict('achieved', 'status-words', 'on-time');
}
