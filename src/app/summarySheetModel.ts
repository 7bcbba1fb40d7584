import type { ProjectReport, SheetReport } from '../core/scoring/assessment';
import { isExecutionOpen, openScores, projectFund, tablesOf } from '../core/scoring/wholeProject';
import { fundAmounts, lacksBudget } from '../i18n/fundSentences';
import { countsText, totalText, type SharingTranslator } from '../i18n/sharing';
import { honestPercent } from '../i18n/translator';
import type { SummaryChart, SummarySheet } from '../workbook/summarySheet';
import type { Settings } from './settings';
import { blank, heightOf, placed, type Line, type Slot } from './summarySheetLines';
import { barColours, columnWidths, last, looks, whole } from './summarySheetLooks';
import { findingLines, legendLines, shortfallLines } from './summarySheetTables';
import { wholeProjects, type WholeProject } from './wholeProjects';

/** A judged sheet, and how many typed scores of its forms were kept (`keptCount`). */
export interface SummarySource {
  readonly report: SheetReport;
  readonly kept: number;
  /** Whether the reasons stand in notes beside the marks (`hasNotes`); they do when absent. */
  readonly hasNotes?: boolean;
}

/** What the summary sheet says besides the result. */
export interface SummaryOptions {
  readonly palette: Settings['palette'];
  /** When the sheets were scored. */
  readonly at: Date;
}

const nameSpan = 3;
/** Above this, one page would make the letters too small to read. */
const mostPointsOnOnePage = 1500;
/** A bar's name is left out where the chart is too low for it. */
const chartLinesPerBar = 3;
const chartLinesBesideBars = 3;

/** One bar: a part of the score, or a whole project. */
interface Bar {
  readonly name: string;
  readonly score: number | null;
  readonly weight: number | null;
  readonly open: number;
}

/**
 * 评分结果: the result of a run as a sheet that speaks for itself, also to somebody without the add-in.
 * A form that goes on over several sheets is one project, told by the sheet that ends it.
 *
 * @param sources judged sheets, in the order of the workbook
 * @param translator language of the sheet
 * @param options colours and the time of the run
 * @returns the sheet as data
 * @example summarySheetModel([{ report, kept: 0 }], translator, { palette: 'standard', at: new Date(receipt.at) })
 */
export function summarySheetModel(
  sources: readonly SummarySource[],
  translator: SharingTranslator,
  options: SummaryOptions,
): SummarySheet {
  const { t } = translator;
  const wholes = wholeProjects(sources.map(({ report }) => report));
  const areSheetsNamed = sources.length > 1 || new Set(wholes.flatMap(sheetsOf)).size > 1;
  const before = [
    ...titleLines(sources, translator, options),
    ...factLines(sources, wholes, areSheetsNamed, translator),
  ];
  const bars = barsOf(wholes, translator);
  const overview = overviewLines(bars, wholes.length > 1, translator);
  const lines = [
    ...before,
    ...overview,
    ...shortfallLines(wholes, areSheetsNamed, translator, options.palette),
    ...findingLines(wholes, areSheetsNamed, translator),
    ...legendLines(
      translator,
      options.palette,
      sources.every(({ hasNotes = true }) => hasNotes),
    ),
  ];
  const { cells, merges, rowHeights } = placed(lines, columnWidths);
  return {
    name: t('summary.name'),
    cells,
    merges,
    columnWidths,
    rowHeights,
    chart: chartOf(bars, before.length, overview.length, wholes.length > 1, translator),
    print: {
      area: { row: 0, column: 0, rowCount: lines.length, columnCount: columnWidths.length },
      pagesTall: heightOf(lines, rowHeights) <= mostPointsOnOnePage ? 1 : null,
      margin: 0.5,
    },
  };
}

/** The sheets that a project stands on. */
const sheetsOf = ({ project }: WholeProject): readonly string[] => [
  ...new Set(tablesOf(project).map(({ table }) => table.sheetName)),
];

function titleLines(
  [first]: readonly SummarySource[],
  { t, locale }: SharingTranslator,
  { at }: SummaryOptions,
): readonly Line[] {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const profile = first?.report.profile.name ?? '';
  const content = t('summary.subtitle', { profile, time: format.format(at) });
  return [
    {
      slots: [{ ...whole, content: t('summary.title'), look: looks.title }],
      points: 30,
    },
    { slots: [{ ...whole, content, look: looks.subtitle }] },
    blank,
  ];
}

