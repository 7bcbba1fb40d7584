import { assessSheet } from '../../../src/core/report';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import { isOwnSummary } from '../../../src/core/table/ownSummary';
import { createTranslator, type Locale } from '../../../src/i18n';
import { sharingTranslator } from '../../../src/i18n/sharing';
import { sheetOf, standardHeader } from '../sheetOf';

const locales: readonly Locale[] = ['zh-CN', 'en-US'];

/** The first lines of the sheet as they are written, and below them whatever is given. */
function summaryIn(locale: Locale, ...below: string[][]) {
  const { t } = sharingTranslator(createTranslator(locale));
  const line = t('summary.subtitle', { profile: '财预〔2020〕10号', time: '2026-11-30' });
  return sheetOf([[t('summary.title')], [line], [''], ...below]);
}

test.each(locales)('the sheet 评分结果 is known by its first words in %s', (locale) => {
  expect(isOwnSummary(summaryIn(locale))).toBe(true);
});

test.each(locales)(
  'it is never scored, not even with the headings of a form below them (%s)',
  (locale) => {
    const sheet = summaryIn(locale, [...standardHeader].map(String), [
      '产出指标',
      '数量指标',
      '举办培训班',
      '≥20期',
      '20期',
      '90',
      '',
      '',
    ]);
    const { projects, notScored, why } = assessSheet(sheet, defaultProfile);
    expect([projects, notScored, why.map(({ code }) => code)]).toEqual([[], [], ['own-summary']]);
  },
);

test('a form that only tells who computed it, or is only called so, is still a form', () => {
  const form = (...top: string[]) =>
    sheetOf([
      ...top.map((text) => [text]),
      [...standardHeader],
      ['产出指标', '数量指标', '举办培训班', '≥20期', '20期', 90, '', ''],
    ]);
  expect(isOwnSummary(form('项目支出绩效自评表', '由绩效自评助手按规则计算'))).toBe(false);
  expect(isOwnSummary(form('绩效自评评分结果'))).toBe(false);
  expect(assessSheet(form('绩效自评评分结果'), defaultProfile).projects).toHaveLength(1);
});
