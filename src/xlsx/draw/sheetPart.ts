import { areaToA1, toA1 } from '../../core/address';
import type { SummaryCell, SummarySheet } from '../../workbook/summarySheet';
import { nothing } from '../sheet/cellGrid';
import { cellXml } from '../save/writeCell';
import { escapeXml } from '../xml/xmlText';
import { quotedSheet } from './references';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A4 (ISO/IEC 29500-1, 18.3.1.63). */
const a4 = 9;

/**
 * The worksheet part of an empty sheet.
 *
 * @returns the root element
 */
export function emptySheetXml(): string {
  return `<worksheet xmlns="${main}"><sheetData/></worksheet>`;
}

/**
 * The worksheet part of a drawn sheet, in the order that the format asks for (ISO/IEC 29500-1, 18.3.1.99).
 *
 * @param drawing what the sheet shows
 * @param styleOf number of the cell format that a cell needs
 * @param drawingRelation id of the relationship to the drawing part; null without a chart
 * @returns the root element
 * @example sheetXml(model, (cell) => styles.withLook(cell.look, cell.numberFormat), 'rId1')
 */
export function sheetXml(
  drawing: SummarySheet,
  styleOf: (cell: SummaryCell) => number,
  drawingRelation: string | null,
): string {
  const { cells, merges, columnWidths, print } = drawing;
  const columns = columnWidths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width + widthPadding}" customWidth="1"/>`,
  );
  const joined = merges.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`);
  const links = cells.flatMap(linkXml);
  const margins = ['left', 'right', 'top', 'bottom', 'header', 'footer'].map(
    (side) => ` ${side}="${print.margin}"`,
  );
  return (
    `<worksheet xmlns="${main}" xmlns:r="${office}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    wrapped('cols', columns) +
    `<sheetData>${rowsXml(drawing, styleOf)}</sheetData>` +
    wrapped('mergeCells', joined) +
    wrapped('hyperlinks', links) +
    `<printOptions horizontalCentered="1"/><pageMargins${margins.join('')}/>` +
    `<pageSetup paperSize="${a4}" orientation="portrait" fitToHeight="${print.pagesTall ?? 0}"/>` +
    (drawingRelation === null ? '' : `<drawing r:id="${drawingRelation}"/>`) +
    '</worksheet>'
  );
}

/** What Excel adds to a width in characters for the padding of the cell (ISO/IEC 29500-1, 18.3.1.13), at 7 pixels. */
const widthPadding = 5 / 7;

const wrapped = (local: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${local}>${items.join('')}</${local}>`;

function rowsXml(
  { cells, rowHeights }: SummarySheet,
  styleOf: (cell: SummaryCell) => number,
): string {
  const heights = new Map(rowHeights.map(({ row, points }) => [row, points]));
  const rows = new Map<number, SummaryCell[]>([...heights.keys()].map((row) => [row, []]));
  for (const cell of cells) {
    const { row } = cell.address;
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, own]) => {
      const points = heights.get(row);
      const height = points === undefined ? '' : ` ht="${points}" customHeight="1"`;
      const content = own
        .sort((one, other) => one.address.column - other.address.column)
        .map((cell) => contentXml(cell, styleOf(cell)))
        .join('');
      return `<row r="${row + 1}"${height}>${content}</row>`;
    })
    .join('');
}

/** Texts stand in the cells themselves, so that taking the sheet away leaves the shared strings as they were. */
function contentXml({ address, content }: SummaryCell, style: number): string {
  return cellXml(toA1(address), style, { ...nothing, value: content }, '', () => null);
}

function linkXml({ address, content, link }: SummaryCell): string[] {
  if (!link) return [];
  const target = `${quotedSheet(link.sheetName)}!${toA1(link.address)}`;
  return [
    `<hyperlink ref="${toA1(address)}" location="${escapeXml(target)}" display="${escapeXml(String(content))}"/>`,
  ];
}
