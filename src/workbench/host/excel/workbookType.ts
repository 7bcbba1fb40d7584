import { HostError, invalidArgument, itemNotFound } from '../batch/hostError';
import { defineType, type HostObject, type HostType } from '../batch/hostObject';
import { customXmlPartsType } from './customXmlTypes';
import { namesType } from './nameTypes';
import { settingsType } from './settingTypes';
import { requireCells, type WorkbookState } from './workbookState';
import { worksheetsType } from './worksheetsType';

const iterativeType = defineType<WorkbookState>({
  name: 'IterativeCalculation',
  scalars: {
    enabled: { get: () => false },
    maxIteration: { get: () => 100 },
    maxChange: { get: () => 0.001 },
  },
});

const calculationModes = ['Automatic', 'AutomaticExceptTables', 'Manual'];

const applicationType = defineType<WorkbookState>({
  name: 'Application',
  scalars: {
    calculationMode: {
      get: (state) => state.calculationMode,
      set: (state, mode) => {
        const place = 'Application.calculationMode';
        const isMode = typeof mode === 'string' && calculationModes.includes(mode);
        if (!isMode) throw invalidArgument(place, 'calculationMode');
        state.calculationMode = mode;
      },
    },
    calculationState: { get: () => 'Done' },
    calculationEngineVersion: { get: () => 191_029 },
    decimalSeparator: { get: () => '.' },
    thousandsSeparator: { get: () => ',' },
    useSystemSeparators: { get: () => true },
  },
  links: { iterativeCalculation: (state) => iterativeType.of(state) },
  methods: {
    calculate: (state) => {
      state.settle(true);
      return null;
    },
    suspendApiCalculationUntilNextSync: (state) => {
      state.isCalculationSuspended = true;
      return null;
    },
    suspendScreenUpdatingUntilNextSync: () => null,
  },
});

/** The file model does not read the document's properties, so every one of them is empty. */
const propertiesType = defineType<WorkbookState>({
  name: 'DocumentProperties',
  scalars: Object.fromEntries(
    ['title', 'subject', 'author', 'keywords', 'comments', 'lastAuthor', 'category', 'company'].map(
      (name) => [name, { get: () => '' }],
    ),
  ),
});

const workbookProtectionType = defineType<WorkbookState>({
  name: 'WorkbookProtection',
  scalars: { protected: { get: ({ workbook }) => workbook.isStructureProtected ?? false } },
});

function selectedRange(state: WorkbookState, isActiveCell: boolean): HostObject {
  const sheet = state.workbook.activeSheet;
  requireCells(sheet, 'Workbook.getSelectedRange');
  const area = state.selectionOn(sheet);
  const shown = isActiveCell ? { ...area, rowCount: 1, columnCount: 1 } : area;
  return state.objects.range(sheet, shown);
}

function eventRange(state: WorkbookState, id: unknown): HostObject | null {
  const known = typeof id === 'string' ? state.eventAreas.get(id) : undefined;
  const sheet = known && state.sheet(known.sheetId);
  return sheet ? state.objects.range(sheet, known.area) : null;
}

/** `context.workbook`. */
export const workbookType: HostType<WorkbookState> = defineType<WorkbookState>({
  name: 'Workbook',
  scalars: {
    name: { get: (state) => state.workbookName },
    readOnly: { get: (state) => state.isReadOnly },
    autoSave: { get: () => false },
    isDirty: { get: () => true },
    previouslySaved: { get: () => true },
  },
  links: {
    worksheets: (state) => worksheetsType.of(state),
    application: (state) => applicationType.of(state),
    comments: (state) => state.objects.comments(null),
    customXmlParts: (state) => customXmlPartsType.of(state),
    names: (state) => namesType.of({ state, sheet: null }),
    properties: (state) => propertiesType.of(state),
    protection: (state) => workbookProtectionType.of(state),
    settings: (state) => settingsType.of(state),
  },
  derivations: {
    getSelectedRange: (state) => selectedRange(state, false),
    getActiveCell: (state) => selectedRange(state, true),
    getSelectedRanges: (state) => {
      const sheet = state.workbook.activeSheet;
      requireCells(sheet, 'Workbook.getSelectedRanges');
      return state.objects.rangeAreas(sheet, [state.selectionOn(sheet)]);
    },
    _GetRangeForEventByReferenceId: (state, [id]) => {
      const range = eventRange(state, id);
      if (!range) throw itemNotFound('Workbook.getRangeForEvent');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (state, [id]) => eventRange(state, id),
  },
  methods: {
    getIsActiveCollabSession: () => false,
    save: () => {
      throw new HostError(
        'UnsupportedOperation',
        'The workbook is saved with the button of the workbench.',
        'Workbook.save',
      );
    },
  },
  events: {
    targetId: () => 'Workbook',
    numbers: { activated: 2203, autoSaveSettingChanged: 2200 },
  },
});
