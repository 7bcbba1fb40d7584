import { col, good, levelRows, met, nested, noActual, other, over, row, short, standard, standardForm, standardFund, wide, type OwnForm } from './standardForm';
import type { ColumnSpec } from './specs';

/** One workbook for each layout of real forms. */
export const layouts: readonly OwnForm[] = [
  {
    file: 'A11_列序打乱_分值带单位.xlsx', layout: 'A', tags: ['columns-permuted', 'text-weights'],
    build(book) {
      const columns = [standard[6], standard[5], standard[0], standard[1], standard[4], standard[2], standard[3], standard[7]] as ColumnSpec[];
      const rows = levelRows.map((each) => each.kind === 'data' ? { ...each, values: { ...each.values, weight: `${each.values.weight}分` } } : each);
      standardForm(book, '自评', '公共设施巡查维护', { columns, rows });
    },
  },
  {
    file: 'B11_指标占位行_隐藏行.xlsx', layout: 'B', tags: ['placeholder-rows', 'hidden-rows', 'total-row-zero'],
    build(book) {
      const sheet = book.sheet('项目支出绩效自评表');
      let at = sheet.heading(1, 1, 10, '项目支出绩效自评表', '水质监测专项');
      at = sheet.fund(at, 1, {
        corner: '项目资金\n（万元）',
        columns: [{ role: 'budget', head: '全年预算数（A）' }, { role: 'executed', head: '全年执行数（B）', width: 2 }, { role: 'weight', head: '分值' }, { role: 'rate', head: '执行率（B/A）' }, { role: 'score', head: '得分' }],
        rows: [
          { label: '年度资金总额：', values: [0, 0, 10, '0', 0] },
          { label: '其中:本年财政拨款', values: [60, 57, '-', '95%', '-'] },
          { label: '其他资金', values: [0, 0, '-', '', '-'] },
        ],
        scoredRow: 0, weight: 10, rate: null, score: null, unit: '万元',
      }, '水质监测专项');
      at = sheet.goal(at, 1, 10, ['年度总体目标完成情况', '预期目标', '实际完成情况']);
      const first = at;
      at = sheet.indicators(at, 1, {
        side: '年度绩效指标完成情况',
        columns: [...standard.slice(0, 7), col('reason', '偏差原因分析及改进措施')],
        rows: [
          row('产出指标', '数量指标', '指标1：监测断面数量', '≥36个', '38个', 20, 20, met(20)),
          row('产出指标', '数量指标', '指标2：编制监测报告', '12期', '12期', 10, 10, met(10)),
          { kind: 'placeholder', values: { level1: '产出指标', level2: '数量指标', name: '……' } },
          row('产出指标', '质量指标', '指标1：数据有效率', '≥95%', '94%', 20, 18, short(19.79), { reason: '仪器故障' }),
          { kind: 'placeholder', values: { level1: '产出指标', level2: '质量指标', name: '指标2：' } },
          row('效益指标', '生态效益指标', '指标1：断面达标率', '≥90%', '92%', 30, 30, met(30)),
          { kind: 'placeholder', values: { level1: '效益指标', level2: '经济效益指标', name: '指标1：' } },
          row('满意度指标', '服务对象满意度指标', '指标1：群众满意度', '≥85%', '90%', 10, 10, met(10)),
          { kind: 'placeholder', values: { level1: '满意度指标', level2: '服务对象满意度指标', name: '……' } },
        ],
        total: { text: '总分', weight: 100, score: 88 },
      }, '水质监测专项');
      sheet.raw.getRow(first + 3).hidden = true;
      sheet.raw.getRow(first + 4).hidden = true;
    },
  },
  {
    file: 'C11_三行表头_元.xlsx', layout: 'C', tags: ['three-row-header', 'operator-unit-columns', 'yuan', 'grade-in-total-row'],
    build(book) {
      const sheet = book.sheet('公开14表');
      sheet.put(1, 1, '公开14表');
      let at = sheet.heading(2, 1, 11, '2022年度项目支出绩效自评表', '乡村教师交通补助');
      at = sheet.fund(at, 1, { ...standardFund(76, 9), corner: '项目资金\n（元）', unit: '元', score: 9.5 }, '乡村教师交通补助');
      at = sheet.goal(at, 1, 11);
      sheet.indicators(at, 1, {
        columns: [
          col('level1', '绩效指标', '一级指标'), col('level2', '绩效指标', '二级指标'), wide('name', 2, '绩效指标', '三级指标'),
          col('sign', '目标及完成情况', '年度指标值', '指标性质'), col('target', '目标及完成情况', '年度指标值', '指标值'), col('unit', '目标及完成情况', '年度指标值', '度量单位'),
          col('actual', '目标及完成情况', '实际完成值'), col('weight', '自评情况', '分值'), col('score', '自评情况', '得分'), col('reason', '自评情况', '偏差原因分析及改进措施'),
        ],
        rows: [
          row('产出指标', '数量指标', '受助教师人数', 210, 208, 20, 20, short(19.81), { sign: '≧', unit: '人' }),
          row('产出指标', '质量指标', '发放准确率', 100, '100%', 20, 20, met(20), { sign: '═', unit: '%' }),
          row('产出指标', '成本指标', '人均补助标准', 500, 500, 10, 10, met(10), { sign: '═', unit: '元/月' }),
          row('效益指标', '社会效益指标', '教师稳定率', 95, 97, 30, 30, met(30), { sign: '≧', unit: '%' }),
          row('满意度指标', '服务对象满意度指标等', '教师满意度', 95, '96%', 10, 10, met(10), { sign: '≧', unit: '%' }),
        ],
        total: { text: '总分', weight: 100, score: 99, grade: '优' },
      }, '乡村教师交通补助');
    },
  },
  {
    file: 'D11_四川_段落行分级.xlsx', layout: 'D', tags: ['section-rows', 'operator-unit-columns', 'slash-not-scored'],
    build(book) {
      const sheet = book.sheet('510000_0013zp');
      sheet.put(1, 1, '报表编号：510000_0013zp');
      let at = sheet.heading(2, 1, 10, '部门预算项目支出绩效自评表', '社区食堂建设');
      at = sheet.fund(at, 1, {
        corner: '预算\n执行\n情况\n（10分）', cornerWidth: 1, labelWidth: 2,
        columns: [
          { role: 'initialBudget', head: '年初预算' }, { role: 'budget', head: '调整后预算数' }, { role: 'executed', head: '预算执行数' },
          { role: 'rate', head: '预算执行率' }, { role: 'weight', head: '权重' }, { role: 'score', head: '得分' }, { role: 'reason', head: '原因' },
        ],
        rows: [
          { label: '总额', values: ['320.00', '300.00', '264.00', '88.00%', 10, 8.8, '尾款未到付款节点'] },
          { label: '其中：财政资金', values: ['320.00', '300.00', '264.00', '88.00%', '/', '/', '/'] },
          { label: '单位资金', values: ['0.00', '0.00', '0.00', '0.00%', '/', '/', '/'] },
        ],
        scoredRow: 0, weight: 10, rate: 0.88, score: 8.8, unit: null,
      }, '社区食堂建设');
      at = sheet.goal(at, 1, 10, ['年度目标完成情况', '年初目标', '完成情况']);
      sheet.indicators(at, 1, {
        columns: [
          col('level2', '二级指标'), wide('name', 2, '三级指标'), col('sign', '指标性质'), col('target', '指标值'), col('unit', '度量单位'),
          col('actual', '完成值'), col('weight', '权重'), col('score', '得分'), col('reason', '未完成原因分析'),
        ],
        rows: [
          { kind: 'section', text: '一、产出指标（50分）' },
          row('', '数量指标', '新建社区食堂', 12, 11, 25, 22, short(22.92), { sign: '≥', unit: '个', reason: '1处选址变更' }),
          row('', '质量指标', '验收合格率', 100, 100, 25, 25, met(25), { sign: '＝', unit: '%' }),
          { kind: 'section', text: '二、效益指标（30分）' },
          row('', '社会效益指标', '日均就餐人次', 900, 1010, 30, 30, met(30), { sign: '≥', unit: '人次' }),
          { kind: 'section', text: '三、满意度指标（10分）' },
          row('', '服务对象满意度指标', '老年人满意度', 90, 93, 10, 10, met(10), { sign: '≥', unit: '%' }),
        ],
        total: { text: '合计', weight: 100, score: 95.8 },
      }, '社区食堂建设');
    },
  },
  {
    file: 'E11_湖北_父子指标无分值.xlsx', layout: 'E', tags: ['no-weight', 'parent-child', 'weight-in-header'],
    build(book) {
      const sheet = book.sheet('自评表');
      let at = sheet.heading(1, 1, 8, '项目自评表', '测土配方服务');
      at = sheet.fund(at, 1, {
        corner: '预算执行情况（万元）', cornerWidth: 1, labelWidth: 1,
        columns: [{ role: 'budget', head: '预算数（A）', width: 2 }, { role: 'executed', head: '执行数（B）' }, { role: 'rate', head: '执行率（B/A）' }, { role: 'score', head: '得分（20分*执行率）', width: 2 }],
        rows: [{ label: '年度财政资金总额', values: [278, 250.2, '90%', 18] }],
        scoredRow: 0, weight: 20, rate: 0.9, score: 18, unit: '万元',
      }, '测土配方服务');
      sheet.indicators(at, 1, {
        side: '绩效指标（80分）',
        columns: [col('level1', '一级指标'), col('level2', '二级指标'), wide('name', 2, '三级指标'), col('target', '年初目标值（A）'), col('actual', '实际完成值（B）'), col('score', '得分')],
        rows: [
          nested('parent', '产出指标', '数量指标', '一、示范区建设', '2万亩', '2万亩', '', 15, met(null)),
          nested('child', '产出指标', '数量指标', '1、土样化验', '≧60个', '105个', '', 5, over(null)),
          nested('child', '产出指标', '数量指标', '2、发放建议卡', '3000份', '2900份', '', 5, short(null)),
          nested('child', '产出指标', '数量指标', '3、技术培训', '4期', '4期', '', 5, met(null)),
          row('产出指标', '质量指标', '配方肥到位率', '≧80%', '85.6%', '', 25, met(null)),
          row('效益指标', '社会效益指标', '受益农户数', '5000户', '5000户', '', 40, met(null)),
        ],
        total: { text: '总分', score: 98 },
      }, '测土配方服务');
    },
  },
  {
    file: 'F11_宁夏_分值在前.xlsx', layout: 'F', tags: ['weight-before-values', 'unit-in-amount-cell', 'stars-in-name'],
    build(book) {
      const sheet = book.sheet('原种扩繁');
      let at = sheet.heading(1, 1, 9, '项目支出绩效自评表', '马铃薯原种扩繁');
      at = sheet.fund(at, 1, {
        corner: '项目资金（万元）', cornerWidth: 1, labelWidth: 2,
        columns: [{ role: 'budget', head: '全年预算数(A)' }, { role: 'executed', head: '全年执行数(B)', width: 2 }, { role: 'weight', head: '分值' }, { role: 'rate', head: '执行率(B/A)' }, { role: 'score', head: '得分' }],
        rows: [{ label: '年度资金总额：', values: [300, '259.5万元', 10, '86.5%', 8.65] }, { label: '其中：中央财政资金', values: [300, '259.5万元', '', '86.5%', ''] }],
        scoredRow: 0, weight: 10, rate: 0.865, score: 8.65, unit: '万元',
      }, '马铃薯原种扩繁');
      at = sheet.goal(at, 1, 9, ['年度总体目标', '年初设定目标', '全年实际完成情况']);
      sheet.indicators(at, 1, {
        side: '年度绩效指标',
        columns: [col('level1', '一级指标'), col('level2', '二级指标'), col('name', '三级指标'), col('weight', '分值'), col('target', '年度指标值'), col('actual', '全年实际值'), col('score', '得分'), col('reason', '未完成原因及（拟采取的）改进措施')],
        rows: [
          row('产出指标', '数量指标', '★★发放原原种（≥**万粒）', '>=550万粒', '550万粒', 25, 25, met(25)),
          row('产出指标', '数量指标', '★一级种薯基地', '>=8000亩', '8535.5亩', 25, 25, met(25)),
          row('效益指标', '经济效益指标', '亩均增收', '>=120元', '96元', 30, 24, short(24), { reason: '薯价下跌' }),
          row('满意度指标', '服务对象满意度指标', '农户满意度', '>=85%', '', 10, 10, noActual),
        ],
        total: { text: '总分', weight: 100, score: 92.65 },
      }, '马铃薯原种扩繁');
    },
  },
  {
    file: 'G11_银川_各级分值.xlsx', layout: 'G', tags: ['weights-per-level', 'decision-management-levels'],
    build(book) {
      const sheet = book.sheet('财政支出自评');
      const at = sheet.heading(1, 1, 10, '财政支出项目绩效自评表', '图书馆夜间开放');
      sheet.indicators(at, 1, {
        columns: [
          col('level1', '一级指标'), other('w1', '分值'), col('level2', '二级指标'), other('w2', '分值'), col('name', '三级指标'), col('weight', '分值'),
          col('target', '指标值(A)'), col('actual', '全年实际值(B)'), col('score', '得分'), col('reason', '未完成原因分析及改进措施'),
        ],
        rows: [
          row('项目决策', '项目立项', '立项依据充分性', '充分', '充分', 10, 10, good(10), { w1: 10, w2: 10 }),
          row('项目管理', '资金管理', '资金到位率', '100%', '100%', 10, 10, met(10), { w1: 25, w2: 25 }),
          row('项目管理', '资金管理', '预算执行率', '100%', '96%', 15, 14.4, short(14.4), {}),
          row('项目产出', '数量指标', '夜间开放天数', '300天', '310天', 15, 15, met(15), { w1: 30, w2: 30 }),
          row('项目产出', '数量指标', '举办讲座场次', '24场', '18场', 15, 11, short(11.25), { reason: '讲师档期冲突' }),
          row('项目效益', '社会效益', '到馆人次', '6万人次', '6.3万人次', 35, 35, met(35), { w1: 35, w2: 35 }),
        ],
        mergeLevels: true,
        total: { text: '合计', weight: 100, score: 95.4 },
      }, '图书馆夜间开放');
    },
  },
  {
    file: 'H11_成安_二次加权.xlsx', layout: 'H', tags: ['double-weighting', 'two-row-header', 'label-and-amount-under-one-heading'],
    build(book) {
      const sheet = book.sheet('部门项目自评');
      const at = sheet.heading(1, 1, 14, '部门项目绩效自评表', '城区亮化维护');
      sheet.indicators(at, 1, {
        side: '绩效指标',
        columns: [
          col('level1', '一级指标'), col('level2', '二级指标'), col('name', '三级指标'), col('note', '描述'), col('weight', '指标分值'),
          col('sign', '预期指标值', '符号'), col('target', '预期指标值', '值'), col('unit', '预期指标值', '单位（文字描述）'),
          col('actual', '单项指标实际完成值'), other('state', '单项指标完成情况'),
          other('single', '自评得分', '单项指标得分'), other('factor', '自评得分', '权重占比（%）'), col('score', '自评得分', '单项指标折算得分'),
        ],
        columnsAlt: { score: ['N', 'L'] },
        rows: [
          row('产出指标', '数量指标', '维护路灯数量', 1800, 1820, 25, 6.25, met(null), { sign: '≥', unit: '盏', state: '完成', single: 25, factor: '25%' }),
          row('产出指标', '质量指标', '亮灯率', 98, 98.5, 25, 6.25, met(null), { sign: '≥', unit: '%', state: '完成', single: 25, factor: '25%' }),
          row('效益指标', '社会效益指标', '照明投诉件数', 30, 41, 25, 4.5, short(null), { sign: '≤', unit: '件', state: '未完成', single: 18, factor: '25%' }),
          row('满意度指标', '服务对象满意度指标', '居民满意度', 90, 95, 25, 6.25, met(null), { sign: '≥', unit: '%', state: '完成', single: 25, factor: '25%' }),
        ],
        total: { text: '总分', weight: 100, score: 23.25 },
      }, '城区亮化维护');
    },
  },
  {
    file: 'I11_苏州_单级指标.xlsx', layout: 'I', tags: ['single-level', 'odd-weights', 'execution-as-row'],
    build(book) {
      const sheet = book.sheet('灾备');
      sheet.put(1, 1, '项目绩效自评表', 6);
      sheet.put(2, 1, '项目名称'); sheet.put(2, 2, '数据备份中心运维', 5);
      sheet.indicators(4, 1, {
        columns: [col('level1', '项目类别'), col('name', '指标名称'), col('target', '目标值'), col('weight', '权重'), col('actual', '实际完成值'), col('score', '自评分')],
        rows: [
          row('投入目标', '', '预算执行率', '100%', '94%', 6, 5.64, short(5.64)),
          row('投入目标', '', '配套设施到位率', '100%', '100%', 4, 4, met(4)),
          row('项目绩效实现情况', '', '纳入备份的系统比例', '=70%', '70%', 33.71, 33.71, met(33.71)),
          row('项目绩效实现情况', '', '恢复演练次数', '≥4次', '5次', 26.29, 26.29, met(26.29)),
          row('结果目标', '', '系统中断次数', '0次', '0次', 30, 30, met(30)),
        ],
        total: { text: '合计', weight: 100, score: 99.64 },
      }, '数据备份中心运维');
    },
  },
  {
    file: 'J11_重庆_部门整体.xlsx', layout: 'J', tags: ['no-levels', 'initial-and-adjusted-target', 'coefficient-column'],
    build(book) {
      const sheet = book.sheet('部门整体');
      sheet.put(1, 1, '部门整体支出绩效自评表', 10);
      sheet.put(3, 1, '部门（单位）名称'); sheet.put(3, 2, '临湖区档案馆', 5);
      let at = sheet.fund(4, 1, {
        corner: '部门支出预算（万元）', cornerWidth: 1, labelWidth: 1,
        columns: [{ role: 'initialBudget', head: '年初预算数' }, { role: 'budget', head: '全年（调整）预算数', width: 2 }, { role: 'executed', head: '全年执行数' }, { role: 'rate', head: '执行率(%)' }, { role: 'weight', head: '执行率权重' }, { role: 'score', head: '执行率得分' }],
        rows: [{ label: '总计', values: [900, 960, 912, 95, 10, 9.5] }, { label: '其中：一般公共预算', values: [900, 960, 912, 95, '', ''] }],
        scoredRow: 0, weight: 10, rate: 0.95, score: 9.5, unit: '万元',
      }, '临湖区档案馆');
      at = sheet.goal(at, 1, 10, ['当年整体绩效目标', '年初绩效目标', '全年目标实际完成情况']);
      sheet.indicators(at, 1, {
        columns: [
          col('name', '指标名称'), col('unit', '计量单位'), col('sign', '指标性质'), other('t0', '年初指标值'), col('target', '调整指标值'), col('actual', '全年完成值'),
          other('coef', '得分系数（%）'), col('weight', '指标权重（分）'), col('score', '指标得分（分）'), other('core', '是否核心指标'),
        ],
        rows: [
          row('', '', '档案数字化页数', 200, 210, 40, 40, met(40), { unit: '万页', sign: '≥', t0: 180, coef: 100, core: '是' }),
          row('', '', '查档接待人次', 5000, 4600, 30, 27.6, short(27.6), { unit: '人次', sign: '≥', t0: 5000, coef: 92, core: '是' }),
          row('', '', '库房安全事故', 0, 0, 20, 20, met(20), { unit: '起', sign: '≤', t0: 0, coef: 100, core: '否' }),
        ],
        total: { text: '合计', weight: 100, score: 97.1 },
      }, '临湖区档案馆');
    },
  },
  {
    file: 'K11_转移支付_无分值.xlsx', layout: 'K', tags: ['no-weight-no-score', 'fund-management-block'],
    build(book) {
      const sheet = book.sheet('区域自评');
      let at = sheet.heading(1, 1, 8, '转移支付区域（项目）绩效自评表', '公路养护补助');
      at = sheet.fund(at, 1, {
        corner: '项目资金（万元）', cornerWidth: 1, labelWidth: 2,
        columns: [{ role: 'budget', head: '全年预算数（A）' }, { role: 'executed', head: '全年执行数（B）', width: 2 }, { role: 'rate', head: '预算执行率（B/A×100%）', width: 2 }],
        rows: [{ label: '年度资金总额：', values: [2000, 1900, '95%'] }, { label: '其中：中央财政资金', values: [1500, 1450, '96.67%'] }, { label: '地方资金', values: [500, 450, '90%'] }],
        scoredRow: 0, weight: null, rate: 0.95, score: null, unit: '万元',
      }, '公路养护补助');
      sheet.put(at, 1, '资金管理情况', 1, 3);
      sheet.put(at, 2, '', 2); sheet.put(at, 4, '情况说明', 2); sheet.put(at, 6, '存在问题和改进措施', 3);
      ['分配科学性', '下达及时性'].forEach((name, index) => { sheet.put(at + 1 + index, 2, name, 2); sheet.put(at + 1 + index, 4, '按规定执行', 2); sheet.put(at + 1 + index, 6, '无', 3); });
      at = sheet.goal(at + 3, 1, 8, ['总体目标', '总体目标', '全年实际完成情况']);
      at = sheet.indicators(at, 1, {
        side: '绩效指标',
        columns: [col('level1', '一级指标'), col('level2', '二级指标'), wide('name', 2, '三级指标'), col('target', '指标值'), col('actual', '全年实际完成值'), col('reason', '未完成原因和改进措施')],
        rows: [
          row('产出指标', '数量指标', '养护里程', '≥320公里', '322公里', '', '', met(null)),
          row('产出指标', '质量指标', '路面优良率', '≥90%', '86%', '', '', short(null), { reason: '雨季水毁' }),
          row('效益指标', '社会效益指标', '通行能力', '明显提升', '明显提升', '', '', good(null)),
        ],
      }, '公路养护补助');
      sheet.put(at, 1, '注：资金使用单位按区域绩效目标填报。', 8);
    },
  },
  {
    file: 'L11_广水_复核分.xlsx', layout: 'L', tags: ['reviewer-score', 'criteria-column', 'no-weight'],
    build(book) {
      const sheet = book.sheet('自评打分');
      const at = sheet.heading(1, 1, 8, '项目绩效自评表', '垃圾分类宣传');
      sheet.indicators(at, 1, {
        columns: [col('level1', '一级指标'), col('level2', '二级指标'), col('name', '指标名称（三级指标）'), col('target', '年初指标值'), col('actual', '年终完成值'), other('review', '复核分'), col('score', '自评分'), col('criteria', '评价标准及依据')],
        rows: [
          row('产出指标', '数量指标', '宣传活动场次', '50场', '52场', '', 15, met(null), { review: 15, criteria: '每少1场扣0.5分' }),
          row('产出指标', '质量指标', '分类准确率', '≥80%', '76%', '', 12, short(null), { review: '', criteria: '按比例计分' }),
          row('效益指标', '社会效益指标', '居民知晓率', '≥90%', '95%', '', 30, met(null), { review: '', criteria: '按比例计分' }),
        ],
        total: { text: '合计', score: 57 },
      }, '垃圾分类宣传');
    },
  },
  {
    file: 'M11_宁德_累计完成率.xlsx', layout: 'M', tags: ['rate-column', 'no-weight-no-score'],
    build(book) {
      const sheet = book.sheet('绩效自评');
      const at = sheet.heading(1, 1, 6, '项目绩效目标自评表', '人才公寓补贴');
      sheet.indicators(at, 1, {
        columns: [col('level1', '评价内容'), wide('name', 2, '绩效内容'), col('target', '绩效目标值'), col('actual', '实际完成值'), col('rate', '累计完成率')],
        rows: [
          row('产出', '', '发放补贴人数', '120人', '126人', '', '', met(null), { rate: '105%' }),
          row('产出', '', '资金投入', '≤80万元', '75.6万元', '', '', met(null), { rate: '100%' }),
          row('效益', '', '人才留存率', '≥85%', '81%', '', '', short(null), { rate: '95.29%' }),
        ],
      }, '人才公寓补贴');
    },
  },
  {
    file: 'N11_金昌_组权重与目标表.xlsx', layout: 'N', tags: ['group-weights', 'target-table', 'execution-as-row'],
    build(book) {
      const targets = book.sheet('绩效目标');
      targets.put(1, 1, '志愿服务经费绩效目标表', 5);
      targets.indicators(3, 1, {
        columns: [col('level1', '一级目标'), col('level2', '二级目标'), col('name', '三级目标'), col('target', '目标值'), col('note', '备注')],
        rows: [row('产出目标', '数量目标', '志愿服务场次', '30场', '', '', '', noActual), row('产出目标', '质量目标', '服务合格率', '≥95%', '', '', '', noActual), row('效果目标', '满意度', '群众满意度', '≥90%', '', '', '', noActual)],
        labelled: false,
      }, '');
      targets.forbid('declaration', 1, 6, '只有目标值，没有完成值');
      const sheet = book.sheet('自评');
      const at = sheet.heading(1, 1, 8, '志愿服务经费绩效自评表', '志愿服务经费');
      sheet.indicators(at, 1, {
        columns: [col('level1', '一级目标'), col('level2', '二级目标'), col('name', '三级目标'), col('target', '目标值'), col('actual', '实际完成值'), col('weight', '分值'), col('score', '得分'), col('note', '备注')],
        columnsAlt: { reason: [null, 'H'] },
        mergeWeights: true,
        groups: [{ of: '预算执行', score: 9 }, { of: '数量目标', score: 30 }, { of: '质量目标', score: 20 }, { of: '社会效益', score: 24.6 }, { of: '满意度', score: 10 }],
        rows: [
          row('预算执行', '预算执行', '预算执行率', '20万元', '18万元', 10, 9, { status: 'short', score: 9 }),
          row('产出目标', '数量目标', '志愿服务场次', '30场', '33场', 30, 30, met(null)),
          row('产出目标', '数量目标', '参与志愿者', '600人次', '640人次', 30, 30, met(null)),
          row('产出目标', '质量目标', '服务合格率', '≥95%', '97%', 20, 20, met(null)),
          row('效果目标', '社会效益', '受益群众', '5000人次', '4100人次', 30, 25, short(null)),
          row('效果目标', '满意度', '群众满意度', '≥90%', '91%', 10, 10, met(null)),
        ],
        total: { text: '合计', weight: 100, score: 94 },
      }, '志愿服务经费');
    },
  },
];
