import {
  call,
  instantiate,
  load,
  loaded,
  method,
  type Members,
  openBench,
  property,
  set,
  start,
  valuesOf,
} from './fakePane';

const root = { '1': start['1'] };
const item = (id: number, parent: number, key: string) => ({
  Id: id,
  ObjectPathType: 5,
  Name: '',
  ParentObjectPathId: parent,
  ArgumentInfo: { Arguments: [key] },
});

describe('comments', () => {
  const comments = { ...start, '2': property(2, 1, 'Comments') };
  const add = { ...comments, '4': method(4, 2, 'Add', '自评表!D2', '执行 124 / 160 万元，77.5%') };

  test('are kept as notes of the file and found by cell and id', () => {
    const { pane, sheet, edited } = openBench();
    const added = loaded(pane.batch([instantiate(4), load(4, 'content')], add));
    expect(sheet.note({ row: 1, column: 3 })).toBe('执行 124 / 160 万元，77.5%');
    expect(edited).toEqual([[{ sheetId: '{sheet-1}', addresses: [{ row: 1, column: 3 }] }]]);
    const id = String(added.Id);
    const paths = {
      ...comments,
      '5': method(5, 2, 'GetItemByCell', '自评表!D2'),
      '6': item(6, 2, id),
      '7': method(7, 6, 'GetLocation'),
    };
    const [byCell, byId, place] = valuesOf(
      pane.batch([load(5, 'id'), load(6, 'content', 'authorName'), load(7, 'address')], paths),
    );
    expect(byCell).toEqual({ Id: id });
    expect(byId).toEqual({ Id: id, Content: '执行 124 / 160 万元，77.5%', AuthorName: '审核' });
    expect(place).toEqual({ Address: '自评表!D2' });
  });

  test('are changed, listed per sheet and deleted', () => {
    const { pane, sheet, other } = openBench();
    other.setNote({ row: 0, column: 0 }, '别的表');
    pane.batch([instantiate(4)], add);
    const onSheet = { ...start, '2': property(2, 5, 'Comments'), '6': item(6, 2, '{sheet-1}|D2') };
    pane.batch([set(6, 'Content', '改过')], onSheet);
    const [list, count] = valuesOf(
      pane.batch([load(2, 'items/content'), call(2, 'GetCount')], onSheet),
    );
    expect((list as Members)._Items).toEqual([{ Id: '{sheet-1}|D2', Content: '改过' }]);
    expect(count).toBe(1);
    pane.batch([call(6, 'Delete')], onSheet);
    expect(sheet.note({ row: 1, column: 3 })).toBeNull();
  });

  test('are refused twice on a cell, without text and on a protected sheet', () => {
    const { pane, sheet } = openBench();
    pane.batch([instantiate(4)], add);
    expect(pane.batch([instantiate(4)], add).Error?.Code).toBe('ItemAlreadyExists');
    const empty = { ...comments, '4': method(4, 2, 'Add', '自评表!D3', '') };
    expect(pane.batch([instantiate(4)], empty).Error?.Code).toBe('InvalidArgument');
    sheet.isProtected = true;
    const third = { ...comments, '4': method(4, 2, 'Add', '自评表!D3', '文') };
    expect(pane.batch([instantiate(4)], third).Error?.Code).toBe('AccessDenied');
    const missing = { ...comments, '4': method(4, 2, 'GetItemByCell', '自评表!A1') };
    expect(pane.batch([instantiate(4)], missing).Error?.Code).toBe('ItemNotFound');
  });
});

describe('custom XML parts', () => {
  const parts = { ...root, '2': property(2, 1, 'CustomXmlParts') };

  test('are added, found by namespace, read, changed and deleted', () => {
    const { pane, workbook } = openBench();
    pane.batch([instantiate(3)], { ...parts, '3': method(3, 2, 'Add', '<r xmlns="urn:a">1</r>') });
    const scoped = {
      ...parts,
      '4': method(4, 2, 'GetByNamespace', 'urn:a'),
      '5': method(5, 4, 'GetOnlyItemOrNullObject'),
    };
    const changed = pane.batch(
      [
        call(5, 'GetXml'),
        call(5, 'SetXml', '<r xmlns="urn:a">2</r>'),
        call(5, 'GetXml'),
        load(4, 'items/id'),
      ],
      scoped,
    );
    expect(valuesOf(changed)).toEqual([
      '<r xmlns="urn:a">1</r>',
      null,
      '<r xmlns="urn:a">2</r>',
      { _Items: [{ Id: '{part-1}' }] },
    ]);
    pane.batch([call(5, 'Delete')], scoped);
    expect(workbook.customXml()).toEqual([]);
    expect(valuesOf(pane.batch([instantiate(5)], scoped))).toEqual([null]);
  });

  test('do not show the part in which the host keeps the settings', () => {
    const { pane, workbook } = openBench();
    const settings = {
      ...root,
      '2': property(2, 1, 'Settings'),
      '3': method(3, 2, 'Add', '口径', { 年: 2021 }),
    };
    expect(valuesOf(pane.batch([instantiate(3), load(3, 'value')], settings))).toEqual([
      { _Id: '口径' },
      { _Id: '口径', Value: { 年: 2021 } },
    ]);
    expect(workbook.customXml()).toHaveLength(1);
    expect(valuesOf(pane.batch([call(2, 'GetCount')], parts))).toEqual([0]);
    const key = { ...root, '2': property(2, 1, 'Settings'), '3': item(3, 2, '口径') };
    pane.batch([call(3, 'Delete')], key);
    expect(workbook.customXml()).toEqual([]);
  });

  test('are refused when they are not XML', () => {
    const { pane } = openBench();
    const broken = { ...parts, '3': method(3, 2, 'Add', 'no xml') };
    expect(pane.batch([instantiate(3)], broken).Error?.Code).toBe('InvalidArgument');
  });
});

