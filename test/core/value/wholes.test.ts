import { compare, statusOf } from './row';

describe('the total answers where all of its parts are told beside it', () => {
  test.each([
    [
      '维修屋面',
      '4000平方米',
      '维修屋面1500平方米、外墙900平方米、地面800平方米，合计3200平方米',
      3200,
    ],
    ['水土流失治理', '20平方公里', '修梯田300公顷，封禁1100公顷，合计1400公顷', 14],
    [
      '干部培训人次',
      '800人次',
      '集中培训400人次，网络研修250人次，送教因故未开展，合计650人次',
      650,
    ],
  ])('%s %s, «%s»: %d', (name, target, actual, value) => {
    expect(compare(target, actual, { name })).toMatchObject({
      met: false,
      actualInTargetUnit: value,
    });
  });

  test('it reaches the target together where the parts are kinds of one thing', () => {
    const name = '维修面积';
    expect(statusOf('3000平方米', '屋面1500平方米、外墙900平方米，合计2400平方米', { name })).toBe(
      'short',
    );
    expect(statusOf('2400平方米', '屋面1500平方米、外墙900平方米，合计2400平方米', { name })).toBe(
      'met',
    );
  });

  test('one of the items may be what is asked for, and then the total is none', () => {
    expect(
      compare('100公里', '县道养护110公里、乡道养护130公里、村道养护95公里，共计335公里', {
        name: '村道养护里程',
      }),
    ).toMatchObject({ met: false, actualInTargetUnit: 95 });
    expect(
      compare('40场', '举办社教活动31场，进校园17场，合计48场', { name: '举办社教活动' }).met,
    ).toBeNull();
    expect(compare('6座', '新建2座、改建3座，合计5座', { name: '新建公厕' })).toMatchObject({
      met: false,
      actualInTargetUnit: 2,
    });
  });
});

describe('a rate of all stands for the rates of some', () => {
  const name = '群众满意度';
  test('the mean beside the highest and the lowest is the one asked for', () => {
    const told = '各村平均满意度93.1%，最高97%，最低88%';
    expect(compare('≥92%', told, { name })).toMatchObject({ met: true, actualInTargetUnit: 93.1 });
    expect(compare('≥95%', told, { name }).met).toBe(false);
  });

  test('where every one has to reach it the lowest counts', () => {
    const income = { name: '村集体收入', category: '经济效益指标' };
    expect(compare('每村≥10万元', '村均12万元，最低5万元', income).met).not.toBe(true);
    expect(compare('每村均≥92%', '各村平均满意度93.1%，最高97%，最低88%', { name }).met).not.toBe(
      true,
    );
  });

  test('the best of them alone proves nothing', () => {
    expect(
      compare('≥10万元', '收入最高的村38万元，最低的村4.2万元', { name: '村均集体经营性收入' }).met,
    ).toBeNull();
  });
});

describe('what is told by years is put together as the indicator asks', () => {
  test('a change follows from this year and the last', () => {
    const name = '办公用电量较上年下降';
    expect(compare('5%', '本年用电48.6万千瓦时，上年用电50.9万千瓦时', { name }).met).toBe(false);
    expect(compare('5%', '本年用电52万千瓦时，上年用电50.9万千瓦时', { name }).met).toBe(false);
    expect(compare('4%', '本年用电48.6万千瓦时，上年用电50.9万千瓦时', { name }).met).toBe(true);
  });

  test('a stock asked for is what was there before and what came this year', () => {
    const told = '往年已建17个，本年新建成6个，另有2个在建';
    expect(compare('累计建成25个', told, { name: '养老服务站' })).toMatchObject({
      met: false,
      actualInTargetUnit: 23,
    });
  });

  test('what was there before is no part of what is new', () => {
    const told = '原有1260个，年内新增328个，目前共1588个';
    expect(compare('400个', told, { name: '新增泊位' }).met).not.toBe(true);
  });

  test('this year asked for is the part of the stock that is told as this year’s', () => {
    expect(
      compare('≥2000户', '累计改造7860户，其中本年度新改造1835户', { name: '当年改造户数' }),
    ).toMatchObject({ met: false, actualInTargetUnit: 1835 });
  });

  test('of a figure followed from year to year the last one answers', () => {
    expect(compare('≥85%', '2022年为82%，2023年提升至88.6%', { name: '群众满意度' }).met).toBe(
      true,
    );
    expect(compare('≥85%', '2022年为88%，2023年降至82%', { name: '群众满意度' }).met).toBe(false);
  });
});

describe('fewer of those that are as they should be is a doubt', () => {
  test.each([
    ['新建农村公厕', '30座', '全县共新建农村公厕46座，本镇分到的27座'],
    ['购置清运车', '10辆', '10辆清运车都签了合同，开到场里的是6辆'],
    ['新建口袋公园', '5个', '新建和提升改造口袋公园共7个'],
  ])('%s %s, «%s» is asked about', (name, target, actual) => {
    expect(compare(target, actual, { name }).met).toBeNull();
  });

  test('what was left out of the count takes nothing away', () => {
    expect(statusOf('40件', '授权42件，仍在审查的20件没有统计在内', { name: '授权发明专利' })).toBe(
      'met',
    );
  });
});
