import { assessSheet } from '../../../src/core/report';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import { sheetOf } from '../sheetOf';

const statusWith = (reason: string, note: string): string | undefined =>
  assessSheet(
    sheetOf([
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因',
        '备注',
      ],
      ['产出指标', '数量指标', '维护平台', '12次', 0, 50, '', reason, note],
      ['效益指标', '社会效益指标', '服务人数', '≥100人', '120人', 50, '', '', ''],
    ]),
    defaultProfile,
  ).projects[0]?.indicators[0]?.rows[0]?.comparison.status;

test('备注 tells what an empty column of reasons does not: the platform was stopped', () => {
  expect(statusWith('', '平台停用')).toBe('stopped');
  expect(statusWith('平台停用', '')).toBe('stopped');
});

test('without either, nothing done is short', () => {
  expect(statusWith('', '')).toBe('short');
});
