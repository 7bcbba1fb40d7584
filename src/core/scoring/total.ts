import type { FundReport, Grade, GroupAssessment, RowAssessment } from './assessment';
import type { IndicatorRow } from '../table/table';
import type { JudgedTable } from './assessIndicators';
import { exact, roundedMarks, sumOf } from './exact';
import { membersOf } from './groups';
import type { Profile } from './profile';

/** Weights of one project, added up. */
export interface Totals {
  readonly total: number | null;
  readonly scoredSum: number;
  readonly scoredWeight: number;
  readonly fullWeight: number;
  readonly grade: Grade | null;
}

/** A weight that is added up. */
export interface CountedGroup {
  /** Its place among the table's groups. */
  readonly index: number;
  readonly assessment: GroupAssessment;
  readonly members: readonly RowAssessment[];
  /** The first of its rows. */
  readonly first: IndicatorRow;
  readonly applies: boolean;
}

/** One weight with the marks it earned, whatever table it comes from. */
interface Item {
  readonly weight: number | null;
  readonly lacksWeight: boolean;
  readonly score: number | null;
  readonly applies: boolean;
}

/**
 * The weights of a table that are added up: children (1、…) are part of their parent (一、…), unless only
 * the children carry marks.
 *
 * @param judged rows and groups of one table
 * @returns the groups that count, each with whether it applies
 * @example countedGroups(judged).length //=> 9
 */
export function countedGroups(judged: JudgedTable): readonly CountedGroup[] {
  // Rows and groups are made together; reports carry the same lists on.
  const known = countedBefore.get(judged.groups);
  if (known) return known;
  const counted = readCounted(judged);
  countedBefore.set(judged.groups, counted);
  return counted;
}

const countedBefore = new WeakMap<JudgedTable['groups'], readonly CountedGroup[]>();

function readCounted({ rows, groups }: JudgedTable): readonly CountedGroup[] {
  const byWeight = membersOf(rows);
  const counted: CountedGroup[] = [];
  const families = familiesOf(groups, byWeight);
  groups.forEach((assessment, index) => {
    const members = byWeight[index] ?? [];
    const first = members[0];
    const family = families.get(index);
    const isPart =
      family !== undefined && (family.isParent ? family.byChildren : !family.byChildren);
    if (!first || isPart) return;
    const applies = members.some(({ comparison }) => comparison.status !== 'notApplicable');
    counted.push({ index, assessment, members, first: first.row, applies });
  });
  return counted;
}

/** Where parents have children, whether a group is the parent, and which of them carry the marks. */
function familiesOf(
  groups: JudgedTable['groups'],
  byWeight: readonly (readonly RowAssessment[] | undefined)[],
): ReadonlyMap<number, { readonly isParent: boolean; readonly byChildren: boolean }> {
  const carriers = groups.map(
    ({ group, existingScore }) => group.weight !== null || existingScore !== null,
  );
  const carries = (index: number): boolean => carriers[index] === true;
  const families = new Map<number, { isParent: boolean; byChildren: boolean }>();
  let parent: number | null = null;
  groups.forEach((_, index) => {
    const members = byWeight[index] ?? [];
    const isChild = members.length > 0 && members.every(({ row }) => row.nesting === 'child');
    if (!isChild) {
      parent = members.some(({ row }) => row.nesting === 'parent') ? index : null;
      return;
    }
    const byChildren: boolean = parent !== null && !carries(parent) && carries(index);
    families.set(index, { isParent: false, byChildren });
    if (parent !== null && byChildren) families.set(parent, { isParent: true, byChildren });
  });
  return families;
}

/**
 * Adds up a project as a person does: the rounded marks of every weight; indicators that do not
 * apply are taken out and the rest converted to 100 (printed note: 用适用指标得分汇总后按百分制折算);
 * then the cap by execution rate, where the profile has one.
 *
 * @param fund 项目资金, or null
 * @param tables the project's indicator tables
 * @param profile for caps, decimals and grades
 * @returns sums; the total is null while a weight waits for a person, or an indicator for its weight
 * @example totalsOf(fund, tables, defaultProfile).total //=> 98.56
 */
