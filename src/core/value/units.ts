import { groupOf } from './matches';
import { characters, han, letter, stands } from './characters';

/** A unit that can be converted: `value × num ÷ den` in the base unit of its dimension. */
export interface Unit {
  readonly name: string;
  /** Only units of one dimension are ever compared: `time`, `money`, `n:人次`, … */
  readonly dim: string;
  readonly num: number;
  readonly den: number;
  /** Written 个批次: counts as 个 too. */
  readonly generic?: true;
  /** The dimension of a second counter in brackets: 台（套） answers 套 too. */
  readonly also?: string;
}

/**
 * Convertible units by dimension. Each entry: names (as forms write them) and factor to the base.
 * Sources: legal units (国务院关于在我国统一实行法定计量单位的命令); 亩 = 2000/3 ㎡; months are never days.
 */
const measures: Readonly<Record<string, readonly (readonly [string, number, number?])[]>> = {
  time: [
    ['秒 秒钟 s', 1],
    ['分钟 min', 60],
    ['小时 个小时 h 钟头', 3600],
    ['天 日 自然日 自然天 日历天 日历日 个自然日 个日历天 个日历日 d', 86400],
    ['周 星期 个星期', 604800],
  ],
  workday: [['工作日 个工作日', 1]],
  month: [
    ['个月 月', 1],
    ['半年', 6],
    ['季度 个季度', 3],
    ['年 周年', 12],
  ],
  money: [
    ['元 元整 元人民币 人民币 块钱', 1],
    ['角', 1, 10],
  ],
  usd: [['美元 美金', 1]],
  eur: [['欧元', 1]],
  hkd: [['港元 港币', 1]],
  percent: [
    ['% 百分点 个百分点 百分比', 1],
    ['‰ 千分点 个千分点', 1, 10],
  ],
  length: [
    ['米 延米 延长米 m', 1],
    ['公里 千米 km KM Km', 1000],
    ['里 华里', 500],
    ['厘米 cm', 1, 100],
    ['毫米 mm', 1, 1000],
    ['海里', 1852],
  ],
  area: [
    ['平方米 平米 m2', 1],
    ['平方公里 平方千米 km2', 1e6],
    ['公顷 hm2 ha', 1e4],
    ['亩', 2000, 3],
  ],
  volume: [
    ['立方米 方 立方 m3 土方 石方', 1],
    ['升 L 公升', 1, 1000],
    ['毫升 ml mL', 1, 1e6],
  ],
  mass: [
    ['吨 t 公吨', 1e6],
    ['公斤 千克 kg KG Kg', 1000],
    ['斤 市斤', 500],
    ['克 g', 1],
    ['毫克 mg', 1, 1000],
    ['微克 μg ug', 1, 1e6],
  ],
  power: [
    ['瓦 W', 1],
    ['千瓦 kW kw KW Kw', 1000],
    ['兆瓦 MW', 1e6],
    ['吉瓦 GW', 1e9],
  ],
  energy: [
    ['千瓦时 kWh kwh KWH 度 度电', 1],
    ['兆瓦时 MWh', 1000],
  ],
  apparent: [
    ['千伏安 kVA KVA kva', 1],
    ['兆伏安 MVA', 1000],
  ],
  coal: [
    ['吨标准煤 吨标煤 tce', 1000],
    ['千克标准煤 千克标煤 公斤标煤 kgce', 1],
  ],
  data: [
    ['K KB', 1, 1024],
    ['M MB 兆', 1],
    ['G GB', 1024],
    ['T TB', 1048576],
    ['P PB', 1073741824],
  ],
  bandwidth: [
    ['Mbps mbps Mb/s Mbit/s', 1],
    ['Gbps Gb/s', 1000],
    ['Kbps kbps', 1, 1000],
  ],
  temperature: [['℃ 摄氏度 °C', 1]],
  noise: [['分贝 dB', 1]],
  voltage: [
    ['千伏 kV KV', 1000],
    ['伏 V', 1],
  ],
};

