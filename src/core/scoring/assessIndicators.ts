import { cellAt, type Sheet } from '../sheet';
import type { IndicatorRow, IndicatorTable, WeightGroup } from '../table/table';
import { cellReader, type CellReader } from '../value/quantity/cells';
import type { Comparison, Pair, PairCell } from '../value/reading';
import type { GroupAssessment, RowAssessment } from './assessment';
import { decisionFor, type Decision, type Decisions } from './decisions';
import { membersOf, partOf } from './groups';
import { existingMarks, textAt } from './marks';
import { judgedBefore, keyOf, mostRemembered, type JudgedBefore } from './judgedBefore';
import type { Profile } from './profile';
import { marksFor, worthOfRow, type Scored } from './scoreRow';
import { scoreGroup } from './scoreGroup';
import { underProfile } from './underProfile';
import type { Worth } from './worth';

/** Rows and weights of one table, judged but not yet added up or reviewed. */
export interface JudgedTable {
  readonly table: IndicatorTable;
  readonly rows: readonly RowAssessment[];
  readonly groups: readonly GroupAssessment[];
}

/**
 * The words of one indicator, ready to be compared.
 *
 * @param sheet the snapshot
 * @param row where the words stand
 * @returns target, actual and everything that helps to read them
 * @example pairOf(sheet, row).target.text //=> '≥95%'
 */
export function pairOf(sheet: Sheet, row: IndicatorRow): Pair {
  const side = (role: 'target' | 'actual'): PairCell => {
    const place = row.cells[role];
    if (!place) return { value: '', text: '', format: 'General' };
    const { value, text, format } = cellAt(sheet, place);
    return { value, text, format };
  };
  return {
    name: row.name,
    category: row.level2 || row.level1,
    target: side('target'),
    actual: side('actual'),
    sign: row.sign,
    unit: row.unit,
    // 备注 tells what an empty column of reasons does not.
    reason: textAt(sheet, row.cells.reason) || textAt(sheet, row.cells.note),
  };
}

/**
 * Judges and scores every row and every weight of an indicator table.
 *
 * @param sheet the snapshot
 * @param table where its rows are
 * @param profile 计分口径
 * @param decisions what a person decided for open rows
 * @param isStopped whether the project was stopped: then only a person can call a row met
 * @returns rows in the order of the form, groups in the order of the table
 * @example assessIndicators(sheet, table, defaultProfile, {}, false).rows[0]?.score //=> 7.75
 */
export function assessIndicators(
  sheet: Sheet,
  table: IndicatorTable,
  profile: Profile,
  decisions: Decisions,
  isStopped: boolean,
): JudgedTable {
  const decided = Object.keys(decisions).length > 0 ? decisions : null;
  const read = cellReader();
  // Of a longer table nothing would be left to find the next time.
  const before = table.rows.length > mostRemembered ? null : judgementsBy(profile);
  // What a row is worth is asked for again only where rows share one weight.
  const worths = new Map<RowAssessment, Worth>();
  const judging = { decisions: decided, isStopped, read, before };
  const rows = table.rows.map((row) => {
    const { assessment, worth } = judgeRow(sheet, table, row, profile, judging);
    if ((table.groups[row.group]?.rows.length ?? 1) > 1) worths.set(assessment, worth);
    return assessment;
  });
  const byWeight = membersOf(rows);
  const groups = table.groups.map((group, index): GroupAssessment => {
    const members = byWeight[index] ?? [];
    const existingScore = existingMarks(sheet, group.scoreCell);
    const lacksWeight =
      group.weight === null &&
      !saysNoWeight.test(textAt(sheet, group.weightCell)) &&
      members.some(isIndicator);
    const single = members.length === 1 ? members[0] : undefined;
    if (single) {
      const { score, explanation } = single;
      return { group, lacksWeight, existingScore, score, explanation };
    }
    const scored = table.isScorable
      ? scoreGroup(
          members.flatMap((member) => worths.get(member) ?? []),
          group.weight,
          profile,
          group.ownWeights,
        )
      : notScorable;
    return { group, lacksWeight, existingScore, ...scored };
  });
  return { table, rows, groups };
}

/** — or / in 分值: this row is not scored. */
const saysNoWeight = /^[—–\-/]+$/;

/**
 * Whether a row is an indicator that counts: empty rows of the template and 不适用 are not.
 *
 * @param assessment the judged row
 * @returns true for a row that has a target and applies
 * @example isIndicator(assessment) //=> true
 */
