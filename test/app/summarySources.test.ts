import { summarySources } from '../../src/app/summarySources';
import type { Receipt } from '../../src/core/plan/plan';
import type { SheetRef } from '../../src/workbook/port';

const sheet = (name: string, visibility: SheetRef['visibility'] = 'visible'): SheetRef => ({
  id: `id of ${name}`,
  name,
  visibility,
});
const sheets = [sheet('自评表一'), sheet('自评表二'), sheet('底稿', 'hidden'), sheet('评分结果')];
const runOn = ({ id, name }: SheetRef): Receipt => ({
  version: 1,
  id: `run on ${name}`,
  sheetId: id,
  sheetName: name,
  profileId: 'national-2020',
  at: '2026-11-30T08:00:00.000Z',
  changes: [],
});
const sourcesOf = async (linked: readonly string[], runs: readonly Receipt[] = []) => {
  const found = await summarySources({
    listSheets: () => Promise.resolve(sheets),
    receipts: () => Promise.resolve(runs),
    summary: {
      sources: () => Promise.resolve(linked),
      state: () => Promise.resolve('untouched'),
      write: () => Promise.resolve({ kind: 'written' }),
      remove: () => Promise.resolve({ kind: 'removed' }),
    },
  });
  return found.map(({ name }) => name);
};

test('the sheet 评分结果 tells of the sheets that it links to, in the order of the tabs', async () => {
  expect(await sourcesOf(['自评表二', '自评表一', '底稿'])).toEqual(['自评表一', '自评表二']);
});

test('without such a link it tells of the sheets on which runs are kept', async () => {
  expect(await sourcesOf([], [runOn(sheet('自评表二'))])).toEqual(['自评表二']);
  expect(await sourcesOf(['改名以前'], [runOn(sheet('自评表一'))])).toEqual(['自评表一']);
});

test('nothing is named where nothing can be found', async () => {
  expect(await sourcesOf(['改名以前'], [])).toEqual([]);
  expect(await sourcesOf([], [runOn(sheet('底稿', 'hidden'))])).toEqual([]);
});
