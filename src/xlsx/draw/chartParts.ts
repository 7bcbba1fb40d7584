import type { Address, Area } from '../../core/address';
import type { SummaryChart, SummarySheet } from '../../workbook/summarySheet';
import { absoluteArea, quotedSheet } from './references';
import { escapeXml } from '../xml/xmlText';

const drawingml = 'http://schemas.openxmlformats.org/drawingml/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The axes of the one chart; any two numbers that differ. */
const axes = { categories: 111_000_001, values: 111_000_002 };

/** Colours of letters and grid lines, as Excel draws charts. */
const grey = { text: '595959', grid: 'D9D9D9' };

/**
 * A drawing part with one chart over an area of cells.
 *
 * @param place the cells that the chart covers
 * @param relation id of the drawing's relationship to the chart part
 * @param name what the chart is called for those who hear it read out
 * @returns the part's root element
 * @example drawingXml(chart.place, 'rId1', '各级指标得分')
 */
export function drawingXml(place: Area, relation: string, name: string): string {
  const corner = (local: string, row: number, column: number): string =>
    `<xdr:${local}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${local}>`;
  return (
    `<xdr:wsDr xmlns:xdr="${drawingml}/spreadsheetDrawing" xmlns:a="${drawingml}/main">` +
    '<xdr:twoCellAnchor>' +
    corner('from', place.row, place.column) +
    corner('to', place.row + place.rowCount, place.column + place.columnCount) +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="2" name="${escapeXml(name)}" descr="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/>` +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${drawingml}/chart">` +
    `<c:chart xmlns:c="${drawingml}/chart" xmlns:r="${office}" r:id="${relation}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>'
  );
}

/**
 * A chart part: horizontal bars, the first category on top, legend below. What the cells hold is kept in
 * the part too, so that a viewer that does not compute shows the bars.
 *
 * @param chart what to draw
 * @param sheet the sheet's name and cells
 * @returns the part's root element
 * @example chartXml(model.chart, model)
 */
export function chartXml(chart: SummaryChart, sheet: Pick<SummarySheet, 'name' | 'cells'>): string {
  const series = chart.series.map((one, index) => seriesXml(one, index, chart.categories, sheet));
  return (
    `<c:chartSpace xmlns:c="${drawingml}/chart" xmlns:a="${drawingml}/main">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${letters(1200, true)}</a:pPr>` +
    `<a:r><a:rPr lang="zh-CN"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    `${series.join('')}<c:gapWidth val="60"/>` +
    `<c:axId val="${axes.categories}"/><c:axId val="${axes.values}"/></c:barChart>` +
    axisXml('catAx', 'l', 'maxMin', axes.categories, axes.values) +
    axisXml('valAx', 'b', 'minMax', axes.values, axes.categories) +
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:txPr><a:bodyPr/><a:p><a:pPr>${letters(900, false)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>` +
    '</c:chartSpace>'
  );
}

type Sheet = Parameters<typeof chartXml>[1];

function seriesXml(
  { name, values, color }: SummaryChart['series'][number],
  index: number,
  categories: Area,
  sheet: Sheet,
): string {
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx>${textReference({ ...name, rowCount: 1, columnCount: 1 }, sheet)}</c:tx>` +
    `<c:spPr>${fill(color.slice(1))}</c:spPr><c:invertIfNegative val="0"/>` +
    '<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:showLegendKey val="0"/>' +
    '<c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>' +
    '<c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat>${textReference(categories, sheet)}</c:cat>` +
    `<c:val>${numberReference(values, sheet)}</c:val></c:ser>`
  );
}

/** Excel draws bars from below; `maxMin` turns that round, and `crosses` keeps the numbers at the bottom. */
function axisXml(
  local: 'catAx' | 'valAx',
  position: 'l' | 'b',
  order: 'maxMin' | 'minMax',
  id: number,
  crossed: number,
): string {
  const isValues = local === 'valAx';
  return (
    `<c:${local}><c:axId val="${id}"/><c:scaling><c:orientation val="${order}"/>` +
    `${isValues ? '<c:min val="0"/>' : ''}</c:scaling><c:delete val="0"/><c:axPos val="${position}"/>` +
    (isValues
      ? `<c:majorGridlines><c:spPr><a:ln w="6350">${fill(grey.grid)}</a:ln></c:spPr></c:majorGridlines>`
      : '') +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln w="6350">${fill(grey.grid)}</a:ln></c:spPr>` +
    `<c:crossAx val="${crossed}"/><c:crosses val="${isValues ? 'max' : 'autoZero'}"/>` +
    (isValues
      ? '<c:crossBetween val="between"/>'
      : '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>') +
    `</c:${local}>`
  );
}

const fill = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

const letters = (size: number, bold: boolean): string =>
  `<a:defRPr sz="${size}" b="${bold ? 1 : 0}">${fill(grey.text)}</a:defRPr>`;

function textReference(area: Area, sheet: Sheet): string {
  const points = addresses(area).map(
    (address, index) =>
      `<c:pt idx="${index}"><c:v>${escapeXml(String(contentOf(sheet, address)))}</c:v></c:pt>`,
  );
  return (
    `<c:strRef><c:f>${formulaOf(area, sheet)}</c:f><c:strCache>` +
    `<c:ptCount val="${points.length}"/>${points.join('')}</c:strCache></c:strRef>`
  );
}

function numberReference(area: Area, sheet: Sheet): string {
  const all = addresses(area);
  const points = all.flatMap((address, index) => {
    const content = contentOf(sheet, address);
    return typeof content === 'number' ? [`<c:pt idx="${index}"><c:v>${content}</c:v></c:pt>`] : [];
  });
  return (
    `<c:numRef><c:f>${formulaOf(area, sheet)}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="${all.length}"/>${points.join('')}</c:numCache></c:numRef>`
  );
}

const formulaOf = (area: Area, { name }: Sheet): string =>
  escapeXml(`${quotedSheet(name)}!${absoluteArea(area)}`);

const contentOf = ({ cells }: Sheet, { row, column }: Address): string | number =>
  cells.find(({ address }) => address.row === row && address.column === column)?.content ?? '';

const addresses = ({ row, column, rowCount, columnCount }: Area): Address[] =>
  Array.from({ length: rowCount * columnCount }, (_, at) => ({
    row: row + Math.floor(at / columnCount),
    column: column + (at % columnCount),
  }));
