import { cellAt, type Sheet } from '../../sheet';
import { projectFund } from '../../scoring/wholeProject';
import { membersOf } from '../../scoring/groups';
import type { JudgedTable } from '../../scoring/assessIndicators';
import { countedGroups, isWhole } from '../../scoring/total';
import type { Address } from '../../address';
import type { IndicatorRow } from '../../table/table';
import { sumOf } from '../../scoring/exact';
import { isIndicator } from '../../scoring/assessIndicators';
import { existingMarks, textAt } from '../../scoring/marks';
import {
  firstPlace,
  isContinued,
  objectTo,
  rowByRow,
  rowsOf,
  type Check,
  type Objection,
  type Reviewed,
} from '../reviewed';

/**
 * 权重合计: indicators and execution must make 100; 90 (100 less the execution weight) passes where
 * the form has no fund weight. A part of a form that goes on elsewhere is not added up.
 *
 * @param reviewed the project
 * @returns one objection with the sum, or none
 * @example weightsNot100(reviewed) //=> [{ params: { sum: 110, … }, … }]
 */
export const weightsNot100: Check = (reviewed) => {
  const { tables, profile, earlier } = reviewed;
  if (tables.length === 0 || tables.some(({ table }) => !table.isScorable)) return [];
  const parts = [...earlier.flatMap(({ indicators }) => indicators), ...tables];
  const weights = parts.flatMap((judged) =>
    countedGroups(judged).flatMap(({ assessment: { group } }) =>
      group.weight === null ? [] : [group.weight],
    ),
  );
  if (weights.length === 0) return [];
  const indicators = sumOf(weights);
  const execution = projectFund(reviewed)?.weight ?? null;
  const sum = sumOf([indicators, execution ?? 0]);
  const total = tables.find(({ table }) => table.total)?.table.total;
  if (isWhole(sum)) return [];
  // A list of several projects, or one part of a form, adds up to something else altogether.
  const isStatedWhole = isWhole(existingMarks(reviewed.sheet, total?.weightCell) ?? 0);
  if (!isStatedWhole && (sum > 150 || (sum <= 60 && !total))) return [];
  if (execution === null && [10, profile.execution.weight].some((own) => isWhole(sum + own))) {
    return [];
  }
  if (isWhole(indicators) && hasExecutionRow(reviewed)) return [];
  if (sum < 100 && isOnlyPart(reviewed, sum, execution)) return [];
  const params = { sum, indicators, execution: execution ?? 0 };
  return [
    {
      on: firstPlace(reviewed),
      address: total?.weightCell ?? weightHeading(tables),
      row: total?.row ?? null,
      params,
    },
  ];
};

/** Where the marks stand, in a form that has no 总分 to point at. */
function weightHeading(tables: readonly JudgedTable[]): Address | null {
  for (const { table } of tables) {
    const row = table.headerRows.at(-1);
    if (table.columns.weight && row !== undefined) {
      return { row, column: table.columns.weight.column };
    }
  }
  return null;
}

/** With 项目资金 and four fifths of the marks, a form is whole although it has no 总分. */
const nearlyWhole = 80;

/** One part of a form: it goes on elsewhere, or nothing adds up what stands here. */
const isOnlyPart = (
  { sheet, tables, earlier }: Reviewed,
  sum: number,
  execution: number | null,
): boolean =>
  (isContinued(sheet) && earlier.length === 0) ||
  (tables.every(({ table }) => !table.total) && (execution === null || sum < nearlyWhole));

const hasExecutionRow = (reviewed: Reviewed): boolean =>
  rowsOf(reviewed).some(({ isExecution }) => isExecution);

/**
 * A weight that cannot be one: text, negative, over 100, or 0 for an indicator (一体化 module: every
 * weight is above 0).
 *
 * @param reviewed the project
 * @returns one objection per weight cell
 * @example weightInvalid(reviewed)[0]?.params.text //=> '十分'
 */
export const weightInvalid: Check = ({ sheet, tables }) =>
  tables.flatMap(({ table, rows, groups }, on) => {
    const byWeight = membersOf(rows);
    return groups.flatMap(({ group: { weightCell, weight } }, index) => {
      if (!weightCell) return [];
      const marks = existingMarks(sheet, weightCell) ?? weight;
      if (marks !== null && marks > 0 && marks <= 100) return [];
      const { text } = cellAt(sheet, weightCell);
      const says = (byWeight[index] ?? []).some(isIndicator);
      const isValid = marks === null ? /^[\s—–\-/]*$/.test(text) : marks === 0 && !says;
      const params = { text: text.trim() };
      return isValid || !table.columns.weight
        ? []
        : [{ on, address: weightCell, row: weightCell.row, params }];
    });
  });

