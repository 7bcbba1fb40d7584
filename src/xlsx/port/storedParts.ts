import { openRunNamespace } from '../../workbook/openRuns';
import { isReceiptNamespace } from '../../workbook/storedReceipts';
import {
  settingsFromXml,
  settingsNamespace,
  settingsToXml,
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
 * @param value a JSON value
 * @example saveSetting(workbook, 'settings', { notes: false })
 */
export function saveSetting(workbook: WorkbookFile, key: string, value: unknown): void {
  const part = settingsPart(workbook);
  const xml = settingsToXml({ ...fileSettings(workbook), [key]: value });
  if (part) workbook.setCustomXml(part.id, xml);
  else workbook.addCustomXml(xml);
}

function settingsPart(workbook: WorkbookFile): CustomXml | undefined {
  return workbook.customXml().find(({ namespaceUri }) => namespaceUri === settingsNamespace);
}
