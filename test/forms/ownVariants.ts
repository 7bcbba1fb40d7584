import { col, good, met, nested, noActual, other, over, row, short, wide, type OwnForm } from './standardForm';

/** Layouts that vary most from place to place (湖北, 成安, 苏州, 广水, 宁德). */
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
];
