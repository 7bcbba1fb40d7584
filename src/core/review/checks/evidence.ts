import { percent } from '../../scoring/exact';
import { completionOf } from '../../scoring/completion';
import { textAt } from '../../scoring/marks';
import type { RowAssessment } from '../../scoring/assessment';
import {
  objectTo,
  rowByRow,
  rowsOf,
  type Check,
  type Objection,
  type ReviewedRow,
} from '../reviewed';

/** Answers that say nothing (domain rule: 无, 说明无, 完成, 0 in the reason column). */
const emptyAnswer =
  /^(?:|无|暂无|没有|无偏差|无原因|说明无|无说明|已?完成|全部完成|完成(?:年度)?目标(?:任务)?|达成|已?达标|正常|0(?:\.0+)?|[/\\—–\-_.…]+)[。.]?$/;

/**
 * Whether a reason is empty or says nothing.
 *
 * @param text the reason cell
 * @returns true for blanks, dashes and answers such as 说明无
 * @example isEmptyAnswer('说明无') //=> true
 */
function isEmptyAnswer(text: string): boolean {
  return text === '' || emptyAnswer.test(text.normalize('NFKC').replace(/\s/g, ''));
}

/**
 * 未完成或扣分而无原因, where the form has a reason column.
 *
 * @param reviewed the project
 * @returns one objection per row, and one for an execution below the threshold
 * @example reasonMissing(reviewed)[0]?.row //=> 14
 */
export const reasonMissing: Check = (reviewed) => {
  const { fund, sheet, profile } = reviewed;
  const list: Objection[] = [];
  if (fund?.scored && fund.table.columns.reason && fund.rate !== null) {
    const cell = fund.scored.cells.reason;
    if (fund.rate < profile.execution.explainBelow && isEmptyAnswer(textAt(sheet, cell))) {
      const params = { name: fund.scored.label.trim() };
      list.push({ on: 'fund', address: cell ?? null, row: fund.scored.row, params });
    }
  }
  for (const row of rowsOf(reviewed)) {
    if (!row.judged.table.columns.reason || !isEmptyAnswer(row.reason)) continue;
    if (needsReason(row, profile.execution.explainBelow)) {
      list.push(objectTo(row, row.assessment.row.cells.reason));
    }
  }
  return list;
};

function needsReason(row: ReviewedRow, explainBelow: number): boolean {
  const { comparison, weight, existingScore } = row.assessment;
  const isDeducted =
    !row.judged.table.columns.factor &&
    weight !== null &&
    existingScore !== null &&
    existingScore < weight - 0.005;
  if (row.isExecution && comparison.isExecution) {
    return comparison.status === 'stopped' || (comparison.completion ?? 1) < explainBelow;
  }
  return comparison.status === 'short' || comparison.status === 'stopped' || isDeducted;
}

/** Causes that are none: 执行进度慢 (郫都区 D5), 管理不到位 (郫都区 S2, P3), 项目进度滞后、资金执行率偏低. */
const vagueCause =
  /(?:执行|支出|支付|项目|工作|资金)*(?:进度|执行率?|支出率?)(?:较|偏|比较|有所|相对)?(?:缓?慢|滞后|偏?低|不快|不高)|(?:管理|工作|落实|监督|协调|沟通)(?:不到位|不够|不足|不力)|(?:客观|其他|特殊|历史|种种)原因|没有?完成|未完成/g;

/**
 * 原因不具体: a reason that only repeats that something was slow or not done.
 *
 * @param reviewed the project
 * @returns one objection per row that needs a reason, and one for the execution
 * @example reasonVague(reviewed)[0]?.params.text //=> '执行进度慢'
 */
export const reasonVague: Check = (reviewed) => {
  const { fund, sheet, profile } = reviewed;
  const list: Objection[] = [];
  const cell = fund?.scored?.cells.reason;
  const text = textAt(sheet, cell);
  if (fund?.scored && cell && (fund.rate ?? 1) < profile.execution.explainBelow && isVague(text)) {
    const params = { name: fund.scored.label.trim(), text };
    list.push({ on: 'fund', address: cell, row: fund.scored.row, params });
  }
  for (const row of rowsOf(reviewed)) {
    if (!isVague(row.reason) || !needsReason(row, profile.execution.explainBelow)) continue;
    list.push(objectTo(row, row.assessment.row.cells.reason, { text: row.reason }));
  }
  return list;
};

