import { dimOf } from '../quantity/dimension';
import type { CellRead } from '../quantity/cells';
import { countedInOnes } from './countedInOnes';
import { saidOfEach } from './eachOne';
import { answerOne, type NumberAnswer } from './numberAnswer';
import { byGoal } from './parallelTargets';
import { readDirection } from '../target/direction';
import type { NumberTarget } from '../target/numberTarget';
import { altered, type Reading } from '../quantity/quantities';
import { madeOf } from '../quantity/totals';
import { verdictOf } from '../row/judge';

/** 降至82千克 in an actual is a level that was reached, not a bound. */
function reducedTo(cell: CellRead): CellRead {
  if (!cell.quantities.some(({ comparator }) => comparator === 'atMost')) return cell;
  const isLevel = ({ comparator, start }: Reading): boolean =>
    comparator === 'atMost' && /^(?:[降减缩压]|下降)/.test(cell.text.slice(start, start + 2));
  const quantities = cell.quantities.map((reading) =>
    isLevel(reading) ? altered(reading, { comparator: null }) : reading,
  );
  return { ...cell, quantities };
}

/** A goal of several that nothing in the answer speaks of. */
const unanswered = (goal: Reading, cell: CellRead): NumberAnswer => ({
  verdict: verdictOf(null, 'several-candidates', null),
  goal,
  actual: null,
  value: null,
  notes: [],
  unmatched: cell.quantities,
  beside: [],
  statedRate: null,
});

/**
 * Chooses the quantity of the actual that answers the target and judges it.
 *
 * @param target the target with its row
 * @param shown the actual cell
 * @returns the verdict, or null where no quantity answers
 * @example // «计划800座，实际完成756座» against 800座 → 756, short
 */
export function answerNumber(target: NumberTarget, shown: CellRead): NumberAnswer {
  const cell = saidOfEach(countedInOnes(reducedTo(shown), target), target);
  const direction = target.reading.range ? 'range' : target.direction.direction;
  const { others, conditions } = target.read;
  const further = [...others, ...conditions];
  const told = byGoal([target.reading, ...further], target.read, target.words.name.text, cell);
  const isAsked = others.length > 0;
  // Where strangers stand among several things that are all asked for, nothing is told for certain.
  const own = told && isAsked && !told.isClear ? [] : (told?.own ?? null);
  // 15台，其中打印机3台: what speaks of none of the parts is about the whole.
  const rest = isAsked ? null : (told?.rest ?? null);
  const ownCell = own ? (own[0] ?? rest) : cell;
  const whole = ownCell
    ? answerOne(target, target.reading, direction, ownCell)
    : unanswered(target.reading, cell);
  if (further.length === 0 || whole.verdict === null) return whole;
  const answers = further.flatMap((goal, index) => {
    const goalCell = own ? own[index + 1] : cell;
    if (!goalCell) return isAsked ? [unanswered(goal, cell)] : [];
    const side = readDirection(
      goal.comparator,
      goal.value === 0,
      target.words.category,
      target.about,
      dimOf(goal.unit),
      false,
    );
    // 解决问题100个 beside 走访200家: the act of this goal, not that of the first one.
    const asked = { ...target, about: `${target.words.name.text} ${goal.words}` };
    const answer = answerOne(asked, goal, goal.range ? 'range' : side.direction, goalCell);
    // What only says of what so much is asked for is unheeded where the answer is silent.
    return index < others.length || answer.verdict !== null ? [answer] : [];
  });
  // 维修8公里，其中2公里为去年实施: more is told of a goal than its number.
  const isMore = told?.own.some((goal) => (goal?.quantities.length ?? 0) > 1) === true;
  // 新建8所、改扩建12所 for 新建8所、改扩建12所，共20所: every part is told, and the total needs no telling.
  const [part] = answers;
  const areParts =
    !isAsked &&
    madeOf(further)(target.reading) &&
    part !== undefined &&
    told?.own[0] === null &&
    told.rest === null &&
    !told.own.slice(1).includes(null);
  const first = areParts ? part : whole;
  const all = areParts ? answers : [whole, ...answers];
  if (all.length === 1) return first;
  const short = all.find((answer) => answer.verdict?.met === false);
  const main = short ?? first;
  const beside = all.flatMap((answer) =>
    answer === main || !answer.actual ? [] : [answer.actual],
  );
  // 电脑购置 → 电脑10台、打印机4台 for 电脑10台、打印机5台: the name asks for the one, the target for both.
  const isBeside = short !== undefined && short !== first && !isAsked && !areParts && told !== null;
  if (short && !isBeside) return { ...short, beside, notes: ['one-target-short', ...short.notes] };
  if (!isMore && all.every((answer) => answer.verdict?.met === true)) {
    const verdict = verdictOf(
      true,
      'all-targets-met',
      first.verdict?.ratio ?? null,
      'several-targets',
    );
    return { ...first, beside, verdict, unmatched: [] };
  }
  const verdict = verdictOf(null, 'several-candidates', null, 'several-targets');
  return { ...first, beside, verdict };
}
