import type { BatchResponse } from '../../../src/workbench/host/batch/batchMessage';
import { createHost } from '../../../src/workbench/host/workbenchHost';
import type {
  FrameMessage,
  Host,
  HostOptions,
  MessageTarget,
} from '../../../src/workbench/host/hostContract';
import type { HostLogEntry } from '../../../src/workbench/host/hostLog';
import { MemorySheet, MemoryWorkbook } from './memoryWorkbook';

export const origin = 'https://localhost:3000';

/** Members of a received object. */
export type Members = Record<string, unknown>;

/** An answer or an event as the pane receives it. */
export interface Received {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _origin: string;
  _data: unknown;
  _errorCode: number;
  _responseType: number;
}

/** Where messages of the fake panes arrive. */
export class FakeWindow implements MessageTarget {
  private readonly listeners = new Set<(event: FrameMessage) => void>();

  addEventListener(_type: 'message', listener: (event: FrameMessage) => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'message', listener: (event: FrameMessage) => void): void {
    this.listeners.delete(listener);
  }

  deliver(event: FrameMessage): void {
    for (const listener of this.listeners) listener(event);
  }
}

/** A page of the add-in that speaks the wire protocol without office.js. */
export class FakePane {
  readonly received: Received[] = [];
  readonly conversationId: string;
  readonly controlId: string;
  private nextCall = 0;

  constructor(
    private readonly window: FakeWindow,
    readonly attributes: { src: string; name: string },
  ) {
    const { xdmInfo } = JSON.parse(attributes.name) as { xdmInfo: string };
    [this.conversationId = '', this.controlId = ''] = xdmInfo.split('|');
  }

  post(message: Record<string, unknown>, from = origin): void {
    const source = {
      postMessage: (text: string) => this.received.push(JSON.parse(text) as Received),
    };
    this.window.deliver({ data: JSON.stringify(message), origin: from, source });
  }

  /** Posts a request and returns its answer, if it has come. */
  call(name: string, data: unknown, actionType = 0): Received | undefined {
    const id = this.nextCall;
    this.nextCall += 1;
    this.post({
      _messageType: 0,
      _actionName: name,
      _conversationId: this.conversationId,
      _correlationId: id,
      _origin: origin,
      _data: data,
      _actionType: actionType,
      _serializerVersion: 1,
    });
    return this.answerTo(id);
  }

  answerTo(id: number): Received | undefined {
    return this.received.find(
      ({ _correlationId, _responseType, _messageType }) =>
        _correlationId === id && _responseType === 0 && _messageType === 1,
    );
  }

  /** Calls the common API; the answer's members, or undefined while there is none. */
  method(dispatchId: number, args: Record<string, unknown> = {}): Members | undefined {
    const DdaMethod = { ControlId: this.controlId, Version: 1, DispatchId: dispatchId };
    return this.call('executeMethod', { ...args, DdaMethod })?._data as Members | undefined;
  }

  /** Runs a batch that the host answers with a body. */
  batch(actions: unknown[], objectPaths: Record<string, unknown>, flags = 0): BatchResponse {
    const data = this.bareBatch(actions, objectPaths, flags)?.Data as [number, string[], string];
    return JSON.parse(data[2]) as BatchResponse;
  }

  /** Runs a batch and returns the answer of executeMethod as it is. */
  bareBatch(
    actions: unknown[],
    objectPaths: Record<string, unknown>,
    flags = 0,
  ): Members | undefined {
    const body = JSON.stringify({
      AutoKeepReference: true,
      Actions: actions,
      ObjectPaths: objectPaths,
    });
    const ArrayData = ['IterativeExecutor', 'POST', 'ProcessQuery', [], body, 0, flags];
    return this.method(93, { ArrayData });
  }

  listen(event: string): void {
    this.call(event, { controlId: this.controlId, eventDispId: 0, targetId: '' }, 1);
  }

  eventsNamed(name: string): Members[] {
    return this.received
      .filter(({ _actionName, _responseType }) => _actionName === name && _responseType === 1)
      .map(({ _data }) => _data as Members);
  }

