import { boundingArea, type Address, type Area } from '../../../core/address';
import type { Sheet } from '../../../core/sheet';
import type { FileCell, SheetFile, WorkbookFile } from '../../../xlsx/model';
import {
  accessDenied,
  apiNotFound,
  HostError,
  invalidArgument,
  itemNotFound,
} from '../batch/hostError';
import type { HostObject } from '../batch/hostObject';
import { isSameArea, readAddress } from './addressText';
import { Drawing } from './drawing';
import type { SettingStore } from './settingStore';

/** Cells of one sheet that a batch wrote. */
export interface SheetEdits {
  readonly sheetId: string;
  readonly addresses: readonly Address[];
}

/** An area that a batch changed, for the change events. */
export interface ChangedArea {
  readonly sheetId: string;
  readonly area: Area;
  readonly kind: 'content' | 'format' | 'note';
}

/** What a batch leaves to be told. */
export interface BatchEnd {
  readonly edits: readonly SheetEdits[];
  readonly changes: readonly ChangedArea[];
  /** What the recalculation threw; null normally. */
  readonly failure: unknown;
  /** What drawing a sheet threw; null normally. The add-in must hear of it: the sheet is not what it asked for. */
  readonly drawingFailure: unknown;
}

/** A rectangle on a sheet of the open workbook. */
export interface RangeTarget {
  readonly state: WorkbookState;
  readonly sheet: SheetFile;
  readonly area: Area;
}

/** Makes API objects without the modules that describe them having to know one another. */
export interface ObjectFactory {
  workbook(): HostObject;
  worksheet(sheet: SheetFile): HostObject;
  range(sheet: SheetFile, area: Area): HostObject;
  rangeAreas(sheet: SheetFile, areas: readonly Area[]): HostObject;
  comments(sheet: SheetFile | null): HostObject;
  rangeOf(object: unknown): RangeTarget | null;
}

/** What the open workbook's host page lets the API do. */
export interface StateOptions {
  readonly workbook: WorkbookFile;
  readonly workbookName: string;
  readonly settings: SettingStore;
  readonly recalculate: (sheetId: string, addresses: readonly Address[]) => void;
  readonly onSelect: (sheetId: string, area: Area) => void;
}

/**
 * The open workbook as the API objects share it: the file, what is selected, and the journal of the
 * running batch.
 */
export class WorkbookState {
  isReadOnly = false;
  calculationMode = 'Automatic';
  isCalculationSuspended = false;
  /** Areas that change events told about, for `args.getRange(context)`. */
  readonly eventAreas = new Map<string, { readonly sheetId: string; readonly area: Area }>();

  private readonly selections = new Map<string, Area>();
  private readonly unsettled = new Map<string, Address[]>();
  private readonly edited = new Map<string, Address[]>();
  private changes: ChangedArea[] = [];
  /** Sheets that the running batch added or emptied, and what it draws on them. */
  private readonly drawings = new Map<string, Drawing>();
  /** Sheets that the running batch emptied of all that a drawing could not bring back. */
  private readonly emptied = new Map<string, Area>();
  private readonly deletedCharts = new Map<string, number>();
  private readonly snapshots = new Map<string, Sheet>();
  /** By the area object itself, which belongs to one range of one sheet. */
  private readonly cellsByArea = new Map<Area, readonly (readonly FileCell[])[]>();

  constructor(
    private readonly options: StateOptions,
    makeObjects: (state: WorkbookState) => ObjectFactory,
  ) {
    this.objects = makeObjects(this);
  }

  readonly objects: ObjectFactory;

  get workbook(): WorkbookFile {
    return this.options.workbook;
  }

  get workbookName(): string {
    return this.options.workbookName;
  }

  get settings(): SettingStore {
    return this.options.settings;
  }

  /** Tabs with cells, as `workbook.worksheets` lists them. */
  get worksheets(): readonly SheetFile[] {
    return this.workbook.sheets.filter((sheet) => sheet.kind === 'worksheet');
  }

  sheet(key: unknown): SheetFile | null {
    const { sheets } = this.workbook;
    const byId = sheets.find(({ id }) => id === key);
    if (byId || typeof key !== 'string') return byId ?? null;
    return sheets.find(({ name }) => name.toLowerCase() === key.toLowerCase()) ?? null;
  }

