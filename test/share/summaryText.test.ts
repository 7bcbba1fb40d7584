import { defaultProfile } from '../../src/core/scoring/profiles';
import { assessSheet } from '../../src/core/report';
import type { SheetReport } from '../../src/core/scoring/assessment';
import { openScores } from '../../src/core/scoring/wholeProject';
import type { CellValue } from '../../src/core/sheet';
import { createTranslator } from '../../src/i18n';
import { sharingTranslator } from '../../src/i18n/sharing';
import { summaryText } from '../../src/share/summaryText';
import { sheetOf, standardHeader } from '../core/sheetOf';

const chinese = sharingTranslator(createTranslator('zh-CN'));
const head: CellValue[][] = [
  ['项目支出绩效自评表'],
  ['项目名称', '党员教育\n培训经费'],
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', 160, 160, 124, 10, '', ''],
  [...standardHeader],
];
const form = (...rows: CellValue[][]) =>
  assessSheet(sheetOf([...head, ...rows], { id: 's1', name: '自评表' }), defaultProfile);

/** A form that goes on over the next two sheets, with its 项目资金 on the first. */
const overSheets = (execution: CellValue) => {
  const first = [...head];
  first[3] = ['', '年度资金总额', 160, 160, execution, 10, '', ''];
  const sheets: CellValue[][][] = [
    [
      ...first,
      ['产出指标', '数量指标', '举办培训班', '≥20期', '18期', 20, '', '场地紧张'],
      ['', '时效指标', '完成及时率', '100%', '100%', '', '', ''],
    ],
    [[...standardHeader], ['效益指标', '社会效益指标', '受益单位', '≥10个', '9个', 20, '', '']],
    [
      [...standardHeader],
      ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '81%', 10, '', ''],
    ],
  ];
  const [last] = sheets.reduce<readonly SheetReport[]>((reports, rows, index) => {
    const name = `自评${index + 1}`;
    const sheet = sheetOf(rows, { id: name, name });
    return [assessSheet(sheet, defaultProfile, { before: reports[0] ?? null }), ...reports];
  }, []);
  return last!;
};

const settled = form(
  ['产出指标', '数量指标', '举办培训班', '≥20期', '18期', 40, '', '场地紧张'],
  ['效益指标', '社会效益指标', '受益单位', '≥10个', '12个', 40, '', ''],
  ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%', 10, '', ''],
);
const open = form(
  ['产出指标', '数量指标', '举办培训班', '≥20期', '18期', 40, '', '场地紧张'],
  ['', '时效指标', '平台维护', '≥3次', '平台停用，经费全部交回市财政', 20, '', ''],
  ['效益指标', '社会效益指标', '提升能力', '较好', '效果如何尚待观察', 20, '', ''],
);

