import type { Grid } from './grid';
import type { HeaderBlock } from './header';
import { oneLine, plainLabel } from './headerText';
import { reachLeft } from './leftOf';

/** What stands above a table and says what it is. */
export interface Form {
  /** The nearest title above, or ''. */
  readonly title: string;
  readonly project: string;
  /** The same for all tables of one project. */
  readonly projectId: string;
  /** `金额单位：元` above the table. */
  readonly unitText: string;
  /** A caption right above the header that names some other list: 部门预算明细表, 合同台账. */
  readonly isListed: boolean;
}

/** How a title reads. */
export type TitleKind = 'selfEvaluation' | 'monitoring' | 'declaration' | 'foreign' | 'unknown';

const title =
  /(?:绩效|自评|评价|监控|监测|申报|考核|评分|打分).{0,20}表|自评表|绩效自评(?:情况)?(?:$|\()|目标表|performance.*(?:evaluation|report|form|table|review)|self-?(?:evaluation|assessment)/i;
/** A title is no sentence: 有运行监管记录1分；填报绩效监控表1分。 */
const sentence = /[。；;]/;
const projectLabel =
  /^(?:[一二三子]?级?项目|转移支付|专项(?:资金)?|政策|资金|部门|单位)(?:\([^()]{2,8}\))?名称:?|^项目[一二三四五六七八九十\d]+:|^项目(?:名称)?:(?=[^:]{2,40}$)|^project(?:name|title)?(?::|$)/i;
const listCaption =
  /(?:明细|清单|台账|一览|名册|统计|登记|收支|公开|决算|(?:部门|单位|年度|收入|支出)预算)(?:情况)?表?(?:\([^()]*\))?$|(?:ledger|register|list|schedule)s?$/i;
/** Filled rows that are looked at above a header before giving up; the longest printed form has 25. */
const reach = 60;
/** Forms side by side begin at most so many rows apart. */
const besideRows = 10;
/** A title may begin a little left of its table (序号 or blank columns). */
const leftTolerance = 3;

/**
 * What kind of form a title announces.
 *
 * @param text a title or a sheet name
 * @returns `monitoring` 绩效运行监控表, `declaration` 绩效目标申报表, `foreign` for score sheets of
 *   evaluators and staff appraisals, `unknown` where the text says nothing
 * @example titleKind('2022年度项目绩效运行监控表（1—9月）') //=> 'monitoring'
 */
export function titleKind(text: string): TitleKind {
  const plain = plainLabel(text).toLowerCase();
  // 绩效监控及自评情况表 is both; its columns tell which results are those of the year.
  if (/(?:监控|监测)[及与和暨、].{0,4}自评|自评[及与和暨、].{0,6}(?:监控|监测)/.test(plain)) {
    return 'selfEvaluation';
  }
  if (/绩效.{0,6}(?:监控|监测)|(?:监控|监测)(?:情况)?表/.test(plain)) return 'monitoring';
  if (/自评|自我评价|self-?(?:evaluation|assessment)/.test(plain)) return 'selfEvaluation';
  // 视频监控系统项目自评表 names its project; without 自评 the word says what the form is.
  if (/监控|监测|monitoring|mid-?(?:year|term)/.test(plain)) return 'monitoring';
  if (
    /申报|目标批复|绩效目标表|目标设定|年度绩效目标$|(?:target|objective)s?(?:declaration|application|approval|setting|form|table)/.test(
      plain,
    )
  )
    return 'declaration';
  if (/评分表|打分表|评分细则|评价指标体系|评价得分|考核|考评表|kpi|题库|问卷/.test(plain))
    return 'foreign';
  return 'unknown';
}

/**
 * Reads the rows above a table: title, 项目名称, unit of amounts.
 *
 * @param grid the sheet
 * @param header the table's header
 * @param top first row that may belong to this form (below the table above)
 * @param neighbours all headers of the sheet, to leave out what stands over another table
 * @returns what the form says; the project's place makes its id
 * @example formAbove(grid, header, 0, []).project //=> '党员和干部教育培训经费'
 */
export function formAbove(
  grid: Grid,
  header: HeaderBlock,
  top: number,
  neighbours: readonly HeaderBlock[],
): Form {
  let found = { title: '', titleAt: '', project: '', projectAt: '', unitText: '' };
  let looked = 0;
  let isListed = false;
  const leftmost = reachLeft(grid, header, leftTolerance);
  for (
    let row = header.firstRow - 1;
    row >= Math.max(top, grid.firstRow) && looked < reach;
    row--
  ) {
    let isFilled = false;
    const said: string[] = [];
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      const text = grid.own(row, column);
      if (text === '' || !isOver(grid, row, column, leftmost, header, neighbours)) continue;
      isFilled = true;
      const plain = plainLabel(text.slice(0, 60));
      said.push(plain);
      if (found.project === '' && projectLabel.test(plain)) {
        const project = valueOf(grid, row, column, header);
        found = { ...found, project, projectAt: project === '' ? '' : `${row},${column}` };
      }
      if (
        found.title === '' &&
        text.length <= 60 &&
        title.test(plain) &&
        !sentence.test(plain) &&
        typeof grid.value({ row, column }) === 'string' &&
        mayHead(grid, row, column, header)
      ) {
        found = { ...found, title: oneLine(text), titleAt: `${row},${column}` };
      }
      if (found.unitText === '' && /单位[:：](?:人民币)?[亿万]?元/.test(plain)) {
        found = { ...found, unitText: plain };
      }
    }
    if (isFilled) looked++;
    if (looked === 1 && said.length === 1) isListed ||= isListCaption(said[0] ?? '');
    if (found.title !== '' && found.project !== '') break;
    if (found.title !== '' && found.project === '' && looked > 3) break;
  }
  const place = found.projectAt || found.titleAt;
  return {
    title: found.title,
    project: found.project || projectIn(found.title),
    projectId: place === '' ? '' : `${grid.sheet.id}!${place}`,
    unitText: found.unitText,
    isListed,
  };
}

