import { escapeXml } from '../xml/xmlText';
import { parseXml } from '../xml/xmlTree';
import type { CustomXml, WorkbookFile } from '../model';

/** Namespace of the settings' custom XML part; its last word is the schema's version. */
export const settingsNamespace = 'urn:jixiao-addin:settings:1';

/**
 * A setting that travels with the workbook.
 *
 * @param workbook the opened file
 * @param key its name
 * @returns the stored JSON value; null when there is none or it cannot be read
 */
export function loadSetting(workbook: WorkbookFile, key: string): unknown {
  const part = settingsPart(workbook);
  const settings = part ? settingsFrom(part.xml) : {};
  return Object.hasOwn(settings, key) ? (settings[key] ?? null) : null;
}

/**
 * Stores a setting in the workbook. Other settings keep their values.
 *
 * @param workbook the opened file
 * @param key its name
 * @param value a JSON value
 */
export function saveSetting(workbook: WorkbookFile, key: string, value: unknown): void {
  const part = settingsPart(workbook);
  const settings = { ...(part ? settingsFrom(part.xml) : {}), [key]: value };
  const text = escapeXml(JSON.stringify(settings)).replaceAll('&quot;', '"');
  const xml = `<settings xmlns="${settingsNamespace}">${text}</settings>`;
  if (part) workbook.setCustomXml(part.id, xml);
  else workbook.addCustomXml(xml);
}

function settingsPart(workbook: WorkbookFile): CustomXml | undefined {
  return workbook.customXml().find(({ namespaceUri }) => namespaceUri === settingsNamespace);
}

/** Damaged settings count as none: they are easily made again, and must not stop anybody's work. */
function settingsFrom(xml: string): Readonly<Record<string, unknown>> {
  try {
    const settings: unknown = JSON.parse(parseXml(xml, 'customXml').text);
    return isRecord(settings) ? settings : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