export function totalsOf(
  fund: Omit<FundReport, 'findings'> | null,
  tables: readonly JudgedTable[],
  profile: Profile,
): Totals {
  const items: Item[] = tables.flatMap((judged) =>
    countedGroups(judged).map(({ assessment, applies }) => ({
      weight: assessment.group.weight,
      lacksWeight: assessment.lacksWeight,
      score: assessment.score,
      applies,
    })),
  );
  if (fund?.table) {
    items.push({ weight: fund.weight, lacksWeight: false, score: fund.score, applies: true });
  }
  const weighted = items.filter(hasWeight);
  const applicable = weighted.filter(({ applies }) => applies);
  const scored = applicable.filter(hasScore);
  const fullWeight = sumOf(weighted.map(({ weight }) => weight));
  const applicableWeight = sumOf(applicable.map(({ weight }) => weight));
  const scoredSum = sumOf(scored.map(({ score }) => score));
  const isOpen =
    scored.length < applicable.length ||
    applicable.length === 0 ||
    items.some(({ lacksWeight }) => lacksWeight);
  const converted = convert(scoredSum, fullWeight, applicableWeight, profile);
  const total = isOpen ? null : capped(converted, fund?.rate ?? null, profile);
  return {
    total,
    scoredSum,
    scoredWeight: sumOf(scored.map(({ weight }) => weight)),
    fullWeight,
    grade: total !== null && isWhole(fullWeight) ? gradeOf(total, profile) : null,
  };
}

const hasWeight = <T extends Item>(item: T): item is T & { readonly weight: number } =>
  item.weight !== null;

const hasScore = <T extends Item>(item: T): item is T & { readonly score: number } =>
  item.score !== null;

/**
 * Whether weights make a whole form: 100, but for the dust of weights such as 3.71.
 *
 * @param weight sum of weights
 * @returns true for 100
 * @example isWhole(99.99) //=> true
 */
export function isWhole(weight: number): boolean {
  return Math.abs(weight - 100) < 0.011;
}

/**
 * 折算: marks of the applicable weights, stretched to the full weight.
 *
 * @param marks what the applicable weights earned
 * @param fullWeight all weights, for example 100
 * @param applicableWeight the weights that apply, for example 95
 * @param profile for decimals and rounding
 * @returns marks ÷ applicable × full, rounded
 * @example convert(90, 100, 95, profile) //=> 94.74
 */
export function convert(
  marks: number,
  fullWeight: number,
  applicableWeight: number,
  profile: Profile,
): number {
  if (fullWeight === applicableWeight || !(applicableWeight > 0)) return marks;
  return roundedMarks(exact(marks).times(fullWeight).div(applicableWeight), profile);
}

/**
 * What a total may say for the marks above it: their sum, or the sum stretched to other weights (printed
 * note: 用适用指标得分汇总后按百分制折算).
 *
 * @param marks sum of the marks
 * @param applicableWeight the weights whose marks are added up
 * @param ends weights that it may be stretched to: all of the form, or 100
 * @returns marks, not rounded; the plain sum first
 * @example statedTotals(86, 90, [100]) //=> [86, 95.55555555555556]
 */
export function statedTotals(
  marks: number,
  applicableWeight: number,
  ends: readonly number[],
): readonly number[] {
  if (!(applicableWeight > 0)) return [marks];
  return [marks, ...ends.map((end) => (marks * end) / applicableWeight)];
}

/**
 * The cap on the total that an execution rate brings (70–80 % → 89, 60–70 % → 79 … in one
 * province's operation manual).
 *
 * @param total marks out of 100
 * @param rate 执行率 as a fraction, null when unknown
 * @param profile for the caps
 * @returns the total, at most the cap
 * @example capped(98, 0.775, { ...profile, caps: [{ below: 0.8, total: 89 }] }) //=> 89
 */
export function capped(total: number, rate: number | null, { caps }: Profile): number {
  if (rate === null) return total;
  return caps.reduce((kept, cap) => (rate < cap.below ? Math.min(kept, cap.total) : kept), total);
}

/**
 * 等级 for a total of 100.
 *
 * @param total marks out of 100
 * @param profile for the lower bounds
 * @returns 优, 良, 中 or 差
 * @example gradeOf(89.99, defaultProfile) //=> 'good'
 */
export function gradeOf(total: number, { grades }: Pick<Profile, 'grades'>): Grade {
  if (total >= grades.excellent) return 'excellent';
  if (total >= grades.good) return 'good';
  return total >= grades.fair ? 'fair' : 'poor';
}
