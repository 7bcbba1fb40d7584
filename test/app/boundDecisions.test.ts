import { boundDecision, followedDecisions } from '../../src/app/boundDecisions';
import { inspect } from '../../src/app/inspect';
import { defaultSettings } from '../../src/app/settings';
import { decisionsFrom, saveDecisions } from '../../src/app/storedOptions';
import type { Decision } from '../../src/core/scoring/decisions';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import type { WorkbookPort } from '../../src/workbook/port';
import { FakeBook, type FakeSheet } from '../excel/fakeBook';
import { FakeHost } from '../excel/fakeExcel';
import { standardForm } from './books';

let sheet: FakeSheet;
let port: WorkbookPort;

beforeEach(() => {
  sheet = standardForm();
  sheet.type('E4', '基本合格');
  new FakeHost(new FakeBook(sheet)).install();
  port = excelWorkbook();
});
afterEach(() => {
  FakeHost.remove();
});

const looked = () => inspect(port, defaultSettings, { sheetId: 's1' });
/** Statuses by the name of the indicator. */
const statuses = async () => {
  const { report } = await looked();
  const rows = report.projects.flatMap(({ indicators }) => indicators.flatMap(({ rows }) => rows));
  return Object.fromEntries(rows.map(({ row, comparison }) => [row.name, comparison.status]));
};
const decide = async (key: string, decision: Decision) => {
  await saveDecisions(port, 's1', { [key]: boundDecision(await looked(), key, decision) });
};

describe('what a person decided for a row', () => {
  beforeEach(async () => {
    expect((await statuses()).培训合格率).not.toBe('met');
    await decide('C4', { tier: 'achieved' });
  });

  test('holds as long as the row says what it said', async () => {
    expect((await statuses()).培训合格率).toBe('met');
    sheet.type('G4', 5);
    sheet.type('H4', '见附件');
    expect((await statuses()).培训合格率).toBe('met');
  });

  test('goes with its row when rows are inserted above, and never to the row that stands there now', async () => {
    sheet.shiftRows(2, 1);
    sheet.type('C3', '新增指标');
    sheet.type('D3', '≥5次');
    sheet.type('F3', 10);
    const now = await statuses();
    expect([now.培训合格率, now.培训人次]).toEqual(['met', 'short']);
    expect(Object.keys((await looked()).decided.decisions)).toEqual(['C5']);
  });

  test.each([
    ['actual', 'E4', '不合格'],
    ['target', 'D4', '≥99%'],
    ['name', 'C4', '考试合格率'],
  ])('holds no longer when its %s says something else', async (_, cell, words) => {
    sheet.type(cell, words);
    const { 培训合格率, 考试合格率 } = await statuses();
    expect(培训合格率 ?? 考试合格率).not.toBe('met');
    expect((await looked()).decided.decisions).toEqual({});
  });

  test('is lost rather than given to one of two rows that say the same', async () => {
    sheet.shiftRows(2, 3);
    for (const [row, name] of [
      [3, '培训合格率'],
      [4, '课程合格率'],
      [5, '培训合格率'],
    ] as const) {
      [name, '≥95%', '基本合格', 30].forEach((entry, index) => {
        sheet.enter({ row: row - 1, column: 2 + index }, entry);
      });
    }
    const { report, decided } = await looked();
    const rows = report.projects.flatMap(({ indicators }) =>
      indicators.flatMap((each) => each.rows),
    );
    expect(rows.filter(({ comparison }) => comparison.status === 'met' && comparison.tier)).toEqual(
      [],
    );
    expect(decided.decisions).toEqual({});
  });
});

test('a decision of an earlier version, which knows no words, stays at its address', async () => {
  await saveDecisions(port, 's1', { C4: { tier: 'achieved' } });
  expect((await statuses()).培训合格率).toBe('met');
  const judged = await looked();
  expect(followedDecisions(judged, judged.decided.decisions)).toBe(judged.decided.decisions);
});

test('the words travel with the decision', () => {
  expect(decisionsFrom({ C4: { tier: 'partial', words: 'x1' }, C5: { words: 3 } })).toEqual({
    C4: { tier: 'partial', words: 'x1' },
    C5: {},
  });
});
