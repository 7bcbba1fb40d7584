import { once } from '../../once';
import { roundHalfUp, roundedProduct, sameMarks, sumOf } from '../../scoring/exact';
import { membersOf } from '../../scoring/groups';
import { existingMarks, textAt } from '../../scoring/marks';
import { bandOf } from '../../scoring/rules/tier';
import { isBudgetExecution } from '../../scoring/rules/status';
import { gradeOf, isWhole } from '../../scoring/total';
import type { Address } from '../../address';
import type { Grade } from '../../scoring/assessment';
import type { Profile } from '../../scoring/profile';
import { isStoppedCost } from './evidence';
import {
  objectTo,
  rowByRow,
  type Check,
  type Objection,
  type Place,
  type Reviewed,
} from '../reviewed';

/** A typed score beside the computed one. */
interface Typed {
  readonly on: Place;
  readonly address: Address | null;
  readonly row: number | null;
  readonly name: string;
  readonly typed: number;
  readonly computed: number;
  readonly weight: number;
  readonly isExecution: boolean;
  readonly isOfStoppedCost: boolean;
}

/** A score above its weight, and marks for the cost of a stopped project, are told by checks of their own. */
const isToldElsewhere = ({ typed, weight, isOfStoppedCost }: Typed): boolean =>
  isOfStoppedCost || exceeds(typed, weight);

const exceeds = (score: number, weight: number): boolean => score > weight + 0.005;

/** Every weight that has both a typed and a computed score, the execution first. */
function typedScores({ fund, tables }: Reviewed): readonly Typed[] {
  const list: Typed[] = [];
  if (fund?.scored && fund.score !== null && fund.existingScore !== null && fund.weight !== null) {
    list.push({
      on: 'fund',
      address: fund.scored.cells.score ?? null,
      row: fund.scored.cells.score?.row ?? fund.scored.row,
      name: fund.scored.label.trim(),
      typed: fund.existingScore,
      computed: fund.score,
      weight: fund.weight,
      isExecution: true,
      isOfStoppedCost: false,
    });
  }
  tables.forEach((judged, on) => {
    const byWeight = membersOf(judged.rows);
    judged.groups.forEach(({ group, score, existingScore }, index) => {
      const first = byWeight[index]?.[0];
      if (!first || score === null || existingScore === null || group.weight === null) return;
      const { comparison, row } = first;
      list.push({
        on,
        address: group.scoreCell ?? row.cells.score ?? null,
        row: row.row,
        name: group.rows.length > 1 && row.level2 ? row.level2 : row.name,
        typed: existingScore,
        computed: score,
        weight: group.weight,
        isExecution: comparison.isExecution && isBudgetExecution(row),
        isOfStoppedCost: group.rows.length === 1 && isStoppedCost(first) && existingScore > 0,
      });
    });
  });
  return list;
}

/** To how many decimals a typed score was rounded; null when rounding does not explain it. */
function roundingOf({ typed, computed, weight }: Typed, profile: Profile): 0 | 1 | null {
  // Rounding a shortfall up to the full weight hides it, so that it counts as an error.
  if (typed >= weight && computed < weight) return null;
  const fits = ([0, 1] as const).filter((decimals) => decimals < profile.decimals);
  return fits.find((decimals) => roundHalfUp(computed, decimals) === typed) ?? null;
}

const mismatches = once(
  (reviewed: Reviewed): readonly (Typed & { readonly rounding: 0 | 1 | null })[] =>
    typedScores(reviewed)
      .filter((score) => !sameMarks(score.typed, score.computed) && !isToldElsewhere(score))
      .map((score) => ({ ...score, rounding: roundingOf(score, reviewed.profile) })),
);

const asObjection = ({ on, address, row, name, typed, computed, weight }: Typed): Objection => ({
  on,
  address,
  row,
  params: { name, typed, computed, weight, difference: sumOf([typed, -computed]) },
});

/**
 * 得分与规则计算不符, beyond 0.01 and not explained by rounding; a score above its weight and marks for the
 * cost of a stopped project are told once, by their own checks.
 *
 * @param reviewed the project
 * @returns one objection per score cell
 * @example scoreMismatch(reviewed)[0]?.params //=> { typed: 8, computed: 7.5, … }
 */
export const scoreMismatch: Check = (reviewed) =>
  mismatches(reviewed)
    .filter(({ isExecution, rounding }) => !isExecution && rounding === null)
    .map(asObjection);

/**
 * 执行得分 ≠ 执行率 × 分值, not explained by rounding.
 *
 * @param reviewed the project
 * @returns one objection per score cell
 * @example executionScoreMismatch(reviewed)[0]?.params //=> { typed: 10, computed: 9.71, … }
 */
export const executionScoreMismatch: Check = (reviewed) =>
  mismatches(reviewed)
    .filter(({ isExecution, rounding }) => isExecution && rounding === null)
    .map(asObjection);

/**
 * A score rounded to whole marks or one decimal: 7.75 written as 8. No error, but worth knowing.
 *
 * @param reviewed the project
 * @returns one objection per score cell; `kind` tells execution from indicator
 * @example integerRounding(reviewed)[0]?.params //=> { typed: 8, computed: 7.75, decimals: 0, … }
 */
export const integerRounding: Check = (reviewed) =>
  mismatches(reviewed).flatMap((score) => {
    if (score.rounding === null) return [];
    const objection = asObjection(score);
    const kind = score.isExecution ? 'execution' : 'indicator';
    return [{ ...objection, params: { ...objection.params, decimals: score.rounding, kind } }];
  });

