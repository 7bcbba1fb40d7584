import { toA1, type Address } from '../core/address';
import type { Finding } from '../core/review/finding';
import type {
  FundReport,
  IndicatorReport,
  ProjectReport,
  RowAssessment,
  SheetReport,
} from '../core/scoring/assessment';
import { needsAttention } from '../core/scoring/attention';
import { executionShortfall, type ExecutionShortfall } from '../core/scoring/executionStatus';
import { openScores, projectFund, tablesOf } from '../core/scoring/wholeProject';
import type { Status } from '../core/value/reading';
import { countsText, totalText, type SharingTranslator } from '../i18n/sharing';
import { fundSentence } from '../i18n/fundSentences';
import { findingSentence, rowSentence } from '../i18n/sentences';

/** Subject and body of a mail. */
export interface SummaryText {
  /** One line. */
  readonly subject: string;
  /** Plain text, lines ended by `\n`. */
  readonly body: string;
}

const mostLines = 20;

/**
 * The result as a mail to a colleague: total and grade, or how much is scored while rows are open;
 * every shortfall with its cell, reason and score; the review's findings; the rules applied. Of a form that
 * goes on over several sheets it tells the whole, and names the sheet of each cell.
 *
 * @param report the judged sheet
 * @param translator language of the mail
 * @param run how many typed scores differ from the computed ones and were kept (`keptCount`), and whether
 *   the reasons stand in notes (`hasNotes`)
 * @returns subject and body, for the sender to edit
 * @example summaryText(report, sharingTranslator(createTranslator('zh-CN'))).subject
 *   //=> '党员教育培训经费绩效自评评分结果：93.5 分（优）'
 */
export function summaryText(
  report: SheetReport,
  translator: SharingTranslator,
  { kept = 0, hasNotes = true }: { readonly kept?: number; readonly hasNotes?: boolean } = {},
): SummaryText {
  const { t } = translator;
  const paragraphs = [
    [t('share.body.hello')],
    [t('share.body.attached')],
    ...report.projects.flatMap((project) => projectText(project, report.sheetName, translator)),
    [
      ...(kept > 0 ? [t('share.body.kept', { count: kept })] : []),
      t('share.body.profile', { profile: report.profile.name }),
      t(hasNotes ? 'share.body.marks' : 'share.body.marksOnly'),
    ],
  ];
  return {
    subject: oneLine(subjectOf(report, translator)),
    body: paragraphs
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.map(oneLine).join('\n'))
      .join('\n\n'),
  };
}

function subjectOf(report: SheetReport, { t }: SharingTranslator): string {
  const [first, ...others] = report.projects;
  if (!first || others.length > 0) {
    return t('share.subject.many', { sheet: report.sheetName, count: report.projects.length });
  }
  const project = first.project || t('share.project.unnamed');
  const { total, grade, scoredSum: score, scoredWeight: weight } = first;
  if (first.fullWeight === 0) return t('share.subject.noWeight', { project });
  if (total === null) {
    const open = openScores(first);
    return open > 0
      ? t('share.subject.open', { project, score, weight, open })
      : t('share.subject.noTotal', { project, score, weight });
  }
  return grade === null
    ? t('share.subject.total', { project, total })
    : t('share.subject.graded', { project, total, grade });
}

/** Up to three paragraphs: the numbers, the shortfalls, the findings. */
function projectText(
  project: ProjectReport,
  sheetName: string,
  translator: SharingTranslator,
): readonly (readonly string[])[] {
  const { t } = translator;
  const fund = projectFund(project);
  const tables = tablesOf(project);
  const sheetOf = ({ table }: (typeof tables)[number]): string =>
    table.sheetName === sheetName ? '' : `${table.sheetName}!`;
  const rowCount = tables.reduce((sum, each) => sum + ('rows' in each ? each.rows.length : 0), 0);
  const unsettled = tables.flatMap((table) =>
    linesOf(table, translator).map((line) => ({ line, sheet: sheetOf(table) })),
  );
  const findings = tables.flatMap((table) =>
    table.findings.map((finding) => ({ finding, sheet: sheetOf(table) })),
  );
  return [
    [
      ...(project.project ? [t('share.body.project', { project: project.project })] : []),
      totalText(translator, project, 'share.body'),
      ...(fund ? [fundSentence(translator, fund)] : []),
      ...(rowCount > 0
        ? [
            t('share.body.counts', {
              count: rowCount,
              parts: countsText(translator, project.counts),
            }),
          ]
        : []),
    ],
    listed(t('share.body.shortfalls'), unsettled, translator, ({ line, sheet }, number) =>
      lineText(line, sheet, number, translator),
    ),
    listed(t('share.body.findings'), findings, translator, ({ finding, sheet }, number) =>
      findingText(finding, sheet, number, translator),
    ),
  ];
}

/** What a shortfall says, of an indicator or of the execution of the budget. */
interface ShortfallLine extends Pick<RowAssessment, 'score' | 'weight'> {
  readonly name: string;
  readonly cell: string;
  readonly status: Status | ExecutionShortfall['status'];
  readonly reason: string;
}

function linesOf(
  table: FundReport | IndicatorReport,
  translator: SharingTranslator,
): readonly ShortfallLine[] {
  const { t } = translator;
  if ('rows' in table) {
    return table.rows.flatMap((assessment) => {
      const { row, comparison, score, weight } = assessment;
      const { status } = comparison;
      if (!needsAttention(status)) return [];
      const cell = cellText(row.cells.actual ?? row.cells.target ?? row.cells.name, row.row);
      const reason = rowSentence(translator, assessment);
      const name = row.name || t('share.body.rowUnnamed');
      return [{ name, cell, status, reason, score, weight }];
    });
  }
  const shortfall = executionShortfall(table);
  if (!shortfall?.address) return [];
  const { score, weight } = table;
  const name = t('summary.levelExecution');
  const reason = fundSentence(translator, table);
  return [{ name, cell: toA1(shortfall.address), status: shortfall.status, reason, score, weight }];
}

function lineText(
  { name, cell, status, reason, score, weight }: ShortfallLine,
  sheet: string,
  number: number,
  translator: SharingTranslator,
): string {
  return translator
    .t('share.body.row', {
      number: String(number),
      name,
      cell: sheet + cell,
      status,
      reason: reason.replace(/[。.]+$/, ''),
      score: scoreText(score, weight, translator),
    })
    .trim();
}

function scoreText(score: number | null, weight: number | null, { t }: SharingTranslator): string {
  if (weight === null) return '';
  return score === null ? t('share.body.rowOpen') : t('share.body.rowScore', { score, weight });
}

function findingText(
  finding: Finding,
  sheet: string,
  number: number,
  translator: SharingTranslator,
): string {
  const { text } = findingSentence(translator, finding);
  const params = { number: String(number), text };
  return finding.address
    ? translator.t('share.body.findingAt', { ...params, cell: sheet + toA1(finding.address) })
    : translator.t('share.body.finding', params);
}

function cellText(address: Address | null | undefined, row: number): string {
  return address ? toA1(address) : String(row + 1);
}

function listed<T>(
  title: string,
  entries: readonly T[],
  { t }: SharingTranslator,
  line: (entry: T, number: number) => string,
): readonly string[] {
  if (entries.length === 0) return [];
  const more = entries.length - mostLines;
  return [
    title,
    ...entries.slice(0, mostLines).map((entry, index) => line(entry, index + 1)),
    ...(more > 0 ? [t('share.body.more', { count: more })] : []),
  ];
}

/** Names of forms may hold line breaks; a subject or a list entry must not. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
