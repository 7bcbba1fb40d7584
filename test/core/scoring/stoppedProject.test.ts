import { assessForm, type FormRow } from './form';

const rows: readonly FormRow[] = [
  ['产出指标', '数量指标', '平台维护完成率', '100%', '平台停用', 40, '', ''],
  ['产出指标', '时效指标', '运维及时性', '及时', '及时', 10, '', ''],
  ['产出指标', '质量指标', '故障中断时间', '≤72小时', '1小时', 20, '', ''],
  ['产出指标', '成本指标', '维护费', '≤19.96万元', '0万元', 10, '', ''],
];
const fundOf = (executed: number, reason: string): readonly FormRow[] => [
  ['年度资金总额', 19.96, 19.96, executed, 10, '', '', reason],
];
const scoresOf = (fund: readonly FormRow[], own = rows, goal?: readonly [string, string]) =>
  assessForm({ fund, rows: own, ...(goal && { goal }) }).projects[0]!.indicators[0]!.rows.map(
    ({ comparison, score }) => [comparison.status, score],
  );
const atRest = [
  ['stopped', 0],
  ['unclear', null],
  ['unclear', null],
  ['stopped', 0],
];

describe('a stopped project never earns marks by itself', () => {
  test('when nothing was spent and the fund’s reason says that the money went back', () => {
    expect(scoresOf(fundOf(0, '因平台停用，经费全部交回市财政'))).toEqual(atRest);
  });

  test('when nothing was spent and a row says that it was stopped', () => {
    expect(scoresOf(fundOf(0, ''))).toEqual(atRest);
  });

  test('when nothing was spent and the yearly goal says that it was cancelled', () => {
    const timely = rows.slice(1, 2);
    expect(scoresOf(fundOf(0, ''), timely, ['维护平台', '项目取消，未实施'])).toEqual([
      ['unclear', null],
    ]);
  });

  test('but work that was done on credit counts', () => {
    expect(scoresOf(fundOf(0, '年底未付款'), rows.slice(1, 3))).toEqual([
      ['met', 10],
      ['met', 20],
    ]);
  });

  test('and a project that went on counts although one row of it was stopped', () => {
    expect(scoresOf(fundOf(15, ''))).toEqual([
      ['stopped', 0],
      ['met', 10],
      ['met', 20],
      ['stopped', 0],
    ]);
  });

  test('until a person decides otherwise', () => {
    const report = assessForm({ fund: fundOf(0, '项目终止'), rows: rows.slice(1, 2) }, undefined, {
      D7: { score: 6 },
    });
    expect(report.projects[0]!.indicators[0]!.rows[0]!.score).toBe(6);
  });
});
