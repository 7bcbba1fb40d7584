import type { Address, Area } from '../address';

/** What a column of a form holds. */
export type Role =
  | 'level1'
  | 'level2'
  | 'name'
  | 'sign'
  | 'target'
  | 'unit'
  | 'actual'
  | 'weight'
  | 'score'
  | 'rate'
  | 'reason'
  | 'criteria'
  | 'note'
  | 'label'
  | 'initialBudget'
  | 'budget'
  | 'executed'
  | 'factor';

/** Which header cell gave a column its role. */
export interface Column {
  readonly role: Role;
  /** Zero-based sheet column (the first of a merged span). */
  readonly column: number;
  readonly header: Address;
  readonly headerText: string;
  /** 0…1 */
  readonly confidence: number;
}

/** `monitoring` (绩效运行监控表) and `declaration` (绩效目标申报表) are recognised and never scored. */
export type TableKind = 'indicator' | 'fund' | 'monitoring' | 'declaration';

/** One data row of an indicator table. Addresses point at the top-left of a merge; null: no such cell. */
export interface IndicatorRow {
  readonly row: number;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** The project that a list names for this row (a column 项目名称, a section row); '' elsewhere. */
  readonly project: string;
  readonly cells: Readonly<Partial<Record<Role, Address>>>;
  /** The text of 指标性质 and 度量单位, filled down from merges. */
  readonly sign: string;
  readonly unit: string;
  /**
   * Index into `IndicatorTable.groups`: rows that share one weight and one score cell
   * (a weight per level-2 group). A row of its own is a group of one.
   */
  readonly group: number;
  /** `child` rows (1、…) under a `parent` row (一、…) are judged but not added up. */
  readonly nesting: 'plain' | 'parent' | 'child';
}

/** One weight: a single indicator, or several that share a merged weight cell. */
export interface WeightGroup {
  /** Zero-based sheet rows of the members. */
  readonly rows: readonly number[];
  readonly weightCell: Address | null;
  readonly scoreCell: Address | null;
  /** 分值 as a number; null when the form gives none or it cannot be read. */
  readonly weight: number | null;
  /** 分值 of each member, where rows with weights of their own share one score cell: `weight` is their sum. */
  readonly ownWeights?: readonly number[];
}

/** What both kinds of table tell about themselves. */
interface TableBase {
  readonly sheetId: string;
  readonly sheetName: string;
  /** From the first header row to the last data row. */
  readonly area: Area;
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Partial<Record<Role, Column>>>;
  /** 项目名称 that the table belongs to, or ''. Tables of one project share `projectId`. */
  readonly project: string;
  readonly projectId: string;
  /** 0…1; below `confidenceThreshold` the user is asked to pick columns. */
  readonly confidence: number;
  readonly issues: readonly TableIssue[];
}

/** Something about the shape of a table that a person should know. */
export interface TableIssue {
  readonly code: string;
  readonly address: Address | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** 总分 / 合计 row of an indicator table. */
export interface TotalRow {
  readonly row: number;
  readonly scoreCell: Address | null;
  readonly weightCell: Address | null;
  /** Where a form prints 优/良/中/差 in the total row. */
  readonly gradeCell: Address | null;
}

/** A subtotal row (小计) and the data rows above it that it adds up. */
export interface SubtotalRow extends TotalRow {
  /** Zero-based sheet rows. */
  readonly covers: readonly number[];
}

/** 指标表. */
export interface IndicatorTable extends TableBase {
  readonly kind: 'indicator' | 'monitoring' | 'declaration';
  readonly rows: readonly IndicatorRow[];
  readonly groups: readonly WeightGroup[];
  readonly total: TotalRow | null;
  readonly subtotals: readonly SubtotalRow[];
  /** The whole list, where this is one of several projects in it. */
  readonly list?: IndicatorTable;
  /** True when scores can be written: it has 分值, 得分 and 实际完成值, and no double weighting. */
  readonly isScorable: boolean;
}

/** One row of 项目资金. */
export interface FundRow {
  readonly row: number;
  readonly label: string;
  /** True for 其中：… rows, parts of the total. */
  readonly isPart: boolean;
  readonly cells: Readonly<Partial<Record<Role, Address>>>;
  /** Amounts as numbers in `amountUnit`; null for blank or unreadable. */
  readonly initialBudget: number | null;
  readonly budget: number | null;
  readonly executed: number | null;
}

/** 项目资金. */
export interface FundTable extends TableBase {
  readonly kind: 'fund';
  readonly rows: readonly FundRow[];
  /** Index into `rows` of the row whose execution is scored; null when none can be. */
  readonly scored: number | null;
  /** 分值 of the execution, from the cell or the header (`20分*执行率`); null when not given. */
  readonly weight: number | null;
  /** 元 or 万元, from the header; null when the form does not say. */
  readonly amountUnit: '元' | '万元' | '亿元' | null;
}

export type Table = IndicatorTable | FundTable;
