import type { Address } from '../core/address';
import { draftFundReason, draftReason, type Draft } from '../core/review/draftReason';
import type { FundReport, RowAssessment } from '../core/scoring/assessment';
import { cellAt, type Sheet } from '../core/sheet';

/** What a reason may be drafted for: an indicator's row, or the execution of the budget. */
export type ReasonSubject =
  | { readonly kind: 'row'; readonly assessment: RowAssessment }
  | { readonly kind: 'fund'; readonly report: FundReport };

/** The numbers of a draft, and the empty cell that it is for. */
export interface ReasonDraft {
  readonly draft: Draft;
  readonly cell: Address;
}

/**
 * A draft for an empty 偏差原因 cell. Writes nothing; the text goes into the workbook with
 * `RunChoices.reasons` when the user asks for it.
 *
 * @param sheet the snapshot that the report was made from
 * @param subject the row, or 项目资金
 * @returns the draft; null where no reason is due, the form has no cell for it, or one is written there
 * @example reasonDraft(sheet, { kind: 'fund', report })?.draft.code //=> 'draft-execution'
 */
export function reasonDraft(sheet: Sheet, subject: ReasonSubject): ReasonDraft | null {
  const isRow = subject.kind === 'row';
  const cell = isRow ? subject.assessment.row.cells.reason : subject.report.scored?.cells.reason;
  if (!cell || cellAt(sheet, cell).text.trim() !== '') return null;
  const draft = isRow ? draftReason(subject.assessment) : draftFundReason(subject.report);
  return draft && { draft, cell };
}
