import { contains, fromA1, type Area } from '../../core/address';
import type { CellValue } from '../../core/sheet';
import type { SheetFile } from '../../xlsx/model';
import type { FaultPlan } from '../host/faults';
import type { FrameAttributes } from '../host/hostContract';
import type { HostLogEntry, ActionCount } from '../host/hostLog';
import { stateOf } from './editHistory';
import type { WorkbenchSession } from './workbenchSession';

/** What end-to-end tests and scripts see of a cell. */
export interface BridgeCell {
  readonly value: CellValue;
  readonly text: string;
  readonly formula: string | null;
  readonly format: string;
}

/** One tab. */
export interface BridgeSheet {
  readonly id: string;
  readonly name: string;
  readonly kind: SheetFile['kind'];
  readonly visibility: SheetFile['visibility'];
  readonly isActive: boolean;
  readonly usedArea: Area | null;
}

/**
 * `window.workbench`: the workbench by hand of end-to-end tests and scripts. Sheets go by name,
 * cells by A1 address, bytes as base64 (they must pass through JSON).
 */
export interface WorkbenchBridge {
  /** Rejects with the error's code and place when the file cannot be opened. */
  open(base64: string, fileName: string): void;
  save(): string;
  sheets(): readonly BridgeSheet[];
  cell(sheet: string, a1: string): BridgeCell;
  fill(sheet: string, a1: string): string | null;
  note(sheet: string, a1: string): string | null;
  edit(sheet: string, a1: string, text: string): void;
  select(sheet: string, a1: string): void;
  activate(sheet: string): void;
  undo(): void;
  redo(): void;
  log(): {
    readonly errors: readonly HostLogEntry[];
    readonly calls: readonly HostLogEntry[];
    readonly action: ActionCount;
  };
  beginAction(): void;
  setFault(plan: FaultPlan | null): void;
  setReadOnly(isReadOnly: boolean): void;
  setCellEditing(isCellEditing: boolean): void;
  showPane(isShown: boolean): void;
  /** Name and address for the frame of a pane in another window on the same workbook. */
  otherPane(): FrameAttributes;
  invokeCommand(name: string): Promise<void>;
  /** The sentence shown to the user, or null. */
  message(): string | null;
  activeCell(): { readonly sheet: string; readonly row: number; readonly column: number } | null;
  fileName(): string | null;
}

declare global {
  interface Window {
    workbench?: WorkbenchBridge;
  }
}

/**
 * Makes the bridge for a session.
 *
 * @param session the session
 * @returns the functions for `window.workbench`
 * @example window.workbench = createBridge(session)
 */
export function createBridge(session: WorkbenchSession): WorkbenchBridge {
  const opened = () => {
    const file = session.state().opened;
    if (!file) throw new Error('No workbook is open.');
    return file;
  };
  const sheetNamed = (name: string): SheetFile => {
    const found = opened().workbook.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`There is no sheet ${name}.`);
    return found;
  };
  const place = (a1: string): Area => {
    const area = fromA1(a1);
    if (!area) throw new Error(`${a1} is no address.`);
    return area;
  };
  return {
    open: (base64, fileName) => {
      session.open(bytesOf(base64), fileName);
    },
    save: () => base64Of(session.save()),
    sheets: () =>
      opened().workbook.sheets.map((sheet) => ({
        id: sheet.id,
        name: sheet.name,
        kind: sheet.kind,
        visibility: sheet.visibility,
        isActive: session.state().sheet?.id === sheet.id,
        usedArea: sheet.usedArea(),
      })),
    cell: (sheet, a1) => {
      const file = sheetNamed(sheet);
      return { ...stateOf(file, place(a1)), text: file.cell(place(a1)).text };
    },
    fill: (sheet, a1) => sheetNamed(sheet).style(place(a1)).fill,
    note: (sheet, a1) => sheetNamed(sheet).note(place(a1)),
    edit: (sheet, a1, text) => {
      session.edit(sheetNamed(sheet).id, place(a1), text);
    },
    select: (sheet, a1) => {
      const { id } = sheetNamed(sheet);
      if (session.state().sheet?.id !== id) session.activate(id);
      const { row, column, rowCount, columnCount } = place(a1);
      session.select({
        anchor: { row, column },
        focus: { row: row + rowCount - 1, column: column + columnCount - 1 },
      });
    },
    activate: (sheet) => {
      session.activate(sheetNamed(sheet).id);
    },
    undo: () => {
      session.undo();
    },
    redo: () => {
      session.redo();
    },
    log: () => {
      const { errors, calls, action } = opened().host.log;
      return { errors: [...errors], calls: [...calls], action };
    },
    beginAction: () => {
      opened().host.beginAction();
    },
    setFault: (plan) => {
      opened().host.setFaults(plan);
    },
    setReadOnly: (isReadOnly) => {
      session.setReadOnly(isReadOnly);
    },
    setCellEditing: (isCellEditing) => {
      session.setCellEditing(isCellEditing);
    },
    showPane: (isShown) => {
      session.showPane(isShown);
    },
    otherPane: () => opened().host.otherPaneFrame('/taskpane.html'),
    invokeCommand: (name) => session.invokeCommand(name),
    message: () => session.state().message,
    activeCell: () => {
      const { sheet, selection } = session.state();
      if (!sheet) return null;
      const merge = sheet.merges.find((area) => contains(area, selection.anchor));
      const { row, column } = merge ?? selection.anchor;
      return { sheet: sheet.name, row, column };
    },
    fileName: () => session.state().opened?.fileName ?? null,
  };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** In pieces, because a function takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(pieces.join(''));
}
