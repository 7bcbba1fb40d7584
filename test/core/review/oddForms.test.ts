import { toA1 } from '../../../src/core/address';
import { draftFundReason } from '../../../src/core/review/draftReason';
import { assessSheet } from '../../../src/core/report';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import type { Area } from '../../../src/core/address';
import { assessForm, sheetOf, type Form, type FormCell, type FormRow } from '../scoring/form';

const all = (report: ReturnType<typeof assessSheet>) =>
  report.projects.flatMap(({ fund, indicators }) => [
    ...(fund?.findings ?? []),
    ...indicators.flatMap(({ findings }) => findings),
  ]);
/** Findings with where they show, of the codes that matter. */
const shown = (report: ReturnType<typeof assessSheet>, ...codes: readonly string[]) =>
  all(report)
    .filter(({ code }) => codes.includes(code))
    .map(({ code, address }) => `${code} ${address ? toA1(address) : '—'}`);
const onGrid = (grid: readonly (readonly FormCell[])[], merges: readonly Area[] = []) =>
  assessSheet(sheetOf(grid, merges), defaultProfile);

const header = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const met: FormRow = ['产出指标', '数量指标', '举办培训班', '≥20期', '20期', 90, 90];

describe('a fund table of few columns', () => {
  const grid = (budget: FormCell, executed: FormCell, note: FormCell = '') => [
    ['项目资金（万元）', '', '全年预算数', '全年执行数', '备注'],
    ['', '年度资金总额', budget, executed, note],
    header,
    met,
  ];

  test('shows a low execution where the spending stands', () => {
    const report = onGrid(grid(160, 124));
    expect(report.projects[0]!.fund).toMatchObject({ rate: 0.775, weight: null, score: null });
    expect(shown(report, 'execution-below-90')).toEqual(['execution-below-90 D2']);
  });

  test('shows a budget of 0 and an overspending there too', () => {
    expect(shown(onGrid(grid(0, 0)), 'budget-zero')).toEqual(['budget-zero C2']);
    expect(shown(onGrid(grid(100, 120)), 'over-budget')).toEqual(['over-budget D2']);
  });

  test('shows a budget of 0 at the initial one where there is no other', () => {
    const initial = [
      ['项目资金（万元）', '', '年初预算数', '全年执行数', '执行率'],
      ['', '年度资金总额', 0, 0, ''],
      header,
      met,
    ];
    expect(shown(onGrid(initial), 'budget-zero')).toEqual(['budget-zero C2']);
  });

  test('says nothing of an execution that nobody entered', () => {
    const report = onGrid(grid('', ''));
    expect(report.projects[0]!.fund).toMatchObject({ rate: null, status: 'unclear' });
    expect(
      shown(report, 'execution-below-90', 'budget-zero', 'indicator-ahead-of-execution'),
    ).toEqual([]);
  });
});

describe('parts of the money', () => {
  const parts = (...rows: readonly FormRow[]): Form => ({
    fund: [['年度资金总额', 160, 160, 160, 10, '100%', 10], ...rows],
    rows: [[...met, '']],
  });

  test('a single 其中 need not be everything, but never more', () => {
    const one = (amount: number) =>
      shown(assessForm(parts(['其中：当年财政拨款', amount, amount, amount])), 'parts-not-total');
    expect(one(100)).toEqual([]);
    expect(one(200)).toEqual(['parts-not-total C5', 'parts-not-total D5', 'parts-not-total E5']);
  });

  test('an amount that no part states is not compared', () => {
    const rows: FormRow[] = [
      ['其中：当年财政拨款', '', 100, 100],
      ['上年结转资金', '', 60, ''],
    ];
    expect(shown(assessForm(parts(...rows)), 'parts-not-total')).toEqual(['parts-not-total E5']);
  });
});

