import { codes, data, header, indicatorOf, title } from './plainForm';

describe('weights and parents', () => {
  test('rows that share a merged weight are one group', () => {
    const table = indicatorOf(
      [
        title,
        header,
        data[0] ?? [],
        ['产出指标', '数量指标', '人次', '5', '6', '', ''],
        data[1] ?? [],
      ],
      { merges: ['F3:F4', 'G3:G4'] },
    );
    expect(table.groups.map(({ rows, weight }) => [rows, weight])).toEqual([
      [[2, 3], 50],
      [[4], 40],
    ]);
    expect(table.rows.map(({ group }) => group)).toEqual([0, 0, 1]);
  });

  test('a weight typed once stands for the rows below it when the weights are complete', () => {
    const rows = (last: number) => [
      title,
      header,
      ['产出指标', '数量指标', '造林面积', '3万株', '3万株', 60, ''],
      ['', '', '成活株数', '3万株', '2.4万株', '', ''],
      ['效益指标', '社会效益指标', '护林岗位', '20个', '20个', last, ''],
      ['', '可持续影响指标', '管护机制', '健全', '健全', '', ''],
    ];
    const table = indicatorOf(rows(40));
    expect(table.groups.map(({ rows: members, weight }) => [members, weight])).toEqual([
      [[2, 3], 60],
      [[4], 40],
      [[5], null],
    ]);
    expect(codes(table)).toContain('weight-typed-once');
    const incomplete = indicatorOf(rows(25));
    expect(incomplete.groups.map(({ rows: members }) => members)).toEqual([[2], [3], [4], [5]]);
  });

  test('weights of their own over one score cell are added up, and the table says so', () => {
    const over = (weight: number | string) =>
      indicatorOf(
        [title, header, data[0] ?? [], ['产出指标', '数量指标', '人次', '5', '6', weight, '']],
        { merges: ['G3:G4'] },
      );
    const own = Number(data[0]?.[5]);
    const scoreCell = { row: 2, column: 6 };
    expect(over(10).groups).toEqual([
      { rows: [2, 3], weightCell: null, scoreCell, weight: own + 10, ownWeights: [own, 10] },
    ]);
    expect(codes(over(10))).toContain('score-cell-summed');
    expect(over('').groups).toEqual([{ rows: [2, 3], weightCell: null, scoreCell, weight: null }]);
    expect(codes(over(''))).toContain('score-cell-shared');
  });

  test.each([
    ['5分', 5],
    ['10.0', 10],
    ['8%', 8],
    ['—', null],
    ['', null],
  ])('分值 %p is %p', (text, weight) => {
    const table = indicatorOf([
      title,
      header,
      ['产出指标', '数量指标', '期数', '20期', '22期', text, ''],
    ]);
    expect(table.groups[0]?.weight).toBe(weight);
  });

  test('parents and their children are told apart from a plain numbered list', () => {
    const rows = (...list: string[]) =>
      list.map((name) => ['产出指标', '数量指标', name, '5个', '5个', 5, 5]);
    const nested = indicatorOf([
      title,
      header,
      ...rows('一、示范区', '1、土样', '2、施肥', '二、培训'),
    ]);
    expect(nested.rows.map(({ nesting }) => nesting)).toEqual([
      'parent',
      'child',
      'child',
      'plain',
    ]);
    const plain = indicatorOf([title, header, ...rows('1、土样', '2、施肥')]);
    expect(plain.rows.map(({ nesting }) => nesting)).toEqual(['plain', 'plain']);
  });
});
