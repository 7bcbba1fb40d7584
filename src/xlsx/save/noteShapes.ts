import type { Address } from '../../core/address';

const lastColumn = 16_383;
const lastRow = 1_048_575;
/** Shape numbers of a drawing begin at 1024 times its number (MS-OE376, idmap). */
const shapesPerDrawing = 1024;

const boxType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/**
 * A legacy drawing without shapes.
 *
 * @param number its number, of which its shapes' numbers are made
 * @returns the part's text
 */
export function emptyDrawing(number: number): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout>` +
    `${boxType}</xml>`
  );
}

/**
 * Adds the hidden yellow box of a note. Drawings of Excel are not always well-formed, so they are
 * patched as text.
 *
 * @param drawing the part's text
 * @param address the note's cell
 * @returns the part's text with the box
 */
export function withShape(drawing: string, address: Address): string {
  const at = drawing.lastIndexOf('</xml');
  if (at < 0) return drawing;
  const type = drawing.includes('"_x0000_t202"') ? '' : boxType;
  return drawing.slice(0, at) + type + shape(nextNumber(drawing), address) + drawing.slice(at);
}

function nextNumber(drawing: string): number {
  const numbers = [...drawing.matchAll(/_x0000_s(\d+)/g)].map(([, digits]) => Number(digits));
  const first = Number(/<o:idmap[^>]*\sdata="(\d+)/.exec(drawing)?.[1] ?? 1) * shapesPerDrawing;
  return Math.max(first, ...numbers) + 1;
}

function shape(number: number, { row, column }: Address): string {
  // From column, offset, row, offset to column, offset, row, offset; offsets in pixels.
  const left = Math.min(column + 1, lastColumn - 4);
  const top = Math.min(Math.max(row - 1, 0), lastRow - 6);
  const anchor = [left, 15, top, 10, left + 3, 15, top + 5, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;` +
    `margin-top:2pt;width:200pt;height:90pt;z-index:${number % shapesPerDrawing};visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>' +
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** With its content, or without any; a `/` or `>` between quotes does not end the tag. */
const anyShape = /<v:shape\s(?:"[^"]*"|'[^']*'|[^>"'/]|\/(?!>))*(?:\/>|>[\s\S]*?<\/v:shape\s*>)/g;

/**
 * Takes the box of a note away; other shapes stay.
 *
 * @param drawing the part's text
 * @param address the note's cell
 * @returns the part's text without the box
 */
export function withoutShape(drawing: string, { row, column }: Address): string {
  return drawing.replace(anyShape, (one) => {
    const isNote = one.includes('ObjectType="Note"');
    const isHere = numberIn(one, 'Row') === row && numberIn(one, 'Column') === column;
    return isNote && isHere ? '' : one;
  });
}

function numberIn(shapeXml: string, name: string): number | null {
  const digits = new RegExp(`<x:${name}>\\s*(\\d+)\\s*<`).exec(shapeXml)?.[1];
  return digits === undefined ? null : Number(digits);
}

/**
 * Whether a drawing has no shape left.
 *
 * @param drawing the part's text
 * @returns true when it can go
 */
export function isEmptyDrawing(drawing: string): boolean {
  return !/<v:(?:shape|group|rect|oval|line|image|roundrect|arc|curve|polyline)[\s>]/.test(drawing);
}
