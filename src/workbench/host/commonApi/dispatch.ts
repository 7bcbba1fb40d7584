import { isRecord } from '../../../core/record';
import { isList, type Json, type JsonObject } from '../batch/json';
import { readAddress } from '../excel/addressText';
import { readCells, writeCells } from '../excel/cellContent';
import type { WorkbookState } from '../excel/workbookState';
import type { FileSlices } from './fileSlices';

/** Error codes of the common API. */
export const methodError = {
  internal: 5001,
  readOnly: 5002,
  cellEditMode: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

/** Names of the common API's calls by DispatchId, as the log shows them. */
export const callNames: Readonly<Record<number, string>> = {
  64: 'getSelectedData',
  65: 'setSelectedData',
  75: 'refreshSettings',
  76: 'saveSettings',
  77: 'getFile',
  80: 'getSlice',
  81: 'closeFile',
  82: 'goToById',
  86: 'getFileProperties',
  93: 'batch',
  94: 'commandCompleted',
  144: 'messageParent',
  145: 'messageChild',
};

/** What the common API's calls work on. */
export interface CommonScope {
  readonly state: WorkbookState;
  readonly files: FileSlices;
  readonly documentUrl: string;
  readonly commandCompleted: (commandId: string, status: number) => void;
}

/**
 * Answers a call of the common API other than a batch.
 *
 * @param dispatchId the call's number
 * @param request its arguments
 * @param scope what it works on
 * @returns the answer's members; `Error` is 0 on success, 5001 for calls that this host does not have
 * @example dispatch(86, {}, scope) //=> { Error: 0, '0': { '1': 'https://…/自评表.xlsx' } }
 */
export function dispatch(
  dispatchId: number,
  request: JsonObject,
  scope: CommonScope,
): Readonly<Record<string, Json>> & { readonly Error: number } {
  const { state, files } = scope;
  switch (dispatchId) {
    case 64:
      return { Error: 0, Data: selectedData(state, request.DdaGetBindingData) };
    case 65:
      return { Error: setSelectedData(state, request.DdaSetBindingData) };
    case 75:
      return {
        Error: 0,
        Properties: {
          Settings: state.settings.entries().map(([Name, Value]) => ({ Name, Value })),
        },
      };
    case 76:
      return { Error: saveSettings(state, request.DdaSettingsMethod) };
    case 77:
      return files.open(Number(request['0']), Number(request['1']));
    case 80:
      return files.slice(Number(request['2']), Number(request['3']));
    case 81:
      return files.close(Number(request['2']));
    case 82:
      return { Error: goTo(state, request.DdaGoToByIdMethod) };
    case 86:
      return { Error: 0, '0': { '1': scope.documentUrl } };
    case 94:
      scope.commandCompleted(String(request['0']), Number(request['1']));
      return { Error: 0 };
    default:
      return { Error: methodError.internal };
  }
}

function saveSettings(state: WorkbookState, method: unknown): number {
  if (!isRecord(method) || !isList(method.Properties)) return methodError.internal;
  if (state.isReadOnly) return methodError.readOnly;
  state.settings.replaceAll(
    method.Properties.flatMap((entry) =>
      isList(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string'
        ? [[entry[0], entry[1]] as const]
        : [],
    ),
  );
  return 0;
}

function selectedRange(state: WorkbookState) {
  const sheet = state.workbook.activeSheet;
  return { state, sheet, area: state.selectionOn(sheet) };
}

function selectedData(state: WorkbookState, binding: unknown): Json {
  const isFormatted = isRecord(binding) && binding.ValueFormat === 'formatted';
  const rows = readCells(selectedRange(state), isFormatted ? 'texts' : 'values');
  const isText = isRecord(binding) && binding.CoerceType === 'text';
  if (!isText || !isList(rows)) return rows;
  return rows.map((row) => (isList(row) ? row.map(String).join('\t') : '')).join('\n');
}

function setSelectedData(state: WorkbookState, binding: unknown): number {
  if (!isRecord(binding)) return methodError.internal;
  writeCells(selectedRange(state), binding.Data, 'Document.setSelectedDataAsync');
  return 0;
}

function goTo(state: WorkbookState, method: unknown): number {
  const id = isRecord(method) ? method.Id : null;
  const typed = typeof id === 'string' ? readAddress(id) : null;
  const sheet = typed?.sheetName ? state.sheet(typed.sheetName) : state.workbook.activeSheet;
  if (!typed || !sheet) return methodError.internal;
  state.showSelection(sheet, typed.area);
  return 0;
}
