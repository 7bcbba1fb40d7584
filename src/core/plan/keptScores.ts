import { cellKey } from '../address';
import type { GroupAssessment, IndicatorReport, ProjectReport } from '../scoring/assessment';
import { sameMarks } from '../scoring/exact';
import { countedGroups } from '../scoring/total';
import type { Choices } from './choices';
import type { Plan } from './plan';
import { addStanding } from './standing';

/**
 * How many typed scores a plan leaves as they are: on its sheet, and on the sheets before whose forms go on
 * here.
 *
 * @param plan the plan of the sheet that ends the forms
 * @returns number of score cells
 * @example keptCount(plan) //=> 3
 */
export function keptCount({ kept, keptBefore = 0 }: Pick<Plan, 'kept' | 'keptBefore'>): number {
  return kept.length + keptBefore;
}

/**
 * How many typed scores on the sheets before differ from the rule and stay when those sheets are scored with
 * the same choice, 小计 among them.
 *
 * @param project the part on the last sheet
 * @param choices whether typed scores are kept or replaced
 * @returns number of score cells; 0 for a form on one sheet
 * @example keptOnSheetsBefore(project, { typedScores: 'keep' }) //=> 2
 */
export function keptOnSheetsBefore(
  { earlier }: Pick<ProjectReport, 'earlier'>,
  { typedScores }: Pick<Choices, 'typedScores'>,
): number {
  if (typedScores === 'replace') return 0;
  return earlier.reduce((sum, { fund, indicators }) => {
    const funds = fund?.scored?.cells.score && differs(fund) ? 1 : 0;
    const cells = indicators.flatMap(({ groups }) =>
      groups.flatMap(({ group, ...marks }) =>
        group.scoreCell && differs(marks) ? [cellKey(group.scoreCell)] : [],
      ),
    );
    return sum + funds + new Set([...cells, ...indicators.flatMap(keptSubtotals)]).size;
  }, 0);
}

/** Typed 小计 that are not the sum of the scores above them, as these will stand: cells by their keys. */
function keptSubtotals(part: IndicatorReport): readonly number[] {
  return part.table.subtotals.flatMap(({ scoreCell, covers }, index) => {
    const covered = new Set(covers);
    const added = addStanding(
      countedGroups(part)
        .filter(({ members }) => members.some(({ row }) => covered.has(row.row)))
        .map(({ assessment: { group, lacksWeight, score, existingScore }, applies }) => ({
          weight: group.weight,
          applies,
          lacksWeight,
          final: existingScore ?? score,
        })),
    );
    const marks = {
      score: added?.sum ?? null,
      existingScore: part.typedSubtotals[index] ?? null,
    };
    return scoreCell && differs(marks) ? [cellKey(scoreCell)] : [];
  });
}

const differs = ({
  score,
  existingScore,
}: Pick<GroupAssessment, 'score' | 'existingScore'>): boolean =>
  score !== null && existingScore !== null && !sameMarks(existingScore, score);
