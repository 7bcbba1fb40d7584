import { findTables } from '../../../src/core/table/findTables';
import { sheetOf } from '../sheetOf';
import { codes, data, header, indicatorOf, names, title, total } from './plainForm';

describe('long and wide sheets', () => {
  const grown = (count: number) =>
    sheetOf([
      ['序号', '指标文号', '摘要', '金额', '备注'],
      ...Array.from({ length: count }, (_, n) => [n, '财指8号', `摘要${n}`, n, '']),
    ]);
  /** Cells that are looked at: every read of a text counts. */
  const looksAt = (count: number): number => {
    const sheet = grown(count);
    let looks = 0;
    const counted = {
      ...sheet,
      values: new Proxy(sheet.values, {
        get: (target, key, receiver) => {
          if (/^\d+$/.test(String(key))) looks++;
          return Reflect.get(target, key, receiver) as unknown;
        },
      }),
    };
    findTables(counted);
    return looks;
  };

  test('ten times the rows are at most ten times the looks', () => {
    expect(looksAt(5000)).toBeLessThan(looksAt(500) * 11);
  });

  test('two hundred columns change nothing', () => {
    const far = Array.from({ length: 190 }, () => '');
    const table = indicatorOf([
      title,
      [...far, ...header],
      ...data.map((row) => [...far, ...row]),
      [...far, ...total],
    ]);
    expect(names(table)).toEqual(['培训期数', '受益人数']);
  });

  test('overlapping merges are read and mentioned', () => {
    const table = indicatorOf([title, header, ...data], { merges: ['A3:A4', 'A3:B4', 'B4:B6'] });
    expect(codes(table)).toContain('overlapping-merges');
    expect(table.rows.map(({ level1 }) => level1)).toEqual(['产出指标', '效益指标']);
  });
});
