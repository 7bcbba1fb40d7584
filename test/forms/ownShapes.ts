import { col, good, gap, levelRows, met, other, row, short, standard, standardForm, standardFund, wide, type OwnForm } from './standardForm';

const flat = [col('level1', '一级指标'), col('level2', '二级指标'), col('name', '三级指标'), col('target', '年度指标值'), col('actual', '实际完成值'), col('weight', '分值'), col('score', '得分'), col('reason', '偏差原因')];

/** Tables in shapes that are harder to read: overlapping merges, projects side by side, headings far away. */
export const shapes: readonly OwnForm[] = [
  {
    file: 'T31_重叠合并单元格.xlsx', layout: 'A', tags: ['overlapping-merges'],
    build(book) {
      standardForm(book, '自评表', '河道保洁');
      book.overlaps[0] = ['B13:B18', 'B14:B18', 'C13:C15', 'L2:Q19', 'L3:Q19', 'L4:Q19'];
    },
  },
  {
    file: 'T32_左右并排两项目.xlsx', layout: 'A', tags: ['side-by-side'],
    build(book) {
      const sheet = book.sheet('并排');
      sheet.put(1, 1, '项目支出绩效自评表', 8); sheet.put(1, 10, '项目支出绩效自评表', 8);
      sheet.put(2, 1, '项目名称'); sheet.put(2, 2, '公园绿化养护', 7); sheet.put(2, 10, '项目名称'); sheet.put(2, 11, '道路清扫保洁', 7);
      sheet.indicators(3, 1, { columns: flat, rows: levelRows, total: { text: '总分', weight: 100, score: 88 } }, '公园绿化养护');
      sheet.indicators(3, 10, { columns: flat, rows: levelRows.slice(0, 4), total: { text: '总分', weight: 100, score: 49 } }, '道路清扫保洁');
    },
  },
  {
    file: 'T33_左右相连两项目.xlsx', layout: 'A', tags: ['side-by-side', 'no-gap'],
    build(book) {
      const sheet = book.sheet('相连');
      sheet.put(2, 1, '项目名称'); sheet.put(2, 2, '消防器材更新', 7); sheet.put(2, 9, '项目名称'); sheet.put(2, 10, '微型消防站建设', 7);
      sheet.indicators(3, 1, { columns: flat, rows: levelRows.slice(0, 5), total: { text: '总分', weight: 65, score: 64 } }, '消防器材更新');
      sheet.indicators(3, 9, { columns: flat, rows: levelRows.slice(0, 3), total: { text: '总分', weight: 40, score: 39 } }, '微型消防站建设');
    },
  },
  {
    file: 'T34_分页重复表头.xlsx', layout: 'A', tags: ['repeated-header', 'page-break'],
    build(book) {
      const sheet = book.sheet('自评');
      const at = sheet.heading(1, 1, 11, '项目支出绩效自评表', '校园安防升级');
      sheet.indicators(at, 1, {
        columns: standard,
        rows: [...levelRows.slice(0, 3), { kind: 'title', text: '项目支出绩效自评表（续表）' }, { kind: 'header' }, ...levelRows.slice(3, 5), gap, { kind: 'header' }, ...levelRows.slice(5)],
        total: { text: '总分', weight: 90, score: 88 },
      }, '校园安防升级');
    },
  },
  {
    file: 'T35_段落行两级_未合并.xlsx', layout: 'A', tags: ['section-rows', 'no-level-columns', 'no-merges'],
    build(book) {
      const sheet = book.sheet('表');
      sheet.put(1, 2, '绩效自评表'); sheet.put(2, 2, '项目名称：流动图书车'); 
      sheet.indicators(4, 2, {
        columns: [col('name', '指标名称'), col('target', '目标值'), col('actual', '完成值'), col('weight', '分值'), col('score', '得分')],
        rows: [
          { kind: 'section', text: '一、产出指标', merged: false }, { kind: 'section', text: '数量指标', merged: false },
          row('', '', '出车次数', '≥100次', '98次', 30, 29, short(29.4)), { kind: 'section', text: '质量指标', merged: false },
          row('', '', '图书完好率', '≥95%', '96%', 20, 20, met(20)), gap, { kind: 'section', text: '二、效益指标', merged: false },
          row('', '', '借阅人次', '1.2万人次', '12500人次', 40, 40, met(40)), { kind: 'section', text: '三、满意度指标', merged: false },
          row('', '', '读者满意度', '90%以上', '95%', 10, 10, met(10)),
        ],
        total: { text: '合计', weight: 100, score: 99 },
      }, '流动图书车');
    },
  },
  {
    file: 'T36_English_form.xlsx', layout: 'English', tags: ['english'],
    build(book) {
      const sheet = book.sheet('Evaluation');
      sheet.put(1, 1, 'Performance Self-Evaluation Form', 7); sheet.put(2, 1, 'Project name: Rural Clinic Upgrade', 7);
      let at = sheet.fund(4, 1, {
        corner: 'Fund', cornerWidth: 1, labelWidth: 1,
        columns: [{ role: 'initialBudget', head: 'Initial budget' }, { role: 'budget', head: 'Adjusted budget' }, { role: 'executed', head: 'Executed' }, { role: 'weight', head: 'Weight' }, { role: 'rate', head: 'Execution rate' }, { role: 'score', head: 'Score' }],
        rows: [{ label: 'Total funds', values: [500, 400, 380, 10, 0.95, 9.5] }],
        scoredRow: 0, weight: 10, rate: 0.95, score: 9.5, unit: null,
      }, 'Rural Clinic Upgrade');
      at += 1;
      sheet.indicators(at, 1, {
        columns: [col('level1', 'Category'), col('name', 'Indicator'), col('unit', 'Unit'), col('target', 'Target'), col('actual', 'Actual'), col('weight', 'Weight'), col('score', 'Score'), col('reason', 'Reason')],
        rows: [
          row('Output', '', 'Clinics upgraded', '≥12', '12', 30, 30, met(30), { unit: 'clinics' }),
          row('Output', '', 'Completion on time', '100%', '90%', 30, 27, short(27), { unit: '', reason: 'Rain' }),
          row('Outcome', '', 'Patients served', '≥8000', '9000', 30, 30, met(30), { unit: 'persons' }),
        ],
        total: { text: 'Total', weight: 100, score: 96.5 },
      }, 'Rural Clinic Upgrade');
    },
  },
  {
    file: 'T37_四十个项目上下排列.xlsx', layout: 'A', tags: ['stacked-tables', 'forty-projects'],
    build(book) {
      const sheet = book.sheet('汇总');
      let at = 1;
      for (let n = 1; n <= 40; n++) {
        const project = `便民服务项目${n}号`;
        sheet.put(at, 1, '项目支出绩效自评表', 8);
        sheet.put(at + 1, 1, '项目名称'); sheet.put(at + 1, 2, project, 7);
        at = sheet.indicators(at + 2, 1, { columns: flat, rows: levelRows.slice(n % 3, 3 + (n % 4)), total: { text: '总分', weight: 100, score: 90 } }, project) + (n % 3);
      }
    },
  },
  {
    file: 'T38_跨工作表续表.xlsx', layout: 'A', tags: ['continued-on-next-sheet'],
    build(book) {
      const first = book.sheet('自评表1');
      const at = first.heading(1, 1, 11, '项目支出绩效自评表', '农村公路灾毁修复');
      first.indicators(at, 1, { columns: standard, part: true, rows: levelRows.slice(0, 4) }, '农村公路灾毁修复');
      const second = book.sheet('自评表2');
      second.indicators(1, 1, { columns: standard, part: true, rows: levelRows.slice(4), total: { text: '总分', weight: 90, score: 88 } }, '农村公路灾毁修复');
    },
  },
  {
    file: 'T39_自评复核核查三种得分.xlsx', layout: 'A', tags: ['several-score-columns'],
    build(book) {
      const sheet = book.sheet('自评');
      const at = sheet.heading(1, 1, 11, '项目支出绩效自评表', '社区戒毒帮扶');
      sheet.indicators(at, 1, {
        columns: [...flat.slice(0, 6), other('r1', '复核分'), col('score', '自评得分'), other('r2', '核查分数'), flat[7]!],
        rows: levelRows,
        total: { text: '总分', weight: 90, score: 88 },
      }, '社区戒毒帮扶');
    },
  },
  {
    file: 'T40_空列与旁边的表.xlsx', layout: 'A', tags: ['blank-columns', 'unrelated-neighbours'],
    build(book) {
      const sheet = book.sheet('Sheet1');
      sheet.line(3, 14, ['学号', '姓名', '得分', '备注']);
      for (let n = 1; n <= 20; n++) sheet.line(3 + n, 14, [2022000 + n, `学生${n}`, 60 + n, '']);
      sheet.put(1, 1, '项目绩效自评表'); sheet.put(2, 1, '项目名称'); sheet.put(2, 2, '青少年科普营');
      const columns = [flat[0]!, { ...other('b1') , head: [] }, flat[1]!, flat[2]!, flat[3]!, { ...other('b2'), head: [] }, flat[4]!, flat[5]!, flat[6]!, { ...other('b3'), head: [] }, flat[7]!];
      const end = sheet.indicators(3, 1, { columns, rows: levelRows, mergeLevels: false, total: { text: '总分', weight: 90, score: 88 } }, '青少年科普营');
      sheet.line(end + 3, 1, ['序号', '名称', '金额（万元）', '备注']);
      sheet.line(end + 4, 1, [1, '场地费', 12, '']); sheet.line(end + 5, 1, [2, '材料费', 8, '']);
    },
  },
  {
    file: 'T41_格式延伸到末行_二百列.xlsx', layout: 'A', tags: ['inflated-by-formats', '200-columns'],
    build(book) {
      standardForm(book, '自评', '非遗传习所开放', { top: 3, left: 150 });
      const raw = book.sheets[0]!.raw;
      raw.getCell(1048576, 3).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
      raw.getCell(2000, 300).border = { top: { style: 'thin' } };
      raw.getCell(1, 200).value = '打印版';
    },
  },
  {
    file: 'T42_列表对象.xlsx', layout: 'A', tags: ['list-object', 'fill-down-without-merges'],
    build(book) {
      const sheet = book.sheet('数据表');
      sheet.put(1, 1, '绩效自评明细表');
      sheet.indicators(3, 1, { columns: flat, rows: levelRows, mergeLevels: false }, '');
      sheet.raw.addTable({
        name: 'ZiPing', ref: 'A3', headerRow: true, columns: flat.map(({ head }) => ({ name: head[0] ?? '' })),
        rows: levelRows.flatMap((each) => each.kind === 'data' ? [flat.map(({ role }) => each.values[role] ?? '')] : []),
      });
    },
  },
  {
    file: 'T43_合计作小计.xlsx', layout: 'A', tags: ['subtotals', 'total-words'],
    build(book) {
      const sheet = book.sheet('自评');
      const at = sheet.heading(1, 1, 8, '项目支出绩效自评表', '残疾人辅具适配');
      sheet.indicators(at, 1, {
        columns: flat,
        rows: [...levelRows.slice(0, 4), { kind: 'subtotal', text: '产出指标合计', weight: 50, score: 49 }, ...levelRows.slice(4, 6), { kind: 'subtotal', text: '小 计', weight: 30, score: 30 }, ...levelRows.slice(6), { kind: 'subtotal', text: '小 计', weight: 10, score: 9 }],
        total: { text: '总 计', weight: 90, score: 88 },
      }, '残疾人辅具适配');
    },
  },
  {
    file: 'T44_多项目清单.xlsx', layout: 'other', tags: ['multi-project-list'],
    build(book) {
      const sheet = book.sheet('清单');
      sheet.put(1, 1, '2022年度预算项目绩效自评情况汇总表', 8);
      sheet.indicators(2, 1, {
        columns: [other('no', '序号'), other('project', '项目名称'), col('name', '绩效指标'), col('target', '指标值'), col('actual', '完成值'), col('weight', '分值'), col('score', '自评得分'), col('reason', '偏差原因')],
        multiProject: true,
        rows: [
          row('', '', '修缮校舍面积', '3000平方米', '3100平方米', 50, 50, met(50), { no: 1, project: '校舍维修' }),
          row('', '', '验收合格率', '100%', '100%', 50, 50, met(50), { no: '', project: '' }),
          row('', '', '采购图书册数', '8000册', '7600册', 60, 57, short(57), { no: 2, project: '图书购置' }),
          row('', '', '师生满意度', '≥90%', '92%', 40, 40, met(40), { no: '', project: '' }),
        ],
      }, '');
    },
  },
  {
    file: 'T45_多个工作表_隐藏表.xlsx', layout: 'A', tags: ['several-sheets', 'hidden-sheet'],
    build(book) {
      standardForm(book, '项目一', '湿地巡护');
      standardForm(book, '项目二', '林区防火道维护');
      const menu = book.sheet('目录'); menu.line(1, 1, ['序号', '工作表', '项目']); menu.line(2, 1, [1, '项目一', '湿地巡护']);
      book.sheet('旧版', true);
      standardForm(book, '旧版', '湿地巡护（旧）');
    },
  },
  {
    file: 'T46_表头未合并_换行空格.xlsx', layout: 'C', tags: ['two-row-header', 'header-not-merged', 'blanks-in-header'],
    build(book) {
      const sheet = book.sheet('自评');
      sheet.put(1, 1, '项 目 支 出 绩 效 自 评 表'); sheet.put(2, 1, '项目名称'); sheet.put(2, 3, '便民驿站运营');
      sheet.indicators(4, 1, {
        mergeHeader: false, mergeLevels: false,
        columns: [
          col('level1', '绩 效 指 标', '一级\n指标'), col('level2', '绩 效 指 标', '二级\n指标'), col('name', '绩 效 指 标', '三级\n指标'),
          col('sign', '年 度 指 标 值', '指标性质'), col('target', '年 度 指 标 值', '指 标 值'), col('unit', '年 度 指 标 值', '度量单位'),
          col('actual', '实 际 完 成 值：'), col('weight', '分　值'), col('score', '得　分'), col('reason', '偏差原因分析\n及改进措施'),
        ],
        rows: [
          row('产出指标', '数量指标', '驿站开放天数', 350, 352, 40, 40, met(40), { sign: '≥', unit: '天' }),
          row('产出指标', '质量指标', '设施完好率', 98, 95, 10, 9, short(9.69), { sign: '≥', unit: '%' }),
          row('效益指标', '社会效益指标', '服务人次', 30000, 31000, 40, 40, met(40), { sign: '≥', unit: '人次' }),
        ],
        total: { text: '总 分', weight: 90, score: 89 },
      }, '便民驿站运营');
    },
  },
  {
    file: 'T47_资金只有子行_重复分值.xlsx', layout: 'A', tags: ['fund-weight-repeated', 'comma-amounts', 'yuan'],
    build(book) {
      const sheet = book.sheet('自评');
      let at = sheet.heading(1, 1, 11, '项目支出绩效自评表', '公益岗位补贴');
      at = sheet.fund(at, 1, {
        ...standardFund(76, 9.5), corner: '项目资金（元）', unit: '元', rate: 0.86183, score: 8.62,
        rows: [{ label: '年度资金总额', values: ['250,000.00', '250,000.00', '215,457.6', 10, '86.19%', 8.62] }, { label: '其中：当年财政拨款', values: ['250000', '250000', '215457.6', 10, '86.19%', 8] }],
      }, '公益岗位补贴');
      sheet.indicators(at, 1, { columns: standard, rows: levelRows, total: { text: '总分', weight: 100, score: 96.6 } }, '公益岗位补贴');
    },
  },
  {
    file: 'T48_编号行与合计在前.xlsx', layout: 'A', tags: ['column-numbers-row', 'serial-column'],
    build(book) {
      const sheet = book.sheet('自评');
      const at = sheet.heading(1, 1, 8, '项目支出绩效自评表', '信访接待场所改造');
      const numbered = [other('no', '序号'), ...flat.slice(2)];
      sheet.indicators(at, 1, {
        columns: numbered.map((column) => column),
        rows: [
          row('', '', '改造面积', '≥400平方米', '420平方米', 50, 50, met(50), { no: 1 }),
          row('', '', '群众满意度', '≥90%', '85%', 50, 47, short(47.22), { no: 2, reason: '等候时间长' }),
        ],
        total: { text: '合计', weight: 100, score: 97 },
      }, '信访接待场所改造');
    },
  },
];

