import { characters, digit, kindsIn, letter, span } from './characters';
import { besideDates, dates } from './englishDates';
import { amounts, dealtWith, subjects, wholeCells, type Rule } from './englishRules';

/**
 * English cells said in the words that the rules know: «no more than 5» is 不超过5, «by 30 September 2023» is
 * 2023年9月30日前, «not yet surveyed» is 待统计. Only what is understood as a whole is put into other words; a
 * sentence keeps its own, so that no denial in it is lost. Sources: self-evaluation forms of joint programmes,
 * of foreign loans and of universities.
 */

/** A text in other words; for each character, where it begins and ends in the text it was made from. */
export interface Reworded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const wide = characters('０１２３４５６７８９' + span('Ａ', 'Ｚ') + span('ａ', 'ｚ'));
/** What joins the parts of a date. */
export const joints = characters('/.-／．－');
/** A letter or a date, of whatever width: most texts hold neither. 1.1.2023 is the shortest date. */
function mayHold(text: string): boolean {
  const kinds = kindsIn(text);
  const mayBeDate = (kinds & digit) !== 0 && (kinds & joints) !== 0 && text.length >= 8;
  return (kinds & (letter | wide)) !== 0 || mayBeDate;
}
const mayBeEnglish =
  /[A-Za-z]{2}|\b[QHqh][1-4]|(?:^|[^\d/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?!\d)/;
const hasChinese = /[\u4e00-\u9fff]/;
/** Nobody writes longer cells of figures; prose is left as it is. */
const longest = 160;

/** ≥90% (at least 90 percent), Not surveyed/未调查: the English half of a cell in two languages. */
const halves =
  /\s*[(（][^()（）\u4e00-\u9fff]*[A-Za-z]{3}[^()（）\u4e00-\u9fff]*[)）]\s*$|^[^()（）\u4e00-\u9fff]*[A-Za-z]{3}[^()（）\u4e00-\u9fff/]*\/(?=[^A-Za-z]*$)|(?:\/|\s)\s*[A-Za-z]{3}[^()（）\u4e00-\u9fff/]*$/g;
/** …unless it may say more, or take something back. */
const saysMore =
  /\b(?:not(?! (?:yet )?(?:surveyed|applicable))|never|no|without|un[a-z]{4,}|part(?:ial)?ly|except|only|but|nearly|almost|planned|expected|delayed|late|fail(?:ed|ure)?|average|including|target|per)\b/i;
const numbers = /\d+(?:[.,]\d+)*/g;

/** Words of a language, not names: SCI, Linux. */
const plainWords =
  /\b[a-z]{3,}\b|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b/;

function addsNothing(half: string, rest: string): boolean {
  if (!plainWords.test(half)) return false;
  const known: readonly string[] = rest.match(numbers) ?? [];
  return !saysMore.test(half) && (half.match(numbers) ?? []).every((each) => known.includes(each));
}

/** A cell in two languages without its English half, where that only repeats. */
function inOneLanguage(own: Reworded): Reworded {
  halves.lastIndex = 0;
  const half = halves.exec(own.text)?.[0];
  if (half === undefined || !addsNothing(half, own.text.replace(half, ''))) return own;
  return swapped(own, [halves, '']);
}

/** Says what a rule finds in its words; every character of those stands where all that was found stood. */
function swapped(from: Reworded, [pattern, words]: Rule): Reworded {
  pattern.lastIndex = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  const keep = (to: number): void => {
    text += from.text.slice(at, to);
    starts.push(...from.starts.slice(at, to));
    ends.push(...from.ends.slice(at, to));
  };
  for (let match = pattern.exec(from.text); match; match = pattern.exec(from.text)) {
    const end = match.index + match[0].length;
    const said = typeof words === 'string' ? words : words(match);
    keep(match.index);
    text += said;
    const first = from.starts[match.index] ?? 0;
    const last = from.ends[end - 1] ?? end;
    starts.push(...Array.from(said, () => first));
    ends.push(...Array.from(said, () => last));
    at = end;
  }
  if (at === 0) return from;
  keep(from.text.length);
  return { text, starts, ends };
}

/** A cell that says one thing and no more. */
function wholeCell(text: string): string | null {
  const bare = text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/[.!]$/, '');
  for (const [pattern, words] of wholeCells) {
    const match = pattern.exec(bare);
    if (match) return typeof words === 'string' ? words : words(match);
  }
  return null;
}

/**
 * An English cell, name or group in the words that the rules know.
 *
 * @param text the text as it stands
 * @param isSubject whether it says what an indicator is about (its name or group), and no value
 * @returns the text in other words, null where nothing in it was put into other words
 * @example inChinese('no more than 24 hours', false)?.text //=> '不超过 24小时'
 */
export function inChinese(text: string, isSubject: boolean): Reworded | null {
  if (text.length > longest || !mayHold(text)) return null;
  return reworded(text.replace(fullWidth, halfWidth), isSubject);
}

const fullWidth = /[\uff01-\uff5e]/g;
const halfWidth = (char: string): string => String.fromCharCode(char.charCodeAt(0) - 0xfee0);

function reworded(text: string, isSubject: boolean): Reworded | null {
  if (!mayBeEnglish.test(text)) return null;
  const own: Reworded = {
    text,
    starts: Array.from({ length: text.length }, (_, index) => index),
    ends: Array.from({ length: text.length }, (_, index) => index + 1),
  };
  if (hasChinese.test(text)) {
    const counted = amounts.reduce(swapped, isSubject ? own : inOneLanguage(own));
    return counted === own ? null : counted;
  }
  const whole = wholeCell(text);
  if (whole !== null) return swapped(own, [/^[^]+$/g, whole]);
  const dated = dates.reduce(swapped, own);
  const counted = amounts.reduce(swapped, besideDates.test(dated.text) ? dated : own);
  const told = isSubject && !dealtWith.test(text) ? subjects.reduce(swapped, counted) : counted;
  return told === own ? null : told;
}
