import type { Area } from '../../core/address';
import { isRecord } from '../../core/record';
import { type JsonObject } from './batch/json';
import { answerBatch, readBatchCall, refusal, type BatchAnswer, type BatchCall } from './batchCall';
import {
  activationEvents,
  areaEvents,
  batchEvents,
  editEvents,
  protectionEvents,
  selectionEvents,
} from './changeEvents';
import { callNames, dispatch, methodError } from './commonApi/dispatch';
import { createFileSlices } from './commonApi/fileSlices';
import { createObjects } from './excel/objects';
import { createServices } from './excel/services';
import { openSettings } from './excel/settingStore';
import { WorkbookState } from './excel/workbookState';
import { detailOf } from './detailOf';
import { faultsOf, type Fault } from './faults';
import type { FrameAttributes, FrameMessage, Host, HostOptions, PaneExit } from './hostContract';
import { createLog, recalculationError } from './hostLog';
import { appContext } from './wire/appContext';
import { byteLength, readRequest, type FrameRequest } from './wire/envelope';
import { Frame, type RichEvent } from './wire/frame';
import { createIdentity, frameAttributes } from './wire/frameIdentity';

const batchId = 93;
const commandCompletedId = 94;
const defaultPayloadLimit = 5 * 1024 * 1024;
/** How long a ribbon button may take. */
const commandTimeout = 60_000;

/** What the pane tells when it gives the keyboard back. */
const paneExits: Readonly<Record<number, PaneExit>> = {
  13: 'forward',
  14: 'backward',
  15: 'escape',
  16: 'f2',
  5: 'ctrlF6',
  17: 'forward',
  18: 'backward',
};
const tabIn = 11;

/**
 * Plays Excel on the web for the genuine office.js: listens to the add-in's frames, answers their
 * calls over the given workbook, and tells them what people do on the grid.
 *
 * @param options the workbook, the page's origins and its callbacks
 * @returns the host; `dispose` it when another workbook is opened
 * @example
 * const host = createHost({ workbook, window, addinOrigin: origin, hostOrigin: origin, … });
 * Object.assign(iframe, host.paneFrame('taskpane.html'));
 */
export function createHost(options: HostOptions): Host {
  return new WorkbenchHost(options);
}

class WorkbenchHost implements Host {
  readonly log;
  private readonly state: WorkbookState;
  private readonly frames = new Map<string, Frame>();
  private readonly files;
  private readonly newObject = createServices();
  private readonly commands = new Map<string, (status: number) => void>();
  private readonly heldBack: (() => void)[] = [];
  private delayed: (() => void)[] | null = null;
  private readonly afterCall: (() => void)[] = [];
  private readonly documentUrl: string;
  private faultOf: (call: { isBatch: boolean; isWriting: boolean }) => Fault | null;
  private isCellEdited = false;
  private isClosed = false;
  private isRunning = false;
  private shownSheetId: string;
  private lastCommand = 0;

  constructor(private readonly options: HostOptions) {
    const workbookName = options.workbookName ?? `工作簿.${options.workbook.kind}`;
    this.documentUrl = `${options.hostOrigin}/${encodeURIComponent(workbookName)}`;
    this.log = createLog(options.onLog);
    this.files = createFileSlices(options.saveBytes);
    this.faultOf = faultsOf(options.faults ?? null);
    this.shownSheetId = options.workbook.activeSheet.id;
    this.state = new WorkbookState(
      {
        workbook: options.workbook,
        workbookName,
        settings: openSettings(options.workbook),
        recalculate: options.recalculate,
        onSelect: (sheetId, area) => {
          this.sheetActivated(sheetId);
          this.selectionChanged(sheetId, area);
          options.onSelect(sheetId, area);
        },
      },
      createObjects,
    );
    options.window.addEventListener('message', this.receive);
  }

  paneFrame(url: string): FrameAttributes {
    return this.openFrame('pane', url);
  }

  otherPaneFrame(url: string): FrameAttributes {
    return this.addFrame('pane', url);
  }

  commandsFrame(url: string): FrameAttributes {
    return this.openFrame('commands', url);
  }

  selectionChanged(sheetId: string, area: Area): void {
    if (!this.state.select(sheetId, area)) return;
    this.tell(selectionEvents(sheetId, area));
    this.afterThisCall(() => {
      for (const frame of this.frames.values()) frame.fire('documentSelectionChanged', {});
    });
  }

  cellEdited(
    ...[sheetId, address, before, after, source = 'Local']: Parameters<Host['cellEdited']>
  ) {
    this.tell(editEvents(this.state, { sheetId, address, before, after, source }));
  }

  areaEdited(sheetId: string, area: Area): void {
    this.tell(areaEvents(this.state, sheetId, area));
  }

