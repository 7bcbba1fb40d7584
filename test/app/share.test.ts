import { score } from '../../src/app/score';
import { defaultSettings } from '../../src/app/settings';
import { copyForSharing } from '../../src/app/share';
import { undoLast } from '../../src/app/undo';
import { WorkbookError } from '../../src/workbook/errors';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { filePort, openExample, translator } from './books';

describe('a copy for sharing', () => {
  it('holds the scores, marks and the receipt that takes them back', async () => {
    const workbook = openExample('S09');
    const port = filePort(workbook);
    const { receipt, sheet } = await score(port, defaultSettings, translator);
    const { bytes } = await copyForSharing(port);
    const received = filePort(openWorkbook(bytes));
    expect((await received.receipts()).map(({ id }) => id)).toEqual([receipt?.id]);
    expect((await received.read()).sheet.values).toEqual((await port.read()).sheet.values);
    await undoLast(received, sheet);
    expect((await received.read()).sheet.values).toEqual(sheet.values);
  });

  it('tells how far it is and how the workbook is called', async () => {
    const port = {
      ...filePort(openExample('S09')),
      fileCopy: (onProgress?: (share: number) => void) => {
        onProgress?.(0.5);
        return Promise.resolve(Uint8Array.of(1));
      },
      workbookName: () => Promise.resolve('自评表.xlsx'),
    };
    const shares: number[] = [];
    expect(await copyForSharing(port, (share) => shares.push(share))).toEqual({
      bytes: Uint8Array.of(1),
      workbookName: '自评表.xlsx',
    });
    expect(shares).toEqual([0.5]);
  });

  it('goes without a name where the host does not tell it', async () => {
    const nameless = filePort(openExample('S09'));
    expect((await copyForSharing(nameless)).workbookName).toBeNull();
    const refusing = { ...nameless, workbookName: () => Promise.reject(new Error('no')) };
    expect((await copyForSharing(refusing)).workbookName).toBeNull();
  });

  it('is refused where the host gives no copies, and when it fails', async () => {
    const port = filePort(openExample('S09'));
    const unable = { ...port, capabilities: { ...port.capabilities, fileCopy: false } };
    await expect(copyForSharing(unable)).rejects.toMatchObject({ code: 'host-failed' });
    const failing = { ...port, fileCopy: () => Promise.reject(new WorkbookError('timeout')) };
    await expect(copyForSharing(failing)).rejects.toMatchObject({ code: 'timeout' });
  });
});
