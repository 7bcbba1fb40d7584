/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { clearMarks } from '../../../src/app/clearMarks';
import { score } from '../../../src/app/score';
import { defaultSettings } from '../../../src/app/settings';
import { undoLast } from '../../../src/app/undo';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import type { WorkbookPort } from '../../../src/workbook/port';
import { receiptXml } from '../../../src/workbook/storedReceipts';
import { openExample, translator } from '../../app/books';
import { smallForm, withSheet } from './forms';
import { openInOffice } from './officePage';
import { pictureOf } from './picture';

const settings = { ...defaultSettings, notes: true };
const click = (port: WorkbookPort) => score(port, settings, translator);

async function opened(workbook = smallForm()) {
  await openInOffice(workbook);
  return { workbook, port: excelWorkbook(), before: pictureOf(workbook) };
}

describe('receipts', () => {
  test('a damaged one stops an undo, not a click', async () => {
    const { port, workbook } = await opened();
    workbook.addCustomXml('<receipt xmlns="urn:jixiao-addin:receipt:1">{"v":1</receipt>');
    const before = pictureOf(workbook);
    await expect(undoLast(port, workbook.activeSheet.id)).rejects.toMatchObject({
      code: 'receipt-damaged',
    });
    expect(pictureOf(workbook)).toBe(before);
    expect((await click(port)).receipt).not.toBeNull();
  });

  test('one of a newer version stops an undo', async () => {
    const { port, workbook } = await opened();
    workbook.addCustomXml('<receipt xmlns="urn:jixiao-addin:receipt:2" version="2">{}</receipt>');
    const before = pictureOf(workbook);
    await expect(undoLast(port, workbook.activeSheet.id)).rejects.toMatchObject({
      code: 'receipt-too-new',
    });
    expect(pictureOf(workbook)).toBe(before);
  });

  test('a sheet that was deleted since is said to be gone, and other marks are still cleared', async () => {
    const { port, workbook, before } = await opened();
    const { receipt } = await click(port);
    const gone = { ...receipt!, id: 'gone', sheetId: '{gone}', sheetName: '已删除' };
    await expect(port.undo(gone)).rejects.toMatchObject({
      code: 'sheet-not-found',
      place: { sheet: '已删除' },
    });
    workbook.addCustomXml(receiptXml(gone));
    const { left } = await clearMarks(port);
    expect(left).toEqual([]);
    expect(workbook.activeSheet.notes()).toEqual([]);
    workbook.removeCustomXml(workbook.customXml().find(({ xml }) => xml.includes('"gone"'))!.id);
    await undoLast(port, workbook.activeSheet.id);
    expect(pictureOf(workbook)).toBe(before);
  });

  test('marks are not cleared where the sheet is protected now, and that is said', async () => {
    let isProtected = false;
    const guarded = withSheet(smallForm(), {
      get isProtected() {
        return isProtected;
      },
    });
    const { port } = await opened(guarded);
    await click(port);
    const scored = pictureOf(guarded);
    isProtected = true;
    await expect(clearMarks(port)).rejects.toMatchObject({ code: 'sheet-protected' });
    isProtected = false;
    expect(pictureOf(guarded)).toBe(scored);
  });

  test('survive that the sheet is renamed', async () => {
    const { port, workbook, before } = await opened(openExample('S02'));
    const { name } = workbook.activeSheet;
    await click(port);
    workbook.activeSheet.rename('二〇二六年自评');
    await undoLast(port, workbook.activeSheet.id);
    workbook.activeSheet.rename(name);
    expect(pictureOf(workbook)).toBe(before);
  });
});
