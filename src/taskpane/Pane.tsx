import {
  Button,
  makeStyles,
  ProgressBar,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Send20Regular } from '@fluentui/react-icons/svg/send';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { ScoreOutcome } from '../app/score';
import { defaultSettings } from '../app/settings';
import { toA1 } from '../core/address';
import { decisionKey } from '../core/scoring/decisions';
import { EmptyState } from './components/EmptyState';
import type { ExplanationActions } from './components/Explanation';
import { Found } from './components/Found';
import { FoundActions } from './components/FoundActions';
import { NothingFound } from './components/NothingFound';
import { PaneFooter } from './components/PaneFooter';
import { PaneNotice } from './components/PaneNotice';
import { Result } from './components/Result';
import { WaitingHint } from './components/WaitingHint';
import type { Preferences } from './preferences';
import { SidePanel, type SidePanelId } from './SidePanel';
import { useFreshView } from './state/useFreshView';
import { isWriting, usePane } from './state/usePane';
import { useTranslator } from './TranslatorContext';
import type { UseCases } from './useCases';
import { Warning32Regular } from '@fluentui/react-icons/svg/warning';
import { errorSentence } from '../i18n/sentences';
import { clamped } from './clamped';

const SettingsView = lazy(() =>
  import(/* webpackChunkName: "settings" */ './components/SettingsView').then((module) => ({
    default: module.SettingsView,
  })),
);

const SharePanel = lazy(() =>
  import(/* webpackChunkName: "share" */ './share/SharePanel').then((module) => ({
    default: module.SharePanel,
  })),
);

const PreviewView = lazy(() =>
  import(/* webpackChunkName: "preview" */ './components/PreviewView').then((module) => ({
    default: module.PreviewView,
  })),
);

const AllSheetsView = lazy(() =>
  import(/* webpackChunkName: "all-sheets" */ './components/AllSheetsView').then((module) => ({
    default: module.AllSheetsView,
  })),
);

const OpenedRun = lazy(() =>
  import(/* webpackChunkName: "opened-run" */ './share/OpenedRun').then((module) => ({
    default: module.OpenedRun,
  })),
);

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  header: { padding: '12px 48px 0 16px', minHeight: '32px' },
  sheet: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  title: {
    ...typographyStyles.subtitle2,
    margin: 0,
    ...clamped(2),
  },
  progress: { height: '3px', marginTop: '5px' },
  body: { outlineStyle: 'none', overflowY: 'auto', overflowX: 'hidden', scrollbarWidth: 'thin' },
  found: { display: 'grid', rowGap: '16px', padding: '8px 16px 16px' },
  elsewhere: { padding: '0 4px 16px' },
  bar: { display: 'flex', columnGap: '8px', padding: '8px 16px 0' },
  grow: { flexGrow: 1 },
  busy: {
    ...typographyStyles.body1,
    margin: 0,
    padding: '12px 16px',
    color: tokens.colorNeutralForeground2,
  },
  live: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** The workbook and what the person likes. */
export interface PaneProps {
  readonly useCases: UseCases;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
}

/**
 * The sidebar once Excel is connected: what was found, the one button, the result.
 *
 * @param props use cases and preferences
 * @returns the pane
 * @example <Pane useCases={boundUseCases(port)} preferences={preferences} onPreferences={save} />
 */
