import { assessSheet } from '../../../src/core/report';
import type { Decision } from '../../../src/core/scoring/decisions';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import { exact } from '../../../src/core/scoring/exact';
import { scoreGroup } from '../../../src/core/scoring/scoreGroup';
import { convert } from '../../../src/core/scoring/total';
import { decided, undecided } from '../../../src/core/scoring/worth';
import { assessForm, formSheet, type Form } from './form';

const full = decided('score-met', exact(1), '100%');
const half = decided('score-at-least', exact(0.5), '50%');

describe('one weight for several indicators', () => {
  test('earns the mean of the capped completions and says so', () => {
    const { score, explanation } = scoreGroup([full, half], 15, defaultProfile);
    expect(score).toBe(11.25);
    expect(explanation.rule).toBe('score-group');
    expect(explanation.arithmetic).toEqual(['(100% + 50%) ÷ 2 = 75%', '15 × 75% = 11.25']);
  });

  test('waits for a person while one of them is open', () => {
    const { score, explanation } = scoreGroup(
      [full, undecided('confirm-unclear')],
      15,
      defaultProfile,
    );
    expect(score).toBeNull();
    expect(explanation.params).toMatchObject({ rows: 2, open: 1 });
  });

  test('leaves out the ones that do not apply', () => {
    expect(scoreGroup([half, undecided('not-applicable')], 10, defaultProfile).score).toBe(5);
    expect(scoreGroup([undecided('not-applicable')], 10, defaultProfile).explanation.rule).toBe(
      'not-applicable',
    );
  });

  test('counts what a person decided about one row as a share of its equal part', () => {
    const { sheet, firstRow } = formSheet({
      rows: [
        ['产出指标', '质量指标', '培训参与度', '≥95%', '培训效果良好', 100, '', ''],
        ['', '', '培训合格率', '≥95%', '96%', '', '', ''],
        ['', '', '培训出勤率', '≥95%', '97%', '', '', ''],
      ],
    });
    const merges = [6, 7].map((column) => ({ row: firstRow, column, rowCount: 3, columnCount: 1 }));
    const decided = (decision: Decision) => {
      const [project] = assessSheet({ ...sheet, merges }, defaultProfile, {
        decisions: { [`D${firstRow + 1}`]: decision },
      }).projects;
      return project?.total;
    };
    expect(decided({})).toBeNull();
    expect(decided({ tier: 'partial', score: 20 })).toBe(86.67);
    expect(decided({ tier: 'achieved', score: 33.33 })).toBe(100);
    expect(decided({ notApplicable: true })).toBe(100);
  });

  test('has no marks without a weight', () => {
    expect(scoreGroup([full], null, defaultProfile).explanation.rule).toBe('no-weight');
  });
});

describe('one score cell for indicators with weights of their own', () => {
  test('takes the sum of their marks and shows each', () => {
    const { score, explanation } = scoreGroup([full, half], 30, defaultProfile, [20, 10]);
    expect(score).toBe(25);
    expect(explanation.rule).toBe('score-sum');
    expect(explanation.arithmetic).toEqual(['20 × 100% + 10 × 50% = 25']);
  });

  test('converts what is left where one does not apply, and waits while one is open', () => {
    const without = scoreGroup([half, undecided('not-applicable')], 30, defaultProfile, [20, 10]);
    expect(without.score).toBe(15);
    expect(without.explanation.arithmetic).toEqual(['(20 × 50%) ÷ 20 × 30 = 15']);
    const open = scoreGroup([half, undecided('confirm-unclear')], 30, defaultProfile, [20, 10]);
    expect(open.score).toBeNull();
  });

  test('leaves the form whole: all weights count and none is missing', () => {
    const { sheet, firstRow } = formSheet({
      rows: [
        ['产出指标', '数量指标', '举办培训班', '≥20期', '20期', 60, '', ''],
        ['', '', '培训人次', '≥100人次', '80人次', 40, '', ''],
      ],
    });
    const merges = [{ row: firstRow, column: 7, rowCount: 2, columnCount: 1 }];
    const [project] = assessSheet({ ...sheet, merges }, defaultProfile, {}).projects;
    expect(project).toMatchObject({ total: 92, fullWeight: 100 });
    expect(project?.indicators[0]?.groups[0]?.score).toBe(92);
  });
});

