import { isRecord } from '../../../core/record';
import type { WorkbookFile } from '../../../xlsx/model';
import { readJson } from '../batch/json';

/** Namespace of the custom XML part that keeps an add-in's document settings in the file. */
export const settingNamespace = 'urn:jixiao-workbench:settings';

/** The add-in's document settings: names with JSON texts. Kept in the workbook file. */
export interface SettingStore {
  entries(): readonly (readonly [name: string, json: string])[];
  get(name: string): string | null;
  set(name: string, json: string): void;
  remove(name: string): void;
  replaceAll(entries: readonly (readonly [name: string, json: string])[]): void;
}

/**
 * The settings of an opened workbook; every change is written to its custom XML part at once, so that
 * the next save contains it.
 *
 * @param workbook the opened file
 * @returns the store
 * @example openSettings(workbook).set('profile', '"caiyu2020-10"')
 */
export function openSettings(workbook: WorkbookFile): SettingStore {
  const part = () =>
    workbook.customXml().find(({ namespaceUri }) => namespaceUri === settingNamespace);
  const settings = new Map(Object.entries(readSettings(part()?.xml ?? '')));
  const store = () => {
    const known = part();
    if (settings.size === 0) {
      if (known) workbook.removeCustomXml(known.id);
      return;
    }
    const xml = writeSettings(Object.fromEntries(settings));
    if (known) workbook.setCustomXml(known.id, xml);
    else workbook.addCustomXml(xml);
  };
  return {
    entries: () => [...settings],
    get: (name) => settings.get(name) ?? null,
    set(name, json) {
      settings.set(name, json);
      store();
    },
    remove(name) {
      if (settings.delete(name)) store();
    },
    replaceAll(entries) {
      settings.clear();
      for (const [name, json] of entries) settings.set(name, json);
      store();
    },
  };
}

/**
 * Whether the file asks Office to open the add-in's pane with it.
 *
 * @param workbook the file, just opened
 * @returns what the add-in stored under Office's own name for that
 * @example asksForPane(workbook) //=> false
 */
export function asksForPane(workbook: WorkbookFile): boolean {
  return openSettings(workbook).get('Office.AutoShowTaskpaneWithDocument') === 'true';
}

function writeSettings(settings: Readonly<Record<string, string>>): string {
  const text = JSON.stringify(settings)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return `<settings xmlns="${settingNamespace}">${text}</settings>`;
}

function readSettings(xml: string): Record<string, string> {
  const text = /<settings\b[^>]*>([\s\S]*)<\/settings>/.exec(xml)?.[1] ?? '';
  const json = text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
  const settings = readJson(json);
  if (!isRecord(settings)) return {};
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}
