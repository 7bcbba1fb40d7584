import { isRecord } from '../core/record';
import { jsonAsXml, jsonFromXml } from '../core/plan/jsonXml';

/** Namespace of the settings' custom XML part; its last word is the schema's version. */
export const settingsNamespace = 'urn:jixiao-addin:settings:1';

/** Settings that travel with the workbook: JSON values by key. */
export type StoredSettings = Readonly<Record<string, unknown>>;

/**
 * Settings as a custom XML part keeps them: JSON as the text of one element.
 *
 * @param settings JSON values by key
 * @returns XML without a declaration
 * @example settingsToXml({ a: 1 }) //=> '<settings xmlns="urn:jixiao-addin:settings:1">{"a":1}</settings>'
 */
function settingsToXml(settings: StoredSettings): string {
  return `<settings xmlns="${settingsNamespace}">${jsonAsXml(settings)}</settings>`;
}

/**
 * Reads settings back, also after a host has rewritten prefixes or quotes. Damaged settings count as
 * none: they are easily made again, and must not stop anybody's work.
 *
 * @param xml text of the part; absent when there is none
 * @returns JSON values by key
 * @example settingsFromXml('<settings/>') //=> {}
 */
export function settingsFromXml(xml: string | undefined): StoredSettings {
  const element = /<((?:[\w.-]+:)?settings)\b[^>]*>([\s\S]*)<\/\1\s*>/.exec(xml ?? '');
  try {
    const settings = jsonFromXml(element?.[2] ?? '');
    return isRecord(settings) ? settings : {};
  } catch {
    // Nothing is thrown but «this is no JSON».
    return {};
  }
}

/**
 * One setting.
 *
 * @param settings JSON values by key
 * @param key its name
 * @returns the stored value; null when there is none
 * @example settingAt({ a: 1 }, 'b') //=> null
 */
export function settingAt(settings: StoredSettings, key: string): unknown {
  return Object.hasOwn(settings, key) ? (settings[key] ?? null) : null;
}

/** What becomes of the settings' part when one of them changes. */
export interface ChangedSettings {
  /** What stood there before; undefined where nothing did. */
  readonly former: unknown;
  /** The part's new text; null when no setting is left. */
  readonly xml: string | null;
}

/**
 * Changes one setting and leaves the others as they are.
 *
 * @param xml text of the part; absent when there is none
 * @param key the setting's name
 * @param value a JSON value; undefined takes the setting away
 * @returns what it was before, and what to store
 * @example withSetting(undefined, 'a', 1).xml //=> '<settings xmlns="urn:jixiao-addin:settings:1">{"a":1}</settings>'
 */
export function withSetting(xml: string | undefined, key: string, value: unknown): ChangedSettings {
  const settings = settingsFromXml(xml);
  const former = Object.hasOwn(settings, key) ? settings[key] : undefined;
  const changed = Object.entries({ ...settings, [key]: value }).filter(
    ([, each]) => each !== undefined,
  );
  return { former, xml: changed.length > 0 ? settingsToXml(Object.fromEntries(changed)) : null };
}
