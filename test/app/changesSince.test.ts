import { readFileSync } from 'node:fs';
import { changesSince, type ChangesSince } from '../../src/app/changesSince';
import { clearMarks } from '../../src/app/clearMarks';
import { inspect, type Inspection } from '../../src/app/inspect';
import { planFor } from '../../src/app/preview';
import { score } from '../../src/app/score';
import { defaultSettings } from '../../src/app/settings';
import { saveDecisions } from '../../src/app/storedOptions';
import { undoLast } from '../../src/app/undo';
import { fromA1, type Address } from '../../src/core/address';
import type { WorkbookPort } from '../../src/workbook/port';
import type { WorkbookFile } from '../../src/xlsx/model';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { newWorkbook } from '../../src/xlsx/newWorkbook';
import { assessSheet } from '../../src/core/report';
import type { CellValue, Sheet } from '../../src/core/sheet';
import { formFiles } from '../forms/workbooks';
import { filePort, translator } from './books';

const rows: readonly (readonly CellValue[])[] = [
  ['项目支出绩效自评表'],
  ['项目名称', '党员和干部教育培训经费'],
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', 160, 160, 124, 10, '', ''],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
  ['产出指标', '数量指标', '举办培训班', '≥20期', '18期', 20, '', '受疫情影响'],
  ['', '质量指标', '培训合格率', '≥95%', '96%', 20, '', ''],
  ['', '时效指标', '平台维护', '≥3次', '平台停用，经费全部交回市财政', 10, '', ''],
  ['效益指标', '社会效益指标', '提升能力', '较好', '效果如何尚待观察', 30, '', ''],
  ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', '95%', 10, '', ''],
];

function formOf(lines: readonly (readonly CellValue[])[]): WorkbookFile {
  const columns = [{ title: '', width: 10, look: 'text' as const }];
  const made = openWorkbook(newWorkbook({ sheetName: '自评表', columns, rows: [] }));
  lines.forEach((line, row) => {
    line.forEach((content, column) => {
      if (content !== '') made.activeSheet.setContent({ row, column }, content);
    });
  });
  return made;
}

/** The sheet as it would be with other rows, as Excel moves them. */
function withLines(sheet: Sheet, change: <T>(lines: readonly T[][], blank: T[]) => T[][]): Sheet {
  const moved = <T>(grid: readonly (readonly T[])[], line: T[]): T[][] =>
    change(
      grid.map((each) => [...each]),
      line,
    );
  const line = ['社会效益指标', '', '新增的指标', '≥5次', '6次', '', '', ''];
  const values = moved(sheet.values, line);
  return {
    ...sheet,
    values,
    rowCount: values.length,
    texts: moved(sheet.texts, line),
    formulas: moved(sheet.formulas, line),
    formats: moved(
      sheet.formats,
      line.map(() => 'General'),
    ),
  };
}

const settings = defaultSettings;
let workbook: WorkbookFile;
let port: WorkbookPort;

beforeEach(() => {
  workbook = formOf(rows);
  port = filePort(workbook);
});

/** What somebody sees who opens the file anew. */
async function opened(): Promise<ChangesSince | null> {
  const again = filePort(openWorkbook(workbook.save()));
  const inspection: Inspection = await inspect(again, settings);
  return changesSince(inspection, planFor(again, settings, translator, inspection, {}));
}

const oneClick = () => score(port, settings, translator);
const edit = (cell: string, content: string | number) => {
  workbook.activeSheet.setContent(fromA1(cell)!, content);
};
const at = (cell: string): Address => {
  const { row, column } = fromA1(cell)!;
  return { row, column };
};
const unchanged = { inputs: [], edited: [], outdated: [], marks: [], added: [], gone: 0 };
const nothing = { knowsInputs: true, ...unchanged };

