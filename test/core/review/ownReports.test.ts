import { checkReportText } from '../../../src/core/review/reportText';
import { assessForm, type Form } from '../scoring/form';

const flags = (text: string, form: Form) =>
  checkReportText(text, assessForm(form)).map(({ code, params }) => {
    const { name, text: words, total, first, claim } = params;
    return [code, name ?? words ?? total ?? first ?? claim ?? ''].join(' ');
  });

/** 农村公路养护: everything done, 96 % of the money spent. */
const roads: Form = {
  fund: [['年度资金总额', 500, 500, 480, 10, '96%', 9.6]],
  rows: [
    ['产出指标', '数量指标', '养护公路里程', '≥120公里', '126公里', 20, 20, ''],
    ['产出指标', '数量指标', '修补坑槽面积', '≥3000平方米', '3150平方米', 10, 10, ''],
    ['产出指标', '质量指标', '工程验收合格率', '100%', '100%', 10, 10, ''],
    ['产出指标', '时效指标', '养护任务按时完成率', '100%', '100%', 10, 10, ''],
    ['效益指标', '社会效益指标', '路面优良率', '≥85%', '88%', 30, 30, ''],
    ['满意度指标', '服务对象满意度指标', '沿线群众满意度', '≥90%', '94%', 10, 10, ''],
  ],
};
/** 儿童疫苗接种: two indicators short, one late. */
const vaccines: Form = {
  fund: [['年度资金总额', 200, 200, 156, 10, '78%', 7.8]],
  rows: [
    ['产出指标', '数量指标', '接种儿童人数', '≥5000人', '4350人', 20, 17.4, '部分儿童随父母外出'],
    ['产出指标', '数量指标', '宣传活动场次', '≥24场', '24场', 10, 10, ''],
    ['产出指标', '质量指标', '疫苗接种率', '≥95%', '91%', 10, 9.58, '部分儿童随父母外出'],
    ['产出指标', '时效指标', '冷链设备到位时间', '2022年6月底前', '2022年9月', 10, 5, '招标延后'],
    ['效益指标', '社会效益指标', '家长知晓率', '≥90%', '93%', 30, 30, ''],
    ['满意度指标', '服务对象满意度指标', '家长满意度', '≥90%', '92%', 10, 10, ''],
  ],
};
/** 图书馆数字化: one indicator far above its target. */
const library: Form = {
  fund: [['年度资金总额', 80, 80, 80, 10, '100%', 10]],
  rows: [
    ['产出指标', '数量指标', '数字化图书', '≥2万册', '2.1万册', 25, 25, ''],
    ['产出指标', '数量指标', '录制讲座视频', '≥10部', '18部', 15, 15, ''],
    ['产出指标', '质量指标', '数据抽检合格率', '≥98%', '99.2%', 10, 10, ''],
    ['效益指标', '社会效益指标', '线上访问人次', '≥5万人次', '5.6万人次', 30, 30, ''],
    ['满意度指标', '服务对象满意度指标', '读者满意度', '≥90%', '95.5%', 10, 10, ''],
  ],
};

describe('a report that agrees with its form has nothing to be asked about', () => {
  test.each([
    [
      '农村公路养护',
      roads,
      `一、基本情况。2022年市财政安排农村公路养护项目预算500万元，其中省级补助300万元、市级配套200万元。
二、资金使用。截至6月底支出210万元，执行率42%；全年实际支出480万元，预算执行率96%，结余20万元系招标节约。
三、完成情况。全年养护公路里程126公里，比上年增加15公里，其中县道80公里、乡道46公里；修补坑槽面积3150平方米，超过计划的3000平方米。各项养护任务均按时完成，工程验收合格率100%，路面优良率为88%，较上年提高3个百分点，沿线群众满意度达94%。
四、存在问题。养护机械数量有限。下一步将加大投入，确保明年养护里程达到140公里，避免雨季施工延期。`,
    ],
    [
      '儿童疫苗接种',
      vaccines,
      `2022年项目预算资金200万元，全年执行156万元，执行率78%，未执行的原因是部分疫苗由省级统一采购。
全年接种儿童4350人，未达到5000人的目标，疫苗接种率91%；开展宣传活动24场，发放资料3万份，召开家长座谈会6次。冷链设备因招标延后，9月才到位，没有按照计划时间完成。
家长知晓率达到93%，家长满意度为92%。`,
    ],
    [
      '图书馆数字化',
      library,
      `本项目年初预算80万元，全年支出80万元，其中扫描加工费50万元、设备费20万元、其他费用10万元，预算执行率100%。
数字化图书2.1万册，录制讲座视频18部（其中线上首播12部），超额完成的原因是与高校合作增加了选题。数据抽检合格率99.2%，线上访问5.6万人次，同比增长12%，读者满意度95.5%。去年因疫情部分讲座推迟，今年各项工作均按期完成。`,
    ],
    [
      '分项支出和转述的计划',
      roads,
      `项目预算500万元（其中省级300万元、市级200万元），全年支出480万元（其中省级支出290万元、市级支出190万元）。
按照年初下达的指标，应养护公路里程不少于120公里，2021年养护111公里，2022年养护126公里。实际支出材料费300万元。
没有出现工程延期，确保各项任务按时完成。培训养路工12人次，召开现场会3次、推进会5次。`,
    ],
    ['什么数字也没有', roads, '本项目组织有力，成效良好，得到群众好评。'],
  ])('%s', (_, form, text) => {
    expect(flags(text, form)).toEqual([]);
  });
});

