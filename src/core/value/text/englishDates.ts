import type { Rule } from './englishRules';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const year = '((?:19|20)\\d\\d)';
const until =
  '((?:(?:on or )?before|by|until|prior to|(?:not|no) later than|not after)\\s+)?(?:(?:on|in|during)\\s+)?(?:the\\s+)?';
const part = '(end\\s+of\\s+|late\\s+|early\\s+|mid[-\\s]+)';
const ordinals = ['first', 'second', 'third', 'fourth'];
const parts: Readonly<Record<string, string>> = {
  end: '底',
  late: '下旬',
  mid: '中旬',
  early: '上旬',
};

const monthOf = (word: string | undefined): string =>
  `${months.indexOf(String(word).slice(0, 3).toLowerCase()) + 1}月`;
const yearOf = (text?: string): string => (text === undefined ? '' : `${text}年`);
const partOf = (text = ''): string =>
  parts[/end|late|mid|early/i.exec(text)?.[0].toLowerCase() ?? ''] ?? '';
const before = (by: string | undefined): string => (by === undefined ? '' : '前');
function numberOf(text: string | undefined): number {
  const said = String(text).toLowerCase();
  const word = ordinals.indexOf(said);
  return word < 0 ? Number(said.charAt(0)) : word + 1;
}

/** OCT 2 may be two machines: without a year nobody writes a month in capitals. */
const isDoubtful = (word: string | undefined, ofYear: string | undefined): boolean =>
  ofYear === undefined && /^[A-Z]{3,4}$/.test(String(word));

const rule = (source: string, words: Exclude<Rule[1], string>): Rule => [
  new RegExp(`\\b${source}(?![\\w-])`, 'gi'),
  words,
];

/** Days and periods of an English cell, with the word for «by»; and what is only planned. */
export const dates: readonly Rule[] = [
  [/\b(?:to|shall|should|must|will) be (?:completed|finished|done|delivered)\b/gi, '应完成'],
  rule(`${until}${day}(?:\\s+of)?\\s+${month},?(?:\\s+${year})?`, ([whole, by, d, m, y]) =>
    isDoubtful(m, y) ? String(whole) : `${yearOf(y)}${monthOf(m)}${Number(d)}日${before(by)}`,
  ),
  rule(`${until}${month}\\s+${day}(?:,?\\s+${year})?`, ([whole, by, m, d, y]) =>
    isDoubtful(m, y) ? String(whole) : `${yearOf(y)}${monthOf(m)}${Number(d)}日${before(by)}`,
  ),
  rule(
    `${until}${part}?${month},?\\s+${year}`,
    ([, by, of, m, y]) => `${yearOf(y)}${monthOf(m)}${partOf(of)}${before(by)}`,
  ),
  rule(`${until}${part}${month}`, ([, by, of, m]) => `${monthOf(m)}${partOf(of)}${before(by)}`),
  rule(
    `${until}(?:q([1-4])|(first|second|third|fourth|[1-4](?:st|nd|rd|th))\\s+quarter)(?:\\s+of)?,?\\s+${year}`,
    ([, by, q, word, y]) => `${yearOf(y)}第${numberOf(q ?? word)}季度${before(by)}`,
  ),
  rule(
    `${until}${year}\\s?q([1-4])`,
    ([, by, y, q]) => `${yearOf(y)}第${numberOf(q)}季度${before(by)}`,
  ),
  rule(
    `${until}(?:h([12])|(first|second)\\s+half)(?:\\s+of)?,?\\s+${year}`,
    ([, by, h, word, y]) =>
      `${yearOf(y)}${numberOf(h ?? word) === 1 ? '上' : '下'}半年${before(by)}`,
  ),
  rule(
    `${until}(?:end\\s+of\\s+(?:the\\s+)?(?:year(?:\\s+${year})?|${year})|year-?end(?:\\s+${year})?)`,
    ([, by, a, b, c]) => `${a ?? b ?? c ?? ''}年底${before(by)}`,
  ),
  // 31/12/2023, 12/31/2023; 03/04/2023 may be two days, so that only the same is the same
  rule(`${until}(\\d{1,2})[/.-](\\d{1,2})[/.-]${year}`, ([whole, by, one, two, y]) => {
    const [a, b] = [Number(one), Number(two)];
    if (a > 12 === b > 12)
      return String(whole).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
    return `${yearOf(y)}${Math.min(a, b)}月${Math.max(a, b)}日${before(by)}`;
  }),
];

/** Words that may stand beside a date and take nothing back. */
export const besideDates =
  /^(?:[\s\d年月日前底上中下旬半第季度应完成,.;:()]|\b(?:completed|completion|finished|done|delivered|delivery|accepted|acceptance|signed|issued|published|launched|opened|installed|paid|submitted|approved|passed|on|in|at|of|the|was|were|is|are|has|have|been|all|fully|and|works?|project|date|[a-j]{1,2}[/.-][a-j]{1,2}[/.-][a-j]{4})\b)*$/i;
