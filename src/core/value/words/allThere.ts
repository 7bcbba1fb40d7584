import { gated } from '../text/gates';
import { beforeDone } from '../lexicon/stages';
import { isAllDone } from '../lexicon/status';
import { saidFirst, speaksOfSome } from './allOfThem';

/** Answers that tell without a number that all of what was counted is there. */

/** 已全部完成救助 for 困难妇女救助. */
const actOfAll = /^(?:已|均已?|已经)?全部完成(?:了)?([\u4e00-\u9fa5]{2})[。.]?$/;
function allOfNamedAct(words: string, name: string): boolean {
  const [, act = ''] = actOfAll.exec(words) ?? [];
  const bare = name.replace(/(?:[人户]?数量?|情况|工作|任务)$/, '');
  return act !== '' && bare.endsWith(act) && !beforeDone(act);
}

/** The one thing asked for is done: 完成机房整体搬迁, 已于九月成功举办. */
const oneDone = gated(
  /^(?:已|顺利|全面|按期|按时|如期)*(?:完成|建成)[^,，。;；\d不未没无部分初步基本]{2,16}[。.]?$|^(?:[^,，。;；\d不未没无部分初步基本拟将]{2,16}(?:已经?|均已?)|已(?=于|成功|顺利|如期))(?:于[^,，。;；\d]{1,6}月)?(?:全面|全部|按期|如期|顺利|成功)?(?:编制|建设|安装|制作)?(?:完成|建成|竣工|完工|交付|投用|上线|启用|举办|召开|举行)(?:[,，、]?(?:并|且|已|顺利|投入使用|投入运[营行]|投用|交付使用|正式|上线|运行|通过(?:竣工|初步|最终)?(?:验收|初验|终验)))*[。.]?$/,
);

/** 已完工，验收合格. */
const doneAndAccepted =
  /^(?:已|均|都|全部|全面|如期|按期)*(?:完工|竣工|建成|完成)[,，](?:并|且|已|均|全部|一次性)*(?:通过)?(?:竣工|最终)?验收(?:合格)?[。.]?$/;
/** 合同已签，已全部到馆: what had to come before. */
const prepared =
  /^(?:(?:[\u4e00-\u9fa5]{0,4}合同已?签[订署]?|已?签[订署](?:了)?[\u4e00-\u9fa5]{0,4}合同|已?完成(?:公开|政府)?(?:招标|采购)|已(?:招标|中标|下单|采购))(?:完毕|完成)?[,，])+/;

/** 已完成印制: the very making of what is counted. */
const madeAll =
  /^(?:已|均已|已全部|全部)?完成(?:了)?(?:全部)?(?:印制|印刷|编印|编制|安装|制作|配备|发放|改造|维修|铺设|更换|栽植|采购|建设)[。.]?$/;

/** 完成数据中心选址, 活动方案已编制完成, 装修已全部完成: not the thing itself, unless it is asked for. */
const onlyPrepared =
  /装修|选址|招标|方案|设计|立项|论证|申报|手续|初稿|合同|签约|审批|可研|摸底|需求|筹备|勘[察测]|图纸|公示|公告|申请|改扩建|报批|招募|报名|征地|拆迁/;

/** 标识牌制作任务已全部完成 for 标识牌安装数量: made, and not yet put there. */
const putThere = /安装|铺设|栽植|发放|安放/;
const made = /制作|采购|生产|加工|订购/;

/**
 * Whether an answer without a number says that all of what is counted is there: 已全部建成投用; 合同已签，已全部到馆;
 * 已完工，验收合格.
 *
 * @param text normalised actual
 * @param name the indicator, a number of things
 * @param isOne one thing is asked for
 * @returns false where it speaks of some of them only
 * @example isAllThere('已完工，验收合格', '护林站维修', false) //=> true
 */
export function isAllThere(text: string, name: string, isOne: boolean): boolean {
  const isDone = (words: string): boolean =>
    (isOne && oneDone.test(words)) ||
    isAllDone(words) ||
    madeAll.test(words) ||
    doneAndAccepted.test(words) ||
    allOfNamedAct(words, name);
  const bare = text.trim().replace(prepared, '');
  const [early = ''] = onlyPrepared.exec(bare) ?? [];
  const [act = ''] = putThere.exec(name) ?? [];
  if (!name.includes(early) || (made.test(bare) && !bare.includes(act))) return false;
  return (isDone(bare) || saidFirst(text, isDone)) && !speaksOfSome(text, name);
}