/** Forms that must be left alone. */
export const lookAlikes: readonly OwnForm[] = [
  {
    file: 'X11_绩效目标申报表.xlsx', layout: 'declaration', tags: ['declaration', 'must-not-score'],
    build(book) {
      const sheet = book.sheet('申报表');
      sheet.put(1, 1, '项目支出绩效目标申报表', 7); sheet.put(2, 1, '（2023年度）', 7); sheet.put(3, 1, '项目名称'); sheet.put(3, 2, '智慧停车场建设', 6);
      sheet.line(4, 1, ['项目资金（万元）', '年度资金总额', 300, '其中：财政拨款', 300]);
      const end = sheet.indicators(6, 1, {
        side: '绩效指标', labelled: false,
        columns: [col('level1', '一级指标'), col('level2', '二级指标'), wide('name', 2, '三级指标'), wide('target', 2, '指标值')],
        rows: levelRows,
      }, '');
      sheet.forbid('declaration', 1, end, '绩效目标申报表，没有完成值');
    },
  },
  {
    file: 'X12_半年监控表_只有标题.xlsx', layout: 'monitoring', tags: ['monitoring', 'must-not-score'],
    build(book) {
      const sheet = book.sheet('监控');
      let at = sheet.heading(1, 1, 11, '2022年项目支出绩效运行监控表（1—6月）', '智慧停车场建设');
      const first = at;
      at = sheet.indicators(first, 1, { labelled: false, columns: standard, rows: levelRows, total: { text: '总分', weight: 90, score: 88 } }, '');
      sheet.forbid('monitoring', 1, at, '半年监控，不是全年自评');
      const second = book.sheet('截至9月');
      const end = second.indicators(2, 1, { labelled: false, columns: [...flat.slice(0, 4), col('actual', '截至9月底完成情况'), other('p', '全年预计完成值'), ...flat.slice(5)], rows: levelRows }, '');
      second.forbid('monitoring', 1, end, '期中数');
    },
  },
  {
    file: 'X13_五千行支付台账.xlsx', layout: 'negative', negative: true, tags: ['negative', 'ledger-5000-rows'],
    build(book) {
      const sheet = book.sheet('台账');
      sheet.line(1, 1, ['序号', '指标文号', '项目名称', '金额', '备注']);
      for (let n = 1; n <= 5000; n++) sheet.line(n + 1, 1, [n, '云财指〔2022〕8号', '', 100]);
    },
  },
  {
    file: 'X14_成绩登记与得分率.xlsx', layout: 'negative', negative: true, tags: ['negative', 'exam'],
    build(book) {
      const sheet = book.sheet('成绩');
      sheet.put(1, 1, '九年级期末成绩登记表', 8);
      sheet.line(2, 1, ['姓名', '目标', '实际', '得分', '满分', '完成率', '总分', '原因分析']);
      for (let n = 1; n <= 30; n++) sheet.line(n + 2, 1, [`学生${n}`, 90, 80 + (n % 15), 80 + (n % 15), 100, 0.9, 500, '']);
    },
  },
  {
    file: 'X15_绩效评价评分表.xlsx', layout: 'negative', negative: true, tags: ['negative', 'evaluation-score-sheet'],
    build(book) {
      const sheet = book.sheet('评分');
      sheet.put(1, 1, '项目支出绩效评价指标体系评分表', 8);
      sheet.line(2, 1, ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '评价标准', '得分', '扣分原因']);
      [['决策', 15, '项目立项', 5, '立项规范性', 5, '程序完整得满分', 5, ''], ['过程', 25, '资金管理', 10, '预算执行率', 10, '执行率×10', 9.2, '未支付'], ['产出', 30, '产出数量', 15, '完成率', 15, '按比例', 14, '']]
        .forEach((values, index) => { sheet.line(3 + index, 1, values); });
      const second = book.sheet('标准值');
      second.put(1, 1, '重点项目绩效评价打分表', 8);
      second.line(2, 1, ['一级指标', '二级指标', '三级指标', '标准值', '实际值', '权重', '得分', '专家评分']);
      second.line(3, 1, ['产出', '数量', '完成率', '100%', '96%', 20, 19, 18]); second.line(4, 1, ['效益', '社会', '覆盖率', '90%', '92%', 20, 20, 20]);
    },
  },
  {
    file: 'X16_合同与进度台账.xlsx', layout: 'negative', negative: true, tags: ['negative', 'contract-ledger'],
    build(book) {
      const sheet = book.sheet('合同');
      sheet.put(1, 1, '2022年合同履行台账', 8);
      sheet.line(2, 1, ['合同编号', '合同名称', '合同金额', '计划完成值', '完成情况', '完成率', '单位', '备注']);
      for (let n = 1; n <= 12; n++) sheet.line(2 + n, 1, [`HT-${n}`, `维修合同${n}`, n * 3.5, '100%', '已完成', 1, '某公司', '']);
    },
  },
  {
    file: 'X17_部门预算执行表.xlsx', layout: 'negative', negative: true, tags: ['negative', 'budget-list'],
    build(book) {
      const sheet = book.sheet('预算执行');
      sheet.put(1, 1, '2022年部门预算执行情况表', 7); sheet.put(2, 1, '单位：万元');
      sheet.line(3, 1, ['功能科目', '项目名称', '年初预算数', '全年预算数', '全年执行数', '执行率', '备注']);
      ['合计', '其中：基本支出', '项目支出', '办公费', '水电费', '其他资金'].forEach((name, n) => { sheet.line(4 + n, 1, ['2010301', name, 100 + n, 90 + n, 80 + n, 0.88, '']); });
    },
  },
  {
    file: 'X18_问卷与员工考核.xlsx', layout: 'negative', negative: true, tags: ['negative', 'questionnaire', 'staff-appraisal'],
    build(book) {
      const sheet = book.sheet('问卷');
      sheet.line(1, 1, ['题目', '指标', '分值', '平均得分', '满意率', '目标满意率']);
      sheet.line(2, 1, ['服务态度如何', '服务', 10, 9.1, 0.93, 0.9]);
      const second = book.sheet('考核');
      second.put(1, 1, '销售部员工绩效考核表', 7);
      second.line(2, 1, ['姓名', '考核指标', '权重', '目标值', '实际完成值', '得分', '备注']);
      second.line(3, 1, ['职工甲', '回款额', 40, '100万元', '90万元', 36, '']); second.line(4, 1, ['职工乙', '新客户', 60, '10个', '12个', 60, '']);
    },
  },
];

export { good };
