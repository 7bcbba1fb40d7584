import type { SummaryLook } from '../../workbook/summarySheet';
import type { XmlElement } from '../xml/xmlTree';
import { escapeXml } from '../xml/xmlText';

/** The thin grey line around cells of a drawn sheet. */
const lineColor = 'FFBFBFBF';
/** What a font keeps of the workbook's default font, in the order of the format (ISO/IEC 29500-1, 18.8.22). */
const keptOfFont = ['name', 'family', 'charset', 'scheme'];

/**
 * A `<font>`: the workbook's default font with what the look asks for.
 *
 * @param look bold, size and colour
 * @param font the default font's element
 * @param prefix prefix of the part's elements with its colon, or ''
 * @returns the element
 * @example fontXml({ bold: true }, undefined, '') //=> '<font><b/><sz val="11"/></font>'
 */
export function fontXml(
  { bold, size, color }: SummaryLook,
  font: XmlElement | undefined,
  prefix: string,
): string {
  const kept = (local: string): string => {
    const found = font?.children.find((one) => one.local === local)?.attributes.val;
    return found === undefined ? '' : `<${prefix}${local} val="${escapeXml(found)}"/>`;
  };
  const ownSize = kept('sz') || `<${prefix}sz val="11"/>`;
  return (
    `<${prefix}font>${bold ? `<${prefix}b/>` : ''}` +
    (size === undefined ? ownSize : `<${prefix}sz val="${size}"/>`) +
    (color === undefined ? '' : `<${prefix}color rgb="FF${color.slice(1).toUpperCase()}"/>`) +
    `${keptOfFont.map(kept).join('')}</${prefix}font>`
  );
}

/**
 * A `<border>` with a thin grey line on all four sides.
 *
 * @param prefix prefix of the part's elements with its colon, or ''
 * @returns the element
 */
export function borderXml(prefix: string): string {
  const line = (side: string): string =>
    `<${prefix}${side} style="thin"><${prefix}color rgb="${lineColor}"/></${prefix}${side}>`;
  const sides = ['left', 'right', 'top', 'bottom'].map(line).join('');
  return `<${prefix}border>${sides}<${prefix}diagonal/></${prefix}border>`;
}

/**
 * An `<alignment>`: in the middle of the row.
 *
 * @param look alignment and wrapping
 * @param prefix prefix of the part's elements with its colon, or ''
 * @returns the element
 * @example alignmentXml({ wrap: true }, '') //=> '<alignment vertical="center" wrapText="1"/>'
 */
export function alignmentXml({ align, wrap }: SummaryLook, prefix: string): string {
  const horizontal = align === undefined ? '' : ` horizontal="${align}"`;
  return `<${prefix}alignment${horizontal} vertical="center"${wrap ? ' wrapText="1"' : ''}/>`;
}
