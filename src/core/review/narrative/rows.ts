import { completionOf } from '../../scoring/completion';
import { percent, plain, sumOf } from '../../scoring/exact';
import { amounts } from '../../scoring/rules/cost';
import { isBudgetExecution } from '../../scoring/rules/status';
import type { ProjectReport, RowAssessment } from '../../scoring/assessment';
import type { TextObjection } from './money';
import { countsIn, likeness, type Block, type Narrative } from './narrative';

/** A row check of the text: what the narrative makes of one indicator. */
type RowCheck = (
  assessment: RowAssessment,
  narrative: Narrative,
  block: Block | null,
) => TextObjection | null;

/**
 * Everything that the text leaves open or contradicts about one project's indicators. A project that
 * was stopped is not asked for results.
 *
 * @param project the project on the sheet
 * @param narrative the report's text
 * @param block the project's section, null when the text has none
 * @returns objections in the order of the form
 * @example rowsAgainstText(project, narrative, block).map(({ code }) => code)
 */
export function rowsAgainstText(
  project: ProjectReport,
  narrative: Narrative,
  block: Block | null,
): readonly TextObjection[] {
  if (isStopped(project)) return [];
  return project.indicators.flatMap(({ rows }) =>
    rows.flatMap((assessment) => {
      const found = rowChecks
        .map((check) => check(assessment, narrative, block))
        .find((objection) => objection !== null);
      if (!found) return [];
      const { row } = assessment;
      const address = row.cells.actual ?? row.cells.name ?? null;
      return [{ ...found, params: { name: row.name, ...found.params }, address, row: row.row }];
    }),
  );
}

/** Nothing was spent, or no row has a result. */
function isStopped({ fund, indicators }: ProjectReport): boolean {
  const rows = indicators.flatMap((report) => report.rows);
  const isWithout = rows.every(({ comparison }) =>
    ['stopped', 'missingActual', 'notApplicable'].includes(comparison.status),
  );
  return (fund?.rate ?? null) === 0 || (rows.length > 0 && isWithout);
}

/** Units that are no counters: shares, money, bare scales. */
const notCounter = /[%‰元]|^[十百千万亿]$/;

/** 7部 in one place, 4部 and 4部 in another. */
const countDiffers: RowCheck = ({ comparison }, { sentences }) => {
  const { target, actual, actualInTargetUnit } = comparison;
  const unit = target?.unit ?? null;
  if (!actual || unit === null || actualInTargetUnit === null || notCounter.test(unit)) return null;
  for (const sentence of sentences) {
    const listed = sentence.split('其中')[0] ?? '';
    const counts = countsIn(listed, unit).map(({ value }) => value);
    if (counts.length < 2 || counts.includes(actualInTargetUnit)) continue;
    const sum = sumOf(counts);
    if (target && counts.includes(target.value)) continue;
    if (sum === actualInTargetUnit) continue;
    const params = { stated: actualInTargetUnit, parts: counts.join(' + '), sum, unit };
    return { code: 'text-count-differs', params };
  }
  return null;
};

/** More than 130 % of the target, and no word in the text why. */
const overFulfilled: RowCheck = ({ comparison }, { text }) => {
  if (comparison.status !== 'over') return null;
  if (/超额完成[^。]{0,30}(?:原因|主要是|由于|因)|指标值?(?:设定|设置)?偏低/.test(text))
    return null;
  const completion = completionOf(comparison);
  return {
    code: 'text-over-130',
    params: { completion: completion ? percent(completion.fraction) : '' },
  };
};

/** A target, and neither form nor text say what came of it. */
const withoutActual: RowCheck = ({ comparison, row }, { text }) => {
  if (comparison.status !== 'missingActual') return null;
  const name = row.name.normalize('NFKC').replace(/\s+/g, '');
  const isSaid = text.includes(`${name}为`) || text.includes(`${name}达`);
  return isSaid ? null : { code: 'text-target-without-actual', params: {} };
};