describe('a report that contradicts its form or itself is asked about it', () => {
  test.each<[string, Form, string, readonly string[]]>([
    [
      '支出与分项',
      roads,
      '全年共支出480万元，其中材料费260万元、人工费150万元、机械费90万元。',
      ['text-sum-not-parts 480'],
    ],
    [
      '支出前后不一',
      roads,
      '项目预算500万元，全年支出480万元，执行率96%。……经审计，项目实际支出455万元。',
      ['text-amounts-differ 455'],
    ],
    [
      '报告的预算和支出与表不同',
      roads,
      '2022年项目预算资金520万元，全年执行470万元。',
      ['text-differs-from-table budget', 'text-differs-from-table executed'],
    ],
    ['执行率与表不同', vaccines, '预算执行率达到98%。', ['text-differs-from-table rate']],
    [
      '执行得分与执行率不符',
      vaccines,
      '预算执行情况分值10分，得分10分。项目预算资金200万元，全年执行156万元。',
      ['text-execution-score '],
    ],
    [
      '完成数与表不同',
      roads,
      '全年养护公路里程132公里，修补坑槽面积2800平方米。',
      ['text-differs-from-table 养护公路里程', 'text-differs-from-table 修补坑槽面积'],
    ],
    [
      '比率与表不同',
      vaccines,
      '疫苗接种率达96%，家长知晓率93%，家长满意度98%。',
      ['text-differs-from-table 疫苗接种率', 'text-differs-from-table 家长满意度'],
    ],
    [
      '全部完成而表中未完成',
      vaccines,
      '一年来，各项绩效指标均已完成。',
      ['text-all-reached-contradicted 接种儿童人数'],
    ],
    [
      '全部按时而表中晚于期限',
      vaccines,
      '各项工作全部按时完成。',
      ['text-deadline-contradicted 各项工作全部按时完成'],
    ],
    [
      '全部按时而后文承认滞后',
      roads,
      '各项养护任务均按期完成。存在的问题：受雨季影响，部分路段施工进度滞后。',
      ['text-deadline-contradicted 各项养护任务均按期完成'],
    ],
    [
      '分项件数多于合计',
      library,
      '全年录制讲座视频18部，其中线上首播12部、线下首播9部。超额完成的原因是与高校合作。',
      ['text-count-differs 录制讲座视频'],
    ],
    [
      '一处18部、一处9部加7部',
      library,
      '全年录制文史讲座9部，科普讲座7部。超额完成的原因是与高校合作。',
      ['text-count-differs 录制讲座视频'],
    ],
    [
      '超额而没有原因',
      library,
      '录制讲座视频18部，读者满意度95.5%。',
      ['text-over-130 录制讲座视频'],
    ],
    [
      '资金上缴',
      roads,
      '全年支出480万元，结余20万元已全部上缴财政。',
      ['text-funds-returned 全年支出480万元,结余20万元已全部上缴财政'],
    ],
  ])('%s', (_, form, text, expected) => {
    expect(flags(text, form).sort()).toEqual([...expected].sort());
  });
});

