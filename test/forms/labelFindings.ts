/**
 * What a reviewer has to object to in a form, worked out from its label alone (amounts, weights, scores as
 * typed and as they ought to be), by the rules that the label files are made by. Knows nothing of the program.
 */
export interface LabelledRow {
  readonly row: number;
  readonly name: string;
  readonly status: string;
  readonly weight: string | number | null;
  readonly score: number | null;
  readonly existingScore: number | null;
  readonly reason: string;
  readonly child?: boolean;
}

export interface LabelledIndicators {
  readonly rows: readonly LabelledRow[];
  readonly groups: readonly { readonly rows: readonly number[]; readonly weight: number | null; readonly score: number | null; readonly existingScore: number | null }[];
  readonly subtotals: readonly { readonly score: number | null; readonly rows: readonly number[] }[];
  readonly total: { readonly weight: number | null; readonly score: number | null; readonly grade: string } | null;
  readonly hasReasons: boolean;
  /** Several projects in one list, or one part of a form: weights need not make 100. */
  readonly isPartial: boolean;
  /** A second factor beside the weight: what the weights add up to says nothing. */
  readonly isDoubled: boolean;
}

export interface LabelledFund {
  readonly rate: number | null;
  readonly weight: number | null;
  readonly score: number | null;
  readonly existingScore: number | null;
  readonly hasReasons: boolean;
  readonly reason: string;
  /** Amounts by column, the total first. */
  readonly amounts: readonly (readonly (number | null)[])[];
}

/** Codes that must be reported, and codes that may. */
export interface ExpectedFindings {
  readonly expected: readonly string[];
  readonly optional: readonly string[];
}

const near = (left: number, right: number, tolerance = 0.0101): boolean => Math.abs(left - right) <= tolerance;
const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, value) => all + (value ?? 0), 0);
/** A weight as a number: `10`, `'10分'`. */
export const marks = (value: string | number | null | undefined): number | null => {
  const text = String(value ?? '').replace('分', '');
  return text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text);
};
const isExecution = (name: string) => name.includes('预算执行率');

/** Findings on 项目资金. */
export function fundFindings(fund: LabelledFund): ExpectedFindings {
  const expected = new Set<string>();
  const optional = new Set<string>();
  const { rate, score, existingScore } = fund;
  // The total is 0 and a part carries the money: whether that part's rate is scored is a matter of taste.
  if (rate === null) optional.add('execution-score-mismatch').add('execution-below-90');
  if (rate !== null && rate < 0.9) {
    expected.add('execution-below-90');
    if (fund.hasReasons && fund.reason.trim() === '') expected.add('reason-missing');
  }
  if (score !== null && existingScore !== null && !near(score, existingScore)) expected.add('execution-score-mismatch');
  if (fund.weight !== null && existingScore !== null && existingScore > fund.weight) expected.add('score-exceeds-weight');
  for (const [total, ...parts] of fund.amounts) {
    if (total === null || total === undefined || parts.every((part) => part === null)) continue;
    if (near(sum(parts), total, 0.11)) continue;
    if (parts.filter((part) => part !== null).length === 1 && sum(parts) < total) optional.add('parts-not-total');
    else expected.add('parts-not-total');
  }
  return { expected: [...expected], optional: [...optional] };
}

/** Findings on the indicators of one project; `tables` are its parts, `fund` its 项目资金. */
export function indicatorFindings(tables: readonly LabelledIndicators[], fund: LabelledFund | null): ExpectedFindings {
  const expected = new Set<string>();
  const optional = new Set<string>();
  const counted = tables.flatMap((table) => {
    const shared = new Set(table.groups.flatMap(({ rows }) => rows));
    return [...table.rows.filter(({ child, row }) => !child && !shared.has(row)), ...table.groups];
  });
  for (const { rows, groups, hasReasons, isDoubled } of tables) {
    const shared = new Set(groups.flatMap((group) => group.rows));
    for (const row of rows) {
      const weight = shared.has(row.row) ? null : marks(row.weight);
      const { existingScore, score } = row;
      if (existingScore !== null && score !== null && !near(existingScore, score)) {
        expected.add(isExecution(row.name) ? 'execution-score-mismatch' : 'score-mismatch');
      }
      if (weight !== null && existingScore !== null && existingScore > weight) expected.add('score-exceeds-weight');
      if (weight !== null && existingScore === weight && row.status === 'missingActual') expected.add('full-score-without-data');
      if (row.status === 'over') expected.add('over-130');
      const isDeducted = !isDoubled && weight !== null && existingScore !== null && existingScore < weight;
      if (hasReasons && row.reason.trim() === '' && (row.status === 'short' || row.status === 'stopped' || isDeducted)) {
        (isExecution(row.name) ? optional : expected).add('reason-missing');
      }
    }
    for (const { score, existingScore } of groups) {
      if (score !== null && existingScore !== null && !near(score, existingScore)) expected.add('score-mismatch');
    }
  }
  const existing = sum(counted.map(({ existingScore }) => existingScore));
  const weights = counted.map(({ weight }) => marks(weight));
  const weight = sum(weights);
  const hasWeights = weights.length > 0 && weights.every((each) => each !== null);
  const isPartial = tables.some((table) => table.isPartial);
  const full = weight + (fund?.weight ?? 0);
  if (hasWeights && !isPartial && !near(full, 100) && !(near(full, 90) && (fund?.weight ?? null) === null)) {
    (tables.some(({ isDoubled }) => isDoubled) ? optional : expected).add('weights-not-100');
  }
  for (const { total, subtotals, rows } of tables) {
    for (const { score, rows: covered } of subtotals) {
      const above = rows.filter(({ row, child }) => !child && covered.includes(row));
      if (score !== null && !near(score, sum(above.map(({ existingScore }) => existingScore)))) expected.add('total-mismatch');
    }
    if (typeof total?.score !== 'number' || counted.every(({ existingScore }) => existingScore === null)) continue;
    const both = existing + (fund?.existingScore ?? 0);
    const isBoth = near(total.weight ?? Number.NaN, full);
    const isAlone = near(total.weight ?? Number.NaN, weight) && !isBoth;
    const fits = isBoth ? [both] : isAlone ? [existing] : [both, existing];
    if (!fits.some((each) => near(each, total.score ?? Number.NaN))) expected.add('total-mismatch');
    const grade = total.score >= 90 ? '优' : total.score >= 80 ? '良' : total.score >= 60 ? '中' : '差';
    if (total.grade !== '' && total.grade !== grade) expected.add('grade-mismatch');
  }
  return { expected: [...expected], optional: [...optional] };
}
