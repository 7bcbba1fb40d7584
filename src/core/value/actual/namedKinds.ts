import type { Reading } from '../quantity/quantities';

/**
 * Whether each reading is one of the kinds that the indicator itself names together.
 *
 * @param parts readings, each with its words
 * @param name the indicator
 * @returns true where every reading speaks of another kind of the name's list
 * @example // 普查员、普查指导员选聘: «普查员986人、普查指导员142人» → true
 */
export function areNamedKinds(parts: readonly Reading[], name: string): boolean {
  const kinds = name.replace(/\([^)]*\)/g, '').split(/[、和及与]/);
  if (kinds.length < 2 || kinds.length < parts.length) return false;
  const own = parts.map(({ words }) => {
    const told = words.trim();
    return kinds.findIndex(
      (kind) =>
        kind.length > 1 && told.length > 1 && (told.includes(kind) || kind.startsWith(told)),
    );
  });
  return !own.includes(-1) && new Set(own).size === parts.length;
}

/**
 * 优182天，良126天 for 优良天数: grades that the name tells as one word; days and shares of them add up too. Of
 * 城乡, 早晚 or 男女 they do not: each has a whole of its own.
 *
 * @param parts readings, each with its words
 * @param name the indicator
 * @returns true where they are the grades of the name, in its order
 * @example // 优良天数: «优182天，良126天» → true
 */
export function areGradesOf(parts: readonly Reading[], name: string): boolean {
  const grades = parts.map(({ words }) => words.replace(/[占为]|天数?|\s/g, ''));
  return grades.every((grade) => /^[优良中差]$/.test(grade)) && name.includes(grades.join(''));
}
