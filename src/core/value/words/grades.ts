import { gradeLadders, type GradeLadder } from './gradeLadders';
import { hole, standingOf, type Frame, type Standing } from './gradeFrames';
import { gated, GatedTable, type Gated } from '../text/gates';
import { lately } from '../text/lately';
import { withoutStop } from '../text/matches';
import { characters, stands } from '../text/characters';
import { wordVerdict, type WordVerdict } from './wordVerdict';

/** From the lowest to the highest rung that is meant. */
type Rungs = readonly [number, number];

interface Found {
  readonly start: number;
  readonly end: number;
  readonly rungs: Rungs;
}

/** A ladder of grades, ready to be looked for. */
export interface Ladder {
  readonly kind: GradeLadder;
  readonly top: number;
  /** By their first character, the longest first. */
  readonly spellings: ReadonlyMap<string, readonly (readonly [string, Rungs])[]>;
  /** Any of the spellings: most texts hold none. */
  readonly any: Gated;
  readonly bar: RegExp;
  /** Stands before a rung without any verb: 目前, 水质, 国家. */
  readonly lead: RegExp;
  readonly frame: Frame;
}

const tailWords = String.raw`[级等类档的了”"’'》\]、或和及]|标准|水平|等次|等级|级别|类别|资质|称号|认[定证]|评[审定估]|测评|考核|检查|验收|标识|证书|牌匾|荣誉|单位|企业|机构|以上|其以上|限值|建成|达标|1[项个]|${hole}`;
const leadWords = String.raw`[达到在为是或获“"‘'《≥]|保持|维持|稳定|持续|不断|优于|好于|高于|不低于|不劣于|评[为定价]|考核|取得|荣获|获得|通过|具[有备]|符合|创[建成]|建成|总体|整体|综合|全部|均|年均|全年|常年|水质|结果|结论|等[级次]|类别|级别|信用|评级|被|已|仍|目前|现|出水|:`;