  /** The area that an argument means: an address text or a Range object. */
  rangeFrom(argument: unknown, home: SheetFile | null, place: string): RangeTarget {
    if (typeof argument !== 'string') {
      const range = this.objects.rangeOf(argument);
      if (!range) throw invalidArgument(place, 'address');
      return range;
    }
    const typed = readAddress(argument);
    const named =
      typed?.sheetName === null || typed?.sheetName === undefined
        ? home
        : this.sheet(typed.sheetName);
    if (typed && named) return { state: this, sheet: named, area: typed.area };
    if (typed) throw itemNotFound(place);
    throw invalidArgument(place, argument);
  }

  /** Where nobody selected anything, the first cell; an area of its own, because cells are kept by area. */
  selectionOn(sheet: SheetFile): Area {
    return this.selections.get(sheet.id) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  }

  /** Remembers a selection; returns false when it was selected already. */
  select(sheetId: string, area: Area): boolean {
    const before = this.selections.get(sheetId);
    this.selections.set(sheetId, area);
    return !before || !isSameArea(before, area);
  }

  showSelection(sheet: SheetFile, area: Area): void {
    this.options.onSelect(sheet.id, area);
  }

  /** Refuses a change when the workbook or the sheet is closed to it. */
  requireWritable(sheet: SheetFile | null, place: string): void {
    if (this.isReadOnly) throw accessDenied(place);
    if (sheet) requireCells(sheet, place);
  }

  /** Refuses to add, rename or delete a sheet where the workbook or its structure is closed to that. */
  requireFreeStructure(place: string): void {
    if (this.isReadOnly || this.workbook.isStructureProtected === true) throw accessDenied(place);
  }

  recordContent(sheet: SheetFile, area: Area, addresses: readonly Address[]): void {
    this.record(sheet, area, addresses, 'content');
    append(this.unsettled, sheet.id, addresses);
  }

  recordFormat(sheet: SheetFile, area: Area, addresses: readonly Address[]): void {
    this.record(sheet, area, addresses, 'format');
  }

  recordNote(sheet: SheetFile, area: Area, addresses: readonly Address[]): void {
    this.record(sheet, area, addresses, 'note');
  }

  private record(
    sheet: SheetFile,
    area: Area,
    addresses: readonly Address[],
    kind: ChangedArea['kind'],
  ): void {
    append(this.edited, sheet.id, addresses);
    this.changes.push({ sheetId: sheet.id, area, kind });
    this.forgetPictures();
  }

  /** Adds an empty sheet behind all others; the batch may draw on it. */
  addSheet(name: string): SheetFile {
    const place = 'WorksheetCollection.add';
    this.requireFreeStructure(place);
    const sheet = this.workbook.addSheet?.(name);
    if (!sheet) throw apiNotFound('WorksheetCollection', 'add');
    this.drawings.set(sheet.id, new Drawing(sheet, null));
    append(this.edited, sheet.id, []);
    return sheet;
  }

  removeSheet(sheet: SheetFile): void {
    this.requireFreeStructure('Worksheet.delete');
    if (!this.workbook.removeSheet) throw apiNotFound('Worksheet', 'delete');
    this.workbook.removeSheet(sheet.id);
    this.drawings.delete(sheet.id);
    append(this.edited, sheet.id, []);
    this.forgetPictures();
  }

  /** What the batch draws on a sheet that it added or emptied; other sheets keep no such things here. */
  drawingOn(sheet: SheetFile, type: string, member: string): Drawing {
    const known = this.drawings.get(sheet.id);
    if (known) return known;
    const area = this.emptied.get(sheet.id);
    if (!area) throw apiNotFound(type, `${member} (set)`);
    const drawing = new Drawing(sheet, area);
    this.drawings.set(sheet.id, drawing);
    return drawing;
  }

  isDrawn(sheet: SheetFile): boolean {
    return this.drawings.has(sheet.id) || this.emptied.has(sheet.id);
  }

