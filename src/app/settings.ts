import type { Choices } from '../core/plan/choices';
import type { Profile } from '../core/scoring/profile';
import { defaultProfile } from '../core/scoring/profiles';

/** What the user may set. Stored in the workbook, so that a mailed file scores the same everywhere. */
export interface Settings {
  readonly profile: Profile;
  /** The office's own profiles, also those not in use. */
  readonly ownProfiles: readonly Profile[];
  readonly typedScores: Choices['typedScores'];
  readonly writeAs: Choices['writeAs'];
  readonly notes: boolean;
  readonly palette: 'standard' | 'print';
}

/** What holds until somebody chooses otherwise: the central rule, typed scores kept, values, notes. */
export const defaultSettings: Settings = {
  profile: defaultProfile,
  ownProfiles: [],
  typedScores: 'keep',
  writeAs: 'values',
  notes: true,
  palette: 'standard',
};
