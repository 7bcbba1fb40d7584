import { columnHints, findTables } from '../../../src/core/table/findTables';
import { sheetOf } from '../sheetOf';
import { data, header, title } from './plainForm';

describe('the user’s own columns', () => {
  const rows = [
    ['自评'],
    ['事项', '说好要做', '做了什么', '值几分', '给几分'],
    ['巡查', '20次', '22次', 50, ''],
    ['合计', '', '', 50, ''],
  ];
  const picked = { name: 0, target: 1, actual: 2, weight: 3, score: 4 };

  test('they are read where no heading is known', () => {
    const sheet = sheetOf(rows);
    expect(findTables(sheet).tables).toEqual([]);
    const [table] = findTables(sheet, columnHints(sheet, 1, picked)).tables;
    expect(table).toMatchObject({ kind: 'indicator', isScorable: true, confidence: 1 });
    expect(table?.rows).toHaveLength(1);
  });

  test('they win over what was detected, and other roles stay', () => {
    const sheet = sheetOf([title, [...header, '得分'], ...data]);
    const [table] = findTables(sheet, columnHints(sheet, 1, { score: 7 })).tables;
    expect(table?.columns.score?.column).toBe(7);
    expect(table?.columns.weight?.column).toBe(5);
    expect(table).toMatchObject({ isScorable: true });
  });

  test('they are found again after rows and columns were inserted', () => {
    const hints = columnHints(sheetOf(rows), 1, picked);
    const moved = sheetOf([
      [],
      ['', ...(rows[0] ?? [])],
      ['', ...(rows[1] ?? [])],
      ['', ...(rows[2] ?? [])],
    ]);
    expect(findTables(moved, hints).tables[0]?.columns.actual?.column).toBe(3);
  });

  test('they are dropped, and this is said, when their header is gone', () => {
    const hints = columnHints(sheetOf(rows), 1, picked);
    const search = findTables(sheetOf([title, header, ...data]), hints);
    expect(search.tables).toHaveLength(1);
    expect(search.why.map(({ code }) => code)).toEqual(['picked-columns-lost']);
  });

  test('they survive being stored as JSON', () => {
    const hints = columnHints(sheetOf(rows), 1, picked);
    expect(JSON.parse(JSON.stringify(hints))).toEqual(hints);
  });
});