  /** Messages of all rich events so far: number, target and read message. */
  richEvents(): { number: number; target: string; message: Members; isRemote: boolean }[] {
    const entries = this.eventsNamed('richApiMessage').flatMap(
      ({ ArrayData }) => ArrayData as [number, number, string, string, number, boolean][],
    );
    return entries.map(([, number, target, json, , isRemote]) => ({
      number,
      target,
      message: JSON.parse(json) as Members,
      isRemote,
    }));
  }
}

/** A host over two small sheets, with a pane that is open and started. */
export function openBench(options: Partial<HostOptions> = {}) {
  const sheet = new MemorySheet('{sheet-1}', '自评表', [
    ['三级指标', '年度指标值', '实际完成值', '得分'],
    ['培训人次', 160, 124, ''],
    ['平台停用', '1个', '经费交回', ''],
  ]);
  const other = new MemorySheet('{sheet-2}', 'My sheet', [['x']]);
  const workbook = new MemoryWorkbook([sheet, other]);
  const window = new FakeWindow();
  const edited: unknown[] = [];
  const selected: unknown[] = [];
  const recalculated: unknown[] = [];
  const entries: HostLogEntry[] = [];
  const exits: string[] = [];
  const host: Host = createHost({
    workbook,
    window,
    addinOrigin: origin,
    hostOrigin: origin,
    locale: 'zh-CN',
    addinName: '绩效自评助手',
    workbookName: '自评表.xlsx',
    onEdited: (edits) => edited.push(edits),
    onSelect: (sheetId, area) => selected.push([sheetId, area]),
    onLog: (entry) => entries.push(entry),
    recalculate: (sheetId, addresses) => recalculated.push([sheetId, addresses.length]),
    saveBytes: () => workbook.save(),
    onPaneExit: (exit) => exits.push(exit),
    ...options,
  });
  const openPane = () => {
    const pane = new FakePane(window, host.paneFrame('https://localhost:3000/taskpane.html'));
    pane.call('ContextActivationManager_getAppContextAsync', pane.controlId);
    pane.listen('richApiMessage');
    return pane;
  };
  const openCommands = () =>
    new FakePane(window, host.commandsFrame('https://localhost:3000/commands.html'));
  return {
    host,
    workbook,
    sheet,
    other,
    edited,
    selected,
    recalculated,
    entries,
    exits,
    pane: openPane(),
    openCommands,
  };
}

/** The object paths that most batches begin with: workbook (1), worksheets (3), active sheet (5). */
export const start = {
  '1': { Id: 1, ObjectPathType: 1, Name: '' },
  '3': { Id: 3, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
  '5': method(5, 3, 'GetActiveWorksheet'),
};

/** An object path of a method that returns an object. */
export function method(id: number, parent: number, name: string, ...args: unknown[]) {
  return {
    Id: id,
    ObjectPathType: 3,
    Name: name,
    ParentObjectPathId: parent,
    ArgumentInfo: { Arguments: args },
  };
}

/** An object path of a property. */
export function property(id: number, parent: number, name: string) {
  return { Id: id, ObjectPathType: 4, Name: name, ParentObjectPathId: parent };
}

let lastAction = 100;
const action = (ActionType: number, ObjectPathId: number, rest: object = {}) => {
  lastAction += 1;
  return { Id: lastAction, ActionType, Name: '', ObjectPathId, ...rest };
};

export const instantiate = (path: number) => action(1, path);
export const load = (path: number, ...Select: string[]) =>
  action(2, path, { QueryInfo: Select.length > 0 ? { Select } : {} });
export const call = (path: number, Name: string, ...Arguments: unknown[]) =>
  action(3, path, { Name, ArgumentInfo: { Arguments } });
export const set = (path: number, Name: string, value: unknown) =>
  action(4, path, { Name, ArgumentInfo: { Arguments: [value] } });
export const trace = () => action(5, 0);

/** Values of a batch's results, in order. */
export function valuesOf(response: BatchResponse): unknown[] {
  return response.Results.map(({ Value }) => Value);
}

/** The loaded members that a result holds. */
export function loaded(response: BatchResponse, at = 0): Members {
  return valuesOf(response)[at] as Members;
}
