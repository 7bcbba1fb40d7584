import { compare, statusOf } from './row';

describe('a rate of 100 % is met by words only where they speak of all of them', () => {
  test.each([
    ['持证上岗率', '电工、焊工、锅炉工均持证上岗'],
    ['补助资金拨付到位率', '补助资金均已足额拨付至各校账户'],
    ['补贴发放准确率', '一卡通发放21436人次，无一错发漏发'],
    ['工程验收合格率', '三个标段均一次性通过竣工验收，质量评定合格'],
    ['老人月探访率', '在册老人每月探访全部落实'],
  ])('%s: «%s» is met', (name, told) => {
    expect(statusOf('100%', told, { name, category: '质量指标' })).toBe('met');
  });

  test.each([
    ['持证上岗率', '电工、焊工均持证上岗，锅炉工待考'],
    ['补助资金拨付到位率', '首批补助资金均已足额拨付至各校账户'],
    ['补贴发放准确率', '除两户外无一错发漏发'],
    ['工程验收合格率', '已验收的标段均通过竣工验收'],
    ['工程验收合格率', '三个标段均已完工'],
    ['污水处理率', '各镇均已开工'],
    ['工程验收通过率', '各项目均通过初步设计评审'],
    ['补助资金拨付到位率', '中央资金均已足额拨付至各校'],
    ['持证上岗率', '新聘人员均持证上岗'],
    ['验收合格率', '送检材料均合格'],
  ])('%s: «%s» is not met by it', (name, told) => {
    expect(compare('100%', told, { name, category: '质量指标' }).met).not.toBe(true);
  });
});

describe('a number of things is met by words where all of them are there', () => {
  test('and nothing is counted, held back or left for later', () => {
    const row = { name: '改造教室', category: '数量指标' };
    expect(statusOf('30间', '清单内教室已全部改造完成并通过学校验收', row)).toBe('met');
    expect(statusOf('8个', '已全部建成投用，可为老人提供助餐服务', row)).toBe('met');
    for (const told of [
      '已全部建成投用，其中2个暂未开放',
      '计划内教室将全部改造完成',
      '已全部开工',
      '主体已全部建成，设备待安装',
      '主体已全部建成',
      '首期已全部建成投用，可为老人提供助餐',
    ])
      expect(compare('30间', told, row).met).not.toBe(true);
  });

  test('that none happened is none, however it is counted', () => {
    expect(statusOf('0起', '全年未发生一起安全事故', { name: '安全责任事故' })).toBe('met');
    expect(statusOf('0起', '全年发生一起安全事故', { name: '安全责任事故' })).toBe('short');
  });
});
