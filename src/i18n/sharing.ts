import type { ProjectReport } from '../core/scoring/assessment';
import { statuses } from '../core/scoring/attention';
import { openScores } from '../core/scoring/wholeProject';
import type { Status } from '../core/value/reading';
import type { MessageKey, Translator } from '.';
import { share as english } from './en-US/share';
import { summarySheet as englishSheet } from './en-US/summarySheet';
import type { KeyOf, TranslatorOf } from './translator';
import { share as chinese } from './zh-CN/share';
import { summarySheet as chineseSheet } from './zh-CN/summarySheet';

const texts = {
  'zh-CN': { share: chinese, summary: chineseSheet },
  'en-US': { share: english, summary: englishSheet },
} as const;

/** Turns codes into sentences, with those of sending, which the pane loads when they are needed. */
export type SharingTranslator = TranslatorOf<MessageKey | KeyOf<(typeof texts)['zh-CN']>>;

/**
 * A translator that also knows the texts of sending, of the mail and of the sheet 评分结果.
 *
 * @param translator the language
 * @returns the same language with more words
 * @example sharingTranslator(createTranslator('zh-CN')).t('summary.name') //=> '评分结果'
 */
export function sharingTranslator(translator: Translator): SharingTranslator {
  return translator.with(texts);
}

/**
 * How many indicators have which status, as one phrase.
 *
 * @param translator the language
 * @param counts by status
 * @returns statuses that occur; '' for none
 * @example countsText(translator, project.counts) //=> '达成 12 项，未达成 2 项'
 */
export function countsText(
  { t }: SharingTranslator,
  counts: Readonly<Record<Status, number>>,
): string {
  return statuses
    .filter((status) => counts[status] > 0)
    .map((status) => t('share.body.count', { status, count: counts[status] }))
    .join(t('share.body.and'));
}

/**
 * What a project's marks come to, or why there is no total yet.
 *
 * @param translator the language
 * @param project the judged project
 * @param place whose words: of the mail or of the sheet 评分结果
 * @returns one sentence without a full stop
 * @example totalText(translator, project, 'share.body') //=> '总分：92.5 分（满分 100），等级：优'
 */
export function totalText(
  { t }: SharingTranslator,
  project: ProjectReport,
  place: 'share.body' | 'summary',
): string {
  const { total, grade, fullWeight: full, scoredSum: score, scoredWeight: weight } = project;
  if (full === 0) return t(`${place}.noWeight`);
  if (total === null) {
    const open = openScores(project);
    return t(`${place}.${open > 0 ? 'open' : 'noTotal'}`, { score, weight, open });
  }
  return grade === null
    ? t(`${place}.total`, { total, full })
    : t(`${place}.graded`, { total, full, grade });
}
