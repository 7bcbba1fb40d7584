import { fromA1, type Area } from '../../core/address';
import { child, childrenOf, flag, parseXml, type XmlElement } from '../xml/xmlTree';
import { spanFinder } from './columnSpans';
import { readDataValidations, type DataValidation } from './dataValidation';
import type { SheetScan } from './scanSheet';

/** A `<col>` of the sheet: columns from `first` to `last`, counted from zero. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
}

/** What a sheet says about itself outside its cells. */
export interface SheetProperties {
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly isProtected: boolean;
  readonly columns: readonly ColumnSpan[];
  /** The `<col>` that says how a column is. */
  readonly columnAt: (column: number) => ColumnSpan | undefined;
  readonly defaultWidth: number;
  readonly rowsHiddenByDefault: boolean;
  /** The area with filter buttons; null without one. */
  readonly autoFilter: Area | null;
  /** Rules for what people may enter. */
  readonly validations: readonly DataValidation[];
}

/** Excel's own default: eight characters and the padding of a cell. */
const standardWidth = 8.43;

/**
 * Reads merges, columns, panes and protection from the elements around a sheet's cells.
 *
 * @param scan the scanned sheet
 * @param part its name, for errors
 * @returns the sheet's properties
 */
export function readSheetProperties(scan: SheetScan, part: string): SheetProperties {
  const element = (local: string): XmlElement | undefined => {
    const found = scan.elements.find((one) => one.local === local);
    return found && parseXml(scan.text.slice(found.start, found.end), part);
  };
  const view = child(element('sheetViews'), 'sheetView');
  const pane = child(view, 'pane');
  const isFrozen = pane?.attributes.state?.startsWith('frozen') ?? false;
  const columns = childrenOf(element('cols'), 'col').map(readColumn);
  const format = element('sheetFormatPr')?.attributes ?? {};
  return {
    merges: childrenOf(element('mergeCells'), 'mergeCell').flatMap(({ attributes }) => {
      const area = fromA1(attributes.ref ?? '');
      return area ? [area] : [];
    }),
    frozen: {
      rows: isFrozen ? Math.trunc(Number(pane?.attributes.ySplit ?? 0)) : 0,
      columns: isFrozen ? Math.trunc(Number(pane?.attributes.xSplit ?? 0)) : 0,
    },
    showGridlines: flag(view?.attributes.showGridLines, true),
    isProtected: flag(element('sheetProtection')?.attributes.sheet),
    columns,
    columnAt: spanFinder(columns),
    defaultWidth: numberOr(format.defaultColWidth, standardWidth),
    rowsHiddenByDefault: flag(format.zeroHeight),
    autoFilter: fromA1(element('autoFilter')?.attributes.ref ?? ''),
    validations: readDataValidations(element('dataValidations')),
  };
}

function readColumn({ attributes }: XmlElement): ColumnSpan {
  return {
    first: Number(attributes.min ?? 1) - 1,
    last: Number(attributes.max ?? attributes.min ?? 1) - 1,
    width: attributes.width === undefined ? null : numberOr(attributes.width, standardWidth),
    hidden: flag(attributes.hidden),
    style: attributes.style === undefined ? null : Number(attributes.style),
  };
}

function numberOr(text: string | undefined, standard: number): number {
  const number = Number(text ?? Number.NaN);
  return Number.isFinite(number) ? number : standard;
}
