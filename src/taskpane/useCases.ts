import type { ColumnsEffect, HeaderRow, PickedColumns } from '../app/columns';
import type { ReasonDraft, ReasonSubject } from '../app/draftReasons';
import type { InspectOptions, Inspection } from '../app/inspect';
import type { LiveView } from '../app/live';
import type { Preview } from '../app/preview';
import type { ScoreOptions, ScoreOutcome } from '../app/score';
import type { WorkbookOutcome, WorkbookRun } from '../app/scoreWorkbook';
import type { Settings } from '../app/settings';
import type { SharedCopy } from '../app/share';
import type { Address } from '../core/address';
import type { Finding } from '../core/review/finding';
import type { SheetReport } from '../core/scoring/assessment';
import type { Plan, Receipt } from '../core/plan/plan';
import type { Decision, Decisions } from '../core/scoring/decisions';
import type { Sheet } from '../core/sheet';
import type { ColumnHints } from '../core/table/findTables';
import type { Translator } from '../i18n';
import type { SharingTranslator } from '../i18n/sharing';
import type { HostDescription } from '../excel/officeHelpers';
import type { SelectedArea } from '../excel/paneHost';
import type { SummaryOutcome, SummaryState } from '../workbook/summarySheet';
import type { SheetRef, UndoOutcome } from '../workbook/port';

/** How a sample came to the user: in a new window of Excel, or as a download. */
export type SampleOutcome = 'opened' | 'downloaded';

/** Opening the sidebar together with this workbook; Excel keeps the choice in the file. */
export interface AutoOpen {
  isOn(): Promise<boolean>;
  set(isOn: boolean): Promise<void>;
}

/** What only the program around the pane can do. */
export interface HostUseCases {
  /** Tells which cells the user selects until the returned function is called. */
  readonly followSelection: (
    listener: (selected: SelectedArea) => void,
  ) => Promise<() => Promise<void>>;
  /** Opens a form to try, in a new window of Excel or as a download of this name. */
  readonly openSample: (fileName: string) => Promise<SampleOutcome>;
  readonly autoOpen: AutoOpen;
  /** Which Excel this is, for a person who reports a fault. */
  readonly describeHost: () => Promise<HostDescription>;
}

/** The use cases as the pane calls them, with the workbook already bound. */
export interface UseCases extends HostUseCases {
  loadSettings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  /** A decision together with the print of the words that it is made about. */
  readonly boundDecision: (seen: Inspection, key: string, decision: Decision) => Decision;
  /** Keeps what a person decided for open rows in the workbook; the answer brings back what was kept before. */
  saveDecisions(sheetId: string, decisions: Decisions): Promise<() => Promise<void>>;
  /** The columns that a person picked on a sheet; kept in the workbook. */
  saveColumns(sheetId: string, hints: ColumnHints | null): Promise<void>;
  /** The row that the column picker begins with. */
  startRow({ sheet, report }: Inspection): number;
  headerRow({ sheet, report }: Inspection, row: number): HeaderRow;
  tryColumns(
    { sheet, report }: Inspection,
    row: number,
    columns: PickedColumns,
    picked: ColumnHints | null,
  ): ColumnsEffect;
  /** A draft for an empty reason cell; null where none is due. */
  reasonDraft(sheet: Sheet, subject: ReasonSubject): ReasonDraft | null;
  /** Compares a pasted report with the judged sheet. */
  readonly checkReportText: (text: string, report: SheetReport) => Promise<readonly Finding[]>;
  inspect(settings: Settings, options?: InspectOptions): Promise<Inspection>;
  score(settings: Settings, translator: Translator, options?: ScoreOptions): Promise<ScoreOutcome>;
  /** What a run would write; writes nothing. */
  preview(settings: Settings, translator: Translator, options?: ScoreOptions): Promise<Preview>;
  /** The plan for a sheet that was read already, after the user decided otherwise. */
  readonly replan: (
    settings: Settings,
    translator: Translator,
    inspection: Inspection,
    options: ScoreOptions,
  ) => Plan;
  /** Writes a plan that the user has looked at. */
  apply(planned: Preview): Promise<ScoreOutcome>;
  /** Scores every visible sheet, each with what was decided for it. */
  scoreWorkbook(
    settings: Settings,
    translator: Translator,
    run: WorkbookRun,
  ): Promise<WorkbookOutcome>;
  /** Takes back what an earlier window could not finish writing; null when there was nothing. */
  recover(): Promise<UndoOutcome | null>;
  /** Takes back the last run on a sheet; null when there is none. */
  undoLast(sheet: { readonly id: string; readonly name: string }): Promise<UndoOutcome | null>;
  /** Takes back a run that was called off too late; what else is in the workbook stays. */
  callOff(receipt: Receipt): Promise<UndoOutcome>;
  /** Takes fills and notes of all runs off a sheet and keeps the scores. */
  clearMarks(sheet: { readonly id: string; readonly name: string }): Promise<UndoOutcome>;
  reveal(sheetId: string, address: Address): Promise<void>;
  /** The sheet 评分结果. */
  readonly summarySheet: {
    state(): Promise<SummaryState>;
    write(
      scored: ScoreOutcome,
      translator: SharingTranslator,
      palette: Settings['palette'],
    ): Promise<SummaryOutcome>;
    remove(): Promise<SummaryOutcome>;
    /** The sheets that it tells of. */
    sources(): Promise<readonly SheetRef[]>;
  };
  /** A copy of the workbook, to be handed on. */
  readonly copyForSharing: (onProgress?: (share: number) => void) => Promise<SharedCopy>;
  /** Runs were made or taken back, or marks cleared, by the ribbon or another window since this look. */
  hasOtherRuns(inspection: Inspection): Promise<boolean>;
  watch(view: LiveView): Promise<() => Promise<void>>;
  /** The name of a sheet as it is now; null when the sheet is gone. */
  sheetName(sheetId: string): Promise<string | null>;
}