describe('budget execution as an indicator', () => {
  const form = (actual: string, reason: string): Form => ({
    rows: [
      ['预算执行', '预算执行率', '预算执行率', '160万元', actual, 10, '', reason],
      [...met.slice(0, 6), '', ''],
    ],
  });

  test('needs a reason below the threshold, and none above it', () => {
    expect(shown(assessForm(form('124万元', '')), 'reason-missing')).toEqual(['reason-missing I5']);
    expect(shown(assessForm(form('150万元', '')), 'reason-missing')).toEqual([]);
    expect(shown(assessForm(form('124万元', '执行进度慢')), 'reason-vague')).toEqual([
      'reason-vague I5',
    ]);
  });

  test('makes weights of 100 without a fund table', () => {
    expect(shown(assessForm(form('160万元', '')), 'weights-not-100')).toEqual([]);
  });

  test('counts as a rate when it is stated as one', () => {
    const rate: Form = {
      rows: [
        ['预算执行', '预算执行率', '预算执行率', '100%', '77.5%', 10, '', '支付晚'],
        [...met, ''],
      ],
    };
    expect(shown(assessForm(rate), 'execution-below-90')).toEqual(['execution-below-90 F5']);
  });
});

describe('money that went back', () => {
  test('is found in an actual, a reason or a note', () => {
    const grid = (actual: FormCell, note: FormCell) => [
      [...header, '备注'],
      ['产出指标', '数量指标', '维护平台', '≥1个', actual, 90, '', note],
    ];
    expect(shown(onGrid(grid('经费全部交回市财政', '')), 'funds-returned')).toEqual([
      'funds-returned E2',
    ]);
    expect(shown(onGrid(grid('1个', '结余资金已上缴财政')), 'funds-returned')).toEqual([
      'funds-returned H2',
    ]);
  });
});

describe('a form that cannot be scored', () => {
  test('explains shared weights without marks', () => {
    const grid = [
      header.slice(0, 6),
      ['产出指标', '数量指标', '举办培训班', '≥20期', '20期', 20],
      ['产出指标', '数量指标', '培训人次', '≥100人次', '50人次', ''],
      ['产出指标', '质量指标', '合格率', '≥90%', '95%', 80],
    ];
    const report = onGrid(grid, [{ row: 1, column: 5, rowCount: 2, columnCount: 1 }]);
    const { groups, rows } = report.projects[0]!.indicators[0]!;
    expect(groups.map(({ score, explanation }) => [score, explanation.rule])).toEqual([
      [null, 'not-scorable'],
      [null, 'not-scorable'],
    ]);
    expect(rows[1]!.explanation.arithmetic).toEqual(['50 ÷ 100 = 50%']);
  });
});

