import { fromA1, toA1, type Area } from '../../../src/core/address';
import type { CellStyle } from '../../../src/xlsx/model';
import type { GridSheet } from '../../../src/workbench/page/grid/gridSheet';

export const plainStyle: CellStyle = {
  numberFormat: 'General',
  fill: null,
  font: {
    name: '宋体',
    size: 11,
    bold: false,
    italic: false,
    underline: false,
    strike: false,
    color: null,
  },
  border: { top: null, right: null, bottom: null, left: null },
  alignment: {
    horizontal: 'general',
    vertical: 'bottom',
    wrap: false,
    indent: 0,
    rotation: 0,
    shrink: false,
  },
  locked: true,
};

interface Parts {
  cells: Record<string, string | number>;
  merges?: Area[];
  wrapped?: string[];
  hiddenRows?: number[];
  heights?: Record<number, number>;
}

/** A sheet for geometry: ten used rows of five columns. */
export function fakeSheet({
  cells,
  merges = [],
  wrapped = [],
  hiddenRows = [],
  heights = {},
}: Parts): GridSheet {
  return {
    id: 's1',
    merges,
    frozen: { rows: 0, columns: 0 },
    showGridlines: true,
    usedArea: () => ({ ...fromA1('A1:E10')! }),
    cell: (address) => {
      const value = cells[toA1(address)] ?? '';
      return { value, text: String(value), formula: null };
    },
    style: (address) => ({
      ...plainStyle,
      alignment: { ...plainStyle.alignment, wrap: wrapped.includes(toA1(address)) },
    }),
    rowHeight: (row) => heights[row] ?? null,
    columnWidth: () => 9,
    isRowHidden: (row) => hiddenRows.includes(row),
    isColumnHidden: () => false,
    note: () => null,
  };
}