  sheetActivated(sheetId: string): void {
    const { workbook } = this.options;
    if (workbook.activeSheet.id !== sheetId) workbook.activate(sheetId);
    if (this.shownSheetId === sheetId) return;
    const before = this.shownSheetId;
    this.shownSheetId = sheetId;
    this.tell(activationEvents(before, sheetId));
  }

  protectionChanged(sheetId: string, isProtected: boolean): void {
    this.tell(protectionEvents(sheetId, isProtected));
  }

  async invokeCommand(functionName: string): Promise<void> {
    const frame = this.frameOf('commands');
    if (!frame) throw new Error('The page with the ribbon functions is not open.');
    this.beginAction();
    this.lastCommand += 1;
    const commandId = `command_${this.lastCommand}`;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const done = new Promise<void>((resolve, reject) => {
      this.commands.set(commandId, (status) => {
        if (status === 0) resolve();
        else reject(new Error(`The ribbon function ${functionName} ended with ${status}.`));
      });
      timer = setTimeout(() => {
        reject(new Error(`The ribbon function ${functionName} did not complete.`));
      }, commandTimeout);
    });
    void frame.listensTo('appCommandInvoked').then(() => {
      const source = JSON.stringify({ source: { id: functionName, controlId: functionName } });
      frame.fire('appCommandInvoked', { '0': commandId, '1': functionName, '2': source });
    });
    try {
      await done;
    } finally {
      clearTimeout(timer);
      this.commands.delete(commandId);
    }
  }

  setCellEditMode(isOn: boolean): void {
    this.isCellEdited = isOn;
    if (!isOn) for (const resume of this.heldBack.splice(0)) resume();
  }

  setReadOnly(isOn: boolean): void {
    this.state.isReadOnly = isOn;
  }

  setFaults(plan: Parameters<Host['setFaults']>[0]): void {
    this.faultOf = faultsOf(plan);
    this.isClosed = false;
  }

  focusPane(): void {
    this.frameOf('pane')?.notify([tabIn]);
  }

  beginAction(): void {
    this.log.beginAction();
  }

  dispose(): void {
    this.options.window.removeEventListener('message', this.receive);
    this.frames.clear();
  }

  private openFrame(kind: Frame['kind'], url: string): FrameAttributes {
    const earlier = this.frameOf(kind);
    if (earlier) this.frames.delete(earlier.identity.conversationId);
    return this.addFrame(kind, url);
  }

  private addFrame(kind: Frame['kind'], url: string): FrameAttributes {
    const { hostOrigin, locale } = this.options;
    const frame = new Frame(kind, createIdentity(), hostOrigin);
    this.frames.set(frame.identity.conversationId, frame);
    return frameAttributes(url, frame.identity, { origin: hostOrigin, locale });
  }

  private frameOf(kind: Frame['kind']): Frame | undefined {
    return [...this.frames.values()].find((frame) => frame.kind === kind);
  }

  private readonly receive = (message: FrameMessage): void => {
    if (message.origin !== this.options.addinOrigin) return;
    if (this.isClosed) {
      this.options.onSilence?.();
      return;
    }
    const request = readRequest(message.data);
    const frame = request && this.frames.get(request.conversationId);
    if (!frame) return;
    frame.heardFrom(message.source, message.origin);
    if (request.kind === 'invoke') this.invoke(frame, request);
    else this.listen(frame, request);
  };

  private listen(frame: Frame, request: FrameRequest): void {
    // Dialogs inside the page are not played; popups need nothing from the host.
    const isRefused = request.name === 'dialogMessageReceived';
    frame.answer(request, { Error: isRefused ? methodError.internal : 0 });
    if (!isRefused) frame.listen(request.name, request.kind === 'registerEvent');
  }

  private invoke(frame: Frame, request: FrameRequest): void {
    switch (request.name) {
      case 'ContextActivationManager_getAppContextAsync':
        frame.restart();
        frame.answer(request, this.contextOf(frame));
        return;
      case 'ContextActivationManager_notifyHost':
        this.hear(request.data);
        frame.answer(request, null);
        return;
      case 'executeMethod':
        this.execute(frame, request);
        return;
      default:
        frame.answer(request, null);
    }
  }

  private contextOf(frame: Frame) {
    const { locale, addinName, addinOrigin } = this.options;
    const { isReadOnly, settings } = this.state;
    const { documentUrl } = this;
    const context = { locale, addinName, addinOrigin, documentUrl, isReadOnly };
    return appContext(frame.identity, { ...context, settings: settings.entries() });
  }

  private hear(data: unknown): void {
    const exit = Array.isArray(data) ? paneExits[Number(data[1])] : undefined;
    if (exit) this.options.onPaneExit?.(exit);
  }

