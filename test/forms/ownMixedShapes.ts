import { col, gap, levelRows, met, other, row, short, standard, standardFund, wide, type OwnForm } from './standardForm';

const flat = [col('level1', '一级指标'), col('level2', '二级指标'), col('name', '三级指标'), col('target', '年度指标值'), col('actual', '实际完成值'), col('weight', '分值'), col('score', '得分'), col('reason', '偏差原因分析及改进措施')];

/** Shapes that join several difficulties. */
export const mixedShapes: readonly OwnForm[] = [
  {
    file: 'T51_组权重只填首行.xlsx', layout: 'A', tags: ['group-weights', 'first-row-only', 'no-merges'],
    build(book) {
      const sheet = book.sheet('自评');
      const at = sheet.heading(1, 1, 8, '项目支出绩效自评表', '退役军人就业帮扶');
      sheet.indicators(at, 1, {
        columns: flat, mergeLevels: false, sharedWeights: true,
        groups: [{ of: '数量指标', score: 27.5 }, { of: '质量指标', score: 20 }],
        rows: [
          row('产出指标', '数量指标', '培训班次', '10期', '10期', 30, 30, met(null)),
          row('产出指标', '数量指标', '培训人数', '600人', '500人', '', '', short(null)),
          row('产出指标', '质量指标', '结业率', '≥95%', '97%', 20, 20, met(null)),
          row('产出指标', '质量指标', '持证率', '≥80%', '84%', '', '', met(null)),
          row('效益指标', '社会效益指标', '就业人数', '300人', '312人', 40, 40, met(40)),
          row('满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', '93%', 10, 10, met(10)),
        ],
        total: { text: '总分', weight: 100, score: 100 },
      }, '退役军人就业帮扶');
    },
  },
  {
    file: 'T52_三行表头_分值在前_英文括号.xlsx', layout: 'C', tags: ['three-row-header', 'weight-before-values', 'operator-unit-columns'],
    build(book) {
      const sheet = book.sheet('表3');
      let at = sheet.heading(2, 3, 12, '项目支出绩效自评表', '智慧教室建设');
      at = sheet.fund(at, 3, { ...standardFund(72, 9), rate: 0.9, score: 9 }, '智慧教室建设');
      at = sheet.goal(at, 3, 12);
      sheet.indicators(at, 3, {
        side: '绩 效 指 标',
        columns: [
          col('level1', '指标', '一级指标'), col('level2', '指标', '二级指标'), wide('name', 2, '指标', '三级指标'), col('weight', '分值(90)'),
          col('sign', '指标值及完成情况', '年度指标值(A)', '性质'), col('target', '指标值及完成情况', '年度指标值(A)', '数值'), col('unit', '指标值及完成情况', '年度指标值(A)', '单位'),
          col('actual', '指标值及完成情况', '全年实际值(B)'), col('score', '得分'), col('reason', '偏差原因分析及改进措施'),
        ],
        rows: [
          row('产出指标', '数量指标', '建成智慧教室', 36, 36, 30, 30, met(30), { sign: '≥', unit: '间' }),
          row('产出指标', '时效指标', '建设周期', 180, 200, 10, 9, short(9), { sign: '≤', unit: '天', reason: '设备到货延迟' }),
          row('效益指标', '社会效益指标', '覆盖班级', 90, 96, 40, 40, met(40), { sign: '≥', unit: '个' }),
          row('满意度指标', '服务对象满意度指标', '师生满意度', 95, 91.2, 10, 9.6, short(9.6), { sign: '≥', unit: '%', reason: '' }),
        ],
        total: { text: '总分', weight: 100, score: 97.6 },
      }, '智慧教室建设');
    },
  },
  {
    file: 'T53_隐藏列截断.xlsx', layout: 'A', tags: ['hidden-column'],
    build(book) {
      const sheet = book.sheet('自评');
      const at = sheet.heading(1, 1, 11, '项目支出绩效自评表', '林业有害生物防治');
      sheet.indicators(at, 1, { columns: standard, side: '绩效指标', rows: levelRows, total: { text: '总分', weight: 90, score: 88 } }, '林业有害生物防治');
      sheet.raw.getColumn(7).hidden = true;
      sheet.raw.getColumn(9).hidden = true;
    },
  },
  {
    file: 'T54_三张工作表续表_只有行.xlsx', layout: 'A', tags: ['continued-on-next-sheet', 'rows-only'],
    build(book) {
      const project = '乡镇卫生院设备购置';
      const first = book.sheet('自评1');
      const at = first.heading(1, 1, 8, '项目支出绩效自评表', project);
      first.indicators(at, 1, { columns: flat, mergeLevels: false, part: true, rows: levelRows.slice(0, 3) }, project);
      const second = book.sheet('自评2');
      second.indicators(1, 1, { columns: flat, mergeLevels: false, headless: true, part: true, rows: levelRows.slice(3, 5) }, project);
      const third = book.sheet('自评3');
      third.indicators(1, 1, { columns: flat, mergeLevels: false, headless: true, part: true, rows: levelRows.slice(5), total: { text: '总分', weight: 90, score: 88 } }, project);
    },
  },
  {
    file: 'T55_资金无得分_执行率在指标内.xlsx', layout: 'A', tags: ['execution-as-row', 'fund-not-scored'],
    build(book) {
      const sheet = book.sheet('Sheet1');
      let at = sheet.heading(1, 1, 9, '项目支出绩效自评表', '社区养老补助');
      at = sheet.fund(at, 1, {
        corner: '项目资金（万元）', cornerWidth: 1, labelWidth: 2,
        columns: [{ role: 'initialBudget', head: '年初预算数' }, { role: 'budget', head: '全年预算数' }, { role: 'executed', head: '全年执行数' }, { role: 'rate', head: '执行率', width: 2 }],
        rows: [{ label: '年度资金总额', values: [200, 180, 171, '95%'] }, { label: '其中：当年财政拨款', values: [150, 150, 150, '100%'] }, { label: '上年结转资金', values: [50, 30, 21, '70%'] }],
        scoredRow: 0, weight: null, rate: 0.95, score: null, unit: '万元',
      }, '社区养老补助');
      sheet.indicators(at, 1, {
        side: '绩效指标', columns: flat,
        rows: [
          row('预算执行', '预算执行', '预算执行率', '100%', '95%', 10, 9.5, short(9.5)),
          row('产出指标', '数量指标', '补助老人数', '1500人', '1530人', 40, 40, met(40)),
          row('产出指标', '时效指标', '发放及时率', '100%', '100%', 10, 10, met(10)),
          row('效益指标', '社会效益指标', '覆盖社区', '20个', '20个', 30, 30, met(30)),
          row('满意度指标', '服务对象满意度指标', '老人满意度', '≥90%', '95%', 10, 10, met(10)),
        ],
        total: { text: '总分', weight: 100, score: 99.5, grade: '优' },
      }, '社区养老补助');
    },
  },
  {
    file: 'T56_监控表与自评表同页.xlsx', layout: 'A', tags: ['monitoring-beside', 'must-not-score', 'stacked-tables'],
    build(book) {
      const sheet = book.sheet('合并打印');
      sheet.put(1, 1, '2022年项目绩效运行监控表（1-7月）', 8);
      const end = sheet.indicators(3, 1, { labelled: false, columns: [...flat.slice(0, 4), col('actual', '1-7月执行情况'), other('p', '全年预计完成情况'), other('q', '完成目标可能性')], rows: levelRows.slice(0, 4) }, '');
      sheet.forbid('monitoring', 1, end, '1-7月监控');
      sheet.put(end + 2, 1, '2022年项目支出绩效自评表', 8); sheet.put(end + 3, 1, '项目名称'); sheet.put(end + 3, 2, '河湖清漂', 7);
      sheet.indicators(end + 4, 1, { columns: flat, rows: levelRows, total: { text: '总分', weight: 90, score: 88 } }, '河湖清漂');
    },
  },
  {
    file: 'T57_全角空格与星号表头.xlsx', layout: 'F', tags: ['blanks-in-header', 'stars-in-header', 'weight-before-values'],
    build(book) {
      const sheet = book.sheet('表');
      sheet.put(1, 1, '项　目　支　出　绩　效　自　评　表', 9); sheet.put(2, 1, '项目名称：高标准蔬菜基地', 9);
      sheet.indicators(3, 1, {
        columns: [col('level1', '一 级\n指 标'), col('level2', '二 级\n指 标'), col('name', '*三　级　指　标'), col('weight', '分　值（分）'), col('target', '年 度\n指 标 值\n（A）'), col('actual', '全 年\n实 际 值\n（B）'), col('score', '得　分：'), col('reason', '未完成原因及拟采取的改进措施')],
        rows: [
          row('产 出 指 标', '数 量 指 标', '★建设面积（≥**亩）', '≥3000亩', '3120亩', 50, 50, met(50)),
          row('效 益 指 标', '经济效益 指标', '亩均产值', '≥8000元', '7600元', 30, 28, short(28.5), { reason: '菜价下行' }),
          row('满意度 指标', '服务对象 满意度指标', '农户满意度', '≥90%', '91%', 10, 10, met(10)),
          { kind: 'placeholder', values: { level1: '满意度 指标', level2: '服务对象 满意度指标', name: '……（≥**%）' } },
        ],
        total: { text: '总 　分', weight: 90, score: 88 },
      }, '高标准蔬菜基地');
    },
  },
  {
    file: 'T58_English_two_row_header.xlsx', layout: 'English', tags: ['english', 'two-row-header', 'operator-unit-columns'],
    build(book) {
      const sheet = book.sheet('Self-assessment');
      sheet.put(1, 1, 'Project Performance Self-Assessment 2022', 9); sheet.put(2, 1, 'Project name'); sheet.put(2, 2, 'School Bus Safety', 8);
      sheet.indicators(4, 1, {
        columns: [
          col('level1', 'Level 1'), col('level2', 'Level 2'), col('name', 'Indicator'), col('sign', 'Target', 'Operator'), col('target', 'Target', 'Value'), col('unit', 'Target', 'Unit'),
          col('actual', 'Actual value'), col('weight', 'Weight'), col('score', 'Score'), col('reason', 'Explanation'),
        ],
        rows: [
          row('Output', 'Quantity', 'Buses equipped', 60, 54, 40, 36, short(36), { sign: '≥', unit: 'buses', reason: 'Late delivery' }),
          row('Output', 'Cost', 'Cost per bus', 1500, 1450, 20, 20, met(20), { sign: '≤', unit: 'USD' }),
          row('Outcome', 'Social', 'Accidents', 3, 1, 40, 40, met(40), { sign: '≤', unit: 'cases' }),
        ],
        total: { text: 'Total', weight: 100, score: 96 },
      }, 'School Bus Safety');
    },
  },
  {
    file: 'T59_小计各级_空行_注释.xlsx', layout: 'A', tags: ['subtotals', 'blank-rows', 'notes-between'],
    build(book) {
      const sheet = book.sheet('自评表（终）');
      let at = sheet.heading(1, 1, 11, '项目支出绩效自评表', '古树名木保护');
      at = sheet.fund(at, 1, standardFund(76, 9.5), '古树名木保护');
      at = sheet.goal(at, 1, 11);
      at = sheet.indicators(at, 1, {
        columns: standard, side: '绩效指标',
        rows: [...levelRows.slice(0, 4), { kind: 'subtotal', text: '产出指标小计', weight: 50, score: 49 }, gap, ...levelRows.slice(4, 6), { kind: 'subtotal', text: '效益指标小计', weight: 30, score: 30 }, gap, gap, ...levelRows.slice(6), { kind: 'subtotal', text: '满意度指标小计', weight: 10, score: 9 }],
        total: { text: '总分', weight: 100, score: 97.5, grade: '优' },
      }, '古树名木保护');
      sheet.put(at, 1, '注：1.其他资金包括自有资金。', 11); sheet.put(at + 1, 1, '2.定量指标若为正向指标，得分=全年实际值/年度指标值×分值。', 11); sheet.put(at + 2, 1, '填表人：'); sheet.put(at + 2, 5, '联系电话：');
    },
  },
  {
    file: 'X19_目标批复与调整.xlsx', layout: 'declaration', tags: ['declaration', 'must-not-score'],
    build(book) {
      const sheet = book.sheet('批复');
      sheet.put(1, 1, '项目支出绩效目标批复表', 7);
      const end = sheet.indicators(3, 1, { labelled: false, columns: [col('level1', '一级指标'), col('level2', '二级指标'), col('name', '三级指标'), col('sign', '指标性质'), col('target', '指标值'), col('unit', '度量单位'), col('weight', '权重')], rows: levelRows.map((each) => each.kind === 'data' ? { ...each, values: { ...each.values, sign: '≥', unit: '次' } } : each) }, '');
      sheet.forbid('declaration', 1, end, '目标批复，没有完成值');
    },
  },
  {
    file: 'X20_绩效指标库与分值标准.xlsx', layout: 'negative', negative: true, tags: ['negative', 'indicator-library', 'risk-register'],
    build(book) {
      const sheet = book.sheet('指标库');
      sheet.put(1, 1, '部门预算绩效指标库', 7);
      sheet.line(2, 1, ['序号', '行业', '一级指标', '二级指标', '三级指标', '指标解释', '参考标准']);
      for (let n = 1; n <= 30; n++) sheet.line(2 + n, 1, [n, '教育', '产出指标', '数量指标', `培训人次${n}`, '反映培训规模', '不低于上年']);
      const risk = book.sheet('任务分解');
      risk.put(1, 1, '2023年重点工作任务分解及进度表', 7);
      risk.line(2, 1, ['序号', '工作任务', '年度目标', '完成情况', '完成率', '责任部门', '备注']);
      for (let n = 1; n <= 15; n++) risk.line(2 + n, 1, [n, `推进事项${n}`, '12月底前完成', '已完成', '100%', '办公室', '']);
    },
  },
];
