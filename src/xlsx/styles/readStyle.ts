import { child, childrenOf, flag, type XmlElement } from '../xml/xmlTree';
import type { BorderLine, CellStyle } from '../model';
import { resolveColor, type ColorTable } from './colors';

/** What a cell format is made of. */
export interface StyleSource {
  /** Root of the styles part. */
  readonly root: XmlElement;
  readonly colors: ColorTable;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly numberFormat: string;
  readonly fill: string | null;
}

/**
 * Resolves a cell format to what a person sees.
 *
 * @param source the format and what it refers to
 * @returns the style
 */
export function readStyle(source: StyleSource): CellStyle {
  const { root, colors, attributes, children } = source;
  const font = childrenOf(child(root, 'fonts'), 'font')[Number(attributes.fontId ?? 0)];
  const border = childrenOf(child(root, 'borders'), 'border')[Number(attributes.borderId ?? 0)];
  const alignment = children.find(({ local }) => local === 'alignment')?.attributes ?? {};
  const protection = children.find(({ local }) => local === 'protection')?.attributes ?? {};
  const line = (...sides: readonly string[]): BorderLine | null =>
    sides.map((side) => readLine(child(border, side), colors)).find((found) => found) ?? null;
  return {
    numberFormat: source.numberFormat,
    fill: source.fill,
    font: readFont(font, colors),
    border: {
      top: line('top'),
      right: line('right', 'end'),
      bottom: line('bottom'),
      left: line('left', 'start'),
    },
    alignment: {
      horizontal: horizontals[alignment.horizontal ?? ''] ?? 'general',
      vertical: verticals[alignment.vertical ?? ''] ?? 'bottom',
      wrap: flag(alignment.wrapText),
      indent: Number(alignment.indent ?? 0),
      rotation: Number(alignment.textRotation ?? 0),
      shrink: flag(alignment.shrinkToFit),
    },
    locked: flag(protection.locked, true),
  };
}

const horizontals: Readonly<Record<string, CellStyle['alignment']['horizontal']>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  fill: 'fill',
  justify: 'justify',
  distributed: 'distributed',
};

const verticals: Readonly<Record<string, CellStyle['alignment']['vertical']>> = {
  top: 'top',
  center: 'center',
  bottom: 'bottom',
  justify: 'justify',
  distributed: 'distributed',
};

function readFont(font: XmlElement | undefined, colors: ColorTable): CellStyle['font'] {
  const on = (local: string): boolean => {
    const element = child(font, local);
    return element !== undefined && flag(element.attributes.val, true);
  };
  const underline = child(font, 'u');
  return {
    name: child(font, 'name')?.attributes.val ?? '宋体',
    size: Number(child(font, 'sz')?.attributes.val ?? 11),
    bold: on('b'),
    italic: on('i'),
    underline: underline !== undefined && underline.attributes.val !== 'none',
    strike: on('strike'),
    color: resolveColor(child(font, 'color'), colors),
  };
}

function readLine(side: XmlElement | undefined, colors: ColorTable): BorderLine | null {
  const style = side?.attributes.style;
  if (style === undefined || style === 'none') return null;
  return { style, color: resolveColor(child(side, 'color'), colors) ?? '#000000' };
}

/** Shown for a hatching in automatic colours. */
const hatchingGrey = '#C0C0C0';

/**
 * The colour that a fill shows: of a pattern its ground, of a gradient its first stop.
 *
 * @param fill the `<fill>` element
 * @param colors what colours refer to
 * @returns `#RRGGBB`, or null for no fill
 */
export function resolveFill(fill: XmlElement, colors: ColorTable): string | null {
  const pattern = child(fill, 'patternFill');
  if (pattern) {
    const type = pattern.attributes.patternType ?? 'none';
    if (type === 'none') return null;
    const front = resolveColor(child(pattern, 'fgColor'), colors);
    if (type === 'solid') return front;
    return resolveColor(child(pattern, 'bgColor'), colors) ?? front ?? hatchingGrey;
  }
  const stop = child(child(fill, 'gradientFill'), 'stop');
  return resolveColor(child(stop, 'color'), colors);
}