  private execute(frame: Frame, request: FrameRequest): void {
    const args = isRecord(request.data) ? request.data : {};
    const dispatchId = isRecord(args.DdaMethod) ? Number(args.DdaMethod.DispatchId) : 0;
    const call = dispatchId === batchId ? readBatchCall(args.ArrayData) : null;
    if (this.isCellEdited && call?.isPatient) {
      this.heldBack.push(() => {
        this.execute(frame, request);
      });
      return;
    }
    const isPlayed = dispatchId !== commandCompletedId && !call?.isCleanup;
    const fault = isPlayed
      ? this.faultOf({ isBatch: call !== null, isWriting: call?.isWriting ?? false })
      : null;
    const run = () => {
      this.run(frame, request, { dispatchId, args, call, fault });
    };
    if (fault?.kind === 'delay') this.delay(fault.milliseconds);
    if (this.delayed) this.delayed.push(run);
    else run();
  }

  /** Calls run in the order in which they came: whatever comes meanwhile waits, too. */
  private delay(milliseconds: number): void {
    if (this.delayed) return;
    this.delayed = [];
    this.options.onSilence?.();
    setTimeout(() => {
      const due = this.delayed ?? [];
      this.delayed = null;
      for (const run of due) run();
    }, milliseconds);
  }

  private run(frame: Frame, request: FrameRequest, call: ExecuteCall): void {
    const { fault } = call;
    if (fault?.kind === 'close') this.isClosed = true;
    if (fault?.kind === 'drop' || (fault?.kind === 'close' && !fault.hasRun)) {
      this.options.onSilence?.();
      return;
    }
    if (fault?.kind === 'envelope') {
      frame.answer(request, null, fault.code);
      return;
    }
    const start = performance.now();
    this.isRunning = true;
    const answer = this.answerOf(frame, request, call);
    const ended = this.state.endBatch();
    const { data, error, bytes } =
      ended.drawingFailure === null
        ? answer
        : refusal(methodError.internal, detailOf(ended.drawingFailure));
    this.isRunning = false;
    const milliseconds = performance.now() - start;
    if (fault?.kind === 'lostAnswer' || this.isClosed) this.options.onSilence?.();
    else frame.answer(request, { Version: 1, ...data });
    this.log.add({
      frame: frame.kind,
      call: callNames[call.dispatchId] ?? `method ${call.dispatchId}`,
      actions: call.call?.batch?.Actions.length ?? 0,
      requestBytes: request.bytes,
      responseBytes: bytes,
      milliseconds,
      isCleanup: call.call?.isCleanup === true || call.dispatchId === commandCompletedId,
      error: error ?? recalculationError(ended.failure),
    });
    try {
      if (ended.edits.length > 0) this.options.onEdited(ended.edits);
    } finally {
      for (const tell of this.afterCall.splice(0)) tell();
      const isHeard = [...this.frames.values()].some((each) => each.isSubscribed);
      if (isHeard) this.tell(batchEvents(this.state, ended.changes));
    }
  }

  private answerOf(frame: Frame, request: FrameRequest, execute: ExecuteCall): BatchAnswer {
    const { dispatchId, args, call, fault } = execute;
    const payloadLimit = this.options.payloadLimit ?? defaultPayloadLimit;
    if (fault?.kind === 'method') {
      if (fault.hasRun) this.answerOf(frame, request, { ...execute, fault: null });
      return refusal(fault.code, 'Played by the workbench.');
    }
    if (fault?.kind === 'error' && !call) return refusal(methodError.internal, fault.code);
    if (request.bytes > payloadLimit)
      return refusal(methodError.requestTooLarge, 'The request is too large.');
    if (this.isCellEdited && dispatchId !== commandCompletedId)
      return refusal(methodError.cellEditMode, 'A cell is being edited.');
    const workbook = this.state.objects.workbook();
    if (call)
      return answerBatch(call, frame, { workbook, newObject: this.newObject, fault, payloadLimit });
    try {
      const data = dispatch(dispatchId, args, {
        state: this.state,
        files: this.files,
        documentUrl: this.documentUrl,
        commandCompleted: (id, status) => this.commands.get(id)?.(status),
      });
      if (data.Error !== 0) return refusal(data.Error, callName(dispatchId));
      return { data, error: null, bytes: byteLength(JSON.stringify(data)) };
    } catch (error) {
      return refusal(methodError.internal, detailOf(error));
    }
  }

  private tell(events: readonly RichEvent[]): void {
    this.afterThisCall(() => {
      for (const frame of this.frames.values()) frame.fireRich(events);
    });
  }

  /** Events that a call causes follow its answer. */
  private afterThisCall(tell: () => void): void {
    if (this.isRunning) this.afterCall.push(tell);
    else tell();
  }
}

interface ExecuteCall {
  readonly dispatchId: number;
  readonly args: JsonObject;
  readonly call: BatchCall | null;
  readonly fault: Fault | null;
}

function callName(dispatchId: number): string {
  return `${callNames[dispatchId] ?? `method ${dispatchId}`} was refused.`;
}
