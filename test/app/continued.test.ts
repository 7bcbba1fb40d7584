import { readFileSync, readdirSync } from 'node:fs';
import { fromA1 } from '../../src/core/address';
import type { SheetReport } from '../../src/core/scoring/assessment';
import { keptCount } from '../../src/core/plan/keptScores';
import { inspect } from '../../src/app/inspect';
import { summarySheetModel } from '../../src/app/summarySheetModel';
import { score } from '../../src/app/score';
import { scoreWorkbook } from '../../src/app/scoreWorkbook';
import { defaultSettings } from '../../src/app/settings';
import { undoLast } from '../../src/app/undo';
import { wholeProjects } from '../../src/app/wholeProjects';
import { createTranslator } from '../../src/i18n';
import { sharingTranslator } from '../../src/i18n/sharing';
import type { WorkbookFile } from '../../src/xlsx/model';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { filePort, translator } from './books';

const folder = 'test/forms/own';

function openOwn(name: string, empty: Readonly<Record<string, readonly string[]>> = {}) {
  const file = readdirSync(folder).find((entry) => entry.startsWith(name));
  const workbook = openWorkbook(new Uint8Array(readFileSync(`${folder}/${file!}`)));
  for (const sheet of workbook.sheets) {
    for (const a1 of empty[sheet.name] ?? []) sheet.setContent(fromA1(a1)!, '');
  }
  return workbook;
}

const cell = (workbook: WorkbookFile, name: string, a1: string) =>
  workbook.sheets.find((sheet) => sheet.name === name)?.cell(fromA1(a1)!).value;

/** One form over three sheets; the second and third hold rows only. */
const unscored = () =>
  openOwn('T54', {
    自评1: ['G6', 'G7', 'G8'],
    自评2: ['G1', 'G2'],
    自评3: ['G1', 'G2', 'G3'],
  });

/** The same with 小计 on its first sheet: below the first two rows, and below the third. */
function withSubtotals(one: string | number, other: string | number): WorkbookFile {
  const workbook = unscored();
  const first = workbook.sheets[0]!;
  for (const column of 'ABCDEF') {
    first.setContent(fromA1(`${column}9`)!, first.cell(fromA1(`${column}8`)!).value);
    first.setContent(fromA1(`${column}8`)!, column === 'A' ? '小计' : '');
  }
  first.setContent(fromA1('A10')!, '小计');
  first.setContent(fromA1('G8')!, one);
  first.setContent(fromA1('G10')!, other);
  return workbook;
}

/** The outcome of the last sheet of a run. */
async function lastOf(run: ReturnType<typeof scoreWorkbook>) {
  const outcomes = (await run).sheets.flatMap((each) => ('outcome' in each ? [each.outcome] : []));
  return outcomes.at(-1)!;
}

/** What the review says of totals. */
const totalFindings = ({ projects }: SheetReport) =>
  projects
    .flatMap(({ indicators }) => indicators.flatMap(({ findings }) => findings))
    .flatMap(({ code, params }) => (code.startsWith('total-') ? [[code, params]] : []));

