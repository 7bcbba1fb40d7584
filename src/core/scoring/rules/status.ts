import type { Comparison } from '../../value/reading';
import type { IndicatorRow } from '../../table/table';
import { zero } from '../exact';
import type { Profile } from '../profile';
import { decided, undecided, type Worth } from '../worth';
import { amounts, bareCost, execution } from './cost';
import { equal, forward, met, overFulfilled, reverse, within } from './quantitative';
import { qualitative } from './tier';

/** What the rules know about a row besides its comparison. */
export interface RowFacts {
  readonly row: Pick<IndicatorRow, 'level1' | 'level2' | 'name'>;
  /** 分值 of the row alone; null when several rows share it or there is none. */
  readonly weight: number | null;
  readonly existing: number | null;
  /** 评分标准 of the row, '' when the form has none. */
  readonly criteria: string;
}

/** 每少1个百分点扣1分, 扣完为止: marks by deduction, which no ratio reproduces. */
const deductionCriteria = /扣\s*\d+(?:\.\d+)?\s*分|每.{0,12}扣|扣完为止|酌情扣/;

/**
 * Whether a row of an indicator table is the budget execution and not a result.
 *
 * @param row its levels and name
 * @returns true for 预算执行(率) and 资金执行(率)
 * @example isBudgetExecution({ level1: '', level2: '成本指标', name: '维护费' }) //=> false
 */
export function isBudgetExecution({ level1, level2, name }: RowFacts['row']): boolean {
  return (
    saysExecution(level2) ||
    saysExecution(name) ||
    (saysExecution(level1) && !level2.includes('成本'))
  );
}

const saysExecution = (text: string): boolean =>
  text.includes('执行') && /预算(?:资金)?执行|资金执行/.test(text);

/**
 * What share of its weight a row earned: the one place that chooses the rule.
 *
 * @param comparison the judged pair
 * @param profile 计分口径
 * @param facts weight, typed score and criteria of the row
 * @returns the worth; its share is null whenever a person must decide
 * @example worthOf(comparison, profile, facts).rule //=> 'score-at-least'
 */
export function worthOf(comparison: Comparison, profile: Profile, facts: RowFacts): Worth {
  switch (comparison.status) {
    case 'notApplicable':
      return undecided('not-applicable');
    case 'missingActual':
    case 'missingTarget':
      return undecided('confirm-missing', { side: comparison.status });
    case 'unclear': {
      const isStop = comparison.why.some(({ code }) => code === 'stopped');
      return undecided(isStop ? 'confirm-stopped-project' : 'confirm-unclear');
    }
    case 'stopped':
      // Known only from the reason: nothing was reported, so that a person confirms the 0.
      return comparison.spans.some(({ source }) => source === 'actual')
        ? decided('score-stopped', zero, '0%')
        : undecided('confirm-stopped');
    case 'over':
      return overFulfilled(comparison, profile);
    default:
      return judged(comparison, profile, facts);
  }
}

/** Rows that are met or short. */
function judged(comparison: Comparison, profile: Profile, facts: RowFacts): Worth {
  const sides = isBudgetExecution(facts.row) ? executionSides(comparison) : null;
  if (sides) return execution(sides.spent, sides.budget, profile, facts.weight);
  if (comparison.isExecution) return bareCost(comparison);
  if (comparison.met !== true && deductionCriteria.test(facts.criteria)) {
    return undecided('confirm-criteria');
  }
  if (comparison.kind === 'date')
    return comparison.met ? met(comparison) : undecided('confirm-date');
  if (isWords(comparison)) {
    const tier = comparison.tier ?? (comparison.met === true ? 'achieved' : null);
    return tier === null
      ? undecided('confirm-unclear')
      : qualitative(tier, profile, facts.weight, facts.existing);
  }
  return byDirection(comparison, profile);
}

/** Spending and budget, or the rate and its 100 %; a target of less than 100 % is an indicator's own. */
function executionSides(comparison: Comparison): ReturnType<typeof amounts> {
  if (comparison.isExecution) return amounts(comparison);
  const { kind, direction, target } = comparison;
  const isWhole = target?.unit !== '%' || target.value === 100;
  return kind === 'quantitative' && direction === 'atLeast' && isWhole ? amounts(comparison) : null;
}

/** Words against words, or a status word without a number behind it. */
const isWords = ({ kind, ratio, completion }: Comparison): boolean =>
  kind === 'qualitative' ||
  (kind === 'status' && !ratio && (completion === null || completion >= 1));

function byDirection(comparison: Comparison, profile: Profile): Worth {
  switch (comparison.direction) {
    case 'atMost':
      return reverse(comparison, profile);
    case 'equal':
      return equal(comparison, profile);
    case 'range':
      return within(comparison, profile);
    default:
      return forward(comparison, profile);
  }
}
