import type { Sheet } from '../sheet';
import type { Why } from '../value/reading';
import { weightIsWhole } from './amount';
import { cellFinder, type CellFinder } from './cells';
import { chooseColumns, projectColumn, type ColumnChoice } from './columns';
import { formAbove, titleKind, type Form } from './form';
import { fundTable } from './fundTable';
import { gridOf, type Grid } from './grid';
import type { HeaderBlock } from './header';
import { findHeaders, wordReader } from './headers';
import { withHints, type ColumnHints } from './hints';
import { readBody, type TableBody } from './indicatorRows';
import { indicatorTable } from './indicatorTable';
import { issue, type TableWhyCode } from './issues';
import { withPartsCounted } from './nesting';
import { filledCells, levelText } from './rowStep';
import { isListHeading, isPageBreak, levelOf } from './rowWords';
import type { FundTable, IndicatorTable, Role, Table, TableKind } from './table';
import { whyNothing } from './whyNothing';

export { columnHints, type ColumnHints } from './hints';

/** Below this confidence the user is asked to pick the columns. */
export const confidenceThreshold = 0.6;

/** Everything that was found on a sheet. */
export interface TableSearch {
  /** From top to bottom, then left to right; 项目资金 before its indicator table. */
  readonly tables: readonly Table[];
  /** What was looked for, when no table was found; also when the user's choice of columns is lost. */
  readonly why: readonly Why[];
}

