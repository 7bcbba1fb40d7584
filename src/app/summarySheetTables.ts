import { markOf } from '../core/plan/planMarks';
import { toA1, type Address } from '../core/address';
import { palettes } from '../core/plan/palettes';
import type { Finding } from '../core/review/finding';
import { projectParts, tablesOf } from '../core/scoring/wholeProject';
import type { Status } from '../core/value/reading';
import { fundSentence } from '../i18n/fundSentences';
import { findingSentence, rowSentence } from '../i18n/sentences';
import type { SharingTranslator } from '../i18n/sharing';
import type { Settings } from './settings';
import { summarise, type Shortfall } from './summarise';
import { blank, type Line, type Slot } from './summarySheetLines';
import { last, looks, whole } from './summarySheetLooks';
import type { WholeProject } from './wholeProjects';

/**
 * The table of everything that a person has to look at, each line with a link to its cell.
 *
 * @param wholes judged projects
 * @param areSheetsNamed whether the cells need the name of their sheet
 * @param translator language of the sheet
 * @param palette colours of the marks
 * @returns heading, table and a blank line; only a sentence where there is nothing
 * @example shortfallLines([{ project, report }], false, translator, 'standard').length
 */
export function shortfallLines(
  wholes: readonly WholeProject[],
  areSheetsNamed: boolean,
  translator: SharingTranslator,
  palette: Settings['palette'],
): readonly Line[] {
  const { t, word } = translator;
  const all = wholes.flatMap(
    ({ project, report }) => summarise({ ...report, projects: projectParts(project) }).shortfalls,
  );
  if (all.length === 0) return [heading(t('summary.noShortfalls')), blank];
  const names = ['number', 'place', 'indicator', 'status', 'score', 'weight', 'reason'] as const;
  const rows = all.map((shortfall, index): Line => {
    const { name, score, weight, reason } = wordsOf(shortfall, translator);
    const fill = palettes[palette][markOf(shortfall.status)];
    return {
      slots: [
        { column: 0, content: index + 1, look: looks.centred },
        linkTo(shortfall.address, shortfall.report.table, areSheetsNamed),
        { column: 2, content: name, look: looks.text },
        {
          column: 3,
          content: word(shortfall.status),
          look: { ...looks.centred, ...(fill && { fill }) },
        },
        {
          column: 4,
          content: score ?? (weight === null ? '' : t('summary.waiting')),
          look: looks.figure,
        },
        { column: 5, content: weight ?? '', look: looks.figure },
        { column: 6, content: reason, look: looks.text },
      ],
    };
  });
  return [
    heading(t('summary.shortfalls', { count: all.length })),
    {
      slots: names.map((name, column) => ({
        column,
        content: t(`summary.${name}`),
        look: looks.head,
      })),
    },
    ...rows,
    blank,
  ];
}

/** A row's reason goes on after a colon elsewhere; here it stands alone. */
const asSentence = (reason: string): string => reason.charAt(0).toUpperCase() + reason.slice(1);

/** A table, as far as a link to one of its cells needs it. */
interface OnSheet {
  readonly sheetName: string;
}

function wordsOf(shortfall: Shortfall, translator: SharingTranslator) {
  const { t } = translator;
  if (shortfall.kind === 'fund') {
    const { score, weight } = shortfall.report;
    const reason = fundSentence(translator, shortfall.report);
    return { name: t('summary.execution'), score, weight, reason };
  }
  const { row, score, weight } = shortfall.assessment;
  const name = row.name || t('summary.rowUnnamed');
  const reason = asSentence(rowSentence(translator, shortfall.assessment));
  return { name, score, weight, reason };
}

/**
 * The table of what a reviewer may object to.
 *
 * @param wholes judged projects
 * @param areSheetsNamed whether the cells need the name of their sheet
 * @param translator language of the sheet
 * @returns heading, table and a blank line; only a sentence where there is nothing
 * @example findingLines([{ project, report }], false, translator).length
 */
export function findingLines(
  wholes: readonly WholeProject[],
  areSheetsNamed: boolean,
  translator: SharingTranslator,
): readonly Line[] {
  const { t } = translator;
  const all = wholes.flatMap(({ project }) =>
    tablesOf(project).flatMap(({ table, findings }) =>
      findings.map((finding) => ({ finding, table })),
    ),
  );
  if (all.length === 0) return [heading(t('summary.noFindings')), blank];
  return [
    heading(t('summary.findings', { count: all.length })),
    {
      slots: [
        { column: 0, content: t('summary.number'), look: looks.head },
        { column: 1, content: t('summary.place'), look: looks.head },
        { column: 2, span: 4, content: t('summary.finding'), look: looks.head },
        { column: 6, content: t('summary.advice'), look: looks.head },
      ],
    },
    ...all.map(({ finding, table }, index) =>
      findingLine(finding, table, index + 1, areSheetsNamed, translator),
    ),
    blank,
  ];
}

function findingLine(
  finding: Finding,
  table: OnSheet,
  number: number,
  areSheetsNamed: boolean,
  translator: SharingTranslator,
): Line {
  const { text: content, advice } = findingSentence(translator, finding);
  const place: Slot = finding.address
    ? linkTo(finding.address, table, areSheetsNamed)
    : { column: 1, content: translator.t('summary.wholeTable'), look: looks.centred };
  return {
    slots: [
      { column: 0, content: number, look: looks.centred },
      place,
      { column: 2, span: 4, content, look: looks.text },
      { column: 6, content: advice ?? '', look: looks.text },
    ],
  };
}

function linkTo(address: Address, { sheetName }: OnSheet, isSheetNamed: boolean): Slot {
  const cell = toA1(address);
  return {
    column: 1,
    content: isSheetNamed ? `${sheetName}!${cell}` : cell,
    look: looks.link,
    link: { sheetName, address },
  };
}

/**
 * What the colours on the sheets mean.
 *
 * @param translator language of the sheet
 * @param palette colours of the marks
 * @param hasNotes whether the reasons stand in notes beside the marks
 * @returns heading and one line for each colour, then a remark on the sheet itself
 * @example legendLines(translator, 'standard', true).length
 */
export function legendLines(
  { t, word }: SharingTranslator,
  palette: Settings['palette'],
  hasNotes: boolean,
): readonly Line[] {
  const colours = palettes[palette];
  const entries = [
    ['short', word('short')],
    ['stopped', word('stopped')],
    ['unclear', word('unclear')],
    ['missingActual', t('summary.legend.missingName')],
    ['over', word('over')],
    ['kept', t('summary.legend.keptName')],
  ] as const satisfies readonly (readonly [Status | 'kept', string])[];
  return [
    heading(t('summary.legend')),
    ...entries.map(([status, name]): Line => {
      const fill = colours[status];
      return {
        slots: [
          {
            column: 0,
            span: 2,
            content: name,
            look: { ...looks.centred, ...(fill && { fill }) },
          },
          { column: 2, span: last - 1, content: t(`summary.legend.${status}`), look: looks.text },
        ],
      };
    }),
    blank,
    {
      slots: [
        {
          ...whole,
          content: t(hasNotes ? 'summary.foot' : 'summary.footWithoutNotes'),
          look: looks.foot,
        },
      ],
    },
  ];
}

function heading(content: string): Line {
  return { slots: [{ column: 0, content, look: looks.section }], points: 21 };
}
