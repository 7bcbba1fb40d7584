import type { CellRead } from './cells';
import type { ReasonCode } from './codes';
import { unitText } from './convert';
import { readDirection } from './direction';
import { verdictOf, type NumberVerdict } from './judge';
import { addParts, shareOf, subtract } from './derive';
import { bigrams, candidates, type Candidate } from './match';
import { clean } from './numerals';
import type { NumberTarget } from './numberTarget';
import type { Reading } from './quantities';
import type { Direction } from './reading';
import { judgeOne } from './rowRules';
import { stageFit, stagesIn } from './stages';
import { isRateName } from './target';
import { unitNamed } from './units';

/** The chosen actual, judged. `verdict` null: no quantity of the actual answers the target. */
export interface NumberAnswer {
  readonly verdict: NumberVerdict | null;
  /** The target as it was understood beside this actual (1 beside 98% is 100%). */
  readonly goal: Reading;
  readonly actual: Reading | null;
  /** The actual in the target's unit. */
  readonly value: number | null;
  readonly notes: readonly ReasonCode[];
  readonly unmatched: readonly Reading[];
  /** Set when words say how much of the target is done (完成率85%). */
  readonly statedRate: number | null;
}

/** Whether the cell holds nothing but this one quantity. */
function isWholeCell(cell: CellRead, reading: Reading): boolean {
  const rest = cell.text.slice(0, reading.start) + cell.text.slice(reading.end);
  return !/[\u4e00-\u9fa5A-Za-z\d]/.test(
    rest.replace(
      /^(?:约|达到?|为|共计?|已?完成|实际|合计|全年|累计|完成值|(?:全年)?实际完成值?)+|左右$|人民币|元整/g,
      '',
    ),
  );
}

/** Gives a bare number of the actual the target's unit; a bare 0.97 against % reads as a rate. */
function assumeUnit(reading: Reading, target: Reading): { reading: Reading; both: Reading | null } {
  const taken = { unit: target.unit, per: target.per, perUnits: target.perUnits };
  if (target.unit?.dim === 'percent') {
    const points = { ...reading, ...taken };
    const value = reading.value;
    if (value > 0 && value <= 1.5 && target.value > 1.5) {
      return { reading: { ...points, value: clean(value * 100) }, both: points };
    }
    return {
      reading: points,
      both:
        value > 0 && value <= 1 && target.value <= 1.5
          ? { ...points, value: clean(value * 100) }
          : null,
    };
  }
  const scale = reading.scale === 1 ? target.scale : reading.scale;
  return { reading: { ...reading, ...taken, scale }, both: null };
}

const noPairs: ReadonlySet<string> = new Set();

/** Quantities that answer the target, best first, with units completed. */
function pool(
  target: NumberTarget,
  goal: Reading,
  cell: CellRead,
): { list: readonly Candidate[]; both: Reading | null; assumed: boolean; goal: Reading } {
  const usable = cell.quantities.filter((reading) => levelOrChange(reading, target, goal));
  const many = usable.length > 1;
  const pairs = many ? bigrams(`${target.words.name.text} ${goal.words}`) : noPairs;
  let asked = goal;
  const only = usable[0];
  if (asked.unit === null && only) {
    const units = usable.filter((reading) => reading.unit !== null);
    const bare = usable.filter((reading) => reading.unit === null);
    const named = units.find(
      (reading) => reading.unit !== null && target.words.name.text.includes(reading.unit.name),
    );
    const lone = units.length === 1 ? units[0] : named;
    const percentOdd =
      lone?.unit?.dim === 'percent' &&
      !isRateName(target.words.name.text) &&
      !/成本|预算/.test(target.words.category);
    if (bare.length === 0 && lone && !percentOdd) {
      const rate = lone.unit?.dim === 'percent' && asked.value <= 1.5 && asked.value > 0;
      asked = {
        ...asked,
        unit: lone.unit,
        per: lone.per,
        perUnits: lone.perUnits,
        value: rate ? clean(asked.value * 100) : asked.value,
      };
    } else if (bare.length > 0) {
      const list = bare.map((reading) => ({ reading, score: 0, shared: 0, fit: 0 }));
      return {
        list: list.slice(0, bare.length === 1 || list.length === 1 ? 1 : 2),
        both: null,
        assumed: false,
        goal: asked,
      };
    }
  }
  const list = candidates(asked, usable, pairs, target.words.name.text, target.context);
  if (list.length > 0) return { list, both: null, assumed: false, goal: asked };
  const bare = usable.filter((reading) => reading.unit === null);
  const single = bare[0];
  if (
    bare.length === 1 &&
    single &&
    (usable.length === 1 || /[:：为达完成共]\s*$/.test(single.words))
  ) {
    const { reading, both } = assumeUnit(single, asked);
    return { list: [{ reading, score: 0, shared: 0, fit: 0 }], both, assumed: true, goal: asked };
  }
  const whole = usable.length === 1 ? only : undefined;
  if (
    whole?.unit &&
    asked.unit &&
    asked.per !== '' &&
    whole.per === '' &&
    whole.unit === asked.unit &&
    whole.scale === asked.scale &&
    isWholeCell(cell, whole)
  ) {
    const near = whole.value >= asked.value / 2 && whole.value <= asked.value * 2;
    if (near)
      return {
        list: [
          {
            reading: { ...whole, per: asked.per, perUnits: asked.perUnits },
            score: 0,
            shared: 0,
            fit: 0,
          },
        ],
        both: null,
        assumed: true,
        goal: asked,
      };
  }
  const each = perEach(asked, usable, cell.text);
  return { list: each, both: null, assumed: each.length > 0, goal: asked };
}

