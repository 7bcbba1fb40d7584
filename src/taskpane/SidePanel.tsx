import { Suspense } from 'react';
import type { ScoreOutcome } from '../app/score';
import { defaultSettings } from '../app/settings';
import { PaneNotice } from './components/PaneNotice';
import { lazily } from './lazily';
import type { Preferences } from './preferences';
import type { PaneState } from './state/paneState';
import type { AllSheets } from './state/useAllSheets';
import type { PaneActions } from './state/paneActions';
import type { UseCases } from './useCases';

const ColumnPicker = lazily(
  async () =>
    (await import(/* webpackChunkName: "columns" */ './columns/ColumnPicker')).ColumnPicker,
);

const ProfileEditor = lazily(
  async () =>
    (await import(/* webpackChunkName: "profile" */ './profile/ProfileEditor')).ProfileEditor,
);

const SettingsView = lazily(
  async () =>
    (await import(/* webpackChunkName: "settings" */ './components/SettingsView')).SettingsView,
);

const SharePanel = lazily(
  async () => (await import(/* webpackChunkName: "share" */ './share/SharePanel')).SharePanel,
);

const PreviewView = lazily(
  async () =>
    (await import(/* webpackChunkName: "preview" */ './components/PreviewView')).PreviewView,
);

const AllSheetsView = lazily(
  async () =>
    (await import(/* webpackChunkName: "all-sheets" */ './components/AllSheetsView')).AllSheetsView,
);

/**
 * Fetches the panels that one click opens, so that the click finds them there. One that cannot be fetched
 * now is asked for again when it is opened.
 *
 * @example useEffect(() => whenIdle(fetchPanels), [])
 */
export function fetchPanels(): void {
  for (const each of [SettingsView, ProfileEditor, PreviewView, SharePanel, ColumnPicker]) {
    each.fetch().catch(() => undefined);
  }
}

/** The panels that cover the sheet's own screen. */
export type SidePanelId = 'columns' | 'profile' | 'settings' | 'share' | 'sheets' | 'preview';

/** Which panel, what it works on, and the ways out. */
export interface SidePanelProps {
  readonly panel: SidePanelId;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly allSheets: AllSheets;
  readonly useCases: UseCases;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  /** Opens the rules on top of this panel. */
  readonly onProfile: () => void;
  readonly onClose: () => void;
  /** The run whose result is handed on. */
  readonly sharing: ScoreOutcome | null;
}

/**
 * A panel in place of the sheet's own screen, loaded when it is first opened.
 *
 * @param props which panel
 * @returns the panel
 * @example <SidePanel panel="columns" state={state} actions={actions} {...others} />
 */
export function SidePanel(props: SidePanelProps) {
  return (
    <Suspense fallback={null}>
      <Panel {...props} />
    </Suspense>
  );
}

function Panel(props: SidePanelProps) {
  const { panel, state, actions, allSheets, useCases, sharing, onClose } = props;
  const { inspection, columns, preview } = state;
  const settings = state.settings ?? defaultSettings;
  switch (panel) {
    case 'profile':
      return (
        <ProfileEditor settings={settings} onSettings={actions.saveSettings} onClose={onClose} />
      );
    case 'settings':
      return (
        <SettingsView
          settings={settings}
          preferences={props.preferences}
          autoOpen={useCases.autoOpen}
          describeHost={useCases.describeHost}
          onSettings={actions.saveSettings}
          onPreferences={props.onPreferences}
          onProfile={props.onProfile}
          onClose={onClose}
        />
      );
    case 'columns':
      return inspection ? (
        <ColumnPicker
          key={inspection.sheet.id}
          inspection={inspection}
          picked={columns}
          useCases={useCases}
          onReveal={actions.reveal}
          onPick={actions.pickColumns}
          onClose={onClose}
        />
      ) : null;
    case 'share':
      return sharing ? (
        <SharePanel
          scored={sharing}
          isStale={state.changed !== null}
          palette={settings.palette}
          useCases={useCases}
          onClose={onClose}
        />
      ) : null;
    case 'sheets':
      return allSheets.run ? <AllSheetsView run={allSheets.run} allSheets={allSheets} /> : null;
    case 'preview':
      return preview ? (
        <>
          <PaneNotice state={state} onClose={actions.dismiss} />
          <PreviewView
            preview={preview}
            state={state}
            settings={settings}
            replan={useCases.replan}
            onApply={actions.apply}
            onCancel={actions.cancel}
            onClose={actions.closePreview}
          />
        </>
      ) : null;
  }
}