/** Nothing but vague causes and the words that join them. */
const isVague = (text: string): boolean =>
  text !== '' &&
  text.length <= 40 &&
  !isEmptyAnswer(text) &&
  text
    .normalize('NFKC')
    .replace(/[\s,.;:、。]/g, '')
    .replace(vagueCause, '')
    .replace(/由于|因为?|主要是?|原因是?|导致|造成|所致|部分|较|的|和|及|等/g, '') === '';

/**
 * 满分而无实际完成值.
 *
 * @param reviewed the project
 * @returns one objection per row (for a shared weight: per row without data)
 * @example fullScoreWithoutData(reviewed)[0]?.params //=> { name: '培训参与度', typed: 15, weight: 15 }
 */
export const fullScoreWithoutData: Check = rowByRow((row) => {
  const typed = row.group?.existingScore ?? null;
  const weight = row.group?.group.weight ?? null;
  if (row.assessment.comparison.status !== 'missingActual') return null;
  if (typed === null || weight === null || !(weight > 0) || typed < weight - 0.005) return null;
  const objection = objectTo(row, row.group?.group.scoreCell, { typed, weight });
  return { ...objection, row: row.group?.group.scoreCell?.row ?? objection.row };
});

/**
 * 停止的项目得了成本分: nothing spent is no saving (宁德 2023: 0 of 10 万元 earned 0).
 *
 * @param reviewed the project
 * @returns one objection per row
 * @example costMarksOnStoppedProject(reviewed)[0]?.params.typed //=> 10
 */
export const costMarksOnStoppedProject: Check = rowByRow((row) => {
  const { existingScore, row: place } = row.assessment;
  return isStoppedCost(row.assessment) && existingScore !== null && existingScore > 0
    ? objectTo(row, place.cells.score, { typed: existingScore })
    : null;
});

/**
 * Whether a row is the cost of something that was stopped.
 *
 * @param assessment the judged row
 * @returns true for 成本指标 of a stopped project
 * @example isStoppedCost(assessment) //=> false
 */
export const isStoppedCost = ({ comparison, row }: RowAssessment): boolean =>
  comparison.status === 'stopped' && (row.level2.includes('成本') || row.level1.includes('成本'));

/**
 * 超额较多: from the profile's threshold (130 %) on; the target may have been set too low. Only a hint
 * where a reason stands there already, or where the profile asks for none.
 *
 * @param reviewed the project
 * @returns one objection per row; `explained` is 1 when a reason stands there
 * @example over130(reviewed)[0]?.params.completion //=> '409.33%'
 */
export const over130: Check = rowByRow((row, reviewed) => {
  const { comparison, row: place } = row.assessment;
  const { over } = reviewed.profile;
  const isOver = comparison.status === 'over';
  // Ten times the target is a matter of its unit first.
  if (isUnlikely(multipleOf(row) ?? 0)) return null;
  if (over.action === 'none' || (!isOver && !isFarAboveZero(row, over.ofZero))) return null;
  const completion = completionOf(comparison)?.fraction ?? null;
  const isExplained = !isEmptyAnswer(row.reason);
  const objection = objectTo(row, place.cells.actual, {
    completion: isOver && completion !== null ? percent(completion) : row.actual,
    limit: isOver ? percent(over.from) : (over.ofZero ?? ''),
    explained: isExplained ? 1 : 0,
  });
  return isExplained || over.action === 'flag' ? { ...objection, severity: 'hint' } : objection;
});

/** 指标值为0时，实际达到30即须说明 (integrated budget system, 广西): 0 has no multiple. */
function isFarAboveZero(
  { assessment: { comparison } }: ReviewedRow,
  ofZero: number | undefined,
): boolean {
  const { direction, target, actualInTargetUnit } = comparison;
  if (ofZero === undefined || direction !== 'atLeast' || target?.value !== 0) return false;
  return (actualInTargetUnit ?? 0) >= ofZero;
}

/** From this multiple of the target on, a wrong unit or one 万 too many is likelier than a success. */
const unlikelyMultiple = 10;

/**
 * 疑似单位错误: ten times the target in the same unit, or an execution far beyond the budget.
 *
 * @param reviewed the project
 * @returns one objection per row
 * @example possibleUnitError(reviewed)[0]?.params.multiple //=> 1000
 */
