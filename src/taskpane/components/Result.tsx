import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import {
  memo,
  Suspense,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  type RefObject,
} from 'react';
import { toA1 } from '../../core/address';
import type { KeptScore } from '../../core/plan/plan';
import { cellAt, type Sheet } from '../../core/sheet';
import type { Finding } from '../../core/review/finding';
import type { ScoreOutcome } from '../../app/score';
import type { ProjectReport, SheetReport } from '../../core/scoring/assessment';
import { lazily } from '../lazily';
import { countsOf, isOpen, itemsOf, keptIn, needsAttention } from '../state/items';
import type { ChangedSince } from '../state/paneState';
import { useTranslator } from '../TranslatorContext';
import type { ExplanationActions } from './Explanation';
import { Findings } from './Findings';
import { IndicatorList } from './IndicatorList';
import { StatusFilter, type Filter } from './StatusFilter';
import { Summary } from './Summary';
import { Tabs } from './Tabs';

const ReportTextCheck = lazily(
  async () =>
    (await import(/* webpackChunkName: "report-text-box" */ '../reportText/ReportTextCheck'))
      .ReportTextCheck,
);

const severities: readonly Finding['severity'][] = ['error', 'warning', 'hint'];

const useStyles = makeStyles({
  summary: { padding: '16px 16px 8px', display: 'grid', rowGap: '16px' },
  select: {
    ...typographyStyles.body1,
    width: '100%',
    minHeight: '32px',
    padding: '4px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
  },
  kept: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    rowGap: '8px',
    padding: '8px 8px 8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  keptText: { margin: 0, display: 'grid' },
  keptTitle: { ...typographyStyles.body1 },
  text: { padding: '12px 16px' },
  keptWhat: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** The run and what can be done with it. */
export interface ResultProps {
  readonly scored: ScoreOutcome;
  /** The sheet as it is after an edit; the rows show what it says now. */
  readonly changed: ChangedSince | null;
  readonly isBusy: boolean;
  readonly actions: ExplanationActions;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Compares a pasted report with the judged sheet. */
  readonly checkText: (text: string, report: SheetReport) => Promise<readonly Finding[]>;
}

/**
 * The result of a run: summary, typed scores that were kept, and two views: indicators and findings.
 *
 * @param props the run
 * @returns the result of one project; a choice of projects where the sheet has several
 * @example <Result scored={scored} changed={null} isBusy={false} actions={actions} scroller={ref} checkText={check} />
 */
export const Result = memo(function Result(props: ResultProps) {
  const { scored, changed, isBusy, actions } = props;
  const styles = useStyles();
  const { t } = useTranslator();
  const { projects } = (changed?.inspection ?? scored).report;
  const [projectId, setProjectId] = useState(projects[0]?.projectId);
  const project = projects.find((each) => each.projectId === projectId) ?? projects[0];
  // Which of several projects has something to look at is seen before one is chosen.
  const attention = useMemo(
    () =>
      projects.length > 1
        ? projects.map((each) => itemsOf(each).filter(needsAttention).length)
        : [],
    [projects],
  );
  const optionText = (name: string, count: number) =>
    count > 0 ? `${name} · ${t('pane.list.attention', { count })}` : name;
  const kept = useMemo(
    () => (project ? keptIn(project, scored.plan.kept) : []),
    [project, scored.plan.kept],
  );
  if (!project) return null;
  return (
    <>
      <section className={styles.summary} aria-label={t('pane.result.title')}>
        {projects.length > 1 && (
          <select
            className={styles.select}
            aria-label={t('pane.result.project')}
            value={project.projectId}
            onChange={({ target }) => {
              setProjectId(target.value);
            }}
          >
            {projects.map((each, index) => (
              <option key={each.projectId} value={each.projectId}>
                {optionText(each.project || t('pane.found.unnamed'), attention[index] ?? 0)}
              </option>
            ))}
          </select>
        )}
        <Summary project={project} />
        <KeptScores
          kept={kept}
          isOneOfMany={projects.length > 1}
          isBusy={isBusy}
          onUseComputed={actions.useComputed}
        />
      </section>
      <Views key={project.projectId} {...props} project={project} />
    </>
  );
});

function Views({
  project,
  scored,
  changed,
  isBusy,
  actions,
  scroller,
  checkText,
}: ResultProps & { readonly project: ProjectReport }) {
  const styles = useStyles();
  const { t } = useTranslator();
  const [showsText, setShowsText] = useState(false);
  const [view, setView] = useState<'indicators' | 'findings'>('indicators');
  const [filter, setFilter] = useState<Filter>('all');
  const { sheet, report } = changed?.inspection ?? scored;
  const items = useMemo(
    () =>
      itemsOf(project, changed ? keptOn(sheet, scored.plan.kept) : scored.plan.kept, changed?.rows),
    [project, sheet, scored.plan.kept, changed],
  );
  const counts = useMemo(() => countsOf(items), [items]);
  const findings = useMemo(() => findingsOf(project), [project]);
  const open = useMemo(() => items.filter(isOpen), [items]);
  const isSettled = filter === 'open' && open.length === 0;
  useEffect(() => {
    // The last open row was confirmed: the total is what people want to see now.
    if (isSettled) scroller.current?.scrollTo({ top: 0 });
  }, [isSettled, scroller]);
  const isThere =
    filter === 'open' ? open.length > 0 : counts.some(([status]) => status === filter);
  const chosen = isThere ? filter : 'all';
  // The tab and the filter answer at once; what they bring to the front follows with the next paint.
  const inFront = useDeferredValue(view);
  const listed = useDeferredValue(chosen);
  const shown = useMemo(() => {
    if (listed === 'all') return items;
    return listed === 'open' ? open : items.filter(({ status }) => status === listed);
  }, [items, open, listed]);
  return (
    <>
      <Tabs
        label={t('pane.view.label')}
        chosen={view}
        onChoose={setView}
        tabs={[
          { id: 'indicators', name: t('pane.view.indicators'), count: items.length },
          { id: 'findings', name: t('pane.view.findings'), count: findings.length },
        ]}
      />
      <div
        id="panel-indicators"
        role="tabpanel"
        aria-labelledby="tab-indicators"
        hidden={inFront !== 'indicators'}
      >
        <StatusFilter
          counts={counts}
          total={items.length}
          open={open.length}
          chosen={chosen}
          onChoose={setFilter}
        />
        <IndicatorList
          items={shown}
          sheet={sheet}
          isBusy={isBusy}
          isLaidOut={inFront === 'indicators'}
          actions={actions}
          scroller={scroller}
        />
      </div>
      <div
        id="panel-findings"
        role="tabpanel"
        aria-labelledby="tab-findings"
        hidden={inFront !== 'findings'}
      >
        {showsText ? (
          <Suspense fallback={null}>
            <ReportTextCheck
              check={(text) => checkText(text, report)}
              onReveal={actions.reveal}
              onClose={() => {
                setShowsText(false);
              }}
            />
          </Suspense>
        ) : (
          <>
            <Findings findings={findings} onReveal={actions.reveal} />
            <div className={styles.text}>
              <Button
                size="small"
                onClick={() => {
                  setShowsText(true);
                }}
              >
                {t('pane.text.open')}
              </Button>
            </div>
          </>
        )}
      </div>
    </>
  );
}

function KeptScores({
  kept,
  isOneOfMany,
  isBusy,
  onUseComputed,
}: {
  readonly kept: readonly KeptScore[];
  /** The sheet has other projects, whose kept scores are not counted. */
  readonly isOneOfMany: boolean;
  readonly isBusy: boolean;
  readonly onUseComputed: (cells: readonly string[]) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslator();
  if (kept.length === 0) return null;
  const named = kept.slice(0, 4).map(({ address }) => toA1(address));
  const cells = named.join(t('pane.notice.comma')) + (kept.length > named.length ? '…' : '');
  const replaceable = kept.filter(({ isFormula }) => !isFormula);
  return (
    <div className={styles.kept}>
      <p className={styles.keptText}>
        <span className={styles.keptTitle}>
          {t(isOneOfMany ? 'pane.kept.titleHere' : 'pane.kept.title', { count: kept.length })}
        </span>
        <span className={styles.keptWhat}>{t('pane.kept.what', { cells })}</span>
      </p>
      {replaceable.length > 0 && (
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            onUseComputed(replaceable.map(({ address }) => toA1(address)));
          }}
        >
          {t('pane.kept.replaceAll')}
        </Button>
      )}
    </div>
  );
}

/** A kept score is only said where it still stands; rows may have moved since. */
function keptOn(sheet: Sheet, kept: readonly KeptScore[]): readonly KeptScore[] {
  return kept.filter(({ address, typed }) => parseFloat(cellAt(sheet, address).text) === typed);
}

function findingsOf(project: ProjectReport): readonly Finding[] {
  const all = [
    ...(project.fund?.findings ?? []),
    ...project.indicators.flatMap(({ findings }) => findings),
  ];
  const rank = ({ severity }: Finding) => severities.indexOf(severity);
  return all.sort((one, other) => rank(one) - rank(other));
}
