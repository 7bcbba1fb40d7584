import { toA1, type Address } from '../address';
import { cellAt, type Sheet } from '../sheet';
import type { FundReport, IndicatorReport, SheetReport } from '../scoring/assessment';
import { sameMarks } from '../scoring/exact';
import { membersOf } from '../scoring/groups';
import { existingMarks } from '../scoring/marks';
import { contentOf, isFree, keepsTextNumbers, marksFormat, numberContent, writable } from './cells';
import type { Choices } from './choices';
import { fundFormula, liveFormula } from './liveFormula';
import type { ContentEdit, KeptScore } from './plan';

/** What happens to one score cell: filled, replaced, kept, or nothing. */
export interface ScoreOutcome {
  readonly address: Address;
  readonly edit: ContentEdit | null;
  readonly kept: KeptScore | null;
  /** What the cell says after the plan; null when it stays without a number. */
  readonly final: number | null;
}

/** A score cell with what the rules would write into it. */
export interface Proposal {
  readonly kind: 'score' | 'total';
  readonly address: Address;
  readonly computed: number | null;
  readonly formula: string | null;
  /** Whether the column keeps its numbers as text. */
  readonly asText: boolean;
}

/**
 * Settles one score cell: an empty one is filled, a typed one is kept unless the user said
 * otherwise, a formula is never overwritten.
 *
 * @param sheet the snapshot
 * @param proposal the cell and its computed marks
 * @param choices what the user decided
 * @returns at most one edit and at most one kept score
 * @example settle(sheet, proposal, choices).kept?.typed //=> 8
 */
export function settle(sheet: Sheet, proposal: Proposal, choices: Choices): ScoreOutcome {
  const address = writable(sheet, proposal.address);
  const { kind, computed, formula } = proposal;
  const before = contentOf(sheet, address);
  const typed = existingMarks(sheet, address);
  const nothing = { address, edit: null, kept: null, final: typed };
  if (computed === null) return nothing;
  const after =
    choices.writeAs === 'formulas' && formula !== null
      ? { content: formula, numberFormat: marksFormat(before.numberFormat) }
      : numberContent(before, computed, proposal.asText);
  const edit: ContentEdit = { kind, address, before, after };
  const isLeftOut = choices.leftOut?.has(toA1(address)) === true;
  if (isFree(sheet, address))
    return isLeftOut ? nothing : { address, edit, kept: null, final: computed };
  if (typed === null || sameMarks(typed, computed)) return nothing;
  const isFormula = cellAt(sheet, address).formula !== null;
  const choice = isLeftOut ? 'keep' : (choices.exceptions[toA1(address)] ?? choices.typedScores);
  if (choice === 'replace' && !isFormula) return { address, edit, kept: null, final: computed };
  return { ...nothing, kept: { address, typed, computed, isFormula } };
}

/**
 * Settles every score cell of an indicator table.
 *
 * @param sheet the snapshot
 * @param indicators the judged table
 * @param report for the profile
 * @param choices what the user decided
 * @returns outcomes by group, null for groups without a score cell
 * @example settleGroups(sheet, indicators, report, choices).length //=> indicators.groups.length
 */
export function settleGroups(
  sheet: Sheet,
  indicators: IndicatorReport,
  report: SheetReport,
  choices: Choices,
): readonly (ScoreOutcome | null)[] {
  const column = indicators.groups.flatMap(({ group }) =>
    group.scoreCell ? [group.scoreCell] : [],
  );
  const asText = keepsTextNumbers(sheet, column);
  const byWeight = membersOf(indicators.rows);
  return indicators.groups.map(({ group, score }, index) => {
    if (!group.scoreCell) return null;
    const rows = byWeight[index] ?? [];
    const single = rows.length === 1 ? rows[0] : undefined;
    const formula =
      single && choices.writeAs === 'formulas'
        ? liveFormula(sheet, single, group.weightCell, report.profile)
        : null;
    const proposal: Proposal = {
      kind: 'score',
      address: group.scoreCell,
      computed: indicators.table.isScorable ? score : null,
      formula,
      asText,
    };
    return settle(sheet, proposal, choices);
  });
}

/**
 * Settles the score cell of 项目资金.
 *
 * @param sheet the snapshot
 * @param fund the judged fund table
 * @param report for the profile
 * @param choices what the user decided
 * @returns the outcome, null when the form has no such cell
 * @example settleFund(sheet, fund, report, choices)?.edit?.after.content //=> 9.71
 */
export function settleFund(
  sheet: Sheet,
  fund: FundReport,
  report: SheetReport,
  choices: Choices,
): ScoreOutcome | null {
  const cell = fund.scored?.cells.score;
  if (!cell) return null;
  const formula = fundFormula(sheet, fund, report.profile);
  const column = fund.table.rows.flatMap(({ cells }) => (cells.score ? [cells.score] : []));
  const proposal: Proposal = {
    kind: 'score',
    address: cell,
    computed: fund.score,
    formula,
    asText: keepsTextNumbers(
      sheet,
      column.filter(({ row }) => row !== cell.row),
    ),
  };
  return settle(sheet, proposal, choices);
}
