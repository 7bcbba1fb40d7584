import { refersToSheet } from '../../src/workbook/refersToSheet';

test.each([
  ['=评分结果!B4', '评分结果'],
  ["=SUM('评分结果'!B4:B6)*2", '评分结果'],
  ['=INDIRECT("评分结果!B4")', '评分结果'],
  ["=SUM('一月:评分结果'!B4)", '评分结果'],
  ["='score RESULT'!B4", 'Score result'],
  ["='县''区结果'!B4", "县'区结果"],
  ["'评分结果'!$A$1:$D$22", '评分结果'],
])('%s may refer to the sheet %s', (formula, name) => {
  expect(refersToSheet(formula, name)).toBe(true);
});

test.each([
  ['=B4', '评分结果'],
  ['=汇总!B4', '评分结果'],
  ['="评分结果"&B4', '评分结果'],
])('%s does not refer to the sheet %s', (formula, name) => {
  expect(refersToSheet(formula, name)).toBe(false);
});
