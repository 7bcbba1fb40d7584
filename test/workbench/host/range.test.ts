import {
  call,
  instantiate,
  load,
  loaded,
  method,
  openBench,
  property,
  set,
  start,
  valuesOf,
} from './fakePane';

const cells = (address: string | null) => ({ ...start, '8': method(8, 5, 'GetRange', address) });
const at = (row: number, column: number) => ({ row, column });

describe('writing cells', () => {
  test('fills the range with a scalar, leaves cells alone for null and needs the exact shape', () => {
    const { pane, sheet } = openBench();
    pane.batch([set(8, 'Values', 5)], cells('E1:E2'));
    pane.batch([set(8, 'Values', [[null], [7]])], cells('E1:E2'));
    expect([sheet.cell(at(0, 4)).value, sheet.cell(at(1, 4)).value]).toEqual([5, 7]);
    const wrong = pane.batch([set(8, 'Values', [[1, 2]])], cells('E1:E2'));
    expect(wrong.Error).toMatchObject({ Code: 'InvalidArgument', Location: 'Range.values' });
  });

  test('understands a written text as if a person typed it', () => {
    const { pane, sheet } = openBench();
    const typed = ['95%', '1,234.5', '=B2/C2', "'=不是公式", '-见附件', '', '160万元', 'TRUE'];
    pane.batch([set(8, 'Values', [typed])], cells('A9:H9'));
    const entered = typed.map((_, column) => sheet.cell(at(8, column)));
    expect(entered.map(({ value, formula }) => formula ?? value)).toEqual([
      0.95,
      1234.5,
      '=B2/C2',
      '=不是公式',
      '=-见附件',
      '',
      '160万元',
      true,
    ]);
    expect(entered[0]?.format).toBe('0%');
    expect(entered[3]?.formula).toBeNull();
  });

  test('keeps everything as text in a cell with the text format', () => {
    const { pane, sheet } = openBench();
    pane.batch([set(8, 'NumberFormat', [['@']]), set(8, 'Values', [['=1+1']])], cells('E5'));
    expect(sheet.cell(at(4, 4))).toMatchObject({ value: '=1+1', formula: null, format: '@' });
  });

  test('recalculates before what was written is read back, once per batch otherwise', () => {
    const { pane, recalculated } = openBench();
    pane.batch(
      [set(8, 'Values', [[1]]), load(8, 'values'), load(8, 'text'), set(8, 'Values', [[2]])],
      cells('D2'),
    );
    expect(recalculated).toEqual([
      ['{sheet-1}', 1],
      ['{sheet-1}', 1],
    ]);
  });

  test('does not recalculate by itself in manual mode, but does when asked', () => {
    const { pane, recalculated } = openBench();
    const paths = { ...cells('D2'), '9': property(9, 1, 'Application') };
    pane.batch([set(9, 'CalculationMode', 'Manual'), set(8, 'Values', [[1]])], paths);
    expect(recalculated).toEqual([]);
    pane.batch([call(9, 'Calculate', 'Full')], paths);
    expect(recalculated).toEqual([['{sheet-1}', 1]]);
  });

  test('ignores what is written into a cell that a merged area hides', () => {
    const { pane, sheet, edited } = openBench();
    sheet.merges = [{ row: 1, column: 0, rowCount: 2, columnCount: 1 }];
    sheet.setContent(at(2, 0), '');
    pane.batch([set(8, 'Values', [['甲'], ['乙']])], cells('A2:A3'));
    expect([sheet.cell(at(1, 0)).value, sheet.cell(at(2, 0)).value]).toEqual(['甲', '']);
    expect(edited).toEqual([[{ sheetId: '{sheet-1}', addresses: [at(1, 0)] }]]);
  });

  test('refuses locked cells of a protected sheet, fills on it, and lets unlocked cells pass', () => {
    const { pane, sheet } = openBench();
    sheet.isProtected = true;
    sheet.unlocked.add('E1');
    expect(pane.batch([set(8, 'Values', 1)], cells('D1:E1')).Error?.Code).toBe('AccessDenied');
    expect(sheet.cell(at(0, 4)).value).toBe('');
    expect(pane.batch([set(8, 'Values', 1)], cells('E1')).Error).toBeUndefined();
    const fill = { ...cells('E1'), '9': property(9, 8, 'Format'), '10': property(10, 9, 'Fill') };
    expect(pane.batch([set(10, 'Color', '#FF0000')], fill).Error?.Code).toBe('AccessDenied');
    expect(sheet.style(at(0, 4)).fill).toBeNull();
  });

  test('refuses to change a part of an array formula and then writes nothing of the range', () => {
    const { pane, sheet } = openBench();
    sheet.arrayAreas = [{ row: 4, column: 1, rowCount: 2, columnCount: 1 }];
    const response = pane.batch([set(8, 'Values', [[1, 2]])], cells('A5:B5'));
    expect(response.Error).toMatchObject({ Code: 'InvalidOperation', HttpStatusCode: 400 });
    expect(sheet.cell(at(4, 0)).value).toBe('');
  });

  test('refuses every change in a read-only workbook', () => {
    const { pane, host, edited } = openBench();
    host.setReadOnly(true);
    const xml = {
      ...start,
      '2': property(2, 1, 'CustomXmlParts'),
      '4': method(4, 2, 'Add', '<r/>'),
    };
    expect(pane.batch([set(8, 'Values', 1)], cells('A1')).Error?.Code).toBe('AccessDenied');
    expect(pane.batch([call(8, 'Clear', 'Contents')], cells('A1')).Error?.Code).toBe(
      'AccessDenied',
    );
    expect(pane.batch([instantiate(4)], xml).Error?.Code).toBe('AccessDenied');
    expect(edited).toEqual([]);
  });

  test('takes the blocks into which office.js splits a bulk write and tells about them once', () => {
    const { pane, sheet } = openBench();
    pane.batch([call(3, '_RegisterDataChangedEvent')], start);
    const block = (id: number, first: number, last: number) => ({
      [id]: method(id, 8, 'GetRow', first),
      [id + 1]: method(id + 1, 8, 'GetRow', last),
      [id + 2]: {
        ...method(id + 2, id, 'GetBoundingRect', null),
        ArgumentInfo: { Arguments: [null], ReferencedObjectPathIds: [id + 1] },
        D: true,
      },
    });
    const paths = { ...cells('A1:B4'), ...block(10, 0, 1), ...block(20, 2, 3) };
    pane.batch(
      [
        call(8, '_ValidateArraySize', 4, 2),
        set(12, 'Values', [
          [1, 2],
          [3, 4],
        ]),
        set(22, 'Values', [
          [5, 6],
          [7, 8],
        ]),
      ],
      paths,
    );
    expect(sheet.cell(at(3, 1)).value).toBe(8);
    const told = pane.richEvents().filter(({ number }) => number === 10);
    expect(told.map(({ target, message }) => [target, message.address])).toEqual([
      ['Workbook', 'A1:B4'],
    ]);
    expect(pane.batch([call(8, '_ValidateArraySize', 5, 2)], paths).Error?.Code).toBe(
      'InvalidArgument',
    );
  });
});

