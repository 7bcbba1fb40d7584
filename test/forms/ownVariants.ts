import { col, gap, good, levelRows, met, noActual, other, over, row, short, standard, standardFund, wide, type OwnForm } from './ownForms';
import type { RowSpec } from './writer';

const flat = [col('level1', '一级指标'), col('level2', '二级指标'), col('name', '三级指标'), col('target', '年度指标值'), col('actual', '实际完成值'), col('weight', '分值'), col('score', '得分'), col('reason', '偏差原因分析及改进措施')];
const nested = (nesting: 'parent' | 'child', ...values: Parameters<typeof row>): RowSpec => ({ ...row(...values), nesting } as RowSpec);

/** Layouts that vary most from place to place (湖北, 成安, 苏州, 广水, 宁德), and shapes that join several difficulties. */
export const variants: readonly OwnForm[] = [
  {
    file: 'E12_湖北_勾选框与子项编号.xlsx', layout: 'E', tags: ['no-weight', 'parent-child', 'tick-boxes', 'weight-in-header'],
    build(book) {
      const sheet = book.sheet('Sheet1');
      let at = sheet.heading(1, 1, 8, '2022年度项目自评表', '农村饮水安全巩固提升');
      sheet.put(at, 1, '项目类别'); sheet.put(at, 2, '1、部门预算项目  R    2、上级专项转移支付项目 £', 7);
      sheet.put(at + 1, 1, '项目类型'); sheet.put(at + 1, 2, '1、常年性项目 £   2、延续性项目 R   3、一次性项目 £', 7);
      at = sheet.fund(at + 2, 1, {
        corner: '预算执行情况（万元）\n（20分）', cornerWidth: 1, labelWidth: 2,
        columns: [{ role: 'budget', head: '预算数（A）' }, { role: 'executed', head: '执行数（B）' }, { role: 'rate', head: '执行率（B/A）' }, { role: 'score', head: '得分（20分*执行率）', width: 2 }],
        rows: [{ label: '年度财政资金总额', values: [450, 438.75, '97.5%', 19.5] }],
        scoredRow: 0, weight: 20, rate: 0.975, score: 19.5, unit: '万元',
      }, '农村饮水安全巩固提升');
      sheet.indicators(at, 1, {
        side: '年度绩效目标\n（80分）',
        columns: [col('level1', '一级指标'), col('level2', '二级指标'), wide('name', 2, '三级指标'), col('target', '年初目标值（A）'), col('actual', '实际完成值（B）'), col('score', '得分')],
        rows: [
          nested('parent', '产出指标', '数量指标', '一、水源改造', '6处', '6处', '', 20, met(null)),
          nested('child', '产出指标', '数量指标', '（1）新打机井', '4眼', '4眼', '', 10, met(null)),
          nested('child', '产出指标', '数量指标', '（2）蓄水池', '2座', '1座', '', 10, short(null)),
          row('产出指标', '质量指标', '二、水质达标率', '≥95%', '96.2%', '', 20, met(null)),
          row('效益指标', '社会效益指标', '三、受益人口', '12000人', '12650人', '', 25, met(null)),
          row('满意度指标', '服务对象满意度指标', '四、群众满意度', '≥90%', '87%', '', 14.5, short(null)),
        ],
        total: { text: '总分', score: 99 },
      }, '农村饮水安全巩固提升');
    },
  },
  {
    file: 'E13_云南_双层表头_无边角.xlsx', layout: 'E', tags: ['no-weight', 'two-row-header', 'fund-without-corner'],
    build(book) {
      const sheet = book.sheet('自评');
      let at = sheet.heading(1, 2, 8, '项目支出绩效自评表', '老旧管网更新');
      at = sheet.fund(at, 2, {
        corner: '年度资金总额（元）', cornerWidth: 2, labelWidth: 0,
        columns: [{ role: 'initialBudget', head: '年初预算数' }, { role: 'budget', head: '全年预算数（A）' }, { role: 'executed', head: '全年执行数（B）' }, { role: 'rate', head: '执行率（B/A）' }, { role: 'score', head: '得分（20分×执行率）', width: 2 }],
        rows: [{ label: '', values: ['3,000,000.00', '2,500,000.00', '2,125,000.00', '85.00%', 17] }],
        scoredRow: 0, weight: 20, rate: 0.85, score: 17, unit: '元',
      }, '老旧管网更新');
      sheet.indicators(at + 1, 2, {
        columns: [
          col('level1', '绩效指标', '一级指标'), col('level2', '绩效指标', '二级指标'), wide('name', 2, '绩效指标', '三级指标'),
          col('target', '完成情况', '年初目标值(A)'), col('actual', '完成情况', '实际完成值(B)'), col('score', '完成情况', '得分'), col('reason', '未完成原因分析'),
        ],
        rows: [
          row('产出指标\n（40分）', '数量指标', '更新管网长度', '18公里', '15.3公里', '', 17, short(null), { reason: '部分路段交叉施工' }),
          row('产出指标\n（40分）', '时效指标', '按期完工率', '100%', '100%', '', 20, met(null)),
          row('效益指标\n（40分）', '经济效益指标', '漏损率', '≤9%', '8.6%', '', 40, met(null)),
        ],
        total: { text: '合计', score: 94 },
      }, '老旧管网更新');
    },
  },
  {
    file: 'H12_成安_资金到位与双重权重.xlsx', layout: 'H', tags: ['double-weighting', 'label-and-amount-under-one-heading', 'fund-arrival'],
    build(book) {
      const sheet = book.sheet('成安版');
      let at = sheet.heading(1, 1, 14, '项目绩效自评表', '中心城区排水清淤');
      sheet.put(at, 1, '预算执行情况\n（万元）', 2, 4);
      sheet.put(at, 3, '预算安排情况（调整后）', 3); sheet.put(at, 6, '资金到位情况', 3); sheet.put(at, 9, '资金执行情况', 3); sheet.put(at, 12, '预算执行进度（%）', 3);
      ([['预算数：', 260, '到位数：', 260, '执行数：', 221, 85], ['其中：财政资金', 200, '其中：财政资金', 200, '其中：财政资金', 170, 85], ['其他', 60, '其他', 60, '其他', 51, 85]] as const).forEach((values, n) => {
        const r = at + 1 + n;
        sheet.put(r, 3, values[0], 2); sheet.put(r, 5, values[1]); sheet.put(r, 6, values[2], 2); sheet.put(r, 8, values[3]); sheet.put(r, 9, values[4], 2); sheet.put(r, 11, values[5]); sheet.put(r, 12, values[6], 3);
      });
      sheet.label('fund', '中心城区排水清淤', {
        range: `A${at}:N${at + 3}`, headerRows: [at], firstRow: at + 1, lastRow: at + 3,
        columns: { label: 'C', initial: null, budget: 'E', executed: 'K', weight: null, rate: 'L', score: null, reason: null },
        scoredRow: at + 1, amountUnit: '万元', rate: 0.85, weight: null, score: null, rows: [],
      }, { rate: 0.85, weight: null, score: null, existingScore: null, hasReasons: false, reason: '', amounts: [[260, 200, 60], [221, 170, 51]] });
      at += 4;
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
          row('产出指标', '数量指标', '清淤长度', 42, 42.6, 20, 4, met(null), { sign: '≥', unit: '公里', state: '完成', single: 20, factor: '20%' }),
          row('产出指标', '质量指标', '验收合格率', 100, 100, 20, 4, met(null), { sign: '=', unit: '%', state: '完成', single: 20, factor: '20%' }),
          row('产出指标', '成本指标', '单位成本', 5.5, 6.1, 20, 3, short(null), { sign: '≤', unit: '万元/公里', state: '未完成', single: 15, factor: '20%' }),
          row('效益指标', '社会效益指标', '积水点减少', 8, 8, 20, 4, met(null), { sign: '≥', unit: '处', state: '完成', single: 20, factor: '20%' }),
          row('满意度指标', '服务对象满意度指标', '居民满意度', 90, 92, 20, 4, met(null), { sign: '≥', unit: '%', state: '完成', single: 20, factor: '20%' }),
        ],
        total: { text: '总分', weight: 100, score: 19 },
      }, '中心城区排水清淤');
    },
  },
  {
    file: 'H13_二次加权_系数列在前.xlsx', layout: 'H', tags: ['double-weighting', 'factor-first'],
    build(book) {
      const sheet = book.sheet('自评');
      const at = sheet.heading(1, 1, 10, '部门预算项目绩效自评表', '农贸市场提升');
      sheet.indicators(at, 1, {
        columns: [
          col('level1', '一级指标'), other('factor', '权重系数'), col('level2', '二级指标'), col('name', '三级指标'), col('target', '预期指标值'), col('actual', '实际完成值'),
          col('weight', '分值'), other('single', '单项得分'), col('score', '折算得分'), col('reason', '未完成原因'),
        ],
        columnsAlt: { score: ['I', 'H'] },
        rows: [
          row('产出指标', '数量指标', '改造摊位', '240个', '252个', 50, 30, met(null), { factor: 0.6, single: 50 }),
          row('产出指标', '质量指标', '检测合格率', '≥98%', '97%', 50, 29.7, short(null), { factor: '', single: 49.5, reason: '2批次不合格' }),
          row('效益指标', '社会效益指标', '日均客流', '3000人次', '3200人次', 100, 40, met(null), { factor: 0.4, single: 100 }),
        ],
        total: { text: '总得分', score: 99.7 },
      }, '农贸市场提升');
    },
  },
  {
    file: 'I12_苏州_资金七列.xlsx', layout: 'I', tags: ['single-level', 'fund-seven-columns', 'odd-weights'],
    build(book) {
      const sheet = book.sheet('自评表');
      let at = sheet.heading(1, 1, 8, '市级部门预算项目绩效自评价表', '网络安全监测服务');
      at = sheet.fund(at, 1, {
        corner: '项目资金\n（万元）', cornerWidth: 1, labelWidth: 0,
        columns: [
          { role: 'initialBudget', head: '年初预算数' }, { role: 'other', head: '财政拨款数' }, { role: 'other', head: '指标结余数' }, { role: 'executed', head: '实际支付数' },
          { role: 'other', head: '资金结余、结转数' }, { role: 'other', head: '其中：结转数' }, { role: 'other', head: '财政收回数' },
        ],
        rows: [{ label: '', values: [88, 88, 0, 82.72, 5.28, 5.28, 0] }],
        scoredRow: 0, weight: null, rate: 0.94, score: null, unit: '万元',
      }, '网络安全监测服务');
      sheet.indicators(at, 1, {
        columns: [col('level1', '项目类别'), wide('name', 2, '指标名称'), col('target', '目标值'), col('weight', '权重'), col('actual', '实际完成值'), col('score', '自评分')],
        rows: [
          row('投入目标', '', '专款专用率', '=100%', '100%', 5, 5, met(5)),
          row('投入目标', '', '资金到位率', '=100%', '100%', 5, 5, met(5)),
          row('产出目标', '', '监测系统数量', '≥35个', '34个', 37.41, 36.34, short(36.34)),
          row('产出目标', '', '漏洞处置及时率', '≥95%', '95.5%', 22.59, 22.59, met(22.59)),
          row('结果目标', '', '重大安全事件', '=0起', '0起', 20, 20, met(20)),
          row('影响力目标', '', '用户满意度', '≥90%', '96%', 10, 10, met(10)),
        ],
        total: { text: '合计', weight: 100, score: 98.93 },
      }, '网络安全监测服务');
    },
  },
  {
    file: 'I13_苏州_实现情况括号分值.xlsx', layout: 'I', tags: ['single-level', 'section-weight-in-label'],
    build(book) {
      const sheet = book.sheet('Sheet2');
      sheet.put(2, 3, '项目绩效自评表', 6); sheet.put(3, 3, '项目名称：'); sheet.put(3, 4, '城市书房运营', 5);
      sheet.indicators(5, 3, {
        columns: [col('level1', '类别'), col('name', '指标名称'), col('target', '目标值'), col('weight', '权重(%)'), col('actual', '完成值'), col('score', '自评分值')],
        rows: [
          row('项目决策（10分）', '', '决策程序规范性', '规范', '规范', 10, 10, good(10)),
          row('项目管理（10分）', '', '管理制度健全性', '健全', '健全', 10, 10, good(10)),
          row('项目绩效实现情况（80分）', '', '开放书房数', '12家', '12家', 40, 40, met(40)),
          row('项目绩效实现情况（80分）', '', '接待读者', '15万人次', '13.5万人次', 40, 36, short(36)),
        ],
        total: { text: '总分', weight: 100, score: 96 },
      }, '城市书房运营');
    },
  },
  {
    file: 'L12_广水_资金分级来源.xlsx', layout: 'L', tags: ['reviewer-score', 'no-weight', 'fund-by-source'],
    build(book) {
      const sheet = book.sheet('绩效自评');
      let at = sheet.heading(1, 1, 9, '项目绩效自评表', '水库除险加固');
      at = sheet.fund(at, 1, {
        corner: '资金来源及执行\n（万元）', cornerWidth: 2, labelWidth: 0,
        columns: [
          { role: 'other', head: '中央' }, { role: 'other', head: '省地' }, { role: 'other', head: '本级' }, { role: 'other', head: '其他' },
          { role: 'budget', head: '合计' }, { role: 'executed', head: '执行数' }, { role: 'rate', head: '执行率' },
        ],
        rows: [{ label: '', values: [600, 200, 150, 50, 1000, 880, '88%'] }],
        scoredRow: 0, weight: null, rate: 0.88, score: null, unit: '万元',
      }, '水库除险加固');
      sheet.indicators(at, 1, {
        columns: [col('level1', '一级指标'), col('level2', '二级指标'), wide('name', 2, '指标名称\n（三级指标）'), col('target', '年初指标值'), col('actual', '年终完成值'), col('score', '自评分'), other('review', '复核分'), col('criteria', '评价标准及依据')],
        rows: [
          row('产出指标', '数量指标', '加固水库座数', '5座', '5座', '', 15, met(null), { review: 15, criteria: '按完成比例计分' }),
          row('产出指标', '质量指标', '工程验收合格率', '100%', '100%', '', 15, met(null), { review: 15, criteria: '每低1个百分点扣1分' }),
          row('产出指标', '时效指标', '完工及时率', '100%', '80%', '', 12, short(null), { review: 10, criteria: '按完成比例计分' }),
          row('效益指标', '社会效益指标', '保护人口', '≥3.2万人', '3.2万人', '', 30, met(null), { review: 30, criteria: '按完成比例计分' }),
          row('满意度指标', '服务对象满意度指标', '群众满意度', '≥95%', '', '', 10, noActual, { review: '', criteria: '问卷' }),
        ],
        total: { text: '合 计', score: 82 },
      }, '水库除险加固');
      sheet.put(at + 8, 1, '注：三级指标分按三级指标个数平均确定（15分÷三级指标个数），四舍五入保留整数。', 9);
    },
  },
  {
    file: 'L13_县级_三人打分.xlsx', layout: 'L', tags: ['reviewer-score', 'several-score-columns', 'two-row-header'],
    build(book) {
      const sheet = book.sheet('打分');
      const at = sheet.heading(1, 1, 10, '2022年县级项目绩效自评表', '公厕管护');
      sheet.indicators(at, 1, {
        columns: [
          col('level1', '绩效指标', '一级'), col('level2', '绩效指标', '二级'), col('name', '绩效指标', '三级'), col('target', '年初目标值'), col('actual', '年终完成值'),
          col('weight', '标准分'), col('score', '评分情况', '自评分'), other('r1', '评分情况', '主管部门复核得分'), other('r2', '评分情况', '财政审定得分'), col('criteria', '评分细则'),
        ],
        rows: [
          row('产出指标', '数量指标', '管护公厕数', '56座', '56座', 30, 30, met(30), { r1: 30, r2: 29, criteria: '少一座扣一分' }),
          row('产出指标', '质量指标', '保洁达标率', '≥95%', '93.1%', 30, 28, short(29.4), { r1: 28, r2: 28, criteria: '按比例' }),
          row('效益指标', '社会效益指标', '有效投诉', '≤10件', '4件', 30, 30, met(30), { r1: 30, r2: 30, criteria: '' }),
          row('满意度指标', '满意度指标', '市民满意度', '≥90%', '90%', 10, 10, met(10), { r1: '', r2: '', criteria: '' }),
        ],
        total: { text: '合计', weight: 100, score: 98 },
      }, '公厕管护');
    },
  },
  {
    file: 'M12_宁德_累计资金与叙述.xlsx', layout: 'M', tags: ['rate-column', 'narrative', 'fund-cumulative'],
    build(book) {
      const sheet = book.sheet('自评表');
      let at = sheet.heading(1, 1, 7, '项目绩效自评表', '青年人才驿站');
      at = sheet.fund(at, 1, {
        corner: '项目资金', cornerWidth: 1, labelWidth: 1,
        columns: [{ role: 'budget', head: '累计安排资金（万元）', width: 2 }, { role: 'executed', head: '实际支出（万元）', width: 2 }, { role: 'rate', head: '执行率' }],
        rows: [{ label: '项目总资金', values: [10, 0, '0%'] }, { label: '其中：财政拨款', values: [10, 0, '0%'] }],
        scoredRow: 0, weight: null, rate: 0, score: null, unit: '万元',
      }, '青年人才驿站');
      sheet.indicators(at, 1, {
        side: '绩效情况',
        columns: [col('level1', '评价内容'), wide('name', 2, '绩效内容'), col('target', '绩效目标值'), col('actual', '实际完成值'), col('rate', '累计完成率')],
        rows: [
          row('产出', '', '建设驿站数', '1个', '0个', '', '', short(null, 0), { rate: '0%' }),
          row('产出', '', '提供床位', '20张', '0张', '', '', short(null, 0), { rate: '0%' }),
          row('效益', '', '服务人才', '200人次', '215人次', '', '', met(null), { rate: '107.5%' }),
        ],
      }, '青年人才驿站');
      sheet.put(at + 5, 1, '自评结论'); sheet.put(at + 5, 2, '本项目满分10分，得0分，扣分原因为：项目未落地。', 6);
    },
  },
  {
    file: 'M13_评价内容重复_两段.xlsx', layout: 'M', tags: ['rate-column', 'no-weight', 'name-only-levels'],
    build(book) {
      const sheet = book.sheet('绩效');
      sheet.put(1, 1, '专项资金绩效目标完成情况自评表', 6); sheet.put(2, 1, '项目名称'); sheet.put(2, 2, '慢病筛查', 5);
      sheet.indicators(4, 1, {
        columns: [col('level1', '评价内容'), col('level2', '评价要点'), col('name', '绩效内容'), col('target', '绩效目标值'), col('actual', '实际完成值'), col('rate', '累计完成率（%）')],
        columnsAlt: { level2: ['B', null] },
        rows: [
          row('产出', '数量', '筛查人数', '8000人', '8640人', '', '', met(null), { rate: 108 }),
          row('产出', '质量', '建档率', '≥95%', '91%', '', '', short(null), { rate: 95.8 }),
          row('效益', '社会', '早诊率', '≥60%', '82%', '', '', over(null, 1.3667), { rate: 136.7 }),
        ],
      }, '慢病筛查');
    },
  },
  {
    file: 'G12_银川_表头带分数.xlsx', layout: 'G', tags: ['score-in-header', 'reviewer-score', 'weight-before-values'],
    build(book) {
      const sheet = book.sheet('财政支出');
      let at = sheet.heading(1, 1, 10, '财政支出项目绩效自评表', '校园心理服务');
      at = sheet.fund(at, 1, {
        corner: '项目资金（万元）', cornerWidth: 1, labelWidth: 2,
        columns: [{ role: 'initialBudget', head: '年初预算数' }, { role: 'budget', head: '调整预算数(A)' }, { role: 'executed', head: '全年执行数(B)' }, { role: 'rate', head: '执行率(B/A)', width: 2 }],
        rows: [{ label: '年度资金总额', values: [50, 48, 46.08, '96%'] }, { label: '其中：财政拨款', values: [50, 48, 46.08, '96%'] }],
        scoredRow: 0, weight: null, rate: 0.96, score: null, unit: '万元',
      }, '校园心理服务');
      sheet.indicators(at, 1, {
        side: '绩效指标',
        columns: [col('level1', '一级指标'), col('level2', '二级指标'), col('name', '三级指标'), col('weight', '分值'), col('target', '指标值(A)'), col('actual', '全年实际值(B)'), col('score', '自评得分 95.6'), other('audit', '财政审定'), col('reason', '未完成原因分析及改进措施')],
        rows: [
          row('项目决策', '项目立项', '立项规范性', '规范', '规范', 10, 10, good(10), { audit: '' }),
          row('项目管理', '资金管理', '资金到位率', '100%', '100%', 25, 25, met(25), { audit: '' }),
          row('项目产出', '数量指标', '讲座场次', '30场', '27场', 30, 27, short(27), { audit: '', reason: '疫情影响3场' }),
          row('项目效益', '社会效益', '学生知晓率', '≥90%', '86.4%', 35, 33.6, short(33.6), { audit: '' }),
        ],
        total: { text: '总分', weight: 100, score: 95.6 },
      }, '校园心理服务');
    },
  },
  {
    file: 'J12_部门整体_核心指标列在前.xlsx', layout: 'J', tags: ['no-levels', 'columns-permuted'],
    build(book) {
      const sheet = book.sheet('整体自评');
      sheet.put(1, 1, '2022年度部门（单位）整体支出绩效自评表', 10);
      sheet.put(2, 1, '部门（单位）名称'); sheet.put(2, 2, '云和区图书馆', 4);
      const at = sheet.fund(3, 1, {
        corner: '部门支出预算（万元）', cornerWidth: 1, labelWidth: 1,
        columns: [{ role: 'initialBudget', head: '年初预算数' }, { role: 'budget', head: '全年（调整）预算数' }, { role: 'executed', head: '全年执行数' }, { role: 'rate', head: '执行率（%）' }, { role: 'weight', head: '执行率权重（分）' }, { role: 'score', head: '执行率得分（分）' }],
        rows: [{ label: '合计', values: [1200, 1250, 1250, 100, 10, 10] }, { label: '其中：财政拨款', values: [1200, 1250, 1250, 100, '', ''] }],
        scoredRow: 0, weight: 10, rate: 1, score: 10, unit: '万元',
      }, '云和区图书馆');
      sheet.indicators(at + 1, 1, {
        columns: [
          other('core', '是否核心指标'), col('name', '指标名称'), col('sign', '指标性质'), other('t0', '年初指标值'), col('target', '调整后指标值'), col('unit', '计量单位'), col('actual', '全年完成值'),
          other('coef', '得分系数（%）'), col('weight', '指标权重（分）'), col('score', '指标得分（分）'), col('note', '说明'),
        ],
        rows: [
          row('', '', '外借册次', 40, 36, 30, 27, short(27), { unit: '万册次', sign: '≥', t0: 42, core: '是', coef: 90, note: '闭馆一个月' }),
          row('', '', '读者活动', 120, 131, 30, 30, met(30), { unit: '场', sign: '≥', t0: 120, core: '是', coef: 100, note: '' }),
          row('', '', '读者投诉', 5, 2, 30, 30, met(30), { unit: '件', sign: '≤', t0: 5, core: '否', coef: 100, note: '' }),
        ],
        columnsAlt: { reason: [null, 'K'] },
        total: { text: '合计', weight: 100, score: 97 },
      }, '云和区图书馆');
    },
  },
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