/** A bare amount as the cost target, and no figure behind it; the execution's figure is offered. */
const costWithoutFigure: RowCheck = ({ comparison, row }, _narrative, block) => {
  const { target, actual, status } = comparison;
  const unit = target?.unit ?? '';
  const isAmount = /^(?:亿|万)?元$/.test(unit);
  if (!target || status !== 'unclear' || !isAmount || actual || isBudgetExecution(row)) return null;
  const executed = block?.executed ?? null;
  return {
    code: 'text-cost-without-figure',
    params: {
      target: `${plain(target.value)}${unit}`,
      executed: executed === null ? '' : `${plain(executed)}万元`,
    },
  };
};

/** 达90%以上 against ≥95%: a lower bound below the target shows nothing. */
const notShownMet: RowCheck = ({ comparison, row }, _narrative, block) => {
  const { target, direction } = comparison;
  if (target?.unit !== '%' || direction !== 'atLeast') return null;
  const bound = row.name.includes('满意') ? satisfactionIn(block) : null;
  const own = comparison.actual;
  const isOwnBound = own?.comparator === 'atLeast' || own?.comparator === 'above';
  const value = isOwnBound ? own.value : bound?.isLowerBound ? bound.value : null;
  return value !== null && value < target.value && comparison.met !== false
    ? {
        code: 'text-not-shown-met',
        params: { target: `≥${plain(target.value)}%`, actual: `≥${plain(value)}%` },
      }
    : null;
};

function satisfactionIn(block: Block | null): { value: number; isLowerBound: boolean } | null {
  const match = /满意(?:度|率)[^。;,\d]{0,8}(\d+(?:\.\d+)?)%(以上)?/.exec(block?.text ?? '');
  return match ? { value: Number(match[1]), isLowerBound: match[2] !== undefined } : null;
}

/** A number as the target, words or another unit as the result. */
const notComparable: RowCheck = ({ comparison }) => {
  const { target, status } = comparison;
  if (status !== 'unclear' || !target) return null;
  const actual = comparison.actual;
  if (actual && actual.unit !== null && actual.unit === target.unit) return null;
  return {
    code: 'text-not-comparable',
    params: { target: `${plain(target.value)}${target.unit ?? ''}` },
  };
};

/** The satisfaction that the text states is not the one in the form. */
const satisfactionDiffers: RowCheck = ({ comparison, row }, _narrative, block) => {
  const said = row.name.includes('满意') ? satisfactionIn(block) : null;
  const inTable = comparison.actualInTargetUnit;
  if (!said || said.isLowerBound || inTable === null || comparison.target?.unit !== '%')
    return null;
  return Math.abs(said.value - inTable) < 0.005
    ? null
    : {
        code: 'text-differs-from-table',
        params: { text: `${plain(said.value)}%`, table: `${plain(inTable)}%` },
      };
};

/** The only count of this unit near the indicator's words is another one than in the form. */
const countAgainstTable: RowCheck = ({ comparison, row }, { text }) => {
  const unit = comparison.target?.unit ?? null;
  const inTable = comparison.actualInTargetUnit;
  if (comparison.kind !== 'quantitative' || unit === null || inTable === null) return null;
  if (notCounter.test(unit) || comparison.isExecution || amounts(comparison) === null) return null;
  const near = countsIn(text, unit).filter(
    ({ index }) => likeness(row.name, text.slice(Math.max(0, index - 20), index)) >= 0.5,
  );
  const values = near.map(({ value }) => value);
  const known = [inTable, comparison.target?.value];
  const [only] = values.filter((value) => value !== comparison.target?.value);
  if (only === undefined || values.some((value) => value === inTable)) return null;
  if (new Set(values).size > 2 || known.includes(only)) return null;
  return {
    code: 'text-differs-from-table',
    params: { text: `${plain(only)}${unit}`, table: `${plain(inTable)}${unit}` },
  };
};

/** The first that applies to a row is said; the others would repeat it. */
const rowChecks: readonly RowCheck[] = [
  withoutActual,
  costWithoutFigure,
  notShownMet,
  notComparable,
  countDiffers,
  satisfactionDiffers,
  countAgainstTable,
  overFulfilled,
];
