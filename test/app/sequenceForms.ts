import type { CellValue } from '../../src/core/sheet';
import { FakeBook, FakeSheet } from '../excel/fakeBook';

/** 年度指标值 and 实际完成值 of six indicators. */
type Sides = readonly [CellValue, CellValue];

/** A form with merged levels, a typed score, a coloured cell and a note, as A1:H10. */
function bookOf(a: Sides, b: Sides, c: Sides, d: Sides, e: Sides, f: Sides): FakeBook {
  const sheet = new FakeSheet('s1', '自评表', [
    ['项目支出绩效自评表', '', '', '', '', '', '', ''],
    ['项目名称', '乡村道路养护', '', '', '', '', '', ''],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ['产出指标', '数量指标', '养护里程', ...a, 15, '', ''],
    ['', '', '购置设备', ...b, 15, '', ''],
    ['', '质量指标', '验收合格率', ...c, 10, '', ''],
    ['', '时效指标', '完成时间', ...d, 10, '', ''],
    ['效益指标', '社会效益', '受益单位', ...e, 30, 25, '下雨'],
    ['满意度指标', '满意度', '群众满意度', ...f, 10, '', ''],
    ['总分', '', '', '', '', 90, '', ''],
  ]);
  sheet.merges = [
    { row: 0, column: 0, rowCount: 1, columnCount: 8 },
    { row: 3, column: 0, rowCount: 4, columnCount: 1 },
    { row: 3, column: 1, rowCount: 2, columnCount: 1 },
    { row: 9, column: 0, rowCount: 1, columnCount: 5 },
  ];
  sheet.paint('E6', '#EEEEEE');
  sheet.annotate('E8', '请核对');
  return new FakeBook(sheet);
}

/** The form with targets and actuals in words. */
export function wordBook(): FakeBook {
  return bookOf(
    ['≥160公里', '124公里'],
    ['≥10台', '12台'],
    ['≥95%', '90%'],
    ['2025年12月底前', '2025年11月'],
    ['≥10个', '8个'],
    ['≥90%', '经费交回'],
  );
}

/** The same with plain numbers, so that scores can be formulas. */
export function numberBook(): FakeBook {
  return bookOf([160, 124], [10, 12], [95, 90], [12, 11], [10, 8], [90, 80]);
}

/** The form as an Excel table A3:H9 (which has no merged cells), with a list of its own beside it in J3:K10. */
export function listedBook(): FakeBook {
  const book = wordBook();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  const levels = ['产出指标', '产出指标', '产出指标', '产出指标', '效益指标', '满意度指标'];
  levels.forEach((level, index) => {
    sheet.type(`A${String(index + 4)}`, level);
  });
  sheet.type('B5', '数量指标');
  sheet.merges = [{ row: 0, column: 0, rowCount: 1, columnCount: 8 }];
  const list = ['经办人', '张三', '李四', '王五', '赵六', '钱七', '孙八', '周九'];
  list.forEach((name, index) => {
    sheet.type(`J${String(index + 3)}`, name);
    sheet.type(`K${String(index + 3)}`, index === 0 ? '电话' : 87_000 + index);
  });
  return book;
}

/** 年度指标值 and 实际完成值 of five indicators, as rows of a table of one project. */
function projectRows(name: string, sides: readonly Sides[]): readonly (readonly CellValue[])[] {
  const [a, b, c, d, e] = sides.map((side) => [...side]);
  return [
    ['项目名称', name, '', '', '', '', '', ''],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ['产出指标', '数量指标', '培训人次', ...a!, 30, '', ''],
    ['', '', '场次', ...b!, 20, '', ''],
    ['', '质量指标', '合格率', ...c!, 20, '', ''],
    ['效益指标', '社会效益', '受益单位', ...d!, 20, 12, ''],
    ['满意度指标', '满意度', '满意度', ...e!, 10, '', ''],
    ['总分', '', '', '', '', 100, '', ''],
  ];
}

/** Two projects with the same indicators on one sheet, as A1:H8 and A10:H17. */
export function twoTableBook(): FakeBook {
  const targets = ['≥160人次', '≥10场', '≥95%', '≥10个', '≥90%'];
  const sides = (...actuals: readonly string[]) =>
    targets.map((target, index): Sides => [target, actuals[index] ?? '']);
  const sheet = new FakeSheet('s1', '自评表', [
    ...projectRows('甲项目', sides('124人次', '10场', '90%', '12个', '95%')),
    ['', '', '', '', '', '', '', ''],
    ...projectRows('乙项目', sides('160人次', '8场', '96%', '8个', '经费交回')),
  ]);
  sheet.merges = [2, 11].flatMap((row) => [
    { row, column: 0, rowCount: 3, columnCount: 1 },
    { row, column: 1, rowCount: 2, columnCount: 1 },
  ]);
  return new FakeBook(sheet);
}
