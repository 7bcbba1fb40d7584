import { WorkbookError } from '../workbook/errors';
import { requireWritable } from './capabilities';
import { inExcel } from './run';
import { readParts } from './xmlParts';

const namespace = 'urn:jixiao-addin:settings:1';

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
    const [part] = await readParts(context, namespace);
    return part ? (settingsFromXml(part.xml)[key] ?? null) : null;
  });
}

/**
 * Stores a setting in the workbook. Other settings keep their values.
 *
 * @param key its name
 * @param value a JSON value
 * @throws WorkbookError `read-only`, or when Excel refuses
 * @example await saveSetting('settings', { notes: false })
 */
export async function saveSetting(key: string, value: unknown): Promise<void> {
  requireWritable();
  await inExcel(async (context) => {
    const [part] = await readParts(context, namespace);
    const settings = { ...(part && settingsFromXml(part.xml)), [key]: value };
    const { customXmlParts } = context.workbook;
    if (part) customXmlParts.getItem(part.id).setXml(settingsToXml(settings));
    else customXmlParts.add(settingsToXml(settings));
    await context.sync();
  });
}

function settingsToXml(settings: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify(settings);
  const text = json.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<settings xmlns="${namespace}">${text}</settings>`;
}

/** Damaged settings count as none: they are easily made again, and must not stop anybody's work. */
function settingsFromXml(xml: string): Readonly<Record<string, unknown>> {
  const text = /<settings\b[^>]*>([\s\S]*)<\/settings>/.exec(xml)?.[1] ?? '';
  const json = text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
  try {
    const settings: unknown = JSON.parse(json);
    return isRecord(settings) ? settings : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw new WorkbookError('host-failed', {}, { cause: error });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
