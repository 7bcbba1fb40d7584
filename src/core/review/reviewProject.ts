import { checks } from './checks';
import type { Finding } from './finding';
import type { Objection, Place, Reviewed } from './reviewed';

export type { Reviewed } from './reviewed';

/** The findings of one project, table by table. */
export interface ProjectFindings {
  readonly fund: readonly Finding[];
  /** In the order of the project's indicator tables. */
  readonly tables: readonly (readonly Finding[])[];
}

/**
 * Runs every mechanical check over one project.
 *
 * @param reviewed the judged and added-up project
 * @returns findings by table, in the order of `checks`
 * @example reviewProject(reviewed).fund.map(({ code }) => code) //=> ['execution-below-90']
 */
export function reviewProject(reviewed: Reviewed): ProjectFindings {
  const placed = checks.flatMap(({ code, severity, check }) =>
    check(reviewed).map((objection) => ({
      on: objection.on,
      finding: toFinding(code, severity, objection),
    })),
  );
  const at = (place: Place): readonly Finding[] =>
    placed.filter(({ on }) => on === place).map(({ finding }) => finding);
  return { fund: at('fund'), tables: reviewed.tables.map((_, index) => at(index)) };
}

const toFinding = (
  code: Finding['code'],
  usual: Finding['severity'],
  { address, row, params, severity = usual }: Objection,
): Finding => ({ code, severity, address, row, params });