/** 全年20次 against 每月2次, and 分别6.2万元、5.1万元 against 5万元/村: what the amounts are per is understood. */
function perEach(asked: Reading, usable: readonly Reading[], text: string): readonly Candidate[] {
  const [per] = asked.perUnits;
  const year = unitNamed('年');
  if (!per || !year || asked.perUnits.length > 1) return [];
  const yearly = per.dim === 'month' && /全年|年度|年内/.test(text);
  if (!yearly && !/分别|依次/.test(text)) return [];
  return usable
    .filter((reading) => reading.unit?.dim === asked.unit?.dim && reading.per === '')
    .map((reading) => {
      const unit = yearly ? year : per;
      return {
        reading: { ...reading, per: unit.name, perUnits: [unit] },
        score: 0,
        shared: 0,
        fit: 0,
      };
    });
}

/** A growth figure answers only a growth target, and a level only a level. */
function levelOrChange(reading: Reading, target: NumberTarget, goal: Reading): boolean {
  if (target.change !== 0) return true;
  const percent = goal.unit?.dim === 'percent' && reading.unit?.dim === 'percent';
  if (!percent || reading.change === 0) return true;
  return /增长|增速|增幅|涨幅|增量|下降|降低|减少|提高|提升|节约|压减|节支|降幅/.test(target.about);
}

/**
 * 完成率85%, 完成目标任务的70%: how much of the target is done, in words.
 *
 * @param cell the actual cell
 * @param goal the target's quantity, or null where words are asked for
 * @returns the percentage, or null
 * @example // «完成率85%» → 85 %
 */
export function statedRate(cell: CellRead, goal: Reading | null): Reading | null {
  if (goal?.unit?.dim === 'percent') return null;
  return (
    cell.quantities.find(
      (reading) =>
        reading.unit?.dim === 'percent' &&
        /完成(?:率|度|比例|了)?(?:为|达到?|约|:)?\s*$|完成(?:了)?(?:全年|年度|年初|目标|任务|计划|工程量|总量|总任务|进度)[^,，]{0,10}(?:的|约)?\s*$|进度(?:为|达到?|完成)?\s*$/.test(
          cell.text.slice(Math.max(0, reading.start - 18), reading.start),
        ),
    ) ?? null
  );
}

/** A plan that would meet the target, or a part that would miss it, proves nothing. */
function doubtOfRole(
  target: NumberTarget,
  chosen: Reading,
  partOnly: boolean,
  met: boolean | null,
): ReasonCode | null {
  if (chosen.role === 'plan' && met === true && !/计划|预算|目标|任务/.test(target.words.name.text))
    return 'only-planned';
  return chosen.role === 'part' && partOnly && met === false ? 'only-a-part' : null;
}

/** 申请7件，授权4件 where the indicator names neither stage. */
function isOtherStage(best: Candidate, entry: Candidate): boolean {
  return (
    best.fit === 0 &&
    best.reading.role !== 'part' &&
    (entry.reading.role === 'none' || entry.reading.role === 'actual') &&
    stageFit(stagesIn(best.reading.words), stagesIn(entry.reading.words)) < 0
  );
}

/** 自查合格率97%，省级核查83%: a second figure that names no rate of its own is about the same one. */
function isBareRate(best: Candidate, { reading }: Candidate): boolean {
  return (
    /[率度]/.test(best.reading.words) &&
    reading.unit?.dim === 'percent' &&
    (reading.role === 'none' || reading.role === 'actual') &&
    reading.change === 0 &&
    reading.words.trim().length > 1 &&
    !/[率度比占]|增|降|进度|完成/.test(reading.words)
  );
}

/** Other quantities with nearly as good a claim and another verdict, or that reach the target together. */
function doubtOfRivals(
  open: readonly Candidate[],
  additive: Reading | null,
  met: boolean | null,
  judged: (reading: Reading) => NumberVerdict,
): ReasonCode | null {
  const [best, ...others] = open;
  if (!best || others.length === 0) return null;
  const rivals = others.filter(
    (entry) =>
      entry.score >= best.score - 1 || isOtherStage(best, entry) || isBareRate(best, entry),
  );
  const split = rivals.some((entry) => {
    const other = judged(entry.reading);
    return other.met !== met && other.reason !== 'unit-error-suspected';
  });
  const leads = others.every((entry) => entry.reading.start > best.reading.start);
  const added = others.filter(
    ({ score, reading }) =>
      score === best.score || (leads && score >= best.score - 2.5 && reading.role !== 'rest'),
  );
  const sum = clean(
    added.reduce((total, { reading }) => total + reading.value, best.reading.value),
  );
  const together = additive !== null && added.length > 0 && met === false && sum >= additive.value;
  return split || together ? 'several-candidates' : null;
}

