import { gated } from '../text/gates';
import type { Comparator, Direction } from '../reading';

/** Time limits: shorter is better whatever is done in that time. */
const timeLimit = gated(
  /时限|工期|周期|响应时|响应速|恢复时|恢复速|切换|用时|耗时|处置时间|处理时间|修复时间|到达时间|办理时间|等[待候]时[间长]|候诊|审批时间|通行时间|办理天数|审批天数|住院日|时延|延迟/,
);

/** Names whose smaller value is the better one. Source: names of published 自评表. */
const lowerIsBetter = gated(
  /(?:失访|废品|残次品?|退单|退费|错案|空驶|弃标|欠费|[漏误]诊|并发症|返修|代偿|重名|流失|渗漏|外溢|命案|酸雨)(?:率|[点人户件起次处]*数|频率|量)|水土流失面积|排队(?:人数|时)|使用强度|裸露(?:土地|地块)?面积|欠税(?:余?额|金额)|不良(?:贷款|资产)(?:率|余?额)|失信被执行人数|费用增[幅长]|药占比|耗占比|失业率|离职率|破损率|损毁率|漏检率|误报率|漏报率|丢包率|宕机|停机|停[运产水气暖供诊课]|停电|断电|断网|断[水供]|爆管|感染率|患病率|肥胖率|近视率|龋齿率|剖宫产率|次均费用|火灾|受灾|积压|积案|超期|拖欠|欠薪|不满意率|撂荒|抛荒|赤字|亏损|返贫|脱管|漏管|黑臭|噪声|噪音|投诉|差错|误差|偏差|超支|超概|调整率|结转|结余率|控制率|成本控制数|变动率|故障|中断|事故|违规|违纪|违法|发案|案发|犯罪|再犯|复吸|复发|发生率|发病率|死亡|病死率|受害率|成灾率|损失|损耗|漏损|失误|退回率|贫困发生|空置率|流失率|逾期|缺陷|信访|上访|舆情|新增债务|负债|不良率|不合格|返工|闲置|辍学率|能耗|水耗|电耗|排放|浓度|污染物|致死|伤亡|住院率|违约|流标|废标|超标|异常率|缺勤|退货率|坏账|差评|堵塞|拥堵/,
);
/** …unless the indicator is about dealing with them. */
const dealsWith = gated(
  /(?:挽回|避免|减少|追回|弥补)[^,，。]{0,8}损失(?!率)|挽损|减损|止损|无故障|无事故|无中断|处置率|处理率|处理数|整改|办结|查处|查办|查纠|查获|排查|及时率|完成率|合格率|达标率|达标排放|响应率|化解|回复率|回访|满意|解决率|修复率|减排|改善(?=目标|幅度|率|任务|工程|项目|面积|[^\u4e00-\u9fa5]|$)|防控|预防|控制达标|受理|清零|下降率|降低率|减少率|压减|下降幅度|覆盖|知晓|演练|预案|宣传|培训|监测|检测|查明率|破案|规范|补助人数|救助|扶助|慰问|抚恤|处置数|处置量|调处|审结|治理|整治|消除|淘汰|打击|救治|干预|拆除|修复|检出率|扑救|防治|复[耕垦种绿]|(?:调解|督办|攻坚|审理|执结|办理)积案|^(?:清理|清退|收回|盘活|腾退|取缔|收缴|追缴|追回)(?!.*(?:发生|率|后|剩余|存量|余额))/,
);

/** 慰问品差错率: the rate of what went wrong, whatever the work was that it went wrong in. */
const wentWrong = gated(
  /(?:拖欠|差错|投诉|挪用|死亡|缺失|错误|违规|逾期|故障|流失|损耗|失误|超标|闲置|空置)率(?=$|[^\u4e00-\u9fa5])/,
);

/** Work on bad events: neither more nor less is better for certain. */
const worksOn = gated(
  /维修|检修|排除|抢修|维护|调解|帮扶|矫正|管理|随访|服务|保障|治疗|诊疗|筛查|登记|鉴定|认定|评估|检查|巡查|巡检|报告|接待|咨询|收容|赔偿|补偿|保险|参保|抢险|救援|案件|清理|修缮|改造|核查|抽查|执法|监管|收回|盘活|腾退|收治|报销|信息|系统|平台/,
);

/** 通行时间缩短, 审批环节减少数: the size of the drop, and more of it is better. */
const sizeOfDrop = gated(
  /(?:缩短|减少|降低|下降|压缩|压减|节约|节省|减量|削减)(?:了)?(?:的)?(?:时间|时长|天数|时限|幅度|比例|率|量|额|数量|数|值|面积|次数|环节)?$/,
);

/** Cost rows under which more is better or that speak of rates of success. */
const costRates = gated(
  /节约率|达标率|完成率|合格率|执行率|到位率|覆盖率|及时率|满意|节约额|节支率|使用率|支付率|拨付率|支出率/,
);

const afterWork = gated(/^.*[理治造善种耕建改]后(?=.)/);

/** Whether a number that grows is bad news for this indicator. */
export function smallerIsBetter(name: string): boolean {
  if (timeLimit.test(name) && !name.includes('率')) return true;
  // 水质改善后超标次数: what is counted comes after the work.
  const counted = afterWork.replace(name, '');
  return wentWrong.test(name) || (lowerIsBetter.test(counted) && !dealsWith.test(counted));
}

