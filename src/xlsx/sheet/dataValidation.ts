import { contains, fromA1, type Address, type Area } from '../../core/address';
import type { CellValue } from '../../core/sheet';
import { child, childrenOf, flag, type XmlElement } from '../xml/xmlTree';

/** A rule for what people may enter into some cells (`<dataValidation>`), as far as it can be judged here. */
export interface DataValidation {
  readonly areas: readonly Area[];
  readonly allows: (value: CellValue) => boolean;
}

type Compare = (value: number, one: number, other: number) => boolean;

/** ECMA-376 18.18.20 ST_DataValidationOperator. */
const operators: Readonly<Record<string, Compare>> = {
  between: (value, one, other) => value >= one && value <= other,
  notBetween: (value, one, other) => value < one || value > other,
  equal: (value, one) => value === one,
  notEqual: (value, one) => value !== one,
  lessThan: (value, one) => value < one,
  lessThanOrEqual: (value, one) => value <= one,
  greaterThan: (value, one) => value > one,
  greaterThanOrEqual: (value, one) => value >= one,
};

/**
 * Reads a sheet's rules for entries: whole and decimal numbers, and lists that are written out. Rules that
 * refer to other cells or are formulas are left to Excel, and so are those that only warn.
 *
 * @param element `<dataValidations>`, if there is one
 * @returns the rules that can refuse an entry
 * @example readDataValidations(element)[0]?.allows(7.75) //=> false for whole numbers
 */
export function readDataValidations(element: XmlElement | undefined): readonly DataValidation[] {
  return childrenOf(element, 'dataValidation').flatMap((rule) => {
    const { sqref = '', errorStyle = 'stop', showErrorMessage } = rule.attributes;
    const allows = errorStyle === 'stop' && flag(showErrorMessage) ? judgeOf(rule) : null;
    if (!allows) return [];
    const areas = sqref.split(/\s+/).flatMap((ref) => fromA1(ref) ?? []);
    return [{ areas, allows: (value: CellValue) => value === '' || allows(value) }];
  });
}

/**
 * Whether a rule forbids what a cell holds.
 *
 * @param rules the sheet's rules
 * @param address the cell
 * @param value what it holds
 * @returns true when a person could not have entered it
 * @example isForbidden(rules, { row: 4, column: 7 }, 7.75)
 */
export function isForbidden(
  rules: readonly DataValidation[],
  address: Address,
  value: CellValue,
): boolean {
  return rules.some(
    ({ areas, allows }) => areas.some((area) => contains(area, address)) && !allows(value),
  );
}

function judgeOf(rule: XmlElement): ((value: CellValue) => boolean) | null {
  const { type = 'none', operator = 'between' } = rule.attributes;
  const text = child(rule, 'formula1')?.text.trim() ?? '';
  if (type === 'list') return listJudge(text);
  if (type !== 'whole' && type !== 'decimal') return null;
  const one = Number(text);
  const other = Number(child(rule, 'formula2')?.text.trim() ?? one);
  const compare = operators[operator];
  if (!compare || text === '' || Number.isNaN(one) || Number.isNaN(other)) return null;
  return (value) =>
    typeof value === 'number' &&
    (type === 'decimal' || Number.isInteger(value)) &&
    compare(value, one, other);
}

/** A list that is written out is one text constant: `"优,良,中,差"`. */
function listJudge(text: string): ((value: CellValue) => boolean) | null {
  const list = /^"(.*)"$/s.exec(text)?.[1];
  if (list === undefined) return null;
  const items = new Set(list.split(',').map((item) => item.trim()));
  return (value) => items.has(String(value));
}