describe('a form that goes on over the next sheets', () => {
  test('it is scored as one project, and the last sheet adds everything up', async () => {
    const workbook = unscored();
    const port = filePort(workbook);
    const { sheets } = await scoreWorkbook(port, defaultSettings, translator);
    const reports = sheets.flatMap((each) => ('outcome' in each ? [each.outcome.report] : []));
    expect(reports.map(({ projects }) => projects.length)).toEqual([1, 1, 1]);
    const [whole, ...others] = wholeProjects(reports);
    expect(others).toEqual([]);
    expect(whole?.report.sheetName).toBe('自评3');
    expect(whole?.project).toMatchObject({
      project: '乡镇卫生院设备购置',
      total: 89.03,
      fullWeight: 90,
      counts: { met: 4, over: 1, short: 2 },
    });
    expect(cell(workbook, '自评2', 'G2')).toBe(15);
    expect(cell(workbook, '自评3', 'G3')).toBe(89.03);
    const again = await scoreWorkbook(port, defaultSettings, translator);
    const told = again.sheets.flatMap((each) => ('outcome' in each ? [each.outcome.report] : []));
    expect(wholeProjects(told)).toHaveLength(1);
  });

  test('the last sheet alone is judged with the sheets before it', async () => {
    const workbook = unscored();
    const port = filePort(workbook);
    const last = workbook.sheets[2]!;
    const { report } = await score(port, defaultSettings, translator, { sheetId: last.id });
    expect(report.projects[0]?.earlier).toHaveLength(2);
    expect(cell(workbook, '自评3', 'G3')).toBe(89.03);
    expect(cell(workbook, '自评1', 'G6')).toBe('');
    const again = await score(port, defaultSettings, translator, { sheetId: last.id });
    expect(again.receipt).toBeNull();
    await undoLast(port, last.id);
    expect(cell(workbook, '自评3', 'G3')).toBe('');
  });

  test.each([
    ['the last sheet alone', 1],
    ['all of its sheets', 3],
  ])('the sheet 评分结果 made of %s tells it once and whole', async (_, count) => {
    const { sheets } = await scoreWorkbook(filePort(openOwn('T54')), defaultSettings, translator);
    const reports = sheets.flatMap((each) => ('outcome' in each ? [each.outcome.report] : []));
    const { cells } = summarySheetModel(
      reports.slice(-count).map((report) => ({ report, kept: 0 })),
      sharingTranslator(createTranslator('en-US')),
      { palette: 'standard', at: new Date(0) },
    );
    const places = cells.flatMap(({ content, link }) => (link ? [[content, link.sheetName]] : []));
    expect(places.slice(0, 2)).toEqual([
      ['自评1!E7', '自评1'],
      ['自评3!E2', '自评3'],
    ]);
    expect(places.slice(2).map(([, sheet]) => sheet)).toEqual(['自评1', '自评2', '自评3']);
    const words = cells.map(({ content }) => content);
    expect(words.filter((word) => word === '乡镇卫生院设备购置')).toHaveLength(1);
    expect(words).toContain('自评1, 自评2, 自评3');
    expect(words).toContain('89.03 of 90 points');
  });

  test('a typed score on an earlier sheet counts as it is kept', async () => {
    const workbook = unscored();
    workbook.sheets[0]!.setContent(fromA1('G7')!, 14);
    await scoreWorkbook(filePort(workbook), defaultSettings, translator);
    expect(cell(workbook, '自评3', 'G3')).toBe(88.78);
  });

  test.each([
    ['all of its sheets', true],
    ['the last sheet alone', false],
  ])(
    'typed scores that were kept are counted over the whole form by a run on %s',
    async (_, isAll) => {
      const workbook = unscored();
      workbook.sheets[0]!.setContent(fromA1('G7')!, 14);
      workbook.sheets[1]!.setContent(fromA1('G2')!, 13);
      workbook.sheets[2]!.setContent(fromA1('G2')!, 3);
      const port = filePort(workbook);
      const sheetId = workbook.sheets[2]!.id;
      const outcome = isAll
        ? await lastOf(scoreWorkbook(port, defaultSettings, translator))
        : await score(port, defaultSettings, translator, { sheetId });
      expect(outcome.plan.kept.map(({ typed }) => typed)).toEqual([3]);
      expect(keptCount(outcome.plan)).toBe(3);
    },
  );

  test.each([
    ['all of its sheets', true],
    ['the last sheet alone, after the one that was edited', false],
  ])(
    'an edit on an earlier sheet after a run changes 总分 with a second run on %s',
    async (_, isAll) => {
      const workbook = unscored();
      const port = filePort(workbook);
      await scoreWorkbook(port, defaultSettings, translator);
      expect(cell(workbook, '自评3', 'G3')).toBe(89.03);
      workbook.sheets[0]!.setContent(fromA1('E7')!, '0');
      const fresh = unscored();
      fresh.sheets[0]!.setContent(fromA1('E7')!, '0');
      await scoreWorkbook(filePort(fresh), defaultSettings, translator);
      if (isAll) await scoreWorkbook(port, defaultSettings, translator);
      else {
        await score(port, defaultSettings, translator, { sheetId: workbook.sheets[0]!.id });
        await score(port, defaultSettings, translator, { sheetId: workbook.sheets[2]!.id });
      }
      expect(cell(workbook, '自评1', 'G7')).toBe(cell(fresh, '自评1', 'G7'));
      expect(cell(workbook, '自评3', 'G3')).toBe(cell(fresh, '自评3', 'G3'));
    },
  );

  test('the last sheet alone counts what an edited sheet before is worth now, and says what is late there', async () => {
    const workbook = unscored();
    const port = filePort(workbook);
    const [first, , last] = workbook.sheets;
    await scoreWorkbook(port, defaultSettings, translator);
    first!.setContent(fromA1('E7')!, '0');
    const { report } = await score(port, defaultSettings, translator, { sheetId: last!.id });
    expect(cell(workbook, '自评1', 'G7')).toBe(14.25);
    expect(cell(workbook, '自评3', 'G3')).toBe(74.78);
    expect(report.projects[0]?.total).toBe(74.78);
    expect(totalFindings(report)).toEqual([['total-ahead', { sheet: '自评1', count: 1 }]]);
    await score(port, defaultSettings, translator, { sheetId: first!.id });
    const again = await inspect(port, defaultSettings, { sheetId: last!.id });
    expect(totalFindings(again.report)).toEqual([]);
  });

  test('a total over all sheets is no mismatch, whether the sheets before are scored, scored again or blank', async () => {
    const workbook = unscored();
    const port = filePort(workbook);
    const sheetId = workbook.sheets[2]!.id;
    await score(port, defaultSettings, translator, { sheetId });
    const { report } = await inspect(port, defaultSettings, { sheetId });
    expect(totalFindings(report)).toEqual([
      ['total-ahead', { sheet: '自评1', count: 3 }],
      ['total-ahead', { sheet: '自评2', count: 2 }],
    ]);
    for (let run = 0; run < 2; run += 1) {
      const outcome = await lastOf(scoreWorkbook(port, defaultSettings, translator));
      expect(totalFindings(outcome.report)).toEqual([]);
    }
  });

  test('a total that is a formula over all sheets follows what is written on them', async () => {
    const workbook = unscored();
    const port = filePort(workbook);
    const last = workbook.sheets[2]!;
    last.setContent(fromA1('G3')!, '=SUM(自评1!G6:G8,自评2!G1:G2,G1:G2)');
    const alone = await score(port, defaultSettings, translator, { sheetId: last.id });
    expect(alone.plan.kept).toEqual([]);
    const outcome = await lastOf(scoreWorkbook(port, defaultSettings, translator));
    expect(outcome.plan.kept).toEqual([]);
    expect(cell(workbook, '自评3', 'G3')).toBe(89.03);
  });

  // By the rule 10 + 14.25 stand above row 8, and 15 above row 9; a single 小计 would end the form.
  test.each([
    ['all of its sheets', true, 24.25, 15, 0],
    ['all of its sheets', true, 25, 14, 2],
    ['the last sheet alone', false, 24.25, 14, 1],
  ])(
    'typed 小计 on an earlier sheet that are not the sum above them are counted as kept by a run on %s',
    async (_, isAll, one, other, count) => {
      const workbook = withSubtotals(one, other);
      const port = filePort(workbook);
      const sheetId = workbook.sheets[2]!.id;
      const outcome = isAll
        ? await lastOf(scoreWorkbook(port, defaultSettings, translator))
        : await score(port, defaultSettings, translator, { sheetId });
      expect(cell(workbook, '自评1', 'G10')).toBe(other);
      expect(keptCount(outcome.plan)).toBe(count);
    },
  );

  test('小计 that are formulas are no typed scores, also where they still show the run before', async () => {
    const workbook = withSubtotals('=SUM(G6:G7)', '=G9');
    const port = filePort(workbook);
    await scoreWorkbook(port, defaultSettings, translator);
    expect(cell(workbook, '自评1', 'G8')).toBe(24.25);
    workbook.sheets[0]!.setContent(fromA1('E7')!, '0');
    const outcome = await lastOf(scoreWorkbook(port, defaultSettings, translator));
    expect(cell(workbook, '自评1', 'G8')).toBe(10);
    expect(keptCount(outcome.plan)).toBe(0);
  });

  test('typed scores that are replaced are not counted as kept', async () => {
    const workbook = unscored();
    workbook.sheets[0]!.setContent(fromA1('G7')!, 14);
    const settings = { ...defaultSettings, typedScores: 'replace' as const };
    const outcome = await lastOf(scoreWorkbook(filePort(workbook), settings, translator));
    expect(keptCount(outcome.plan)).toBe(0);
  });

  test('neither part is blamed for weights, totals or groups that the other one has', async () => {
    const port = filePort(openOwn('T38'));
    const codes: string[] = [];
    for (const { id } of await port.listSheets()) {
      const { report } = await inspect(port, defaultSettings, { sheetId: id });
      for (const { findings } of report.projects.flatMap(({ indicators }) => indicators)) {
        codes.push(...findings.map(({ code }) => code));
      }
    }
    expect(codes).not.toContain('weights-not-100');
    expect(codes).not.toContain('total-mismatch');
    expect(codes.filter((code) => code.startsWith('missing-'))).toEqual(['missing-cost-indicator']);
  });

  test('a form of its own on the next sheet is not joined', async () => {
    const workbook = openOwn('T45');
    const { sheets } = await scoreWorkbook(filePort(workbook), defaultSettings, translator);
    const reports = sheets.flatMap((each) => ('outcome' in each ? [each.outcome.report] : []));
    expect(wholeProjects(reports).map(({ project }) => project.project)).toEqual([
      '湿地巡护',
      '林区防火道维护',
    ]);
  });
});

