import { comparable, type UnitContext } from './convert';
import type { Reading } from './quantities';

/** 实际/共 lead a little; what was planned, is left or only a part stays behind (value-grammar §4). */
const roleScore = {
  total: 0.5,
  actual: 0.5,
  none: 0,
  plan: -3,
  part: -3,
  rest: -3,
  ratio: -3,
} as const;
const chaff =
  /指标\d*[:：.、]?|★|☆|\([^)]*[≥≤<>=*][^)]*\)|[^\u4e00-\u9fa5A-Za-z\d]|数量|情况|年度|全年|实际|完成|项目|工作/g;

/** Pairs of neighbouring characters of an indicator name, as the measure of «the same thing». */
export function bigrams(text: string): ReadonlySet<string> {
  const bare = text.replace(chaff, '').slice(0, 60);
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < bare.length; index++) pairs.add(bare.slice(index, index + 2));
  return pairs;
}

function overlap(pairs: ReadonlySet<string>, words: string): number {
  let shared = 0;
  for (const pair of pairs) if (words.includes(pair)) shared++;
  return shared;
}

/** A quantity of the actual with its claim to be the one that the target asks for. */
export interface Candidate {
  readonly reading: Reading;
  readonly score: number;
  readonly shared: number;
}

/**
 * Scores a quantity: words shared with the indicator's name ×2, role ±3 (value-grammar §4).
 *
 * @param reading a quantity
 * @param pairs bigrams of the name
 * @param about the name itself; a role word that belongs to the name costs nothing
 * @returns the candidate
 * @example // «实际完成756座» beats «计划改造800座»
 */
export function rate(reading: Reading, pairs: ReadonlySet<string>, about: string): Candidate {
  const shared = overlap(pairs, reading.words);
  let role: number = roleScore[reading.role];
  if (
    reading.role === 'rest' &&
    /剩余|结余|结转|不合格|不达标|不满意|节约|节省|未|取消|收回/.test(about)
  )
    role = 0;
  if (reading.role === 'ratio' && /执行率|完成率|占|增长/.test(about)) role = 0;
  if (
    reading.role === 'plan' &&
    /计划|目标|预算|任务/.test(about) &&
    !reading.words.includes('实际')
  )
    role = Math.max(role, -1);
  return { reading, score: shared * 2 + role, shared };
}

/**
 * All quantities that can be compared with the target, best first; earlier wins ties.
 * Plans and remainders drop out where something was done; a grand total (共计337公里) wins only
 * where the name fits no item better than the others.
 *
 * @param target the target
 * @param actuals quantities of the actual
 * @param pairs bigrams of the indicator's name
 * @param about the name
 * @param context words that settle units
 * @returns candidates by falling score
 * @example // «春季618人，秋季602人，共计1220人» → 1220 first
 */
export function candidates(
  target: Reading,
  actuals: readonly Reading[],
  pairs: ReadonlySet<string>,
  about: string,
  context: UnitContext,
): readonly Candidate[] {
  const fitting = actuals.filter((actual) => comparable(actual, target, context));
  const rated = fitting.map((reading) => rate(reading, pairs, about));
  if (rated.length < 2) return rated;
  const isTotal = (entry: Candidate): boolean =>
    entry.reading.role === 'total' && entry.shared === 0;
  const items = rated.filter(
    (entry) => !isTotal(entry) && entry.reading.role !== 'plan' && entry.reading.role !== 'rest',
  );
  const best = Math.max(0, ...items.map((entry) => entry.shared));
  const told = items.some((entry) => entry.shared < best);
  const lifted = rated.map((entry) => {
    if (isTotal(entry)) return { ...entry, score: told ? 1 : best * 2 + 3 };
    const named =
      entry.reading.role === 'part' &&
      entry.shared === best &&
      items.every((other) => other === entry || other.shared < best);
    return named ? { ...entry, score: entry.shared * 2 + 1 } : entry;
  });
  return lifted.sort((a, b) => b.score - a.score);
}
