import {
  call,
  FakePane,
  instantiate,
  load,
  method,
  openBench,
  property,
  set,
  start,
} from './fakePane';

const d2 = { ...start, '8': method(8, 5, 'GetRange', 'D2') };
const write = (value: unknown) => [set(8, 'Values', [[value]])];
const writes = 1;

describe('limits and failures', () => {
  test('too large requests and answers are refused with the codes of Excel on the web', () => {
    const { pane, sheet } = openBench({ payloadLimit: 2_000 });
    expect(pane.bareBatch(write('长'.repeat(700)), d2)).toEqual({ Version: 1, Error: 5103 });
    expect(sheet.cell({ row: 1, column: 3 }).value).toBe('');
    sheet.setContent({ row: 5, column: 0 }, '长'.repeat(700));
    const used = { ...start, '8': method(8, 5, 'GetUsedRange', null) };
    expect(pane.bareBatch([load(8, 'values')], used)).toEqual({ Version: 1, Error: 5104 });
  });

  test('while a cell is edited batches are refused, and patient ones wait', () => {
    const { host, pane, sheet } = openBench();
    host.setCellEditMode(true);
    expect(pane.bareBatch(write(1), d2, writes)).toEqual({ Version: 1, Error: 5004 });
    const patient = 64;
    expect(pane.bareBatch(write(2), d2, writes + patient)).toBeUndefined();
    expect(sheet.cell({ row: 1, column: 3 }).value).toBe('');
    host.setCellEditMode(false);
    expect(sheet.cell({ row: 1, column: 3 }).value).toBe(2);
  });

  test('a planned error stops the chosen writing batch after some actions; what was written stays', () => {
    const fault = { kind: 'error', code: 'RequestAborted', afterActions: 1 } as const;
    const { pane, sheet } = openBench({ faults: { at: 2, only: 'write', fault } });
    expect(pane.batch(write(1), d2, writes).Error).toBeUndefined();
    expect(pane.batch([load(8, 'values')], d2).Error).toBeUndefined();
    const failed = pane.batch([...write(2), ...write(3)], d2, writes);
    expect(failed.Error).toMatchObject({ Code: 'RequestAborted', ActionIndex: 1 });
    expect(sheet.cell({ row: 1, column: 3 }).value).toBe(2);
    expect(pane.batch(write(4), d2, writes).Error).toBeUndefined();
  });

  test('a call can be answered with a code, lost, or end the conversation', () => {
    const { host, pane, sheet } = openBench();
    host.setFaults({ at: 'every', fault: { kind: 'method', code: 5012 } });
    expect(pane.bareBatch(write(1), d2)).toEqual({ Version: 1, Error: 5012 });
    host.setFaults({ at: 1, fault: { kind: 'drop' } });
    expect(pane.bareBatch(write(1), d2)).toBeUndefined();
    expect(sheet.cell({ row: 1, column: 3 }).value).toBe('');
    host.setFaults({ at: 1, fault: { kind: 'lostAnswer' } });
    expect(pane.bareBatch(write(2), d2)).toBeUndefined();
    expect(sheet.cell({ row: 1, column: 3 }).value).toBe(2);
    host.setFaults({ at: 1, fault: { kind: 'close' } });
    expect(pane.bareBatch(write(3), d2)).toBeUndefined();
    expect(pane.bareBatch(write(3), d2)).toBeUndefined();
    host.setFaults(null);
    expect(pane.batch(write(4), d2).Error).toBeUndefined();
  });

  test('a call can run and yet be refused, and a pane can be closed while its call runs', () => {
    const { host, pane, sheet } = openBench();
    const d2Value = () => sheet.cell({ row: 1, column: 3 }).value;
    host.setFaults({ at: 1, fault: { kind: 'method', code: 5104, hasRun: true } });
    expect(pane.bareBatch(write(1), d2)).toEqual({ Version: 1, Error: 5104 });
    expect(d2Value()).toBe(1);
    host.setFaults({ at: 1, fault: { kind: 'envelope', code: -5 } });
    expect(pane.bareBatch(write(2), d2)).toBeNull();
    expect(pane.received.at(-1)?._errorCode).toBe(-5);
    expect(d2Value()).toBe(1);
    host.setFaults({ at: 1, fault: { kind: 'close', hasRun: true } });
    expect(pane.bareBatch(write(3), d2)).toBeUndefined();
    expect(d2Value()).toBe(3);
    expect(pane.bareBatch(write(4), d2)).toBeUndefined();
    expect(d2Value()).toBe(3);
  });

  test('calls that come behind a late one wait for it: the host keeps their order', async () => {
    const { host, pane, sheet } = openBench();
    host.setFaults({ at: 1, fault: { kind: 'delay', milliseconds: 5 } });
    expect(pane.bareBatch(write(1), d2)).toBeUndefined();
    expect(pane.bareBatch(write(2), d2)).toBeUndefined();
    expect(sheet.cell({ row: 1, column: 3 }).value).toBe('');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sheet.cell({ row: 1, column: 3 }).value).toBe(2);
    expect(pane.received.filter(({ _actionName }) => _actionName === 'executeMethod')).toHaveLength(
      2,
    );
  });

  test('a recalculation that fails is logged and the batch is answered all the same', () => {
    const { host, pane } = openBench({
      recalculate: () => {
        throw new Error('circular');
      },
    });
    expect(pane.batch(write(1), d2).Error).toBeUndefined();
    expect(host.log.errors.map(({ error }) => error?.message)).toEqual(['circular']);
  });

  test('the log counts the round trips of an action, without cleanups, and keeps the errors', () => {
    const { host, pane, entries } = openBench();
    pane.batch(write(1), d2);
    host.beginAction();
    pane.batch([load(8, 'values')], d2);
    pane.batch([instantiate(4)], { ...start, '4': property(4, 1, 'Slicers') });
    pane.batch([instantiate(1), call(1, '_RemoveReference', 'ref_1')], start);
    expect(host.log.action).toMatchObject({ roundTrips: 2 });
    expect(host.log.action.requestBytes).toBeGreaterThan(200);
    expect(host.log.calls.map(({ isCleanup }) => isCleanup)).toEqual([false, false, true]);
    expect(host.log.errors.map(({ error }) => error)).toEqual([
      {
        code: 'ApiNotFound',
        message: 'Workbook.slicers is not implemented in the workbench.',
        location: 'Workbook.slicers',
      },
    ]);
    expect(entries).toHaveLength(4);
  });

  test('the keyboard goes into the pane and comes back out of it', () => {
    const { host, pane, exits } = openBench();
    host.focusPane();
    const notification = pane.received[pane.received.length - 1];
    expect(notification).toMatchObject({
      _messageType: 0,
      _actionName: 'Office_notifyAgave',
      _conversationId: `${pane.conversationId}_ntf`,
      _data: [11],
    });
    pane.call('ContextActivationManager_notifyHost', [pane.controlId, 13]);
    pane.call('ContextActivationManager_notifyHost', [pane.controlId, 15]);
    pane.call('ContextActivationManager_notifyHost', [pane.controlId, 23, {}]);
    expect(exits).toEqual(['forward', 'escape']);
  });

  test('a disposed host hears nothing', () => {
    const { host, pane } = openBench();
    host.dispose();
    expect(pane.bareBatch(write(1), d2)).toBeUndefined();
    expect(pane).toBeInstanceOf(FakePane);
  });
});
