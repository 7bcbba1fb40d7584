import { gated, GatedTable, type Gated } from '../text/gates';
import { harmlessOut } from './status';

/**
 * Bad news in so many words, by kinds. Sources: reasons of shortfall (偏差原因) in published 自评表,
 * reviewers' remarks in public 绩效评价 reports.
 */
const adverseKinds = [
  // 系统异常, 设备瘫痪
  gated(/(?:^|[^排除处])异常|不正常|瘫痪|混乱|脏乱|紊乱|失灵/),
  // 资料不全, 缺少影像资料
  gated(/不(?:齐)?全(?!面)|缺失|缺少|缺项|遗漏|残缺/),
  // 难以持续, 运转困难
  gated(/难以|运[转行]困难|推进困难|无以为继|后续乏力/),
  // 问题突出, 安全事故时有发生, 仍有黑臭现象
  gated(
    /问题(?:仍)?(?:较为?|十分|依然)?(?:突出|严重)|时有发生|频发|多发|屡有|[仍尚还]有[^,，。;；]{0,8}(?:现象|问题|差距|隐患|短板|不足|情况)/,
  ),
  // 存在超范围支出, 审计发现2项违规问题
  gated(
    /(?:存在|发现|查出)[^,，。;；]{0,10}(?:违规|违纪|超范围|超标准|挪用|挤占|截留|漏洞|风险|脱节)|超支/,
  ),
  // 支付进度缓慢, 推进滞后
  gated(/(?:进[度展]|推进|支[付出]|执行|建设)[^,，。;；]{0,4}(?:缓慢|滞后|[较偏过]慢)/),
  // 暂不具备推广条件
  gated(/不具备|不可持续|不可行/),
];
const adverse = new GatedTable(adverseKinds, (kind) => kind);
/** The bad thing is what was fought: 解决了群众出行困难. */
const fought = gated(
  /解决|缓解|克服|消除|化解|避免|防止|杜绝|减少|降低|改善|整治|治理|遏制|扭转|破解|排查|处置|防范|预防|减轻|整改|应对|补[齐充]/,
);

/**
 * Whether an answer in words reports bad news that nobody fought or denied.
 *
 * @param text normalised actual
 * @returns true for 资料不全, 运转困难; false for 解决了出行困难, 未出现异常
 * @example isAdverse('安全事故时有发生') //=> true
 */
export function isAdverse(text: string): boolean {
  const told = harmlessOut(text);
  if (!adverse.mayMatch(told)) return false;
  return told
    .split(/[,，。;；]/)
    .some(
      (clause) =>
        !fought.test(clause) &&
        !/^[^有]{0,4}[无未]/.test(clause) &&
        adverse.find(clause, () => true) !== undefined,
    );
}

/** Opposites: what is asked for, and the answer that denies it. */
const opposites: readonly (readonly [Gated, RegExp])[] = [
  [gated(/^(?:运行)?正常/), /^(?:运行)?(?:异常|不正常|故障)$/],
  [
    gated(/减少|下降|降低|减轻|缓解|压减/),
    /^[^,，。;；减降]{0,8}(?:增多|增加|上升|反弹|加重|加剧|回升)[^,，。;；减降]{0,6}$/,
  ],
  [gated(/畅通|通畅/), /拥堵|堵塞|不畅|中断/],
  [gated(/整洁|干净|清洁/), /脏乱|不洁|污损/],
];

/**
 * Whether an answer says the opposite of what was asked for: 正常 → 异常, 减少 → 增多.
 *
 * @param target normalised target
 * @param actual normalised actual
 * @returns true for an opposite
 * @example isOpposite('减少', '增多') //=> true
 */
export function isOpposite(target: string, actual: string): boolean {
  return opposites.some(([asked, told]) => asked.test(target) && told.test(harmlessOut(actual)));
}
