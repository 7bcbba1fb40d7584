/** What a person would say about a row; the label of `forms/README`. */
export interface Verdict {
  readonly status: string;
  readonly tier?: string;
  readonly score: number | null;
  readonly completion?: number | null;
  readonly statusAlt?: readonly string[];
}

/** What a column is for. */
export type RoleName =
  | 'level1' | 'level2' | 'name' | 'sign' | 'target' | 'unit' | 'actual' | 'weight' | 'score'
  | 'reason' | 'rate' | 'criteria' | 'note' | 'other';

/** A column: its role, its headings from top to bottom, and over how many sheet columns it goes. */
export interface ColumnSpec {
  readonly role: RoleName;
  readonly head: readonly string[];
  readonly width?: number;
  /** Key of the row's value when several columns have the role `other`. */
  readonly key?: string;
}

/** A line of a table of indicators. */
export type RowSpec =
  | ({ readonly kind: 'data'; readonly verdict: Verdict; readonly nesting?: 'parent' | 'child' } & Values)
  | ({ readonly kind: 'placeholder' } & Values)
  | { readonly kind: 'blank' }
  | { readonly kind: 'header' }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'section'; readonly text: string; readonly merged?: boolean }
  | { readonly kind: 'subtotal'; readonly text: string; readonly weight?: Value; readonly score?: Value };

/** What stands in a cell. */
export type Value = string | number;
interface Values {
  readonly values: Readonly<Record<string, Value>>;
}

/** A table of indicators. */
export interface IndicatorSpec {
  readonly columns: readonly ColumnSpec[];
  /** Text merged down at the left of the whole table. */
  readonly side?: string;
  readonly rows: readonly RowSpec[];
  readonly total?: { readonly text: string; readonly weight?: Value; readonly score?: Value; readonly grade?: string };
  /** Merge equal level cells; true when absent. */
  readonly mergeLevels?: boolean;
  /** Merge weight and score cells over rows of one 二级指标. */
  readonly mergeWeights?: boolean;
  /** Weight and score stand in the first row of a 二级指标 for all of its rows, without a merge. */
  readonly sharedWeights?: boolean;
  /** What the rows that share a weight are worth together, by 二级指标. */
  readonly groups?: readonly { readonly of: string; readonly score: number | null }[];
  /** The headings stand on the sheet before. */
  readonly headless?: boolean;
  /** One part of a form that goes over several sheets. */
  readonly part?: boolean;
  /** Merge header cells; true when absent. */
  readonly mergeHeader?: boolean;
  readonly project?: string;
  readonly multiProject?: boolean;
  readonly columnsAlt?: Readonly<Record<string, readonly (string | null)[]>>;
  /** Rows of the label that no column of this table may claim. */
  readonly labelled?: boolean;
}

/** A table of the project's money. */
export interface FundSpec {
  readonly corner: string;
  readonly cornerWidth?: number;
  readonly labelWidth?: number;
  readonly columns: readonly { readonly role: string; readonly head: string; readonly width?: number }[];
  readonly rows: readonly { readonly label: string; readonly values: readonly (Value | null)[] }[];
  readonly scoredRow: number;
  readonly weight: number | null;
  readonly rate: number | null;
  readonly score: number | null;
  readonly unit: string | null;
  readonly columnsAlt?: Readonly<Record<string, readonly (string | null)[]>>;
}
