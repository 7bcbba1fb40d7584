import { openRunNamespace } from '../../workbook/openRuns';
import { isReceiptNamespace } from '../../workbook/storedReceipts';
import {
  settingsFromXml,
  settingsNamespace,
  withSetting,
  type StoredSettings,
} from '../../workbook/storedSettings';
import type { CustomXml, WorkbookFile } from '../model';

/**
 * The parts of a file that hold receipts, of any version of the schema.
 *
 * @param workbook the opened file
 * @returns parts in the order of the file
 * @example storedReceipts(receiptParts(workbook))
 */
export function receiptParts(workbook: WorkbookFile): readonly CustomXml[] {
  return workbook.customXml().filter(({ namespaceUri }) => isReceiptNamespace(namespaceUri));
}

/**
 * The parts that say what was being written when the file was saved.
 *
 * @param workbook the opened file
 * @returns parts in the order of the file; none in a file that was saved at rest
 * @example openRunParts(workbook).length > 0 // saved in the middle of a click
 */
export function openRunParts(workbook: WorkbookFile): readonly CustomXml[] {
  return workbook.customXml().filter(({ namespaceUri }) => namespaceUri === openRunNamespace);
}

/**
 * The settings that travel with a file.
 *
 * @param workbook the opened file
 * @returns JSON values by key; empty when there are none or they cannot be read
 * @example settingAt(fileSettings(workbook), 'settings')
 */
export function fileSettings(workbook: WorkbookFile): StoredSettings {
  return settingsFromXml(settingsPart(workbook)?.xml);
}

/**
 * Stores a setting in a file. Other settings keep their values.
 *
 * @param workbook the opened file
 * @param key its name
 * @param value a JSON value; undefined takes the setting away
 * @returns what stood there before; undefined where nothing did
 * @example saveSetting(workbook, 'settings', { notes: false })
 */
export function saveSetting(workbook: WorkbookFile, key: string, value: unknown): unknown {
  const part = settingsPart(workbook);
  const { former, xml } = withSetting(part?.xml, key, value);
  if (part && xml !== null) workbook.setCustomXml(part.id, xml);
  else if (part) workbook.removeCustomXml(part.id);
  else if (xml !== null) workbook.addCustomXml(xml);
  return former;
}

function settingsPart(workbook: WorkbookFile): CustomXml | undefined {
  return workbook.customXml().find(({ namespaceUri }) => namespaceUri === settingsNamespace);
}
