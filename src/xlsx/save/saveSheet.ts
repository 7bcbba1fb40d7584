import { areaToA1, fromA1, toA1, type Address, type Area } from '../../core/address';
import { WorkbookError } from '../../workbook/errors';
import { nothing } from '../sheet/cellGrid';
import type { ScannedRow } from '../sheet/scanSheet';
import type { CellEdit, WorksheetFile } from '../sheet/worksheetFile';
import { patchText, type Patch } from '../xml/patchText';
import type { XmlText } from '../xml/xmlText';
import { readAttributes } from '../xml/xmlTree';
import { cellXml, withContent, withFormula, withStyle, type WriteText } from './writeCell';

/** A sheet as it will be saved. */
export interface SavedSheet {
  readonly xml: XmlText;
  /** True when cells became formulas or ceased to be: the calculation chain no longer holds. */
  readonly formulasMoved: boolean;
}

/**
 * Patches the edited cells into a sheet's text.
 *
 * @param sheet the sheet with its edits
 * @param writeText decides where texts go: shared strings or inline
 * @returns the sheet's part; null when no cell changed
 */
export function saveSheet(sheet: WorksheetFile, writeText: WriteText): SavedSheet | null {
  const edits = sheet.cellEdits;
  if (edits.length === 0) return null;
  const { scan } = sheet.grid;
  const patches = new Map<number, Patch>();
  const added = new Map<number, { address: Address; xml: string }[]>();
  for (const [index, text] of unshared(sheet, edits)) {
    const xml = withFormula(sheet.grid.xmlAt(index), scan.prefix, text);
    patches.set(index, { start: scan.starts.at(index), end: scan.ends.at(index), text: xml });
  }
  let formulasMoved = false;
  for (const [address, edit] of edits) {
    const index = sheet.grid.indexOf(address);
    const original = index < 0 ? null : sheet.grid.formulaAt(index, address.row);
    if (edit.content && (edit.content.formula === null) !== (original === null)) {
      formulasMoved = true;
    }
    if (index < 0) {
      const style = edit.style ?? sheet.grid.inheritedStyle(address);
      const xml = cellXml(toA1(address), style, edit.content ?? nothing, scan.prefix, writeText);
      added.set(address.row, [...(added.get(address.row) ?? []), { address, xml }]);
      continue;
    }
    const before = patches.get(index)?.text ?? sheet.grid.xmlAt(index);
    const filled = edit.content
      ? withContent(before, toA1(address), edit.content, original, scan.prefix, writeText)
      : before;
    const text = edit.style === undefined ? filled : withStyle(filled, edit.style);
    patches.set(index, { start: scan.starts.at(index), end: scan.ends.at(index), text });
  }
  const all = [
    ...patches.values(),
    ...rowPatches(sheet, added),
    ...dimensionPatch(sheet, [...added.values()].flat()),
  ];
  const text = patchText(scan.text, all);
  return { xml: { text, encoding: sheet.xml.encoding }, formulasMoved };
}

/** Members of shared formulas whose master is overwritten: each gets its own text. */
function unshared(
  sheet: WorksheetFile,
  edits: readonly (readonly [Address, CellEdit])[],
): Map<number, string> {
  const { grid } = sheet;
  const result = new Map<number, string>();
  if (grid.scan.shared.size === 0) return result;
  const replaced = new Set<number>();
  for (const [address, { content }] of edits) {
    const index = grid.indexOf(address);
    if (content && index >= 0 && content.formula !== grid.formulaAt(index, address.row)) {
      replaced.add(index);
    }
  }
  for (const { master, members } of grid.scan.shared.values()) {
    if (!replaced.has(master)) continue;
    for (const member of members) {
      if (replaced.has(member)) continue;
      const formula = grid.formulaAt(member, grid.rowAt(member));
      if (formula !== null) result.set(member, formula);
    }
  }
  return result;
}

