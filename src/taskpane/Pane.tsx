import {
  makeStyles,
  mergeClasses,
  ProgressBar,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { ScoreOutcome } from '../app/score';
import { defaultSettings } from '../app/settings';
import { clamped } from './clamped';
import { PaneFooter } from './components/PaneFooter';
import { ScoreBar } from './components/ScoreBar';
import { WaitingHint } from './components/WaitingHint';
import type { Preferences } from './preferences';
import { canScore, SheetScreen } from './SheetScreen';
import { ShownContext } from './ShownContext';
import { fetchPanels, SidePanel, type SidePanelId } from './SidePanel';
import type { PaneState } from './state/paneState';
import { rowActionsOf } from './state/rowActions';
import { useNewScreen } from './state/useNewScreen';
import { useWayBack } from './state/useWayBack';
import { usePane } from './state/usePane';
import { whenIdle } from './state/whenIdle';
import { useTranslator } from './TranslatorContext';
import type { UseCases } from './useCases';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'auto minmax(0, 1fr) auto auto',
    height: '100vh',
    // At 200 % the pane is 175 px wide: what has a width of its own gives it up.
    '@media (max-width: 259px)': { '& *': { minWidth: 0 } },
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
  main: { position: 'relative' },
  scroller: {
    position: 'absolute',
    inset: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    scrollbarWidth: 'thin',
  },
  // Nothing to scroll to by key while a panel covers it; its place and its width stay.
  still: { overflowY: 'hidden', scrollbarGutter: 'stable' },
  front: { zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  screen: { containIntrinsicHeight: 'auto 100vh' },
  // It keeps its layout and its place: the way there and back neither hides nor draws row by row.
  covered: {
    contentVisibility: 'hidden',
    '@supports not (content-visibility: hidden)': { visibility: 'hidden' },
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
  /** Null before Excel has answered. */
  readonly useCases: UseCases | null;
  /** 一键评分 was pressed before the pane was there. */
  readonly isAsked?: boolean;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
}

/**
 * The sidebar: what was found, the one button, the result; panels cover it. The button works before
 * Excel has answered.
 *
 * @param props use cases and preferences
 * @returns the pane
 * @example <Pane useCases={boundUseCases(port)} preferences={preferences} onPreferences={save} />
 */
export function Pane({ useCases, isAsked = false, preferences, onPreferences }: PaneProps) {
  const styles = useStyles();
  const translator = useTranslator();
  const { t } = translator;
  const [state, actions, allSheets] = usePane(useCases, translator, isAsked);
  const [opened, setOpened] = useState<readonly SidePanelId[]>([]);
  const [sharing, setSharing] = useState<ScoreOutcome | null>(null);
  const { inspection, scored, work, decisions, exceptions, changed } = state;
  const profile = (state.settings ?? defaultSettings).profile;
  const rowActions = useMemo(
    () => rowActionsOf({ profile, actions, scored, changed, decisions, exceptions, useCases }),
    [profile, actions, scored, changed, decisions, exceptions, useCases],
  );
  const isKnown = inspection !== null;
  useEffect(() => (isKnown ? whenIdle(fetchPanels) : undefined), [isKnown]);
  const isAllSheets = allSheets.run !== null;
  const isSharing = scored !== null && sharing === scored;
  const panel = panelOf(opened, state, isAllSheets, isSharing);
  const scroller = useWayBack(panel);
  useNewScreen(scroller, scored === null ? 'found' : 'result');
  const busyText = work && t(useCases ? busyKeys[work] : connectingKeys[`${state.isAsked}`]);
  const [first, ...others] = inspection?.report.projects ?? [];
  const project = first?.project && others.length === 0 ? first.project : undefined;
  const heading = panel
    ? t(titles[panel])
    : (project ?? inspection?.sheet.name ?? t('pane.app.name'));
  const about = panel && ofAllSheets.has(panel) ? t('pane.app.name') : inspection?.sheet.name;
  const toggle = (id: SidePanelId) => {
    setOpened((before) => (before.at(-1) === id ? before.slice(0, -1) : [...before, id]));
  };

  return (
    <div className={styles.root}>
      <header>
        <div className={styles.header}>
          {about && about !== heading && (
            <p className={styles.sheet} title={about}>
              {about}
            </p>
          )}
          <h1 className={styles.title} title={heading}>
            {heading}
          </h1>
        </div>
        <div className={styles.progress}>
          {busyText !== null && work !== 'sheets' && <ProgressBar aria-label={busyText} />}
        </div>
        <WaitingHint waitsFor={work && `${work} ${allSheets.run?.progress?.done ?? ''}`} />
      </header>
      <main className={styles.main}>
        {panel && useCases && (
          <div key={panel} className={mergeClasses(styles.scroller, styles.front)}>
            <SidePanel
              panel={panel}
              state={state}
              actions={actions}
              allSheets={allSheets}
              useCases={useCases}
              preferences={preferences}
              onPreferences={onPreferences}
              sharing={isSharing ? sharing : null}
              onProfile={() => {
                toggle('profile');
              }}
              onClose={() => {
                if (panel === 'share') setSharing(null);
                else setOpened((before) => before.filter((id) => id !== panel));
              }}
            />
          </div>
        )}
        <div
          ref={scroller}
          className={mergeClasses(styles.scroller, panel !== null && styles.still)}
        >
          <div
            className={mergeClasses(styles.screen, panel !== null && styles.covered)}
            aria-hidden={panel !== null}
          >
            <ShownContext.Provider value={panel === null}>
              <SheetScreen
                isShown={panel === null}
                state={state}
                actions={actions}
                rowActions={rowActions}
                allSheets={allSheets}
                useCases={useCases}
                scroller={scroller}
                busyText={busyText}
                isFirstRun={!preferences.isWelcomed}
                onWelcomed={() => {
                  onPreferences({ ...preferences, isWelcomed: true });
                }}
                onColumns={() => {
                  toggle('columns');
                }}
                onShare={setSharing}
              />
            </ShownContext.Provider>
          </div>
        </div>
      </main>
      {panel === null && canScore(state) ? <ScoreBar state={state} actions={actions} /> : <div />}
      <PaneFooter
        profile={state.settings && profile}
        opened={panel}
        onProfile={() => {
          toggle('profile');
        }}
        onSettings={() => {
          setOpened(panel === 'settings' ? [] : ['settings']);
        }}
      />
      <div className={styles.live} role="status">
        {busyText}
      </div>
    </div>
  );
}

/** What was opened last covers all; then what a run shows. */
function panelOf(
  opened: readonly SidePanelId[],
  { inspection, preview }: PaneState,
  isAllSheets: boolean,
  isSharing: boolean,
): SidePanelId | null {
  const chosen = opened.filter((id) => id !== 'columns' || inspection !== null).at(-1);
  if (chosen) return chosen;
  if (isAllSheets) return 'sheets';
  if (preview) return 'preview';
  return isSharing ? 'share' : null;
}

const titles = {
  columns: 'pane.columns.title',
  profile: 'pane.profile.title',
  settings: 'pane.settings.title',
  sheets: 'pane.sheets.title',
  preview: 'pane.preview.title',
  share: 'pane.share.title',
} as const satisfies Record<SidePanelId, string>;

/** Panels that say nothing of the sheet that is open. */
const ofAllSheets: ReadonlySet<SidePanelId> = new Set(['profile', 'settings', 'sheets']);

const connectingKeys = { false: 'pane.app.connecting', true: 'pane.app.asked' } as const;

const busyKeys = {
  inspect: 'pane.look.busy',
  preview: 'pane.preview.busy',
  sheets: 'pane.sheets.open',
  score: 'pane.score.busy',
  undo: 'pane.undo.busy',
  cancel: 'pane.score.cancelling',
} as const;
