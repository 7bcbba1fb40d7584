import type { Block, HeaderMeaning, HeaderWord } from './header';
import { composedWord } from './headerGrammar';
import { headerPatterns } from './headerPatterns';
import { headerSpellings, languageParts } from './headerText';
import { lexicon } from './lexicon';

/** No header word is longer than the longest 偏差原因 heading. */
const longestHeader = 40;
/** Headings of English forms are sentences: Reasons for deviation and corrective measures. */
const longestEnglish = 60;
/** 偏差原因分析及改进措施 Reasons for deviation and corrective measures. */
const longestBoth = longestHeader + longestEnglish;

/**
 * What a header cell means in an indicator table or in 项目资金.
 *
 * @param text the cell's text
 * @param block which kind of table is being read
 * @returns the reading, or null for a text that is no header word
 * @example headerWord('年度指标值（A）', 'indicator') //=> { meaning: 'target', confidence: 1, … }
 */
export function headerWord(text: string, block: Block): HeaderWord | null {
  if (!mayBeHeader(text)) return null;
  return bilingualWord(text, block) ?? wordOf(text, block);
}

/** 指标名称 Indicator, Target/目标值: either language tells; where they say two things, the surer one. */
function bilingualWord(text: string, block: Block): HeaderWord | null {
  const parts = languageParts(text);
  if (!parts) return null;
  const [chinese, english] = parts.map((part) => wordOf(part, block));
  if (!chinese || !english) return chinese ?? english ?? null;
  const surer = english.confidence > chinese.confidence ? english : chinese;
  const isReviewer = chinese.isReviewer || english.isReviewer;
  return { ...surer, isReviewer, rank: Math.max(chinese.rank, english.rank) };
}

function wordOf(text: string, block: Block): HeaderWord | null {
  const spellings = headerSpellings(text);
  for (const [index, spelling] of spellings.entries()) {
    const word = lexicon[block].get(spelling);
    if (!word) continue;
    if (index === 0) return word;
    // 备注（未完成原因）: the brackets say more than the word before them.
    const inBrackets = word.meaning === 'note' ? patternWord(spellings.slice(0, 1), block) : null;
    return inBrackets ?? { ...word, confidence: word.confidence * 0.98 };
  }
  const shaped = patternWord(spellings, block);
  if (shaped) return shaped;
  for (const spelling of spellings) {
    const word = composedWord(spelling, block);
    if (word) return { ...word, rank: rankOf(spelling, word.meaning) };
  }
  return sameOnBothSides(spellings[0] ?? '', block);
}

/** 年度指标值/目标值: two words for one thing. */
function sameOnBothSides(spelling: string, block: Block): HeaderWord | null {
  const [left = '', right = '', another] = spelling.split('/');
  if (left === '' || right === '' || another !== undefined) return null;
  const word = headerWord(left, block);
  const other = word && headerWord(right, block);
  return other?.meaning === word?.meaning ? word : null;
}

function patternWord(spellings: readonly string[], block: Block): HeaderWord | null {
  for (const [pattern, meaning, confidence] of headerPatterns[block]) {
    const spelling = spellings.find((each) => pattern.test(each));
    if (spelling === undefined) continue;
    const isReviewer = /复核|核查|审|review|audit|verif/.test(spellings[0] ?? '');
    return { meaning, confidence, isReviewer, rank: rankOf(spelling, meaning) };
  }
  return null;
}

/** Of two headings that say the same, the adjusted one wins, and the marks that are added up. */
function rankOf(spelling: string, meaning: HeaderMeaning): number {
  if (meaning === 'target')
    return spelling.includes('调') ? 2 : /年初|申报|批复/.test(spelling) ? -1 : 0;
  if (meaning === 'score')
    return /自评|自我|折算/.test(spelling) ? 2 : spelling.includes('百分制') ? -1 : 0;
  if (meaning === 'budget')
    return /调|全年|年末|年底|adjusted|revised|final|annual|full-?year/.test(spelling) ? 2 : 1;
  return 0;
}

/** Every heading has one of these, so that the rows of long lists cost one look per cell. */
const telling =
  /[标值分权审评完实执预算支率因注明单符性级类内容描况计划目数金额度果源合中省市县区本地其他结余收到可能序编佐责据占赋配复核向素题调排设定比重达纲关监测季標權審評實執預單級類計數額縣區餘責據]|[a-z]{3}/i;

const han = /[\u4e00-\u9fff]{2}/;
const latin = /[a-z]{3}/i;

/**
 * A quick no for texts that cannot be a heading.
 *
 * @param text the cell's text
 * @returns false for long texts, numbers and texts without a telling character
 * @example mayBeHeader('2022001') //=> false
 */
export function mayBeHeader(text: string): boolean {
  if (text.length === 0 || text.length > longestBoth) return false;
  const first = text.charCodeAt(0);
  const isEnglish = first >= 65 && first <= 122;
  if (text.length > longestEnglish && !(han.test(text) && latin.test(text))) return false;
  if (text.length > longestHeader && !isEnglish && !latin.test(text)) return false;
  const isDigit = first >= 48 && first <= 57;
  return (
    (!isDigit || /[年月]|^\d(?:st|nd|rd)\b|^(?:19|20)\d\d[ -]?[a-z]{4}/i.test(text)) &&
    telling.test(text)
  );
}