function factLines(
  sources: readonly SummarySource[],
  wholes: readonly WholeProject[],
  areSheetsNamed: boolean,
  translator: SharingTranslator,
): readonly Line[] {
  const { t } = translator;
  const kept = sources.reduce((sum, source) => sum + source.kept, 0);
  return [
    ...wholes.flatMap((whole) => {
      const { project } = whole;
      return [
        fact(t('summary.project'), project.project || t('summary.unnamed'), true),
        ...(areSheetsNamed
          ? [fact(t('summary.sheet'), sheetsOf(whole).join(t('share.file.and')))]
          : []),
        fact(t('summary.result'), totalText(translator, project, 'summary'), true),
        ...executionFact(project, translator),
        fact(t('summary.counts'), countsText(translator, project.counts)),
      ];
    }),
    ...(kept > 0 ? [fact(t('summary.kept'), t('summary.keptWhat', { count: kept }))] : []),
    blank,
  ];
}

function fact(name: string, content: Slot['content'], isBold = false): Line {
  return {
    slots: [
      { column: 0, span: 2, content: name, look: looks.label },
      { column: 2, span: last - 1, content, look: isBold ? looks.strong : looks.text },
    ],
  };
}

function executionFact(project: ProjectReport, translator: SharingTranslator): readonly Line[] {
  const fund = projectFund(project);
  if (!fund) return [];
  const name = translator.t('summary.execution');
  const { rate } = fund;
  if (rate === null) {
    const why = lacksBudget(fund) ? 'summary.noBudget' : 'summary.noRate';
    return [fact(name, translator.t(why))];
  }
  const amounts = fundAmounts(translator, fund);
  const [label] = fact(name, '').slots;
  // The rate as a number that can be used, the amounts beside it.
  const number: Slot = {
    column: 2,
    span: amounts === null ? last - 1 : 1,
    content: honestPercent(rate, 2) / 100,
    numberFormat: '0.00%',
    look: looks.rate,
  };
  const beside: Slot = { column: 3, span: last - 2, content: amounts ?? '', look: looks.text };
  return [{ slots: [...(label ? [label] : []), number, ...(amounts === null ? [] : [beside])] }];
}

function barsOf(wholes: readonly WholeProject[], { t }: SharingTranslator): readonly Bar[] {
  const [first, ...others] = wholes;
  if (!first) return [];
  if (others.length > 0) {
    return wholes.map(({ project }) => ({
      name: project.project || t('summary.unnamed'),
      score: project.total ?? project.scoredSum,
      weight: project.fullWeight,
      open: openScores(project),
    }));
  }
  const { levels } = first.project;
  const fund = projectFund(first.project);
  const execution = fund
    ? [
        {
          name: t('summary.levelExecution'),
          score: fund.score,
          weight: fund.weight,
          open: isExecutionOpen(fund) ? 1 : 0,
        },
      ]
    : [];
  return [
    ...execution,
    ...levels.map(({ name, ...level }) => ({ ...level, name: name || t('summary.levelUnnamed') })),
  ];
}

/** A table of bars on the left, room for the chart on the right. */
function overviewLines(
  bars: readonly Bar[],
  areProjects: boolean,
  { t }: SharingTranslator,
): readonly Line[] {
  if (bars.length === 0) return [];
  const names: Line = {
    slots: [
      {
        column: 0,
        span: nameSpan,
        content: t(areProjects ? 'summary.projects' : 'summary.levels'),
        look: looks.head,
      },
      { column: 3, content: t('summary.waiting'), look: looks.head },
      { column: 4, content: t('summary.score'), look: looks.head },
      { column: 5, content: t('summary.weight'), look: looks.head },
    ],
  };
  const rows = bars.map(({ name, score, weight, open }): Line => ({
    slots: [
      { column: 0, span: nameSpan, content: name, look: looks.text },
      { column: 3, content: open > 0 ? open : '', look: looks.centred },
      { column: 4, content: score ?? '', look: looks.figure },
      { column: 5, content: weight ?? '', look: looks.figure },
    ],
  }));
  const chartLines = bars.length * chartLinesPerBar + chartLinesBesideBars;
  const rest = Math.max(1, chartLines - rows.length);
  return [names, ...rows, ...Array.from({ length: rest }, () => blank)];
}

function chartOf(
  bars: readonly Bar[],
  row: number,
  rowCount: number,
  areProjects: boolean,
  { t }: SharingTranslator,
): SummaryChart | null {
  if (bars.length === 0) return null;
  const column = (at: number) => ({
    row: row + 1,
    column: at,
    rowCount: bars.length,
    columnCount: 1,
  });
  return {
    title: t(areProjects ? 'summary.chartProjects' : 'summary.chart'),
    categories: column(0),
    series: [
      { name: { row, column: 4 }, values: column(4), color: barColours.score },
      { name: { row, column: 5 }, values: column(5), color: barColours.weight },
    ],
    place: { row, column: last, rowCount: rowCount - 1, columnCount: 1 },
  };
}
