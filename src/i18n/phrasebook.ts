import type { Phrasebook } from '../core/plan/choices';
import type {
  FundReport,
  IndicatorReport,
  RowAssessment,
  ScoringRule,
} from '../core/scoring/assessment';
import { pointsToGroup, sharedWeight } from '../core/scoring/groups';
import { fundSentence } from './fundSentences';
import { rowSentence, ruleText } from './sentences';
import type { Translator } from '.';

/**
 * The words of the notes that are left beside marked cells.
 *
 * @param translator the language of the notes
 * @returns a phrasebook for `planEdits`
 * @example phrasebook(translator).row(row, report)
 *   //=> '未达成：执行 124 / 160 万元，完成 77.5%。规则：…。得分：10 × 77.5% = 7.75。'
 */
export function phrasebook(translator: Translator): Phrasebook {
  return {
    row: (assessment, report) => rowNote(translator, assessment, report),
    fund: (report) => fundNote(translator, report),
    kept: ({ typed, computed }) => translator.t('sentence.note.kept', { typed, computed }),
  };
}

/** Rules that only ask for a person's score, as the end of the note does. */
const saysNoMore: ReadonlySet<string> = new Set<ScoringRule>([
  'confirm-unclear',
  'confirm-missing',
  'confirm-date',
  'confirm-stopped-project',
  'no-budget',
]);

/** Rules of forms that give no marks: there is no score to confirm. */
const neverScored: ReadonlySet<string> = new Set<ScoringRule>(['not-scorable', 'no-weight']);

function rowNote(
  translator: Translator,
  assessment: RowAssessment,
  report: IndicatorReport,
): string {
  const { comparison } = assessment;
  const reason = rowSentence(translator, assessment);
  const parts = [
    translator.t('sentence.note.head', {
      status: comparison.status,
      reason: withoutStop(reason),
    }),
    ...markSentences(translator, scoredBy(assessment, report)),
  ];
  return joined(translator, parts);
}

/** What says how the row's marks came about: its group, where the rule of the row only points there. */
function scoredBy(assessment: RowAssessment, report: IndicatorReport): Scored {
  const shared = sharedWeight(report, assessment);
  const { explanation } = assessment;
  return shared && (pointsToGroup(explanation) || saysNoMore.has(explanation.rule))
    ? { ...shared, weight: shared.group.weight }
    : assessment;
}

type Scored = Pick<RowAssessment, 'explanation' | 'score' | 'weight'>;

function fundNote(translator: Translator, report: FundReport): string {
  return joined(translator, [
    fundSentence(translator, report),
    ...markSentences(translator, report),
  ]);
}

/** The rule and what it comes to; where a person decides, that is asked once. */
function markSentences(
  translator: Translator,
  { explanation, score, weight }: Scored,
): readonly (string | null)[] {
  const rule = saysNoMore.has(explanation.rule)
    ? null
    : ruleSentence(translator, ruleText(translator, explanation));
  if (neverScored.has(explanation.rule)) return [rule];
  if (
    rule !== null &&
    score === null &&
    weight !== null &&
    explanation.rule.startsWith('confirm-')
  ) {
    return [rule, translator.t('sentence.note.weight', { weight })];
  }
  return [rule, scoreSentence(translator, explanation.arithmetic, score, weight)];
}

function ruleSentence(translator: Translator, rule: string | null): string | null {
  if (rule === null) return null;
  const stop = translator.locale === 'zh-CN' ? '。' : '.';
  return translator.t('sentence.note.rule', { rule: withoutStop(rule) }) + stop;
}

function scoreSentence(
  translator: Translator,
  arithmetic: readonly string[],
  score: number | null,
  weight: number | null,
): string | null {
  if (score === null) {
    return weight === null ? null : translator.t('sentence.note.open', { weight });
  }
  const last = arithmetic.at(-1);
  if (last !== undefined) return translator.t('sentence.note.score', { arithmetic: last });
  return weight === null ? null : translator.t('sentence.note.scoreOnly', { score, weight });
}

function joined(translator: Translator, parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(translator.locale === 'zh-CN' ? '' : ' ');
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[。.]+$/, '');
}