const ladders: readonly Ladder[] = gradeLadders.map((ladder) => {
  const known: (readonly [string, Rungs])[] = ladder.rungs.flatMap((rung, at) =>
    rung.split(' ').map((spelling) => [spelling, [at, at]] as const),
  );
  const spellings = [...known, ...Object.entries(ladder.wide ?? {})];
  spellings.sort(([one], [other]) => other.length - one.length);
  const byFirst = new Map<string, (readonly [string, Rungs])[]>();
  for (const entry of spellings) {
    const first = entry[0].charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  const { nouns, titles, isYearly = false, isWon = false, isPlain = false } = ladder;
  const lead = `(?:${leadWords}|${nouns})*`;
  const tail = `(?:${tailWords}|${nouns})*`;
  const title =
    titles === undefined ? null : new RegExp(`^[\\u4e00-\\u9fa5“”"]{0,12}(?:${titles})[”"]?$`);
  return {
    kind: ladder,
    top: ladder.rungs.length - 1,
    spellings: byFirst,
    any: gated(new RegExp(spellings.map(([spelling]) => spelling.replace('+', '\\+')).join('|'))),
    bar: new RegExp(`^(?:确保)?${lead}${hole}${tail}$`),
    lead: new RegExp(`^(?!或)${lead}$`),
    frame: {
      tail: new RegExp(`^${tail}$`),
      noun: new RegExp(`^(?:${nouns})`),
      title,
      isYearly,
      isWon,
      isPlain,
    },
  };
});

const ladderTable = new GatedTable(ladders, ({ any }) => any);

const romans: Readonly<Record<string, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ', V: 'Ⅴ', VI: 'Ⅵ' }; // prettier-ignore
const hanOf = (digit: string): string => '〇一二三四五六七八九'.charAt(Number(digit));

/**
 * One spelling of a grade: 2级 → 二级, 4A → AAAA, III类 → Ⅲ类, 等级保护 → 等保.
 *
 * @param text normalised target or actual
 * @returns the text, its grades spelt in one way
 * @example oneSpelling('4A级') //=> 'AAAA级'
 */
export const oneSpelling = lately((text: string): string => {
  const bare = blanks.replace(text, '');
  if (!otherwise.mayMatch(bare)) return bare;
  return bare
    .replace(
      /(^|[^A-Za-z])(IV|VI|V|I{1,3})(?=[类级abAB]|标准|阶段|车|$)/g,
      (_, before: string, roman: string) => before + (romans[roman] ?? roman),
    )
    .replace(/[ⅠⅡⅢⅣⅤ]级/g, ([roman = '']) => `${hanOf(String('ⅠⅡⅢⅣⅤ'.indexOf(roman) + 1))}级`)
    .replace(
      /(^|[^\d.])([1-7])(?=[级等类星])/g,
      (_, before: string, digit: string) => before + hanOf(digit),
    )
    .replace(/国[1-6](?=[abAB]|标准|排放|阶段|$)/g, (stage) => `国${hanOf(stage.slice(1))}`)
    .replace(
      /(^|[^\dA-Za-z.])([1-5])A(?![A-Za-z\d])/g,
      (_, before: string, count: string) => before + 'A'.repeat(Number(count)),
    )
    .replace(/(?:网络安全)?等级保护(?!制度|工作)/g, '等保');
});
const blanks = gated(/\s/g);
/** What may have another spelling. */
const otherwise = gated(/[VIⅠⅡⅢⅣⅤ]|[1-7](?:[级等类星]|A)|国[1-6]|等级保护/);

const isLetter = (char: string): boolean => /[A-Za-z\d+]/.test(char);
const byLetter = characters('ABCDE');
const opens = /(?:^|[为是:“"‘'获得达到评定在或、])$/;
const closes = /^(?:$|[”"’'、或]|等[次级路]|[级档]|以上|及以上|水平)/;

/** Whether a spelling is a word of its own here: one character only in a firm frame, letters not within others. */
function standsAlone(spelling: string, before: string, after: string): boolean {
  if (stands(byLetter, spelling, 0)) {
    const end = spelling.slice(-1);
    if (isLetter(before.slice(-1)) || (isLetter(end) && isLetter(after.charAt(0)))) return false;
  }
  if (spelling.startsWith('国') && /[全中我各本外]$/.test(before)) return false;
  return spelling.length > 1 || (opens.test(before) && closes.test(after));
}

/**
 * Every rung that a stretch of text without pauses tells, the longest spelling first.
 *
 * @param text one clause in one spelling
 * @param ladder the ladder
 * @returns the rungs with their places
 * @example // «A级3家» on the ladder of letters → A级
 */
export function rungsIn(text: string, { spellings, any }: Ladder): readonly Found[] {
  const found: Found[] = [];
  if (!any.mayMatch(text)) return found;
  for (let at = 0; at < text.length; at++) {
    for (const [spelling, rungs] of spellings.get(text.charAt(at)) ?? []) {
      if (!text.startsWith(spelling, at)) continue;
      const end = at + spelling.length;
      if (!standsAlone(spelling, text.slice(0, at), text.slice(end))) continue;
      found.push({ start: at, end, rungs });
      at = end - 1;
      break;
    }
  }
  return found;
}

interface Bar {
  readonly height: number;
  /** 优于Ⅲ类: Ⅲ类 itself is left to a person. */
  readonly isStrict: boolean;
}

/** The rung that a target asks for, where it asks for nothing else. */
function barOf(target: string, ladder: Ladder): Bar | null {
  const [only, ...others] = rungsIn(target, ladder);
  if (!only || others.length > 0) return null;
  const around = target.slice(0, only.start) + hole + target.slice(only.end);
  if (!ladder.bar.test(around)) return null;
  return {
    height: only.rungs[0],
    isStrict: /优于|好于|高于/.test(around) && !/或|不[优好高]于/.test(around),
  };
}

interface Told {
  readonly rungs: Rungs;
  readonly standing: Standing;
}

/** The words of a clause between two places, rungs as holes. */
function blanked(clause: string, found: readonly Found[], from: number, to: number): string {
  let text = clause.slice(from, to);
  for (const { start, end } of [...found].reverse())
    if (start >= from && end <= to)
      text = text.slice(0, start - from) + hole + text.slice(end - from);
  return text;
}

/** Every rung that an answer tells, with its standing. */
function toldIn(actual: string, about: string, ladder: Ladder): readonly Told[] {
  return actual.split(/[,，。;；()（）]/).flatMap((clause) => {
    const found = rungsIn(clause, ladder);
    return found.map(({ start, end, rungs }, index): Told => {
      const near = clause.slice(found[index - 1]?.end ?? 0, start);
      const before = blanked(clause, found, 0, start);
      const isLed = ladder.lead.test(before);
      const after = blanked(clause, found, end, clause.length);
      const standing = standingOf({ before, after, near, isLed, about }, ladder.frame);
      // Ⅲ类以上, 优于Ⅱ类: that rung or a higher one.
      const isBound =
        /^(?:水质|标准)?[及或]?其?以上/.test(after) || /(?:优|不低|不劣)于$/.test(near);
      return { rungs: isBound ? [rungs[0], ladder.top] : rungs, standing };
    });
  });
}

/**
 * Reached or not, by height on one ladder: one rung below is partly reached, more or the lowest one not at all.
 *
 * @param want height asked for
 * @param have height told
 * @returns the verdict
 * @example byHeight(3, 2).tier //=> 'partial'
 */
export function byHeight(want: number, have: number): WordVerdict {
  if (have >= want)
    return wordVerdict('achieved', 'ladder', have > want ? 'stronger-words' : 'same-words');
  const far = want - have > 1 || have === 0;
  return wordVerdict(far ? 'failed' : 'partial', 'ladder', 'weaker-words');
}

/** Rungs are told, but whether they are reached is not plain: 正在申报一级馆, 自评优秀. */
const doubtful = wordVerdict(null, 'ladder', 'hedged');
/** 未达到Ⅱ类 for Ⅲ类: it may be Ⅲ类. */
const notAbove = wordVerdict(null, 'ladder', 'only-a-bound');
/** 一等奖(公示中): nobody can tell yet. */
const stillOut = wordVerdict(null, 'ladder', 'only-planned');
/** A prize of another level. */
const otherPrize = wordVerdict(null, 'ladder', 'other-base');
const boundary = wordVerdict(null, 'ladder', 'boundary-excluded');

/** The result itself is still out: 合格(即将组织验收). */
const resultOut =
  /(?:即将|将于|拟|等?待|尚未|正在|未)(?:组织|开展|进行|通过|经)?[^,，。;；]{0,6}(?:验收|评[审定估]|核定|认[定证]|检测|测评|公布|审批)|(?:推荐|申[报请]|公示|评审|认定|审核|受理|办理|培育|复[核审]|审批)(?:中|阶段|期)|\((?:上年|去年|往年|原|目标|计划|自评|预|拟|暂|待|公示|非)|过期|失效|有效期(?:已|届)|异议|存疑|争议|下调|降级|预测|口头|历史|估\)|来[源自]于?(?:上|去|往)年|(?:明|次|下)年|待核|限期整改|责令|警告|摘牌/;

const levels = /国家|全国|国际|部级|省|自治区|[市州县区乡镇]/g;
const levelOf = (text: string): number => {
  const level = (text.match(levels) ?? []).slice(-1)[0] ?? '';
  return ['乡镇', '县区', '市州', '省自治区', '国家全国国际部级'].findIndex((known) =>
    known.includes(level || '-'),
  );
};

/** 获县级特等奖 for 省级二等奖, 获国家级三等奖 for 省级二等奖: better in one way, worse in the other. */
function isOtherPrize(name: string, target: string, actual: string, isGood: boolean): boolean {
  const [asked, told] = [levelOf(target), levelOf(actual)];
  const level = asked >= 0 ? asked : levelOf(name);
  // A level that the target itself asks for has to be told.
  return level >= 0 && (isGood ? told < level && (told >= 0 || asked >= 0) : told > level);
}

/** One ladder's answer; null where the answer tells none of its rungs. */
function answerOn(ladder: Ladder, bar: Bar, actual: string, about: string): WordVerdict | null {
  const told = toldIn(actual, about, ladder);
  if (told.length === 0) return null;
  const of = (...standings: Standing[]): Told[] =>
    told.filter(({ standing }) => standings.includes(standing));
  const ends = of('final');
  const chosen = ends.length > 0 ? ends : of('firm');
  const open = of('denied', 'refused', 'meant');
  if (chosen.length === 0) {
    if (told.every(({ standing, rungs: [low] }) => standing === 'refused' && low <= bar.height))
      return wordVerdict('failed', 'ladder', 'negated-words');
    if (open.length === told.length && open.every(({ rungs }) => rungs[0] > bar.height))
      return notAbove;
    // 氛围良好 says 良好 in words of every day.
    const isEveryday = ({ standing, rungs: [low] }: Told): boolean =>
      standing === 'unknown' && low <= bar.height;
    return ladder.frame.isPlain && told.every(isEveryday) ? null : doubtful;
  }
  const beside = ends.length > 0 ? [] : of('part', 'unknown');
  const reaches = ({ rungs: [low] }: Told): boolean => low >= bar.height;
  const misses = ({ rungs: [, high] }: Told): boolean => high < bar.height;
  if (chosen.every(misses) && beside.every(misses))
    return byHeight(bar.height, Math.min(...chosen.map(({ rungs: [, high] }) => high)));
  if (!chosen.every(reaches) || !beside.every(reaches)) return doubtful;
  if (open.length > 0 || resultOut.test(actual)) return stillOut;
  const lowest = Math.min(...chosen.map(({ rungs: [low] }) => low));
  return bar.isStrict && lowest === bar.height ? boundary : byHeight(bar.height, lowest);
}

/** Characters of which every rung has one. */
const graded = gated(/[级等星类优良中差次好奖牌国A-E]|合格|及格|称职|一般|污染|全国/);

/**
 * The ladders that a target names one rung of, and nothing else.
 *
 * @param name the indicator
 * @param target normalised target
 * @returns each ladder with the rung asked for
 * @example // «B级及以上» → the ladder of letters with B
 */
export function barsOf(name: string, target: string): readonly (readonly [Ladder, Bar])[] {
  if (target.length > 24 || !graded.mayMatch(target)) return [];
  const asked = withoutStop(oneSpelling(target));
  const found: (readonly [Ladder, Bar])[] = [];
  for (const ladder of ladderTable.fitting(asked)) {
    if (ladder.kind.about?.test(`${name} ${asked}`) === false) continue;
    const bar = barOf(asked, ladder);
    if (bar) found.push([ladder, bar]);
  }
  return found;
}

/**
 * Whether a target asks for a grade and nothing else: 2级及以上能效 is no number.
 *
 * @param name the indicator
 * @param target normalised target
 * @returns true for one rung of a known ladder
 * @example asksGrade('空调能效', '2级及以上能效') //=> true
 */
export const asksGrade = (name: string, target: string): boolean => barsOf(name, target).length > 0;

function verdictOf(name: string, target: string, actual: string): WordVerdict | null {
  const bars = barsOf(name, target);
  if (bars.length === 0) return null;
  const told = oneSpelling(actual);
  const about = `${name} ${oneSpelling(target)}`;
  const answers = bars.flatMap(([ladder, bar]) => answerOn(ladder, bar, told, about) ?? []);
  const first = answers.find((answer) => answer !== doubtful) ?? answers[0] ?? null;
  const isGood = (verdict: WordVerdict | null): boolean => verdict?.tier === 'achieved';
  if (first === null || answers.some((other) => isGood(other) !== isGood(first)))
    return first && doubtful;
  const isPrize = bars.some(([ladder]) => ladder.frame.isWon);
  return isPrize && isOtherPrize(name, target, actual, isGood(first)) ? otherPrize : first;
}

/** Who looked. */
const byOffice = /[省市县区乡镇]级(?:验收|评审|审[核查]|核查|复核)/;

/**
 * How the one grade that an answer tells stands to the grade asked for.
 *
 * @param name the indicator: it tells which way numbered levels go
 * @param target normalised target
 * @param actual normalised actual
 * @returns the verdict, or null where no grade is asked for or none told plainly
 * @example gradeVerdict('医院等级', '三级甲等', '仍为二级甲等医院')?.tier //=> 'failed'
 */
export function gradeVerdict(name: string, target: string, actual: string): WordVerdict | null {
  const verdict = verdictOf(name, target, actual);
  if (verdict === doubtful || verdict === null) return null;
  // 通过市级验收 → 通过县级验收: a lower office looks first, and the higher one may have looked since.
  const isLower = verdict.tier !== 'achieved' && byOffice.test(target) && byOffice.test(actual);
  return isLower ? null : verdict;
}

/**
 * Whether an answer tells a grade that is not plainly reached: 正在申报一级馆, 自评优秀.
 *
 * @param name the indicator
 * @param target normalised target
 * @param actual normalised actual
 * @returns true where other rules may not call it met
 * @example isDoubtfulGrade('文化馆定级', '一级馆', '正在申报一级馆') //=> true
 */
export const isDoubtfulGrade = (name: string, target: string, actual: string): boolean =>
  verdictOf(name, target, actual) === doubtful;

const improves = gated(
  /^(?:水质|水环境|环境|空气质量|等级)?(?:持续|有效|逐步|不断|有所|得到|进一步)*(?:改善|提升|好转|提高)$/,
);
/** 三条内河: how many moved is not asked. */
const howMany = /[\d一二两三四五六七八九十]+[条个处座]/g;

/**
 * 由劣Ⅴ类提升到Ⅳ类 for 持续改善: from one rung to another.
 *
 * @param name the indicator
 * @param target normalised target
 * @param actual normalised actual
 * @returns the verdict, or null where no such move is told
 * @example climbs('水环境', '持续改善', '水质由劣Ⅴ类提升到Ⅳ类')?.tier //=> 'achieved'
 */
export function climbs(name: string, target: string, actual: string): WordVerdict | null {
  if (!improves.test(target.trim()) || !graded.test(actual)) return null;
  const text = oneSpelling(actual).replace(howMany, '');
  for (const ladder of ladders) {
    if (ladder.kind.about) continue;
    const [from, to, ...more] = toldIn(text, name, ladder);
    if (from?.standing !== 'former' || !to || more.length > 0) continue;
    if (to.standing !== 'firm' && to.standing !== 'final') continue;
    if (to.rungs[0] > from.rungs[1]) return wordVerdict('achieved', 'ladder', 'stronger-words');
    if (to.rungs[1] < from.rungs[0]) return wordVerdict('failed', 'ladder', 'weaker-words');
  }
  return null;
}
