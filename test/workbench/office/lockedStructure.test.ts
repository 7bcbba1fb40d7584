/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { clearMarks } from '../../../src/app/clearMarks';
import { score } from '../../../src/app/score';
import { defaultSettings } from '../../../src/app/settings';
import { copyForSharing } from '../../../src/app/share';
import { undoLast } from '../../../src/app/undo';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import { translator } from '../../app/books';
import { pictureOf } from './picture';
import { drawnOn, namesOf, recordsIn, stage, type Stage } from './summaryStage';

/** The stage with its structure protected: after the sheet 评分结果 was written, or without it. */
async function locked(hasSummary: boolean): Promise<Stage> {
  const it = await stage();
  if (hasSummary) await it.summary.write(it.model);
  it.workbook.isStructureProtected = true;
  return it;
}

const click = () => score(excelWorkbook(), defaultSettings, translator, { sheetId: 's1' });
const form = { id: 's1', name: '自评表' };

describe('a workbook whose structure is protected', () => {
  test('is scored, sent, cleared and undone as any other, since that needs no sheet more', async () => {
    const { workbook } = await locked(false);
    const before = pictureOf(workbook);
    expect((await click()).receipt).not.toBeNull();
    const scored = pictureOf(workbook);
    expect(scored).not.toBe(before);
    expect((await copyForSharing(excelWorkbook())).bytes.length).toBeGreaterThan(0);
    expect((await clearMarks(excelWorkbook(), form)).summary).toBeUndefined();
    expect((await undoLast(excelWorkbook(), form))?.left).toEqual([]);
    expect(pictureOf(workbook)).toBe(before);
  });

  test('gets no sheet 评分结果, and that is said with what stands in the way', async () => {
    const it = await locked(false);
    await expect(it.summary.write(it.model)).rejects.toMatchObject({
      code: 'structure-protected',
      place: { sheet: '评分结果' },
    });
    expect(namesOf(it)).toEqual(['自评表']);
    expect(it.workbook.customXml()).toEqual([]);
  });

  test('has the sheet 评分结果 that it had drawn anew in place', async () => {
    const it = await locked(true);
    expect(drawnOn(it)[0]!.chart).not.toBeNull();
    expect(await it.summary.write({ ...it.model, chart: null })).toEqual({ kind: 'written' });
    expect(drawnOn(it)[0]!.chart).toBeNull();
    expect(namesOf(it)).toEqual(['自评表', '评分结果']);
  });

  test('keeps the sheet 评分结果 with its record where it should go, and says why', async () => {
    const it = await locked(true);
    const kept = { kind: 'kept', because: 'locked', sheetName: '评分结果' };
    expect(await it.summary.remove()).toEqual(kept);
    expect(namesOf(it)).toEqual(['自评表', '评分结果']);
    expect(recordsIn(it)).toHaveLength(1);
    it.workbook.isStructureProtected = false;
    expect(await it.summary.remove()).toEqual({ kind: 'removed' });
  });

  test.each([
    ['an undo', undoLast],
    ['clearing the marks', clearMarks],
  ] as const)(
    'has %s done all the same, and told that 评分结果 had to stay',
    async (_, takeBack) => {
      const it = await locked(true);
      await click();
      const outcome = await takeBack(excelWorkbook(), form);
      expect(outcome?.restored).toBeGreaterThan(0);
      expect(outcome?.summary).toBe('locked');
      expect(namesOf(it)).toEqual(['自评表', '评分结果']);
    },
  );
});
