import type { ColumnSpec, FundSpec, RowSpec, Verdict } from './specs';
import type { BookWriter } from './writer';

/** One workbook of our own: geometry and words from the layouts of real forms, names and figures invented. */
export interface OwnForm {
  readonly file: string;
  readonly layout: string;
  readonly negative?: boolean;
  readonly tags: readonly string[];
  build(book: BookWriter): void;
}

type Value = string | number;

const met = (score: number | null, completion: number | null = null): Verdict => ({ status: 'met', score, completion });
const over = (score: number | null, completion: number | null = null): Verdict => ({ status: 'over', score, completion });
const short = (score: number | null, completion: number | null = null): Verdict => ({ status: 'short', score, completion });
const good = (score: number | null): Verdict => ({ status: 'qualitative', tier: 'achieved', score });
const noActual: Verdict = { status: 'missingActual', score: null };

const row = (
  level1: string, level2: string, name: string, target: Value, actual: Value,
  weight: Value, score: Value, verdict: Verdict, more: Readonly<Record<string, Value>> = {},
): RowSpec => ({ kind: 'data', verdict, values: { level1, level2, name, target, actual, weight, score, ...more } });
const nested = (nesting: 'parent' | 'child', ...values: Parameters<typeof row>): RowSpec => ({ ...row(...values), nesting } as RowSpec);
const gap: RowSpec = { kind: 'blank' };
const col = (role: ColumnSpec['role'], ...head: string[]): ColumnSpec => ({ role, head });
const wide = (role: ColumnSpec['role'], width: number, ...head: string[]): ColumnSpec => ({ role, head, width });
const other = (key: string, ...head: string[]): ColumnSpec => ({ role: 'other', key, head });

const standard: readonly ColumnSpec[] = [
  col('level1', '一级指标'), col('level2', '二级指标'), wide('name', 2, '三级指标'), col('target', '年度指标值'),
  col('actual', '实际完成值'), col('weight', '分值'), col('score', '得分'), wide('reason', 2, '偏差原因分析及改进措施'),
];
const levelRows: readonly RowSpec[] = [
  row('产出指标', '数量指标', '开展巡查次数', '≥24次', '26次', 10, 10, met(10, 1.0833)),
  row('产出指标', '数量指标', '维护设备台数', '120台', '114台', 15, 14, short(14.25, 0.95), { reason: '6台设备报废' }),
  row('产出指标', '质量指标', '维护合格率', '≥98%', '99%', 15, 15, met(15, 1.0102)),
  row('产出指标', '时效指标', '故障修复时间', '≤4小时', '3小时', 10, 10, met(10)),
  row('效益指标', '社会效益指标', '服务覆盖村数', '40个', '60个', 15, 15, over(15, 1.5)),
  row('效益指标', '可持续影响指标', '管护机制健全性', '健全', '健全', 15, 15, good(15)),
  row('满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '88%', 10, 9, short(9.78, 0.9778), { reason: '反馈渠道偏少' }),
];
const standardFund = (executed: number, score: number | string): FundSpec => ({
  corner: '项目资金\n（万元）',
  columns: [
    { role: 'initialBudget', head: '年初预算数' }, { role: 'budget', head: '全年预算数' }, { role: 'executed', head: '全年执行数' },
    { role: 'weight', head: '分值' }, { role: 'rate', head: '执行率', width: 2 }, { role: 'score', head: '得分' },
  ],
  rows: [
    { label: '年度资金总额', values: [100, 80, executed, 10, `${(executed / 0.8).toFixed(1)}%`, score] },
    { label: '其中：当年财政拨款', values: [100, 80, executed, '—', '', '—'] },
    { label: '其他资金', values: [0, 0, 0, '—', '', '—'] },
  ],
  scoredRow: 0, weight: 10, rate: executed / 80, score: Math.round((executed / 80) * 1000) / 100, unit: '万元',
});
const scores = { text: '总分', weight: 100, score: 96 };

/** A whole standard form; returns the row after it. */
function standardForm(book: BookWriter, name: string, project: string, options: { top?: number; left?: number; columns?: readonly ColumnSpec[]; rows?: readonly RowSpec[]; title?: string } = {}): number {
  const sheet = book.sheets.find((each) => each.name === name) ?? book.sheet(name);
  const { top = 1, left = 1 } = options;
  let at = sheet.heading(top, left, 11, options.title ?? '项目支出绩效自评表', project);
  at = sheet.fund(at, left, standardFund(76, 9.5), project);
  at = sheet.goal(at, left, 11);
  at = sheet.indicators(at, left, { columns: options.columns ?? standard, side: '绩效指标', rows: options.rows ?? levelRows, total: scores }, project);
  sheet.put(at, left, '注：1.其他资金包括共同投入到同一项目的自有资金、社会资金等。', 11);
  return at + 1;
}

export { col, gap, good, levelRows, met, nested, noActual, other, over, row, short, standard, standardForm, standardFund, wide };
