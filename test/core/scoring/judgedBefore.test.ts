import { assessSheet } from '../../../src/core/report';
import { judgedBefore, keyOf } from '../../../src/core/scoring/judgedBefore';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import type { Pair } from '../../../src/core/value/reading';
import { openExample } from '../../app/books';

const cell = (value: string | number, text = String(value), format = 'General') => ({
  value,
  text,
  format,
});
const pair: Pair = {
  name: '培训人次',
  category: '数量指标',
  target: cell('≥160'),
  actual: cell(124),
  sign: '',
  unit: '人次',
  reason: '',
};

describe('rows that were judged before', () => {
  test('a row that says the same has the same key, and any other word, value, format or fact another one', () => {
    const key = keyOf(pair, [10, null]);
    expect(keyOf({ ...pair }, [10, null])).toBe(key);
    const others = [
      keyOf({ ...pair, name: '人次' }, [10, null]),
      keyOf({ ...pair, category: '成本指标' }, [10, null]),
      keyOf({ ...pair, sign: '≤' }, [10, null]),
      keyOf({ ...pair, unit: '人' }, [10, null]),
      keyOf({ ...pair, reason: '项目停止' }, [10, null]),
      keyOf({ ...pair, target: cell('≥16') }, [10, null]),
      keyOf({ ...pair, actual: cell('124') }, [10, null]),
      keyOf({ ...pair, actual: cell(124, '12400%', '0%') }, [10, null]),
      keyOf(pair, [10, 8]),
      keyOf(pair, [1, null]),
    ];
    expect(new Set([key, ...others]).size).toBe(others.length + 1);
  });

  test('are kept by 计分口径, the latest ones at least', () => {
    const before = judgedBefore<number>(2);
    const other = { ...defaultProfile };
    before(defaultProfile).set('a', 1);
    before(defaultProfile).set('b', 2);
    before(defaultProfile).set('c', 3);
    expect(before(defaultProfile).get('a')).toBe(1);
    before(defaultProfile).set('d', 4);
    expect(['a', 'b', 'c', 'd'].map((key) => before(defaultProfile).get(key))).toEqual([
      1,
      undefined,
      3,
      4,
    ]);
    expect(before(other).get('a')).toBeUndefined();
  });

  test('are judged as if for the first time', () => {
    const sheet = openExample('S02').activeSheet.snapshot();
    const first = assessSheet(sheet, { ...defaultProfile });
    assessSheet(sheet, defaultProfile);
    const again = assessSheet(sheet, defaultProfile);
    expect(again.projects).toEqual(first.projects);
  });
});
