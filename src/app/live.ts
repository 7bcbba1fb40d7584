import { cellKey, fromA1, type Address, type Area } from '../core/address';
import type { IndicatorReport, RowAssessment, SheetReport } from '../core/scoring/assessment';
import type { FundRow } from '../core/table/table';
import { WorkbookError } from '../workbook/errors';
import type { ProtectionChange, SheetChange, WorkbookPort } from '../workbook/port';
import { inspect, type InspectOptions, type Inspection } from './inspect';
import type { Settings } from './settings';

/** Rows whose result is no longer what the pane shows. */
export interface LiveUpdate {
  /** The sheet as it is now. */
  readonly inspection: Inspection;
  /** Zero-based sheet rows whose status, score or inputs differ from what is shown. */
  readonly rows: readonly number[];
  /** `remote` when a co-author made one of the edits. */
  readonly source: SheetChange['source'];
}

/** What the live watch asks and tells. */
export interface LiveView {
  /** What is shown now; null when nothing is. */
  shown(): Inspection | null;
  settings(): Settings;
  /** Decisions and columns of the shown sheet. */
  options?(): InspectOptions;
  /** Somebody edited an input; the rows were recomputed. Nothing was written. */
  onChanged(update: LiveUpdate): void;
  /** After an edit the sheet says again what is shown. */
  onChangedBack?(): void;
  /** While true, edits wait: something else is at work on the sheet. */
  isBusy?(): boolean;
  /** What runs write changed on the shown sheet: scores or colours, by whoever wrote them. */
  onOutputs?(): void;
  /** Somebody protected a sheet or took its protection away. */
  onProtection?(change: ProtectionChange): void;
  /** Another sheet came to the front. */
  onActivated?(sheetId: string): void;
  /** The recomputation failed; the next edit tries again. */
  onError?(error: WorkbookError): void;
}

/**
 * Follows the edits on the shown sheet and recomputes rows whose target, actual or weight changed.
 * Never writes. Edits that arrive while a recomputation runs are taken together afterwards.
 *
 * @param port the workbook
 * @param view what is shown, and who wants to know
 * @param pause waits before recomputing, so that a pasted block is one update; injected by tests
 * @returns stops the watch
 * @throws WorkbookError when the host has no events
 * @example const stop = await watchChanges(port, view)
 */
export async function watchChanges(
  port: WorkbookPort,
  view: LiveView,
  pause: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve, 300)),
): Promise<() => Promise<void>> {
  let waiting: SheetChange[] = [];
  let isRunning = false;
  let isStopped = false;

  const recompute = async () => {
    isRunning = true;
    try {
      while (waiting.length > 0) {
        await pause();
        if (view.isBusy?.()) continue;
        const changes = waiting;
        waiting = [];
        await report(changes);
      }
    } finally {
      isRunning = false;
    }
  };
  const report = async (changes: readonly SheetChange[]) => {
    if (changes.every((change) => isShown(change, view.shown()))) {
      view.onChangedBack?.();
      return;
    }
    try {
      const update = await updateFor(port, view, changes);
      const shown = view.shown();
      if (!update || !shown || hasStopped()) return;
      const isDifferent =
        update.rows.length > 0 || rowCount(update.inspection.report) !== rowCount(shown.report);
      if (isDifferent) view.onChanged(update);
      else view.onChangedBack?.();
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      if (!hasStopped()) view.onError?.(error);
    }
  };
  const hasStopped = () => isStopped;

  const unwatch = await port.watch((change) => {
    if (isStopped) return;
    if ('activated' in change) {
      view.onActivated?.(change.activated);
    } else if ('protection' in change) {
      view.onProtection?.(change);
    } else if ('formatted' in change) {
      if (change.formatted === view.shown()?.sheet.id) view.onOutputs?.();
    } else if (touchesInputs(change, view.shown())) {
      waiting.push(change);
      if (!isRunning) void recompute();
    } else if (change.sheetId === view.shown()?.sheet.id) {
      view.onOutputs?.();
    }
  });
  return async () => {
    isStopped = true;
    waiting = [];
    await unwatch();
  };
}

