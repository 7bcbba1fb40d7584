import { fromA1, toA1, type Address, type Area } from '../../../src/core/address';
import type { CellStyle } from '../../../src/xlsx/model';
import { MemorySheet, plainStyle } from '../host/memoryWorkbook';

interface Parts {
  cells: Record<string, string | number>;
  merges?: Area[];
  wrapped?: string[];
  hiddenRows?: number[];
  heights?: Record<number, number>;
}

class GeometrySheet extends MemorySheet {
  wrapped: readonly string[] = [];
  heights: Readonly<Record<number, number>> = {};

  override usedArea(): Area {
    return { row: 0, column: 0, rowCount: 10, columnCount: 5 };
  }

  override style(address: Address): CellStyle {
    const wrap = this.wrapped.includes(toA1(address));
    return { ...plainStyle, alignment: { ...plainStyle.alignment, vertical: 'bottom', wrap } };
  }

  override rowHeight(row = -1): number | null {
    return this.heights[row] ?? null;
  }

  override columnWidth(): number {
    return 9;
  }
}

/** A sheet for geometry: ten used rows of five columns. */
export function fakeSheet(parts: Parts): GeometrySheet {
  const { cells, merges = [], wrapped = [], hiddenRows = [], heights = {} } = parts;
  const sheet = new GeometrySheet('s1', '自评表');
  for (const [a1, value] of Object.entries(cells)) {
    const area = fromA1(a1);
    if (area) sheet.setContent({ row: area.row, column: area.column }, value);
  }
  return Object.assign(sheet, { merges, wrapped, heights, hiddenRows: new Set(hiddenRows) });
}