/** Counters that mean the same thing (`人`/`名`, `批`/`批次`). 人 and 人次 stay apart on purpose. */
const counters: readonly string[] = [
  '人 名 位',
  '人次 人次数 人/次',
  '户 户数',
  '户次',
  '家',
  '家次 户家次',
  '个',
  '次 回',
  '场 场次',
  '期 期次',
  '部',
  '座',
  '台 台套 台/套 台件',
  '套',
  '件',
  '条',
  '项',
  '篇',
  '份',
  '册 本',
  '册次',
  '张',
  '辆 辆次',
  '艘',
  '架',
  '头',
  '只',
  '羽',
  '匹',
  '尾',
  '株 棵',
  '盏',
  '口',
  '眼',
  '处',
  '起 宗',
  '例',
  '批次 批',
  '单',
  '笔',
  '班次 班 个班 期班',
  '队',
  '支',
  '组',
  '所',
  '村',
  '镇',
  '乡',
  '县',
  '市',
  '园',
  '站',
  '点 点位 个点位',
  '幅',
  '块',
  '面',
  '根',
  '节',
  '间',
  '栋 幢',
  '层',
  '床',
  '桌',
  '把',
  '瓶',
  '袋',
  '箱',
  '包',
  '盒',
  '粒',
  '枚',
  '辑',
  '集',
  '首',
  '轮',
  '届',
  '学时 课时 个学时 个课时',
  '课',
  '人天 人日',
  '人月',
  '拍',
  '页',
  '字',
  '级',
  '分',
  '星',
  '类 大类',
  '种',
  '门',
  '款',
  '样次',
  '例次',
  '车次',
  '趟',
  '标箱 TEU',
  '核 VCPU vCPU vcpu 核心',
  '路',
  '杆',
  '对',
  '双',
  '顶',
  '扇',
  '标段 个标段',
  '岁 周岁',
  '倍',
  '人份',
  '剂 剂次',
  '针次',
  '件次',
  '项次',
  '箱次',
  '头次',
  '亩次',
  '网格 个网格',
  '工日',
  '台班',
  '吨公里',
  '平台',
  '讲',
  '堂',
  '刊',
  '版',
  '楼',
  '亩均',
  '成',
  '卷',
  '师次',
  '颗',
  '丛',
  '朵',
  '片',
];

const exact = new Map<string, Unit>();
const byFirst = new Map<string, string[]>();

function add(name: string, unit: Unit): void {
  exact.set(name, unit);
  const first = name.charAt(0);
  const list = byFirst.get(first) ?? [];
  list.push(name);
  byFirst.set(first, list);
}

for (const [dim, units] of Object.entries(measures)) {
  for (const [names, num, den = 1] of units) {
    for (const name of names.split(' ')) add(name, { name, dim, num, den });
  }
}
for (const group of counters) {
  const names = group.split(' ');
  for (const name of names) add(name, { name, dim: `n:${names[0] ?? name}`, num: 1, den: 1 });
}
for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);

/** After a counter these characters make another word of it: 户用, 人均, 个别, 年度, 场所, 组织 … */
const otherWord: Readonly<Record<string, string>> = {
  户: '用籍',
  人: '均工员民才类大力社',
  个: '别性体',
  年: '度级均初末底报',
  日: '常均',
  月: '均度饼',
  场: '所地馆',
  组: '织',
  家: '庭长校',
  次: '要年月',
  面: '积向',
  点: '评击多',
  部: '分门',
  支: '付持出部',
  所: '有属',
  项: '目',
  市: '级场',
  县: '级',
  乡: '村镇',
  镇: '级',
  村: '级庄',
  级: '别',
  周: '边',
  本: '级年市县区',
  单: '位个',
  分: '别类析',
  处: '理置罚',
  方: '面案式',
  名: '称录',
  站: '点',
  类: '别',
  版: '权',
  对: '于',
  把: '握',
  成: '立功果效本为活品员',
  期: '间限',
  节: '约能目',
  层: '级',
  课: '题程',
  首: '次先',
  件: '次',
  位: '于置',
  口: '径',
  起: '草',
  度: '假',
};

