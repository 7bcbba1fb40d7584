import { gated } from '../text/gates';

/** Acts of looking at things, whose number does not depend on how they were found to be. */
const looks = gated(
  /普查|排查|检[查测验]|监测|巡[查检]|鉴定|评估|调查|抽[检查]|筛查|摸[排底]|勘[察测]|测绘|体检|核查|清查/,
);
/** …unless something had to be done about what was found. */
const more = /整改|整治|治理|[维检]修|修[复缮]|合格|达标|消除|处置|更换|改造/;
const findings =
  /损[坏毁]|危|隐患|不合格|缺陷|故障|报废|病害|超标|异常|闲置|停用|破损|三类|四类|阳性|空鼓|违[法规建]|发现|问题/;
const missed = /未|没|漏|重复|取消|无法|不能/;

/**
 * Whether a smaller number only tells what an inspection found: 普查350点，其中损毁63点 are 350 all the same.
 *
 * @param name the indicator
 * @param chosen the words around the number of things looked at
 * @param words the words around the smaller number
 * @returns true where the indicator counts what was looked at
 * @example isFinding('消火栓检查', '检查消火栓', '发现损坏') //=> true
 */
export function isFinding(name: string, chosen: string, words: string): boolean {
  const act = looks.exec(name)?.[0];
  return (
    act !== undefined &&
    !more.test(name) &&
    (chosen.includes(act) || looks.test(chosen)) &&
    findings.test(words) &&
    !missed.test(words)
  );
}
