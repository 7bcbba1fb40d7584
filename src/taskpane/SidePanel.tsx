import { lazy, Suspense } from 'react';
import { defaultSettings } from '../app/settings';
import type { PaneState } from './state/paneState';
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

/** The panels that cover the pane while something is chosen. */
export type SidePanelId = 'columns' | 'profile';

/** Which panel, what it works on, and the way back. */
export interface SidePanelProps {
  readonly panel: SidePanelId;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly useCases: UseCases;
  readonly onClose: () => void;
}

/**
 * A panel in place of the pane's content, loaded when it is first opened.
 *
 * @param props which panel
 * @returns the panel
 * @example <SidePanel panel="columns" state={state} actions={actions} useCases={useCases} onClose={back} />
 */
export function SidePanel({ panel, state, actions, useCases, onClose }: SidePanelProps) {
  const { inspection, columns } = state;
  const settings = state.settings ?? defaultSettings;
  return (
    <Suspense fallback={null}>
      {panel === 'profile' && (
        <ProfileEditor
          profile={settings.profile}
          onSave={(profile) => {
            actions.saveSettings({ ...settings, profile });
          }}
          onClose={onClose}
        />
      )}
      {panel === 'columns' && inspection && (
        <ColumnPicker
          key={inspection.sheet.id}
          inspection={inspection}
          picked={columns}
          useCases={useCases}
          onReveal={actions.reveal}
          onPick={actions.pickColumns}
          onClose={onClose}
        />
      )}
    </Suspense>
  );
}
