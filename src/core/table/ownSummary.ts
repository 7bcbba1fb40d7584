import type { Sheet } from '../sheet';

/** How our sheet 评分结果 begins, in each language: its title, and words of the line below. */
const beginnings: readonly { readonly title: string; readonly maker: string }[] = [
  { title: '绩效自评评分结果', maker: '由绩效自评助手按规则计算' },
  {
    title: 'Result of the performance self-evaluation',
    maker: 'by the Self-Evaluation Assistant',
  },
];

/** Somebody may have put a few rows above. */
const searchedRows = 6;

/**
 * Whether a sheet is the summary 评分结果 that the add-in writes, or a copy of it: it tells of forms and
 * is none, so it is never scored. Known by its own first words, also when it was renamed.
 *
 * @param sheet the snapshot
 * @returns true only where both the title and the line below it stand at its top
 * @example isOwnSummary(sheet) //=> false for every form
 */
export function isOwnSummary({ texts, origin }: Pick<Sheet, 'texts' | 'origin'>): boolean {
  const top = texts
    .slice(0, Math.max(0, searchedRows - origin.row))
    .flatMap((row) => row.map((text) => text.trim()));
  return beginnings.some(
    ({ title, maker }) => top.includes(title) && top.some((text) => text.includes(maker)),
  );
}
