import { completionOf } from '../../scoring/completion';
import { percent, plain, sumOf } from '../../scoring/exact';
import { amounts } from '../../scoring/rules/cost';
import { isBudgetExecution } from '../../scoring/rules/status';
import type { ProjectReport, RowAssessment } from '../../scoring/assessment';
import type { TextObjection } from './money';
import type { Finding } from '../finding';
import {
  areAbout,
  countsIn,
  isResult,
  pairsOf,
  wordsBefore,
  type Block,
  type Narrative,
} from './narrative';

/** A row check of the text: what the narrative makes of one indicator. */
type RowCheck = (
  assessment: RowAssessment,
  narrative: Narrative,
  block: Block | null,
  units: readonly (string | null)[],
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
  const all = project.indicators.flatMap(({ rows }) => rows);
  const units = all.map(({ comparison }) => comparison.target?.unit ?? null);
  return project.indicators.flatMap(({ rows, findings }) =>
    rows.flatMap((assessment) => {
      const found = rowChecks
        .map((check) => check(assessment, narrative, block, units))
        .find((objection) => objection !== null);
      if (!found || isExplained(found, assessment, findings)) return [];
      const { row } = assessment;
      const address = row.cells.actual ?? row.cells.name ?? null;
      return [{ ...found, params: { name: row.name, ...found.params }, address, row: row.row }];
    }),
  );
}

/** What the form's own reason column explains need not be explained again. */
const isExplained = (
  { code }: TextObjection,
  { row }: RowAssessment,
  findings: readonly Finding[],
): boolean =>
  code === 'text-over-130' &&
  findings.some(
    (finding) =>
      finding.code === 'over-130' && finding.row === row.row && finding.params.explained === 1,
  );

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
/** Counters of anything at all: the words beside the number must say of what. */
const anyCounter = /^(?:次|个|项|人|份|人次|家|户|场|件|名|处)$/;
/** Words of a name that say nothing of what is counted. */
const plainWords =
  /数量|次数|人次|人数|个数|总数|完成|任务|指标|目标|情况|项目|工作|举办|开展|组织|实施|数$/g;

/** 7部 in one place, 4部 and 4部 in another. */
const countDiffers: RowCheck = ({ comparison, row }, { sentences }, _block, units) => {
  const { target, actual, actualInTargetUnit: stated } = comparison;
  const unit = target?.unit ?? null;
  if (!actual || unit === null || stated === null || notCounter.test(unit)) return null;
  const isOwnUnit = !anyCounter.test(unit) && units.filter((each) => each === unit).length === 1;
  const keyword = row.name.normalize('NFKC').replace(plainWords, '');
  for (const sentence of sentences) {
    const listed = sentence.split('其中')[0] ?? '';
    const counts = countsIn(listed, unit).filter(({ index }) => isResult(listed, index));
    const about = counts.filter(({ index }) => mentions(wordsBefore(listed, index), keyword));
    const own = isOwnUnit && about.length > 0 ? counts : about;
    const values = own.map(({ value }) => value);
    const sum = sumOf(values);
    if (values.length < 2 || values.includes(stated) || sum === stated) continue;
    if (target && (values.includes(target.value) || sum === target.value)) continue;
    return { code: 'text-count-differs', params: { stated, parts: values.join(' + '), sum, unit } };
  }
  return null;
};

/** Whether two letters that follow each other in a keyword do so in some words. */
const mentions = (words: string, keyword: string): boolean =>
  [...pairsOf(keyword)].some((pair) => words.includes(pair));

const explainsOver =
  /(?:超额|(?:超过|超出|高于)(?:指标|目标|计划))[^。]{0,30}(?:原因|主要是|由于|因(?!此))|(?:由于|因(?!此))[^。]{0,40}(?:超额|(?:超过|超出|高于)(?:指标|目标|计划))|(?:指标|目标)值?(?:设定|设置|定得)?偏低/;

/** More than 130 % of the target, and no word in the text why. */
const overFulfilled: RowCheck = ({ comparison }, { text }) => {
  if (comparison.status !== 'over') return null;
  if (explainsOver.test(text)) return null;
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
  const isSaid =
    text.includes(`${name}为`) ||
    text.includes(`${name}达`) ||
    [...text.matchAll(/\d+(?:\.\d+)?/g)].some(
      ({ index }) => isResult(text, index) && areAbout(wordsBefore(text, index), name),
    );
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
  const bound = row.name.includes('满意') ? shareIn(block, row.name) : null;
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

/** A share that the text gives for an indicator; 满意度 needs no further words, there is mostly one. */
function shareIn(
  block: Block | null,
  name: string,
): { value: number; isLowerBound: boolean } | null {
  const text = block?.text ?? '';
  const isSatisfaction = name.includes('满意');
  const match = [...text.matchAll(/(\d+(?:\.\d+)?)%(以上)?/g)].find(({ index }) => {
    const words = wordsBefore(text, index);
    if (!isResult(text, index)) return false;
    return isSatisfaction ? /满意(?:度|率)[^,]{0,8}$/.test(words) : areAbout(words, name);
  });
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

/** The share that the text states is not the one in the form. */
const shareDiffers: RowCheck = ({ comparison, row }, _narrative, block) => {
  if (comparison.target?.unit !== '%') return null;
  const said = shareIn(block, row.name);
  const inTable = comparison.actualInTargetUnit;
  if (!said || said.isLowerBound || inTable === null || said.value === comparison.target.value)
    return null;
  return Math.abs(said.value - inTable) < 0.051
    ? null
    : {
        code: 'text-differs-from-table',
        params: { text: `${plain(said.value)}%`, table: `${plain(inTable)}%` },
      };
};

/** The only result of this unit beside the indicator's words is another one than in the form. */
const countAgainstTable: RowCheck = ({ comparison, row }, { text }) => {
  const unit = comparison.target?.unit ?? null;
  const inTable = comparison.actualInTargetUnit;
  if (comparison.kind !== 'quantitative' || unit === null || inTable === null) return null;
  if (notCounter.test(unit) || comparison.isExecution || amounts(comparison) === null) return null;
  const values = countsIn(text, unit)
    .filter(({ index }) => isResult(text, index) && areAbout(wordsBefore(text, index), row.name))
    .map(({ value }) => value)
    .filter((value) => value !== comparison.target?.value);
  const [only] = values;
  if (only === undefined || values.includes(inTable) || new Set(values).size > 1) return null;
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
  shareDiffers,
  countAgainstTable,
  overFulfilled,
];
