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
  trace,
  valuesOf,
} from './fakePane';

const range = (address: string) => ({ ...start, '8': method(8, 5, 'GetRange', address) });

describe('a batch of the rich API', () => {
  test('answers the captured exchange: identities, loaded properties and the kept reference', () => {
    const { pane } = openBench();
    const response = pane.batch(
      [
        { Id: 2, ActionType: 1, Name: '', ObjectPathId: 1 },
        { Id: 4, ActionType: 1, Name: '', ObjectPathId: 3 },
        { Id: 6, ActionType: 1, Name: '', ObjectPathId: 5 },
        {
          Id: 7,
          ActionType: 2,
          Name: '',
          ObjectPathId: 5,
          QueryInfo: { Select: ['name', 'id', 'position'] },
        },
        { Id: 9, ActionType: 1, Name: '', ObjectPathId: 8 },
        {
          Id: 10,
          ActionType: 3,
          Name: '_KeepReference',
          ObjectPathId: 8,
          ArgumentInfo: { Arguments: [] },
        },
        { Id: 11, ActionType: 1, Name: '', ObjectPathId: 8 },
        {
          Id: 12,
          ActionType: 2,
          Name: '',
          ObjectPathId: 8,
          QueryInfo: { Select: ['values', 'formulas', 'numberFormat', 'address', 'text'] },
          L: [1, 3, 5, 8],
        },
      ],
      { ...start, '8': method(8, 5, 'GetUsedRange', null) },
    );
    const rows = [
      ['三级指标', '年度指标值', '实际完成值', '得分'],
      ['培训人次', 160, 124, ''],
      ['平台停用', '1个', '经费交回', ''],
    ];
    expect(response).toEqual({
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 4, Value: {} },
        { ActionId: 6, Value: { Id: '{sheet-1}' } },
        { ActionId: 7, Value: { Id: '{sheet-1}', Name: '自评表', Position: 0 } },
        { ActionId: 9, Value: {} },
        { ActionId: 10, Value: null },
        { ActionId: 11, Value: { _ReferenceId: 'ref_1' } },
        {
          ActionId: 12,
          Value: {
            _ReferenceId: 'ref_1',
            Values: rows,
            Formulas: rows,
            NumberFormat: rows.map((row) => row.map(() => 'General')),
            Address: '自评表!A1:D3',
            Text: rows.map((row) => row.map(String)),
          },
        },
      ],
      TraceIds: [],
    });
  });

  test('finds a kept range by its reference until the reference is removed', () => {
    const { pane } = openBench();
    pane.batch([instantiate(8), call(8, '_KeepReference')], range('B2'));
    const kept = {
      '1': start['1'],
      '20': { Id: 20, ObjectPathType: 6, Name: 'ref_1' },
    };
    expect(loaded(pane.batch([load(20, 'values')], kept)).Values).toEqual([[160]]);
    pane.batch([instantiate(1), call(1, '_RemoveReference', 'ref_1')], kept);
    expect(pane.batch([load(20, 'values')], kept).Error?.Code).toBe('ItemNotFound');
  });

  test('stops at the first error and returns the results before it, the place and the action', () => {
    const { pane, sheet } = openBench();
    const paths = {
      ...range('D2'),
      '9': method(9, 3, 'GetItem', '没有'),
      '10': property(10, 8, 'Sort'),
    };
    const response = pane.batch(
      [set(8, 'Values', [[77.5]]), load(10, 'fields'), set(8, 'Values', [[1]])],
      paths,
    );
    expect(response.Error).toEqual({
      Code: 'ApiNotFound',
      Message: 'Range.sort is not implemented in the workbench.',
      Location: 'Range.sort',
      ActionIndex: 1,
      HttpStatusCode: 404,
    });
    expect(response.Results).toHaveLength(1);
    expect(sheet.cell({ row: 1, column: 3 }).value).toBe(77.5);
  });

  test('takes a sheet by id as well as by name, whatever the case of the name', () => {
    const { pane } = openBench();
    const item = (key: string) => ({
      ...start,
      '7': {
        Id: 7,
        ObjectPathType: 5,
        Name: '',
        ParentObjectPathId: 3,
        ArgumentInfo: { Arguments: [key] },
      },
    });
    for (const key of ['{sheet-2}', 'My sheet', 'MY SHEET'])
      expect(valuesOf(pane.batch([load(7, 'name')], item(key)))).toEqual([
        { Id: '{sheet-2}', Name: 'My sheet' },
      ]);
    expect(pane.batch([instantiate(7)], item('没有')).Error).toMatchObject({
      Code: 'ItemNotFound',
      Location: 'WorksheetCollection.getItem',
      HttpStatusCode: 404,
    });
  });

  test('treats what hangs on a null object as null and ignores calls and writes on it', () => {
    const { pane, edited } = openBench();
    const paths = {
      ...start,
      '7': method(7, 3, 'GetItemOrNullObject', '没有'),
      '8': method(8, 7, 'GetRange', 'A1'),
    };
    const actions = [
      instantiate(7),
      load(7, 'name'),
      call(7, 'Delete'),
      instantiate(8),
      set(8, 'Values', 1),
    ];
    expect(valuesOf(pane.batch(actions, paths))).toEqual([null, null, null, null, null]);
    expect(edited).toEqual([]);
  });

  test('evaluates each object path once, so that adding happens once', () => {
    const { pane, workbook } = openBench();
    const paths = {
      '1': start['1'],
      '2': property(2, 1, 'CustomXmlParts'),
      '4': method(4, 2, 'Add', '<r xmlns="urn:a"/>'),
    };
    const response = pane.batch([instantiate(4), instantiate(4), load(4, 'namespaceUri')], paths);
    expect(valuesOf(response)[2]).toEqual({ Id: '{part-1}', NamespaceUri: 'urn:a' });
    expect(workbook.customXml()).toHaveLength(1);
  });

  test('resolves arguments that are objects', () => {
    const { pane } = openBench();
    const paths = {
      ...range('A1'),
      '9': method(9, 5, 'GetRange', 'C3'),
      '10': {
        ...method(10, 8, 'GetBoundingRect', null),
        ArgumentInfo: { Arguments: [null], ReferencedObjectPathIds: [9] },
      },
    };
    expect(valuesOf(pane.batch([load(10, 'address')], paths))).toEqual([
      { Address: '自评表!A1:C3' },
    ]);
  });

  test('nests loaded objects and lists the items of collections', () => {
    const { pane } = openBench();
    const paths = { ...range('A1'), '3': property(3, 1, 'Worksheets') };
    const response = pane.batch(
      [load(8, 'address', 'format/fill/color'), load(3, 'items/name')],
      paths,
    );
    expect(valuesOf(response)).toEqual([
      { Address: '自评表!A1', Format: { Fill: { Color: '#FFFFFF' } } },
      {
        _Items: [
          { Id: '{sheet-1}', Name: '自评表' },
          { Id: '{sheet-2}', Name: 'My sheet' },
        ],
      },
    ]);
  });

  test('gives retrieved objects in camel case and updates several properties at once', () => {
    const { pane, sheet } = openBench();
    const update = { Id: 1, ActionType: 9, Name: '', ObjectPathId: 8 };
    const retrieve = { Id: 2, ActionType: 7, Name: '', ObjectPathId: 8 };
    const response = pane.batch(
      [
        { ...update, ObjectState: { values: [[9]], format: { fill: { color: 'yellow' } } } },
        { ...retrieve, QueryInfo: { Select: ['values', 'format/fill/color'] } },
      ],
      range('D2'),
    );
    expect(valuesOf(response)[1]).toEqual({
      values: [[9]],
      format: { fill: { color: '#FFFF00' } },
    });
    expect(sheet.cell({ row: 1, column: 3 }).value).toBe(9);
  });

  test('answers traces in TraceIds as well as in the results', () => {
    const { pane } = openBench();
    const asked = trace();
    const response = pane.batch([asked], start);
    expect(response).toEqual({
      Results: [{ ActionId: asked.Id, Value: null }],
      TraceIds: [asked.Id],
    });
  });

  test('names every member that it does not have', () => {
    const { pane } = openBench();
    const message = (actions: unknown[], paths: Record<string, unknown>) =>
      pane.batch(actions, paths).Error?.Message;
    expect(message([instantiate(4)], { ...start, '4': property(4, 1, 'Tables') })).toBe(
      'Workbook.tables is not implemented in the workbench.',
    );
    expect(message([call(5, 'Copy')], start)).toBe(
      'Worksheet.copy is not implemented in the workbench.',
    );
    expect(message([load(5, 'nonsense')], start)).toBe(
      'Worksheet.nonsense is not implemented in the workbench.',
    );
    expect(message([set(5, 'TabColor', '#FF0000')], start)).toBe(
      'Worksheet.tabColor (set) is not implemented in the workbench.',
    );
    expect(message([instantiate(6)], { ...start, '6': method(6, 3, 'AddFromBase64', '') })).toBe(
      'WorksheetCollection.addFromBase64 is not implemented in the workbench.',
    );
    expect(message([call(5, 'constructor')], start)).toBe(
      'Worksheet.constructor is not implemented in the workbench.',
    );
  });
});