/** A generic 个 before one of these belongs to it: 个批次, 个场次. */
const afterGeneric = /^个(批次|场次|人次|班次|家次|点位|标段|学时|课时)/;
/** A second counter in brackets: 卷（件）, 台（套）. */
const alternative = /^\(([台套件次人个处组户册项名批份])\)/;
const stopHan = characters(
  '的以左及和与或在为完已内前后上下中共均达到应是均余多约超其等则从由至之有无未将不并且经占比按同较年月日率',
);

/**
 * A unit by its name, listed or of the open class.
 *
 * @param name unit as written
 * @returns the listed unit, else one that counts just this
 * @example knownUnit('公顷').dim //=> 'area'
 */
export const knownUnit = (name: string): Unit =>
  exact.get(name) ?? { name, dim: `o:${name}`, num: 1, den: 1 };

/**
 * Whether two units count or measure the same in the same size.
 *
 * @param a a unit, or null for none
 * @param b another
 * @returns true for 人 and 名, 台 and 台（套）, also for two numbers without unit
 * @example sameUnit(knownUnit('人'), knownUnit('名')) //=> true
 */
export function sameUnit(a: Unit | null, b: Unit | null): boolean {
  if (a === null || b === null) return a === b;
  const counted = a.dim === b.dim || a.also === b.dim || b.also === a.dim;
  const general =
    (a.dim === 'n:个' && b.generic === true) || (b.dim === 'n:个' && a.generic === true);
  return (counted || general) && a.num * b.den === b.num * a.den;
}

/**
 * Reads a unit at a place of a text: the longest listed one, else one or two Chinese characters
 * (an open class: 粒, 罐, 盘 …).
 *
 * @param text normalised text
 * @param start just behind a number or scale
 * @param open whether unlisted words count as units too
 * @returns the unit and where it ends, or null
 * @example unitAt('人次数', 0, true) //=> { unit: { name: '人次', dim: 'n:人次', … }, end: 2 }
 */
export function unitAt(
  text: string,
  start: number,
  open: boolean,
): { readonly unit: Unit; readonly end: number } | null {
  const first = text.charAt(start);
  if (first === '') return null;
  if (first === '个') {
    const generic = afterGeneric.exec(text.slice(start, start + 4))?.[1];
    const unit = generic === undefined ? undefined : exact.get(generic);
    if (unit) return { unit: { ...unit, generic: true }, end: start + 1 + unit.name.length };
  }
  for (const name of byFirst.get(first) ?? []) {
    if (!text.startsWith(name, start)) continue;
    const end = start + name.length;
    const next = text.charAt(end);
    if (stands(letter, text, end) && stands(letter, text, end - 1)) continue;
    if (name.length === 1 && next !== '' && otherWord[name]?.includes(next)) continue;
    const unit = exact.get(name);
    const other =
      next === '(' && unit?.dim.startsWith('n:')
        ? alternative.exec(text.slice(end, end + 4))
        : null;
    if (!unit || !other) {
      if (unit) return { unit, end };
      continue;
    }
    const also = exact.get(groupOf(other, 1))?.dim;
    return { unit: also === undefined ? unit : { ...unit, also }, end: end + other[0].length };
  }
  if (
    !open ||
    !stands(han, text, start) ||
    stands(stopHan, text, start) ||
    otherWord[first] !== undefined
  )
    return null;
  const two =
    stands(han, text, start + 1) &&
    !stands(stopHan, text, start + 1) &&
    !stands(han, text, start + 2);
  const name = two ? text.slice(start, start + 2) : first;
  return { unit: { name, dim: `o:${first}`, num: 1, den: 1 }, end: start + name.length };
}
