import type { Address } from '../address';
import { once } from '../once';
import type { Sheet } from '../sheet';
import type {
  FundReport,
  GroupAssessment,
  ProjectReport,
  RowAssessment,
} from '../scoring/assessment';
import type { JudgedTable } from '../scoring/assessIndicators';
import { textAt } from '../scoring/marks';
import { isBudgetExecution } from '../scoring/rules/status';
import type { Profile } from '../scoring/profile';
import type { Totals } from '../scoring/total';
import type { Finding } from './finding';

/** A project as the reviewer gets it: judged and added up, not yet objected to. */
export interface Reviewed {
  readonly sheet: Sheet;
  readonly profile: Profile;
  readonly fund: Omit<FundReport, 'findings'> | null;
  readonly tables: readonly JudgedTable[];
  readonly totals: Totals;
  /** Parts of the project on the sheets before; reviewed there, and counted in `totals`. */
  readonly earlier: readonly ProjectReport[];
}

/** Which table an objection belongs to: the fund table, or an indicator table by its index. */
export type Place = 'fund' | number;

/** What a check found: everything of a finding but its name and weight. */
export interface Objection extends Pick<Finding, 'address' | 'row' | 'params'> {
  readonly on: Place;
  /** Where this one weighs less than the check usually does. */
  readonly severity?: Finding['severity'];
}

/** One check: looks at a project and says what it objects to. */
export type Check = (reviewed: Reviewed) => readonly Objection[];

/** A row with its table's place and the words that checks look at. */
export interface ReviewedRow {
  readonly on: number;
  readonly judged: JudgedTable;
  readonly assessment: RowAssessment;
  readonly group: GroupAssessment | null;
  readonly isShared: boolean;
  /** Whether the row is 预算执行 and not a result. */
  readonly isExecution: boolean;
  readonly reason: string;
  readonly target: string;
  readonly actual: string;
}

/**
 * Every indicator row of a project.
 *
 * @param reviewed the project
 * @returns rows in the order of the form
 * @example rowsOf(reviewed).filter(({ reason }) => reason === '')
 */
export const rowsOf: (reviewed: Reviewed) => readonly ReviewedRow[] = once(readRows);

function readRows({ sheet, tables }: Reviewed): readonly ReviewedRow[] {
  return tables.flatMap((judged, on) =>
    judged.rows.map((assessment): ReviewedRow => {
      const { cells, group } = assessment.row;
      return {
        on,
        judged,
        assessment,
        group: judged.groups[group] ?? null,
        isShared: (judged.table.groups[group]?.rows.length ?? 1) > 1,
        isExecution: isBudgetExecution(assessment.row),
        reason: textAt(sheet, cells.reason),
        target: textAt(sheet, cells.target),
        actual: textAt(sheet, cells.actual),
      };
    }),
  );
}

/**
 * A check that looks at one row at a time.
 *
 * @param look what it objects to in a row, or null
 * @returns the check over every row, in the order of the form
 * @example rowByRow((row) => (row.reason === '' ? objectTo(row, null) : null))
 */
export function rowByRow(look: (row: ReviewedRow, reviewed: Reviewed) => Objection | null): Check {
  return (reviewed) => {
    const objections: Objection[] = [];
    // No list per row: thirty checks over long forms would make hundreds of thousands.
    for (const row of rowsOf(reviewed)) {
      const objection = look(row, reviewed);
      if (objection) objections.push(objection);
    }
    return objections;
  };
}

/**
 * An objection to a row.
 *
 * @param row the row
 * @param address the cell where it shows; null or undefined for the row as a whole
 * @param params numbers and words for the sentence; the row's name is added
 * @returns the objection
 * @example objectTo(row, row.assessment.row.cells.score, { score: 8 })
 */
export function objectTo(
  { on, assessment }: ReviewedRow,
  address: Address | null | undefined,
  params: Finding['params'] = {},
): Objection {
  const { row } = assessment;
  const fallback = row.cells.name ?? row.cells.target ?? null;
  return { on, address: address ?? fallback, row: row.row, params: { name: row.name, ...params } };
}

/** 续表: the other part of the form stands on another sheet. */
const continued = /续表|[（(]续[)）]|接上表|转下页|续上页/;

/**
 * Whether a sheet says that its form goes on elsewhere.
 *
 * @param sheet the snapshot
 * @returns true for a sheet called 自评表（续）, or one that says 接上表
 * @example isContinued(sheet) //=> false
 */
export function isContinued(sheet: Sheet): boolean {
  return (
    continued.test(sheet.name) ||
    sheet.texts.some((row) => row.some((text) => text.length < 40 && continued.test(text)))
  );
}

/**
 * Where an objection to a whole table belongs: its first indicator table, else the fund table.
 *
 * @param reviewed the project
 * @returns the place
 * @example firstPlace(reviewed) //=> 0
 */
export function firstPlace({ tables }: Reviewed): Place {
  return tables.length > 0 ? 0 : 'fund';
}