describe('the summary', () => {
  it('names project, total and grade in the subject, in one line', () => {
    expect(summaryText(settled, chinese).subject).toBe(
      '党员教育培训经费绩效自评评分结果：93.75 分（优）',
    );
  });

  it('gives no total and no grade while a row is open', () => {
    const { subject, body } = summaryText(open, chinese);
    expect(subject).toMatch(/已评 [\d.]+ \/ \d+ 分，\d+ 项待确认$/);
    expect(subject + body).not.toMatch(/总分：|等级：|（优）/);
  });

  it('lists every shortfall with its cell, reason and score, and no row that was met', () => {
    const { body } = summaryText(open, chinese);
    expect(body).toMatch(/1\. 预算执行（G4）：未达成，预算执行率 77\.5%：.*得 7\.75 \/ 10 分。/);
    expect(body).toMatch(
      /2\. 举办培训班（E6）：未达成，完成 18 \/ ≥20 期，即 90%。得 36 \/ 40 分。/,
    );
    expect(body).toMatch(/3\. 平台维护（E7）：停止\/资金交回，.*得 0 \/ 20 分。/);
    expect(body).toMatch(/4\. 提升能力（E8）：无法判断，.*得分待确认。/);
    expect(summaryText(settled, chinese).body).not.toMatch(/受益单位|学员满意度/);
  });

  it('says how the budget was executed, which rules held and which scores were kept', () => {
    const { body } = summaryText(settled, chinese, { kept: 2 });
    expect(body).toContain('预算执行率 77.5%：执行 124 / 160 万元。');
    expect(body).toContain(`计分口径：${defaultProfile.name}`);
    expect(body).toContain('2 个得分与计算结果不同，保留未改');
    expect(summaryText(settled, chinese).body).not.toContain('保留未改');
  });

  it('stays short for a long form and says how many more there are', () => {
    const rows = Array.from({ length: 30 }, (_, index): CellValue[] => [
      '产出指标',
      '数量指标',
      `指标${index + 1}`,
      '≥10期',
      '8期',
      3,
      '',
      '因故',
    ]);
    const { body } = summaryText(form(...rows), chinese);
    expect(body).toContain('20. 指标19');
    expect(body).not.toContain('21. 指标20');
    expect(body).toContain('另有 11 项');
  });

  it('is written in English as well, without a Chinese word of its own', () => {
    const { subject, body } = summaryText(settled, sharingTranslator(createTranslator('en-US')));
    expect(subject).toMatch(/: self-evaluation score 93\.75 \(/);
    expect(body).toContain('Indicators that need attention:');
    expect(`${subject}\n${body}`).not.toMatch(/\{|\}|undefined|null/);
  });

  it('tells the whole of a form over several sheets, and names the sheet of a cell on another one', () => {
    const { body } = summaryText(overSheets(124), chinese);
    expect(body).toContain('预算执行率 77.5%：执行 124 / 160 万元。');
    expect(body).toContain('指标 4 项：达成 1 项，未达成 3 项');
    expect(body).toMatch(/1\. 预算执行（自评1!G4）：未达成/);
    expect(body).toMatch(/2\. 举办培训班（自评1!E6）：未达成/);
    expect(body).toMatch(/3\. 受益单位（自评2!E2）：未达成/);
    expect(body).toMatch(/4\. 学员满意度（E2）：未达成/);
    expect(body).toMatch(/\d\. 自评1![A-Z]\d+：/);
  });

  it('does not say that nothing is to be confirmed where an indicator without a weight holds the total back', () => {
    const report = overSheets(124);
    expect(openScores(report.projects[0]!)).toBe(0);
    const { subject, body } = summaryText(report, chinese);
    expect(subject).toMatch(/已评 [\d.]+ \/ 60 分，暂无总分$/);
    expect(body).toContain('有的指标没有分值');
    expect(body).not.toContain('待确认');
  });

  it('counts an execution that cannot be computed among what is to be confirmed, on whichever sheet it stands', () => {
    const report = overSheets('');
    expect(openScores(report.projects[0]!)).toBe(1);
    expect(summaryText(report, chinese).subject).toContain('1 项待确认');
  });

  it('lists an execution that nobody could compute with what waits for a person, and says why', () => {
    expect(summaryText(overSheets(''), chinese).body).toMatch(
      /1\. 预算执行（自评1!G4）：无法判断，预算执行率无法计算：缺少执行数。得分待确认。/,
    );
    const rows: CellValue[][] = [...head];
    rows[3] = ['', '年度资金总额', 160, 0, 124, 10, '', ''];
    rows.push(['产出指标', '数量指标', '举办培训班', '≥20期', '18期', 90, '', '']);
    const { body } = summaryText(
      assessSheet(sheetOf(rows, { id: 's1', name: '自评表' }), defaultProfile),
      chinese,
    );
    expect(body).toContain('预算执行率无法计算：预算数为 0 或负数。');
    expect(body).not.toContain('缺少预算数');
  });

  it('says of a form without weights that nothing was scored, and not 0 of 0', () => {
    const rows: CellValue[][] = [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '全年实际完成值', '未完成原因和改进措施'],
      ['产出指标', '数量指标', '举办培训班', '≥20期', '18期', ''],
      ['', '质量指标', '验收合格率', '100%', '100%', ''],
    ];
    const report = assessSheet(sheetOf(rows, { id: 's1', name: '自评表' }), defaultProfile);
    expect(report.projects[0]?.fullWeight).toBe(0);
    const { subject, body } = summaryText(report, chinese);
    expect(subject).toBe('项目支出绩效自评核对结果：表中没有分值，未计分');
    expect(body).toContain('表中没有分值，未计分，没有总分和等级');
    expect(`${subject}${body}`).not.toContain('0 / 0');
  });

  it('promises no notes where none were written', () => {
    expect(summaryText(settled, chinese).body).toContain('原因写在批注里');
    const { body } = summaryText(settled, chinese, { hasNotes: false });
    expect(body).not.toContain('批注');
    expect(body).toContain('需要关注的单元格标有底色，原因见上');
  });

  it('speaks of the scores that it lists, and of no total where there is none, beside kept ones', () => {
    expect(summaryText(open, chinese, { kept: 2 }).body).toContain('以上得分按计算结果列出');
  });

  it('names the sheet where it holds several projects, or none', () => {
    const [project] = settled.projects;
    const several = { ...settled, projects: [project!, project!] };
    expect(summaryText(several, chinese).subject).toBe('自评表：2 个项目的绩效自评评分结果');
  });
});
