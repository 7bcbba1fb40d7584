import { findTables, type ColumnHints } from './table/findTables';
import type { FundTable, IndicatorTable } from './table/table';
import { assessProject } from './assessProject';
import type { SheetReport } from './scoring/assessment';
import type { Decisions } from './scoring/decisions';
import type { Profile } from './scoring/profile';
import type { Sheet } from './sheet';

export type { Decision, Decisions } from './scoring/decisions';

/**
 * Everything that is known about one worksheet: the one door to the rules. Pure: the same sheet,
 * profile and decisions always give the same report.
 *
 * @param sheet a snapshot of the worksheet
 * @param profile 计分口径
 * @param options columns that the user picked, and what the user decided for open rows
 * @returns one report per project, in the order of the sheet; forms that are never scored apart
 * @example assessSheet(sheet, defaultProfile).projects[0]?.total //=> 98.56
 */
export function assessSheet(
  sheet: Sheet,
  profile: Profile,
  options: { readonly hints?: ColumnHints; readonly decisions?: Decisions } = {},
): SheetReport {
  const { tables, why } = options.hints ? findTables(sheet, options.hints) : findTables(sheet);
  const notScored: IndicatorTable[] = [];
  const projects = new Map<string, { fund: FundTable | null; indicators: IndicatorTable[] }>();
  for (const table of tables) {
    if (table.kind !== 'fund' && table.kind !== 'indicator') {
      notScored.push(table);
      continue;
    }
    const known = projects.get(table.projectId) ?? { fund: null, indicators: [] };
    projects.set(
      table.projectId,
      table.kind === 'fund'
        ? { ...known, fund: known.fund ?? table }
        : { ...known, indicators: [...known.indicators, table] },
    );
  }
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    profileId: profile.id,
    profile,
    projects: [...projects.values()].map((project) =>
      assessProject(sheet, project, profile, options.decisions ?? {}),
    ),
    notScored,
    why,
  };
}
