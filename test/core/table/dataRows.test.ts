import { wordReader } from '../../../src/core/table/headers';
import { codes, data, header, indicatorOf, names, tablesOf, title, total } from './plainForm';

describe('rows of indicators', () => {
  test('lines of the printed form that nobody filled in are no indicators', () => {
    const blank = (name: string) => ['', '', name, '', '', '', ''];
    const table = indicatorOf([
      title,
      header,
      data[0] ?? [],
      blank('指标2：'),
      blank('……'),
      blank('……（≥**人）'),
      data[1] ?? [],
      total,
    ]);
    expect(names(table)).toEqual(['培训期数', '受益人数']);
    expect(table.total?.row).toBe(7);
  });

  test('an indicator that has only its name is an indicator', () => {
    expect(
      names(
        indicatorOf([title, header, ...data, ['满意度指标', '', '群众满意度', '', '', '', '']]),
      ),
    ).toContain('群众满意度');
  });

  test('words of the header inside the rows change nothing', () => {
    const table = indicatorOf([
      title,
      header,
      ['产出指标', '数量指标', '实际完成值', '目标值', '得分', 30, 30],
      ['产出指标', '质量指标', '总分', '100%', '95%', 30, 30],
      ['产出指标', '质量指标', '存在问题整改率', '100%', '95%', 30, 30],
      total,
    ]);
    expect(names(table)).toEqual(['实际完成值', '总分', '存在问题整改率']);
  });

  test('小计 covers the rows above it, 总分 ends the table', () => {
    const sub = ['小计', '', '', '', '', 50, 50];
    const table = indicatorOf([
      title,
      header,
      data[0] ?? [],
      sub,
      data[1] ?? [],
      ['小计', '', '', '', '', 40, 32],
      total,
      ['存在的问题：无'],
    ]);
    expect(table.subtotals.map(({ row, covers }) => [row, covers])).toEqual([
      [3, [2]],
      [5, [4]],
    ]);
    expect(table.total?.row).toBe(6);
  });

  test('合计 in the middle is a subtotal when another total follows', () => {
    const sum = (word: string) => [word, '', '', '', '', 50, 50];
    const table = indicatorOf([
      title,
      header,
      data[0] ?? [],
      sum('合计'),
      data[1] ?? [],
      sum('合计'),
      sum('总计'),
    ]);
    expect(table.subtotals.map(({ row }) => row)).toEqual([3]);
    expect(names(table)).toHaveLength(2);
  });

  test('总分 below 其他需要说明的事项 is the total of the table above', () => {
    const remark = ['其他需要说明的事项', '无', '', '', '', '', ''];
    const table = indicatorOf([title, header, ...data, remark, total]);
    expect(table.total?.row).toBe(5);
    expect(names(table)).toEqual(['培训期数', '受益人数']);
    // A word alone, without marks, is the beginning of something else.
    const bare = ['总分', '', '', '', '', '', ''];
    expect(indicatorOf([title, header, ...data, remark, bare]).total).toBeNull();
  });

  test('the grade in the total row is found', () => {
    const table = indicatorOf([title, [...header, '偏差原因'], ...data, [...total, '优']]);
    expect(table.total?.gradeCell).toEqual({ row: 4, column: 7 });
  });

  test('notes end a table that has no total row', () => {
    expect(
      names(
        indicatorOf([
          title,
          header,
          ...data,
          ['注：1.其他资金包括自有资金。'],
          ['填表人：', '', '某某'],
        ]),
      ),
    ).toHaveLength(2);
  });

  test('a header repeated after a page break continues the table', () => {
    const table = indicatorOf(
      [title, header, data[0] ?? [], ['项目支出绩效自评表（续表）'], header, data[1] ?? [], total],
      { merges: ['A4:G4'] },
    );
    expect(names(table)).toHaveLength(2);
    expect(codes(table)).toContain('repeated-header');
  });

  test('the same header below a total row begins the next project', () => {
    const project = (name: string) => [['项目名称', name], header, ...data, total];
    const tables = tablesOf([title, ...project('甲项目'), [], ...project('乙项目')]);
    expect(tables.map((table) => table.project)).toEqual(['甲项目', '乙项目']);
    expect(new Set(tables.map(({ projectId }) => projectId)).size).toBe(2);
  });

  test('the title may name the project in brackets', () => {
    const projectOf = (text: string) => indicatorOf([[text], header, ...data, total]).project;
    expect(projectOf('2021年度绩效自评（戈壁生态林管护）')).toBe('戈壁生态林管护');
    expect(projectOf('项目支出绩效自评表（2021年度）')).toBe('');
    expect(projectOf('项目支出绩效自评表（续表）')).toBe('');
  });

  test('a total right below the headings adds up what stands below it', () => {
    const table = indicatorOf([title, header, ['合  计', '', '', '', '', 90, 82], ...data]);
    expect(table.total?.row).toBe(2);
    expect(table.firstRow).toBe(3);
    expect(names(table)).toEqual(['培训期数', '受益人数']);
  });

  test('a page number between two headers ends nothing', () => {
    const table = indicatorOf([
      title,
      header,
      data[0] ?? [],
      ['第1页 共2页'],
      header,
      data[1] ?? [],
      total,
    ]);
    expect(names(table)).toHaveLength(2);
  });

  test.each([
    ['实际完成值：\n（B）', 'actual'],
    ['自评得分 95.6', 'score'],
    ['Reasons and corrective measures', 'reason'],
    ['Level-3 indicator', 'name'],
    ['Actual performance', 'actual'],
  ])('%p heads the column of %s', (text, role) => {
    expect(wordReader()(text, 'indicator')?.meaning).toBe(role);
  });

  test('levels may stand in rows of their own', () => {
    const table = indicatorOf([
      title,
      ['指标名称', '目标值', '完成值', '分值', '得分'],
      ['一、产出指标（50分）'],
      ['数量指标'],
      ['期数', '20期', '22期', 50, ''],
      ['满意度指标'],
      ['群众满意度', '90%', '91%', 10, ''],
    ]);
    expect(table.rows.map(({ level1, level2, name }) => [level1, level2, name])).toEqual([
      ['一、产出指标（50分）', '数量指标', '期数'],
      ['满意度指标', '', '群众满意度'],
    ]);
  });

  test('a list of several projects is one table and says so', () => {
    const table = indicatorOf([
      title,
      ['项目名称', '绩效指标', '指标值', '完成值', '分值', '得分'],
      ['校舍维修', '面积', '300平方米', '310平方米', 50, 50],
      ['图书购置', '册数', '800册', '760册', 60, 57],
    ]);
    expect(table.issues.find(({ code }) => code === 'several-projects')?.params).toEqual({
      count: 2,
    });
  });
});
