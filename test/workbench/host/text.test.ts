import { intersection } from '../../../src/core/address';
import {
  qualifiedAddress,
  readAddress,
  wholeSheet,
} from '../../../src/workbench/host/excel/addressText';

describe('addresses', () => {
  test.each([
    ['B3', null, { row: 2, column: 1, rowCount: 1, columnCount: 1 }],
    ['C3:A1', null, { row: 0, column: 0, rowCount: 3, columnCount: 3 }],
    ['自评表!$A$1:B2', '自评表', { row: 0, column: 0, rowCount: 2, columnCount: 2 }],
    ["'It''s 1'!A:B", "It's 1", { row: 0, column: 0, rowCount: 1_048_576, columnCount: 2 }],
    ['$2:4', null, { row: 1, column: 0, rowCount: 3, columnCount: 16_384 }],
  ])('%s is read', (text, sheetName, area) => {
    expect(readAddress(text)).toEqual({ sheetName, area });
  });

  test.each(['', 'A', 'A0', 'XFE1', 'A1048577', 'A1:', '自评表!'])('%p is none', (text) => {
    expect(readAddress(text)).toBeNull();
  });

  test.each([
    ['自评表', '自评表!A1'],
    ['自评表（2021）', "'自评表（2021）'!A1"],
    ['My sheet', "'My sheet'!A1"],
    ["It's", "'It''s'!A1"],
    ['Q1', "'Q1'!A1"],
    ['2021年', "'2021年'!A1"],
  ])('of sheet %s are quoted as Excel quotes them', (name, expected) => {
    const area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    expect(qualifiedAddress(name, area)).toBe(expected);
  });

  test('of the whole sheet are its rows', () => {
    expect(qualifiedAddress('表', wholeSheet)).toBe('表!1:1048576');
    expect(intersection(wholeSheet, wholeSheet)).toEqual(wholeSheet);
  });
});
