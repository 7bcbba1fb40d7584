import {
  Button,
  makeStyles,
  mergeClasses,
  ProgressBar,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { SubtractCircle20Filled } from '@fluentui/react-icons/svg/subtract-circle';
import { useEffect, useRef } from 'react';
import { summarise } from '../../app/summarise';
import type { SheetOutcome } from '../../app/scoreWorkbook';
import type { ProjectReport } from '../../core/scoring/assessment';
import { errorSentence } from '../../i18n/sentences';
import { clamped } from '../clamped';
import { hasResult, type AllSheets, type AllSheetsRun } from '../state/useAllSheets';
import { useTranslator } from '../TranslatorContext';
import { BackButton } from './BackButton';
import { HiddenSheets } from './HiddenSheets';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '12px', alignContent: 'start', paddingBottom: '16px' },
  head: { padding: '0 16px', display: 'grid', rowGap: '12px', justifyItems: 'start' },
  running: { paddingTop: '8px' },
  line: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  row: {
    display: 'flex',
    width: '100%',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: '12px',
  },
  count: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '10px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  show: { alignSelf: 'start' },
  done: { color: tokens.colorStatusSuccessForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  body: { display: 'grid', rowGap: '6px', minWidth: 0 },
  sheet: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  project: { display: 'grid' },
  name: { ...typographyStyles.body1, margin: 0, ...clamped(2) },
  figures: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  why: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The run and what can be done with it. */
export interface AllSheetsViewProps {
  readonly run: AllSheetsRun;
  readonly allSheets: Pick<AllSheets, 'stop' | 'close' | 'show' | 'addHidden'>;
}

/**
 * 给所有工作表评分: which sheet is worked on, how to stop, and what happened to each.
 *
 * @param props the run
 * @returns the screen
 * @example <AllSheetsView run={run} allSheets={allSheets} />
 */
export function AllSheetsView({ run, allSheets }: AllSheetsViewProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const root = useRef<HTMLDivElement>(null);
  const { phase, progress, sheets, hidden } = run;
  const isRunning = phase === 'running' || phase === 'stopping';
  useEffect(() => {
    root.current?.querySelector('button')?.focus();
  }, [isRunning]);
  return (
    <div ref={root} className={styles.root}>
      {isRunning ? (
        <div className={mergeClasses(styles.head, styles.running)}>
          <div className={styles.row}>
            <p className={styles.line}>
              {progress
                ? t('pane.sheets.scoring', { sheet: progress.sheet.name })
                : t('pane.sheets.listing')}
            </p>
            {progress && (
              <span className={styles.count}>
                {t('pane.sheets.count', { at: progress.done + 1, total: progress.total })}
              </span>
            )}
          </div>
          <ProgressBar
            aria-label={t('pane.sheets.title')}
            {...(progress && { max: progress.total, value: progress.done })}
          />
          <Button disabledFocusable={phase === 'stopping'} onClick={allSheets.stop}>
            {t(phase === 'stopping' ? 'pane.sheets.stopping' : 'pane.sheets.stop')}
          </Button>
        </div>
      ) : (
        <div className={styles.head}>
          <BackButton onClose={allSheets.close} />
          <p className={styles.line} role="status">
            <Totals run={run} />
          </p>
        </div>
      )}
      {sheets.length > 0 && (
        <ul className={styles.list} aria-label={t('pane.sheets.list')}>
          {sheets.map((outcome) => (
            <SheetItem
              key={outcome.sheet.id}
              outcome={outcome}
              onShow={isRunning ? null : allSheets.show}
            />
          ))}
        </ul>
      )}
      {!isRunning && hidden.length > 0 && (
        <HiddenSheets sheets={hidden} onScore={allSheets.addHidden} />
      )}
    </div>
  );
}

function Totals({ run: { sheets, phase } }: { readonly run: AllSheetsRun }) {
  const { t } = useTranslator();
  const failed = sheets.filter((outcome) => 'error' in outcome).length;
  const done = sheets.filter(hasResult).length;
  if (phase === 'done' && done === 0 && failed === 0) return t('pane.sheets.nothing');
  return [
    t(phase === 'stopped' ? 'pane.sheets.stopped' : 'pane.sheets.done', { count: done }),
    failed > 0 ? t('pane.sheets.failed', { count: failed }) : '',
  ].join('');
}

function SheetItem({
  outcome,
  onShow,
}: {
  readonly outcome: SheetOutcome;
  readonly onShow: AllSheets['show'] | null;
}) {
  const styles = useStyles();
  const translator = useTranslator();
  const { t } = translator;
  const { name } = outcome.sheet;
  const kind = 'error' in outcome ? 'failed' : hasResult(outcome) ? 'done' : 'none';
  const Icon = icons[kind];
  return (
    <li className={styles.item}>
      <Icon aria-hidden className={mergeClasses(styles[kind])} />
      <div className={styles.body}>
        <p className={styles.sheet}>{name}</p>
        {'error' in outcome ? (
          <p className={styles.why}>{errorSentence(translator, outcome.error)}</p>
        ) : hasResult(outcome) ? (
          outcome.outcome.report.projects.map((project) => (
            <Project
              key={project.projectId}
              project={project}
              sheet={name}
              shortfalls={shortfallsOf(outcome, project)}
            />
          ))
        ) : (
          <p className={styles.why}>
            {t(isOwnSummary(outcome) ? 'pane.sheets.own' : 'pane.sheets.none')}
          </p>
        )}
      </div>
      {onShow !== null && kind !== 'none' && outcome.sheet.visibility === 'visible' && (
        <Button
          className={styles.show}
          size="small"
          aria-label={t('pane.sheets.showNamed', { sheet: name })}
          onClick={() => {
            onShow(outcome);
          }}
        >
          {t('pane.sheets.show')}
        </Button>
      )}
    </li>
  );
}

function Project({
  project,
  sheet,
  shortfalls,
}: {
  readonly project: ProjectReport;
  /** Many workbooks call a sheet by its project, which need not be said twice. */
  readonly sheet: string;
  readonly shortfalls: number;
}) {
  const styles = useStyles();
  const { t, word } = useTranslator();
  const { total, grade, scoredSum, scoredWeight, fullWeight } = project;
  const result =
    fullWeight === 0
      ? t('pane.result.noWeight')
      : total !== null && grade !== null
        ? t('pane.sheets.total', { total, grade: word(grade) })
        : t('pane.result.partly', { score: scoredSum, weight: scoredWeight });
  return (
    <div className={styles.project}>
      {project.project !== sheet && (
        <p className={styles.name} title={project.project}>
          {project.project || t('pane.found.unnamed')}
        </p>
      )}
      <p className={styles.figures}>
        {result}
        {' · '}
        {shortfalls > 0
          ? t('pane.list.attention', { count: shortfalls })
          : t('pane.sheets.noShortfall')}
      </p>
    </div>
  );
}

const isOwnSummary = (outcome: SheetOutcome) =>
  'outcome' in outcome && outcome.outcome.report.why.some(({ code }) => code === 'own-summary');

const icons = {
  done: CheckmarkCircle20Filled,
  none: SubtractCircle20Filled,
  failed: ErrorCircle20Filled,
};

function shortfallsOf(
  { outcome }: Extract<SheetOutcome, { readonly outcome: unknown }>,
  { projectId }: ProjectReport,
): number {
  return summarise(outcome.report).shortfalls.filter(
    ({ project }) => project.projectId === projectId,
  ).length;
}