describe('a sheet that comes back', () => {
  test('tells of no run where it was never scored', async () => {
    expect(await opened()).toBeNull();
  });

  test('tells when and by which rules it was scored, and that nothing changed since', async () => {
    const { receipt } = await oneClick();
    expect(receipt?.profileId).toBe(settings.profile.id);
    expect(await opened()).toEqual({
      at: receipt?.at,
      profileId: receipt?.profileId,
      hasMarks: true,
      ...nothing,
    });
  });

  test('names a corrected actual with its indicator, the score that comes out now, and the mark that is due no more', async () => {
    await oneClick();
    edit('E6', '20期');
    const since = await opened();
    expect(since?.inputs).toEqual([
      { role: 'actual', address: at('E6'), name: '举办培训班', was: '18期', now: '20期' },
    ]);
    expect(since?.outdated.map(({ kind, name, now, other }) => [kind, name, now, other])).toEqual([
      ['score', '举办培训班', 18, 20],
    ]);
    expect(since?.marks).toEqual([at('E6')]);
    expect(since?.edited).toEqual([]);
  });

  test('names an input that changed without consequence', async () => {
    await oneClick();
    edit('D7', '≥94%');
    expect(await opened()).toMatchObject({ ...nothing, inputs: [{ role: 'target', now: '≥94%' }] });
  });

  test('names a score that somebody overwrote, with what the run had written', async () => {
    await oneClick();
    edit('G6', 15);
    edit('A1', '新的标题');
    const since = await opened();
    expect(since).toMatchObject({ inputs: [], outdated: [] });
    expect(since?.edited).toEqual([
      { kind: 'score', address: at('G6'), name: '举办培训班', now: 15, other: 18 },
    ]);
  });

  test('tells an amount that changed, and the rate that follows from it', async () => {
    await oneClick();
    edit('E4', 160);
    const since = await opened();
    expect(since?.inputs.map(({ role, was, now }) => [role, was, now])).toEqual([
      ['executed', '124', '160'],
    ]);
    expect(since?.outdated.map(({ kind }) => kind).sort()).toEqual(['rate', 'score']);
  });

  test('follows cells when rows were inserted, and names the new indicator and the deleted one', async () => {
    await oneClick();
    const inspection = await inspect(port, settings);
    const sheet = withLines(inspection.sheet, (lines, line) => [
      ...lines.slice(0, 6),
      line,
      ...lines.slice(6, 9),
    ]);
    const report = assessSheet(sheet, settings.profile, {});
    const now = { ...inspection, sheet, report };
    const since = changesSince(now, planFor(port, settings, translator, now, {}));
    expect(since?.inputs).toEqual([]);
    expect(since?.added.map(({ name }) => name)).toEqual(['新增的指标']);
    expect(since?.gone).toBe(1);
  });

  test('respects decisions that the workbook keeps', async () => {
    await oneClick();
    await saveDecisions(port, workbook.activeSheet.id, { C9: { score: 20 } });
    await oneClick();
    expect(await opened()).toMatchObject(nothing);
  });

  test('does not count what the sender had left out of the preview', async () => {
    await score(port, settings, translator, {
      choices: { switchedOff: new Set(['G6:score', 'E6:mark']) },
    });
    expect(await opened()).toMatchObject(nothing);
  });

  test('does not count marks that somebody cleared on purpose, or another palette', async () => {
    await oneClick();
    await clearMarks(port);
    expect(await opened()).toMatchObject(nothing);
    await undoLast(port, workbook.activeSheet);
    await score(port, { ...settings, palette: 'print' }, translator);
    expect(await opened()).toMatchObject(nothing);
  });

  test('knows whether a mark of ours is left on the sheet, through clearing, scoring again and undo', async () => {
    const hasMarks = async () => (await opened())?.hasMarks;
    await oneClick();
    expect(await hasMarks()).toBe(true);
    await clearMarks(port);
    expect(await hasMarks()).toBe(false);
    await oneClick();
    expect(await hasMarks()).toBe(true);
    await undoLast(port, workbook.activeSheet);
    expect(await hasMarks()).toBe(false);
  });

  test('compares with the last run, not with the one before', async () => {
    await oneClick();
    edit('E6', '19期');
    const { receipt } = await oneClick();
    expect(receipt).not.toBeNull();
    expect(await opened()).toMatchObject({ at: receipt!.at, ...nothing });
    edit('E6', '18期');
    expect((await opened())?.inputs.map(({ now }) => now)).toEqual(['18期']);
  });

  test('is compared by its scores alone where the receipt is of an earlier version', async () => {
    await oneClick();
    const [part] = workbook.customXml();
    workbook.setCustomXml(part!.id, part!.xml.replace(/,"read":\[.*\](?=\})/, ''));
    edit('E6', '20期');
    const since = await opened();
    expect(since?.knowsInputs).toBe(false);
    expect(since?.inputs).toEqual([]);
    expect(since?.outdated.map(({ other }) => other)).toEqual([20]);
  });

  test('tells what stood in a cell that was blank, and one that was cut off', async () => {
    edit('E7', '');
    edit(
      'D8',
      '维护三次，每次维护之后都要提交记录，记录须经两名以上工作人员签字确认并归档保存备查',
    );
    await oneClick();
    edit('E7', '96%');
    edit('D8', '≥4次');
    const inputs = (await opened())?.inputs ?? [];
    expect(inputs.map(({ role, was, now }) => [role, was, now])).toEqual([
      ['actual', '', '96%'],
      [
        'target',
        '维护三次，每次维护之后都要提交记录，记录须经两名以上工作人员签字确认并归档保存…',
        '≥4次',
      ],
    ]);
  });

  test('of an earlier version with fingerprints only does not say what stood there', async () => {
    await oneClick();
    const [part] = workbook.customXml();
    const withoutTexts = part!.xml.replace(/(\["[A-Z]+\d+","[^"]*"),"[^"]*"\]/g, '$1]');
    expect(withoutTexts.length).toBeLessThan(part!.xml.length);
    workbook.setCustomXml(part!.id, withoutTexts);
    edit('E6', '20期');
    expect((await opened())?.inputs.map(({ was, now }) => [was, now])).toEqual([[null, '20期']]);
  });
});

test.each(formFiles('examples', 'own'))(
  '$name tells of no change right after a click',
  async ({ path }) => {
    const file = openWorkbook(new Uint8Array(readFileSync(path)));
    const here = filePort(file);
    for (const { id } of await here.listSheets()) {
      await score(here, settings, translator, { sheetId: id });
      const inspection = await inspect(here, settings, { sheetId: id });
      const since = changesSince(inspection, planFor(here, settings, translator, inspection, {}));
      if (since) expect(since).toMatchObject(nothing);
    }
  },
);

test('a receipt repeats targets, actuals and weights in a few words, and nothing else of the form', async () => {
  await oneClick();
  const [part] = workbook.customXml();
  expect(part?.xml).toContain('read');
  expect(part?.xml).toContain('"效果如何尚待观察"');
  expect(part?.xml).not.toMatch(/学员满意度|举办培训班|受疫情影响/);
});
