import { adds } from './derive';
import { gated } from '../text/gates';
import { tellsMean } from '../text/means';
import type { NumberTarget } from '../target/numberTarget';

/** 每户不低于18℃, 各地块均不低于85%, 单次不超过4小时; 每年 and 每天 are one time, and 村均 is a mean. */
const each = gated(
  /每(?![年天日]|小时|分钟|亩|平方|[千公]|万|吨)|各(?![项类]费)|任[一何意]|单[个次户件批台](?![价位])|(?:^|[^人户平年月日亩村校班值平])均(?=[不≥≤达低高超在控])/,
);
/** 单人救助额 names each one itself. */
const eachNamed = gated(/单[人户笔次](?!成本|价|位)[\u4e00-\u9fa5]{2,4}额/);
/** 每月2次: how often it has to be; each month of a rate has to reach it. */
const period = /每(?:一?个?[月周季]|半年|星期|学期)/;
const whole = gated(/全[县市区省州]|总体|综合|整体/);

/**
 * Whether a target is a bound for every single one, so that a mean answers nothing and the worst one decides.
 *
 * @param target what is asked for
 * @returns true for 每户不低于18℃ and 各地块均不低于85%; false for 每月2次, 户均2000元, 每年10%
 * @example // 居民用户室温 «每户不低于18℃» → true
 */
export function asksEachOne({ read, reading, about }: NumberTarget): boolean {
  if (read.source !== 'target' || reading.comparator === null || reading.range) return false;
  if (tellsMean(about) || whole.test(about)) return false;
  if (adds(reading) && period.test(reading.words)) return false;
  return each.test(reading.words) || eachNamed.test(about);
}
