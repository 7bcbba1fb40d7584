import { comparePair } from '../../src/core/value/comparePair';
import type { Comparison, Pair } from '../../src/core/value/reading';
import { cell, pair } from '../core/value/row';
import type { Found } from './found';
import { randomFrom, type Random } from './random';

const fragments =
  '≥ ≤ = ＞ ＜ ± - ~ — % ‰ ％ . ， 。 ； 、 万 亿 千 百 十 一 二 两 半 零 〇 壹 年 月 日 旬 季度 上半年 年底 前 小时 分钟 天 周 元 万元 亿元 / · 人 人次 期 台 套 个 项 次 篇 公里 亩 ㎡ 每 第 约 近 超 以上 以下 以内 左右 不少于 不超过 不低于 控制在 完成 已完成 未完成 未开展 部分 基本 取消 收回 交回 停用 其中 共 合计 计划 实际 全年 较上年 增长 下降 （ ） ( ) 〔 〕 【 】 ① 1. 一、 99 100 3.5 0 0.00 1,234 2023 2024 成 分之 百分之 达到 提升 显著 有效 明显 优 良 中 差 满意 无 暂无 / —— …… XX ** #N/A 100% 95.5% -3.2% 1e5 京财〔2023〕12号 010-66778899 GB/T19001 \u200b \u202e \u3000 \n \t ٣ Ⅳ ½ ²'.split(
    ' ',
  );
const formats = ['General', '0%', '0.00%', 'yyyy"年"m"月"', '@', '0.0"万元"', '#,##0', ';;;', ''];

/** Any text: fragments that mean something, bits of anything Unicode has, sometimes very long. */
function anyText(random: Random): string {
  const length = random.oneIn(500) ? 4000 : random.int(random.oneIn(4) ? 60 : 12);
  let text = '';
  for (let index = 0; index < length; index += 1) {
    text += random.oneIn(12)
      ? String.fromCodePoint(random.int(0xffff) + 1)
      : random.pick(fragments);
  }
  return text;
}

function anyContent(random: Random): string | number | boolean {
  if (random.oneIn(10)) return random.pick([0, 1, -1, 0.95, 45000, 1e21, NaN, Infinity, 1e-9]);
  if (random.oneIn(40)) return random.oneIn(2);
  return anyText(random);
}

function anyPair(random: Random): Pair {
  return pair(
    cell(anyContent(random), random.pick(formats)),
    cell(anyContent(random), random.pick(formats)),
    {
      name: anyText(random),
      category: random.pick(['数量指标', '质量指标', '时效指标', '成本指标', '', '满意度指标']),
      sign: random.oneIn(4) ? random.pick(['≥', '≤', '=', '定性', '＞']) : '',
      unit: random.oneIn(4) ? random.pick(['%', '人次', '万元', '个']) : '',
      reason: random.oneIn(4) ? anyText(random) : '',
    },
  );
}

const things = [
  ['人次', '培训人次'],
  ['期', '举办培训班期数'],
  ['台', '购置设备数量'],
  ['公里', '道路养护里程'],
  ['场', '开展宣传活动场次'],
  ['份', '印发宣传材料数量'],
  ['%', '任务完成率'],
  ['户', '帮扶困难户数'],
] as const;
const around = [
  '（京财预〔2023〕118号）',
  '，联系电话010-66556655',
  '，2023年12月底前报送',
  '，由3家单位承担',
  '；GB/T 19001体系运行正常',
  '，经费使用规范',
  '。',
] as const;

/** A row whose actual is below (or above, for 不超过) its target, said in one of the ways people say it. */
function knownShortfall(random: Random): Pair {
  const [unit, name] = random.pick(things);
  const most = random.oneIn(5) && unit !== '%';
  const smaller = 2 + random.int(unit === '%' ? 80 : 900);
  const larger = smaller + 1 + random.int(unit === '%' ? 18 : 900);
  const [target, actual] = most ? [smaller, larger] : [larger, smaller];
  const targets = most
    ? [
        `≤${String(target)}${unit}`,
        `不超过${String(target)}${unit}`,
        `${String(target)}${unit}以内`,
      ]
    : [
        `≥${String(target)}${unit}`,
        `不少于${String(target)}${unit}`,
        `${String(target)}${unit}以上`,
        `${String(target)}${unit}`,
        `完成${String(target)}${unit}`,
      ];
  const said = `${String(actual)}${unit}`;
  const actuals = [
    said,
    `完成${said}`,
    `实际完成${said}`,
    `全年共${said}`,
    `${said}${random.pick(around)}`,
    `实际${said}${random.pick(around)}${random.pick(around)}`,
    `已完成${said}${random.pick(around)}`,
    `年初计划${String(target)}${unit}，实际${said}`,
    `目标${String(target)}${unit}，完成${said}${random.pick(around)}`,
  ];
  return pair(random.pick(targets), random.pick(actuals), { name, category: '数量指标' });
}

/** What is wrong with an answer, or null. */
function complaint(row: Pair, answer: Comparison): string | null {
  const isMet = answer.status === 'met' || answer.status === 'over';
  if ((answer.met === true) !== isMet) return `met ${String(answer.met)} beside ${answer.status}`;
  if (answer.completion !== null && !Number.isFinite(answer.completion)) return 'no completion';
  for (const { source, start, end, text } of answer.spans) {
    const whole = { ...row, target: row.target.text, actual: row.actual.text }[source];
    const own = source === 'target' || source === 'actual' ? row[source].value : whole;
    if (typeof own === 'string' && own.slice(start, end) !== text) return `span outside ${source}`;
  }
  return null;
}

/**
 * Reads one pair and says what is wrong with the answer.
 *
 * @param row the pair
 * @param isShort whether it is known to be a shortfall
 * @returns null when all is well
 */
export function trial(row: Pair, isShort: boolean): string | null {
  try {
    // The processor's time: on a busy machine the clock would tell of other people's work.
    const started = process.cpuUsage();
    const answer = comparePair(row);
    const seconds = process.cpuUsage(started).user / 1e6;
    if (seconds > 2) return `took ${seconds.toFixed(1)} s`;
    return isShort && answer.met === true ? 'wrongly met' : complaint(row, answer);
  } catch (error) {
    return `exception ${String(error)}`;
  }
}

/**
 * Reads random pairs of cell texts: anything at all, and every fourth time a shortfall that is known to be one.
 *
 * @param count how many pairs
 * @param seed where chance starts; pair n has the seed `seed + n`
 * @returns the pairs that were answered wrongly
 */
export function fuzzTexts(count: number, seed: number): Found[] {
  const found: Found[] = [];
  for (let index = 0; index < count; index += 1) {
    const random = randomFrom(seed + index);
    const isShort = index % 4 === 0;
    const row = isShort ? knownShortfall(random) : anyPair(random);
    const what = trial(row, isShort);
    if (what) found.push({ kind: 'text', seed: seed + index, what, row, isShort });
  }
  return found;
}