export const isIndicator = ({ comparison: { status } }: RowAssessment): boolean =>
  status !== 'missingTarget' && status !== 'notApplicable';

const notScorable: Scored = {
  score: null,
  explanation: { rule: 'not-scorable', params: {}, arithmetic: [] },
};

interface JudgedRow {
  readonly assessment: RowAssessment;
  readonly worth: Worth;
}

/** What holds for all rows of a table. */
interface Judging {
  readonly decisions: Decisions | null;
  readonly isStopped: boolean;
  readonly read: CellReader;
  readonly before: JudgedBefore<Judgement> | null;
}

/** A judged row without the row itself: rows that say the same share it. */
type Judgement = Pick<RowAssessment, 'comparison' | 'score' | 'explanation'> & {
  readonly worth: Worth;
};

const judgementsBy = judgedBefore<Judgement>();

function judgeRow(
  sheet: Sheet,
  table: IndicatorTable,
  row: IndicatorRow,
  profile: Profile,
  { decisions, isStopped, read, before }: Judging,
): JudgedRow {
  const decision = decisions && decisionFor(row, decisions);
  const group = table.groups[row.group];
  const shared = (group?.rows.length ?? 1) > 1;
  const weight = shared ? null : (group?.weight ?? null);
  const existingScore = shared ? null : existingMarks(sheet, group?.scoreCell ?? row.cells.score);
  const criteria = textAt(sheet, row.cells.criteria);
  const pair = pairOf(sheet, row);
  const judge = (): Judgement => {
    const compared = underProfile(pair, profile, read);
    const comparison = withDecision(isStopped ? withStop(compared) : compared, decision);
    const facts = { row, weight, existing: existingScore, criteria };
    const part = shared && group ? partOf(group, row.row) : weight;
    const worth = worthOfRow(comparison, profile, facts, decision, part);
    return { comparison, worth, ...rowMarks(table, shared && group, worth, weight, profile) };
  };
  const { worth, ...judged } =
    decision || !before
      ? judge()
      : remembered(
          before,
          keyOf(pair, [
            row.level1,
            row.level2,
            weight,
            existingScore,
            criteria,
            shared,
            group?.ownWeights !== undefined,
            table.isScorable,
            isStopped,
          ]),
          judge,
        );
  return { worth, assessment: { row, weight, existingScore, ...judged } };
}

function remembered(
  before: JudgedBefore<Judgement>,
  key: string,
  judge: () => Judgement,
): Judgement {
  const known = before.get(key);
  if (known) return known;
  const judged = judge();
  before.set(key, judged);
  return judged;
}

/** Rows that share a weight, or stand in a form that is not scored, are explained without marks. */
function rowMarks(
  table: IndicatorTable,
  shared: WeightGroup | undefined | false,
  worth: Worth,
  weight: number | null,
  profile: Profile,
): Scored {
  if (shared) {
    const { rule, params, lines } = worth;
    return {
      score: null,
      explanation: {
        rule: worth.share === null ? rule : shared.ownWeights ? 'shared-score' : 'shared-weight',
        params,
        arithmetic: lines,
      },
    };
  }
  const scored = marksFor(worth, weight, profile);
  if (table.isScorable) return scored;
  const rule = table.columns.weight ? notScorable.explanation.rule : 'no-weight';
  return { score: null, explanation: { rule, params: {}, arithmetic: worth.lines } };
}

/** In a stopped project words such as 及时 prove nothing: a person must look at them. */
function withStop(comparison: Comparison): Comparison {
  if (comparison.met !== true) return comparison;
  const why: Comparison['why'] = [{ code: 'stopped', params: {} }, ...comparison.why];
  return { ...comparison, status: 'unclear', met: null, completion: null, ratio: null, why };
}

/** A comparison after a person said what the words mean. Marks are never invented here. */
function withDecision(comparison: Comparison, decision: Decision | null): Comparison {
  if (decision?.notApplicable === true) {
    return { ...comparison, status: 'notApplicable', met: null };
  }
  if (decision?.tier === undefined) return comparison;
  const met = decision.tier === 'achieved';
  return {
    ...comparison,
    kind: 'qualitative',
    status: met ? 'met' : 'short',
    met,
    tier: decision.tier,
    ratio: null,
    completion: null,
    isExecution: false,
    why: [{ code: 'decided', params: { tier: decision.tier } }, ...comparison.why],
  };
}
