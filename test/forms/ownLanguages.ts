import { col, good, met, noActual, other, row, short, type OwnForm } from './standardForm';

/** Forms in two languages and in English: joint programmes, loans, universities with partners abroad. */
export const languages: readonly OwnForm[] = [
  {
    file: 'T60_双语_括号与斜线.xlsx', layout: 'bilingual', tags: ['bilingual', 'english-first', 'brackets', 'slashes', 'fund-bilingual'],
    build(book) {
      const project = '航道疏浚与助航标志更新 Channel Dredging and Buoy Renewal';
      const sheet = book.sheet('自评 Self-assessment');
      sheet.put(1, 1, 'Self-assessment of Project Performance 项目绩效自评表', 9);
      sheet.put(2, 1, 'Project name 项目名称', 2); sheet.put(2, 3, project, 7);
      const at = sheet.fund(3, 1, {
        corner: 'Project funds 项目资金\n(CNY 10,000 万元)', cornerWidth: 1, labelWidth: 2,
        columns: [
          { role: 'initialBudget', head: 'Initial budget/年初预算数' }, { role: 'budget', head: 'Adjusted budget (A)/全年预算数（A）' }, { role: 'executed', head: 'Executed (B)/全年执行数（B）' },
          { role: 'weight', head: 'Weight/分值' }, { role: 'rate', head: 'Execution rate (B/A)/执行率（B/A）' }, { role: 'score', head: 'Score/得分' },
        ],
        rows: [
          { label: 'Total 年度资金总额', values: [860, 820, 754.4, 10, '92%', 9.2] },
          { label: 'Of which: fiscal appropriation 其中：财政拨款', values: [700, 660, 594.4, '—', '', '—'] },
          { label: 'Other funds 其他资金', values: [160, 160, 160, '—', '', '—'] },
        ],
        scoredRow: 0, weight: 10, rate: 0.92, score: 9.2, unit: '万元',
      }, project);
      sheet.indicators(at, 1, {
        columns: [
          col('other', 'No./序号'), col('level1', 'Level 1（一级指标）'), col('level2', 'Level 2（二级指标）'), col('name', 'Indicator（指标名称）'), col('target', 'Annual target（年度指标值）'),
          col('actual', 'Actual value（实际完成值）'), col('weight', 'Weight（分值）'), col('score', 'Score（得分）'), col('reason', 'Reasons for deviation and corrective measures（偏差原因分析及改进措施）'),
        ],
        rows: [
          row('Output（产出指标）', 'Quantity（数量指标）', 'Channel dredged（疏浚航道里程）', '≥38公里', '39.5公里', 15, 15, met(15)),
          row('Output（产出指标）', 'Quantity（数量指标）', 'Buoys replaced（更新浮标）', '64座', '56座', 15, 13.13, short(13.13), { reason: 'Two deliveries late（到货晚）' }),
          row('Output（产出指标）', 'Quality（质量指标）', 'Acceptance rate（验收合格率）', '100%', '100%', 15, 15, met(15)),
          row('Output（产出指标）', 'Timeliness（时效指标）', 'Completed by（完工时间）', '2022年10月31日前', '2022年10月12日', 15, 15, met(15)),
          row('Outcome（效益指标）', 'Social benefit（社会效益）', 'Navigation safety（通航安全管理机制）', '健全', '健全', 20, 20, good(20)),
          row('Satisfaction（满意度指标）', 'Users（服务对象）', 'Shipowner satisfaction（船户满意度）', '≥92%', '/', 10, 10, noActual),
        ],
        total: { text: 'Total（总分）', weight: 100, score: 97.33 },
      }, project);
    },
  },
  {
    file: 'T61_双语_两行表头_换行.xlsx', layout: 'bilingual', tags: ['bilingual', 'two-row-header', 'operator-unit-columns', 'review-score', 'section-rows'],
    build(book) {
      const project = '公共图书馆夜间开放';
      const sheet = book.sheet('Sheet1');
      sheet.put(1, 1, '公共图书馆夜间开放 绩效自评表\nPerformance Self-evaluation', 10);
      sheet.put(3, 1, '项目名称\nProject'); sheet.put(3, 2, project, 9);
      sheet.indicators(5, 1, {
        columns: [
          col('level2', '二级指标\nSecondary indicator'), col('name', '三级指标\nTertiary indicator'), col('sign', '年度指标值\nAnnual target', '计算符号\nOperator'), col('target', '年度指标值\nAnnual target', '目标值\nTarget value'), col('unit', '年度指标值\nAnnual target', '计量单位\nUnit'),
          col('actual', '全年完成值\nAchieved'), col('weight', '权重\nWeight'), col('score', '自评得分\nSelf-score'), col('other', '复核得分\nReviewed score'), col('reason', '原因分析\nCauses'),
        ],
        rows: [
          { kind: 'section', text: '产出指标 Output' },
          row('', '数量指标 Quantity', '夜间开放天数 Evenings open', 250, 262, 25, 25, met(25), { sign: '≥', unit: '天' }),
          row('', '成本指标 Cost', '每晚运行成本 Cost per evening', 1800, 1920, 25, 23, short(23.44), { sign: '≤', unit: '元', reason: '电价上调' }),
          { kind: 'section', text: '效益指标 Outcome' },
          row('', '社会效益指标 Social', '夜间到馆人次 Visits', 30000, 27000, 30, 27, short(27), { sign: '≥', unit: '人次', reason: '暑期闭馆检修' }),
          { kind: 'section', text: '满意度指标 Satisfaction' },
          row('', '服务对象满意度 Readers', '读者满意度 Reader satisfaction', 90, 93.5, 20, 20, met(20), { sign: '≥', unit: '%' }),
        ],
        total: { text: '合计 Total', weight: 100, score: 95 },
      }, project);
    },
  },
  {
    file: 'T62_English_loan_programme.xlsx', layout: 'English', tags: ['english', 'fund-in-rmb-10000', 'bounds-in-words', 'late-date-english', 'not-yet-surveyed'],
    build(book) {
      const project = 'Rural Water Supply Improvement';
      const sheet = book.sheet('Self-evaluation');
      sheet.put(1, 1, 'Project Performance Self-Evaluation Report (FY2023)', 8);
      sheet.put(2, 1, 'Project title:'); sheet.put(2, 2, project, 7);
      const at = sheet.fund(3, 1, {
        corner: 'Budget Execution\n(in RMB 10,000)', cornerWidth: 1, labelWidth: 1,
        columns: [
          { role: 'initialBudget', head: 'Planned budget' }, { role: 'budget', head: 'Revised budget' }, { role: 'executed', head: 'Actual disbursement' },
          { role: 'rate', head: 'Disbursement rate' }, { role: 'weight', head: 'Full marks' }, { role: 'score', head: 'Marks obtained' },
        ],
        rows: [
          { label: 'Total', values: [1200, 1180, 1121, '95.0%', 10, 9.5] },
          { label: 'Central government funds', values: [800, 800, 760, '95.0%', '-', '-'] },
          { label: 'Local counterpart funds', values: [400, 380, 361, '95.0%', '-', '-'] },
        ],
        scoredRow: 0, weight: 10, rate: 0.95, score: 9.5, unit: '万元',
      }, project);
      sheet.indicators(at + 1, 1, {
        columns: [
          col('level1', 'Results area'), col('level2', 'Sub-area'), col('name', 'Key performance indicator'), col('other', 'Previous year'), col('target', 'Target value'),
          col('actual', 'Achieved value'), col('weight', 'Points available'), col('score', 'Points awarded'), col('reason', 'Explanation of variance'),
        ],
        rows: [
          row('Outputs', 'Quantity', 'Households connected', 'no less than 3,200 households', '3,040 households', 15, 14.25, short(14.25), { reason: 'Two villages relocated' }),
          row('Outputs', 'Quality', 'Water quality compliance', 'at least 95 percent', '96.2%', 15, 15, met(15)),
          row('Outputs', 'Timeliness', 'Works completed', 'before 31 October 2023', '12 December 2023', 10, 8, short(null), { reason: 'Late approvals' }),
          row('Outputs', 'Cost', 'Cost per household', 'no more than 3,800 yuan', '3,720 yuan', 10, 10, met(10)),
          row('Outcomes', 'Social', 'Interruptions of supply', 'fewer than 12 times', '15 times', 20, 20, short(16)),
          row('Outcomes', 'Environmental', 'Response time to leaks', 'within 24 hours', '18 hours', 10, 10, met(10)),
          row('Satisfaction', 'Users', 'User satisfaction', '90% or above', 'survey not yet conducted', 10, 10, noActual),
        ],
        total: { text: 'Total score', weight: 90, score: 87.25 },
      }, project);
    },
  },
  {
    file: 'T63_English_export.xlsx', layout: 'other', tags: ['english', 'export', 'multi-project-list', 'operator-unit-columns', 'no-title'],
    build(book) {
      const sheet = book.sheet('export');
      sheet.indicators(1, 1, {
        columns: [
          other('code', 'ProjectCode'), other('project', 'ProjectName'), col('level1', 'IndicatorLevel1'), col('level2', 'IndicatorLevel2'), col('name', 'IndicatorName'), other('polarity', 'Polarity'), col('sign', 'Operator'),
          col('target', 'TargetValue'), col('unit', 'Unit'), col('actual', 'ActualValue'), col('weight', 'Weight'), col('score', 'SelfScore'), col('reason', 'DeviationReason'), other('at', 'UpdatedAt'),
        ],
        multiProject: true, mergeLevels: false,
        rows: [
          row('Output', 'Quantity', 'Lamps replaced', '300', '288', '60', '57.6', short(57.6), { code: 'P-001', project: 'Street lighting', polarity: 'higher is better', sign: '>=', unit: 'pcs', reason: 'supplier delay', at: '2024-01-05' }),
          row('Outcome', 'Economic', 'Power saved', '20', '', '40', '40', noActual, { code: 'P-001', project: 'Street lighting', polarity: 'higher is better', sign: '>=', unit: '%', at: '2024-01-05' }),
          row('Output', 'Quantity', 'Shelters built', '12', '12', '60', '60', met(60), { code: 'P-002', project: 'Bus shelters', polarity: 'higher is better', sign: '=', unit: 'pcs', at: '2024-01-06' }),
          row('Output', 'Cost', 'Cost per shelter', '4.5', '4.9', '20', '18', short(18.37), { code: 'P-002', project: 'Bus shelters', polarity: 'lower is better', sign: '<=', unit: '10,000 yuan', at: '2024-01-06' }),
          row('Satisfaction', 'Public', 'Passenger satisfaction', '85', 'to be confirmed', '20', '20', noActual, { code: 'P-002', project: 'Bus shelters', polarity: 'higher is better', sign: '>=', unit: 'percent', at: '2024-01-06' }),
        ],
      }, '');
    },
  },
];