describe('reading cells', () => {
  test('gives values, texts, formulas, formats and value types of the asked cells', () => {
    const { pane, sheet } = openBench();
    sheet.setContent(at(1, 3), '=C2/B2');
    sheet.setCachedValue(at(1, 3), 0.775);
    sheet.setNumberFormat(at(1, 3), '0%');
    const names = ['values', 'text', 'formulas', 'numberFormat', 'valueTypes'];
    expect(valuesOf(pane.batch([load(8, ...names)], cells('B2:D2')))[0]).toEqual({
      Values: [[160, 124, 0.775]],
      Text: [['160', '124', '78%']],
      Formulas: [[160, 124, '=C2/B2']],
      NumberFormat: [['General', 'General', '0%']],
      ValueTypes: [['Double', 'Double', 'Double']],
    });
  });

  test('reads beyond the used range as blank', () => {
    const { pane } = openBench();
    const [read] = valuesOf(pane.batch([load(8, 'values', 'numberFormat')], cells('D3:E4')));
    expect(read).toEqual({
      Values: [
        ['', ''],
        ['', ''],
      ],
      NumberFormat: [
        ['General', 'General'],
        ['General', 'General'],
      ],
    });
  });

  test('gives no contents of whole columns, as Excel does', () => {
    const { pane } = openBench();
    const [read] = valuesOf(
      pane.batch([load(8, 'values', 'address', 'isEntireColumn')], cells('B:C')),
    );
    expect(read).toEqual({ Values: null, Address: '自评表!B:C', IsEntireColumn: true });
  });

  test('pictures a sheet once for several bulk reads of one batch', () => {
    const { pane, sheet } = openBench();
    pane.batch([load(8, 'values', 'text'), load(8, 'formulas')], cells('A1:D3'));
    expect(sheet.snapshots).toBe(1);
  });

  test('walks to other ranges and refuses to leave the sheet', () => {
    const { pane } = openBench();
    const address = (name: string, ...args: unknown[]) =>
      loaded(
        pane.batch([load(9, 'address')], { ...cells('B2:C3'), '9': method(9, 8, name, ...args) }),
      ).Address;
    expect(address('GetCell', 1, 1)).toBe('自评表!C3');
    expect(address('GetRow', 1)).toBe('自评表!B3:C3');
    expect(address('GetColumn', 0)).toBe('自评表!B2:B3');
    expect(address('GetOffsetRange', 1, -1)).toBe('自评表!A3:B4');
    expect(address('GetResizedRange', 2, 0)).toBe('自评表!B2:C5');
    expect(address('GetLastCell')).toBe('自评表!C3');
    expect(address('GetRowsBelow', 2)).toBe('自评表!B4:C5');
    expect(address('GetIntersection', 'C3:D9')).toBe('自评表!C3');
    expect(address('GetEntireRow')).toBe('自评表!2:3');
    const outside = { ...cells('A1'), '9': method(9, 8, 'GetOffsetRange', -1, 0) };
    expect(pane.batch([instantiate(9)], outside).Error?.Code).toBe('InvalidArgument');
    const apart = { ...cells('A1'), '9': method(9, 8, 'GetIntersectionOrNullObject', 'C3') };
    expect(valuesOf(pane.batch([instantiate(9)], apart))).toEqual([null]);
  });

  test('gives the merged areas of a range, or the null object', () => {
    const { pane, sheet } = openBench();
    sheet.merges = [{ row: 1, column: 0, rowCount: 2, columnCount: 1 }];
    const merged = (address: string) => ({
      ...cells(address),
      '9': method(9, 8, 'GetMergedAreasOrNullObject'),
    });
    const [read] = valuesOf(
      pane.batch([load(9, 'address', 'areas/items/address')], merged('A1:D3')),
    );
    expect(read).toEqual({
      Address: '自评表!A2:A3',
      Areas: { _Items: [{ Address: '自评表!A2:A3' }] },
    });
    expect(valuesOf(pane.batch([instantiate(9)], merged('B1:D3')))).toEqual([null]);
  });

  test('says which rows and columns are hidden', () => {
    const { pane, sheet } = openBench();
    sheet.hiddenRows.add(1);
    const response = pane.batch(
      [
        call(8, 'GetRowProperties', { rowHidden: true, rowIndex: true }),
        call(8, 'GetColumnProperties', { columnHidden: true }),
        load(8, 'rowHidden', 'columnHidden', 'hidden'),
      ],
      cells('A2:B3'),
    );
    expect(valuesOf(response)).toEqual([
      [
        { rowIndex: 1, rowHidden: true },
        { rowIndex: 2, rowHidden: false },
      ],
      [{ columnHidden: false }, { columnHidden: false }],
      { RowHidden: null, ColumnHidden: false, Hidden: null },
    ]);
  });
});