function isListCaption(text: string): boolean {
  return text.length <= 30 && listCaption.test(text) && !/绩效|自评|评价/.test(text);
}

/** A title that is merged over other columns belongs to the table below it there. */
function mayHead(grid: Grid, row: number, column: number, header: HeaderBlock): boolean {
  const { columnCount } = grid.span(row, column);
  return columnCount === 1 || column + columnCount > header.firstColumn;
}

/** `2021年度绩效自评（戈壁生态林管护）`: brackets that name neither a year nor the form. */
function projectIn(text: string): string {
  const inside = /[(（]([\u4e00-\u9fff“”]{4,40})[)）]$/.exec(text)?.[1] ?? '';
  return /年|表|续|自评|试行|公开|样|填报|单位|部门|项目$/.test(inside) ? '' : inside;
}

function isOver(
  grid: Grid,
  row: number,
  column: number,
  leftmost: number,
  header: HeaderBlock,
  neighbours: readonly HeaderBlock[],
): boolean {
  const end = column + grid.span(row, column).columnCount - 1;
  if (end < leftmost || column > header.lastColumn) return false;
  if (end >= header.firstColumn) return true;
  return !neighbours.some(
    (other) =>
      column >= other.firstColumn &&
      column <= other.lastColumn &&
      other.lastColumn < header.firstColumn &&
      other.firstRow < header.firstRow + besideRows &&
      !endsAbove(grid, other, row),
  );
}

/** Whether a table is over before a row: a blank row of its columns lies between. */
function endsAbove(
  grid: Grid,
  { lastRow, firstColumn, lastColumn }: HeaderBlock,
  row: number,
): boolean {
  for (let between = row - 1; between > lastRow; between--) {
    let isBlank = true;
    for (let column = firstColumn; isBlank && column <= lastColumn; column++)
      isBlank = grid.text(between, column) === '';
    if (isBlank) return true;
  }
  return false;
}

/** The value of `项目名称`: behind its colon, else in the next filled cell to the right. */
function valueOf(grid: Grid, row: number, column: number, header: HeaderBlock): string {
  const text = grid.own(row, column);
  const inline =
    /(?:名[称稱][^:：]{0,6}|^项目[一二三四五六七八九十\d]*|^project(?:\s*name)?\s*)[:：]\s*(\S.*)$/is.exec(
      text,
    )?.[1];
  if (inline !== undefined) {
    return oneLine(inline.split(/[\s\u3000]{2,}|\n|\s(?=\S{2,8}[:：])/)[0] ?? inline);
  }
  const end = Math.max(header.lastColumn, column + 8);
  for (let at = column + 1; at <= Math.min(end, grid.lastColumn); at++) {
    const next = grid.own(row, at);
    if (next !== '') return oneLine(next);
  }
  return '';
}
