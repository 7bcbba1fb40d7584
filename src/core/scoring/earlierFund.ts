import type { FundReport, ProjectReport } from './assessment';

/**
 * 项目资金 of a project that began on a sheet before.
 *
 * @param earlier the parts before, in the order of the sheets
 * @returns the fund report of the part that has one, or null
 * @example earlierFund(project.earlier)?.rate //=> 0.95
 */
export function earlierFund(earlier: readonly ProjectReport[]): FundReport | null {
  return earlier.find(({ fund }) => fund !== null)?.fund ?? null;
}
