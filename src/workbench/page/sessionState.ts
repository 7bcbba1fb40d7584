import type { Calculator } from '../../xlsx/calc/calculator';
import type { SheetFile, WorkbookFile } from '../../xlsx/model';
import type { FrameAttributes, Host, MessageTarget } from '../host/hostContract';
import type { EditHistory } from './editHistory';
import type { Draft, Selection } from './grid/gridSheet';
import type { WorkbenchLocale } from './texts';

/** The workbook that is open, with everything that plays Excel around it. */
export interface OpenedFile {
  readonly fileName: string;
  readonly workbook: WorkbookFile;
  readonly host: Host;
  readonly calculator: Calculator;
  readonly history: EditHistory;
  readonly commandsFrame: FrameAttributes;
}

/** What the page shows; a new object after every change. */
export interface WorkbenchState {
  readonly opened: OpenedFile | null;
  /** Counts changes of cells. */
  readonly version: number;
  readonly sheet: SheetFile | null;
  readonly selection: Selection;
  readonly draft: Draft | null;
  readonly pane: FrameAttributes | null;
  readonly isReadOnly: boolean;
  readonly isCellEditing: boolean;
  readonly isChanged: boolean;
  /** A file that waits for the answer whether unsaved changes may go. */
  readonly waiting: { readonly bytes: Uint8Array; readonly fileName: string } | null;
  /** A sentence that asks for attention; null when there is none. */
  readonly message: string | null;
  readonly failedFormulas: { readonly count: number; readonly cell: string } | null;
  /** Counts requests to scroll the selection into view. */
  readonly revealRequest: number;
  /** Counts requests to give the grid the keyboard. */
  readonly focusRequest: number;
}

/** How the workbench was started. */
export interface WorkbenchOptions {
  readonly locale: WorkbenchLocale;
  readonly withPane: boolean;
  /** Where the add-in's messages arrive. */
  readonly window: MessageTarget;
  /** The origin of the page and of the add-in. */
  readonly origin: string;
}

/** The cell in which a sheet begins, selected. */
export const corner: Selection = { anchor: { row: 0, column: 0 }, focus: { row: 0, column: 0 } };

/** What the page shows before a file is open. */
export const nothingOpen: WorkbenchState = {
  opened: null,
  version: 0,
  sheet: null,
  selection: corner,
  draft: null,
  pane: null,
  isReadOnly: false,
  isCellEditing: false,
  isChanged: false,
  waiting: null,
  message: null,
  failedFormulas: null,
  revealRequest: 0,
  focusRequest: 0,
};
