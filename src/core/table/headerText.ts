const brackets = /[()[\]{}〔〕【】<>《》「」]/g;
const bracketed = /\([^()]*\)|\[[^[\]]*\]|〔[^〔〕]*〕|【[^【】]*】/g;

/**
 * A header's words without what people vary: full width, blanks, line breaks, letter case, colons,
 * stars, years, a closing letter (`A`, `B`) and closing marks (`自评得分 98`).
 *
 * @param text the cell's text
 * @returns spellings to look up, the most literal first: brackets opened (`全年(实际)完成值` →
 *   `全年实际完成值`), then brackets dropped with their content (`分值(分)` → `分值`)
 * @example headerSpellings('年度 指标值\n（A）') //=> ['年度指标值a', '年度指标值']
 */
export function headerSpellings(text: string): readonly string[] {
  const plain = compact(text)
    .toLowerCase()
    .replace(/:/g, '')
    .replace(/^[*★☆●•·]+|[*★;、,.。]+$/g, '');
  const opened = plain.replace(brackets, '');
  const dropped = plain === opened ? opened : plain.replace(bracketed, '').replace(brackets, '');
  const spellings: string[] = [];
  for (const spelling of opened === dropped ? [opened] : [opened, dropped]) {
    spellings.push(spelling);
    const yearless = spelling.replace(/(?:19|20)\d\d年?度?/g, '');
    if (yearless !== spelling) spellings.push(yearless);
    const letterless = yearless.replace(/([\u4e00-\u9fff])(?:[a-c]|[a-z]\/[a-z])$/, '$1');
    if (letterless !== yearless) spellings.push(letterless);
    const markless = yearless.replace(/([分值])\d+(?:\.\d+)?分?$/, '$1');
    if (markless !== yearless) spellings.push(markless);
  }
  return [...new Set(spellings)].filter((spelling) => spelling !== '');
}

/** Texts of characters that no normal form changes, which is nearly every cell of a long list. */
const untouched = /^[!-~\u00b7\u2014\u2018-\u201d\u2264\u2265\u3001\u3002\u4e00-\u9fff]*$/;

/** Characters of headings and labels as offices in Hong Kong, Macao and Taiwan write them, each before its plain form. */
const pairs =
  '績绩標标級级類类別别項项資资萬万億亿預预數数執执實实際际權权評评價价總总計计備备註注說说單单產产滿满質质時时會会經经濟济態态續续響响務务對对結结轉转餘余撥拨補补債债貸贷籌筹財财專专縣县區区鎮镇鄉乡據据複复復复審审處处責责門门報报開开應应給给號号種种達达調调後后設设變变額额進进監监測测細细則则辦办釋释準准減减現现狀状況况擬拟稱称動动內内終终爲为為为範范圍围業业戶户繳缴劃划規规團团與与運运維维護护機机構构條条邊边';
const plainForms: ReadonlyMap<string, string> = new Map(
  Array.from({ length: pairs.length / 2 }, (_, index) => [
    pairs.charAt(index * 2),
    pairs.charAt(index * 2 + 1),
  ]),
);
const traditional = new RegExp(`[${[...plainForms.keys()].join('')}]`, 'g');
/** Headings, labels and titles are no longer; what people answer stays as it is. */
const longestLabel = 60;

/**
 * Text with full-width letters, digits and signs made half-width, and every blank taken out; short ones in
 * simplified characters.
 *
 * @param text any cell text
 * @returns the text without blanks or line breaks
 * @example compact('績\n效 指 標：') //=> '绩效指标:'
 */
export function compact(text: string): string {
  const bare = untouched.test(text)
    ? text
    : text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');
  if (bare.length > longestLabel || bare.search(traditional) < 0) return bare;
  return bare.replace(traditional, (character) => plainForms.get(character) ?? character);
}

/**
 * Text on one line, as it stands but for repeated blanks.
 *
 * @param text any cell text
 * @returns the text with every run of blanks and line breaks as one blank, none between Chinese characters
 * @example oneLine('产出\n指标') //=> '产出指标'
 */
export function oneLine(text: string): string {
  if (!/\s/.test(text)) return text;
  return text
    .replace(/\s+/g, ' ')
    .replace(/([\u3000-\u9fff\uff00-\uffef]) (?![A-Za-z])/g, '$1')
    .replace(/([^A-Za-z]) (?=[\u3000-\u9fff\uff00-\uffef])/g, '$1')
    .trim();
}

/** English words on end, with what belongs to them: Level-1, Score (points, 2nd-level indicator. */
const english =
  /(?:[A-Za-z]{2,}|\d(?:st|nd|rd|th)\b)[\w.'’&-]*(?:[\s/,&-]+(?:[A-Za-z]|\d{1,2}\b)[\w.'’&-]*)*/g;
const englishWord = /[A-Za-z]{2}/;
const chineseWord = /[\u4e00-\u9fff]{2}/;
const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]+/g;
/** What parts the two languages, and brackets that held one of them. */
const emptied = /[(（[]\s*[)）\]]/g;
const enclosed = /^[(（【[]([^()（）]*)[)）】\]]$/;
const edges = /^[\s/|·、,，;；:：—–-]+|[\s/|·、,，;；:：—–-]+$/g;

/**
 * What each language of a heading or label in two languages says.
 *
 * @param text a cell's text
 * @returns the Chinese and the English part, null where the text is in one language
 * @example languageParts('年度指标值（A）/ Annual target') //=> ['年度指标值（A）', 'Annual target']
 */
export function languageParts(text: string): readonly [string, string] | null {
  if (!englishWord.test(text) || !chineseWord.test(text)) return null;
  const part = (others: RegExp) =>
    text.replace(others, ' ').replace(emptied, '').replace(edges, '').replace(enclosed, '$1');
  const [own, other] = [part(english), part(chinese)];
  return chineseWord.test(own) && englishWord.test(other) ? [own, other] : null;
}

/**
 * A label as word lists know it: compact, and of two languages the Chinese one.
 *
 * @param text a cell's text
 * @returns the label without blanks
 * @example plainLabel('其中：财政拨款 Of which: fiscal') //=> '其中:财政拨款'
 */
export function plainLabel(text: string): string {
  return compact(languageParts(text)?.[0] ?? text);
}
