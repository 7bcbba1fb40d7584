import { isAdverse } from '../lexicon/adverse';
import { harmlessOut, statusWords } from '../lexicon/status';
import { bigrams } from '../quantity/match';
import { anyDenial } from './restating';
import { wordVerdict, type WordVerdict } from './wordVerdict';
import { gated } from '../text/gates';

const asks = gated(/是否(?:已|已经|按规定|按要求)?([\u4e00-\u9fa5]{2})([\u4e00-\u9fa5]{2,20})/);
const yes = /^(?:是|有|√|✓|✔|☑)$/;
const open = [
  'notDone',
  'partial',
  'inProgress',
  'hedged',
  'planned',
  'denied',
  'stopped',
] as const;

/**
 * A name that asks whether something was done, and an answer that says in its own words that it was:
 * 是否建立长效机制 是 → 出台办法1项，已建立长效机制.
 *
 * @param name the indicator
 * @param target normalised target, 是
 * @param actual normalised actual
 * @returns achieved, or null where no clause says so outright or any other one takes something back
 * @example saidOutright('是否建立管护长效机制', '是', '已建立长效机制')?.tier //=> 'achieved'
 */
export function saidOutright(name: string, target: string, actual: string): WordVerdict | null {
  const [, act = '', what = ''] = asks.exec(name) ?? [];
  if (act === '' || !yes.test(target.trim())) return null;
  const words = statusWords(actual);
  const doubt =
    open.some((word) => words.has(word)) ||
    anyDenial.test(harmlessOut(actual)) ||
    isAdverse(harmlessOut(actual)) ||
    /除|但|仅|个别|试点|拟|草案|初稿|征求意见/.test(actual);
  const told = new RegExp(`^(?:均|都)?已(?:经|全部|全面)?${act}(?:了)?([\\u4e00-\\u9fa5]{2,20})$`);
  const said = actual.split(/[,，。;；]/).some((clause) => {
    const [, own = ''] = told.exec(clause.trim()) ?? [];
    const pairs = [...bigrams(own)];
    const enough = own === what || pairs.length >= 3;
    return enough && pairs.every((pair) => what.includes(pair));
  });
  return said && !doubt ? wordVerdict('achieved', 'same-words', 'same-words') : null;
}

const wantsApproval = gated(
  /^(?:完成|取得|获得|获|通过|拿到)?(?:项目|工程)?(可研|立项|初步设计|初设|环评|用地|规划|概算|选址|洪评|水保|能评|施工图)[\u4e00-\u9fa5]{0,6}?(?:批复|核准|批准)(?:文件)?[。.]?$/,
);
const givenApproval =
  /(?:已|均|顺利|正式|全部)*(?:获|获得|取得|拿到)(?:了)?[\u4e00-\u9fa5]{0,8}(?:批复|核准|批准)(?:文件)?$/;

/**
 * An approval that was asked for, and an answer that says it was given: 完成项目可研批复 → 可研报告已获批复.
 *
 * @param target normalised target
 * @param actual normalised actual
 * @returns achieved, or null where another thing was approved or any word takes it back
 * @example approved('完成项目可研批复', '可研报告已获批复')?.tier //=> 'achieved'
 */
export function approved(target: string, actual: string): WordVerdict | null {
  const [, what = ''] = wantsApproval.exec(target.trim()) ?? [];
  if (what === '') return null;
  const words = statusWords(actual);
  const doubt =
    open.some((word) => words.has(word)) ||
    anyDenial.test(harmlessOut(actual)) ||
    /原则|预|口头|部分|意见|除|待|拟|报送|上报|申报/.test(actual);
  const said = actual
    .split(/[,，。;；]/)
    .some((clause) => clause.includes(what) && givenApproval.test(clause.trim()));
  return said && !doubt ? wordVerdict('achieved', 'status-words', 'done') : null;
}
