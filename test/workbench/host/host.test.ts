import {
  call,
  instantiate,
  load,
  type Members,
  method,
  openBench,
  origin,
  set,
  start,
  valuesOf,
} from './fakePane';

const d2 = { ...start, '8': method(8, 5, 'GetRange', 'D2') };
const write = (value: unknown) => [set(8, 'Values', [[value]])];

describe('the frame of the pane', () => {
  test('learns from its name and address that it runs in Excel on the web, and with whom it talks', () => {
    const { host } = openBench();
    const { src, name } = host.paneFrame('https://localhost:3000/taskpane.html?a=1#top');
    const identity = JSON.parse(name) as Record<string, string>;
    const fields = identity.hostInfo?.split('|') ?? [];
    expect(fields.slice(0, 4)).toEqual(['Excel', 'Web', '16.01', 'zh-CN']);
    expect(fields.slice(5)).toEqual(['', 'disableLogging', '0']);
    expect(src).toBe(`https://localhost:3000/taskpane.html?a=1&_host_Info=${fields.join('$')}#top`);
    expect(identity.xdmInfo).toMatch(/^conv_[\da-f-]{36}\|[\da-f-]{36}\|https:\/\/localhost:3000$/);
    expect(identity.baseFrameName).toBe(`_xdm_0__${identity.xdmInfo?.split('|')[1]}_${fields[4]}`);
  });

  test('gets a fresh conversation each time, and the earlier one is no longer answered', () => {
    const { host, pane } = openBench();
    const again = host.paneFrame('https://localhost:3000/taskpane.html');
    expect(again.name).not.toContain(pane.conversationId);
    expect(pane.call('ContextActivationManager_notifyHost', [pane.controlId, 0])).toBeUndefined();
  });

  test('is answered with everything that office.js needs to start', () => {
    const { host, pane } = openBench();
    const answer = pane.call('ContextActivationManager_getAppContextAsync', pane.controlId);
    expect(answer).toMatchObject({
      _messageType: 1,
      _origin: origin,
      _errorCode: 0,
      _responseType: 0,
    });
    expect(answer?._data).toMatchObject({
      _id: pane.controlId,
      _appName: 16,
      _appUILocale: 'zh-CN',
      _docUrl: `${origin}/${encodeURIComponent('自评表.xlsx')}`,
      _clientMode: 1,
      _settings: [],
      _addinName: '绩效自评助手',
    });
    expect(JSON.parse((answer?._data as Members)._requirementMatrix as string)).toMatchObject({
      excelapi: '1.15',
    });
    host.setReadOnly(true);
    const readOnly = pane.call('ContextActivationManager_getAppContextAsync', pane.controlId);
    expect((readOnly?._data as Members)._clientMode).toBe(0);
  });

  test('is not answered when it comes from another origin or speaks another conversation', () => {
    const { pane } = openBench();
    const before = pane.received.length;
    const request = {
      _messageType: 0,
      _actionName: 'ContextActivationManager_getAppContextAsync',
      _conversationId: pane.conversationId,
      _correlationId: 99,
      _data: '',
      _actionType: 0,
    };
    pane.post(request, 'https://example.com');
    pane.post({ ...request, _conversationId: 'conv_other' });
    pane.post({ ...request, _messageType: 1 });
    expect(pane.received).toHaveLength(before);
  });

  test('starts with the service call of office.js answered', () => {
    const { pane } = openBench();
    const paths = {
      '1': { Id: 1, ObjectPathType: 2, Name: 'Microsoft.InternalService.AddinInternalService' },
    };
    expect(
      valuesOf(pane.batch([instantiate(1), call(1, 'NotifyActionHandlerReady')], paths)),
    ).toEqual([{}, null]);
  });
});

