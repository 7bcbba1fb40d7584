import { gated } from '../text/gates';

/** Kinds of cases for which limits differ. Sources: 时效 rows of police, water, labour and health bureaus. */
const kinds = gated(
  /一般|普通|简易|简单|复杂|疑难|特殊|常规|较大|重[大特]|特大|紧急|轻微|轻伤|院内|院外|城区|乡[镇村]|农村|急会诊|普通会诊|主干线?|支线/,
);

/**
 * The kind of case that words speak of: 一般纠纷, 复杂纠纷.
 *
 * @param words the words around a quantity
 * @returns the kind, or null
 * @example caseKind('一般纠纷平均') //=> '一般'
 */
export const caseKind = (words: string): string | null => kinds.exec(words)?.[0] ?? null;

/**
 * Whether a limit that is set for one kind of cases does not hold for what is told of another kind.
 *
 * @param asked the target's words
 * @param told the words around a quantity of the answer
 * @returns true where both name a kind, and the answer not the one asked for
 * @example isOtherCase('一般纠纷', '复杂纠纷') //=> true
 */
export function isOtherCase(asked: string, told: string): boolean {
  const kind = caseKind(asked);
  return kind !== null && !told.includes(kind) && caseKind(told) !== null;
}