/** A run that was clicked right after an edit has read it already: a long sheet is not read twice for it. */
function isShown({ sheetId, order }: SheetChange, shown: Inspection | null): boolean {
  return order !== undefined && shown?.sheet.id === sheetId && (shown.editsSeen ?? -1) >= order;
}

async function updateFor(
  port: WorkbookPort,
  view: LiveView,
  changes: readonly SheetChange[],
): Promise<LiveUpdate | null> {
  const shown = view.shown();
  const last = changes.at(-1);
  if (!shown || last?.sheetId !== shown.sheet.id) return null;
  const inspection = await inspect(port, view.settings(), {
    ...view.options?.(),
    sheetId: shown.sheet.id,
  });
  const rows = changedRows(shown.report, inspection.report);
  const source = changes.some((change) => change.source === 'remote') ? 'remote' : 'local';
  return { inspection, rows, source };
}

/**
 * The rows that came out differently: another status, score, target, actual or weight, or, of 项目资金,
 * other amounts.
 *
 * @param before the report that is shown
 * @param after the report of the sheet as it is now
 * @returns zero-based sheet rows as they are now, ascending; rows that are gone are not listed
 * @example changedRows(shown.report, fresh.report) //=> [12]
 */
function changedRows(before: SheetReport, after: SheetReport): readonly number[] {
  const known = new Map(digests(before));
  return digests(after)
    .filter(([row, digest]) => known.get(row) !== digest)
    .map(([row]) => row)
    .sort((one, other) => one - other);
}

/** Rows that are gone change the result as well. */
const rowCount = (report: SheetReport): number => digests(report).length;

/** By row: everything that the pane shows of it and an edit of an input could change. */
function digests({ projects }: SheetReport): readonly (readonly [number, string])[] {
  return projects.flatMap(({ fund, indicators }) => [
    ...indicators.flatMap(({ rows }) => rows.map(indicatorDigest)),
    ...(fund?.table.rows ?? []).map(fundDigest),
  ]);
}

function indicatorDigest({
  row,
  comparison,
  score,
  weight,
}: RowAssessment): readonly [number, string] {
  const { status, target, actual, completion, spans } = comparison;
  const read = spans.map(({ source, text }) => [source, text]);
  const shown = [row.name, status, score, weight, target, actual, completion, read];
  return [row.row, JSON.stringify(shown)];
}

function fundDigest(row: FundRow): readonly [number, string] {
  return [row.row, JSON.stringify([row.initialBudget, row.budget, row.executed])];
}

/** Edits of our own cells (得分, 完成率) and outside all tables change no result. */
function touchesInputs(change: SheetChange, shown: Inspection | null): boolean {
  if (shown?.sheet.id !== change.sheetId) return false;
  const area = fromA1(change.address);
  if (!area) return true;
  return !isCoveredBy(area, outputsOf(shown.report));
}

/** Of reports that are shown: one click on a long sheet is several edits. */
const knownOutputs = new WeakMap<SheetReport, ReadonlySet<number>>();

function outputsOf(report: SheetReport): ReadonlySet<number> {
  const known = knownOutputs.get(report);
  if (known) return known;
  const cells = report.projects.flatMap(({ fund, indicators }) => [
    ...indicators.flatMap(outputCells),
    ...(fund?.table.rows ?? []).flatMap(({ cells: { score, rate } }) => [score, rate]),
  ]);
  const outputs = new Set(cells.flatMap((address) => (address ? [cellKey(address)] : [])));
  knownOutputs.set(report, outputs);
  return outputs;
}

function outputCells({ table }: IndicatorReport): readonly (Address | null | undefined)[] {
  return [
    ...table.rows.flatMap((row) => [row.cells.score, row.cells.rate]),
    ...table.groups.map(({ scoreCell }) => scoreCell),
    table.total?.scoreCell,
    ...table.subtotals.map(({ scoreCell }) => scoreCell),
  ];
}

function isCoveredBy(area: Area, cells: ReadonlySet<number>): boolean {
  if (area.rowCount * area.columnCount > cells.size) return false;
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      if (!cells.has(cellKey({ row, column }))) return false;
    }
  }
  return true;
}