  /**
   * To be told before an area is cleared of everything: where nothing of the sheet is left then, the batch
   * may draw on it as on a new one.
   */
  willClear(sheet: SheetFile, area: Area): void {
    this.drawings.get(sheet.id)?.clear(area);
    const used = sheet.usedArea();
    const { shapeCount = 0, tableCount = 0, pivotCount = 0 } = sheet;
    const others = shapeCount + tableCount + pivotCount + sheet.notes().length;
    const isAll = used !== null && isSameArea(boundingArea(used, area), area);
    if (isAll && others === 0 && this.chartCount(sheet) === 0 && this.workbook.drawSheet)
      this.emptied.set(sheet.id, area);
  }

  /** How many charts stand on a sheet now; undefined where the file model does not look. */
  chartCount(sheet: SheetFile): number | undefined {
    const drawing = this.drawings.get(sheet.id);
    if (drawing) return drawing.chart ? 1 : 0;
    if (sheet.chartCount === undefined) return undefined;
    return sheet.chartCount - (this.deletedCharts.get(sheet.id) ?? 0);
  }

  /** Takes a chart of the file away; it goes for good when the batch draws the sheet anew. */
  deleteChart(sheet: SheetFile): void {
    this.requireWritable(sheet, 'Chart.delete');
    this.deletedCharts.set(sheet.id, (this.deletedCharts.get(sheet.id) ?? 0) + 1);
  }

  /** Recalculates what depends on cells written so far, so that what is read next is fresh. */
  settle(isAsked = false): void {
    const isManual = this.calculationMode === 'Manual' || this.isCalculationSuspended;
    if (this.unsettled.size === 0 || (isManual && !isAsked)) return;
    const written = [...this.unsettled];
    this.unsettled.clear();
    for (const [sheetId, addresses] of written) this.options.recalculate(sheetId, addresses);
    this.forgetPictures();
  }

  /** The picture of a sheet for bulk reading; made once per batch unless something is written. */
  snapshot(sheet: SheetFile): Sheet {
    this.settle();
    const known = this.snapshots.get(sheet.id);
    if (known) return known;
    const snapshot = sheet.snapshot();
    this.snapshots.set(sheet.id, snapshot);
    return snapshot;
  }

  /** The cells of a range, read once per batch unless something is written. */
  cells({ sheet, area }: RangeTarget): readonly (readonly FileCell[])[] {
    const known = this.cellsByArea.get(area);
    if (known) return known;
    const cells = Array.from({ length: area.rowCount }, (_, row) =>
      Array.from({ length: area.columnCount }, (__, column) =>
        sheet.cell({ row: area.row + row, column: area.column + column }),
      ),
    );
    this.cellsByArea.set(area, cells);
    return cells;
  }

  hasSnapshot(sheet: SheetFile): boolean {
    return this.snapshots.has(sheet.id);
  }

  private forgetPictures(): void {
    this.snapshots.clear();
    this.cellsByArea.clear();
  }

  /** Ends a batch: settles it, draws, and hands out what it changed. What fails is told, not thrown. */
  endBatch(): BatchEnd {
    this.isCalculationSuspended = false;
    const failure = thrownBy(() => {
      this.settle();
    });
    const drawingFailure = thrownBy(() => {
      for (const [id, drawing] of this.drawings) this.workbook.drawSheet?.(id, drawing.model());
    });
    this.drawings.clear();
    this.emptied.clear();
    this.deletedCharts.clear();
    const edits = [...this.edited].map(([sheetId, addresses]) => ({ sheetId, addresses }));
    const { changes } = this;
    this.edited.clear();
    this.changes = [];
    this.forgetPictures();
    return { edits, changes, failure, drawingFailure };
  }
}

/**
 * Refuses cell operations on a chart sheet, as Excel does.
 *
 * @param sheet the tab
 * @param place `Type.member` of the operation
 * @throws HostError `UnsupportedSheet`
 * @example requireCells(sheet, 'Worksheet.getRange')
 */
export function requireCells(sheet: SheetFile, place: string): void {
  if (sheet.kind === 'worksheet') return;
  throw new HostError(
    'UnsupportedSheet',
    'This type of sheet does not support this operation, since it is a Macro or Chart sheet.',
    place,
  );
}

/** What a piece of work throws; null when it does not. */
function thrownBy(work: () => void): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error ?? new Error('Something was thrown that is no error.');
  }
}

function append(map: Map<string, Address[]>, key: string, addresses: readonly Address[]): void {
  const known = map.get(key);
  if (!known) map.set(key, [...addresses]);
  else for (const address of addresses) known.push(address);
}
