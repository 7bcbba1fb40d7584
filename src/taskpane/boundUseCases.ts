import { boundDecision } from '../app/boundDecisions';
import { clearMarks } from '../app/clearMarks';
import { headerRow, saveColumns, startRow, tryColumns } from '../app/columns';
import { reasonDraft } from '../app/draftReasons';
import { inspect } from '../app/inspect';
import { watchChanges } from '../app/live';
import { hasOtherRuns } from '../app/otherRuns';
import { planFor, preview } from '../app/preview';
import { recover } from '../app/recover';
import { reveal } from '../app/reveal';
import { apply, score } from '../app/score';
import { scoreWorkbook } from '../app/scoreWorkbook';
import { loadSettings, saveSettings } from '../app/settingsStore';
import { saveDecisions } from '../app/storedOptions';
import { copyForSharing } from '../app/share';
import { callOff, undoLast } from '../app/undo';
import { hasNotes } from '../core/plan/hasNotes';
import { keptCount } from '../core/plan/keptScores';
import type { WorkbookPort } from '../workbook/port';
import type { HostUseCases, UseCases } from './useCases';

/** Comes with the share panel. */
const summarySheet = () =>
  import(/* webpackChunkName: "summary-sheet-model" */ '../app/summarySheet');

/**
 * The use cases on one workbook.
 *
 * @param port the workbook
 * @param host what only the program around the pane can do
 * @returns what the pane calls
 * @example boundUseCases(excelWorkbook(), host).inspect(settings)
 */
export function boundUseCases(port: WorkbookPort, host: HostUseCases): UseCases {
  return {
    ...host,
    loadSettings: () => loadSettings(port),
    saveSettings: (settings) => saveSettings(port, settings),
    boundDecision,
    saveDecisions: (sheetId, decisions) => saveDecisions(port, sheetId, decisions),
    saveColumns: (sheetId, hints) => saveColumns(port, sheetId, hints),
    startRow: ({ sheet, report }) => startRow(sheet, report),
    headerRow: ({ sheet, report }, row) => headerRow(sheet, row, report),
    tryColumns: ({ sheet, report }, row, columns, picked) =>
      tryColumns(sheet, report, row, columns, picked),
    reasonDraft,
    checkReportText: async (text, report) => {
      const { checkReportText } = await import(
        /* webpackChunkName: "report-text" */ '../core/review/reportText'
      );
      return checkReportText(text, report);
    },
    inspect: (settings, options) => inspect(port, settings, options),
    score: (settings, translator, options) => score(port, settings, translator, options),
    preview: (settings, translator, { choices = {}, ...options } = {}) =>
      preview(port, settings, translator, choices, options),
    replan: (settings, translator, inspection, { choices = {} }) =>
      planFor(port, settings, translator, inspection, choices),
    apply: (planned) => apply(port, planned),
    scoreWorkbook: (settings, translator, run) => scoreWorkbook(port, settings, translator, run),
    clearMarks: (sheet) => clearMarks(port, sheet),
    recover: () => recover(port),
    callOff: (receipt) => callOff(port, receipt),
    undoLast: (sheet) => undoLast(port, sheet),
    reveal: (sheetId, address) => reveal(port, sheetId, address),
    summarySheet: {
      state: async () => (await summarySheet()).summarySheetState(port),
      write: async ({ report, plan, receipt, receipts }, translator, palette) => {
        const run = receipt ?? receipts.at(-1);
        const at = run ? new Date(run.at) : new Date();
        const sources = [{ report, kept: keptCount(plan), hasNotes: hasNotes(plan) }];
        const { writeSummarySheet } = await summarySheet();
        return writeSummarySheet(port, sources, translator, { palette, at });
      },
      remove: async () => (await summarySheet()).removeSummarySheet(port),
      sources: async () =>
        (
          await import(/* webpackChunkName: "own-summary" */ '../app/summarySources')
        ).summarySources(port),
    },
    copyForSharing: (onProgress) => copyForSharing(port, onProgress),
    hasOtherRuns: (inspection) => hasOtherRuns(port, inspection),
    watch: (view) => watchChanges(port, view),
    sheetName: async (sheetId) =>
      (await port.listSheets()).find(({ id }) => id === sheetId)?.name ?? null,
  };
}
