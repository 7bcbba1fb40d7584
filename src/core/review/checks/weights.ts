import { cellAt } from '../../sheet';
import { countedGroups } from '../../scoring/total';
import { sumOf } from '../../scoring/exact';
import { existingMarks } from '../../scoring/marks';
import { firstPlace, objectTo, rowByRow, rowsOf, type Check, type Reviewed } from '../reviewed';

/** 续表: the other part of the form stands on another sheet. */
const continued = /续表|[（(]续[)）]|接上表|转下页|续上页/;

/**
 * 权重合计: indicators and execution must make 100; 90 (100 less the execution weight) passes where
 * the form has no fund weight. A part of a form that goes on elsewhere is not added up.
 *
 * @param reviewed the project
 * @returns one objection with the sum, or none
 * @example weightsNot100(reviewed) //=> [{ params: { sum: 110, … }, … }]
 */
export const weightsNot100: Check = (reviewed) => {
  const { fund, tables, profile } = reviewed;
  if (tables.length === 0 || tables.some(({ table }) => !table.isScorable)) return [];
  const weights = tables.flatMap((judged) =>
    countedGroups(judged).flatMap(({ assessment: { group } }) =>
      group.weight === null ? [] : [group.weight],
    ),
  );
  if (weights.length === 0) return [];
  const indicators = sumOf(weights);
  const execution = fund?.weight ?? null;
  const sum = sumOf([indicators, execution ?? 0]);
  // A list of several projects, or one part of a form, adds up to something else altogether.
  if (isAbout(sum, 100) || sum > 150 || sum <= 60) return [];
  if (
    execution === null &&
    [90, 100 - profile.execution.weight].some((full) => isAbout(sum, full))
  ) {
    return [];
  }
  if (isAbout(indicators, 100) && hasExecutionRow(reviewed)) return [];
  if (sum < 100 && isPartOfForm(reviewed)) return [];
  const total = tables.find(({ table }) => table.total)?.table.total;
  const params = { sum, indicators, execution: execution ?? 0 };
  return [
    {
      on: firstPlace(reviewed),
      address: total?.weightCell ?? null,
      row: total?.row ?? null,
      params,
    },
  ];
};

const isAbout = (left: number, right: number): boolean => Math.abs(left - right) < 0.011;

const hasExecutionRow = (reviewed: Reviewed): boolean =>
  rowsOf(reviewed).some(({ isExecution }) => isExecution);

const isPartOfForm = ({ sheet, tables }: Reviewed): boolean =>
  tables.every(({ table }) => table.total === null) ||
  continued.test(sheet.name) ||
  sheet.texts.some((row) => row.some((text) => text.length < 40 && continued.test(text)));

/**
 * A weight that cannot be one: text, negative, or over 100.
 *
 * @param reviewed the project
 * @returns one objection per weight cell
 * @example weightInvalid(reviewed)[0]?.params.text //=> '十分'
 */
export const weightInvalid: Check = ({ sheet, tables }) =>
  tables.flatMap(({ table }, on) =>
    table.groups.flatMap(({ weightCell, weight }) => {
      if (!weightCell) return [];
      const { text } = cellAt(sheet, weightCell);
      const marks = existingMarks(sheet, weightCell) ?? weight;
      const isBlank = /^[\s—–\-/]*$/.test(text);
      const isValid = marks === null ? isBlank : marks >= 0 && marks <= 100;
      return isValid
        ? []
        : [{ on, address: weightCell, row: weightCell.row, params: { text: text.trim() } }];
    }),
  );

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
  const words = [row.target, row.actual, row.assessment.row.name].some(
    (text) =>
      text.includes('不') &&
      /^(?:指标\d+[:：])?(?:不涉及|不适用)[。.]?$/.test(text.replace(/\s/g, '')),
  );
  return comparison.status === 'notApplicable' || words
    ? objectTo(row, row.assessment.row.cells.weight, { weight })
    : null;
});
