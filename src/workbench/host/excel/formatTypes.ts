import type { BorderLine, CellStyle } from '../../../xlsx/model';
import { apiNotFound, invalidArgument, itemNotFound } from '../batch/hostError';
import { defineType, type HostType } from '../batch/hostObject';
import type { Json } from '../batch/json';
import { upperFirst } from '../batch/query';
import { addressesOf } from './cellContent';
import {
  charactersOf,
  columnPoints,
  fillOf,
  fillRange,
  readColour,
  rowPoints,
  uniform,
} from './cellFormat';
import type { RangeTarget } from './workbookState';

const fillType = defineType<RangeTarget>({
  name: 'RangeFill',
  scalars: {
    color: {
      get: (target) => uniform(target, (style) => fillOf(style).color),
      set: (target, colour) => {
        fillRange(target, readColour(colour, 'RangeFill.color'), 'RangeFill.color');
      },
    },
    pattern: {
      get: (target) => uniform(target, (style) => fillOf(style).pattern),
      set: setPattern,
    },
    patternColor: { get: () => '#000000' },
    patternTintAndShade: { get: () => 0 },
    tintAndShade: { get: () => 0 },
  },
  methods: {
    clear: (target) => {
      fillRange(target, null, 'RangeFill.clear');
      return null;
    },
  },
});

function setPattern(target: RangeTarget, pattern: unknown): void {
  if (pattern === 'None') fillRange(target, null, 'RangeFill.pattern');
  else if (pattern !== 'Solid') throw apiNotFound('RangeFill', `pattern ${String(pattern)}`);
}

const fontType = defineType<RangeTarget>({
  name: 'RangeFont',
  scalars: {
    name: { get: (target) => uniform(target, ({ font }) => font.name) },
    size: { get: (target) => uniform(target, ({ font }) => font.size) },
    color: { get: (target) => uniform(target, ({ font }) => font.color ?? '#000000') },
    bold: { get: (target) => uniform(target, ({ font }) => font.bold) },
    italic: { get: (target) => uniform(target, ({ font }) => font.italic) },
    underline: {
      get: (target) => uniform(target, ({ font }) => (font.underline ? 'Single' : 'None')),
    },
    strikethrough: { get: (target) => uniform(target, ({ font }) => font.strike) },
  },
});

const protectionType = defineType<RangeTarget>({
  name: 'FormatProtection',
  scalars: { locked: { get: (target) => uniform(target, ({ locked }) => locked) } },
});

/** `Excel.DataValidation`, as far as it tells whether entries keep to the cells' rules. */
export const dataValidationType = defineType<RangeTarget>({
  name: 'DataValidation',
  scalars: {
    valid: {
      get: ({ sheet, area }) => {
        const cells = addressesOf(area);
        const wrong = cells.filter((address) => sheet.breaksValidation?.(address) ?? false).length;
        if (wrong === 0) return true;
        return wrong === cells.length ? false : null;
      },
    },
  },
});

interface BorderTarget {
  readonly range: RangeTarget;
  readonly edge: keyof CellStyle['border'];
}

const edges: Readonly<Record<string, BorderTarget['edge']>> = {
  EdgeTop: 'top',
  EdgeRight: 'right',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
};

/** Line styles of SpreadsheetML in the API's words: style and weight. */
const lineStyles: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  double: ['Double', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

const border = (read: (line: BorderLine | null) => Json) => ({
  get: ({ range, edge }: BorderTarget) => uniform(range, (style) => read(style.border[edge])),
});

const borderType = defineType<BorderTarget>({
  name: 'RangeBorder',
  scalars: {
    sideIndex: { get: ({ edge }) => `Edge${upperFirst(edge)}` },
    style: border((line) => (line ? (lineStyles[line.style]?.[0] ?? 'Continuous') : 'None')),
    weight: border((line) => (line ? (lineStyles[line.style]?.[1] ?? 'Thin') : 'Thin')),
    color: border((line) => line?.color ?? '#000000'),
  },
});

const bordersType = defineType<RangeTarget>({
  name: 'RangeBorderCollection',
  scalars: { count: { get: () => Object.keys(edges).length } },
  items: (range) => Object.values(edges).map((edge) => borderType.of({ range, edge })),
  item: (range, key) => {
    const edge = typeof key === 'string' ? edges[key] : undefined;
    if (!edge) throw itemNotFound('RangeBorderCollection.getItem');
    return borderType.of({ range, edge });
  },
  derivations: {
    getItemAt: (range, [index]) => {
      const edge = Object.values(edges)[Number(index)];
      if (!edge) throw invalidArgument('RangeBorderCollection.getItemAt', 'index');
      return borderType.of({ range, edge });
    },
  },
});

const capitalised = (read: (style: CellStyle) => string) => ({
  get: (target: RangeTarget) => uniform(target, (style) => upperFirst(read(style))),
});

/** `range.format`: what is read of a cell's looks. Of the setters only fills are kept in the file. */
export const formatType: HostType<RangeTarget> = defineType<RangeTarget>({
  name: 'RangeFormat',
  scalars: {
    wrapText: { get: (target) => uniform(target, ({ alignment }) => alignment.wrap) },
    horizontalAlignment: capitalised(({ alignment }) => alignment.horizontal),
    verticalAlignment: capitalised(({ alignment }) => alignment.vertical),
    indentLevel: { get: (target) => uniform(target, ({ alignment }) => alignment.indent) },
    textOrientation: { get: (target) => uniform(target, ({ alignment }) => alignment.rotation) },
    shrinkToFit: { get: (target) => uniform(target, ({ alignment }) => alignment.shrink) },
    columnWidth: {
      get: ({ sheet, area }) =>
        agreed(area.column, area.columnCount, (column) => columnPoints(sheet, column)),
      set: ({ state, sheet, area }, points) => {
        const { widths } = state.drawingOn(sheet, 'RangeFormat', 'columnWidth');
        for (let at = area.column; at < area.column + area.columnCount; at += 1)
          widths.set(at, charactersOf(Number(points)));
      },
    },
    useStandardHeight: {
      get: ({ sheet, area }) =>
        agreed(area.row, area.rowCount, (row) => sheet.rowHeight(row) === null),
      set: ({ state, sheet, area }, isStandard) => {
        if (isStandard !== true) return;
        const { heights } = state.drawingOn(sheet, 'RangeFormat', 'useStandardHeight');
        for (let at = area.row; at < area.row + area.rowCount; at += 1) heights.delete(at);
      },
      onRequest: true,
    },
    rowHeight: {
      get: ({ sheet, area }) => agreed(area.row, area.rowCount, (row) => rowPoints(sheet, row)),
      set: ({ state, sheet, area }, points) => {
        const { heights } = state.drawingOn(sheet, 'RangeFormat', 'rowHeight');
        for (let at = area.row; at < area.row + area.rowCount; at += 1)
          heights.set(at, Number(points));
      },
    },
  },
  links: {
    fill: (target) => fillType.of(target),
    font: (target) => fontType.of(target),
    protection: (target) => protectionType.of(target),
    borders: (target) => bordersType.of(target),
  },
});

/**
 * What neighbouring rows or columns agree on.
 *
 * @param first the first row or column
 * @param count how many
 * @param read what to read of each
 * @returns the common answer, or null when they differ
 * @example agreed(0, 3, (row) => sheet.isRowHidden(row)) //=> false
 */
export function agreed<T extends Json>(
  first: number,
  count: number,
  read: (at: number) => T,
): T | null {
  const answer = read(first);
  for (let at = first + 1; at < first + count; at += 1) if (read(at) !== answer) return null;
  return answer;
}
