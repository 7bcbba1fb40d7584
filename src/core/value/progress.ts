import type { Candidate } from './match';
import { clean } from './numerals';
import type { Reading } from './quantities';
import { beforeDone, isDoneStage, stagesIn } from './stages';

/** 另2个在测试, 其余3户暂缓, 4户正在扫尾: these are not done yet. */
const pending =
  /^(?:其余|剩余?|余下|还有|尚有)|正在|在[测调建施办审途]|进入|扫尾|暂缓|推进|未(?!成年|满|婚)|待(?!遇)|尚|延期|推迟/;

/** 不合格28批次 were inspected as well. */
const isPending = ({ reading }: Candidate): boolean =>
  !/不合格|不达标|不满意/.test(reading.words) &&
  (reading.role === 'rest' || pending.test(reading.words));

/** What was done and what is left make up the whole: 上线6个，另2个在测试 of 8. */
function besideRest(list: readonly Candidate[], goal: Reading): Candidate | null {
  const told = [...list].sort((a, b) => a.reading.start - b.reading.start);
  const rests = told.filter((entry) => isPending(entry) && entry.reading.role !== 'plan');
  const done = told.filter((entry) => !rests.includes(entry));
  if (rests.length === 0 || done.length === 0) return null;
  const left = rests.reduce((sum, { reading }) => sum + reading.value, 0);
  const next = (entry: Candidate): Candidate | undefined => told[told.indexOf(entry) + 1];
  const fitting = done.filter((entry) => {
    const whole = clean(entry.reading.value + left);
    const named = done.some((other) => other !== entry && other.reading.value === whole);
    return (
      entry.reading.role !== 'plan' &&
      rests.includes(next(entry) ?? entry) &&
      (whole === goal.value || named)
    );
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** 开工75户，竣工71户: the later count is the one that is done. */
function laterStage(list: readonly Candidate[], best: Candidate): Candidate | null {
  if (best.fit > 0 || !beforeDone(best.reading.words)) return null;
  const later = list.filter(
    ({ reading }) =>
      reading.role !== 'plan' &&
      reading.role !== 'rest' &&
      reading.start > best.reading.start &&
      reading.value < best.reading.value &&
      stagesIn(reading.words).some(isDoneStage),
  );
  return later.length === 1 ? (later[0] ?? null) : null;
}

/**
 * Of several counts of one thing on its way the one that is done. It is never larger than the others, so
 * no shortfall is hidden by taking it.
 *
 * @param list quantities in the target's unit, best first
 * @param best the one with the best claim by name and role
 * @param goal the amount asked for
 * @returns the count of what is done, or null where the words do not tell
 * @example // 8个, «上线6个模块，另2个在测试» → 6个
 */
export function doneAmong(
  list: readonly Candidate[],
  best: Candidate,
  goal: Reading,
): Candidate | null {
  if (list.length < 2) return null;
  const exact = list.every(
    ({ reading }) =>
      reading.range === null && reading.scale === goal.scale && reading.comparator === null,
  );
  return exact ? (besideRest(list, goal) ?? laterStage(list, best)) : null;
}
