import { lately } from '../text/lately';
import { gated, GatedTable, type Gated } from '../text/gates';

/** Word families: a target and an actual of different families cannot be compared. */
const all: readonly (readonly [string, Gated])[] = [
  [
    'time',
    gated(
      /及时|按时|按期|如期|准时|规定时间|计划时间|计划完成时间|时间内|时限内|期限内|按计划|按进度|提前|时间节点|合同工期|序时进度|第一时间|立即|即时|不拖延|不延误|不拖欠|接[\u4e00-\u9fa5]{1,2}即[\u4e00-\u9fa5]|即[接到]即|随到随|按[月季年周](?!度?计划)/,
    ),
  ],
  [
    'zero',
    gated(
      /杜绝|零(?:投诉|事故|差错|发生|上访|伤亡|违规|报告)|无(?:重大)?(?:安全)?(?:事故|投诉|违规|违纪|差错|上访|舆情|污染|破坏|负面|不良)|不发生|未发生|不出现|未出现|避免发生|防止发生|无[^,，。]{0,4}(?:黑臭|现象|影响|损失|伤亡|隐患|纠纷)|^(?:确保|保障|保证|实现)[^,，。]{0,4}安全$|^(?:不存在|未发现)$/,
    ),
  ],
  [
    'last',
    gated(
      /长期|长效|可持续|永久|常态|长远|持久|持续(?:利用|经营|稳定|发挥|影响|运行|使用|有效|性|发展|存在)|^持续$/,
    ),
  ],
  ['stable', gated(/稳定|平稳/)],
  [
    'comply',
    gated(
      /符合|合规|规范|严格|遵守|执行(?:相关|有关|国家|各项)|按(?:照)?[^,，。]{0,10}(?:规定|要求|标准|制度|办法|程序)|依法|合法|达标|合格|达到[^,，。]{0,8}(?:标准|要求|规定)|满足/,
    ),
  ],
  [
    'improve',
    gated(
      /提升|提高|改善|增强|增加|促进|加强|优化|巩固|推动|推进|提振|丰富|扩大|拓宽|拉动|带动|减轻|缓解|降低|减少|下降|保障|保护|维护|改进|改观|好转|强化|夯实|激发|营造|发展|增长|进步|助力|引领|规范化/,
    ),
  ],
  ['mood', gated(/氛围|风气|风尚|蔚然成风/)],
  ['effect', gated(/效果|成效|效益|作用|影响|显著|明显|有效|成绩/)],
  ['sound', gated(/健全|完善|完备|充分|合理|明确|完整|科学|齐全|清晰|到位|应保尽保|全覆盖/)],
  ['satisfied', gated(/满意|好评|认可/)],
];
const families = new GatedTable(all, ([, pattern]) => pattern);

/**
 * The word families of a text.
 *
 * @param text normalised target or actual
 * @returns their names
 * @example familiesOf('长期稳定运行').has('last') //=> true
 */
export const familiesOf = lately(
  (text): ReadonlySet<string> =>
    new Set(
      families
        .fitting(text)
        .filter(([, { pattern }]) => pattern.test(text))
        .map(([name]) => name),
    ),
);
