import { gated } from '../text/gates';

/** How a value comes about that is not there yet. Sources: 实际完成值 of published 自评表 and of forms under way. */
const acts =
  '核算|统计|测算|汇总|计算|清算|决算|结算|核对|核实|核定|汇算|审计|调查|测评|评估|评价|监测|检测|化验|回收';
/** Done by others: nobody says of his own 规划 that it waits for them. */
const others = '公布|发布|反馈|出具|通报|复核';
const results = '报告|年报|公报|报表|数据|结果|数字|口径|问卷';

/** 正在核算, 数据尚在汇总, 统计中: somebody works it out. */
const underWay = gated(
  new RegExp(
    `^[^,，;；。\\d]{0,8}(?:正在?|[尚仍还]在|处于)[^,，;；。\\d]{0,6}?(${acts})(?:阶段|过程)?(?:之?中|当中)?[。.]?$|^[^,，;；。\\d未]{0,8}?(${acts})(?:工作|阶段|过程)?(?:之|进行)?中[。.]?$`,
  ),
);
/** 待决算, 待第三方报告, 等统计局公布: somebody waits for it. */
const awaited = gated(
  new RegExp(
    `^[^,，;；。\\d]{0,4}(?:等待?|待|有待)[^,，;；。\\d后]{0,10}?(${acts}|${others}|${results})[^,，;；。\\d后]{0,4}[。.]?$`,
  ),
);
/** 结果未出, 年报尚未发布. */
const notOut = gated(
  new RegExp(`^[^,，;；。\\d]{0,8}?(${results})[还尚暂仍]?(?:没有?|未)[^,，;；。\\d]{0,6}[。.]?$`),
);

/**
 * Whether a whole cell says that its number is still being worked out. Not so where that very work is asked for:
 * 待决算 for 工程决算完成率 is work that was not done.
 *
 * @param text normalised actual
 * @param asked indicator name with the words of the target
 * @returns true for 正在核算, 待决算, 待第三方报告
 * @example isPending('正在核算', '年减少碳排放') //=> true
 */
export function isPending(text: string, asked: string): boolean {
  const bare = text.trim();
  if (bare.length > 24) return false;
  const found = underWay.exec(bare) ?? awaited.exec(bare) ?? notOut.exec(bare);
  const act = found?.slice(1).join('');
  return act !== undefined && !asked.includes(act);
}
