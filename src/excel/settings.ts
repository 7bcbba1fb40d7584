import { settingAt, settingsFromXml, withSetting } from '../workbook/storedSettings';
import { requireWritable } from './capabilities';
import { inExcel } from './run';
import { readParts } from './xmlParts';

/**
 * A setting that travels with the workbook.
 *
 * @param key its name
 * @returns the stored JSON value; null when there is none or it cannot be read
 * @throws WorkbookError when Excel cannot be read
 * @example await loadSetting('settings')
 */
export async function loadSetting(key: string): Promise<unknown> {
  return inExcel(async (context) => {
    const { settings } = await readParts(context);
    return settingAt(settingsFromXml(settings?.xml), key);
  });
}

/**
 * Stores a setting in the workbook. Other settings keep their values.
 *
 * @param key its name
 * @param value a JSON value; undefined takes the setting away
 * @returns what stood there before; undefined where nothing did
 * @throws WorkbookError `read-only`, or when Excel refuses
 * @example await saveSetting('settings', { notes: false })
 */
export async function saveSetting(key: string, value: unknown): Promise<unknown> {
  requireWritable();
  return inExcel(async (context) => {
    const { settings: part } = await readParts(context);
    const { former, xml } = withSetting(part?.xml, key, value);
    const { customXmlParts } = context.workbook;
    if (part && xml !== null) customXmlParts.getItem(part.id).setXml(xml);
    else if (part) customXmlParts.getItem(part.id).delete();
    else if (xml !== null) customXmlParts.add(xml);
    await context.sync();
    return former;
  });
}
