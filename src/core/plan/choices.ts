import type { IndicatorReport, FundReport, RowAssessment } from '../scoring/assessment';
import type { Status } from '../value/reading';
import type { KeptScore } from './plan';

/** Fill colours by what they say; a status without a colour is not marked. `#RRGGBB`. */
export type Palette = Readonly<Partial<Record<Status | 'kept', string>>>;

/** What the user decided before a plan is made. */
export interface Choices {
  /** Typed scores that differ from the rule: kept (default) or replaced. */
  readonly typedScores: 'keep' | 'replace';
  /** Single cells (A1) where the user decided otherwise than `typedScores`. */
  readonly exceptions: Readonly<Record<string, 'keep' | 'replace'>>;
  /** Write plain values, or formulas where target, actual and weight are plain numbers. */
  readonly writeAs: 'values' | 'formulas';
  readonly palette: Palette;
  /** Notes are the words of i18n, handed in so that core stays without language; null: no notes. */
  readonly phrase: Phrasebook | null;
  /** Score cells (A1) that stay as they stand, blank ones as well; sums count what stands there. */
  readonly leftOut?: ReadonlySet<string>;
  /** Drafts for empty reason cells (A1 → text), only when the user asked for them. */
  readonly reasons?: Readonly<Record<string, string>>;
}

/** Turns assessments into the text of a note. */
export interface Phrasebook {
  row(assessment: RowAssessment, report: IndicatorReport): string;
  fund(report: FundReport): string;
  /** What stands before the reason beside a typed score that was kept. */
  kept(score: KeptScore): string;
}