export const possibleUnitError: Check = (reviewed) => {
  const { fund } = reviewed;
  const list: Objection[] = [];
  if (fund?.scored && fund.rate !== null && isUnlikelyRate(fund.rate)) {
    const params = { name: fund.scored.label.trim(), multiple: wholeMultiple(fund.rate) };
    list.push({
      on: 'fund',
      address: fund.scored.cells.executed ?? null,
      row: fund.scored.row,
      params,
    });
  }
  for (const row of rowsOf(reviewed)) {
    const multiple = multipleOf(row) ?? 0;
    if (!suspectsUnit(row) && !isUnlikely(multiple)) continue;
    list.push(
      objectTo(row, row.assessment.row.cells.actual, { multiple: wholeMultiple(multiple) }),
    );
  }
  return list;
};

const isUnlikelyRate = (rate: number): boolean =>
  rate >= unlikelyMultiple || (rate > 0 && rate < 0.0005);

/** Ten times the target, or a thousandth of it. */
const isUnlikely = (multiple: number): boolean =>
  multiple >= unlikelyMultiple || (multiple > 0 && multiple <= 0.001);

/** How many times the target was reached, where more is better; null when that is not the question. */
function multipleOf({ assessment: { comparison } }: ReviewedRow): number | null {
  const { target, actualInTargetUnit, direction } = comparison;
  if (direction !== 'atLeast' || !target || actualInTargetUnit === null || !(target.value > 0)) {
    return null;
  }
  return actualInTargetUnit / target.value;
}

/** The reading itself found the size unbelievable. */
const suspectsUnit = ({ assessment: { comparison } }: ReviewedRow): boolean =>
  comparison.why.some(({ code }) => code === 'unit-error-suspected');

const wholeMultiple = (ratio: number): number =>
  ratio >= 1 || ratio <= 0 ? Math.round(ratio) : Math.round(1 / ratio);

/** Words for «not reached», without the heading 未完成原因 itself. */
const saysShort =
  /(?:未|没有|没能|未能)(?:按[时期]|如期|全部|全面)?(?:完成|达到|达标|实现|开展|实施)(?!原因)/;
const saysDone =
  /(?:已|均已|全部|超额|如期|按[时期])完成|(?:达到|完成)(?:了)?(?:年度|预期)(?:目标|指标)/;

/**
 * 原因与数字矛盾: a met row whose reason says 未完成, or a short one whose reason says 已完成.
 *
 * @param reviewed the project
 * @returns one objection per row
 * @example reasonContradictsNumbers(reviewed)[0]?.params.text //=> '受疫情影响未完成'
 */
export const reasonContradictsNumbers: Check = rowByRow((row) => {
  const { comparison, row: place } = row.assessment;
  if (isEmptyAnswer(row.reason)) return null;
  const { weight, existingScore } = row.assessment;
  const hasFullMarks = weight !== null && weight > 0 && existingScore === weight;
  const isMet = comparison.status === 'met' || comparison.status === 'over' || hasFullMarks;
  const isShort = comparison.status === 'short' && comparison.kind === 'quantitative';
  // A short row with full marks and a reason for it is a matter of its score.
  if (comparison.status === 'stopped' || (isShort && saysShort.test(row.reason))) return null;
  const contradicts =
    (isMet && saysShort.test(row.reason)) || (isShort && saysDone.test(row.reason));
  return contradicts ? objectTo(row, place.cells.reason, { text: row.reason }) : null;
});

/**
 * 实际完成值照抄目标: the same bound with the same comparator is no result.
 *
 * @param reviewed the project
 * @returns one objection per row
 * @example actualRepeatsTarget(reviewed)[0]?.params.text //=> '≥266米'
 */
export const actualRepeatsTarget: Check = rowByRow((row) => {
  const { target, actual } = row.assessment.comparison;
  if (!actual?.comparator || actual.comparator !== target?.comparator) return null;
  const bounds = ['atLeast', 'above', 'atMost', 'below'];
  const repeats =
    bounds.includes(actual.comparator) &&
    row.assessment.comparison.actualInTargetUnit === target.value;
  return repeats ? objectTo(row, row.assessment.row.cells.actual, { text: row.actual }) : null;
});

/**
 * 有实际、无目标: something was reported that nobody asked for.
 *
 * @param reviewed the project
 * @returns one objection per row
 * @example actualWithoutTarget(reviewed)[0]?.params.text //=> '1条'
 */
export const actualWithoutTarget: Check = rowByRow((row) =>
  row.assessment.comparison.status === 'missingTarget' && !isEmptyAnswer(row.actual)
    ? objectTo(row, row.assessment.row.cells.target, { text: row.actual })
    : null,
);
