/** Labelled pairs: reading the file, building the parser's input, and the measures of accuracy. */
import type { Pair, PairCell } from '../src/core/value/reading';

export interface Label {
  readonly kind: string;
  readonly direction: string | null;
  readonly targetValue: number | null;
  readonly actualValue: number | null;
  readonly unit: string | null;
  readonly completion: number | null;
  readonly met: boolean | null;
  readonly altActual?: readonly number[];
}

export interface LabelledRow {
  readonly id: string;
  readonly source?: string;
  readonly name: string;
  readonly category: string;
  readonly target: string | number;
  readonly actual: string | number;
  readonly targetSign?: string;
  readonly unitCell?: string;
  readonly targetFormat?: string;
  readonly actualFormat?: string;
  readonly reason?: string;
  readonly expect?: Label;
}

export interface Prediction {
  readonly id: string;
  readonly kind: string;
  readonly direction: string | null;
  readonly targetValue: number | null;
  readonly actualValue: number | null;
  readonly unit: string | null;
  readonly completion: number | null;
  readonly met: boolean | null;
}

export function readRows(text: string): readonly LabelledRow[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => JSON.parse(line) as LabelledRow);
}

function shown(value: number, format: string): string {
  const places = /\.(0+)%/.exec(format)?.[1]?.length ?? 0;
  return format.includes('%') ? `${(value * 100).toFixed(places)}%` : String(value);
}

function cellOf(value: string | number, format = 'General'): PairCell {
  return { value, text: typeof value === 'number' ? shown(value, format) : value, format };
}

/** What the parser may see of a row. */
export function pairOf(row: LabelledRow): Pair {
  return {
    name: row.name,
    category: row.category,
    target: cellOf(row.target, row.targetFormat),
    actual: cellOf(row.actual, row.actualFormat),
    sign: row.targetSign ?? '',
    unit: row.unitCell ?? '',
    reason: row.reason ?? '',
  };
}

export interface Miss {
  readonly row: LabelledRow;
  readonly prediction: Prediction;
  readonly wrong: readonly string[];
}

export interface Measures {
  readonly rows: number;
  readonly verdictRight: number;
  readonly quantitative: number;
  readonly quantitativeRight: number;
  readonly short: number;
  readonly shortFound: number;
  readonly shortSaid: number;
  readonly wronglyMet: number;
  readonly kindRight: number;
  readonly misses: readonly Miss[];
}

const close = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && Math.abs(a - b) <= 0.005;

/** The measures: verdict, completion within 0.005, shortfall recall and precision, wrongly met. */
export function measure(
  rows: readonly LabelledRow[],
  predictions: readonly Prediction[],
): Measures {
  const byId = new Map(predictions.map((line) => [line.id, line]));
  const misses: Miss[] = [];
  const count = { verdictRight: 0, quantitative: 0, quantitativeRight: 0, short: 0, shortFound: 0, shortSaid: 0, wronglyMet: 0, kindRight: 0 }; // prettier-ignore
  let labelled = 0;
  for (const row of rows) {
    const label = row.expect;
    const found = byId.get(row.id);
    if (!label || !found) continue;
    labelled++;
    const wrong: string[] = [];
    const verdict = found.met === label.met;
    const completion = label.completion === null || close(found.completion, label.completion);
    if (verdict) count.verdictRight++;
    else wrong.push('verdict');
    if (!completion) wrong.push('completion');
    if (found.kind === label.kind) count.kindRight++;
    if (label.kind === 'quantitative') {
      count.quantitative++;
      if (verdict && completion) count.quantitativeRight++;
    }
    if (label.met === false) count.short++;
    if (found.met === false) count.shortSaid++;
    if (label.met === false && found.met === false) count.shortFound++;
    if (found.met === true && label.met !== true) {
      count.wronglyMet++;
      wrong.push('WRONGLY MET');
    }
    if (wrong.length > 0) misses.push({ row, prediction: found, wrong });
  }
  return { rows: labelled, ...count, misses };
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} % (${part}/${whole})`;

/** The measures as text, one line each. */
export function report(found: Measures): string {
  return [
    `rows                    ${found.rows}`,
    `quantitative rows       ${percent(found.quantitativeRight, found.quantitative)}   met and completion right, aim ≥ 98 %`,
    `all rows                ${percent(found.verdictRight, found.rows)}   verdict right, aim ≥ 95 %`,
    `shortfall recall        ${percent(found.shortFound, found.short)}   aim ≥ 99 %`,
    `shortfall precision     ${percent(found.shortFound, found.shortSaid)}   aim ≥ 95 %`,
    `wrongly met             ${percent(found.wronglyMet, found.rows)}   aim ≤ 0.5 %`,
    `kind right              ${percent(found.kindRight, found.rows)}`,
  ].join('\n');
}
