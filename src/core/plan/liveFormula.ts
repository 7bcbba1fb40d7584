import { toA1, type Address } from '../address';
import { cellAt, type Sheet } from '../sheet';
import type { FundReport, RowAssessment } from '../scoring/assessment';
import { exact, roundedMarks } from '../scoring/exact';
import type { Profile } from '../scoring/profile';

/** Cells of a formula that gives the same marks as the rules do. */
interface Sides {
  readonly target: Address;
  readonly actual: Address;
  readonly weight: Address;
}

/**
 * A formula for an indicator's score that keeps working after the add-in is gone.
 *
 * @param sheet the snapshot
 * @param assessment the judged row
 * @param weightCell 分值
 * @param profile for the reverse formula and the decimals
 * @returns the formula, or null unless target, actual and weight are plain numbers of one unit and
 *   the formula gives exactly the computed score
 * @example liveFormula(sheet, assessment, weightCell, profile) //=> '=ROUND(MIN(1,G9/F9)*H9,2)'
 */
export function liveFormula(
  sheet: Sheet,
  assessment: RowAssessment,
  weightCell: Address | null,
  profile: Profile,
): string | null {
  const { comparison, score, row } = assessment;
  if (!isPlain(profile)) return null;
  const { target, actual } = row.cells;
  if (score === null || !target || !actual || !weightCell) return null;
  if (comparison.kind !== 'quantitative' || !isByRule(assessment)) return null;
  const sides: Sides = { target, actual, weight: weightCell };
  const numbers = plainNumbers(sheet, sides);
  if (!numbers) return null;
  if (comparison.direction === 'atMost' && !comparison.isExecution) {
    return atMost(sides, numbers, score, profile);
  }
  const isForward =
    comparison.direction === 'atLeast' && assessment.explanation.rule !== 'score-execution';
  const follows = isForward || isRateTimesWeight(assessment.explanation, profile);
  return follows ? atLeast(sides, numbers, score, profile) : null;
}

/**
 * The same for 项目资金: `=ROUND(MIN(1,G6/F6)*H6,2)`.
 *
 * @param sheet the snapshot
 * @param fund the judged fund table
 * @param profile for the decimals
 * @returns the formula or null
 * @example fundFormula(sheet, fund, profile) //=> '=ROUND(MIN(1,G6/F6)*H6,2)'
 */
export function fundFormula(
  sheet: Sheet,
  { scored, score, explanation }: FundReport,
  profile: Profile,
): string | null {
  const target =
    scored && (scored.budget === null ? scored.cells.initialBudget : scored.cells.budget);
  const actual = scored?.cells.executed;
  const weight = scored?.cells.weight;
  if (score === null || !target || !actual || !weight) return null;
  if (!isRateTimesWeight(explanation, profile)) return null;
  const sides: Sides = { target, actual, weight };
  const numbers = plainNumbers(sheet, sides);
  return numbers ? atLeast(sides, numbers, score, profile) : null;
}

/**
 * Excel's function for the rounding of a profile.
 *
 * @param profile 计分口径
 * @returns the function's name
 * @example roundingOf(defaultProfile) //=> 'ROUND'
 */
export function roundingOf({ rounding }: Profile): 'ROUND' | 'ROUNDDOWN' {
  return rounding === 'down' ? 'ROUNDDOWN' : 'ROUND';
}

/** A floor or a deduction would have to follow the numbers too: a formula of the ratio alone would not. */
const isPlain = ({ forward, over }: Profile): boolean =>
  (forward?.zeroBelow ?? 0) === 0 && over.action !== 'deduct' && over.action !== 'zero';

const isRateTimesWeight = ({ rule }: RowAssessment['explanation'], profile: Profile): boolean =>
  rule === 'score-execution' && profile.execution.fullFrom === 1;

/** Rules whose arithmetic a formula can repeat; a person's decision or a deduction is none. */
const isByRule = ({ explanation: { rule } }: RowAssessment): boolean =>
  [
    'score-at-least',
    'score-at-most-ratio',
    'score-at-most-linear',
    'score-met',
    'score-over',
    'score-execution',
  ].includes(rule);

type Numbers = Readonly<Record<keyof Sides, number>>;

/** The three numbers, where every cell holds one and both sides are shown the same way. */
function plainNumbers(sheet: Sheet, sides: Sides): Numbers | null {
  const target = cellAt(sheet, sides.target);
  const actual = cellAt(sheet, sides.actual);
  const weight = cellAt(sheet, sides.weight);
  if (typeof target.value !== 'number' || typeof actual.value !== 'number') return null;
  if (typeof weight.value !== 'number') return null;
  if (target.format.includes('%') !== actual.format.includes('%')) return null;
  if (!(target.value > 0) || actual.value < 0) return null;
  return { target: target.value, actual: actual.value, weight: weight.value };
}

function atLeast(
  { target, actual, weight }: Sides,
  numbers: Numbers,
  score: number,
  profile: Profile,
): string | null {
  const ratio = exact(numbers.actual).div(numbers.target);
  const share = ratio.gt(1) ? exact(1) : ratio;
  if (roundedMarks(share.times(numbers.weight), profile) !== score) return null;
  const product = `MIN(1,${toA1(actual)}/${toA1(target)})*${toA1(weight)}`;
  return `=${roundingOf(profile)}(${product},${profile.decimals})`;
}

function atMost(
  { target, actual, weight }: Sides,
  numbers: Numbers,
  score: number,
  profile: Profile,
): string | null {
  const { reverse, decimals } = profile;
  const [A, B, W] = [toA1(target), toA1(actual), toA1(weight)];
  const isMet = numbers.actual <= numbers.target;
  const excess = exact(numbers.actual).minus(numbers.target).div(numbers.target);
  const linear = excess.gt(1) ? exact(0) : exact(1).minus(excess);
  const missed = reverse === 'ratio' && !isMet ? exact(numbers.target).div(numbers.actual) : linear;
  const share = isMet ? exact(1) : missed;
  if (roundedMarks(share.times(numbers.weight), profile) !== score) return null;
  const beyond = reverse === 'ratio' ? `${A}/${B}` : `MAX(0,1-(${B}-${A})/${A})`;
  return `=${roundingOf(profile)}(IF(${B}<=${A},1,${beyond})*${W},${decimals})`;
}
