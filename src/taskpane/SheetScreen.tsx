import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Warning32Regular } from '@fluentui/react-icons/svg/warning';
import { Suspense, useEffect, type RefObject } from 'react';
import type { ScoreOutcome } from '../app/score';
import { defaultSettings } from '../app/settings';
import type { SheetReport } from '../core/scoring/assessment';
import { errorSentence } from '../i18n/sentences';
import { EmptyState } from './components/EmptyState';
import type { ExplanationActions } from './components/Explanation';
import { Found } from './components/Found';
import { FoundActions } from './components/FoundActions';
import { NothingFound } from './components/NothingFound';
import { PaneNotice } from './components/PaneNotice';
import { ResultBar } from './components/ResultBar';
import { lazily } from './lazily';
import { lockedBy } from './state/locked';
import type { PaneState } from './state/paneState';
import type { AllSheets } from './state/useAllSheets';
import { isWriting, type PaneActions } from './state/paneActions';
import { useTranslator } from './TranslatorContext';
import type { UseCases } from './useCases';

const OpenedRun = lazily(
  async () => (await import(/* webpackChunkName: "opened-run" */ './share/OpenedRun')).OpenedRun,
);

const Result = lazily(
  async () => (await import(/* webpackChunkName: "result" */ './components/Result')).Result,
);

const FirstRun = lazily(
  async () => (await import(/* webpackChunkName: "first-run" */ './components/FirstRun')).FirstRun,
);

const OwnSummary = lazily(
  async () =>
    (await import(/* webpackChunkName: "own-summary" */ './components/OwnSummary')).OwnSummary,
);

/** The sheet that the add-in itself writes. */
const isOwnSummary = ({ why }: SheetReport) => why.some(({ code }) => code === 'own-summary');

const useStyles = makeStyles({
  found: { display: 'grid', rowGap: '16px', padding: '8px 16px 16px' },
  first: { padding: '8px 16px 0' },
  busy: {
    ...typographyStyles.body1,
    margin: 0,
    padding: '12px 16px',
    color: tokens.colorNeutralForeground2,
  },
});

/** What is known of the sheet, and what can be done with it. */
export interface SheetScreenProps {
  /** No panel covers the screen. */
  readonly isShown: boolean;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly rowActions: ExplanationActions;
  readonly allSheets: Pick<AllSheets, 'start'>;
  /** Null before Excel has answered; nothing of the sheet is known then. */
  readonly useCases: UseCases | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly busyText: string | null;
  /** Nobody has used the add-in on this computer yet. */
  readonly isFirstRun: boolean;
  readonly onWelcomed: () => void;
  readonly onColumns: () => void;
  readonly onShare: (scored: ScoreOutcome) => void;
}

/**
 * The screen of the sheet that is open in Excel: nothing found, what was found, or its result.
 *
 * @param props state and actions
 * @returns the screen
 * @example <SheetScreen state={state} actions={actions} {...others} />
 */
export function SheetScreen(props: SheetScreenProps) {
  const { isShown, state, actions, allSheets, useCases, busyText, isFirstRun, onColumns } = props;
  const styles = useStyles();
  const translator = useTranslator();
  const { t } = translator;
  const { inspection, scored, notice } = state;
  const report = inspection?.report;
  useEffect(() => {
    // It is there before it is needed; should it not come now, the result itself asks again.
    if (useCases) Result.fetch().catch(() => undefined);
  }, [useCases]);
  const isScorable = report !== undefined && report.projects.length > 0;
  const welcome = useCases && isFirstRun && !scored && (
    <Suspense fallback={null}>
      <FirstRun openSample={useCases.openSample} onWelcomed={props.onWelcomed} />
    </Suspense>
  );
  return (
    <>
      {!inspection && busyText !== null && <p className={styles.busy}>{busyText}</p>}
      {!inspection && notice?.kind === 'error' && (
        <EmptyState
          art={<Warning32Regular />}
          title={t('pane.none.blocked')}
          action={<Button onClick={actions.look}>{t('pane.host.retry')}</Button>}
          isProblem
        >
          <p>{errorSentence(translator, notice.error)}</p>
        </EmptyState>
      )}
      {inspection && isShown && (
        <PaneNotice
          state={state}
          onClose={actions.dismiss}
          onLook={actions.look}
          onLeaveOut={actions.scoreWithout}
        />
      )}
      {report && useCases && !isScorable && (
        <>
          {welcome && <div className={styles.first}>{welcome}</div>}
          {isOwnSummary(report) ? (
            <Suspense fallback={null}>
              <OwnSummary
                useCases={useCases}
                onGo={({ id }) => {
                  actions.goTo(id);
                }}
              />
            </Suspense>
          ) : (
            <NothingFound
              report={report}
              openSample={isFirstRun ? null : useCases.openSample}
              onLook={actions.look}
              onColumns={onColumns}
              onAllSheets={isWriting(state) ? null : allSheets.start}
            />
          )}
        </>
      )}
      {report && useCases && isScorable && !scored && (
        <div className={styles.found}>
          {inspection.receipts.length > 0 && (
            <Suspense fallback={null}>
              <OpenedRun
                inspection={inspection}
                settings={state.settings ?? defaultSettings}
                replan={useCases.replan}
                isBusy={isWriting(state)}
                describedBy={lockedBy(state)}
                canUndo={state.canUndo}
                onLook={actions.look}
                onUndo={actions.undo}
                onClearMarks={actions.clearMarks}
                onReveal={actions.reveal}
              />
            </Suspense>
          )}
          <Found report={report} onColumns={onColumns} />
          {welcome}
          <FoundActions state={state} isFirstRun={isFirstRun} onAllSheets={allSheets.start} />
        </div>
      )}
      {scored && useCases && (
        <>
          <ResultBar
            state={state}
            actions={actions}
            onShare={() => {
              props.onShare(scored);
            }}
          />
          <Suspense fallback={null}>
            <Result
              scored={scored}
              changed={state.changed}
              isBusy={isWriting(state)}
              actions={props.rowActions}
              scroller={props.scroller}
              checkText={useCases.checkReportText}
            />
          </Suspense>
        </>
      )}
    </>
  );
}

/**
 * Whether 一键评分 has its place on the screen: as long as there may be a form that is not scored yet.
 *
 * @param state what is known of the sheet
 * @returns false for a sheet without a form, one that could not be read, and one that is scored
 * @example canScore(state) && <ScoreBar state={state} actions={actions} />
 */
export function canScore({ inspection, scored, work }: PaneState): boolean {
  if (scored !== null) return false;
  return inspection ? inspection.report.projects.length > 0 : work !== null;
}
