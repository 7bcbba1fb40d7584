import { findTablesAfter, openTable } from './table/acrossSheets';
import { byProject } from './table/byProject';
import type { ColumnHints } from './table/findTables';
import { isOwnSummary } from './table/ownSummary';
import type { FundTable, IndicatorTable, Table } from './table/table';
import { assessProject } from './assessProject';
import type { ProjectReport, SheetReport } from './scoring/assessment';
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
 * @param options columns that the user picked, what the user decided for open rows, and the report of the
 *   sheet before, where a table of this sheet may go on from there
 * @returns one report per project, in the order of the sheet; forms that are never scored apart; nothing
 *   for our own sheet 评分结果
 * @example assessSheet(sheet, defaultProfile).projects[0]?.total //=> 98.56
 */
export function assessSheet(
  sheet: Sheet,
  profile: Profile,
  options: {
    readonly hints?: ColumnHints;
    readonly decisions?: Decisions;
    readonly before?: SheetReport | null;
  } = {},
): SheetReport {
  if (isOwnSummary(sheet))
    return withoutProjects(sheet, profile, [{ code: 'own-summary', params: {} }]);
  const open = openPart(options.before ?? null);
  const { tables, why } = findTablesAfter(open?.table ?? null, sheet, options.hints);
  const notScored: IndicatorTable[] = [];
  const projects = new Map<string, { fund: FundTable | null; indicators: IndicatorTable[] }>();
  const parts = tables.flatMap((each): readonly Table[] =>
    each.kind === 'indicator' ? byProject(each) : [each],
  );
  for (const table of parts) {
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
      assessProject(sheet, project, profile, options.decisions ?? {}, earlierParts(project, open)),
    ),
    notScored,
    why,
  };
}

function withoutProjects(sheet: Sheet, profile: Profile, why: SheetReport['why']): SheetReport {
  const { id: sheetId, name: sheetName } = sheet;
  return { sheetId, sheetName, profileId: profile.id, profile, projects: [], notScored: [], why };
}

/** A table that the sheet before leaves open, with everything that belongs to its project so far. */
interface OpenPart {
  readonly table: IndicatorTable;
  readonly parts: readonly ProjectReport[];
}

function openPart(before: SheetReport | null): OpenPart | null {
  const project = before?.projects.at(-1);
  const table = project && openTable(project.indicators.map((each) => each.table));
  return project && table ? { table, parts: [...project.earlier, project] } : null;
}

function earlierParts(
  { indicators }: { readonly indicators: readonly IndicatorTable[] },
  open: OpenPart | null,
): readonly ProjectReport[] {
  return open && indicators[0]?.projectId === open.table.projectId ? open.parts : [];
}