describe('fills', () => {
  const format = (address: string) => ({
    ...cells(address),
    '9': property(9, 8, 'Format'),
    '10': property(10, 9, 'Fill'),
  });

  test('are set and cleared for a range, and read as null where cells differ', () => {
    const { pane, sheet } = openBench();
    pane.batch([set(10, 'Color', '#ffc7ce')], format('A1:B1'));
    expect(sheet.style(at(0, 1)).fill).toBe('#FFC7CE');
    const read = (address: string) =>
      loaded(pane.batch([load(10, 'color', 'pattern')], format(address)));
    expect(read('A1:B1')).toEqual({ Color: '#FFC7CE', Pattern: 'Solid' });
    expect(read('A1:C1')).toEqual({ Color: null, Pattern: null });
    pane.batch([call(10, 'Clear')], format('A1:B1'));
    expect(read('A1:B1')).toEqual({ Color: '#FFFFFF', Pattern: 'None' });
  });

  test('of single cells go through setCellProperties and back', () => {
    const { pane, sheet, edited } = openBench();
    sheet.setFill(at(0, 2), '#C6EFCE');
    const given = [
      [{ format: { fill: { color: '#FFEB9C' } } }, {}, { format: { fill: { pattern: 'None' } } }],
    ];
    const options = { address: true, format: { fill: { color: true, pattern: true } } };
    const response = pane.batch(
      [call(8, 'SetCellProperties', given), call(8, 'GetCellProperties', options)],
      cells('A1:C1'),
    );
    const none = { fill: { color: '#FFFFFF', pattern: 'None' } };
    expect(valuesOf(response)[1]).toEqual([
      [
        { address: '自评表!A1', format: { fill: { color: '#FFEB9C', pattern: 'Solid' } } },
        { address: '自评表!B1', format: none },
        { address: '自评表!C1', format: none },
      ],
    ]);
    expect(edited).toEqual([[{ sheetId: '{sheet-1}', addresses: [at(0, 0), at(0, 2)] }]]);
  });

  test('refuse looks that the file model cannot keep, before anything changes', () => {
    const { pane, sheet } = openBench();
    const given = [
      [{ format: { fill: { color: '#FFEB9C' } } }, { format: { font: { bold: true } } }],
    ];
    const response = pane.batch([call(8, 'SetCellProperties', given)], cells('A1:B1'));
    expect(response.Error?.Message).toBe(
      'CellPropertiesFormat.font is not implemented in the workbench.',
    );
    expect(sheet.style(at(0, 0)).fill).toBeNull();
    expect(pane.batch([set(10, 'Color', 'no colour')], format('A1')).Error?.Code).toBe(
      'InvalidArgument',
    );
  });

  test('of several areas are set at once', () => {
    const { pane, sheet } = openBench();
    const paths = {
      ...start,
      '8': method(8, 5, 'GetRanges', 'A1,C3:D3'),
      '9': property(9, 8, 'Format'),
      '10': property(10, 9, 'Fill'),
    };
    pane.batch([set(10, 'Color', '#FFC7CE')], paths);
    expect([at(0, 0), at(2, 2), at(2, 3)].map((address) => sheet.style(address).fill)).toEqual([
      '#FFC7CE',
      '#FFC7CE',
      '#FFC7CE',
    ]);
  });
});
