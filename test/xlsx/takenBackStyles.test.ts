import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { clearMarks } from '../../src/app/clearMarks';
import { score } from '../../src/app/score';
import { defaultSettings } from '../../src/app/settings';
import { undoLast } from '../../src/app/undo';
import { createTranslator } from '../../src/i18n';
import type { WorkbookPort } from '../../src/workbook/port';
import { fileWorkbook } from '../../src/xlsx/fileWorkbook';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { formBytes, formFiles, unscoredForm } from '../forms/workbooks';
import { at, differences, partText, unpacked } from './handmadeWorkbook';

const translator = createTranslator('zh-CN');
const unscored = formBytes(unscoredForm);

/** Opens a file, does something with it as the program would, and saves it. */
async function session(
  bytes: Uint8Array,
  work: (port: WorkbookPort, workbook: ReturnType<typeof openWorkbook>) => Promise<unknown>,
): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes);
  let count = 0;
  const newId = () => `${bytes.length}-${(count += 1)}`;
  const port = fileWorkbook(workbook, { now: () => '2026-11-29T08:00:00.000Z', newId });
  await work(port, workbook);
  return workbook.save();
}

const scored = (bytes: Uint8Array, palette = defaultSettings.palette) =>
  session(bytes, (port) => score(port, { ...defaultSettings, palette }, translator));
const undone = (bytes: Uint8Array) =>
  session(bytes, (port, workbook) => undoLast(port, workbook.activeSheet));
/** Parts that are not as they were; a text that a text cell got stays in the list of texts, unused. */
const left = (before: Uint8Array, after: Uint8Array): string[] =>
  differences(before, after).filter((part) => part !== '~xl/sharedStrings.xml');
const recorded = (bytes: Uint8Array): number =>
  openWorkbook(bytes)
    .customXml()
    .filter(({ xml }) => xml.includes(' styles="')).length;

describe('formats that a run appended', () => {
  test('go again with the run, after the file was saved and opened: every part is as it was', async () => {
    const after = await scored(unscored);
    expect(differences(unscored, after)).toContain('~xl/styles.xml');
    expect(left(unscored, await undone(after))).toEqual([]);
  });

  test('go run by run where two runs appended some', async () => {
    const once = await scored(unscored);
    const twice = await scored(once, 'print');
    const back = await undone(twice);
    expect(partText(back, 'xl/styles.xml')).toBe(partText(once, 'xl/styles.xml'));
    expect(left(unscored, await undone(back))).toEqual([]);
  });

  test('stay where a person uses one of them for a cell of their own, and the record waits no more', async () => {
    const after = await scored(unscored);
    const used = await session(after, (_, workbook) => {
      const [sheet] = workbook.sheets;
      sheet?.setFill(at('A1'), '#FF9D9D');
      return Promise.resolve();
    });
    const back = await undone(used);
    expect(partText(back, 'xl/styles.xml')).toBe(partText(used, 'xl/styles.xml'));
    expect(openWorkbook(back).sheets[0]?.style(at('A1')).fill).toBe('#FF9D9D');
  });

  test('stay where another program has written the styles since', async () => {
    const after = await scored(unscored);
    const styles = `${partText(after, 'xl/styles.xml')}<!-- written by another program -->`;
    const parts = Object.fromEntries(unpacked(after));
    const foreign = zipSync({ ...parts, 'xl/styles.xml': strToU8(styles) });
    expect(partText(await undone(foreign), 'xl/styles.xml')).toBe(styles);
  });

  test('are remembered by the receipt that stays when its marks are cleared', async () => {
    const cleared = await session(await scored(unscored), (port) => clearMarks(port));
    expect(left(unscored, await undone(cleared))).toEqual([]);
  });

  test('are told in the receipt alone, so that nothing is left of the record', async () => {
    const after = await scored(unscored);
    expect(recorded(after)).toBe(1);
    expect(recorded(await undone(after))).toBe(0);
    expect(openWorkbook(await undone(after)).customXml()).toEqual([]);
  });
});

test.each(formFiles('examples'))(
  '$name is as it was after scoring, saving and undoing',
  async ({ path: file }) => {
    const bytes = new Uint8Array(readFileSync(file));
    const after = await session(bytes, async (port) => {
      for (const { id } of await port.listSheets()) {
        await score(port, defaultSettings, translator, { sheetId: id });
      }
    });
    const back = await session(after, async (port) => {
      for (const receipt of [...(await port.receipts())].reverse()) {
        await port.undo(receipt);
      }
    });
    expect(left(bytes, back)).toEqual([]);
  },
);
