import { maxColumns, maxRows, type Area } from '../../../core/address';
import type { SheetFile } from '../../../xlsx/model';
import { apiNotFound, HostError, invalidArgument, itemNotFound } from '../batch/hostError';
import { defineType, type HostObject, type HostType } from '../batch/hostObject';
import { isInside, readAddress, wholeSheet } from './addressText';
import { defaultRowPoints } from './cellFormat';
import { chartsType } from './chartTypes';
import { namesType } from './nameTypes';
import { pageLayoutType } from './pageLayoutType';
import { requireSheetName } from './sheetName';
import { requireCells, type WorkbookState } from './workbookState';

/** One tab of the open workbook. */
export interface SheetTarget {
  readonly state: WorkbookState;
  readonly sheet: SheetFile;
}

const protectionOptions = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
];

const protectionType = defineType<SheetTarget>({
  name: 'WorksheetProtection',
  scalars: {
    protected: { get: ({ sheet }) => sheet.isProtected },
    options: {
      get: ({ sheet }) =>
        sheet.isProtected
          ? {
              ...Object.fromEntries(protectionOptions.map((option) => [option, false])),
              selectionMode: 'Normal',
            }
          : null,
    },
  },
});

const freezePanesType = defineType<SheetTarget>({
  name: 'WorksheetFreezePanes',
  derivations: {
    getLocation: (target) => {
      const frozen = frozenRange(target);
      if (!frozen) throw itemNotFound('WorksheetFreezePanes.getLocation');
      return frozen;
    },
    getLocationOrNullObject: frozenRange,
  },
});

function frozenRange({ state, sheet }: SheetTarget): HostObject | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  const rowCount = rows === 0 ? maxRows : rows;
  const columnCount = columns === 0 ? maxColumns : columns;
  return state.objects.range(sheet, { row: 0, column: 0, rowCount, columnCount });
}

const autoFilterType = defineType<SheetTarget>({
  name: 'AutoFilter',
  scalars: {
    enabled: { get: ({ sheet }) => filterArea(sheet) !== null },
    isDataFiltered: {
      get: ({ sheet }) => {
        const area = filterArea(sheet);
        if (!area) return false;
        const rows = Array.from({ length: area.rowCount }, (_, at) => area.row + at);
        return rows.some((row) => sheet.isRowHidden(row));
      },
    },
  },
  derivations: {
    getRange: ({ state, sheet }) => {
      const area = filterArea(sheet);
      if (!area) throw itemNotFound('AutoFilter.getRange');
      return state.objects.range(sheet, area);
    },
    getRangeOrNullObject: ({ state, sheet }) => {
      const area = filterArea(sheet);
      return area && state.objects.range(sheet, area);
    },
  },
});

/** The sheet's filter; a file model that does not look for filters says so instead of "none". */
function filterArea(sheet: SheetFile): Area | null {
  if (sheet.autoFilter === undefined) throw apiNotFound('AutoFilter', 'enabled');
  return sheet.autoFilter;
}

/** A picture or shape: how many there are is all that the file model tells. */
const shapeType = defineType<number>({
  name: 'Shape',
  identity: { key: 'Id', of: String },
  scalars: { id: { get: String }, type: { get: () => 'Image' } },
});

const shapesType = defineType<SheetTarget>({
  name: 'ShapeCollection',
  items: ({ sheet }) =>
    Array.from({ length: sheet.shapeCount ?? 0 }, (_, index) => shapeType.of(index)),
  methods: { getCount: ({ sheet }) => sheet.shapeCount ?? 0 },
});

/** Tables and PivotTables: how many there are is all that the file model tells, not where they are. */
const tableType = defineType<number>({
  name: 'Table',
  identity: { key: 'Id', of: (index) => String(index + 1) },
  scalars: { id: { get: (index) => String(index + 1) } },
});

const tablesType = defineType<SheetTarget>({
  name: 'TableCollection',
  items: ({ sheet }) =>
    Array.from({ length: sheet.tableCount ?? 0 }, (_, index) => tableType.of(index)),
  methods: { getCount: ({ sheet }) => sheet.tableCount ?? 0 },
});

const pivotTablesType = defineType<SheetTarget>({
  name: 'PivotTableCollection',
  methods: { getCount: ({ sheet }) => sheet.pivotCount ?? 0 },
});

const customPropertiesType = defineType<SheetTarget>({
  name: 'WorksheetCustomPropertyCollection',
  items: () => [],
  derivations: { getItemOrNullObject: () => null },
  methods: { getCount: () => 0 },
});

const usedRange =
  (isNullable: boolean) =>
  ({ state, sheet }: SheetTarget): HostObject | null => {
    requireCells(sheet, 'Worksheet.getUsedRange');
    const used = sheet.usedArea();
    if (used) return state.objects.range(sheet, used);
    return isNullable
      ? null
      : state.objects.range(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 1 });
  };

const neighbour =
  (step: 1 | -1, isNullable: boolean) =>
  ({ state, sheet }: SheetTarget, [visibleOnly]: readonly unknown[]): HostObject | null => {
    const sheets = state.worksheets.filter(
      ({ id, visibility }) => id === sheet.id || visibleOnly !== true || visibility === 'visible',
    );
    const next = sheets[sheets.indexOf(sheet) + step];
    if (next) return state.objects.worksheet(next);
    if (isNullable) return null;
    throw itemNotFound('Worksheet.getNext');
  };