const form: Form = {
  fund: [
    ['年度资金总额', 160, 160, 124, 10, '77.5%', 7.75],
    ['其中：当年财政拨款', 160, 160, 124, '—', '77.5%', '—'],
  ],
  rows: [
    ['产出指标', '数量指标', '举办培训班', '≥20期', '20期', 50, '', ''],
    ['效益指标', '社会效益指标', '参训覆盖率', '≥90%', '81%', 30, '', '人手不足'],
    ['满意度指标', '服务对象满意度指标', '参训人员满意度', '≥95%', '98%', 10, '', ''],
  ],
  total: [100, '', ''],
};

describe('a project', () => {
  test('is added up over execution and indicators, by level and with its grade', () => {
    const [project] = assessForm(form).projects;
    expect(project).toMatchObject({
      total: 94.75,
      scoredSum: 94.75,
      fullWeight: 100,
      grade: 'excellent',
    });
    expect(project!.levels).toEqual([
      { name: '产出指标', score: 50, weight: 50, open: 0 },
      { name: '效益指标', score: 27, weight: 30, open: 0 },
      { name: '满意度指标', score: 10, weight: 10, open: 0 },
    ]);
    expect(project!.counts).toMatchObject({ met: 2, short: 1 });
  });

  test('explains each number with its arithmetic', () => {
    const [project] = assessForm(form).projects;
    expect(project!.fund!.explanation.arithmetic).toEqual([
      '124 ÷ 160 = 77.5%',
      '10 × 77.5% = 7.75',
    ]);
    const [first, second] = project!.indicators[0]!.rows;
    expect(first!.explanation.arithmetic.at(-1)).toBe('50 × 100% = 50');
    expect(second!.explanation.arithmetic).toEqual(['81 ÷ 90 = 90%', '30 × 90% = 27']);
  });

  test('has no total while a row waits for a person, but says what is scored', () => {
    const open = {
      ...form,
      rows: [
        ...form.rows.slice(0, 2),
        ['满意度指标', '服务对象满意度指标', '满意度', '≥95%', '较高', 10, '', ''],
      ],
    };
    const [project] = assessForm(open).projects;
    expect(project).toMatchObject({ total: null, grade: null, scoredSum: 84.75, scoredWeight: 90 });
  });

  test('takes a person’s decision for an open row, within the weight', () => {
    const open = {
      ...form,
      rows: [
        ...form.rows.slice(0, 2),
        ['满意度指标', '服务对象满意度指标', '满意度', '≥95%', '较高', 10, '', ''],
      ],
    };
    const key = assessForm(open).projects[0]!.indicators[0]!.rows[2]!.row.cells.name!;
    const a1 = `D${key.row + 1}`;
    const byScore = assessForm(open, defaultProfile, { [a1]: { score: 12 } }).projects[0]!;
    expect(byScore.indicators[0]!.rows[2]).toMatchObject({
      score: 10,
      explanation: { rule: 'score-decided' },
    });
    const byTier = assessForm(open, defaultProfile, { [a1]: { tier: 'partial', score: 7 } })
      .projects[0]!;
    expect(byTier.total).toBe(91.75);
    const achieved = assessForm(open, defaultProfile, { [a1]: { tier: 'achieved' } }).projects[0]!;
    expect(achieved).toMatchObject({ total: 94.75, counts: { met: 2, short: 1 } });
    const left = assessForm(open, defaultProfile, { [a1]: { notApplicable: true } }).projects[0]!;
    expect(left).toMatchObject({ total: 94.17, counts: { notApplicable: 1 } });
    const tierOnly = assessForm(open, defaultProfile, { [a1]: { tier: 'partial' } }).projects[0]!;
    expect(tierOnly.indicators[0]!.rows[2]).toMatchObject({
      score: null,
      explanation: { rule: 'confirm-tier', params: { lowMarks: 6, highMarks: 8 } },
    });
  });

  test('converts the rest to 100 when an indicator does not apply (附注：按百分制折算)', () => {
    const rows = [
      ...form.rows.slice(0, 2),
      ['满意度指标', '服务对象满意度指标', '满意度', '不适用', '不适用', 10, '', ''],
    ];
    const [project] = assessForm({ ...form, rows }).projects;
    expect(project!.scoredSum).toBe(84.75);
    expect(project!.total).toBe(94.17);
    expect(convert(90, 100, 95, defaultProfile)).toBe(94.74);
  });

  test('is capped by its execution rate where the rule book says so', () => {
    const caps = [{ below: 0.8, total: 89 }];
    const [project] = assessForm(form, { ...defaultProfile, caps }).projects;
    expect(project).toMatchObject({ total: 89, grade: 'good' });
  });

  test('has no rate and no execution score with a budget of 0', () => {
    const fund = [['年度资金总额', 21.07, 0, 0, 10, '', '']];
    const [project] = assessForm({ ...form, fund }).projects;
    expect(project!.fund).toMatchObject({
      rate: null,
      score: null,
      explanation: { rule: 'no-budget' },
    });
    expect(project!.total).toBeNull();
  });

  test('has no total and no grade while an indicator lacks its weight', () => {
    const without = (weight: string) => ({
      ...form,
      rows: [...form.rows, ['产出指标', '质量指标', '合格率', '≥90%', '50%', weight, '', '']],
    });
    const [project] = assessForm(without('')).projects;
    expect(project).toMatchObject({ total: null, grade: null, scoredWeight: 100 });
    expect(project!.levels[0]).toMatchObject({ name: '产出指标', weight: 50, open: 0 });
    expect(assessForm(without('—')).projects[0]).toMatchObject({ total: 94.75 });
  });

  test('has no grade while its weights do not make 100', () => {
    const [project] = assessForm({ rows: form.rows }).projects;
    expect(project).toMatchObject({ total: 87, fullWeight: 90, grade: null });
  });

  test('counts parents and not their children, unless only the children carry marks', () => {
    const family = (parent: string | number) => ({
      rows: [
        ['产出指标', '数量指标', '一、示范区建设', '≥100亩', '100亩', parent, '', ''],
        ['产出指标', '数量指标', '1、土样化验', '≥50个', '50个', 20, '', ''],
        ['产出指标', '数量指标', '2、技术培训', '≥10期', '9期', 30, '', ''],
        ['效益指标', '社会效益指标', '二、受益农户', '≥50户', '50户', 50, '', ''],
      ],
    });
    expect(assessForm(family(50)).projects[0]).toMatchObject({ total: 100, fullWeight: 100 });
    expect(assessForm(family('')).projects[0]).toMatchObject({ total: 97, fullWeight: 100 });
  });

  test('never scores a weight that is text, negative or over 100', () => {
    const rows = [
      ['产出指标', '数量指标', '培训课时', '≥20节', '20节', 150, '', ''],
      ['产出指标', '数量指标', '举办培训班', '≥20期', '20期', '十分', '', ''],
      ['产出指标', '数量指标', '培训人次', '≥20人次', '20人次', -5, '', ''],
      ['产出指标', '质量指标', '合格率', '≥90%', '95%', 10, '', ''],
    ];
    const scores = assessForm({ rows }).projects[0]!.indicators[0]!.rows.map(({ score }) => score);
    expect(scores).toEqual([null, null, null, 10]);
  });
});
