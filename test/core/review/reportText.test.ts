import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkReportText } from '../../../src/core/review/reportText';
import { reportOf } from './forms';

const textOf = (name: string) => readFileSync(path.join(__dirname, '../../cases', name), 'utf8');
const reportA = textOf('report-training.txt');
const reportB = textOf('report-three-projects.txt');

/** Codes with what tells them apart, in the order of the report. */
const flags = (text: string, ...forms: readonly string[]) =>
  checkReportText(text, reportOf(...forms)).map(({ code, params }) => {
    const { name, project, text: words } = params;
    return [code, name ?? words ?? project ?? ''].filter(Boolean).join(' ');
  });

describe('the training project’s report against its form', () => {
  test('gives every contradiction of the source report and no other', () => {
    expect(flags(reportA, 'S01')).toEqual([
      'text-sum-not-parts',
      'text-amounts-differ',
      'text-execution-score',
      'text-deadline-contradicted',
      'text-over-130 举办市一级培训项目',
      'text-over-130 约培训人次',
      'text-target-without-actual 培训参与度',
      'text-cost-without-figure 严格按照培训经费管理办法使用培训经费',
    ]);
  });

  test('shows the arithmetic: 支出160≠84+40, 124÷160=77.5%, 7.75≠8', () => {
    const findings = checkReportText(reportA, reportOf('S01'));
    const params = (code: string) => findings.find((finding) => finding.code === code)!.params;
    expect(params('text-sum-not-parts')).toEqual({ total: 160, parts: '84 + 40', sum: 124 });
    expect(params('text-amounts-differ')).toMatchObject({ first: 160, second: 124 });
    expect(params('text-execution-score')).toMatchObject({
      rate: '77.5%',
      computed: 7.75,
      stated: 8,
    });
    expect(params('text-cost-without-figure')).toMatchObject({ executed: '124万元' });
    const { claim, admission } = params('text-deadline-contradicted');
    expect(claim).toContain('各类培训班均在规定时间内举办');
    expect(admission).toContain('没有按照时间开展');
  });
});

describe('the five projects’ report against their forms', () => {
  test('gives every contradiction of the source report and no other', () => {
    expect(flags(reportB, 'S03', 'S05', 'S07', 'S09', 'S11')).toEqual([
      'text-execution-score 大组工网络维护费',
      'text-funds-returned 市远程办平台维护费和农村党员干部现代远程教育维护费共计41.03万元,因平台停用,经费全部交回市财政',
      'text-count-differs 拍摄数量',
      'text-over-130 片长',
      'text-target-without-actual 电教片内容',
      'text-not-comparable 电教片成本',
      'text-target-without-actual 传递学习习近平新时代中国特色社会主义思想和党的十九大精神',
      'text-not-comparable 人民群众满意度',
      'text-not-comparable 金昌市干部教育培训网云服务完成率',
      'text-not-comparable 大组工网网络维护完成率',
      'text-target-without-actual 运维及时性',
      'text-not-shown-met 党员干部满意度',
      'text-admission-with-full-marks 党员电教片题材不够丰富',
      'text-admission-with-full-marks 网络培训效果不够明显',
      'text-admission-with-full-marks 金昌市干部教育网系统较为落后',
    ]);
  });

  test('counts 7 against 4 + 4 and returns 41.03', () => {
    const findings = checkReportText(reportB, reportOf('S03', 'S05', 'S07', 'S09', 'S11'));
    const params = (code: string) => findings.find((finding) => finding.code === code)!.params;
    expect(params('text-count-differs')).toMatchObject({
      stated: 7,
      parts: '4 + 4',
      sum: 8,
      unit: '部',
    });
    expect(params('text-funds-returned')).toMatchObject({ amount: 41.03 });
    expect(params('text-not-shown-met')).toMatchObject({ target: '≥95%', actual: '≥90%' });
  });

  test('leaves projects alone that are not on the sheet', () => {
    expect(flags(reportB, 'S07').filter((flag) => flag.includes('电教片'))).toEqual([]);
  });
});

describe('the report text check', () => {
  test('has nothing to say about an empty text', () => {
    expect(checkReportText(' \n ', reportOf('S01'))).toEqual([]);
  });

  test('has nothing to say about a report that agrees with its form', () => {
    const text = `二、资金情况。全年共列支经费291.6万元，其中财政拨款271.6万元、上年结转20万元。
1、预算执行情况（9.72 分） 预算执行情况分值10分，得分9.72分。项目全年预算资金为300万元，全年执行291.6万元。
读者满意度为88.6%。线上访问量超额完成，主要原因是线下闭馆。`;
    expect(flags(text, 'A01')).toEqual([]);
  });

  test('says where text and form disagree', () => {
    const text = `1、预算执行情况 预算执行情况分值10分，得分10分。项目全年预算资金为300万元，全年执行300万元。读者满意度为95%。访问量超额完成的原因是线下闭馆。`;
    expect(flags(text, 'A01')).toEqual([
      'text-differs-from-table executed',
      'text-differs-from-table 读者满意度',
    ]);
  });
});
