import { isForbidden, readDataValidations } from '../../src/xlsx/sheet/dataValidation';
import { parseXml } from '../../src/xlsx/xml/xmlTree';

const ruled = (attributes: string, formulas: string) =>
  readDataValidations(
    parseXml(
      `<dataValidations><dataValidation sqref="H5:H9 J5" ${attributes}>${formulas}</dataValidation></dataValidations>`,
      'sheet1',
    ),
  );
const h5 = { row: 4, column: 7 };
const shown = 'showErrorMessage="1"';

test.each([
  ['a whole number', 'type="whole"', '<formula1>0</formula1><formula2>10</formula2>', 8, 7.75],
  [
    'a number up to ten',
    'type="decimal" operator="lessThanOrEqual"',
    '<formula1>10</formula1>',
    7.75,
    12,
  ],
  [
    'a number outside',
    'type="decimal" operator="notBetween"',
    '<formula1>0</formula1><formula2>1</formula2>',
    2,
    0.5,
  ],
  ['one of a list', 'type="list"', '<formula1>"0,5, 10"</formula1>', 10, 7.75],
  ['exactly ten', 'type="whole" operator="equal"', '<formula1>10</formula1>', 10, 9],
  ['not ten', 'type="whole" operator="notEqual"', '<formula1>10</formula1>', 9, 10],
  ['under ten', 'type="whole" operator="lessThan"', '<formula1>10</formula1>', 9, 10],
  ['over ten', 'type="whole" operator="greaterThan"', '<formula1>10</formula1>', 11, 10],
  ['ten and more', 'type="whole" operator="greaterThanOrEqual"', '<formula1>10</formula1>', 10, 9],
])('%s', (_, attributes, formulas, allowed, refused) => {
  const rules = ruled(`${attributes} ${shown}`, formulas);
  expect(isForbidden(rules, h5, allowed)).toBe(false);
  expect(isForbidden(rules, h5, refused)).toBe(true);
  expect(isForbidden(rules, { row: 4, column: 9 }, refused)).toBe(true);
  expect(isForbidden(rules, { row: 4, column: 8 }, refused)).toBe(false);
  expect(isForbidden(rules, h5, '')).toBe(false);
});

test.each([
  ['a list in other cells', `type="list" ${shown}`, '<formula1>$A$1:$A$3</formula1>'],
  ['a bound in another cell', `type="whole" ${shown}`, '<formula1>A1</formula1>'],
  ['a formula', `type="custom" ${shown}`, '<formula1>H5&gt;1</formula1>'],
  [
    'a rule that only warns',
    `type="whole" errorStyle="warning" ${shown}`,
    '<formula1>0</formula1>',
  ],
  ['a rule without a message', 'type="whole"', '<formula1>0</formula1>'],
  [
    'an operator that nobody knows',
    `type="whole" operator="about" ${shown}`,
    '<formula1>0</formula1>',
  ],
])('%s refuses nothing here', (_, attributes, formulas) => {
  expect(ruled(attributes, formulas)).toEqual([]);
});

test('a sheet without rules has none', () => {
  expect(readDataValidations(undefined)).toEqual([]);
});
