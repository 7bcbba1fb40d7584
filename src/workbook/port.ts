import type { Address } from '../core/address';
import type { Plan, Receipt } from '../core/plan/plan';
import type { Sheet } from '../core/sheet';
import type { StoredSettings } from './storedSettings';
import type { SummaryPort } from './summarySheet';

/** A worksheet's name card. */
export interface SheetRef {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
}

/** What this host can do beyond the floor (ExcelApi 1.9). */
export interface Capabilities {
  /** `notes` (ExcelApi 1.18), `comments` (1.10) or `none`. */
  readonly annotations: 'notes' | 'comments' | 'none';
  readonly nativeUndo: boolean;
  readonly fileCopy: boolean;
}

/** A sheet together with everything that the workbook keeps for us. */
export interface Reading {
  readonly sheet: Sheet;
  /** All worksheets in the order of their tabs: a form may go on from the one before. */
  readonly sheets: readonly SheetRef[];
  /** Of all sheets, oldest first; those that cannot be read are left out. */
  readonly receipts: readonly Receipt[];
  readonly settings: StoredSettings;
  /** Whether something is being written, or was when the window was closed: see `recover`. */
  readonly isRunOpen?: boolean;
  /** How many edits had been told of when the sheet was asked for: these it shows. Where a host tells. */
  readonly editsSeen?: number;
}

/** What an undo did. */
export interface UndoOutcome {
  readonly restored: number;
  /** How many of them had been as before already: somebody had taken them back. Absent: none. */
  readonly untouched?: number;
  /** Cells that were edited since the run: they are left alone. */
  readonly left: readonly Address[];
  /**
   * Cells, as they were called at the run, that are no longer found: their row or column was deleted, moved
   * away, or bears other words. Absent: none.
   */
  readonly gone?: readonly Address[];
  /** Names of sheets on which nothing was taken back, because they could not be written. Absent: none. */
  readonly refused?: readonly string[];
  /**
   * What became of the sheet 评分结果; absent where there was none. `referenced`: kept as it is, because
   * formulas or defined names refer to it; `locked`: because the workbook's structure is protected.
   */
  readonly summary?: 'removed' | 'kept' | 'referenced' | 'locked';
}

/** A change somebody made on a sheet after we read it. */
export interface SheetChange {
  readonly sheetId: string;
  /** A1 address without sheet name. */
  readonly address: string;
  readonly source: 'local' | 'remote';
  /** Which edit this is of all that were told of, from 1 on: a reading with as many `editsSeen` shows it. */
  readonly order?: number;
}

/** Somebody protected a sheet, or took the protection away. */
export interface ProtectionChange {
  /** Id of the sheet. */
  readonly protection: string;
  readonly isProtected: boolean;
}

/**
 * What happened in the workbook: an edit, another sheet in front, other colours on a sheet (its id), or
 * another protection, where the host tells of it.
 */
export type WatchedChange =
  SheetChange | { readonly activated: string } | { readonly formatted: string } | ProtectionChange;

/**
 * The workbook, as the use cases see it. Implemented by `excel` (office.js) and `xlsx` (files).
 * Every method rejects with a `WorkbookError`; after a rejection the workbook is as it was.
 */
export interface WorkbookPort {
  readonly capabilities: Capabilities;
  listSheets(): Promise<readonly SheetRef[]>;
  /**
   * Reads one sheet, the active one when no id is given, and what the workbook keeps for us; in two
   * round trips, because each one costs.
   */
  read(sheetId?: string): Promise<Reading>;
  /** Writes all of the plan or nothing; returns what reverses it, already stored in the workbook. */
  apply(plan: Plan): Promise<Receipt>;
  /**
   * Writes a plan as `apply` does, provided that the sheet and everything that the workbook keeps for us
   * is still just as in a reading: then nothing has to be read and judged again. Else nothing is written,
   * and the sheet as it is now comes back. The plan is only made where it may be written. There where
   * round trips cost.
   */
  readonly applyIfAsRead?: (
    planOf: () => Plan,
    reading: Reading,
  ) => Promise<{ readonly receipt: Receipt } | { readonly reading: Reading }>;
  /**
   * Reverses a receipt cell by cell and removes it from the workbook. A receipt with only some of the
   * stored one's changes reverses those, and the stored one keeps the others.
   */
  undo(receipt: Receipt): Promise<UndoOutcome>;
  /**
   * Takes back runs whose writing was interrupted, and finishes undos that were. Null when there were
   * none. Rejects with `busy` while somebody may still be writing. Where writing can be interrupted.
   */
  readonly recover?: () => Promise<UndoOutcome | null>;
  /** Receipts stored in the workbook, oldest first. */
  receipts(): Promise<readonly Receipt[]>;
  /** Shows a cell to the user. */
  select(sheetId: string, address: Address): Promise<void>;
  /** Settings that travel with the workbook. JSON values only. */
  loadSetting(key: string): Promise<unknown>;
  /** Stores a setting, or takes it away (undefined); returns what stood there before, undefined where nothing did. */
  saveSetting(key: string, value: unknown): Promise<unknown>;
  /** Tells about edits, colours and sheet switches until the returned function is called. */
  watch(listener: (change: WatchedChange) => void): Promise<() => Promise<void>>;
  /** The saved file's bytes, where `capabilities.fileCopy` says so. */
  fileCopy(onProgress?: (share: number) => void): Promise<Uint8Array>;
  /** Name of the workbook's file, where the host tells it. */
  readonly workbookName?: () => Promise<string>;
  /** The sheet 评分结果, where the host can have one. */
  readonly summary?: SummaryPort;
}
