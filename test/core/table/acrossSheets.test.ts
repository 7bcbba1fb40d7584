import { findTablesInWorkbook } from '../../../src/core/table/acrossSheets';
import { sheetOf } from '../sheetOf';
import { codes, data, header, title, total } from './plainForm';

describe('tables over several sheets', () => {
  const first = sheetOf([title, ['项目名称', '公路修复'], header, data[0] ?? []], {
    id: 'a',
    name: '一',
  });

  test('the next sheet goes on with the same header', () => {
    const second = sheetOf([header, data[1] ?? [], total], { id: 'b', name: '二' });
    const [left, right] = findTablesInWorkbook([first, second]);
    expect(right?.tables[0]).toMatchObject({
      project: '公路修复',
      projectId: left?.tables[0]?.projectId,
    });
    expect(left?.tables.map(codes)).toEqual([[]]);
    expect(right?.tables.map(codes)).toEqual([['continued']]);
  });

  test('the next sheet may hold rows only', () => {
    const second = sheetOf([data[1] ?? [], total], { id: 'b', name: '二' });
    const table = findTablesInWorkbook([first, second])[1]?.tables[0];
    expect(table).toMatchObject({ project: '公路修复', headerRows: [], firstRow: 0 });
    expect(table?.rows).toHaveLength(1);
  });

  test('a form with its own project begins anew', () => {
    const second = sheetOf([title, ['项目名称', '桥梁养护'], header, ...data, total], {
      id: 'b',
      name: '二',
    });
    const searches = findTablesInWorkbook([first, second]);
    expect(searches.flatMap(({ tables }) => tables.flatMap(codes))).toEqual([]);
  });
});
