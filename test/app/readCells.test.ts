import { readCells, shortText } from '../../src/app/readCells';
import { assessSheet } from '../../src/core/report';
import { defaultProfile } from '../../src/core/scoring/profiles';
import { sheetOf } from '../core/sheetOf';

const wordy =
  '完成年度各项工作任务，按要求开展检查、培训、宣传和验收，资料齐全，记录完整，群众普遍满意';

function formOf(rows: number) {
  return sheetOf([
    ['项目支出绩效自评表'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ...Array.from({ length: rows }, (_, n) => [
      '产出指标',
      '数量指标',
      `指标${n}`,
      wordy,
      wordy,
      1,
      '',
    ]),
  ]);
}

const textsOf = (rows: number) => {
  const sheet = formOf(rows);
  return readCells(sheet, assessSheet(sheet, defaultProfile))?.cells.map(({ text }) => text) ?? [];
};

test('what a run read is kept in a few words', () => {
  expect(shortText(sheetOf([['  18 期\n（含线上） ']]), { row: 0, column: 0 })).toBe(
    '18 期 （含线上）',
  );
  const [text] = textsOf(1);
  expect(text).toHaveLength(40);
  expect(text?.endsWith('…')).toBe(true);
});

test('the texts of one run take at most 60,000 characters; the cells after that keep their fingerprints', () => {
  const texts = textsOf(1500);
  const kept = texts.filter((text) => text !== undefined);
  expect(texts).toHaveLength(4500);
  expect(kept.length).toBeGreaterThan(1500);
  expect(kept.join('').length).toBeLessThanOrEqual(60_000);
  expect(texts.at(-1)).toBeUndefined();
});
