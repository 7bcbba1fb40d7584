import { gated } from '../text/gates';

const chinese = gated(/[\u4e00-\u9fff]/);
/** 20 planned, 5 ordered, 92 percent dissatisfied, 5 drafts: so many there are not. */
const notThere =
  /\b(?:planned|scheduled|ordered|submitted|drafts?|under review|pending|expected|target|proposed|applied|registered|invited|contracted|per|most|some|dissatisfied|unsatisfied|forecast|estimated|still|only|except)\b/i;
const rises = /\bincreas|\brise|\brose|\bgrew/i;
const falls = /\breduc|\bdecreas|\bdeclin|\bfell/i;

/**
 * The word of an English answer that says its number is not what was reached, where the target does not use it itself.
 *
 * @param actual the actual as it stands
 * @param asked the name and the target as they stand
 * @returns the word, or null for answers in Chinese and where nothing is taken back
 * @example englishCaveat('20 planned', 'Training sessions at least 20') //=> 'planned'
 */
export function englishCaveat(actual: string, asked: string): string | null {
  if (chinese.test(actual)) return null;
  const [word] = notThere.exec(actual) ?? [];
  if (word !== undefined && !asked.toLowerCase().includes(word.toLowerCase())) return word;
  const [told, wanted] = rises.test(actual) ? [rises, falls] : [falls, rises];
  const isOpposite = told.test(actual) && wanted.test(asked) && !told.test(asked);
  return isOpposite ? (told.exec(actual)?.[0] ?? null) : null;
}
