import { defaultSettings } from '../../src/app/settings';
import type { ProjectReport } from '../../src/core/scoring/assessment';
import { assessSheet } from '../../src/core/report';
import { createTranslator } from '../../src/i18n';
import { phrasebook } from '../../src/i18n/phrasebook';
import { fundFigures, fundSentence } from '../../src/i18n/fundSentences';
import {
  errorSentence,
  explanationLines,
  findingSentence,
  rowFigures,
  rowSentence,
} from '../../src/i18n/sentences';
import { WorkbookError } from '../../src/workbook/errors';
import { sheetOf, standardHeader } from '../core/sheetOf';

const zh = createTranslator('zh-CN');
const en = createTranslator('en-US');

/** A project with one indicator. */
function projectWith(
  name: string,
  target: string,
  actual: string,
  group = '数量指标',
): ProjectReport {
  const sheet = sheetOf([
    ['项目支出绩效自评表'],
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', 160, 160, 124, 10, '', ''],
    [...standardHeader],
    ['产出指标', group, name, target, actual, 10, '', ''],
    ['效益指标', '社会效益指标', '受益单位', '≥10个', '10个', 30, '', ''],
    ['满意度指标', '满意度指标', '满意度', '≥90%', '95%', 10, '', ''],
  ]);
  return assessSheet(sheet, defaultSettings.profile).projects[0]!;
}

const firstRow = (project: ProjectReport) => project.indicators[0]!.rows[0]!;

describe('a row in one line', () => {
  it.each([
    ['培训班', '≥20期', '18期', '完成 18 / ≥20 期，即 90%', '18 / ≥20 期 · 90%'],
    ['培训班', '≥20期', '20期', '完成 20 / ≥20 期，即 100%', '20 / ≥20 期 · 100%'],
    ['投诉件数', '≤20件', '25件', '实际 25 件，超过上限 20 件', '25 / ≤20 件 · 超出 25%'],
    ['投诉件数', '≤20件', '12件', '实际 12 / ≤20 件', '12 / ≤20 件'],
    ['培训班', '≥20期', '', '没有填写实际完成值', null],
    ['合格率', '≥98%', '97.4%', '完成 97.4% / ≥98%，即 99.39%', '97.4% / ≥98% · 99.39%'],
    ['完成时间', '3月31日前', '4月8日', '要求“3月31日前”，实际“4月8日”', '4月8日 / 3月31日前'],
    ['演练', '完成', '已完成。', '要求“完成”，实际“已完成”', null],
    [
      '系统版本',
      'Windows  Server',
      'Windows\nServer',
      '要求“Windows Server”，实际“Windows Server”',
      null,
    ],
    ['演练', '完成 演练', '已 完成\n3 次 演练', '要求“完成演练”，实际“已完成3次演练”', null],
    ['事故起数', '同比下降', '持平', '要求“同比下降”，实际“持平”', null],
    ['机制健全性', '健全', '较为健全', '“较为健全”程度不明', null],
    ['满意度', '≥90%', '未开展调查', '实际完成值写的是“未开展调查”，没有可以比较的结果', null],
  ])('%s: %s against %s', (name, target, actual, sentence, figures) => {
    const row = firstRow(projectWith(name, target, actual));
    expect([rowSentence(zh, row), rowFigures(zh, row.comparison)]).toEqual([sentence, figures]);
  });

  it('never says that a stopped project did anything', () => {
    const row = firstRow(projectWith('平台维护', '≤3次', '平台停用，经费全部交回市财政'));
    expect(rowSentence(zh, row)).toMatch(/写明“.*停用.*”，项目已停止或资金已交回，不计为完成$/);
    expect(rowFigures(zh, row.comparison)).toBeNull();
  });

  it('says of a stopped project with nothing but 0 only that it was stopped', () => {
    for (const nothing of ['0个', '0万元', '—']) {
      const row = firstRow(projectWith('运维平台', '1个', nothing));
      const stopped = { ...row, comparison: { ...row.comparison, status: 'stopped' as const } };
      expect(rowSentence(zh, stopped)).toBe('项目已停止或资金已交回，不计为完成');
    }
  });

  it('quotes the words of a stop, however short they are and though a number stands before them', () => {
    for (const words of ['5月终止', '6月停建', '1月停', '0已停用', '2项取消', '0元交回']) {
      const row = firstRow(projectWith('运维平台', '1个', words));
      const spans = [{ source: 'actual' as const, start: 0, end: words.length, text: words }];
      const comparison = { ...row.comparison, status: 'stopped' as const, spans };
      expect(rowSentence(zh, { ...row, comparison })).toMatch(`写明“${words}”`);
    }
  });

  it('says that a bare cost was executed, not completed', () => {
    const row = firstRow(projectWith('培训经费', '160万元', '124万元', '成本指标'));
    expect(rowSentence(zh, row)).toBe('执行 124 / 160 万元，完成 77.5%');
    expect(rowSentence(en, row)).toBe('124 / 160 万元 executed, 77.5%');
  });

  it('says of a bare cost above its target that it is over budget, not nearly completed', () => {
    const row = firstRow(projectWith('印刷成本', '14.8万元', '15.2万元', '成本指标'));
    expect(rowSentence(zh, row)).toBe('执行 15.2 / 14.8 万元，为预算的 102.7%，超出预算');
    expect(rowFigures(zh, row.comparison)).toBe('15.2 / 14.8 万元 · 超出 2.7%');
  });

  it('says how a target without a sign was understood', () => {
    const readingsOf = (name: string) => {
      const { explanation, comparison } = firstRow(projectWith(name, '20件', '12件'));
      return explanationLines(zh, explanation, comparison.why).readings;
    };
    expect(readingsOf('培训班')).toContain('指标值没有写“≥”或“≤”，按指标类别和名称理解为“不低于”');
    expect(readingsOf('投诉件数')).toContain(
      '指标值没有写“≥”或“≤”，按指标类别和名称理解为“不超过”',
    );
  });
});

