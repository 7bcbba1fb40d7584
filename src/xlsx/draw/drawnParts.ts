import type { SummarySheet } from '../../workbook/summarySheet';
import { relationshipsPart, relativeTarget } from '../package/partNames';
import type { StyleTable } from '../styles/styleTable';
import { escapeXml } from '../xml/xmlText';
import { chartXml, drawingXml } from './chartParts';
import { emptySheetXml, sheetXml } from './sheetPart';

/** A part that the file did not have. */
export interface NewPart {
  readonly part: string;
  /** With its declaration. */
  readonly text: string;
  /** Null for relationships, whose type goes by their ending. */
  readonly contentType: string | null;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const openxml = 'application/vnd.openxmlformats-officedocument';
const worksheetType = `${openxml}.spreadsheetml.worksheet+xml`;
const drawingType = `${openxml}.drawing+xml`;
const chartType = `${openxml}.drawingml.chart+xml`;

/**
 * The parts of an empty sheet.
 *
 * @param part name of the worksheet part
 * @returns the part
 */
export function emptyParts(part: string): readonly NewPart[] {
  return [{ part, text: declaration + emptySheetXml(), contentType: worksheetType }];
}

/**
 * The parts of a drawn sheet: the worksheet, and a drawing with its chart where there is one.
 *
 * @param part name of the worksheet part
 * @param drawing what the sheet shows, under the name that it has
 * @param styles the workbook's cell formats; those that are missing are appended
 * @param freeName an unused part name between a beginning and an ending
 * @returns the parts, the worksheet first
 * @example drawnParts('xl/worksheets/sheet2.xml', model, styles, freeName).length //=> 5 with a chart
 */
export function drawnParts(
  part: string,
  drawing: SummarySheet,
  styles: StyleTable,
  freeName: (before: string, after: string) => string,
): readonly NewPart[] {
  const { chart } = drawing;
  const text = sheetXml(
    drawing,
    ({ look = {}, numberFormat }) => styles.withLook(look, numberFormat),
    chart ? 'rId1' : null,
  );
  const sheet: NewPart = { part, text: declaration + text, contentType: worksheetType };
  if (!chart) return [sheet];
  const drawingPart = freeName('xl/drawings/drawing', '.xml');
  const chartPart = freeName('xl/charts/chart', '.xml');
  return [
    sheet,
    relating(part, 'drawing', drawingPart),
    {
      part: drawingPart,
      text: declaration + drawingXml(chart.place, 'rId1', chart.title),
      contentType: drawingType,
    },
    relating(drawingPart, 'chart', chartPart),
    { part: chartPart, text: declaration + chartXml(chart, drawing), contentType: chartType },
  ];
}

/**
 * The relationships part of a sheet from which nothing leads anywhere.
 *
 * @param source name of the worksheet part
 * @returns the part
 */
export function noRelationships(source: string): NewPart {
  const text = `${declaration}<Relationships xmlns="${packageRelationships}"/>`;
  return { part: relationshipsPart(source), text, contentType: null };
}

function relating(source: string, kind: string, target: string): NewPart {
  const written = escapeXml(relativeTarget(source, target));
  const text =
    `${declaration}<Relationships xmlns="${packageRelationships}">` +
    `<Relationship Id="rId1" Type="${office}/${kind}" Target="${written}"/></Relationships>`;
  return { part: relationshipsPart(source), text, contentType: null };
}
