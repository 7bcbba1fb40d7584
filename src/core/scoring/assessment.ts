import type { Address } from '../address';
import type { Finding } from '../review/finding';
import type { FundRow, FundTable, IndicatorRow, IndicatorTable, WeightGroup } from '../table/table';
import type { Comparison, Why } from '../value/reading';
import type { ExecutionStatus } from './executionStatus';
import type { Profile } from './profile';

/** The rules that give marks, by name; i18n says them in words and names their source. */
export type ScoringRule =
  // 定量
  | 'score-at-least'
  | 'score-below-floor'
  | 'score-at-most-ratio'
  | 'score-at-most-linear'
  | 'score-equal'
  | 'score-equal-exceeded'
  | 'score-range'
  | 'score-met'
  | 'score-over'
  | 'score-over-deducted'
  | 'score-over-zero'
  // 成本与预算执行
  | 'score-execution'
  | 'score-execution-steps'
  | 'score-execution-tier'
  | 'score-execution-below-tiers'
  | 'score-bare-cost'
  | 'score-bare-cost-exceeded'
  | 'confirm-bare-cost'
  | 'no-budget'
  // 定性
  | 'score-tier'
  | 'confirm-tier'
  | 'confirm-lower-score'
  // 停止, 不适用, 缺数据
  | 'score-stopped'
  | 'confirm-stopped'
  | 'confirm-stopped-project'
  | 'not-applicable'
  | 'confirm-unclear'
  | 'confirm-missing'
  | 'confirm-date'
  | 'confirm-criteria'
  | 'confirm-no-ratio'
  // 权重
  | 'no-weight'
  | 'not-scorable'
  | 'shared-weight'
  | 'shared-score'
  | 'score-group'
  | 'score-sum'
  | 'confirm-group'
  // a person
  | 'score-decided';

/** How a number came about: the rule and its arithmetic, as codes; i18n makes the sentence. */
export interface Explanation {
  readonly rule: ScoringRule;
  readonly params: Readonly<Record<string, string | number>>;
  /** One line each: `124 ÷ 160 = 77.5%`, `10 × 77.5% = 7.75`. Symbols only, no language. */
  readonly arithmetic: readonly string[];
}

/** What an indicator's row is worth, and why. */
export interface RowAssessment {
  readonly row: IndicatorRow;
  readonly comparison: Comparison;
  /** In marks, rounded as the profile says; null when a person must decide or a group shares the weight. */
  readonly score: number | null;
  readonly weight: number | null;
  /** 得分 as it stands on the sheet; null when blank or no number. */
  readonly existingScore: number | null;
  readonly explanation: Explanation;
}

/** The score of one weight (one or several rows). */
export interface GroupAssessment {
  readonly group: WeightGroup;
  /** An indicator for which the form gives no weight, and does not say that it has none (—, /). */
  readonly lacksWeight: boolean;
  readonly score: number | null;
  readonly existingScore: number | null;
  /** On a sheet before: the score of an earlier run that stands in the cell; what people typed is none. */
  readonly stands?: number | null;
  readonly explanation: Explanation;
}

/** An indicator table, judged. */
export interface IndicatorReport {
  readonly table: IndicatorTable;
  readonly rows: readonly RowAssessment[];
  readonly groups: readonly GroupAssessment[];
  /** What the total cell should say, as a person adds up the rounded groups; null when a row is open. */
  readonly totalScore: number | null;
  /** 小计 as typed on the sheet, in the order of the table's; null when a formula, blank or no number. */
  readonly typedSubtotals: readonly (number | null)[];
  readonly findings: readonly Finding[];
}

/** 项目资金, judged. */
export interface FundReport {
  readonly table: FundTable;
  readonly scored: FundRow | null;
  readonly status: ExecutionStatus;
  /** 执行率 as a fraction; null when the budget is 0 or unreadable. */
  readonly rate: number | null;
  /** The share of its weight that the rate earns, 0…1 before rounding; null while it cannot be told. */
  readonly share: number | null;
  readonly weight: number | null;
  readonly score: number | null;
  readonly existingScore: number | null;
  /** As of an indicator. */
  readonly stands?: number | null;
  readonly existingRate: number | null;
  readonly explanation: Explanation;
  /** Rates of every row that has both amounts, for the 执行率 column. */
  readonly rowRates: readonly {
    readonly row: number;
    readonly rate: number;
    readonly cell: Address;
  }[];
  readonly findings: readonly Finding[];
}

/** One project on a sheet: its fund table and its indicator tables together. */
export interface ProjectReport {
  readonly projectId: string;
  readonly project: string;
  readonly fund: FundReport | null;
  readonly indicators: readonly IndicatorReport[];
  /** The parts of this project on the sheets before; totals and levels here include them. */
  readonly earlier: readonly ProjectReport[];
  /** 总分 of execution and indicators; null while a row waits for a person or lacks its weight. */
  readonly total: number | null;
  /** Sum of what could be scored, with the weight that it stands for («已评 88 / 90 分»). */
  readonly scoredSum: number;
  readonly scoredWeight: number;
  /** Sum of all weights that the form gives. */
  readonly fullWeight: number;
  /** Only for totals out of 100: what 86 of 90 will be is known when the rest is. */
  readonly grade: Grade | null;
  /** By 一级指标, in the order of the form. */
  readonly levels: readonly {
    readonly name: string;
    readonly score: number;
    readonly weight: number;
    readonly open: number;
  }[];
  readonly counts: Readonly<Record<Comparison['status'], number>>;
}

/** 等级: 优 良 中 差. */
export type Grade = 'excellent' | 'good' | 'fair' | 'poor';

/** Everything that is known about one worksheet. The one answer of the one door, `assessSheet`. */
export interface SheetReport {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly profileId: string;
  /** 计分口径 that was applied. */
  readonly profile: Profile;
  readonly projects: readonly ProjectReport[];
  /** Forms that were recognised and left alone (监控表, 申报表). */
  readonly notScored: readonly IndicatorTable[];
  /** Why nothing was found, when nothing was: which header words were looked for and which were there. */
  readonly why: readonly Why[];
}
