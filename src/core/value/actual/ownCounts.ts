import { clean } from '../quantity/numerals';
import type { Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';

/** 另侦破积案1起: done besides, and no part of the whole. */
const besides = /^[,，;；]?(?:另外?|此外)(?!有)/;
/** （含灵活就业121人）: how many of them are of a kind; 含意向就业 would not count. */
const included = /^[(（](?:含|包括|其中)/;
const unsure = /意向|拟|预[计期]|[未待尚不]|在[办建途]|签约|登记|转/;

/** 重大隐患12处，已整改11处；一般隐患684处: the sentence about the kind that the name asks for, where one alone is. */
function ofKind(all: readonly Reading[], name: string, text: string): readonly Reading[] {
  const [, kind = ''] =
    /^([\u4e00-\u9fa5]{3,8}?)(?:及时|按期)?[\u4e00-\u9fa5]{2}率/.exec(name) ?? [];
  const sentences = text.split(/[;；。]/).filter((sentence) => /\d/.test(sentence));
  const [own, ...more] = sentences.filter((sentence) => kind !== '' && sentence.includes(kind));
  if (own === undefined || more.length > 0 || sentences.length < 2) return all;
  const from = text.indexOf(own);
  const left = all.filter(({ start, end }) => start >= from && end <= from + own.length);
  return left.length > 1 ? left : all;
}

/** 640万元，其中中央480万元、省级160万元: what the whole is made of. */
function withoutMakeUp([whole, ...others]: readonly Reading[]): readonly Reading[] {
  if (!whole) return [];
  const at = others.findIndex((_, index) => {
    const parts = others.slice(0, index + 1);
    return (
      index > 0 &&
      sameUnit(others[index + 1]?.unit ?? null, whole.unit) &&
      parts.every(
        ({ role, unit, scale }) =>
          role === 'part' && sameUnit(unit, whole.unit) && scale === whole.scale,
      ) && // prettier-ignore
      clean(parts.reduce((sum, { value }) => sum + value, 0)) === whole.value
    );
  });
  return [whole, ...others.slice(at + 1)];
}

/**
 * The counts that a rate is worked out from: without what was done besides, what the whole is made of, how many of
 * them are of a kind, and other kinds than the one that the name asks for.
 *
 * @param all every count of the answer
 * @param name the indicator, a rate
 * @param text the whole cell
 * @returns the counts that are left
 * @example // 预算执行率, «下达640万元，其中中央480万元、省级160万元，支出573万元»: 640 and 573
 */
export function ownCounts(all: readonly Reading[], name: string, text: string): readonly Reading[] {
  const own = ofKind(all, name, text).filter(
    ({ words, role, value }, index, list) =>
      !besides.test(words.trim()) &&
      !(
        index > 0 &&
        role === 'part' &&
        included.test(words) &&
        !unsure.test(words) &&
        value <= (list[index - 1]?.value ?? 0)
      ),
  );
  return withoutMakeUp(own);
}