/** Events that nobody wants to see. */
const zeroWanted = gated(
  /挪用|挤占|截留|套取|延误|迟到|超时|险情|伤亡|负面|举报|错误|投诉|差错|误差|偏差|超支|调整|结转|结余|变动|故障|中断|事故|违规|违纪|违法|案|犯罪|再犯|复吸|复发|发生|死亡|受害|损失|损耗|漏损|失误|退回|贫困|流失|逾期|缺陷|信访|上访|舆情|债务|不良|不合格|返工|闲置|辍学|排放|伤亡|超标|异常|新增|新发|差评|拖欠|缺勤|失业|停机|宕机|停电|断电|断网|爆管|感染|火灾|受灾|积压|积案|超期|欠薪|撂荒|抛荒|返贫|脱管|漏管|黑臭|[漏瞒迟错]报/,
);

/**
 * Whether 0 is a true achievement under ≤: accidents and complaints, not costs or response times.
 *
 * @param name indicator name with the words of the target
 * @returns true where nothing happening is the aim
 * @example zeroIsGood('故障次数') //=> true
 */
export function zeroIsGood(name: string): boolean {
  return zeroWanted.test(name);
}

/** 活动前20日报批, 会前3天发放: so long before something begins, or longer. */
const leadTime = gated(
  /(?:会议?|活动|举办|召开|开始|开工|开学|开幕|开馆|开标|演出|比赛|赛事|施工|实施|到期|期满|届满|培训|审议)前 ?$/,
);

/**
 * Whether a time is asked for that lies before an event: the longer before, the better.
 *
 * @param about indicator name with the words of the target
 * @returns true for «活动方案报批 活动前»
 * @example isLeadTime('会议通知 会前') //=> true
 */
export const isLeadTime = (about: string): boolean => leadTime.test(about.trim());

/** What a row tells about its direction before numbers are compared. */
export interface DirectionRead {
  readonly direction: Direction;
  /** No comparator stood anywhere; the group and name decided. */
  readonly assumed: boolean;
  /** The group and the name point different ways: only an equal value is safe. */
  readonly unsure: boolean;
}

/** Direction of a written comparator. */
function comparatorDirection(comparator: Comparator | null): Direction | null {
  if (comparator === 'atLeast' || comparator === 'above') return 'atLeast';
  if (comparator === 'atMost' || comparator === 'below') return 'atMost';
  return comparator === 'equal' ? 'equal' : null;
}

/**
 * The direction of a target: its comparator, else what group and name imply.
 *
 * @param comparator from the cell, the sign column or the name
 * @param zero the target is 0
 * @param category 二级指标
 * @param about name with the target's own words
 * @param dim dimension of the target's unit, '' for none
 * @param perUnit the amount is per something
 * @param name the indicator's name alone
 * @returns the direction
 * @example readDirection(null, false, '时效指标', '维修', 'time', false).direction //=> 'atMost'
 */
export function readDirection(
  comparator: Comparator | null,
  zero: boolean,
  category: string,
  about: string,
  dim: string,
  perUnit: boolean,
  name = about,
): DirectionRead {
  const written = comparatorDirection(comparator);
  if (zero && (comparator === null || comparator === 'equal')) {
    return { direction: 'atMost', assumed: false, unsure: false };
  }
  if (written) return { direction: written, assumed: false, unsure: false };
  const duration = dim === 'time' || dim === 'month' || dim === 'workday';
  if (duration && isLeadTime(about)) return { direction: 'atLeast', assumed: true, unsure: false };
  const cost = category.includes('成本');
  if (cost) {
    if (
      /(?:补助|补贴|发放|资助|低保|救助|供养|津贴|工资|奖补|奖励|慰问|助学金?|生均公用|公用经费|拨款|保障|抚养|养育|供养)[^,，]{0,6}标准|标准.{0,4}(?:补助|补贴)|补(?:助|贴)额/.test(
        about,
      ) &&
      dim === 'money'
    ) {
      return { direction: 'equal', assumed: true, unsure: false };
    }
    if (costRates.test(about)) {
      return { direction: 'atLeast', assumed: true, unsure: /节约|节支/.test(about) };
    }
    return { direction: 'atMost', assumed: true, unsure: dim.startsWith('n:') && !perUnit };
  }
  // 人员编制数: as many as there may be, or as there are to be.
  if (name.includes('编制数')) return { direction: 'atMost', assumed: true, unsure: true };
  if (sizeOfDrop.test(name)) return { direction: 'atLeast', assumed: true, unsure: false };
  if (smallerIsBetter(about)) {
    const isCount =
      dim.startsWith('n:') ||
      (dim === '' && (/数量?$/.test(name) || (category.includes('数量') && !name.includes('率'))));
    const unsure = isCount && worksOn.test(about) && !timeLimit.test(about);
    return { direction: 'atMost', assumed: true, unsure };
  }
  if (
    category.includes('时效') &&
    duration &&
    !/运行|开放|服务(?:时长|天数|时间)|值班|值守|保障|供餐|演出|培训|学时|无故障|在线/.test(about)
  ) {
    return { direction: 'atMost', assumed: true, unsure: false };
  }
  const unsure =
    (duration || (dim === '' && /(?:天|小时|分钟)数$/.test(name))) &&
    /时间|天数|间隔/.test(about) &&
    !/运行|开放|服务|值班|值守|保障|供餐|演出|培训|学习|学时|授课|上课|飞行|航行|作业|执勤|值勤|参与|无故障|在线|播出|巡|优良|达标|工作|活动|使用|保洁|养护|监测|营业|供[水暖热应电气]|展[出览]|驻|护林|管护|放水|补水|灌溉|上线|接诊|坐诊|开诊/.test(
      about,
    );
  return { direction: 'atLeast', assumed: true, unsure };
}
