import { lazy, Suspense } from 'react';
import type { ScoreOutcome } from '../app/score';
import { defaultSettings } from '../app/settings';
import { PaneNotice } from './components/PaneNotice';
import type { Preferences } from './preferences';
import type { PaneState } from './state/paneState';
import type { AllSheets } from './state/useAllSheets';
import type { PaneActions } from './state/usePane';
import type { UseCases } from './useCases';

const ColumnPicker = lazy(() =>
  import(/* webpackChunkName: "columns" */ './columns/ColumnPicker').then((module) => ({
    default: module.ColumnPicker,
  })),
);

const ProfileEditor = lazy(() =>
  import(/* webpackChunkName: "profile" */ './profile/ProfileEditor').then((module) => ({
    default: module.ProfileEditor,
  })),
);

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
