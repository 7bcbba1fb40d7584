import { neededBy } from '../../../src/core/value/text/needs';
import { readNumeral } from '../../../src/core/value/quantity/numerals';
import { readQuantities } from '../../../src/core/value/quantity/quantities';
import { compare, statusOf } from './row';

describe('a target that leans on a mean, with one’s own number and the mean beside it', () => {
  const told = '本县182.6/10万，全省平均211.3/10万';
  test.each([
    ['低于全省平均水平', told, 'met'],
    ['高于全省平均水平', told, 'short'],
    ['不低于全省平均水平', told, 'short'],
    ['低于全省平均水平', '全省平均182.6/10万，本县211.3/10万', 'short'],
    ['不高于全省平均水平', '本县182.6/10万，全省平均182.6/10万', 'met'],
    ['低于全省平均水平', '本县182.6/10万，全省平均182.6/10万', 'unclear'],
    ['优于全省平均水平', told, 'unclear'],
  ])('«%s» beside «%s» is %s', (target, actual, status) => {
    expect(statusOf(target, actual, { name: '死亡率', category: '社会效益指标' })).toBe(status);
  });
});

describe('a target that leans on local prices', () => {
  test.each([
    ['不高于当地价格', '低于当地价格', 'met'],
    ['不高于当地价格', '高于当地价格', 'short'],
    ['不高于当地价格', '按合同采购', 'unclear'],
  ])('«%s» → «%s» is %s', (target, actual, status) => {
    expect(statusOf(target, actual, { name: '采购价格', category: '成本指标' })).toBe(status);
  });
});

describe('a rate told by its opposite', () => {
  const quality = { category: '质量指标' };
  test('is what the other leaves of 100 %, whichever of the two is asked for', () => {
    expect(compare('≤5%', '出勤率97%', { ...quality, name: '缺勤率' })).toMatchObject({
      met: true,
      actualInTargetUnit: 3,
    });
  });
  test('turns a bound around and keeps what is only about', () => {
    const row = { ...quality, name: '合格率' };
    expect(compare('≥95%', '不合格率不超过2%', row)).toMatchObject({ actualInTargetUnit: 98, met: true }); // prettier-ignore
    expect(compare('≥95%', '不合格率约2%', row).met).not.toBe(true);
  });
  test('that stayed where it was rose by nothing', () => {
    const row = { ...quality, name: '知晓率提高' };
    expect(compare('提高2个百分点', '由91%提高到91%', row)).toMatchObject({ met: false, actualInTargetUnit: 0 }); // prettier-ignore
  });
});

describe('numbers in rare forms', () => {
  test('a scale in three steps is one number', () => {
    expect(readNumeral('3亿2千5百元', 0, () => false)).toMatchObject({
      value: 300002500,
      scale: 1,
    });
  });
  test('what follows a dash and is no number ends no range', () => {
    expect(readQuantities('5台-一般', '5台-一般')).toMatchObject([{ value: 5, range: null }]);
    expect(readQuantities('5台-6元', '5台-6元')[0]).toMatchObject({ value: 5, range: null });
  });
  test('千克 in the unit column is a unit, not a thousand', () => {
    expect(compare('5', '5000克', { unit: '千克' })).toMatchObject({ met: true, actualInTargetUnit: 5 }); // prettier-ignore
  });
  test('29 February is the end of the month in 2000', () => {
    const row = { name: '完成时间', category: '时效指标' };
    expect(statusOf('2000年2月底前', '2000年2月29日', row)).toBe('met');
    expect(statusOf('2000年2月底前', '2000年3月1日', row)).toBe('short');
  });
});

describe('a ranking', () => {
  const row = { name: '考核排名', category: '质量指标' };
  test('without a place that can be read is asked back', () => {
    expect(statusOf('前5名', '第三五名', row)).toBe('unclear');
    expect(statusOf('排名靠前', '良好', row)).toBe('unclear');
  });
});

test('that all of it was settled answers a rate of settling, and no other name', () => {
  const told = '受理投诉37起，全部办结';
  const row = { category: '质量指标' };
  expect(statusOf('100%', told, { ...row, name: '投诉办结率' })).toBe('met');
  expect(statusOf('100%', told, { ...row, name: '投诉处理情况' })).not.toBe('met');
});

test('a gate says nothing of wide classes and escaped characters', () => {
  expect(neededBy(/[一-龥]/).needs).toBeNull();
  expect(neededBy(/\u4e00/).needs).toBeNull();
});
