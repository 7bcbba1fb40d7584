import { compare } from './row';

describe('a ratio of one to so many is compared by what stands on its right', () => {
  test.each([
    ['带动就业比', '1:3', '1:3.6', true, 'exceeded'],
    ['带动就业比', '≥1:3', '带动比例1:2.4', false, 'below-target'],
    ['资金撬动比', '1:5及以上', '1:5', true, 'reached'],
    ['师生配比', '不高于1:12', '1:11', true, 'within-limit'],
    ['师生配比', '1:12', '1:14', null, 'direction-unknown'],
    ['带动就业比', '1:3', '预计1:3.5', null, 'several-candidates'],
    ['带动就业比', '1:3', '上年1:2，今年1:4', null, 'several-candidates'],
    ['带动就业比', '1:3', '带动明显', null, 'no-number'],
    ['带动就业比', '>1:3', '1:3', null, 'boundary-excluded'],
  ])('%s %s → %s', (name, target, actual, met, code) => {
    const found = compare(target, actual, { name, category: '社会效益指标' });
    expect(found.met).toBe(met);
    expect(found.why.map((one) => one.code)).toContain(code);
  });
});

describe('answers to a questionnaire that do not tell the whole are not worked out', () => {
  test.each([
    ['很满意60份，满意30份'],
    ['发放100份、送达98份，满意80份，一般10份'],
    ['收回60份，满意50份，一般20份'],
    ['满意190份'],
  ])('%s', (actual) => {
    const found = compare('≥90%', actual, { name: '群众满意度' });
    expect(found.why.map(({ code }) => code)).not.toContain('exceeded');
  });

  test('of several counts the answers that came back are the whole', () => {
    const name = '群众满意度';
    expect(
      compare('≥90%', '发放100份，收回80份，满意76份，一般4份', { name }).completion,
    ).toBeCloseTo(95 / 90, 4);
  });
});
