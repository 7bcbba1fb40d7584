import { isRecord } from '../core/record';
import { readOwnProfiles } from '../core/scoring/profiles/ownProfiles';
import { validateProfile } from '../core/scoring/validateProfile';
import type { WorkbookPort } from '../workbook/port';
import { settingAt, type StoredSettings } from '../workbook/storedSettings';
import { defaultSettings, type Settings } from './settings';

const key = 'settings';

/**
 * The settings that travel with the workbook. What is missing or makes no sense (another version, an
 * edited file) falls back to its default, item by item.
 *
 * @param port the workbook
 * @returns complete settings
 * @throws WorkbookError when the host cannot be read
 * @example const settings = await loadSettings(port)
 */
export async function loadSettings(port: WorkbookPort): Promise<Settings> {
  return settingsFrom({ [key]: await port.loadSetting(key) });
}

/**
 * The settings among everything that the workbook keeps.
 *
 * @param kept JSON values by key
 * @returns complete settings
 * @example settingsFrom((await port.read()).settings)
 */
export function settingsFrom(kept: StoredSettings): Settings {
  const stored = settingAt(kept, key);
  return isRecord(stored) ? completed(stored) : defaultSettings;
}

/**
 * Stores the settings in the workbook.
 *
 * @param port the workbook
 * @param settings complete settings
 * @throws WorkbookError when the host refuses
 * @example await saveSettings(port, { ...settings, notes: false })
 */
export async function saveSettings(port: WorkbookPort, settings: Settings): Promise<void> {
  await port.saveSetting(key, { version: 1, ...settings });
}

function completed(stored: Readonly<Record<string, unknown>>): Settings {
  return {
    profile: profileFrom(stored.profile),
    ownProfiles: readOwnProfiles(stored.ownProfiles),
    typedScores: oneOf(['keep', 'replace'], stored.typedScores, defaultSettings.typedScores),
    writeAs: oneOf(['values', 'formulas'], stored.writeAs, defaultSettings.writeAs),
    notes: typeof stored.notes === 'boolean' ? stored.notes : defaultSettings.notes,
    palette: oneOf(['standard', 'print'], stored.palette, defaultSettings.palette),
  };
}

function profileFrom(stored: unknown): Settings['profile'] {
  const validated = validateProfile(stored);
  return validated.ok ? validated.profile : defaultSettings.profile;
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.find((item) => item === value) ?? otherwise;
}
