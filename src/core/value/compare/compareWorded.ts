import { clauseBefore, clauseBehind } from '../text/matches';
import { countsThings, dimOf } from '../quantity/dimension';
import { answered, quantityOf, spanOf, why } from '../row/answer';
import { besideFormer, besideMean } from '../words/besideMean';
import { asksForMore, isActOnly, unconfirmed } from '../words/confirmed';
import { statedRate } from '../actual/statedRates';
import type { Reading } from '../quantity/quantities';
import type { Comparison, Status } from '../reading';
import { zeroEvent, type Row } from '../row/row';
import { deniesEvent } from '../words/zeroEvents';
import { statusWords } from '../lexicon/status';
import { compareWords } from '../words/tiers';
import { sameUnit } from '../quantity/units';
import { approved, saidOutright } from '../words/whether';
import { wordVerdict, type WordVerdict } from '../words/wordVerdict';
import { gated } from '../text/gates';

const coversAll = gated(/全(?:部|面)(?:实现)?覆盖|全覆盖|覆盖全部/);

const needs = gated(
  /^(?:据实|按需|按实际?(?:需[要求]|情况|发生)?|依申请|视情)(?:予以|进行|开展|给予)?([\u4e00-\u9fa5]{2})[。.]?$/,
);

/** 零新增 → 新增3.2万元: what should not have come. */
const onlyZero = /^ ?0(?:\.0+)? ?[万亿]?[元起件个次笔]?$/;
const zeroGrowth = gated(/零(新增|拖欠|逾期)/);

/** 据实接待 → 全年接待1843批: as many as there were. */
function asNeeded(target: string, { actual }: Row): boolean {
  const [, act = ''] = needs.exec(target.trim()) ?? [];
  return (
    act !== '' &&
    actual.text.includes(act) &&
    actual.quantities.some(
      ({ value, unit, role }) =>
        value > 0 && countsThings(unit) && role !== 'plan' && role !== 'rest',
    )
  );
}

const promise = gated(/应[\u4e00-\u9fa5]尽[\u4e00-\u9fa5]/);
const unsure =
  /(?:基本|力争|努力|推[动进]|确保|争取|将|尽量|原则上?|未能?|没有?|难以)[^,，。;；]{0,4}$/;

/** 坚持应收尽收，全年新收治214名 against 做到应收尽收. */
function keepsPromise(target: string, actual: string): boolean {
  const [asked] = promise.exec(target) ?? [];
  const at = asked === undefined ? -1 : actual.indexOf(asked);
  return at >= 0 && !unsure.test(actual.slice(0, at)) && !/除|仅|部分|个别|剩余/.test(actual);
}

/** 建成后有望进一步改善: it is hoped for. */
const hoped = gated(
  /有望|可望|(?:努力|致力|力求|着力)(?:让|使|于)|(?:预期|预计)[可能将会]|将[会能可][^,，。;；]{0,8}(?:提|改|增|促|实现|形成|带动)/,
);

/** 满意 against 满意度95%: no bar was set for a number. */
const unbarred = gated(/^[^\d]{0,4}满意$/);

/** A stop is what was asked for. */
const stopAsked = gated(/停|取消|收回|退|终止|撤销/);
const noneAsked = gated(
  /杜绝|零(?:投诉|事故|差错|发生|上访|伤亡|死亡|违[规纪法]|报告|新增|增长|拖欠|逾期|失误|舆情|故障|中断)|^(?:无|不发生|未发生|不出现|未出现)/,
);
const allAsked = gated(/全覆盖|应[\u4e00-\u9fa5]尽[\u4e00-\u9fa5]/);
const vague = gated(/若干|适量|一批/);

/** The clause that a count stands in. */
function aroundOf(text: string, { start, end }: Reading): string {
  const before = clauseBefore(text, start);
  const after = clauseBehind(text, end);
  return before + after;
}

/** 82座中80座达到二类以上: not all of them. */
function someOf([one, two]: readonly Reading[], text: string): boolean {
  if (!one || !two || !sameUnit(one.unit, two.unit) || two.value >= one.value) return false;
  return /^[^,，。;；\d]{0,4}中[^,，。;；\d]{0,6}$/.test(text.slice(one.end, two.start));
}

/** What an answer that would be enough does not speak of, in the target's words; null for nothing. */
function silentOn(target: string, actual: string, { tier, rule }: WordVerdict): string | null {
  if (tier !== 'achieved' || rule === 'ladder' || rule === 'relative') return null;
  if (isActOnly(actual)) return asksForMore(target) ? target.trim() : unconfirmed(target, actual);
  // 达成预期指标 is said of the whole target, whatever it asks for.
  return rule === 'official-tier' ? null : unconfirmed(target, actual);
}

/**
 * Compares words with words: stopped, nothing happened, done or not done, degrees.
 *
 * @param row the row; its target asks for no number and no date
 * @returns the comparison; `tier` is set where a band can be told
 * @example // «有效提升» → «显著提升»: achieved
 */