describe('hidden sheets', () => {
  test('they are named and left alone', async () => {
    const workbook = openOwn('T45', { 旧版: ['I12'] });
    const { sheets, hidden } = await scoreWorkbook(filePort(workbook), defaultSettings, translator);
    expect(sheets.map(({ sheet }) => sheet.name)).toEqual(['项目一', '项目二', '目录']);
    expect(hidden.map(({ name }) => name)).toEqual(['旧版']);
    expect(cell(workbook, '旧版', 'I12')).toBe('');
  });

  test('one that was chosen is scored', async () => {
    const workbook = openOwn('T45', { 旧版: ['I12'] });
    const chosen = new Set([workbook.sheets[3]!.id]);
    const { hidden } = await scoreWorkbook(filePort(workbook), defaultSettings, translator, {
      chosen,
    });
    expect(hidden).toEqual([]);
    expect(cell(workbook, '旧版', 'I12')).toBe(10);
  });

  test('one that is chosen afterwards is scored alone', async () => {
    const workbook = openOwn('T45', { 旧版: ['I12'] });
    const { sheets } = await scoreWorkbook(filePort(workbook), defaultSettings, translator, {
      chosen: new Set([workbook.sheets[3]!.id]),
      isOnlyChosen: true,
    });
    expect(sheets.map(({ sheet }) => sheet.name)).toEqual(['旧版']);
  });

  test.each([
    ['chosen afterwards', { isOnlyChosen: true }],
    ['chosen with the visible ones', {}],
  ])('one that ends a form, %s, is added up as by one click on it', async (_, run) => {
    const workbook = unscored();
    const port = filePort(workbook);
    const last = workbook.sheets[2]!;
    const list = () => port.listSheets();
    const withHidden = Object.assign(Object.create(port) as typeof port, {
      listSheets: async () =>
        (await list()).map((sheet) =>
          sheet.id === last.id ? { ...sheet, visibility: 'hidden' as const } : sheet,
        ),
    });
    await scoreWorkbook(withHidden, defaultSettings, translator, {
      chosen: new Set([last.id]),
      ...run,
    });
    expect(cell(workbook, '自评3', 'G3')).toBe(89.03);
  });
});
