import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { areaToA1, columnLetters, toA1 } from '../../core/address';
import type { ProjectReport, RowAssessment, SheetReport } from '../../core/scoring/assessment';
import type { Column, IndicatorTable, Role } from '../../core/table/table';
import { whyText } from '../../i18n/sentences';
import { useTranslator } from '../TranslatorContext';
import { clamped } from '../clamped';
import { TableRemarks } from './TableRemarks';

const shownRoles: readonly Role[] = ['name', 'target', 'actual', 'weight', 'score', 'reason'];
const confidenceToTrust = 0.6;
/** Below this the heading and how sure we are of it are shown beside the role. */
const confidenceToMention = 0.9;
/** Remarks on a table that only a person who knows the columns can settle. */
const questions: ReadonlySet<string> = new Set(['column-ambiguous', 'no-actual', 'empty-header']);

/** Remarks that say by themselves why nothing is scored. */
const reasonsNotToScore: ReadonlySet<string> = new Set([
  'no-weight',
  'no-score',
  'no-actual',
  'score-is-reviewers',
  'double-weighting',
  'column-ambiguous',
]);

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: '12px 16px',
    display: 'grid',
    rowGap: '12px',
  },
  title: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  project: {
    display: 'grid',
    rowGap: '8px',
    ':not(:first-child)': {
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      paddingTop: '12px',
    },
  },
  name: {
    ...typographyStyles.body1Strong,
    margin: 0,
    ...clamped(3),
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    '@media (max-width: 259px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    columnGap: '12px',
    rowGap: '4px',
    margin: 0,
    ...typographyStyles.body1,
  },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    '@media (max-width: 259px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    columnGap: '12px',
    rowGap: '2px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  column: {
    display: 'flex',
    columnGap: '6px',
    overflow: 'hidden',
  },
  letter: {
    ...typographyStyles.caption1Strong,
    lineHeight: '20px',
    minWidth: '18px',
    color: tokens.colorBrandForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
  header: {
    ...typographyStyles.caption1,
    lineHeight: '20px',
    minWidth: 0,
    ...clamped(3),
  },
  check: { marginTop: '8px' },
  adjust: {
    minWidth: 0,
    marginTop: '2px',
    marginLeft: '-1px', // its border
    padding: 0,
    justifyContent: 'flex-start',
    color: tokens.colorBrandForegroundLink,
    // Contrast themes draw its border.
    '@media (forced-colors: active)': { padding: '0 8px' },
  },
  remark: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

/**
 * What was found on the sheet, before anything is scored.
 *
 * @param props the report, and how to name the columns
 * @returns a card with project, ranges, number of indicators and columns
 * @example <Found report={report} onColumns={pick} />
 */
export function Found({
  report,
  onColumns,
}: {
  readonly report: SheetReport;
  readonly onColumns: () => void;
}) {
  const styles = useStyles();
  const translator = useTranslator();
  const { t } = translator;
  const lost = report.why.find(({ code }) => code === 'picked-columns-lost');
  const { projects, notScored } = report;
  return (
    <section className={styles.card} aria-labelledby="found-title">
      <h2 id="found-title" className={styles.title}>
        {projects.length > 1
          ? t('pane.found.titleMany', { count: projects.length })
          : t('pane.found.title')}
      </h2>
      {projects.map((project) => (
        <FoundProject
          key={project.projectId}
          project={project}
          isOnly={projects.length === 1}
          onColumns={onColumns}
        />
      ))}
      {lost && <p className={styles.remark}>{whyText(translator, lost)}</p>}
      {notScored.map((table) => (
        <p key={areaToA1(table.area)} className={styles.remark}>
          {t('pane.found.left', { kind: table.kind, area: areaToA1(table.area) })}
        </p>
      ))}
    </section>
  );
}

function FoundProject({
  project,
  isOnly,
  onColumns,
}: {
  readonly project: ProjectReport;
  /** The heading of the pane names it already. */
  readonly isOnly: boolean;
  readonly onColumns: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslator();
  return (
    <div className={styles.project}>
      {!isOnly && (
        <h3 className={styles.name} title={project.project}>
          {project.project || t('pane.found.unnamed')}
        </h3>
      )}
      <dl className={styles.facts}>
        <dt className={styles.term}>{t('pane.found.fund')}</dt>
        <dd className={styles.fact}>
          {project.fund ? areaToA1(project.fund.table.area) : t('pane.found.noFund')}
          {project.fund && <TableRemarks issues={project.fund.table.issues} />}
        </dd>
        {project.indicators.map(({ table, rows }) => (
          <FoundTable
            key={areaToA1(table.area)}
            table={table}
            count={rows.length}
            isUnfilled={isUnfilled(table, rows)}
            onColumns={onColumns}
          />
        ))}
      </dl>
    </div>
  );
}

function FoundTable({
  table,
  count,
  isUnfilled,
  onColumns,
}: {
  readonly table: IndicatorTable;
  readonly count: number;
  readonly isUnfilled: boolean;
  readonly onColumns: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslator();
  const isPicked = table.issues.some(({ code }) => code === 'columns-picked');
  const saysWhy = table.issues.some(({ code }) => reasonsNotToScore.has(code));
  const asked = table.issues.filter(({ code }) => questions.has(code));
  const isUnsure = !isPicked && (table.confidence < confidenceToTrust || asked.length > 0);
  const columns = shownRoles
    .map((role) => table.columns[role])
    .filter((column) => column !== undefined);
  return (
    <>
      <dt className={styles.term}>{t('pane.found.table')}</dt>
      <dd className={styles.fact}>
        {areaToA1(table.area)} · {t('pane.found.indicators', { count })}
      </dd>
      <dt className={styles.term}>{t('pane.found.columns')}</dt>
      <dd className={styles.fact}>
        <ul className={styles.columns}>
          {columns.map((column) => (
            <FoundColumn key={column.column} column={column} />
          ))}
        </ul>
        {isUnfilled && (
          <p className={styles.remark}>
            {t(count === 0 ? 'pane.found.noRows' : 'pane.found.unfilled')}
          </p>
        )}
        {!table.isScorable && !saysWhy && (
          <p className={styles.remark}>{t('pane.found.notScorable')}</p>
        )}
        <TableRemarks issues={remarksOf(table)} />
        {isPicked && <p className={styles.remark}>{t('pane.columns.yours')}</p>}
        {isUnsure && <p className={styles.remark}>{t('pane.found.unsure')}</p>}
        <Button
          className={isUnsure ? styles.check : styles.adjust}
          appearance={isUnsure ? 'secondary' : 'transparent'}
          size="small"
          onClick={onColumns}
        >
          {t(isUnsure ? 'pane.columns.check' : 'pane.columns.pick')}
        </Button>
      </dd>
    </>
  );
}

/** A form without 分值 has no place for marks either, which goes without saying. */
function remarksOf({ issues }: IndicatorTable): IndicatorTable['issues'] {
  const isUnweighted = issues.some(({ code }) => code === 'no-weight');
  return isUnweighted ? issues.filter(({ code }) => code !== 'no-score') : issues;
}

/** Nobody has filled in a result yet; 未开展调查 and #REF! are something. */
function isUnfilled({ columns }: IndicatorTable, rows: readonly RowAssessment[]): boolean {
  if (rows.length > 0 && !columns.actual) return false;
  return rows.every(
    ({ comparison: { status, spans, why } }) =>
      status === 'missingActual' &&
      !spans.some(({ source, text }) => source === 'actual' && text.trim() !== '') &&
      !why.some(({ code }) => code === 'error-value'),
  );
}

function FoundColumn({ column }: { readonly column: Column }) {
  const styles = useStyles();
  const { t, word, percent } = useTranslator();
  const header = column.headerText.replace(/\s+/g, '') || word(column.role);
  const sure = percent(column.confidence, 0);
  const source = t('pane.found.source', { header, cell: toA1(column.header), sure });
  return (
    <li className={styles.column} title={source}>
      <span className={styles.letter}>{columnLetters(column.column)}</span>
      <span className={styles.header}>
        {word(column.role)}
        {column.confidence < confidenceToMention && t('pane.found.heading', { header, sure })}
      </span>
    </li>
  );
}
