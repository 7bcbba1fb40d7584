import { weightIsWhole } from './amount';
import type { IndicatorRow, IndicatorTable, SubtotalRow, TotalRow, WeightGroup } from './table';

/**
 * Cuts a list with a column 项目名称 (or with section rows 项目一：…) into one table per project, in the
 * order in which the projects appear. A row without a name belongs to the table's own project.
 * A form stays whole where its weights make one form together although it names parts (子项目), and where
 * one weight is merged over rows of two projects.
 *
 * @param table a table as it was found
 * @returns the table itself, or its projects, each with the whole in `list`
 * @example byProject(table).map(({ project }) => project) //=> ['校舍维修', '图书购置']
 */
export function byProject(table: IndicatorTable): readonly IndicatorTable[] {
  if (!table.issues.some(({ code }) => code === 'several-projects')) return [named(table)];
  const members = new Map<string, IndicatorRow[]>();
  for (const row of table.rows) {
    const name = row.project || table.project;
    const rows = members.get(name);
    if (rows) rows.push(row);
    else members.set(name, [row]);
  }
  if (members.size < 2 || isOneForm(table) || sharesWeights(table)) return [table];
  const names = [...members.keys()];
  const ends = endsOf(table, [...members.values()]);
  const list = listId(table.projectId);
  return names.map((project, index) =>
    partOf(table, members.get(project) ?? [], ends[index] ?? null, {
      project,
      projectId: `${list}${separator}${project}`,
      issues: index === 0 ? table.issues : [],
    }),
  );
}

/** A column that names one project for all rows. */
function named(table: IndicatorTable): IndicatorTable {
  const project = table.project || (table.rows.find((row) => row.project !== '')?.project ?? '');
  return project === table.project ? table : { ...table, project };
}

/** Stands in no sheet id and in no name: names are on one line. */
const separator = '\n';

/** The id that all projects of a list have in common. */
function listId(projectId: string): string {
  return projectId.split(separator)[0] ?? projectId;
}

/** 子项目 of one project: the form says whose, and all weights together are those of one form. */
function isOneForm({ project, groups }: IndicatorTable): boolean {
  const weights = groups.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  return project !== '' && weightIsWhole(weights);
}

function sharesWeights({ rows, groups }: IndicatorTable): boolean {
  const projectOf = new Map(rows.map((row) => [row.row, row.project]));
  return groups.some((group) => new Set(group.rows.map((row) => projectOf.get(row))).size > 1);
}

/** The row that adds up each project: a 小计 over exactly its rows, or the last 合计 where all others have one. */
function endsOf(
  { subtotals, total }: IndicatorTable,
  projects: readonly (readonly IndicatorRow[])[],
): readonly (TotalRow | null)[] {
  const ends = projects.map((rows): TotalRow | null => {
    const own = new Set(rows.map(({ row }) => row));
    return subtotals.find((each) => isOver(each, own)) ?? null;
  });
  const isLastOnly = ends.length > 1 && ends.slice(0, -1).every((end) => end !== null);
  return isLastOnly && ends.at(-1) === null ? [...ends.slice(0, -1), total] : ends;
}

function isOver({ covers }: SubtotalRow, rows: ReadonlySet<number>): boolean {
  return covers.length === rows.size && covers.every((row) => rows.has(row));
}

function partOf(
  table: IndicatorTable,
  rows: readonly IndicatorRow[],
  total: TotalRow | null,
  about: Pick<IndicatorTable, 'project' | 'projectId' | 'issues'>,
): IndicatorTable {
  const places = new Map<number, number>();
  const groups: WeightGroup[] = [];
  const placed = rows.map((row): IndicatorRow => {
    let place = places.get(row.group);
    const group = table.groups[row.group];
    if (place === undefined && group) {
      place = groups.length;
      places.set(row.group, place);
      groups.push(group);
    }
    return { ...row, group: place ?? 0 };
  });
  const firstRow = rows[0]?.row ?? table.firstRow;
  const lastRow = rows.at(-1)?.row ?? table.lastRow;
  const own = new Set(rows.map(({ row }) => row));
  const { column, columnCount } = table.area;
  return {
    ...table,
    ...about,
    list: table,
    rows: placed,
    groups,
    firstRow,
    lastRow,
    area: { row: firstRow, column, rowCount: lastRow - firstRow + 1, columnCount },
    total,
    subtotals: table.subtotals.filter(
      (each) => each.row !== total?.row && each.covers.every((row) => own.has(row)),
    ),
  };
}