export function compareWorded(row: Row): Comparison {
  const target = row.target.text;
  const actual = row.actual.text;
  const words = statusWords(actual);
  const span = spanOf(row.actual.normal, 'actual');
  const spans = [spanOf(row.target.normal, 'target'), span];
  const stops =
    words.has('stopped') ||
    (words.has('returned') &&
      /交回|退回|收回|缴回|上缴/.test(actual) &&
      !/收回(?!财政)/.test(target));
  if (stops && !stopAsked.test(target) && compareWords(target, actual).rule !== 'zero-event') {
    return answered('status', 'stopped', 'stopped', {
      met: false,
      completion: 0,
      why: [why(words.has('stopped') ? 'stopped' : 'money-returned')],
      spans,
    });
  }
  const zero = noneAsked.test(target);
  const [, grown = ''] = zeroGrowth.exec(target) ?? [];
  const counted = row.actual.quantities.find(
    ({ unit, change, words: own }) =>
      (/^n:|^$/.test(dimOf(unit)) && change === 0) ||
      (grown !== '' && (own.includes(grown) || onlyZero.test(actual))),
  );
  if (zero && counted) {
    const beside = aroundOf(actual, counted);
    const about = `${row.words.name.text} ${target.replace(/[不未]?发生|不出现|杜绝/, '')}`;
    if (counted.value > 0 && deniesEvent(actual, about, beside))
      return { ...zeroEvent(row), spans };
    const none = counted.value === 0;
    const quantity = quantityOf(counted, row.actual.normal, 'actual', row.actual.numeric, false);
    return answered('quantitative', none ? 'met' : 'short', 'zero-event', {
      met: none,
      direction: 'atMost',
      actual: quantity,
      actualInTargetUnit: counted.value,
      completion: none ? 1 : 0,
      why: [why(none ? 'reached' : 'above-limit')],
      spans,
    });
  }
  const covers = allAsked.test(target);
  const rate =
    statedRate(row.actual, null, row.words.name.text + row.target.text) ??
    (covers ? row.actual.quantities.find(({ unit }) => unit?.name === '%') : null);
  const left = row.actual.quantities.find(({ role, value }) => role === 'rest' && value > 0);
  if (covers && left && /[仍尚还]有|未|除/.test(actual)) {
    return answered('status', 'short', 'status-words', {
      met: false,
      why: [why('partly-done')],
      spans,
    });
  }
  const promised = keepsPromise(target, actual) && compareWords(target, actual).tier === null;
  if (
    covers &&
    (rate?.value === 100 || coversAll.test(actual) || promised) &&
    !words.has('denied') &&
    !words.has('hedged')
  )
    return answered('status', 'met', 'status-words', {
      met: true,
      completion: 1,
      ratio: { numerator: 1, denominator: 1 },
      why: [why('done')],
      spans,
    });
  if (rate && rate.value < 100) {
    return answered('status', 'short', 'stated-rate', {
      met: false,
      completion: rate.value / 100,
      ratio: { numerator: rate.value, denominator: 100 },
      why: [why('rate-stated', { rate: rate.value })],
      spans,
    });
  }
  const needed =
    asNeeded(target, row) &&
    !(['denied', 'notDone', 'inProgress', 'planned', 'partial', 'hedged'] as const).some((word) =>
      words.has(word),
    );
  const compared =
    (needed ? wordVerdict('achieved', 'status-words', 'done') : null) ??
    saidOutright(row.words.name.text, target, actual) ??
    approved(target, actual) ??
    besideMean(target, row.actual.quantities) ??
    besideFormer(target, row.actual.quantities) ??
    compareWords(target, actual);
  if (compared.tier === 'achieved' && someOf(row.actual.quantities, actual))
    return answered('status', 'short', 'status-words', {
      met: false,
      tier: 'partial',
      why: [why('partly-done')],
      spans,
    });
  const hope = compared.tier === 'achieved' && hoped.test(actual) && !hoped.test(target);
  const silent = hope ? null : silentOn(target, actual, compared);
  const result = hope
    ? wordVerdict(null, 'status-words', 'only-planned')
    : silent === null
      ? compared
      : wordVerdict(null, 'undecided', 'not-confirmed');
  if (
    unbarred.test(target.trim()) &&
    row.actual.quantities.length > 0 &&
    result.tier === 'achieved'
  )
    return answered('ambiguous', 'unclear', 'undecided', {
      why: [why('numbers-for-words')],
      spans,
    });
  if (result.rule === 'zero-event') return { ...zeroEvent(row), spans };
  // 一支队伍, 一批示范点: a Chinese one before its noun counts nothing.
  const counts = row.actual.quantities.some(
    ({ start, end }) => !/^一[^\d]*$/.test(actual.slice(start, end)),
  );
  const numbers = counts && result.tier === null;
  if (result.byStatus && (result.tier !== null || result.reason === 'in-progress')) {
    const met = result.tier === null ? null : result.tier === 'achieved';
    const status: Status = met === null ? 'unclear' : met ? 'met' : 'short';
    const completion = met === true && result.reason === 'done' ? 1 : null;
    return answered('status', status, result.rule, {
      met,
      tier: result.tier,
      completion,
      ratio: completion === null ? null : { numerator: 1, denominator: 1 },
      why: [why(result.reason)],
      spans,
    });
  }
  const met = result.tier === null ? null : result.tier === 'achieved';
  const reason =
    silent === null
      ? why(numbers ? 'numbers-for-words' : result.reason)
      : why('not-confirmed', { words: silent });
  return answered(
    vague.test(target) || numbers ? 'ambiguous' : 'qualitative',
    met === null ? 'unclear' : met ? 'met' : 'short',
    result.rule,
    { met, tier: result.tier, why: [reason], spans },
  );
}