describe('amounts and numbers of every kind', () => {
  const inYuan: Form = {
    ...roads,
    fundUnit: '元',
    fund: [['年度资金总额', 5000000, 5000000, 4800000, 10, '96%', 9.6]],
  };

  test('are compared in 万元, whatever the form and the text count in', () => {
    const text = (budget: string, spent: string) => `项目预算资金${budget}，全年执行${spent}。`;
    expect(flags(text('500万元', '480万元'), inYuan)).toEqual([]);
    expect(flags(text('0.05亿元', '4800000元'), inYuan)).toEqual([]);
    expect(flags(text('500万元', '470万元'), inYuan)).toEqual(['text-differs-from-table executed']);
  });

  test('are compared with an execution row where the form has no fund table', () => {
    const form: Form = {
      rows: [
        ['预算执行', '预算执行率', '预算执行率', '160万元', '124万元', 10, 7.75, '支付晚'],
        ['产出指标', '数量指标', '举办培训班', '≥20期', '20期', 90, 90, ''],
      ],
    };
    expect(flags('项目预算资金160万元，全年执行130万元。', form)).toEqual([
      'text-differs-from-table executed',
    ]);
    expect(flags('预算执行率77.5%。', form)).toEqual([]);
  });

  test('say nothing where the form has no money at all', () => {
    expect(flags('项目预算资金160万元，全年执行130万元。', { rows: roads.rows })).toEqual([]);
  });

  test('an overspending is full marks, a budget of 0 no score', () => {
    const section = (budget: string) =>
      `预算执行情况分值10分，得分9分。项目预算资金${budget}，全年执行480万元。`;
    expect(flags(section('400万元'), { rows: roads.rows })).toEqual(['text-execution-score ']);
    expect(flags(section('0万元'), { rows: roads.rows })).toEqual([]);
  });

  test('money that went back need not be counted', () => {
    expect(flags('结余资金已全部上缴财政。', roads)).toEqual([
      'text-funds-returned 结余资金已全部上缴财政',
    ]);
  });

  test('a rate of half a year, of last year or as a goal is another rate', () => {
    expect(
      flags('截至6月底预算执行率42%。上年预算执行率99%。目标是预算执行率达到98%。', roads),
    ).toEqual([]);
  });

  test('a list that says it is open need not add up', () => {
    expect(flags('全年共支出480万元，其中材料费260万元、人工费150万元等。', roads)).toEqual([]);
  });

  test('a form in 亿元 is compared in 万元 too', () => {
    const form: Form = {
      rows: [
        ['预算执行', '预算执行率', '预算执行率', '1.6亿元', '1.5亿元', 10, 9.38, '支付晚'],
        ['产出指标', '数量指标', '受益人口', '≥2亿人次', '2.1亿人次', 90, 90, ''],
      ],
    };
    expect(flags('项目预算资金16000万元，全年执行1.5亿元。受益人口2.1亿人次。', form)).toEqual([]);
    expect(flags('项目预算资金1.6亿元，全年执行1.4亿元。受益人口2.3亿人次。', form)).toEqual([
      'text-differs-from-table executed',
      'text-differs-from-table 受益人口',
    ]);
  });

  test('two counts that make the target restate it', () => {
    expect(
      flags('计划完成情况：录制文史讲座6部，科普讲座4部，超额完成的原因是选题增加。', library),
    ).toEqual([]);
  });

  test('a bound in the text shows nothing where the form has no number', () => {
    const form: Form = {
      rows: [
        ['产出指标', '数量指标', '举办培训班', '≥20期', '20期', 90, 90, ''],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '较高', 10, '', ''],
      ],
    };
    expect(flags('学员满意度达90%以上。', form)).toEqual(['text-not-shown-met 学员满意度']);
    expect(flags('学员满意度达96%以上。', form)).toEqual(['text-not-comparable 学员满意度']);
  });

  test('counts in 万 are written out', () => {
    expect(
      flags('数字化图书1.8万册，录制讲座视频18部，超额完成的原因是选题增加。', library),
    ).toEqual(['text-differs-from-table 数字化图书']);
  });
});

describe('weaknesses', () => {
  const perfect: Form = {
    fund: [['年度资金总额', 80, 80, 80, 10, '100%', 10]],
    rows: library.rows.filter((_, index) => index !== 1),
  };

  test('of something with full marks are asked about, in few words', () => {
    const long = `由于${'前期宣传不足、各单位配合程度不一、线上渠道还在建设'.repeat(3)}以及读者参与积极性不高`;
    const [finding] = checkReportText(
      `存在的问题：${long.replaceAll('、', '而')}。`,
      assessForm(perfect),
    );
    expect(finding).toMatchObject({ code: 'text-admission-with-full-marks' });
    expect(String(finding!.params.text)).toMatch(/^….{58}$/);
  });

  test('of something with deductions are not', () => {
    expect(flags('存在的问题：公众参与积极性不高。', vaccines)).toEqual([]);
  });

  test('in a report on other projects are not', () => {
    const text = `甲平台维护费1、预算执行情况分值10分，得分10分。乙平台建设费1、预算执行情况分值10分，得分10分。存在的问题：宣传力度不够到位。`;
    expect(flags(text, perfect)).toEqual([
      'text-admission-with-full-marks 存在的问题:宣传力度不够到位',
    ]);
  });
});
