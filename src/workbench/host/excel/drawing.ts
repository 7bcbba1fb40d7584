import {
  cellKey,
  boundingArea,
  intersection,
  contains,
  type Address,
  type Area,
} from '../../../core/address';
import type { SheetFile } from '../../../xlsx/model';
import type {
  SummaryCell,
  SummaryChart,
  SummaryLook,
  SummarySheet,
} from '../../../workbook/summarySheet';
import { addressesOf } from './cellContent';

/** A chart while the add-in describes it. */
export interface DraftChart {
  title: string;
  categories: Area | null;
  readonly series: { readonly name: Address; readonly values: Area; color: string }[];
  place: Area | null;
}

const noArea: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/** What a width in a file has more than the characters that it is for (ISO/IEC 29500-1, 18.3.1.13). */
const widthPadding = 5 / 7;

/**
 * What a batch draws on a sheet that it added or emptied: everything that the file model keeps for no other sheet.
 * Contents, number formats and fills stand on the sheet itself.
 */
export class Drawing {
  readonly links = new Map<number, NonNullable<SummaryCell['link']>>();
  merges: Area[] = [];
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  chart: DraftChart | null = null;
  printArea: Area | null = null;
  pagesTall: 1 | null = null;
  margin = 0.7;
  private readonly looks = new Map<number, { readonly address: Address; look: SummaryLook }>();

  /**
   * Begins with nothing drawn.
   *
   * @param sheet the sheet
   * @param kept the part of a sheet of the file whose columns and rows keep their sizes; null for a new one
   */
  constructor(
    private readonly sheet: SheetFile,
    kept: Area | null,
  ) {
    if (!kept) return;
    for (let at = 0; at < kept.column + kept.columnCount; at += 1)
      this.widths.set(at, sheet.columnWidth(at) - widthPadding);
    for (let at = 0; at < kept.row + kept.rowCount; at += 1) {
      const points = sheet.rowHeight(at);
      if (points !== null) this.heights.set(at, points);
    }
  }

  /** Forgets what was drawn in an area. */
  clear(area: Area): void {
    for (const [key, { address }] of this.looks)
      if (contains(area, address)) this.looks.delete(key);
    for (const address of addressesOf(area)) this.links.delete(cellKey(address));
    this.unmerge(area);
  }

  unmerge(area: Area): void {
    this.merges = this.merges.filter((merge) => intersection(merge, area) === null);
  }

  /** Adds to the look of a cell. */
  addLook(address: Address, look: SummaryLook): void {
    const key = cellKey(address);
    const known = this.looks.get(key)?.look;
    this.looks.set(key, { address, look: { ...known, ...look } });
  }

  /** The sheet as data, with what stands in its cells now. */
  model(): SummarySheet {
    const { sheet, chart, merges, widths, heights } = this;
    const used = sheet.usedArea();
    const drawn = [...this.looks.values()].map(({ address }) => ({ ...noArea, ...address }));
    const area = [...(used ? [used] : []), ...drawn].reduce(boundingArea, noArea);
    const lastWidth = Math.max(-1, ...widths.keys());
    return {
      name: sheet.name,
      cells: this.cellsIn(area),
      merges,
      columnWidths: Array.from(
        { length: lastWidth + 1 },
        (_, column) => widths.get(column) ?? sheet.columnWidth(column),
      ),
      rowHeights: [...heights].map(([row, points]) => ({ row, points })),
      chart: chart && completed(chart),
      print: { area: this.printArea ?? area, pagesTall: this.pagesTall, margin: this.margin },
    };
  }

  private cellsIn(area: Area): readonly SummaryCell[] {
    const cells: SummaryCell[] = [];
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        const cell = this.cellAt({ row, column });
        if (cell.content !== '' || cell.look) cells.push(cell);
      }
    }
    return cells;
  }

  private cellAt(address: Address): SummaryCell {
    const key = cellKey(address);
    const { value, format } = this.sheet.cell(address);
    const { fill } = this.sheet.style(address);
    const drawn = this.looks.get(key)?.look;
    const link = this.links.get(key);
    return {
      address,
      content: typeof value === 'boolean' ? String(value).toUpperCase() : value,
      ...(format !== 'General' && { numberFormat: format }),
      ...((drawn ?? fill !== null) && { look: { ...drawn, ...(fill !== null && { fill }) } }),
      ...(link && { link }),
    };
  }
}

/** A chart that was not put anywhere stands where Excel would put it: over the first cells. */
function completed({ title, categories, series, place }: DraftChart): SummaryChart {
  return {
    title,
    categories: categories ?? noArea,
    series,
    place: place ?? { row: 0, column: 0, rowCount: 15, columnCount: 7 },
  };
}