describe('events', () => {
  test('of edits reach only handlers that were added, with the value before and after', () => {
    const { host, pane } = openBench();
    host.cellEdited('{sheet-1}', { row: 1, column: 2 }, 124, 130);
    expect(pane.richEvents()).toEqual([]);
    pane.batch([call(5, '_RegisterDataChangedEvent')], start);
    host.cellEdited('{sheet-1}', { row: 1, column: 2 }, 124, '130人', 'Remote');
    host.cellEdited('{sheet-2}', { row: 0, column: 0 }, 'x', 'y');
    expect(pane.richEvents()).toEqual([
      {
        number: 10,
        target: '{sheet-1}',
        isRemote: true,
        message: {
          address: 'C2',
          changeType: 'RangeEdited',
          source: 'Remote',
          worksheetId: '{sheet-1}',
          referenceId: expect.stringMatching(/^evref_\d+$/) as string,
          shiftDirection: 'None',
          triggerSource: 'Unknown',
          valueBefore: 124,
          valueAfter: '130人',
          valueTypeBefore: 'Double',
          valueTypeAfter: 'String',
        },
      },
    ]);
    pane.batch([call(5, '_UnregisterDataChangedEvent')], start);
    host.cellEdited('{sheet-1}', { row: 1, column: 2 }, 130, 131);
    expect(pane.richEvents()).toHaveLength(1);
  });

  test('lead back to the range that they tell about', () => {
    const { host, pane } = openBench();
    pane.batch([call(3, '_RegisterDataChangedEvent')], start);
    host.cellEdited('{sheet-1}', { row: 1, column: 2 }, 0, 124);
    const id: unknown = pane.richEvents()[0]?.message.referenceId;
    const paths = { '1': start['1'], '2': method(2, 1, '_GetRangeForEventByReferenceId', id) };
    expect(valuesOf(pane.batch([load(2, 'address', 'values')], paths))).toEqual([
      { Address: '自评表!C2', Values: [[124]] },
    ]);
  });

  test('of a batch follow its answer', () => {
    const { pane } = openBench();
    pane.batch([call(5, '_RegisterDataChangedEvent')], start);
    pane.batch(write(77.5), d2);
    const names = pane.received.map(({ _actionName, _responseType }) => [
      _actionName,
      _responseType,
    ]);
    expect(names.slice(-2)).toEqual([
      ['executeMethod', 0],
      ['richApiMessage', 1],
    ]);
    expect(pane.richEvents()[0]?.message).toMatchObject({
      address: 'D2',
      triggerSource: 'ThisLocalAddin',
    });
  });

  test('tell once that a sheet is shown and that a selection changed', () => {
    const { host, pane, workbook } = openBench();
    pane.listen('documentSelectionChanged');
    pane.batch(
      [
        call(3, '_RegisterActivatedEvent'),
        call(3, '_RegisterDeactivatedEvent'),
        call(3, '_RegisterSelectionChangedEvent'),
      ],
      start,
    );
    const area = { row: 2, column: 1, rowCount: 1, columnCount: 2 };
    for (let times = 0; times < 2; times += 1) {
      host.sheetActivated('{sheet-2}');
      host.selectionChanged('{sheet-2}', area);
    }
    expect(pane.richEvents().map(({ number, message }) => [number, message])).toEqual([
      [12, { worksheetId: '{sheet-1}' }],
      [11, { worksheetId: '{sheet-2}' }],
      [14, { address: 'B3:C3', worksheetId: '{sheet-2}' }],
    ]);
    expect(pane.eventsNamed('documentSelectionChanged')).toEqual([{}]);
    expect(workbook.activeSheet.id).toBe('{sheet-2}');
  });

  test('selecting in the add-in shows the cells on the grid and becomes the selection', () => {
    const { pane, selected } = openBench();
    const other = {
      ...start,
      '6': method(6, 3, 'GetItem', 'My sheet'),
      '8': method(8, 6, 'GetRange', 'B2'),
    };
    const paths = {
      ...other,
      '6': { ...other['6'], ObjectPathType: 5 },
      '9': method(9, 1, 'GetSelectedRange'),
    };
    const response = pane.batch([call(8, 'Select'), load(9, 'address')], paths);
    expect(selected).toEqual([['{sheet-2}', { row: 1, column: 1, rowCount: 1, columnCount: 1 }]]);
    expect(valuesOf(response)[1]).toEqual({ Address: "'My sheet'!B2" });
  });
});