describe('a note', () => {
  it('says status, reason, rule and arithmetic', () => {
    const project = projectWith('培训班', '≥20期', '18期');
    const report = project.indicators[0]!;
    expect(phrasebook(zh).row(report.rows[0]!, report)).toMatch(
      /^未达成：完成 18 \/ ≥20 期，即 90%。规则：.+。得分：10 × 90% = 9。$/,
    );
    expect(phrasebook(en).row(report.rows[0]!, report)).toMatch(
      /^Not met: 18 \/ ≥20 期 done, 90%\. Rule: .+\. Score: 10 × 90% = 9\.$/,
    );
  });

  it('says how a weight that rows share was earned, and what a person decided', () => {
    const sheet = sheetOf(
      [
        ['项目支出绩效自评表'],
        [...standardHeader],
        ['产出指标', '质量指标', '培训参与度', '≥95%', '培训效果良好', 15, '', ''],
        ['', '', '培训合格率', '≥95%', '76%', '', '', ''],
      ],
      { merges: ['F3:F4', 'G3:G4'] },
    );
    const decisions = { C3: { tier: 'partial', score: 4.5 } } as const;
    const [project] = assessSheet(sheet, defaultSettings.profile, { decisions }).projects;
    const report = project!.indicators[0]!;
    const notes = report.rows.map((row) => phrasebook(zh).row(row, report));
    expect(notes[0]).toMatch(/^未达成：人工确认为“部分达成”。规则：同组 2 项/);
    expect(notes[1]).toMatch(
      /^未达成：完成 76% \/ ≥95%，即 80%。规则：同组 2 项.+。得分：15 × 70% = 10.5。$/,
    );
  });

  it('says what was typed and what the rule comes to where a typed score is kept', () => {
    const kept = { address: { row: 9, column: 6 }, typed: 10, computed: 9.84, isFormula: false };
    expect(phrasebook(zh).kept(kept)).toBe('原填得分 10，按规则应为 9.84，保留未改。');
    expect(phrasebook(en).kept(kept)).toBe('Typed score 10 kept; by the rule it should be 9.84. ');
  });

  it('asks for a score where a person must decide', () => {
    const project = projectWith('提升能力', '较好', '效果如何尚待观察', '社会效益指标');
    const report = project.indicators[0]!;
    expect(phrasebook(zh).row(report.rows[0]!, report)).toMatch(/得分请人工确认（分值 10）。$/);
  });

  it('asks for the score once, with the weight, where no rule can give it', () => {
    const noteOf = (target: string, actual: string, group?: string) => {
      const report = projectWith('市容环境', target, actual, group).indicators[0]!;
      return phrasebook(zh).row(report.rows[0]!, report);
    };
    expect(noteOf('≥20期', '')).toBe('缺完成值：没有填写实际完成值。得分请人工确认（分值 10）。');
    expect(noteOf('明显改善', '有所改善', '社会效益指标')).toMatch(
      /^未达成：要求“明显改善”，实际“有所改善”。规则：[^。]+请人工确定。分值 10。$/,
    );
  });

  it('asks for no score where the form has no place for one', () => {
    const sheet = sheetOf([
      ['项目支出绩效自评表'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'],
      ['产出指标', '数量指标', '培训班', '≥20期', '18期', 50],
      ['满意度指标', '满意度指标', '满意度', '≥90%', '', 50],
    ]);
    const report = assessSheet(sheet, defaultSettings.profile).projects[0]!.indicators[0]!;
    const notes = report.rows.map((row) => phrasebook(zh).row(row, report));
    expect(notes[0]).toMatch(/^未达成：完成 18 \/ ≥20 期，即 90%。规则：表中没有得分列/);
    expect(notes.join()).not.toMatch(/得分请人工确认|得分：/);
  });

  it('says how much of the budget was executed', () => {
    const { fund } = projectWith('培训班', '≥20期', '18期');
    expect(phrasebook(zh).fund(fund!)).toMatch(
      /^预算执行率 77.5%：执行 124 \/ 160 万元。规则：.+。得分：10 × 77.5% = 7.75。$/,
    );
    expect(fundFigures(zh, fund!)).toBe('124 / 160 万元 · 77.5%');
  });
});

describe('a finding', () => {
  it('says what is wrong and what to do', () => {
    const finding = {
      code: 'execution-below-90',
      severity: 'warning',
      address: null,
      row: null,
      params: { rate: '77.5%', limit: '90%' },
    } as const;
    expect(findingSentence(zh, finding)).toEqual({
      text: '预算执行率 77.5%，低于 90%',
      advice: '请说明具体原因和改进措施',
    });
  });
});

describe('an error', () => {
  it('names the sheet, or says which one is meant', () => {
    const named = errorSentence(zh, new WorkbookError('sheet-empty', { sheet: '自评表' }));
    expect(named).toContain('自评表');
    expect(errorSentence(zh, new WorkbookError('sheet-empty'))).toContain('当前工作表');
  });

  it('claims nothing about the sheet when it is unexpected', () => {
    expect(errorSentence(zh, new TypeError('x'))).toBe(
      '出了意外问题。请重试；仍不行时请关闭侧边栏后重新打开。',
    );
  });
});

describe('a fund that was overspent', () => {
  const fundOf = (headings: readonly string[], marks: readonly (string | number)[]) =>
    assessSheet(
      sheetOf([
        ['项目支出绩效自评表'],
        ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '执行率', ...headings],
        ['', '年度资金总额', 160, 160, 200, '', ...marks],
        [...standardHeader],
        ['产出指标', '数量指标', '培训班', '≥20期', '20期', 90, '', ''],
      ]),
      defaultSettings.profile,
    ).projects[0]!.fund!;

  it('is scored as 100 %, and a reason is due', () => {
    expect(fundSentence(zh, fundOf(['分值', '得分'], [10, '']))).toBe(
      '预算执行率 125%：执行 200 / 160 万元，超过预算，按 100% 计分，须说明原因。',
    );
  });

  it('is not said to be scored in a form without marks for it', () => {
    expect(fundSentence(zh, fundOf([], []))).toBe(
      '预算执行率 125%：执行 200 / 160 万元，超过预算，须说明原因。',
    );
  });
});

describe('a fund that was returned', () => {
  const project = (note: string) =>
    assessSheet(
      sheetOf([
        ['项目支出绩效自评表'],
        ['项目资金（万元）', '', '年初预算', '全年执行数', '执行率', '分值', '得分', '说明'],
        ['年度资金', '', 19.96, 0, '0%', 10, '', note],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '备注'],
        ['产出指标', '数量指标', '维护次数', '≥3次', '平台停用', 90, '', ''],
      ]),
      defaultSettings.profile,
    ).projects[0]!.fund!;

  it('has a rate of 0 %, taken of the initial budget where there is no other', () => {
    expect(fundSentence(zh, project(''))).toBe('预算执行率 0%：执行 0 / 19.96 万元。');
    expect(fundFigures(zh, project(''))).toBe('0 / 19.96 万元 · 0%');
  });

  it('is called stopped in the words of the form', () => {
    expect(fundSentence(zh, project('因平台停用，经费全部交回市财政'))).toBe(
      '停止/资金交回：预算执行率 0%，执行 0 / 19.96 万元，表中写明“因平台停用，经费全部交回市财政”。',
    );
  });
});