/** `Excel.Worksheet`. */
export const worksheetType: HostType<SheetTarget> = defineType<SheetTarget>({
  name: 'Worksheet',
  identity: { key: 'Id', of: ({ sheet }) => sheet.id },
  scalars: {
    id: { get: ({ sheet }) => sheet.id },
    name: {
      get: ({ sheet }) => sheet.name,
      set: ({ state, sheet }, name) => {
        rename(state, sheet, name);
      },
    },
    position: { get: ({ state, sheet }) => state.workbook.sheets.indexOf(sheet) },
    visibility: { get: ({ sheet }) => visibilityWords[sheet.visibility] },
    tabColor: { get: () => '' },
    showGridlines: { get: ({ sheet }) => sheet.showGridlines },
    // office.js asks for one name and sets the other; a sheet that was drawn has none in any case.
    gridlines: {
      get: ({ sheet }) => sheet.showGridlines,
      set: ({ state, sheet }) => {
        state.drawingOn(sheet, 'Worksheet', 'showGridlines');
      },
      onRequest: true,
    },
    showHeadings: { get: () => true },
    standardHeight: { get: () => defaultRowPoints },
    standardWidth: { get: () => 8.43 },
    enableCalculation: { get: () => true },
  },
  links: {
    protection: (target) => protectionType.of(target),
    freezePanes: (target) => freezePanesType.of(target),
    autoFilter: (target) => autoFilterType.of(target),
    charts: (target) => chartsType.of(target),
    shapes: (target) => shapesType.of(target),
    tables: (target) => tablesType.of(target),
    pivotTables: (target) => pivotTablesType.of(target),
    pageLayout: (target) => pageLayoutType.of(target),
    comments: ({ state, sheet }) => state.objects.comments(sheet),
    names: ({ state, sheet }) => namesType.of({ state, sheet }),
    customProperties: (target) => customPropertiesType.of(target),
  },
  derivations: {
    getRange: ({ state, sheet }, [address]) => {
      requireCells(sheet, 'Worksheet.getRange');
      if (address === null || address === undefined || address === '')
        return state.objects.range(sheet, wholeSheet);
      const named = typeof address === 'string' ? definedArea(state, sheet, address) : null;
      if (named) return state.objects.range(sheet, named);
      const target = state.rangeFrom(address, sheet, 'Worksheet.getRange');
      if (target.sheet.id !== sheet.id) throw invalidArgument('Worksheet.getRange', 'address');
      return state.objects.range(sheet, target.area);
    },
    getRangeByIndexes: ({ state, sheet }, [row, column, rowCount, columnCount]) => {
      requireCells(sheet, 'Worksheet.getRangeByIndexes');
      const area = {
        row: Number(row),
        column: Number(column),
        rowCount: Number(rowCount),
        columnCount: Number(columnCount),
      };
      if (!isInside(area) || !Object.values(area).every(Number.isInteger))
        throw invalidArgument('Worksheet.getRangeByIndexes', 'outside the worksheet');
      return state.objects.range(sheet, area);
    },
    getRanges: ({ state, sheet }, [addresses]) => {
      requireCells(sheet, 'Worksheet.getRanges');
      const texts = typeof addresses === 'string' ? addresses.split(/[,;]/) : [];
      const areas = texts.map((text) => state.rangeFrom(text, sheet, 'Worksheet.getRanges').area);
      return state.objects.rangeAreas(sheet, areas.length > 0 ? areas : [wholeSheet]);
    },
    getCell: ({ state, sheet }, [row, column]) => {
      requireCells(sheet, 'Worksheet.getCell');
      const area = { row: Number(row), column: Number(column), rowCount: 1, columnCount: 1 };
      if (!isInside(area)) throw invalidArgument('Worksheet.getCell', 'outside the worksheet');
      return state.objects.range(sheet, area);
    },
    getUsedRange: usedRange(false),
    getUsedRangeOrNullObject: usedRange(true),
    getNext: neighbour(1, false),
    getNextOrNullObject: neighbour(1, true),
    getPrevious: neighbour(-1, false),
    getPreviousOrNullObject: neighbour(-1, true),
  },
  methods: {
    delete: ({ state, sheet }) => {
      const shown = state.workbook.sheets.filter(({ visibility }) => visibility === 'visible');
      if (shown.length === 1 && shown[0] === sheet)
        throw new HostError('InvalidOperation', 'The last visible sheet.', 'Worksheet.delete');
      state.removeSheet(sheet);
      return null;
    },
    activate: ({ state, sheet }) => {
      if (sheet.visibility !== 'visible')
        throw new HostError('InvalidOperation', 'The sheet is hidden.', 'Worksheet.activate');
      state.showSelection(sheet, state.selectionOn(sheet));
      return null;
    },
    calculate: ({ state }) => {
      state.settle(true);
      return null;
    },
  },
  events: {
    targetId: ({ sheet }) => sheet.id,
    numbers: {
      dataChanged: 10,
      activated: 11,
      deactivated: 12,
      selectionChanged: 14,
      calculated: 16,
      formatChanged: 18,
      protectionChanged: 24,
      nameChanged: 25,
    },
  },
});

const visibilityWords = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function definedArea(state: WorkbookState, sheet: SheetFile, name: string): Area | null {
  const defined = state.workbook
    .definedNames()
    .find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const area = defined ? readAddress(defined.formula.replace(/^=/, '')) : null;
  return area?.sheetName === sheet.name ? area.area : null;
}

function rename(state: WorkbookState, sheet: SheetFile, name: unknown): void {
  const place = 'Worksheet.name';
  requireSheetName(name, place);
  state.requireFreeStructure(place);
  const other = state.sheet(name);
  if (other && other.id !== sheet.id)
    throw new HostError('ItemAlreadyExists', 'A resource with the same name exists.', place);
  sheet.rename(name);
}
