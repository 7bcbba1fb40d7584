import { recover } from '../../src/app/recover';
import { score } from '../../src/app/score';
import { scoreWorkbook } from '../../src/app/scoreWorkbook';
import { defaultSettings } from '../../src/app/settings';
import { marksOf } from '../../src/workbook/marksOf';
import { openRunXml } from '../../src/workbook/openRuns';
import { receiptXml } from '../../src/workbook/storedReceipts';
import type { WorkbookFile } from '../../src/xlsx/model';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { filePort, translator } from '../app/books';
import { formBytes, unscoredForm } from '../forms/workbooks';
import { pictureOf } from '../workbench/office/picture';

const at = '2026-11-29T08:00:00.000Z';

const openUnscored = (): WorkbookFile => openWorkbook(formBytes(unscoredForm));

/** A form that was saved while the click on it was being written: the first few cells are. */
async function halfWritten(written: number): Promise<WorkbookFile> {
  const scored = openUnscored();
  const { receipt } = await score(filePort(scored), defaultSettings, translator);
  const { changes = [], id = '' } = receipt ?? {};
  const sheet = scored.activeSheet;
  for (const { address, content, fill, note } of changes.slice(written)) {
    if (content) sheet.setContent(address, content.before.content);
    if (fill) sheet.setFill(address, fill.before);
    if (note) sheet.setNote(address, note.before);
  }
  scored.addCustomXml(openRunXml({ receiptId: id, at, onlyMarks: false }));
  return openWorkbook(scored.save());
}

describe('a file that was saved in the middle of writing', () => {
  test.each([0, 1, 3, 1000])(
    'is brought back to what it was before, whatever had been written (%i cells)',
    async (written) => {
      const workbook = await halfWritten(written);
      const port = filePort(workbook);
      expect((await port.read()).isRunOpen).toBe(true);
      const outcome = await recover(port);
      expect(outcome?.left).toEqual([]);
      expect(outcome?.restored).toBeGreaterThan(0); // number formats at least
      expect(pictureOf(workbook)).toBe(pictureOf(openWorkbook(openUnscored().save())));
      expect(workbook.customXml()).toEqual([]);
      expect((await port.read()).isRunOpen).toBe(false);
      expect(await recover(port)).toBeNull();
    },
  );

  test('is scored as if nothing had been begun, sheet by sheet and as a whole workbook', async () => {
    const sound = openUnscored();
    await score(filePort(sound), defaultSettings, translator);
    const wanted = sound.activeSheet.snapshot();
    for (const run of [score, scoreWorkbook]) {
      const workbook = await halfWritten(3);
      const port = filePort(workbook);
      await run(port, defaultSettings, translator);
      expect(workbook.activeSheet.snapshot().values).toEqual(wanted.values);
      expect(await port.receipts()).toHaveLength(1);
      expect((await port.read()).isRunOpen).toBe(false);
    }
  });

  test('keeps its scores where only marks were being cleared', async () => {
    const workbook = openUnscored();
    const port = filePort(workbook);
    const { receipt } = await score(port, defaultSettings, translator);
    const scored = workbook.activeSheet.snapshot();
    workbook.addCustomXml(openRunXml({ receiptId: receipt?.id ?? '', at, onlyMarks: true }));
    await recover(port);
    expect(workbook.activeSheet.snapshot().values).toEqual(scored.values);
    expect(workbook.activeSheet.notes()).toEqual(openUnscored().activeSheet.notes());
    const [rest] = await port.receipts();
    expect(rest && marksOf(rest).changes).toEqual([]);
  });

  test('is left as it is where the sheet is protected now, and that is said', async () => {
    const workbook = await halfWritten(3);
    const before = pictureOf(workbook);
    Object.defineProperty(workbook.activeSheet, 'isProtected', { value: true, configurable: true });
    await expect(recover(filePort(workbook))).rejects.toMatchObject({ code: 'sheet-protected' });
    Object.defineProperty(workbook.activeSheet, 'isProtected', { value: false });
    expect(pictureOf(workbook)).toBe(before);
  });

  test('forgets what was open on a sheet that is gone, without a receipt or in a broken text', async () => {
    const workbook = openUnscored();
    const port = filePort(workbook);
    const { receipt } = await score(port, defaultSettings, translator);
    const scored = pictureOf(workbook);
    if (!receipt) throw new Error('Nothing was written.');
    const gone = { ...receipt, id: 'gone', sheetId: '{gone}', sheetName: '已删除' };
    workbook.addCustomXml(receiptXml(gone));
    workbook.addCustomXml(openRunXml({ receiptId: 'gone', at, onlyMarks: false }));
    workbook.addCustomXml(openRunXml({ receiptId: 'unknown', at, onlyMarks: false }));
    workbook.addCustomXml('<run xmlns="urn:jixiao-addin:run:1">{</run>');
    expect(await recover(port)).toEqual({ restored: 0, left: [] });
    expect(workbook.customXml().filter(({ xml }) => xml.includes(':run:1'))).toEqual([]);
    for (const { id, xml } of workbook.customXml())
      if (xml.includes('已删除')) workbook.removeCustomXml(id);
    expect(pictureOf(workbook)).toBe(scored);
  });
});