export function Pane({ useCases, preferences, onPreferences }: PaneProps) {
  const styles = useStyles();
  const translator = useTranslator();
  const { t } = translator;
  const [state, actions, allSheets] = usePane(useCases, translator);
  const [showsSettings, setShowsSettings] = useState(false);
  const [panel, setPanel] = useState<SidePanelId | null>(null);
  const [sharing, setSharing] = useState<ScoreOutcome | null>(null);
  const { inspection, scored, work, decisions } = state;
  const settings = state.settings ?? defaultSettings;
  const rowActions = useMemo<ExplanationActions>(
    () => ({
      profile: settings.profile,
      reveal: actions.reveal,
      useComputed: actions.useComputed,
      decide: actions.decide,
      decisionFor: ({ subject }) =>
        subject.kind === 'row' ? (decisions[decisionKey(subject.assessment.row)] ?? null) : null,
      draftFor: ({ subject }) => {
        const draft = scored && useCases.reasonDraft(scored.sheet, subject);
        const isWritten = scored?.plan.edits.some(
          ({ kind, address }) => kind === 'reason' && draft && toA1(address) === toA1(draft.cell),
        );
        return draft && !isWritten ? draft : null;
      },
      writeReasons: actions.writeReasons,
    }),
    [settings.profile, actions, decisions, scored, useCases],
  );
  const pickColumns = () => {
    setPanel('columns');
  };
  const report = inspection?.report;
  const [first] = report?.projects ?? [];
  const isScorable = first !== undefined;
  const busyText = work && t(busyKeys[work]);
  const isBusy = isWriting(state);
  const { preview } = state;
  const project = report?.projects.length === 1 && first?.project ? first.project : undefined;
  const isSharing = scored !== null && sharing === scored;
  const views = { settings: showsSettings, sheets: allSheets.run, preview, share: isSharing };
  const view = panel ?? Object.entries(views).find(([, isShown]) => isShown)?.[0] ?? null;
  const scroller = useFreshView(view);
  const heading = panel
    ? t(`pane.${panel}.title`)
    : showsSettings
      ? t('pane.settings.title')
      : allSheets.run
        ? t('pane.sheets.title')
        : preview
          ? t('pane.preview.title')
          : (project ?? inspection?.sheet.name ?? t('pane.app.name'));

  return (
    <div className={styles.root}>
      <header>
        <div className={styles.header}>
          {inspection && inspection.sheet.name !== heading && (
            <p className={styles.sheet}>{inspection.sheet.name}</p>
          )}
          <h1 className={styles.title}>{heading}</h1>
        </div>
        <div className={styles.progress}>
          {busyText !== null && work !== 'sheets' && <ProgressBar aria-label={busyText} />}
        </div>
      </header>
      <main ref={scroller} className={styles.body}>
        <WaitingHint waitsFor={work && `${work} ${allSheets.run?.progress?.done ?? ''}`} />
        {panel ? (
          <SidePanel
            panel={panel}
            state={state}
            actions={actions}
            useCases={useCases}
            onClose={() => {
              setPanel(null);
            }}
          />
        ) : showsSettings ? (
          <Suspense fallback={<p className={styles.busy}>{t('pane.settings.busy')}</p>}>
            <SettingsView
              settings={settings}
              preferences={preferences}
              onSettings={actions.saveSettings}
              onPreferences={onPreferences}
              onProfile={() => {
                setPanel('profile');
              }}
              onClose={() => {
                setShowsSettings(false);
              }}
            />
          </Suspense>
        ) : allSheets.run ? (
          <Suspense fallback={<p className={styles.busy}>{t('pane.sheets.listing')}</p>}>
            <AllSheetsView run={allSheets.run} allSheets={allSheets} />
          </Suspense>
        ) : preview ? (
          <Suspense fallback={<p className={styles.busy}>{t('pane.preview.busy')}</p>}>
            <PaneNotice state={state} onClose={actions.dismiss} />
            <PreviewView
              preview={preview}
              state={state}
              settings={settings}
              replan={useCases.replan}
              onApply={actions.apply}
              onClose={actions.closePreview}
            />
          </Suspense>
        ) : isSharing ? (
          <Suspense fallback={<p className={styles.busy}>{t('share.busy')}</p>}>
            <SharePanel
              scored={scored}
              isStale={state.isStale}
              fetchCopy={useCases.copyForSharing}
              onClose={() => {
                setSharing(null);
              }}
            />
          </Suspense>
        ) : (
          <>
            {!inspection && busyText !== null && <p className={styles.busy}>{busyText}</p>}
            {!inspection && state.notice?.kind === 'error' && (
              <EmptyState
                art={<Warning32Regular />}
                title={t('pane.none.blocked')}
                action={<Button onClick={actions.look}>{t('pane.host.retry')}</Button>}
                isProblem
              >
                <p>{errorSentence(translator, state.notice.error)}</p>
              </EmptyState>
            )}
            {inspection && <PaneNotice state={state} onClose={actions.dismiss} />}
            {report && !isScorable && (
              <>
                <NothingFound report={report} onLook={actions.look} onColumns={pickColumns} />
                <div className={styles.elsewhere}>
                  <Button appearance="subtle" disabledFocusable={isBusy} onClick={allSheets.start}>
                    {t('pane.sheets.open')}
                  </Button>
                </div>
              </>
            )}
            {report && isScorable && !scored && (
              <div className={styles.found}>
                {inspection.receipts.length > 0 && (
                  <Suspense fallback={null}>
                    <OpenedRun
                      inspection={inspection}
                      settings={settings}
                      replan={useCases.replan}
                    />
                  </Suspense>
                )}
                <Found report={report} onColumns={pickColumns} />
                <FoundActions state={state} actions={actions} onAllSheets={allSheets.start} />
              </div>
            )}
            {scored && (
              <>
                <div className={styles.bar}>
                  <Button
                    appearance={state.isStale ? 'primary' : 'secondary'}
                    className={styles.grow}
                    disabledFocusable={isBusy}
                    onClick={actions.score}
                  >
                    {t('pane.score.again')}
                  </Button>
                  <Button
                    className={styles.grow}
                    icon={<ArrowUndo20Regular />}
                    disabledFocusable={isBusy || !state.canUndo}
                    onClick={actions.undo}
                  >
                    {t('pane.undo')}
                  </Button>
                  <Button
                    className={styles.grow}
                    icon={<Send20Regular />}
                    disabledFocusable={isBusy}
                    onClick={() => {
                      setSharing(scored);
                    }}
                  >
                    {t('share.open')}
                  </Button>
                </div>
                <Result
                  scored={scored}
                  isBusy={isBusy}
                  actions={rowActions}
                  scroller={scroller}
                  checkText={useCases.checkReportText}
                />
              </>
            )}
          </>
        )}
      </main>
      <PaneFooter
        profile={settings.profile}
        opened={panel === 'profile' ? panel : showsSettings ? 'settings' : null}
        onProfile={() => {
          setPanel((shown) => (shown === 'profile' ? null : 'profile'));
        }}
        onSettings={() => {
          setPanel(null);
          setShowsSettings((shows) => panel !== null || !shows);
        }}
      />
      <div className={styles.live} role="status">
        {busyText}
      </div>
    </div>
  );
}

const busyKeys = {
  inspect: 'pane.look.busy',
  preview: 'pane.preview.busy',
  sheets: 'pane.sheets.open',
  score: 'pane.score.busy',
  undo: 'pane.undo.busy',
} as const;
