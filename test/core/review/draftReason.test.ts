import { draftFundReason, draftReason } from '../../../src/core/review/draftReason';
import { createTranslator } from '../../../src/i18n';
import { assessForm, type FormRow } from '../scoring/form';

const rowDraft = (target: string, actual: string, level2 = '数量指标') => {
  const row: FormRow = ['产出指标', level2, '指标', target, actual, 90, '', ''];
  return draftReason(assessForm({ rows: [row] }).projects[0]!.indicators[0]!.rows[0]!);
};
const fundDraft = (
  budget: number | string,
  executed: number | string,
  fundUnit: '元' | '万元' = '万元',
) =>
  draftFundReason(
    assessForm({
      fund: [['年度资金总额', budget, budget, executed, 10, '', '']],
      fundUnit,
      rows: [['产出指标', '数量指标', '指标', '≥1期', '1期', 90, '', '']],
    }).projects[0]!.fund!,
  );

describe('a draft for the reason column', () => {
  test('says of the execution what the numbers say, and leaves the cause to a person', () => {
    const draft = fundDraft(160, 124)!;
    expect(draft).toEqual({
      code: 'draft-execution',
      params: { budget: '160万元', executed: '124万元', rate: '77.5%', gap: '36万元' },
    });
    expect(createTranslator('zh-CN').say('review', draft.code, draft.params)).toBe(
      '全年预算160万元，实际执行124万元，执行率77.5%，差额36万元。原因：（请填写）',
    );
  });

  test('names an overspending as one', () => {
    expect(fundDraft(170, 179.6)).toMatchObject({
      code: 'draft-over-budget',
      params: { gap: '9.6万元', rate: '105.65%' },
    });
  });

  test('has nothing to say when everything was spent, or nothing is known', () => {
    expect(fundDraft(160, 160)).toBeNull();
    expect(fundDraft(0, 0)).toBeNull();
    expect(fundDraft('', '')).toBeNull();
  });

  test.each([
    [
      '≥20期',
      '18期',
      'draft-short',
      { target: '20期', actual: '18期', gap: '2期', completion: '90%' },
    ],
    ['≤2小时', '3小时', 'draft-exceeded', { target: '2小时', actual: '3小时', gap: '1小时' }],
    ['≥95%', '90%', 'draft-short', { target: '95%', actual: '90%', gap: '5' }],
    ['20期', '40期', 'draft-over', { completion: '200%' }],
    ['2022年11月底前', '2022年12月20日', 'draft-late', {}],
    ['效果显著', '部分达成年度指标并具有一定效果', 'draft-partial', {}],
    ['100%', '平台停用', 'draft-stopped', { text: '平台停用' }],
  ])('%s → %s', (target, actual, code, params) => {
    expect(rowDraft(target, actual)).toMatchObject({ code, params });
  });

  test('speaks of the budget where a cost target was not used up', () => {
    expect(rowDraft('160万元', '124万元', '成本指标')).toMatchObject({
      code: 'draft-execution',
      params: { budget: '160万元', executed: '124万元', gap: '36万元' },
    });
  });

  test('has no gap to name where the completion is unknown', () => {
    const form = { rows: [['产出指标', '数量指标', '指标', '0起', '2起', 90, '', ''] as FormRow] };
    const row = assessForm(form).projects[0]!.indicators[0]!.rows[0]!;
    expect(draftReason(row)).toMatchObject({ code: 'draft-exceeded', params: { gap: '2起' } });
    const { comparison } = row;
    const bare = { ...row, comparison: { ...comparison, ratio: null, completion: null } };
    expect(draftReason(bare)?.params).not.toHaveProperty('completion');
    const without = { ...row, comparison: { ...comparison, target: null } };
    expect(draftReason(without)).toBeNull();
    const unspent = { ...without.comparison, isExecution: true, ratio: null };
    expect(draftReason({ ...row, comparison: unspent })).toBeNull();
  });

  test.each([
    ['≥20期', '20期'],
    ['≥95%', '较高'],
    ['2022年11月底前', '未按时完成'],
    ['效果显著', '未达成年度指标且效果较差'],
    ['≥95%', ''],
  ])('is not offered for %s → %s', (target, actual) => {
    expect(rowDraft(target, actual)).toBeNull();
  });
});
