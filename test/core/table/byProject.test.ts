import { assessSheet } from '../../../src/core/report';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import type { CellValue } from '../../../src/core/sheet';
import { sheetOf } from '../sheetOf';

const heading = ['项目名称', '一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const reportOf = (
  rows: readonly (readonly CellValue[])[],
  before?: ReturnType<typeof assessSheet>,
) =>
  assessSheet(sheetOf(rows, before ? { id: 's2', name: '续' } : {}), defaultProfile, {
    before: before ?? null,
  });

describe('a list with a column 项目名称', () => {
  const rows: CellValue[][] = [
    ['项目支出绩效自评汇总表'],
    heading,
    ['校舍维修', '产出指标', '维修面积', '300平方米', '310平方米', 60, 60],
    ['', '满意度指标', '师生满意度', '≥90%', '81%', 40, 36],
    ['图书购置', '产出指标', '购置册数', '800册', '800册', 100, ''],
  ];

  test('has one result per project', () => {
    const { projects } = reportOf(rows);
    expect(projects.map(({ project, total }) => [project, total])).toEqual([
      ['校舍维修', 96],
      ['图书购置', 100],
    ]);
    expect(new Set(projects.map(({ projectId }) => projectId)).size).toBe(2);
  });

  test('puts rows of one project together that stand apart', () => {
    const { projects } = reportOf([
      ...rows,
      ['校舍维修', '效益指标', '受益人数', '500人', '250人', 20, ''],
    ]);
    expect(projects[0]?.indicators[0]?.rows.map(({ row }) => row.row)).toEqual([2, 3, 5]);
    expect(projects).toHaveLength(2);
  });

  test('adds up each project in its own 小计', () => {
    const { projects } = reportOf([
      ...rows.slice(0, 4),
      ['小计', '', '', '', '', 100, 95],
      ...rows.slice(4),
      ['小计', '', '', '', '', 100, ''],
      ['总计', '', '', '', '', 200, 195],
    ]);
    expect(projects.map(({ indicators }) => indicators[0]?.table.total?.row)).toEqual([4, 6]);
    expect(
      projects.map(({ indicators }) => indicators[0]?.findings.map(({ code }) => code)),
    ).toEqual([
      expect.arrayContaining(['total-mismatch']),
      expect.not.arrayContaining(['total-mismatch']),
    ]);
  });

  test('stays one form where its parts make up one project', () => {
    const { projects } = reportOf([
      ['项目支出绩效自评表'],
      ['项目名称', '校园建设'],
      ['子项目', ...heading.slice(1)],
      ['校舍维修', '产出指标', '维修面积', '300平方米', '310平方米', 60, ''],
      ['图书购置', '产出指标', '购置册数', '800册', '800册', 40, ''],
    ]);
    expect(projects.map(({ project, total }) => [project, total])).toEqual([['校园建设', 100]]);
  });

  test('stays one form where a weight is merged over two projects', () => {
    const [last = []] = rows.slice(-1);
    const open = [...rows.slice(0, -1), [...last.slice(0, 5), '', '']];
    const merged = sheetOf(open, { merges: ['F4:F5'] });
    expect(assessSheet(merged, defaultProfile).projects).toHaveLength(1);
  });

  test('goes on over the next sheet with the project that is open', () => {
    const first = reportOf([
      ...rows,
      ['桌椅更新', '产出指标', '更新套数', '200套', '100套', 50, ''],
    ]);
    const second = reportOf(
      [
        ['续表'],
        heading,
        ['桌椅更新', '满意度指标', '师生满意度', '≥90%', '95%', 50, ''],
        ['操场改造', '产出指标', '改造面积', '900平方米', '900平方米', 100, ''],
      ],
      first,
    );
    expect(second.projects.map(({ project, total }) => [project, total])).toEqual([
      ['桌椅更新', 75],
      ['操场改造', 100],
    ]);
  });

  test('does not go on where the next sheet begins another project', () => {
    const first = reportOf([
      ...rows,
      ['桌椅更新', '产出指标', '更新套数', '200套', '100套', 50, ''],
    ]);
    const second = reportOf(
      [heading, ['操场改造', '产出指标', '改造面积', '900平方米', '900平方米', 100, '']],
      first,
    );
    expect(second.projects.map(({ project, total }) => [project, total])).toEqual([
      ['操场改造', 100],
    ]);
  });
});

describe('section rows 项目一：…', () => {
  test('begin a project each, with levels of its own', () => {
    const { projects } = reportOf([
      ['项目支出绩效自评表'],
      heading.slice(1),
      ['项目一：校舍维修', '', '', '', '', ''],
      ['产出指标', '维修面积', '300平方米', '310平方米', 100, ''],
      ['项目二：图书购置', '', '', '', '', ''],
      ['', '购置册数', '800册', '400册', 100, ''],
    ]);
    expect(
      projects.map(({ project, total, levels }) => [
        project,
        total,
        levels.map(({ name }) => name),
      ]),
    ).toEqual([
      ['项目一：校舍维修', 100, ['产出指标']],
      ['项目二：图书购置', 50, ['']],
    ]);
  });
});
