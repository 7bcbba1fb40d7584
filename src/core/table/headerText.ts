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
    const letterless = yearless.replace(/([\u4e00-\u9fff])[a-c]$/, '$1');
    if (letterless !== yearless) spellings.push(letterless);
    const markless = yearless.replace(/([分值])\d+(?:\.\d+)?分?$/, '$1');
    if (markless !== yearless) spellings.push(markless);
  }
  return [...new Set(spellings)].filter((spelling) => spelling !== '');
}

/** Texts of characters that no normal form changes, which is nearly every cell of a long list. */
const untouched = /^[!-~\u00b7\u2014\u2018-\u201d\u2264\u2265\u3001\u3002\u4e00-\u9fff]*$/;

/**
 * Text with full-width letters, digits and signs made half-width, and every blank taken out.
 *
 * @param text any cell text
 * @returns the text without blanks or line breaks
 * @example compact('绩\n效 指 标：') //=> '绩效指标:'
 */
export function compact(text: string): string {
  if (untouched.test(text)) return text;
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');
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
    .replace(/([\u3000-\u9fff\uff00-\uffef]) /g, '$1')
    .replace(/ (?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .trim();
}