describe('a form without names of indicators', () => {
  test('shows a finding at the target', () => {
    const grid = [
      ['一级指标', '二级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '……', '20期', 50, ''],
      ['产出指标', '质量指标', '≥90%', '95%', '', ''],
    ];
    expect(shown(onGrid(grid), 'placeholder-left')).toEqual(['placeholder-left C2']);
  });
});

describe('weights', () => {
  test('a form without any weight is not added up', () => {
    const rows: FormRow[] = [['产出指标', '数量指标', '举办培训班', '≥20期', '20期', '', '', '']];
    const report = assessForm({ rows });
    expect(shown(report, 'weights-not-100')).toEqual([]);
    expect(report.projects[0]).toMatchObject({ total: null, fullWeight: 0, grade: null });
  });

  test('an execution row among weights of 100 is not counted twice', () => {
    const form: Form = {
      fund: [['年度资金总额', 160, 160, 160, 10, '100%', 10]],
      rows: [
        ['预算执行', '预算执行率', '预算执行率', '100%', '100%', 10, 10, ''],
        [...met, ''],
      ],
    };
    expect(shown(assessForm(form), 'weights-not-100')).toEqual([]);
  });

  test('a form that scores the execution without a weight has the profile’s', () => {
    const grid = [
      ['项目资金', '', '全年预算数', '全年执行数', '执行率', '得分'],
      ['', '年度资金总额', 160, 124, '', ''],
      header,
      met,
    ];
    const { fund } = onGrid(grid).projects[0]!;
    expect(fund).toMatchObject({ weight: 10, score: 7.75 });
    expect(draftFundReason(fund!)?.params).toMatchObject({ budget: '160', gap: '36' });
  });

  test('a level states its marks over a merged cell', () => {
    const grid = [
      header,
      ['产出指标（50分）', '数量指标', '举办培训班', '≥20期', '20期', 20, ''],
      ['', '质量指标', '合格率', '≥90%', '95%', 20, ''],
      ['效益指标', '社会效益指标', '知晓率', '≥90%', '95%', 50, ''],
    ];
    const merges = [{ row: 1, column: 0, rowCount: 2, columnCount: 1 }];
    expect(shown(onGrid(grid, merges), 'level-weight-mismatch')).toEqual([
      'level-weight-mismatch A2',
    ]);
  });

  test('a shared weight is named by its second level', () => {
    const grid = [
      header,
      ['产出指标', '数量指标', '举办培训班', '≥20期', '20期', 20, 20],
      ['产出指标', '数量指标', '培训人次', '≥100人次', '50人次', '', ''],
      ['产出指标', '质量指标', '合格率', '≥90%', '95%', 80, 80],
    ];
    const merges = [5, 6].map((column) => ({ row: 1, column, rowCount: 2, columnCount: 1 }));
    const [finding] = all(onGrid(grid, merges)).filter(({ code }) => code === 'score-mismatch');
    expect(finding?.params).toMatchObject({ name: '数量指标', typed: 20, computed: 15 });
  });

  test('a doubly weighted score is not held against the outer weight', () => {
    const grid = [
      [
        '一级指标',
        '三级指标',
        '指标分值',
        '预期指标值',
        '实际完成值',
        '单项指标得分',
        '权重占比(%)',
        '折算得分',
      ],
      ['产出指标', '举办培训班', 25, '≥20期', '20期', 25, 15, 3.75],
      ['产出指标', '培训质量', 25, '良好', '良好', 25, 85, 21.25],
      ['合计', '', 50, '', '', '', 100, 97.16],
    ];
    expect(
      shown(
        onGrid(grid),
        'score-exceeds-weight',
        'qualitative-out-of-band',
        'score-mismatch',
        'total-mismatch',
      ),
    ).toEqual([]);
  });
});

describe('words', () => {
  test('a placeholder is found in the actual, a broken level name is one', () => {
    const rows: FormRow[] = [
      ['产出指标', '数量指标', '举办培训班', '≥20期', '**期', 50, '', ''],
      ['满意度\n指标', '服务对象满\n意度指标', '学员满意度', '≥90%', '95%', 50, '', ''],
    ];
    const report = assessForm({ rows });
    expect(shown(report, 'placeholder-left', 'missing-satisfaction-indicator')).toEqual([
      'placeholder-left F5',
    ]);
  });

  test('a part of a form that goes on elsewhere is not asked for the other groups', () => {
    const rows: FormRow[] = [[...met, '']];
    expect(shown(assessForm({ rows, notes: '（转下页）' }), 'missing-cost-indicator')).toEqual([]);
    expect(shown(assessForm({ rows }), 'missing-cost-indicator')).toEqual([
      'missing-cost-indicator —',
    ]);
  });
});

describe('totals', () => {
  test('a subtotal above blank scores says nothing', () => {
    const grid = [
      header,
      ['产出指标', '数量指标', '举办培训班', '≥20期', '20期', 50, ''],
      ['产出指标', '小计', '', '', '', 50, 50],
      ['效益指标', '社会效益指标', '知晓率', '≥90%', '95%', 50, 50],
      ['总分', '', '', '', '', 100, 50],
    ];
    expect(shown(onGrid(grid), 'total-mismatch')).toEqual([]);
  });

  test('a blank total, a blank grade and a total without scores say nothing', () => {
    const rows: FormRow[] = [['产出指标', '数量指标', '举办培训班', '≥20期', '20期', 100, '', '']];
    const report = assessForm({ rows, total: [100, '', '一般'] });
    expect(shown(report, 'total-mismatch', 'grade-mismatch')).toEqual([]);
  });
});
