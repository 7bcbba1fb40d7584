import type { Address } from '../address';
import type { WideColumn } from './columns';
import type { Grid } from './grid';
import type { Role } from './table';

/** Where the cells of a table's rows are. */
export interface CellFinder {
  /** The cell of a role in a row: the first of a merge; null when the row has none of its own. */
  cell(role: Role, row: number): Address | null;
  /** Like `cell`, for a column that is no role of the table. */
  cellIn(column: WideColumn, row: number): Address | null;
  /** The cells of all roles in a row. */
  cellsIn(row: number): Partial<Record<Role, Address>>;
  text(role: Role, row: number): string;
  /** Text that stands in this very row, not merged from above. */
  ownText(role: Role, row: number): string;
  /** Cells that a merge gives to another column: `merged-across`. */
  readonly shared: readonly { readonly role: Role; readonly address: Address }[];
}

/** A column with its cell in the row that was asked for last: a row is asked for again and again. */
interface Slot {
  readonly role: Role;
  readonly column: WideColumn;
  row: number;
  address: Address | null;
}

/** Labels may be merged over their neighbours; a value belongs to one column only. */
const labels: ReadonlySet<Role> = new Set<Role>(['level1', 'level2', 'name', 'label']);

/**
 * Finds the cells of each role, row by row.
 *
 * @param grid the sheet
 * @param columns the table's columns
 * @param headerRow last row of the header; merges that begin in the header are side labels
 * @returns the finder
 * @example cellFinder(grid, columns, 11).cell('actual', 12) //=> { row: 12, column: 6 }
 */
export function cellFinder(
  grid: Grid,
  columns: Readonly<Partial<Record<Role, WideColumn>>>,
  headerRow: number,
): CellFinder {
  const shared: { role: Role; address: Address }[] = [];
  const owners = new Map<number, Role>();
  for (const column of Object.values(columns)) {
    for (let at = column.column; at <= column.lastColumn; at++) owners.set(at, column.role);
  }

  const comesFromAnother = (column: WideColumn, from: number): boolean => {
    for (let at = from; at < column.column; at++) {
      const owner = owners.get(at);
      if (owner !== undefined && owner !== column.role) return true;
    }
    return false;
  };
  const cellIn = (column: WideColumn, row: number): Address | null => {
    let blank: Address | null = null;
    for (let at = column.column; at <= column.lastColumn; at++) {
      const address = grid.master(row, at);
      if (address.row <= headerRow) continue;
      if (!labels.has(column.role) && comesFromAnother(column, address.column)) {
        if (grid.own(address.row, address.column) !== '')
          shared.push({ role: column.role, address });
        continue;
      }
      if (grid.own(address.row, address.column) !== '') return address;
      blank ??= address;
    }
    return blank;
  };
  const slots: Partial<Record<Role, Slot>> = {};
  for (const column of Object.values(columns)) {
    slots[column.role] = { role: column.role, column, row: -1, address: null };
  }
  const all = Object.values(slots);
  const place = (slot: Slot, row: number): Address | null => {
    if (slot.row !== row) {
      slot.address = cellIn(slot.column, row);
      slot.row = row;
    }
    return slot.address;
  };
  const cell = (role: Role, row: number): Address | null => {
    const slot = slots[role];
    return slot ? place(slot, row) : null;
  };
  const cellsIn = (row: number): Partial<Record<Role, Address>> => {
    const found: Partial<Record<Role, Address>> = {};
    for (const slot of all) {
      const address = place(slot, row);
      if (address) found[slot.role] = address;
    }
    return found;
  };
  const text = (role: Role, row: number): string => {
    const address = cell(role, row);
    return address ? grid.own(address.row, address.column) : '';
  };
  return {
    cell,
    cellIn,
    cellsIn,
    text,
    ownText: (role, row) => (cell(role, row)?.row === row ? text(role, row) : ''),
    shared,
  };
}
