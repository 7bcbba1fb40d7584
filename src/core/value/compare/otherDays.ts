import { clauseBefore, clauseBehind } from '../text/matches';
import { bigrams } from '../quantity/match';
import { speaksOfSome } from '../words/allOfThem';
import type { WrittenDate } from '../quantity/dates';

/** Days that are told beside what was to be done by then. Cases: test/cases/value-own-twentysixth.jsonl. */

/** 服务期至6月30日: how long it lasts, and sooner is not better; 去年7月20日: not of the year that is asked about; 应于11月完成. */
const lasts =
  /(?:服务|租赁|合同|质保|保修|维保|有效)期限?(?:为|延长)?[到至](?:20\d\d年)?$|(?:上一?|去)年$|应[于在]?$/;
/** 批复工期为12月底, 目标是12月完成: the day that was set; 按合同约定于12月20日 tells of the end. */
const wasSet =
  /(?:批复|合同|计划|目标|约定|规定|要求|设计)(?:的|约定|规定|要求)?(?:工期|[完竣]工|[完交]成|交付)?(?:时间|日期|期限|节点)?(?:为|是|至|到|截[至止]|:|在|于)?$/;

/** What comes before the act, one row each, and is the act only where it is asked for. */
const preparing: readonly string[] = [
  // 5月20日下发通知, 6月28日下达资金文件, 9月20日发布培训通知
  '(?:[下印]发|发[出布]|下达|收到|出台)[^,，。;；]{0,8}(?:通知(?!书)|方案|文件|公示|(?:招标|采购|征集)公告)',
  // 4月20日确定施工单位
  '(?:确定|选定)[^,，。;；]{0,8}(?:单位|公司|供应商|名单|对象)',
  '申请|开始|筹备|摸底|动员',
  // 6月28日拨付预付款, 12月29日提交支付
  '预付款|首付款|首期款|启动资金',
  // 12月30日形成计划, 6月28日党组会研究通过分配方案
  '(?:研究|审议|制定|编制|形成|拟定)[^,，。;；]{0,8}(?:计划|方案)',
  // 10月25日组织预验收
  '预验|自[查检验评]|论证|专家评审$',
  // 12月完成合同签订, 3月取得施工许可证
  '(?:签[订署约]|完成)[^,，。;；]{0,6}(?:合同|协议)|许可证',
  // 12月完成主要建设内容, 形成初步成果, 进入收尾阶段, 完成首台
  '主要|大部|初步|初具|框架|雏形|阶段|收尾|扫尾|首[台套辆件座栋]|样[机品板]',
  // 9月20日开标, 发出中标通知书
  '(?:发[出布])?(?:[开评中]标|成交)[^,，。;；]{0,4}',
  // 12月完成投资计划
  '完成[^,，。;；]{0,4}(?:投资|产值)',
];
/** 12月29日提交支付: nothing is paid yet. */
const handsIn =
  /^[^,，。;；]{0,4}?(提交|报送|上报|报请)[^,，。;；]{0,8}(?:计划|方案|支付|拨付|用款|审批|审核|报告|材料|清单)/;
const prepares = new RegExp(`^[^,，。;；]{0,8}?(${preparing.join('|')})`);
/** 12月底前可完成: nobody says that it was. */
const mayBe = /^[日号底末]?(?:之|以)?前?(?:即?可|能够?|应|须|需)(?![\u4e00-\u9fa5]{0,4}已)/;

/** What was prepared is asked for: 方案 of 方案编制, 通知 of 通知下发, 中标 of 招标. */
function isAsked(told: string, asked: string): boolean {
  const [, act = ''] = prepares.exec(told) ?? [];
  if (told.includes('候选')) return false;
  if (/标|成交|单位|公司|供应商/.test(act) && asked.includes('招标')) return true;
  const words = [act.slice(0, 2), act.slice(-2), act.slice(-3)];
  return words.some((word) => word !== '完成' && asked.includes(word));
}

/**
 * Whether a day is not that of the act which was to be done by then.
 *
 * @param text normalised actual
 * @param date the day
 * @param asked the indicator's name and its target
 * @returns true for 6月28日下达资金文件 where 资金拨付 is asked for
 * @example // «5月20日下发通知» for «5月底前开展培训» → true
 */
export function isOtherDay(text: string, { start, end }: WrittenDate, asked: string): boolean {
  const before = text.slice(0, start);
  const told = clauseBehind(text, end);
  const [, handed] = handsIn.exec(told) ?? [];
  return (
    (handed !== undefined && !asked.includes(handed)) ||
    lasts.test(before) ||
    (wasSet.test(before) && !/[按照据依]/.test(clauseBefore(text, start))) ||
    (mayBe.test(told) && !text.includes('已')) ||
    (prepares.test(told) && !isAsked(told, asked))
  );
}

/** Words that a work of whatever kind ends with. */
const ends =
  /[完竣]工|完毕|结束|[办结审]结|结业|交付|投[入用产运]|验收|终验|通过|建成|到位|到账|到达|报[送出齐]|上报|上线|启用|开放|开[业馆园通班]|通车|发[放布]|公布|印发|批复|中标|[支拨兑]付|付清|移交|调试|[终定成]稿|全部|按[期时]|如期|提前|及时|完成?(?=$|了|[,，。;；（(]|全部|各项|所有|年度|既定|任务|工作|项目|工程|建设|目标|验收|交付|安装)/;
/** 9月20日起发放, 发放第一批: it went on from then. */
const goesOn = /^[日号]?(?:起|[之以]?后(?![勤续]))|第一[批次期]|首[批次期]/;
const lead = /^(?:[日号底末初前份之以左右的: 、)）\-~至到]|[上中下]旬|全年)+/;
/** Words of deadlines that say nothing of the work. */
const chaffOfTime = /时间|日期|期限|时限|节点|前|底|完成|及时|按时|[\d年月日]/g;

/**
 * Whether the words of a day say that the work asked for came to its end on it, and not something else: 4月20日完成整地
 * does not for 造林完成时间. A day alone does.
 *
 * @param text normalised actual
 * @param date the day
 * @param asked the indicator's name and its target
 * @returns true where they name the work or an end of any work
 * @example // «9月20日开标» for 设备采购时间 → false
 */
export function tellsEnd(text: string, { end }: WrittenDate, asked: string): boolean {
  const behind = clauseBehind(text, end);
  const told = behind.replace(lead, '').trim();
  if (told === '' || /^\d/.test(told)) return true;
  if (goesOn.test(behind) || speaksOfSome(told, asked)) return false;
  const work = [...bigrams(asked.replace(chaffOfTime, ' '))];
  return ends.test(told) || work.some((pair) => told.includes(pair));
}