/** Judges one required quantity against the whole actual. */
function answerOne(
  target: NumberTarget,
  goal: Reading,
  direction: Direction,
  cell: CellRead,
): NumberAnswer {
  const { list, both, assumed, goal: asked } = pool(target, goal, cell);
  const notes: ReasonCode[] = assumed ? ['unit-assumed'] : [];
  const say = (
    verdict: NumberVerdict | null,
    actual: Reading | null,
    value: number | null,
    unmatched: readonly Reading[],
    statedRate: number | null = null,
  ): NumberAnswer => ({ verdict, goal: asked, actual, value, notes, unmatched, statedRate });
  const derived =
    subtract(list, asked) ??
    addParts(list, asked, target.about) ??
    (list.length === 0 ? shareOf(cell.quantities, asked, target.words.name.text) : null);
  if (derived) {
    const { verdict, value } = judgeOne(target, asked, direction, derived.reading);
    notes.push(derived.note);
    return say(verdict, derived.reading, value, []);
  }
  const undone = (entry: Candidate): boolean =>
    entry.reading.role === 'plan' || entry.reading.role === 'rest';
  const done = list.filter((entry) => !undone(entry));
  const open =
    done.length > 0
      ? done
      : list.filter((entry) => entry.reading.role !== 'rest' || entry.score >= 0);
  const best = open[0];
  if (!best) {
    const rate = statedRate(cell, asked);
    if (rate) return say(null, rate, null, cell.quantities, rate.value);
    const planned = list.length > 0 ? verdictOf(null, 'only-planned', null) : null;
    return say(planned, null, null, cell.quantities);
  }
  const first = judgeOne(target, asked, direction, best.reading);
  const judged = (reading: Reading): NumberVerdict =>
    judgeOne(target, asked, direction, reading).verdict;
  const partOnly =
    open.every(({ reading }) => reading.role === 'part') && cell.text.includes('其中');
  // 四个季度各1次: how many times it counts is not read.
  const each = cell.text.charAt(best.reading.start - 1) === '各' && first.verdict.met === false;
  const doubt: ReasonCode | null =
    (each ? 'vague-amount' : null) ??
    doubtOfRole(target, best.reading, partOnly && direction === 'atLeast', first.verdict.met) ??
    doubtOfRivals(open, direction === 'atLeast' ? asked : null, first.verdict.met, judged) ??
    (both !== null && judged(both).met !== first.verdict.met && !rateReading(target, asked)
      ? 'both-readings'
      : null);
  if (doubt === null) {
    if (open.length > 1) notes.push('chosen-by-name');
    if (!assumed && unitText(best.reading) !== unitText(asked)) notes.push('unit-converted');
    if (both !== null) notes.push('percent-assumed');
  }
  const others = cell.quantities.filter((reading) => reading.start !== best.reading.start);
  const verdict = doubt === null ? first.verdict : verdictOf(null, doubt, null);
  return say(verdict, best.reading, first.value, others);
}

/** A bare 0.97 against ≥95 % is a rate; only ≤ targets leave both readings open. */
function rateReading(target: NumberTarget, goal: Reading): boolean {
  return target.direction.direction !== 'atMost' && goal.value > 1.5;
}

/**
 * Chooses the quantity of the actual that answers the target and judges it (value-grammar §4–§6).
 *
 * @param target the target with its row
 * @param cell the actual cell
 * @returns the verdict, or null where no quantity answers
 * @example // «计划800座，实际完成756座» against 800座 → 756, short
 */
export function answerNumber(target: NumberTarget, cell: CellRead): NumberAnswer {
  const direction = target.reading.range ? 'range' : target.direction.direction;
  const first = answerOne(target, target.reading, direction, cell);
  if (target.read.others.length === 0 || first.verdict === null) return first;
  const rest = target.read.others.map((goal) => {
    const side = readDirection(
      goal.comparator,
      goal.value === 0,
      target.words.category,
      target.about,
      goal.unit?.dim ?? '',
      false,
    );
    return answerOne(target, goal, goal.range ? 'range' : side.direction, cell);
  });
  const all = [first, ...rest];
  const short = all.find((answer) => answer.verdict?.met === false);
  if (short) return { ...short, notes: ['one-target-short', ...short.notes] };
  if (all.every((answer) => answer.verdict?.met === true)) {
    const verdict = { ...verdictOf(true, 'all-targets-met', null, 'several-targets') };
    return { ...first, verdict, unmatched: [] };
  }
  return { ...first, verdict: verdictOf(null, 'several-candidates', null, 'several-targets') };
}
