import { boundingArea, areaToA1, toA1, type Address, type Area } from '../core/address';
import type { CellValue } from '../core/sheet';
import type { SummaryCell, SummaryLook, SummarySheet } from '../workbook/summarySheet';
import { entryFor } from './writeCells';

const lineColour = '#BFBFBF';
const alignments = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** Pixels of one character of the default font and of a column's padding, and points per pixel. */
const pixels = { character: 7, padding: 5, points: 0.75 };

/**
 * Queues everything that makes an empty sheet the summary: contents, looks, links, joined cells, sizes,
 * chart, print setup.
 *
 * @param sheet the new worksheet, or one whose cells were cleared
 * @param model what it shows
 * @param hasPage whether the print setup is written too
 * @param other the summary that stood there before: sizes that both have stay as a person set them
 * @example drawSummary(context.workbook.worksheets.add('评分结果'), model, true, null)
 */
export function drawSummary(
  sheet: Excel.Worksheet,
  model: SummarySheet,
  hasPage: boolean,
  other: SummarySheet | null,
): void {
  const { cells, merges, columnWidths, rowHeights, chart, print } = model;
  sheet.showGridlines = false;
  const grid = rangeOf(sheet, print.area);
  const byPlace = new Map(cells.map((cell) => [toA1(cell.address), cell]));
  const at = <T>(read: (cell: SummaryCell | undefined) => T): T[][] =>
    Array.from({ length: print.area.rowCount }, (_, row) =>
      Array.from({ length: print.area.columnCount }, (__, column) =>
        read(byPlace.get(toA1({ row, column }))),
      ),
    );
  for (const { address, numberFormat } of cells) {
    if (numberFormat) cellOf(sheet, address).numberFormat = [[numberFormat]];
  }
  grid.formulas = at((cell) => (cell ? entryOf(cell) : ''));
  grid.setCellProperties(at((cell) => ({ format: formatOf(cell?.look) })));
  for (const { address, content, look, link } of cells) {
    if (!link) continue;
    const range = cellOf(sheet, address);
    range.hyperlink = {
      documentReference: placeText(link.sheetName, link.address),
      textToDisplay: String(content),
    };
    // Excel gives links its own style, which is not ours.
    range.setCellProperties([[{ format: formatOf(look) }]]);
  }
  for (const area of merges) rangeOf(sheet, area).merge(false);
  columnWidths.forEach((characters, column) => {
    if (other?.columnWidths[column] === characters) return;
    const width = Math.trunc(characters * pixels.character + pixels.padding) * pixels.points;
    cellOf(sheet, { row: 0, column }).format.columnWidth = width;
  });
  const heights = new Map(rowHeights.map(({ row, points }) => [row, points]));
  for (const { row } of other?.rowHeights ?? []) {
    if (!heights.has(row)) cellOf(sheet, { row, column: 0 }).format.useStandardHeight = true;
  }
  for (const [row, points] of heights) {
    if (other?.rowHeights.some((known) => known.row === row && known.points === points)) continue;
    cellOf(sheet, { row, column: 0 }).format.rowHeight = points;
  }
  if (chart) drawChart(sheet, chart);
  if (hasPage) setPage(sheet, print);
}

/**
 * Queues the emptying of the cells that a summary stands in, so that another can be drawn there. The
 * worksheet stays, and with it every reference to it.
 *
 * @param sheet the worksheet
 * @param area the cells
 * @example clearSummary(sheet, model.print.area)
 */
export function clearSummary(sheet: Excel.Worksheet, area: Area): void {
  const range = rangeOf(sheet, area);
  range.clear('All');
  range.unmerge();
}

/** A summary has no formulas: what looks like one is somebody's text. */
function entryOf({ content, numberFormat = 'General' }: SummaryCell): CellValue {
  const looksLikeOne = typeof content === 'string' && /^[=#]/.test(content);
  return looksLikeOne ? `'${content}` : entryFor(content, numberFormat);
}

function formatOf(look: SummaryLook = {}): Excel.CellPropertiesFormat {
  const { bold = false, size, color, fill, align, wrap = false, border } = look;
  const line = { color: lineColour, style: 'Continuous', weight: 'Thin' } as const;
  return {
    ...(fill && { fill: { color: fill } }),
    font: { bold, ...(size && { size }), ...(color && { color }) },
    ...(align && { horizontalAlignment: alignments[align] }),
    verticalAlignment: 'Center',
    wrapText: wrap,
    ...(border && { borders: { top: line, bottom: line, left: line, right: line } }),
  };
}

function drawChart(sheet: Excel.Worksheet, model: NonNullable<SummarySheet['chart']>): void {
  const { title, categories, series, place } = model;
  const areas = series.map(({ name, values }) => spanning(name, values));
  const source = areas.reduce(boundingArea);
  const chart = sheet.charts.add('BarClustered', rangeOf(sheet, source), 'Columns');
  chart.title.text = title;
  chart.legend.position = 'Bottom';
  // Excel draws bars from below; people read from above.
  chart.axes.categoryAxis.reversePlotOrder = true;
  series.forEach(({ color }, index) => {
    const bars = chart.series.getItemAt(index);
    bars.setXAxisValues(rangeOf(sheet, categories));
    bars.format.fill.setSolidColor(color);
  });
  const last = {
    row: place.row + place.rowCount - 1,
    column: place.column + place.columnCount - 1,
  };
  chart.setPosition(toA1(place), toA1(last));
}

function setPage(sheet: Excel.Worksheet, { area, pagesTall, margin }: SummarySheet['print']): void {
  const page = sheet.pageLayout;
  page.orientation = 'Portrait';
  page.paperSize = 'A4';
  page.zoom = {
    horizontalFitToPages: 1,
    ...(pagesTall !== null && { verticalFitToPages: pagesTall }),
  };
  page.setPrintArea(areaToA1(area));
  page.setPrintMargins('Inches', { top: margin, bottom: margin, left: margin, right: margin });
  page.centerHorizontally = true;
}

function spanning(name: Address, values: Area): Area {
  return boundingArea({ ...name, rowCount: 1, columnCount: 1 }, values);
}

function placeText(sheetName: string, address: Address): string {
  return `'${sheetName.replace(/'/g, "''")}'!${toA1(address)}`;
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: Area) {
  return sheet.getRangeByIndexes(row, column, rowCount, columnCount);
}

function cellOf(sheet: Excel.Worksheet, { row, column }: Address): Excel.Range {
  return sheet.getRangeByIndexes(row, column, 1, 1);
}
