import { answered, spanOf, why } from '../row/answer';
import { climbs, gradeVerdict } from '../words/grades';
import { countedGrades } from '../words/gradeCounts';
import { isScale } from '../words/ladders';
import type { WordVerdict } from '../words/wordVerdict';
import type { Comparison } from '../reading';
import type { Row } from '../row/row';

/** 优良中低差 → 综合评定为优: of a scale only the top is enough for certain. */
function topOfScale(name: string, actual: string): WordVerdict | null {
  const verdict = gradeVerdict(name, '优', actual);
  return verdict?.tier === 'achieved' ? { ...verdict, reason: 'top-grade' } : null;
}

/** A thing that is passed is done with it: 通过三级等保测评, 验收合格. */
const isPassed = /通过|验收|测评|检[测验]/;

/**
 * A grade told in a sentence against the grade asked for.
 *
 * @param row the row
 * @returns the comparison, or null where no grade is asked for, or none told plainly
 * @example // 医院等级 «三级甲等» → «仍为二级甲等医院»: short
 */
export function compareGrades(row: Row): Comparison | null {
  const { name } = row.words;
  const [target, actual] = [row.target.text, row.actual.text];
  const verdict =
    isScale(target) && /优|良/.test(target)
      ? topOfScale(name.text, actual)
      : (gradeVerdict(name.text, target, actual) ??
        climbs(name.text, target, actual) ??
        countedGrades(name.text, target, actual));
  if (!verdict) return null;
  const met = verdict.tier === null ? null : verdict.tier === 'achieved';
  const isDone = met === true && isPassed.test(target);
  const spans = [spanOf(row.target.normal, 'target'), spanOf(row.actual.normal, 'actual')];
  return answered('qualitative', met === null ? 'unclear' : met ? 'met' : 'short', 'ladder', {
    met,
    tier: verdict.tier,
    completion: isDone ? 1 : null,
    ratio: isDone ? { numerator: 1, denominator: 1 } : null,
    why: [why(verdict.reason)],
    spans,
  });
}