describe('the ribbon', () => {
  test('runs a function of the hidden page and resolves when it says that it completed', async () => {
    const { host, openCommands } = openBench();
    const page = openCommands();
    const done = host.invokeCommand('scoreNow');
    page.call('ContextActivationManager_getAppContextAsync', page.controlId);
    page.listen('appCommandInvoked');
    await Promise.resolve();
    await Promise.resolve();
    const [command] = page.eventsNamed('appCommandInvoked');
    expect(command?.['1']).toBe('scoreNow');
    page.method(94, { '0': command?.['0'], '1': 0, '2': '{}' });
    await expect(done).resolves.toBeUndefined();
  });

  test('tells when the page does not have the function or is not open', async () => {
    const { host, openCommands } = openBench();
    await expect(host.invokeCommand('scoreNow')).rejects.toThrow('not open');
    const page = openCommands();
    page.listen('appCommandInvoked');
    const done = host.invokeCommand('missing');
    await Promise.resolve();
    await Promise.resolve();
    page.method(94, {
      '0': page.eventsNamed('appCommandInvoked')[0]?.['0'],
      '1': 11101,
      '2': '{}',
    });
    await expect(done).rejects.toThrow('missing ended with 11101');
  });
});

describe('calls of the common API', () => {
  test('save the document settings in the workbook, where the next pane finds them', () => {
    const { host, pane, workbook } = openBench();
    const Properties = [['口径', '"财预〔2020〕10号 <&>"']];
    expect(pane.method(76, { DdaSettingsMethod: { OverwriteIfStale: true, Properties } })).toEqual({
      Version: 1,
      Error: 0,
    });
    expect(workbook.customXml().map(({ namespaceUri }) => namespaceUri)).toEqual([
      'urn:jixiao-workbench:settings',
    ]);
    expect(pane.method(75)).toMatchObject({
      Properties: { Settings: [{ Name: '口径', Value: '"财预〔2020〕10号 <&>"' }] },
    });
    const reopened = openBench({ workbook });
    const context = reopened.pane.call('ContextActivationManager_getAppContextAsync', '');
    expect((context?._data as Members)._settings).toEqual(Properties);
    host.dispose();
  });

  test('hand out the saved workbook in slices of the asked size', () => {
    const { pane, workbook } = openBench();
    const { '0': handle, '1': size } = pane.method(77, { '0': 1, '1': 4 }) ?? {};
    expect(size).toBe(workbook.save().length);
    const slices = [0, 1, 2].map(
      (index) => pane.method(80, { '2': handle, '3': index })?.['0'] as number[],
    );
    expect(new Uint8Array(slices.flat())).toEqual(workbook.save());
    expect(pane.method(80, { '2': handle, '3': 3 })?.Error).toBe(5001);
    expect(pane.method(81, { '2': handle })?.Error).toBe(0);
    expect(pane.method(80, { '2': handle, '3': 0 })?.Error).toBe(5001);
    expect(pane.method(77, { '0': 0, '1': 4 })?.Error).toBe(5001);
  });

  test('give the selected values, the address of the document and move the selection', () => {
    const { pane, selected } = openBench();
    expect(pane.method(82, { DdaGoToByIdMethod: { Id: '自评表!B2:C2' } })?.Error).toBe(0);
    expect(selected).toHaveLength(1);
    expect(pane.method(64, { DdaGetBindingData: { CoerceType: 'matrix' } })?.Data).toEqual([
      [160, 124],
    ]);
    expect(pane.method(64, { DdaGetBindingData: { CoerceType: 'text' } })?.Data).toBe('160\t124');
    expect((pane.method(86)?.['0'] as Members)['1']).toContain('https://localhost:3000/');
  });
});
