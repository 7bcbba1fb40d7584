import type { Address } from '../../../core/address';
import { isRecord } from '../../../core/record';
import type { SummaryLook } from '../../../workbook/summarySheet';
import { apiNotFound, invalidArgument } from '../batch/hostError';
import { isList, type JsonObject } from '../batch/json';
import { addressesOf } from './cellContent';
import { readColour, requireFormatting } from './cellFormat';
import type { RangeTarget } from './workbookState';

/** What one cell's properties ask for. */
interface Wanted {
  readonly address: Address;
  /** Undefined leaves the fill alone; null takes it away. */
  readonly fill: string | null | undefined;
  readonly look: SummaryLook | null;
}

/**
 * `range.setCellProperties(data)`: sets the fill of each cell, and its letters, lines and alignment on a
 * sheet that the batch added; an empty object leaves a cell alone.
 *
 * @param target the range
 * @param data rows of `SettableCellProperties` in the range's shape
 * @throws HostError `ApiNotFound` for what the file model cannot keep, `InvalidArgument` for another
 *   shape, `AccessDenied`; then nothing was changed
 * @example setCellProperties(target, [[{ format: { fill: { color: '#FFC7CE' } } }, {}]])
 */
export function setCellProperties(target: RangeTarget, data: unknown): void {
  const { state, sheet, area } = target;
  const place = 'Range.setCellProperties';
  const isFitting =
    isList(data) &&
    data.length === area.rowCount &&
    data.every((row) => isList(row) && row.length === area.columnCount);
  if (!isFitting) throw invalidArgument(place, 'cellPropertiesData');
  requireFormatting(target, place);
  const canDraw = state.isDrawn(sheet);
  const wanted = addressesOf(area).map((address): Wanted => {
    const row = data[address.row - area.row];
    const given = isList(row) ? row[address.column - area.column] : undefined;
    return { address, ...readProperties(given, canDraw, place) };
  });
  const filled: Address[] = [];
  for (const { address, fill, look } of wanted) {
    if (look) state.drawingOn(sheet, 'Range', 'setCellProperties').addLook(address, look);
    if (fill === undefined) continue;
    sheet.setFill(address, fill);
    filled.push(address);
  }
  if (filled.length > 0) state.recordFormat(sheet, area, filled);
}

function readProperties(
  properties: unknown,
  canDraw: boolean,
  place: string,
): Pick<Wanted, 'fill' | 'look'> {
  const nothing = { fill: undefined, look: null };
  if (!isRecord(properties)) return nothing;
  refuseOthers(properties, ['format'], 'SettableCellProperties');
  const { format } = properties;
  if (!isRecord(format)) return nothing;
  const known = canDraw ? ['fill', ...drawnMembers] : ['fill'];
  refuseOthers(format, known, 'CellPropertiesFormat');
  return {
    fill: isRecord(format.fill) ? readFill(format.fill, place) : undefined,
    look: canDraw ? readLook(format, place) : null,
  };
}

/** The fill that one cell's properties ask for; undefined when they ask for none. */
function readFill(fill: JsonObject, place: string): string | null | undefined {
  refuseOthers(
    fill,
    ['color', 'pattern', 'patternColor', 'patternTintAndShade', 'tintAndShade'],
    'CellPropertiesFill',
  );
  if (fill.pattern === 'None') return null;
  if (isGiven(fill.pattern) && fill.pattern !== 'Solid')
    throw apiNotFound('CellPropertiesFill', `pattern ${String(fill.pattern)}`);
  return isGiven(fill.color) ? readColour(fill.color, place) : undefined;
}

const drawnMembers = [
  'font',
  'borders',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
] as const;
const alignments: Readonly<Record<string, SummaryLook['align']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};

/** Text of a drawn sheet stands in the middle of its rows, and its lines are thin and grey all around. */
function readLook(format: JsonObject, place: string): SummaryLook {
  const { font, borders, horizontalAlignment, verticalAlignment, wrapText } = format;
  if (isGiven(verticalAlignment) && verticalAlignment !== 'Center')
    throw apiNotFound('CellPropertiesFormat', `verticalAlignment ${String(verticalAlignment)}`);
  const align =
    typeof horizontalAlignment === 'string' ? alignments[horizontalAlignment] : undefined;
  return {
    ...(isRecord(font) && readFont(font, place)),
    ...(align && { align }),
    ...(typeof wrapText === 'boolean' && { wrap: wrapText }),
    ...(isRecord(borders) && { border: true }),
  };
}

function readFont(font: JsonObject, place: string): SummaryLook {
  refuseOthers(font, ['bold', 'size', 'color'], 'CellPropertiesFont');
  const color = isGiven(font.color) ? readColour(font.color, place) : null;
  return {
    ...(typeof font.bold === 'boolean' && { bold: font.bold }),
    ...(typeof font.size === 'number' && { size: font.size }),
    ...(color !== null && { color }),
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function refuseOthers(given: JsonObject, known: readonly string[], type: string): void {
  const other = Object.keys(given).find((name) => isGiven(given[name]) && !known.includes(name));
  if (other !== undefined) throw apiNotFound(type, other);
}
