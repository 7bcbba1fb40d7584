import type { Area } from '../../core/address';
import type { WorkbookFile } from '../../xlsx/model';
import type { SheetEdits } from './excel/workbookState';
import type { FaultPlan } from './faults';
import type { HostLog, HostLogEntry } from './hostLog';

/** Where messages of the add-in's frames arrive; `window` is one. */
export interface MessageTarget {
  addEventListener(type: 'message', listener: (event: FrameMessage) => void): void;
  removeEventListener(type: 'message', listener: (event: FrameMessage) => void): void;
}

/** A message as the browser delivers it. */
export interface FrameMessage {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/** How the add-in's pane gave the keyboard back: over its end, over its beginning, or with a key. */
export type PaneExit = 'forward' | 'backward' | 'escape' | 'f2' | 'ctrlF6';

/** What the workbench page gives the host and hears from it. */
export interface HostOptions {
  readonly workbook: WorkbookFile;
  readonly window: MessageTarget;
  readonly addinOrigin: string;
  readonly hostOrigin: string;
  /** Language of Excel and of the add-in, for example `zh-CN`. */
  readonly locale: string;
  readonly addinName: string;
  /** The file's name, as `workbook.name` gives it. */
  readonly workbookName?: string;
  /** Called after each batch that changed cells (content, fill, note); the answer is already sent. */
  readonly onEdited: (edits: readonly SheetEdits[]) => void;
  /** Called when the add-in selects an area or activates a sheet. */
  readonly onSelect: (sheetId: string, area: Area) => void;
  readonly onLog: (entry: HostLogEntry) => void;
  /** Called inside a batch after content was written, before anything is read and before its end. */
  readonly recalculate: (
    sheetId: string,
    addresses: readonly { readonly row: number; readonly column: number }[],
  ) => void;
  /** The workbook as it would be saved now. */
  readonly saveBytes: () => Uint8Array;
  /** Called when the keyboard leaves the pane. */
  readonly onPaneExit?: (exit: PaneExit) => void;
  /** Called when a call goes unanswered, or is not answered for a while, because a fault is played. */
  readonly onSilence?: () => void;
  readonly faults?: FaultPlan;
  /** Most bytes of one request or one answer; Excel on the web allows 5 MB. */
  readonly payloadLimit?: number;
}

/** The attributes of an iframe that holds a page of the add-in. */
export interface FrameAttributes {
  readonly src: string;
  readonly name: string;
}

/** Excel on the web, as far as the add-in can tell. */
export interface Host {
  /** A fresh conversation for the task pane; an earlier pane is forgotten. */
  paneFrame(url: string): FrameAttributes;
  /** The task pane of another window on the same workbook; those that are open stay. */
  otherPaneFrame(url: string): FrameAttributes;
  /** A fresh conversation for the hidden page with the ribbon's functions. */
  commandsFrame(url: string): FrameAttributes;
  selectionChanged(sheetId: string, area: Area): void;
  /** Tells the add-in that somebody edited a cell; values as the API delivers them. */
  cellEdited(
    sheetId: string,
    address: { readonly row: number; readonly column: number },
    before: string | number | boolean,
    after: string | number | boolean,
    source?: 'Local' | 'Remote',
  ): void;
  /** Tells the add-in that somebody changed several cells at once: pasted, cleared or took back. */
  areaEdited(sheetId: string, area: Area): void;
  sheetActivated(sheetId: string): void;
  /** Tells the add-in that a sheet is protected now, or no longer is. */
  protectionChanged(sheetId: string, isProtected: boolean): void;
  /** Presses a ribbon button; resolves when the add-in says that its function completed. */
  invokeCommand(functionName: string): Promise<void>;
  setCellEditMode(isOn: boolean): void;
  setReadOnly(isOn: boolean): void;
  /** Replaces the fault plan; null makes the host sound again. */
  setFaults(plan: FaultPlan | null): void;
  /** Moves the keyboard into the pane. */
  focusPane(): void;
  /** Starts counting round trips of the next user action. */
  beginAction(): void;
  readonly log: HostLog;
  dispose(): void;
}
