import type { SheetFile } from '../../../xlsx/model';
import { HostError, itemNotFound } from '../batch/hostError';
import { defineType, type HostObject, type HostType } from '../batch/hostObject';
import type { WorkbookState } from './workbookState';
import { requireSheetName } from './sheetName';

function edgeSheet(state: WorkbookState, visibleOnly: unknown, isLast: boolean): HostObject {
  const sheets = visibleSheets(state, visibleOnly);
  const sheet = sheets[isLast ? sheets.length - 1 : 0];
  if (!sheet) throw itemNotFound('WorksheetCollection.getFirst');
  return state.objects.worksheet(sheet);
}

function visibleSheets({ worksheets }: WorkbookState, visibleOnly: unknown): readonly SheetFile[] {
  return worksheets.filter(({ visibility }) => visibleOnly !== true || visibility === 'visible');
}

function freeName(state: WorkbookState): string {
  const isTaken = (number: number) => state.sheet(`Sheet${number}`) !== null;
  let number = 1;
  while (isTaken(number)) number += 1;
  return `Sheet${number}`;
}

/** `workbook.worksheets`. */
export const worksheetsType: HostType<WorkbookState> = defineType<WorkbookState>({
  name: 'WorksheetCollection',
  items: (state) => state.worksheets.map((sheet) => state.objects.worksheet(sheet)),
  item: (state, key) => {
    const sheet = state.sheet(key);
    if (!sheet) throw itemNotFound('WorksheetCollection.getItem');
    return state.objects.worksheet(sheet);
  },
  derivations: {
    add: (state, [given]) => {
      const place = 'WorksheetCollection.add';
      const name = given ?? freeName(state);
      requireSheetName(name, place);
      if (state.sheet(name))
        throw new HostError('ItemAlreadyExists', 'A resource with the same name exists.', place);
      return state.objects.worksheet(state.addSheet(name));
    },
    getActiveWorksheet: (state) => state.objects.worksheet(state.workbook.activeSheet),
    getItemOrNullObject: (state, [key]) => {
      const sheet = state.sheet(key);
      return sheet && state.objects.worksheet(sheet);
    },
    getFirst: (state, [visibleOnly]) => edgeSheet(state, visibleOnly, false),
    getLast: (state, [visibleOnly]) => edgeSheet(state, visibleOnly, true),
  },
  methods: { getCount: (state, [visibleOnly]) => visibleSheets(state, visibleOnly).length },
  events: {
    targetId: () => 'Workbook',
    numbers: {
      dataChanged: 10,
      activated: 11,
      deactivated: 12,
      added: 13,
      selectionChanged: 14,
      deleted: 15,
      calculated: 16,
      formatChanged: 18,
      protectionChanged: 24,
      nameChanged: 25,
    },
  },
});