describe('worksheets', () => {
  test('tell name, visibility, protection, frozen panes, filter and charts', () => {
    const { pane, sheet } = openBench();
    sheet.isProtected = true;
    sheet.frozen = { rows: 3, columns: 0 };
    sheet.autoFilter = { row: 0, column: 0, rowCount: 3, columnCount: 4 };
    sheet.hiddenRows.add(2);
    sheet.chartCount = 2;
    const paths = {
      ...start,
      '6': property(6, 5, 'FreezePanes'),
      '7': method(7, 6, 'GetLocationOrNullObject'),
      '8': property(8, 5, 'AutoFilter'),
      '9': property(9, 5, 'Charts'),
    };
    const response = pane.batch(
      [
        load(5, 'name', 'visibility', 'showGridlines', 'protection/protected'),
        load(7, 'address'),
        load(8, 'enabled', 'isDataFiltered'),
        load(9, 'count'),
      ],
      paths,
    );
    expect(valuesOf(response)).toEqual([
      {
        Id: '{sheet-1}',
        Name: '自评表',
        Visibility: 'Visible',
        ShowGridlines: true,
        Protection: { Protected: true },
      },
      { Address: '自评表!1:3' },
      { Enabled: true, IsDataFiltered: true },
      { Count: 2 },
    ]);
  });

  test('are renamed within the rules of Excel', () => {
    const { pane, sheet } = openBench();
    expect(pane.batch([set(5, 'Name', '自评表（2021）')], start).Error).toBeUndefined();
    expect(sheet.name).toBe('自评表（2021）');
    expect(pane.batch([set(5, 'Name', 'a/b')], start).Error?.Code).toBe('InvalidArgument');
    expect(pane.batch([set(5, 'Name', 'my SHEET')], start).Error?.Code).toBe('ItemAlreadyExists');
  });

  test('that are charts have no cells and are not listed', () => {
    const { pane, sheet } = openBench();
    sheet.kind = 'chartsheet';
    const used = { ...start, '8': method(8, 5, 'GetUsedRangeOrNullObject', null) };
    expect(pane.batch([instantiate(8)], used).Error?.Code).toBe('UnsupportedSheet');
    const [list] = valuesOf(pane.batch([load(3, 'items/name')], start));
    expect((list as Members)._Items).toEqual([{ Id: '{sheet-2}', Name: 'My sheet' }]);
  });

  test('that are empty have no used range, only its null object or the first cell', () => {
    const { pane, sheet } = openBench();
    for (const { row, column } of [0, 1, 2].flatMap((row) =>
      [0, 1, 2].map((column) => ({ row, column })),
    ))
      sheet.setContent({ row, column }, '');
    sheet.setContent({ row: 0, column: 3 }, '');
    const used = (name: string) => ({ ...start, '8': method(8, 5, name, null) });
    expect(valuesOf(pane.batch([instantiate(8)], used('GetUsedRangeOrNullObject')))).toEqual([
      null,
    ]);
    expect(valuesOf(pane.batch([load(8, 'address')], used('GetUsedRange')))).toEqual([
      { Address: '自评表!A1' },
    ]);
  });

  test('take defined names for addresses, and names lead to their ranges', () => {
    const { pane, workbook } = openBench();
    workbook.names = [{ name: '得分', formula: '自评表!$D$2:$D$3', sheetId: null }];
    const paths = {
      ...start,
      '8': method(8, 5, 'GetRange', '得分'),
      '9': property(9, 1, 'Names'),
      '10': item(10, 9, '得分'),
      '11': method(11, 10, 'GetRange'),
    };
    expect(
      valuesOf(pane.batch([load(8, 'address'), load(10, 'formula'), load(11, 'address')], paths)),
    ).toEqual([
      { Address: '自评表!D2:D3' },
      { _Id: '得分', Formula: '=自评表!$D$2:$D$3' },
      { Address: '自评表!D2:D3' },
    ]);
  });
});
