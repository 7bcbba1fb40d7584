import { chaff, isAct, type Candidate } from '../quantity/match';
import type { Reading } from '../quantity/quantities';
import { noWords, totalOf } from './ranking';

/** What opens the words of a part: 其中, 含, or 、 before a further one. */
const partOpening = /(?:(?:其中|包括|包含|含)[:：有]*|、)([^,，。;；、]{2,})$/;

const told = (text: string, { start }: Reading): string =>
  partOpening.exec(text.slice(Math.max(0, start - 20), start))?.[1] ?? '';

/** SCI in «SCI收录»: the longest opening of a part's words that the indicator names. */
function kindNamed(words: string, about: string): string {
  for (let length = Math.min(words.length, 8); length >= 2; length--) {
    const kind = words.slice(0, length);
    if (about.includes(kind)) return chaff.replace(kind, '') === '' ? '' : kind;
  }
  return '';
}

/** What may follow the thing counted in an indicator's name. */
const counted = /^(?:活动|工作|任务)*(?:人|场|期|批|户|家|项|件|个|面积|里程)?[次数]*(?:量|数量)?$/;
/** What tells how far the act came, and no kind of thing. */
const stateOfAct =
  /^(?:已|实际?|均)*(?:[完结][成工束]|到位|合格|通过|验收|成功|交付|投用|[到发]放?[完到])/;

/**
 * Whether a number without words, of which a part is told behind it, is what the indicator asks for: the part
 * repeats the act of the name, or narrows all of it.
 */
const isOfAll = (kind: string, rest: string, name: string): boolean => {
  // 其中安装80盏, 其中建设完成7个: of the others the act is not done.
  if (isAct(kind)) return rest.length > 1 && !stateOfAct.test(rest);
  const behind = name.slice(name.indexOf(kind) + kind.length).trim();
  return rest !== '' && name.startsWith(kind) && counted.test(behind);
};

/** 新建及维修凉亭7座，其中新建4座: the whole counts another kind as well, which is not asked for. */
function isJoined(words: string, kind: string, about: string): boolean {
  const at = words.indexOf(kind);
  const [, before = ''] = /([\u4e00-\u9fa5]{2})[、和及与]$/.exec(words.slice(0, at)) ?? [];
  const behind = words.slice(at + kind.length);
  const [, after = ''] = /^[\u4e00-\u9fa5]{0,4}?[、和及与]([\u4e00-\u9fa5]{2})/.exec(behind) ?? [];
  return [before, after].some((other) => other !== '' && !about.includes(other));
}

/** A smaller part of what must stay small proves nothing; neither does one of an amount without a sign. */
const mayBeLimit = ({ comparator, unit }: Reading): boolean =>
  comparator === 'atMost' ||
  comparator === 'below' ||
  (unit?.dim === 'money' && comparator === null);

/**
 * The parts whose kind the indicator names and the whole before them does not: one alone is what is asked for,
 * and the whole counts more.
 *
 * @param rated candidates in the order of the text
 * @param goal the target
 * @param about the name with the target's own words
 * @param text normalised actual
 * @returns the parts
 * @example // 发表SCI论文, «发表论文21篇，其中SCI收录16篇»: 16
 */
export function kindsAsked(
  rated: readonly Candidate[],
  goal: Reading,
  about: string,
  text: string,
): readonly Reading[] {
  if (mayBeLimit(goal)) return [];
  const kinds = rated.filter((part) => {
    if (part.reading.role !== 'part') return false;
    const words = told(text, part.reading);
    const kind = kindNamed(words, about);
    const whole = kind === '' ? undefined : totalOf(rated, part);
    if (whole === undefined) return false;
    if (whole.reading.words.includes(kind)) return isJoined(whole.reading.words, kind, about);
    return !(noWords.test(whole.reading.words) && isOfAll(kind, words.slice(kind.length), about));
  });
  return kinds.map(({ reading }) => reading);
}