/** A table that was read, with the form it stands in. */
interface Found<T extends Table> {
  readonly header: HeaderBlock;
  readonly form: Form;
  readonly table: T;
  /** Last row including the total row. */
  readonly end: number;
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

/** The form above a table; a second table of the same form goes on with the first one's project. */
function formOf(
  grid: Grid,
  header: HeaderBlock,
  headers: readonly HeaderBlock[],
  found: readonly Found<IndicatorTable>[],
): Form {
  const previous = tableAbove(found, header);
  const top = previous ? previous.end + 1 : grid.firstRow;
  const form = formAbove(grid, header, top, headers);
  if (form.projectId !== '') return form;
  if (previous?.table.total === null && !beginsAgain(grid, header, previous)) return previous.form;
  return { ...form, projectId: `${grid.sheet.id}!${top},${header.firstColumn}` };
}

/** The last table that ends above a header, in columns of its own. */
function tableAbove(
  found: readonly Found<IndicatorTable>[],
  header: HeaderBlock,
): Found<IndicatorTable> | null {
  for (let index = found.length - 1; index >= 0; index--) {
    const other = found[index];
    if (other && other.end < header.firstRow && overlaps(other.header, header)) return other;
  }
  return null;
}

/** Below a headline of its own, with the first level once more: the same form again, for another project. */
function beginsAgain(
  grid: Grid,
  header: HeaderBlock,
  { table: { columns, rows, groups }, end }: Found<IndicatorTable>,
): boolean {
  const [role, column] = columns.level1
    ? (['level1', columns.level1] as const)
    : (['level2', columns.level2] as const);
  const first = rows[0]?.[role] ?? '';
  if (!column || first === '' || first === rows.at(-1)?.[role]) return false;
  if (levelText(grid.text(header.lastRow + 1, column.column)) !== first) return false;
  if (weightIsWhole(groups.reduce((sum, { weight }) => sum + (weight ?? 0), 0))) return true;
  for (let row = header.firstRow - 1; row > end; row--) {
    const filled = filledCells(grid, header, row);
    const [only] = filled;
    if (!only || filled.length > 1 || isPageBreak(only.text)) continue;
    if (grid.span(row, only.column).columnCount >= header.columns.length) return true;
  }
  return false;
}

function overlaps(left: HeaderBlock, right: HeaderBlock): boolean {
  return left.firstColumn <= right.lastColumn && right.firstColumn <= left.lastColumn;
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

/**
 * 上半年, 前三季度 say that a form monitors, unless 全年完成值 stands beside them, or what is called a
 * self-evaluation of the year gives results and nothing that is only expected.
 */
function isMonitoring({ interim, columns: { actual } }: ColumnChoice, title: string): boolean {
  const said = titleKind(title);
  if (interim === 'none' || said === 'monitoring') return said === 'monitoring';
  if (!actual || /预计|预期/.test(actual.headerText)) return true;
  if (/全年|年终|年末/.test(actual.headerText)) return false;
  const isOfYear = said === 'selfEvaluation' && !/半年|季度|\d月/.test(title);
  return interim === 'expected' || !isOfYear;
}

function pickedKind(choice: ColumnChoice, { title }: Form): IndicatorTable['kind'] {
  return isMonitoring(choice, title) ? 'monitoring' : 'indicator';
}

/** True also for a role that several columns claim: the user will say which. */
function has({ columns, open }: ColumnChoice, role: Role): boolean {
  return columns[role] !== undefined || open.has(role);
}

/** What a table is by its title and its headings; null for forms of other people. */
function kindOf(
  grid: Grid,
  choice: ColumnChoice,
  { title }: Form,
  body: TableBody,
): Exclude<TableKind, 'fund'> | null {
  const { columns } = choice;
  const called = title === '' ? grid.sheet.name : title;
  const said = titleKind(called);
  if (isMonitoring(choice, called)) return 'monitoring';
  if (said === 'foreign') return null;
  if (said === 'declaration') return 'declaration';
  if (has(choice, 'actual')) return 'indicator';
  const isScored = columns.weight !== undefined && columns.score !== undefined;
  if (said === 'selfEvaluation' && isScored) return 'indicator';
  const isTarget = choice.open.has('target') || (columns.target?.confidence ?? 0) > 0.9;
  const hasLevels =
    columns.level1 !== undefined || body.rows.some(({ level1 }) => levelOf(level1) !== null);
  return isTarget && hasLevels && !columns.score ? 'declaration' : null;
}

/** Vague headings in a sheet that never speaks of performance are somebody's own list. */
function isTooDoubtful(table: IndicatorTable, { title }: Form): boolean {
  if (table.confidence >= confidenceThreshold || table.kind !== 'indicator') return false;
  const isNamed = /绩效|自评|performance/i.test(title + table.sheetName);
  return !isNamed && !table.rows.some(({ level1, level2 }) => levelOf(level1) ?? levelOf(level2));
}

function fundTables(
  grid: Grid,
  headers: readonly HeaderBlock[],
  indicators: readonly Found<IndicatorTable>[],
): readonly Found<FundTable>[] {
  const partners = new Map<string, Found<IndicatorTable>[]>();
  for (const each of indicators) {
    const { projectId } = each.form;
    partners.set(projectId, [...(partners.get(projectId) ?? []), each]);
  }
  const paid = new Set<string>();
  const found = headers.flatMap((header, index): Found<FundTable>[] => {
    if (header.block !== 'fund' || (header.given && isInside(header, indicators))) return [];
    const choice = chooseColumns(grid, header);
    if (!has(choice, 'executed')) return [];
    const before = above(indicators, header);
    const own = formOf(grid, header, headers, before);
    // Money below the indicators, without a name of its own, is theirs where they have none above.
    const isNamed =
      own.isListed || own.title !== '' || own.project !== '' || partners.has(own.projectId);
    const owner = isNamed ? null : tableAbove(before, header);
    const form = owner && !paid.has(owner.form.projectId) ? owner.form : own;
    const next = headers
      .slice(index + 1, index + 50)
      .find((other) => other.firstRow > header.lastRow && overlaps(other, header));
    const table = fundTable(grid, header, choice, (next?.firstRow ?? grid.lastRow + 1) - 1, form);
    const partner = partners.get(form.projectId)?.find((each) => overlaps(each.header, header));
    const isAlone = indicators.length === 0;
    if (!table || !belongsToSelfEvaluation(grid, form, table, partner?.table, isAlone)) return [];
    paid.add(form.projectId);
    return [{ header, form, table, end: table.lastRow }];
  });
  // A sentence about the money of a form that has its 项目资金 as well says it once more.
  const headed = new Set(
    found.filter(({ header }) => !header.given).map(({ form }) => form.projectId),
  );
  return found.filter(({ header, form }) => !header.given || !headed.has(form.projectId));
}

/** Whether a line about money stands among the rows of an indicator table. */
function isInside(line: HeaderBlock, indicators: readonly Found<IndicatorTable>[]): boolean {
  return above(indicators, line).some(
    ({ header, end }) => end >= line.firstRow && overlaps(header, line),
  );
}

/** Tables that end above a header; the list is in the order of the sheet. */
function above(
  indicators: readonly Found<IndicatorTable>[],
  header: HeaderBlock,
): readonly Found<IndicatorTable>[] {
  let low = 0;
  let high = indicators.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indicators[middle]?.header.firstRow ?? 0) < header.firstRow) low = middle + 1;
    else high = middle;
  }
  return indicators.slice(Math.max(0, low - 50), low);
}

/**
 * Money is judged beside indicators, under a title that says 自评, or where 分值 and 得分 are given; a budget
 * list has none. The sheet's name speaks for money that stands alone: beside a form it is the form's name.
 */
function belongsToSelfEvaluation(
  grid: Grid,
  form: Form,
  { columns, weight }: FundTable,
  partner: IndicatorTable | undefined,
  isAlone: boolean,
): boolean {
  const said = titleKind(form.title === '' ? grid.sheet.name : form.title);
  if (said === 'monitoring' || said === 'declaration' || said === 'foreign') return false;
  if (partner && partner.kind !== 'indicator') return false;
  if (weight !== null && columns.score !== undefined) return true;
  if (form.isListed || isListHeading(columns.label?.headerText ?? '')) return false;
  return partner !== undefined || (said === 'selfEvaluation' && (isAlone || form.title !== ''));
}