/** Patches that put new cells into their rows, and new rows into the sheet. */
function rowPatches(
  sheet: WorksheetFile,
  added: ReadonlyMap<number, readonly { address: Address; xml: string }[]>,
): Patch[] {
  const { scan } = sheet.grid;
  const patches: Patch[] = [];
  const newRows = new Map<number, string[]>();
  const numbers = [...added.keys()].sort((one, other) => one - other);
  for (const number of numbers) {
    const cells = added.get(number) ?? [];
    const index = scan.rowByNumber.get(number);
    const row = index === undefined ? undefined : scan.rows[index];
    if (row) {
      patches.push(...cellPatches(sheet, row, cells));
      continue;
    }
    const next = scan.rows.find((other) => other.row > number);
    const at = next?.start ?? scan.sheetData.closeStart;
    const xml = `<${scan.prefix}row r="${number + 1}">${cells.map((cell) => cell.xml).join('')}</${scan.prefix}row>`;
    newRows.set(at, [...(newRows.get(at) ?? []), xml]);
  }
  const { sheetData, text, prefix } = scan;
  for (const [at, rows] of newRows) {
    const isClosed = sheetData.openEnd === sheetData.end;
    if (sheetData.start === sheetData.end) {
      throw new WorkbookError('bad-part', { part: sheet.part }, { detail: 'no sheetData' });
    }
    if (isClosed) {
      const open = text.slice(sheetData.start, sheetData.openEnd).replace(/\s*\/>$/, '>');
      const xml = `${open}${rows.join('')}</${prefix}sheetData>`;
      patches.push({ start: sheetData.start, end: sheetData.end, text: xml });
    } else patches.push({ start: at, end: at, text: rows.join('') });
  }
  return patches;
}

function cellPatches(
  sheet: WorksheetFile,
  row: ScannedRow,
  cells: readonly { address: Address; xml: string }[],
): Patch[] {
  const { scan } = sheet.grid;
  const isClosed = row.openEnd === row.end;
  const open = withSpans(scan.text.slice(row.start, row.openEnd), cells);
  if (isClosed) {
    const xml = cells.map((cell) => cell.xml).join('');
    const text = `${open.replace(/\s*\/>$/, '>')}${xml}</${scan.prefix}row>`;
    return [{ start: row.start, end: row.end, text }];
  }
  const patches: Patch[] = [{ start: row.start, end: row.openEnd, text: open }];
  for (const { address, xml } of cells) {
    let index = row.firstCell;
    while (index < row.lastCell && scan.columns.at(index) < address.column) index += 1;
    const at = index < row.lastCell ? scan.starts.at(index) : row.closeStart;
    patches.push({ start: at, end: at, text: xml });
  }
  return patches;
}

/** `spans` names the row's first and last column; a cell outside widens it. */
function withSpans(open: string, cells: readonly { address: Address }[]): string {
  return open.replace(/(\sspans=["'])(\d+):(\d+)(?=["'])/, (_, before: string, first, last) => {
    const numbers = cells.map(({ address }) => address.column + 1);
    const low = Math.min(Number(first), ...numbers);
    const high = Math.max(Number(last), ...numbers);
    return `${before}${low}:${high}`;
  });
}

function dimensionPatch(sheet: WorksheetFile, added: readonly { address: Address }[]): Patch[] {
  const { scan } = sheet.grid;
  const element = scan.elements.find(({ local }) => local === 'dimension');
  if (!element || added.length === 0) return [];
  const xml = scan.text.slice(element.start, element.end);
  const ref = readAttributes(xml).ref ?? '';
  const area = fromA1(ref);
  if (!area) return [];
  const wider = widened(
    area,
    added.map(({ address }) => address),
  );
  if (areaToA1(wider) === areaToA1(area)) return [];
  return [{ start: element.start, end: element.end, text: xml.replace(ref, areaToA1(wider)) }];
}

function widened(area: Area, addresses: readonly Address[]): Area {
  const rows = addresses.map(({ row }) => row);
  const columns = addresses.map(({ column }) => column);
  const row = Math.min(area.row, ...rows);
  const column = Math.min(area.column, ...columns);
  return {
    row,
    column,
    rowCount: Math.max(area.row + area.rowCount - 1, ...rows) - row + 1,
    columnCount: Math.max(area.column + area.columnCount - 1, ...columns) - column + 1,
  };
}
