import type { Address, Area } from '../../core/address';
import type { Json } from './batch/json';
import { areaText } from './excel/addressText';
import { valueType } from './excel/cellContent';
import type { ChangedArea, WorkbookState } from './excel/workbookState';
import type { RichEvent } from './wire/frame';

/** Areas of events that can still be asked for with `args.getRange`. */
const keptEventAreas = 500;

const contentChanged = 10;
const sheetActivated = 11;
const sheetDeactivated = 12;
const selectionChanged = 14;
const formatChanged = 18;
const protectionChanged = 24;

/** Both the handlers of the sheet and those of all sheets hear of it. */
const forSheetAndWorkbook = (sheetId: string, event: Omit<RichEvent, 'targetId'>): RichEvent[] => [
  { ...event, targetId: sheetId },
  { ...event, targetId: 'Workbook' },
];

/**
 * Joins areas that a bulk write changed block by block, so that one event tells about them.
 *
 * @param changes areas in the order of writing
 * @returns the same areas; neighbours below one another with the same columns are one
 * @example coalesce(changes).length //=> 1
 */
function coalesce(changes: readonly ChangedArea[]): ChangedArea[] {
  const joined: ChangedArea[] = [];
  for (const change of changes) {
    const last = joined[joined.length - 1];
    if (last && isBelow(change, last)) {
      const rowCount = last.area.rowCount + change.area.rowCount;
      joined[joined.length - 1] = { ...last, area: { ...last.area, rowCount } };
    } else joined.push(change);
  }
  return joined;
}

function isBelow(next: ChangedArea, last: ChangedArea): boolean {
  return (
    next.sheetId === last.sheetId &&
    next.kind === last.kind &&
    next.area.column === last.area.column &&
    next.area.columnCount === last.area.columnCount &&
    next.area.row === last.area.row + last.area.rowCount
  );
}

/**
 * The events that tell about what a batch changed.
 *
 * @param state the open workbook
 * @param changes areas in the order of writing
 * @returns `onChanged` and `onFormatChanged` events
 * @example batchEvents(state, changes)
 */
export function batchEvents(state: WorkbookState, changes: readonly ChangedArea[]): RichEvent[] {
  return coalesce(changes).flatMap(({ sheetId, area, kind }) => {
    // Excel tells about comments with events of their own, which this host does not fire.
    if (kind === 'note') return [];
    const common = {
      address: areaText(area),
      source: 'Local',
      worksheetId: sheetId,
      referenceId: remember(state, sheetId, area),
    };
    return kind === 'format'
      ? forSheetAndWorkbook(sheetId, { number: formatChanged, message: common })
      : forSheetAndWorkbook(sheetId, {
          number: contentChanged,
          message: {
            ...common,
            changeType: 'RangeEdited',
            shiftDirection: 'None',
            triggerSource: 'ThisLocalAddin',
          },
        });
  });
}

/** An edit of one cell by a person. */
export interface CellEdit {
  readonly sheetId: string;
  readonly address: Address;
  readonly before: string | number | boolean;
  readonly after: string | number | boolean;
  readonly source: 'Local' | 'Remote';
}

/**
 * The events that tell about a person's edit.
 *
 * @param state the open workbook
 * @param edit cell, value before and after, and whose hand it was
 * @returns `onChanged` events
 * @example editEvents(state, { sheetId, address, before: '', after: 124, source: 'Local' })
 */
export function editEvents(state: WorkbookState, edit: CellEdit): RichEvent[] {
  const area = { ...edit.address, rowCount: 1, columnCount: 1 };
  return personsEvents(state, edit.sheetId, area, edit.source, {
    valueBefore: edit.before,
    valueAfter: edit.after,
    valueTypeBefore: valueType(edit.before),
    valueTypeAfter: valueType(edit.after),
  });
}

/**
 * The events that tell that a person changed several cells at once. As in Excel, they do not tell values.
 *
 * @param state the open workbook
 * @param sheetId the sheet
 * @param area the cells
 * @returns `onChanged` events
 * @example areaEvents(state, 'sheet1', { row: 4, column: 5, rowCount: 3, columnCount: 2 })
 */
export function areaEvents(state: WorkbookState, sheetId: string, area: Area): RichEvent[] {
  return personsEvents(state, sheetId, area, 'Local', {});
}

function personsEvents(
  state: WorkbookState,
  sheetId: string,
  area: Area,
  source: CellEdit['source'],
  details: Readonly<Record<string, Json>>,
): RichEvent[] {
  return forSheetAndWorkbook(sheetId, {
    number: contentChanged,
    isRemote: source === 'Remote',
    message: {
      address: areaText(area),
      changeType: 'RangeEdited',
      source,
      worksheetId: sheetId,
      referenceId: remember(state, sheetId, area),
      shiftDirection: 'None',
      triggerSource: 'Unknown',
      ...details,
    },
  });
}

/**
 * The events that tell that another tab is shown.
 *
 * @param before id of the tab that was shown; null when that is not known
 * @param after id of the tab that is shown now
 * @returns `onDeactivated` and `onActivated` events
 * @example activationEvents('sheet1', 'sheet2')
 */
export function activationEvents(before: string | null, after: string): RichEvent[] {
  const tell = (number: number, worksheetId: string) =>
    forSheetAndWorkbook(worksheetId, { number, message: { worksheetId } });
  return [
    ...(before === null ? [] : tell(sheetDeactivated, before)),
    ...tell(sheetActivated, after),
  ];
}

/**
 * The events that tell that a sheet is protected now, or no longer is.
 *
 * @param worksheetId the tab
 * @param isProtected whether it is
 * @returns `onProtectionChanged` events
 * @example protectionEvents('sheet1', false)
 */
export function protectionEvents(worksheetId: string, isProtected: boolean): RichEvent[] {
  const message = { isProtected, source: 'Local', worksheetId };
  return forSheetAndWorkbook(worksheetId, { number: protectionChanged, message });
}

/**
 * The events that tell what is selected now.
 *
 * @param sheetId the tab
 * @param area the selected cells
 * @returns `onSelectionChanged` events
 * @example selectionEvents('sheet1', area)
 */
export function selectionEvents(sheetId: string, area: Area): RichEvent[] {
  const message = { address: areaText(area), worksheetId: sheetId };
  return forSheetAndWorkbook(sheetId, { number: selectionChanged, message });
}

let lastEventArea = 0;

function remember({ eventAreas }: WorkbookState, sheetId: string, area: Area): string {
  lastEventArea += 1;
  const id = `evref_${lastEventArea}`;
  eventAreas.set(id, { sheetId, area });
  const [oldest] = eventAreas.keys();
  if (eventAreas.size > keptEventAreas && oldest !== undefined) eventAreas.delete(oldest);
  return id;
}
