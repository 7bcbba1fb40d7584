import {
  isDateFormat,
  readDates,
  serialDate,
  showDate,
} from '../../../src/core/value/quantity/dates';
import { cell, compare } from './row';

const due = { category: '时效指标', name: '完成时间' };

describe('deadlines', () => {
  test.each([
    ['2021年12月底前', '2021年11月', 'met'],
    ['2021年12月底前', '2022年1月', 'short'],
    ['2021-12-31前', '20211215', 'met'],
    ['2021.12.31', '2022.1.5', 'short'],
    ['5月31日前', '5月中旬', 'met'],
    ['5月10日前', '5月中旬', 'short'],
    ['5月15日前', '5月中旬', 'unclear'],
    ['6月上旬', '6月5日', 'met'],
    ['6月初', '6月下旬', 'short'],
    ['2月底前', '2月29日', 'met'],
    ['2021年2月', '2021年2月下旬', 'met'],
    ['一季度', '4月', 'short'],
    ['2021年第三季度', '2021年9月', 'met'],
    ['上半年', '6月30日', 'met'],
    ['下半年', '11月', 'met'],
    ['年底前', '12月28日', 'met'],
    ['2021年', '2022年3月', 'short'],
    ['2021年年内', '2021年12月', 'met'],
    ['11月前', '10月', 'met'],
    ['11月前', '11月', 'unclear'],
    ['11月前', '12月', 'short'],
    ['12月25日前', '12月', 'unclear'],
    ['每月10日前', '每月8日', 'met'],
    ['每月10日前', '每月12日', 'short'],
    ['每月10日前', '11月8日', 'unclear'],
    ['12月底前', '1月15日', 'unclear'],
    ['2021年1月-12月', '2021年1月至12月', 'met'],
    ['2022.3.1-11.30', '2022年11月25日', 'met'],
    ['二〇二一年十二月底前', '2021年12月31日', 'met'],
    ['2021年12月20日前', '2021年12月20日前', 'met'],
    ['2021年6月底前', '2021年3月开工，2021年7月完工', 'short'],
    ['2021年6月底前', '2021年3月开工', 'unclear'],
    ['2021年6月底前', '2021年3月开工，2021年5月完工', 'met'],
  ])('%s → %s is %s', (target, actual, status) => {
    expect(compare(target, actual, due).status).toBe(status);
  });

  test.each([
    ['已按期完成', 'met'],
    ['提前完成', 'met'],
    ['达成预期指标', 'met'],
    ['已完成', 'unclear'],
    ['基本按期完成', 'unclear'],
    ['未完成', 'short'],
    ['部分完成', 'short'],
    ['正在施工', 'short'],
    ['项目取消', 'stopped'],
    ['确保按时完成', 'unclear'],
    ['2021年10月完成，但未验收', 'short'],
    ['预计2021年10月完成', 'unclear'],
    ['2021年10月基本完成', 'unclear'],
    ['2022年10月基本完成', 'short'],
    ['正在施工，2021年10月完成主体', 'short'],
  ])('words against a date: %s is %s', (actual, status) => {
    expect(compare('2021年12月底前', actual, due).status).toBe(status);
  });

  test('dates of Excel are read by their format', () => {
    const date = (serial: number) => cell(serial, 'yyyy"年"m"月"d"日"', '2021年12月31日');
    expect(compare(date(44561), date(44576), due)).toMatchObject({ status: 'short', targetDate: '2021-12-31', actualDate: '2022-01-15' }); // prettier-ignore
    expect(compare('2021年12月31日', date(44560), due).status).toBe('met');
    expect(compare(cell(44561), cell(44576), { name: '产值' }).kind).toBe('quantitative');
    expect(compare(cell(5, 'yyyy/m/d'), cell(6, 'yyyy/m/d')).kind).toBe('quantitative');
  });

  test.each([
    ['yyyy-mm-dd', true],
    ['m/d/yyyy', true],
    ['[$-804]yyyy"年"m"月"', true],
    ['General', false],
    ['0%', false],
    ['0.00"年"', false],
    ['#,##0', false],
  ])('the format %s shows a date: %s', (format, isDate) => {
    expect(isDateFormat(format)).toBe(isDate);
  });

  test('dates are shown as precisely as they are known', () => {
    const shown = (text: string) => readDates(text).map(showDate);
    expect(shown('2021年12月31日')).toEqual(['2021-12-31']);
    expect(shown('2021年12月')).toEqual(['2021-12']);
    expect(shown('5月31日')).toEqual(['05-31']);
    expect(shown('11月')).toEqual(['11']);
    expect(shown('每月10日')).toEqual(['10']);
    expect(shown('2021年')).toEqual(['2021']);
    expect(shown('第2季度')).toEqual(['06-30']);
    expect(shown('5个月')).toEqual([]);
    expect(showDate(serialDate(60.5))).toBe('1900-02-28');
  });
});
