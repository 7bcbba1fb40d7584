import type { Sheet } from '../sheet';
import type { Why } from '../value/reading';
import { cellFinder, type CellFinder } from './cells';
import { chooseColumns, projectColumn, type ColumnChoice } from './columns';
import { formOf, overlaps, type Found } from './formOfTable';
import { fundTables } from './fundsOfForms';
import { gridOf, type Grid } from './grid';
import type { HeaderBlock } from './header';
import { findHeaders, wordReader } from './headers';
import { withHints, type ColumnHints } from './hints';
import { readBody, type TableBody } from './indicatorRows';
import { indicatorTable } from './indicatorTable';
import { issue, type TableWhyCode } from './issues';
import { withPartsCounted } from './nesting';
import { has, isTooDoubtful, kindOf, pickedKind } from './tableKind';
import type { IndicatorTable, Role, Table } from './table';
import { whyNothing } from './whyNothing';

export { columnHints, type ColumnHints } from './hints';
export { confidenceThreshold } from './tableKind';

/** Everything that was found on a sheet. */
export interface TableSearch {
  /** From top to bottom, then left to right; 项目资金 before its indicator table. */
  readonly tables: readonly Table[];
  /** What was looked for, when no table was found; also when the user's choice of columns is lost. */
  readonly why: readonly Why[];
}

/**
 * Finds the self-evaluation tables of a sheet by their header words and shape, never by fixed places:
 * indicator tables, 项目资金, and the forms that look alike and are not scored (绩效运行监控表,
 * 绩效目标申报表). Pure; cost grows linearly with the cells of the used range.
 *
 * @param sheet the snapshot
 * @param hints columns that the user picked; they override detection
 * @returns the tables, each saying which header cell gave which role; `why` when there are none
 * @example findTables(sheet).tables.map((table) => table.kind) //=> ['fund', 'indicator']
 */
export function findTables(sheet: Sheet, hints?: ColumnHints): TableSearch {
  const grid = gridOf(sheet);
  const read = wordReader();
  const detected = findHeaders(grid, read);
  const { headers, picked } = hints
    ? withHints(grid, detected, hints)
    : { headers: detected, picked: null };
  const refused: string[] = [];
  const indicators = indicatorTables(grid, headers, picked, refused);
  const funds = fundTables(grid, headers, indicators);
  const marks = new Map(funds.map(({ form, table }) => [form.projectId, table.weight ?? 0]));
  const tables = [...funds, ...indicators]
    .sort(
      (a, b) =>
        a.header.firstRow - b.header.firstRow || a.header.firstColumn - b.header.firstColumn,
    )
    .map(({ table, form }) =>
      table.kind === 'fund' ? table : withPartsCounted(table, marks.get(form.projectId) ?? 0),
    );
  const lost: readonly Why[] = hints && !picked ? [why('picked-columns-lost')] : [];
  return { tables, why: tables.length > 0 ? lost : [...lost, ...whyNothing(grid, read, refused)] };
}

function why(code: TableWhyCode): Why {
  return { code, params: {} };
}

function indicatorTables(
  grid: Grid,
  headers: readonly HeaderBlock[],
  picked: HeaderBlock | null,
  refused: string[],
): readonly Found<IndicatorTable>[] {
  const found: Found<IndicatorTable>[] = [];
  const repeated = new Set<HeaderBlock>();
  const byRow = headersByRow(headers);
  for (const header of headers) {
    if (header.block !== 'indicator' || repeated.has(header)) continue;
    const first = chooseColumns(grid, header);
    if (!first.columns.name || !has(first, 'target')) continue;
    const form = formOf(grid, header, headers, found);
    const headerAt = (row: number) =>
      byRow.get(row)?.find((other) => !isSentence(other) && overlaps(other, header)) ?? null;
    const { choice, cells, body } = bodyUnder(grid, header, form.title, headerAt);
    if (body.lastRow === header.lastRow) continue;
    const isPicked = header === picked;
    const kind = isPicked ? pickedKind(choice, form) : kindOf(grid, choice, form, body);
    if (kind === null) {
      if (form.title !== '') refused.push(form.title);
      continue;
    }
    body.repeats.forEach((repeat) => repeated.add(repeat));
    const read = indicatorTable(grid, header, choice, cells, body, {
      kind,
      project: form.project,
      projectId: form.projectId,
    });
    const table = isPicked ? { ...read, issues: [...read.issues, issue('columns-picked')] } : read;
    if (!isPicked && isTooDoubtful(table, form)) continue;
    found.push({ header, form, table, end: Math.max(body.total ?? 0, body.lastRow) });
  }
  return found;
}

/**
 * The rows under a header. Which of several weights belongs to the rows is seen in the rows, and only
 * when they are read is it known where they end.
 */
function bodyUnder(
  grid: Grid,
  header: HeaderBlock,
  title: string,
  headerAt: (row: number) => HeaderBlock | null,
): { readonly choice: ColumnChoice; readonly cells: CellFinder; readonly body: TableBody } {
  const under = (choice: ColumnChoice) => {
    const cells = cellFinder(grid, choice.columns, header.lastRow);
    const body = readBody({
      grid,
      header,
      choice,
      cells,
      projectColumn: projectColumn(header),
      title,
      headerAt,
      isSameHeader: (other) => isSame(chooseColumns(grid, other), choice, decisive),
    });
    return { choice, cells, body };
  };
  const first = under(chooseColumns(grid, header));
  const settled = chooseColumns(grid, header, first.body.lastRow);
  return isSame(settled, first.choice) ? first : under(settled);
}

/** Amounts in a sentence are no heading: 预算执行 may be an indicator with such a result. */
function isSentence({ given, firstRow }: HeaderBlock): boolean {
  return given?.lastRow === firstRow;
}

function headersByRow(headers: readonly HeaderBlock[]): ReadonlyMap<number, HeaderBlock[]> {
  const byRow = new Map<number, HeaderBlock[]>();
  for (const header of headers) {
    const row = byRow.get(header.firstRow);
    if (row) row.push(header);
    else byRow.set(header.firstRow, [header]);
  }
  return byRow;
}

/** What a header has to repeat after a page break: 备注 may have become 偏差原因 there. */
const decisive: ReadonlySet<Role> = new Set<Role>([
  'level1',
  'level2',
  'name',
  'target',
  'actual',
  'weight',
  'score',
]);

function isSame(left: ColumnChoice, right: ColumnChoice, roles?: ReadonlySet<Role>): boolean {
  const place = ({ columns }: ColumnChoice) =>
    Object.values(columns)
      .filter(({ role }) => roles?.has(role) ?? true)
      .map(({ role, column }) => `${role}${column}`)
      .sort()
      .join();
  return place(left) === place(right);
}
