import { call, load, loaded, method, openBench, set, start, valuesOf } from './fakePane';

const d2 = { ...start, '8': method(8, 5, 'GetRange', 'D2') };

describe('a sheet that cannot be drawn', () => {
  const added = { ...start, '8': method(8, 3, 'Add', '评分结果') };

  test('makes its batch fail, and the host goes on with the next one', () => {
    const { host, pane, workbook, sheet, edited } = openBench();
    pane.batch([call(5, '_RegisterDataChangedEvent')], start);
    workbook.drawSheet = () => {
      throw new Error('no room for more formats');
    };
    expect(pane.bareBatch([load(8, 'name')], added)).toEqual({ Version: 1, Error: 5001 });
    expect(host.log.errors.map(({ error }) => error?.message)).toEqual([
      'no room for more formats',
    ]);
    expect(edited).toHaveLength(1);
    expect(pane.batch([set(8, 'Values', [[7]])], d2).Error).toBeUndefined();
    expect(sheet.cell({ row: 1, column: 3 }).value).toBe(7);
    expect(pane.richEvents().map(({ message }) => message.address)).toEqual(['D2']);
    expect(host.log.errors).toHaveLength(1);
  });
});

describe('what is refused', () => {
  test('leaves a protected sheet as it was: clearing does not stop half-way', () => {
    const { pane, sheet } = openBench();
    sheet.isProtected = true;
    sheet.unlocked.add('B2');
    const b2 = { ...start, '8': method(8, 5, 'GetRange', 'B2') };
    expect(pane.batch([call(8, 'Clear', 'All')], b2).Error?.Code).toBe('AccessDenied');
    expect(sheet.cell({ row: 1, column: 1 }).value).toBe(160);
    expect(pane.batch([call(8, 'Clear', 'Contents')], b2).Error).toBeUndefined();
    expect(sheet.cell({ row: 1, column: 1 }).value).toBe('');
  });

  test('leaves number formats as they were: one that is none refuses them all', () => {
    const { pane, sheet } = openBench();
    const two = { ...start, '8': method(8, 5, 'GetRange', 'B2:C2') };
    const response = pane.batch([set(8, 'NumberFormat', [['0%', 7]])], two);
    expect(response.Error?.Code).toBe('InvalidArgument');
    expect(sheet.cell({ row: 1, column: 1 }).format).toBe('General');
  });
});

describe('the selection', () => {
  test('of a sheet where nobody selected anything is that sheet’s first cell, in the same batch too', () => {
    const { pane, sheet, other } = openBench();
    for (const each of [sheet, other])
      for (let row = 0; row < 9; row += 1)
        each.setContent({ row, column: 0 }, `${each.name} ${row}`);
    const paths = {
      ...start,
      '6': method(6, 1, 'GetSelectedRange'),
      '7': { ...method(7, 3, '', 'My sheet'), ObjectPathType: 5 },
      '8': method(8, 1, 'GetSelectedRange'),
    };
    const response = pane.batch([load(6, 'values'), call(7, 'Activate'), load(8, 'values')], paths);
    expect(loaded(response, 0)).toEqual({ Values: [['自评表 0']] });
    expect(loaded(response, 2)).toEqual({ Values: [['My sheet 0']] });
    expect(valuesOf(response)).toHaveLength(3);
  });
});
