import { columnsFrom, headerRow, saveColumns, startRow, tryColumns } from '../../src/app/columns';
import { inspect } from '../../src/app/inspect';
import { defaultSettings } from '../../src/app/settings';
import { saveDecisions } from '../../src/app/storedOptions';
import { assessSheet } from '../../src/core/report';
import type { Sheet } from '../../src/core/sheet';
import type { WorkbookPort } from '../../src/workbook/port';
import { sheetOf } from '../core/sheetOf';
import { filePort, openExample } from './books';

/** Headings that nobody could recognise. */
const oddForm = (): Sheet =>
  sheetOf(
    [
      ['绩效自评'],
      ['大类', '干什么', '想做到', '做到了', '满分多少', '打多少'],
      ['产出指标', '举办培训班', '≥20期', '18期', 50, ''],
      ['效益指标', '培训合格率', '≥95%', '96%', 50, ''],
    ],
    { id: 's1', name: '自评' },
  );

const report = (sheet: Sheet, hints = {}) => assessSheet(sheet, defaultSettings.profile, hints);
const picked = { name: 1, target: 2, actual: 3, weight: 4, score: 5 } as const;

describe('picking columns', () => {
  it('begins with the header row of the table that was found', () => {
    const sheet = openExample('S02').sheets[0]!.snapshot();
    const judged = report(sheet);
    const row = startRow(sheet, judged);
    const { cells, columns } = headerRow(sheet, row, judged);
    expect(judged.projects[0]!.indicators[0]!.table.headerRows).toContain(row);
    expect(cells.find(({ column }) => column === columns.target)?.text).toBe('年度指标值');
  });

  it('makes a table of headings that were not recognised', () => {
    const sheet = oddForm();
    const judged = report(sheet);
    expect(judged.projects).toEqual([]);
    const { table, hints } = tryColumns(sheet, judged, 1, picked, null);
    expect(table?.rows.map(({ name }) => name)).toEqual(['举办培训班', '培训合格率']);
    expect(table?.isScorable).toBe(true);
    expect(report(sheet, { hints }).projects[0]!.indicators[0]!.rows[0]!.score).toBe(45);
  });

  it('makes no table without an indicator and a target column', () => {
    const sheet = oddForm();
    expect(tryColumns(sheet, report(sheet), 1, { actual: 3 }, null).table).toBeNull();
  });

  it('guesses roles from the words of a row where nothing was found', () => {
    const sheet = sheetOf([
      ['三级指标', '年度指标值', '备注'],
      ['', '', ''],
    ]);
    expect(headerRow(sheet, 0, report(sheet)).columns).toEqual({ name: 0, target: 1 });
  });

  it('lists a column without a heading when it holds something', () => {
    const sheet = sheetOf([
      ['三级指标', '', ''],
      ['培训', '18期', ''],
    ]);
    expect(headerRow(sheet, 0, report(sheet)).cells).toEqual([
      { column: 0, text: '三级指标' },
      { column: 1, text: '' },
    ]);
  });

  it('keeps what was picked before when one more column is changed', () => {
    const sheet = openExample('S02').sheets[0]!.snapshot();
    const plain = report(sheet);
    const row = startRow(sheet, plain);
    const { columns } = headerRow(sheet, row, plain);
    const first = tryColumns(sheet, plain, row, { ...columns, reason: null }, null);
    const judged = report(sheet, { hints: first.hints });
    const again = headerRow(sheet, row, judged).columns;
    const second = tryColumns(sheet, judged, row, { ...again, weight: null }, first.hints);
    expect(second.hints.columns).toMatchObject({ reason: null, weight: null });
    expect(second.table?.columns.reason).toBeUndefined();
    expect(second.table?.columns.target?.column).toBe(columns.target);
  });
});

describe('picked columns in the workbook', () => {
  let port: WorkbookPort;
  beforeEach(() => {
    port = filePort(openExample('S02'));
  });

  it('come back as they were stored and can be forgotten', async () => {
    const { sheet, report: judged } = await inspect(port, defaultSettings);
    const row = startRow(sheet, judged);
    const { hints } = tryColumns(sheet, judged, row, headerRow(sheet, row, judged).columns, null);
    await saveColumns(port, sheet.id, hints);
    expect((await inspect(port, defaultSettings)).decided.hints).toEqual(hints);
    await saveColumns(port, sheet.id, null);
    expect((await inspect(port, defaultSettings)).decided.hints).toBeUndefined();
  });

  it('are used together with the decisions of the sheet', async () => {
    const { sheet } = await inspect(port, defaultSettings);
    const hints = { headerRow: 3, columns: { target: 2 }, texts: { target: '目标' } };
    await saveColumns(port, sheet.id, hints);
    await saveDecisions(port, sheet.id, { D13: { tier: 'partial', score: 7 } });
    expect((await inspect(port, defaultSettings)).decided).toEqual({
      hints,
      decisions: { D13: { tier: 'partial', score: 7 } },
    });
  });

  it('are said to be lost when their headings are gone', async () => {
    const hints = { headerRow: 3, columns: { target: 2 }, texts: { target: '没有这个表头' } };
    const { report: judged } = await inspect(port, defaultSettings, { hints });
    expect(judged.why.map(({ code }) => code)).toEqual(['picked-columns-lost']);
    expect(judged.projects).toHaveLength(1);
  });

  it.each([
    null,
    5,
    { headerRow: -1, columns: { target: 2 } },
    { headerRow: 1.5, columns: { target: 2 } },
    { headerRow: 1, columns: 'target' },
    { headerRow: 1, columns: { target: 'C', colour: 2 } },
  ])('count as none when they make no sense: %j', (stored) => {
    expect(columnsFrom(stored)).toBeNull();
  });
});