/**
 * 得分不是数字: 满分, 15/15 or #REF! in a score cell that the rules could fill. It is left as it stands, and
 * no total counts it.
 *
 * @param reviewed the project
 * @returns one objection per score cell
 * @example scoreInvalid(reviewed)[0]?.params //=> { name: '举办培训班', text: '满分', computed: 15 }
 */
export const scoreInvalid: Check = ({ sheet, fund, tables }) => {
  const list: Objection[] = [];
  const look = (on: Place, address: Address | null | undefined, name: string, computed: number) => {
    const text = textAt(sheet, address);
    if (!address || text === '' || existingMarks(sheet, address) !== null) return;
    list.push({ on, address, row: address.row, params: { name, text, computed } });
  };
  if (fund?.scored && fund.score !== null) {
    look('fund', fund.scored.cells.score, fund.scored.label.trim(), fund.score);
  }
  tables.forEach(({ rows, groups }, on) => {
    const byWeight = membersOf(rows);
    groups.forEach(({ group, score }, index) => {
      const first = byWeight[index]?.[0];
      if (first && score !== null) look(on, group.scoreCell, first.row.name, score);
    });
  });
  return list;
};

/**
 * 得分不得超过分值.
 *
 * @param reviewed the project
 * @returns one objection per score cell
 * @example scoreExceedsWeight(reviewed)[0]?.params //=> { typed: 12, weight: 10, … }
 */
export const scoreExceedsWeight: Check = ({ fund, tables }) => {
  const list: Objection[] = [];
  if (fund?.scored && fund.existingScore !== null && fund.weight !== null) {
    if (exceeds(fund.existingScore, fund.weight)) {
      const params = {
        name: fund.scored.label.trim(),
        typed: fund.existingScore,
        weight: fund.weight,
        kind: 'execution',
      };
      list.push({
        on: 'fund',
        address: fund.scored.cells.score ?? null,
        row: fund.scored.cells.score?.row ?? fund.scored.row,
        params,
      });
    }
  }
  tables.forEach((judged, on) => {
    const byWeight = membersOf(judged.rows);
    if (judged.table.columns.factor) return;
    judged.groups.forEach(({ group, existingScore }, index) => {
      const first = byWeight[index]?.[0];
      if (!first || existingScore === null || group.weight === null) return;
      if (!exceeds(existingScore, group.weight)) return;
      const params = {
        name: first.row.name,
        typed: existingScore,
        weight: group.weight,
        kind: 'indicator',
      };
      list.push({ on, address: group.scoreCell ?? null, row: first.row.row, params });
    });
  });
  return list;
};

const gradeWords: Readonly<Record<string, Grade>> = {
  优: 'excellent',
  良: 'good',
  中: 'fair',
  差: 'poor',
};

/**
 * 等级 against the stated 总分, by the profile's bands; a 总分 without the execution has no grade of its own.
 *
 * @param reviewed the project
 * @returns one objection per grade cell
 * @example gradeMismatch(reviewed)[0]?.params //=> { total: 88, stated: '优', grade: 'good' }
 */
export const gradeMismatch: Check = ({ sheet, tables, totals, profile }) =>
  tables.flatMap(({ table: { total } }, on) => {
    if (!total?.gradeCell) return [];
    // 88.5 of 90, the execution apart, is no 良: the bands are those of the whole form.
    const outOf = existingMarks(sheet, total.weightCell);
    if (outOf !== null && !isWhole(outOf) && isWhole(totals.fullWeight)) return [];
    const text = textAt(sheet, total.gradeCell).replace(/\s/g, '');
    const word =
      /^(?:[\u4e00-\u9fa5]{0,4}等级|评价结果|自评结论)?[:：为]?[“"]?([优良中差])[秀好等]?[”"]?$/.exec(
        text,
      )?.[1];
    const marks = existingMarks(sheet, total.scoreCell);
    const stated = word ? gradeWords[word] : undefined;
    if (!stated || !word || marks === null) return [];
    const grade = gradeOf(marks, profile);
    return grade === stated
      ? []
      : [
          {
            on,
            address: total.gradeCell,
            row: total.row,
            params: { total: marks, stated: word, grade },
          },
        ];
  });

/**
 * A typed score outside the band of the tier that the words show (一体化 module, 定性 check).
 *
 * @param reviewed the project
 * @returns one objection per row
 * @example qualitativeOutOfBand(reviewed)[0]?.params.tier //=> 'partial'
 */
export const qualitativeOutOfBand: Check = rowByRow((row, reviewed) => {
  const { comparison, weight, existingScore } = row.assessment;
  const { tier, kind } = comparison;
  if (
    !row.judged.table.isScorable ||
    tier === null ||
    kind !== 'qualitative' ||
    weight === null ||
    existingScore === null
  )
    return null;
  if (comparison.status !== 'met' && comparison.status !== 'short') return null;
  const [low, high] = bandOf(tier, reviewed.profile);
  const lowMarks = roundedProduct(weight, low, 2);
  const highMarks = roundedProduct(weight, high, 2);
  const isBelow = existingScore < lowMarks - 0.005;
  const isAbove = tier !== 'achieved' && existingScore >= highMarks - 0.005 && highMarks > lowMarks;
  if (!isBelow && !isAbove) return null;
  return objectTo(row, row.assessment.row.cells.score, {
    typed: existingScore,
    tier,
    lowMarks,
    highMarks,
  });
});
