import type { Address, Area } from '../../../core/address';
import type { SheetFile } from '../../../xlsx/model';
import type {
  SummaryCell,
  SummaryChart,
  SummaryLook,
  SummarySheet,
} from '../../../workbook/summarySheet';
import { boundingArea } from './addressText';
import { cellKey } from './cellContent';

/** A chart while the add-in describes it. */
export interface DraftChart {
  title: string;
  categories: Area | null;
  readonly series: { readonly name: Address; readonly values: Area; color: string }[];
  place: Area | null;
}

const noArea: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/**
 * What a batch draws on a sheet that it added: everything that the file model keeps for no other sheet.
 * Contents, number formats and fills stand on the sheet itself.
 */
export class Drawing {
  readonly links = new Map<number, NonNullable<SummaryCell['link']>>();
  readonly merges: Area[] = [];
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  chart: DraftChart | null = null;
  printArea: Area | null = null;
  pagesTall: 1 | null = null;
  margin = 0.7;
  private readonly looks = new Map<number, { readonly address: Address; look: SummaryLook }>();

  constructor(private readonly sheet: SheetFile) {}

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