/**
 * An indicator without a weight in a form that has weights: nothing adds it up.
 *
 * @param reviewed the project
 * @returns one objection per weight
 * @example weightMissing(reviewed)[0]?.params.name //=> '栽植苗木'
 */
export const weightMissing: Check = ({ sheet, tables }) =>
  tables.flatMap(({ table, rows, groups }, on) => {
    if (!table.columns.weight) return [];
    const byWeight = membersOf(rows);
    return groups.flatMap(({ group: { weightCell }, lacksWeight }, index) => {
      const first = byWeight[index]?.find(isIndicator)?.row;
      if (!lacksWeight || !first || textAt(sheet, weightCell) !== '') return [];
      const address = weightCell ?? first.cells.weight ?? first.cells.name ?? null;
      return [{ on, address, row: first.row, params: { name: first.name } }];
    });
  });

/** （50分） behind the name of a level. */
const levelMarks = /(?:^|[^\d.])(\d+(?:\.\d+)?)分/;

/**
 * 产出指标（50分）, but the weights below add up to something else (一体化 module: Σ三级 = 二级 = 一级).
 *
 * @param reviewed the project
 * @returns one objection per level whose name states its weight
 * @example levelWeightMismatch(reviewed)[0]?.params //=> { name: '产出指标（50分）', stated: 50, sum: 70 }
 */
export const levelWeightMismatch: Check = ({ sheet, tables }) =>
  tables.flatMap((judged, on) => {
    const objections: Objection[] = [];
    for (const level of ['level1', 'level2'] as const) {
      const stated = statedLevels(sheet, judged, level);
      // Few forms print the marks of a level: the others are not added up.
      if (stated.size === 0) continue;
      const weights = new Map<string, (number | null)[]>();
      for (const { assessment, first } of countedGroups(judged)) {
        const key = levelKey(first, level);
        const known = weights.get(key);
        if (known) known.push(assessment.group.weight);
        else weights.set(key, [assessment.group.weight]);
      }
      for (const [key, { address, name, marks }] of stated) {
        const own = weights.get(key)?.filter((weight) => weight !== null) ?? [];
        const sum = sumOf(own);
        if (own.length < (weights.get(key)?.length ?? 1) || Math.abs(sum - marks) < 0.011) continue;
        const params = { name, stated: marks, sum };
        objections.push({ on, address, row: address.row, params });
      }
    }
    return objections;
  });

const levelKey = ({ level1, level2 }: IndicatorRow, level: 'level1' | 'level2'): string =>
  level === 'level1' ? level1 : `${level1} ${level2}`;

/** Levels whose cell states their marks, each once. */
function statedLevels(
  sheet: Sheet,
  { rows }: JudgedTable,
  level: 'level1' | 'level2',
): ReadonlyMap<string, { address: Address; name: string; marks: number }> {
  const stated = new Map<string, { address: Address; name: string; marks: number }>();
  for (const { row } of rows) {
    const address = row.cells[level];
    if (!address) continue;
    const { text } = cellAt(sheet, address);
    if (!text.includes('分')) continue;
    const marks = Number(levelMarks.exec(text.normalize('NFKC'))?.[1] ?? NaN);
    const key = levelKey(row, level);
    if (marks > 0 && !stated.has(key)) stated.set(key, { address, name: text.trim(), marks });
  }
  return stated;
}

/**
 * 不适用 rows that carry a weight (赤峰市审计局 2023): take the weight out and convert the rest.
 *
 * @param reviewed the project
 * @returns one objection per row
 * @example weightOnNotApplicable(reviewed)[0]?.params.weight //=> 5
 */
export const weightOnNotApplicable: Check = rowByRow((row) => {
  const { weight, comparison } = row.assessment;
  if (weight === null || weight <= 0) return null;
  const isSaid =
    saysNotApplicable(row.target) ||
    saysNotApplicable(row.actual) ||
    saysNotApplicable(row.assessment.row.name);
  return comparison.status === 'notApplicable' || isSaid
    ? objectTo(row, row.assessment.row.cells.weight, { weight })
    : null;
});

const saysNotApplicable = (text: string): boolean =>
  text.includes('不') && /^(?:指标\d+[:：])?(?:不涉及|不适用)[。.]?$/.test(text.replace(/\s/g, ''));
