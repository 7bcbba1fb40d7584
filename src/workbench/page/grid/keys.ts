import type { Address } from '../../../core/address';
import type { Layout } from './layout';

/** What a key asks for while no cell is being edited. */
export type GridCommand =
  | { readonly kind: 'move'; readonly to: Address; readonly extend: boolean }
  | { readonly kind: 'edit' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'nextSheet' }
  | { readonly kind: 'previousSheet' }
  | { readonly kind: 'selectAll' };

/** A pressed key; a keyboard event is one. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The position that keys move: the active cell, or the moving corner while Shift is held. */
export interface KeyContext {
  readonly layout: Layout;
  readonly anchor: Address;
  readonly focus: Address;
  /** How many rows a page has. */
  readonly page: number;
  /** The last cell with content. */
  readonly end: Address;
}

const arrows: Readonly<Record<string, readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The command of a key, as in Excel.
 *
 * @param press the key with its modifiers
 * @param context where the selection is
 * @returns the command, or null when the key means nothing here
 * @example commandOf({ key: 'F2', … }, context) //=> { kind: 'edit' }
 */
export function commandOf(press: KeyPress, context: KeyContext): GridCommand | null {
  const { key, shiftKey } = press;
  const { layout, anchor, focus, end } = context;
  if (press.ctrlKey || press.metaKey) return controlCommand(press, context);
  const move = (to: Address, extend = false): GridCommand => ({ kind: 'move', to, extend });
  const arrow = arrows[key];
  if (arrow) return move(neighbour(layout, shiftKey ? focus : anchor, arrow, shiftKey), shiftKey);
  const from = shiftKey ? focus : anchor;
  const pageRow = (direction: -1 | 1): number =>
    Math.min(layout.rows.count - 1, Math.max(0, from.row + direction * context.page));
  switch (key) {
    case 'Enter':
      return move(neighbour(layout, anchor, [shiftKey ? -1 : 1, 0]));
    case 'Tab':
      return move(neighbour(layout, anchor, [0, shiftKey ? -1 : 1]));
    case 'PageUp':
      return move({ ...from, row: pageRow(-1) }, shiftKey);
    case 'PageDown':
      return move({ ...from, row: pageRow(1) }, shiftKey);
    case 'Home':
      return move({ ...from, column: 0 }, shiftKey);
    case 'End':
      return move({ ...from, column: end.column }, shiftKey);
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    default:
      return null;
  }
}

function controlCommand(press: KeyPress, context: KeyContext): GridCommand | null {
  const { shiftKey } = press;
  const from = shiftKey ? context.focus : context.anchor;
  const move = (to: Address): GridCommand => ({ kind: 'move', to, extend: shiftKey });
  switch (press.key.toLowerCase()) {
    case 'z':
      return { kind: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'a':
      return { kind: 'selectAll' };
    // Browsers keep Ctrl+PageUp for their own tabs; with Alt it comes here.
    case 'pageup':
      return { kind: 'previousSheet' };
    case 'pagedown':
      return { kind: 'nextSheet' };
    case 'home':
      return move({ row: 0, column: 0 });
    case 'end':
      return move(context.end);
    case 'arrowup':
      return move({ ...from, row: 0 });
    case 'arrowdown':
      return move({ ...from, row: context.end.row });
    case 'arrowleft':
      return move({ ...from, column: 0 });
    case 'arrowright':
      return move({ ...from, column: context.end.column });
    default:
      return null;
  }
}

/**
 * The next visible cell in a direction; a merged area counts as one cell.
 *
 * @param layout the sheet's geometry
 * @param from the cell
 * @param direction rows and columns to go, each -1, 0 or 1
 * @param insideMerges true to step through merged areas (extending a selection)
 * @returns the cell, the top-left one of a merged area
 * @example neighbour(layout, { row: 0, column: 0 }, [1, 0]) //=> { row: 1, column: 0 }
 */
export function neighbour(
  layout: Layout,
  from: Address,
  [rows, columns]: readonly [-1 | 0 | 1, -1 | 0 | 1],
  insideMerges = false,
): Address {
  const merge = insideMerges ? null : layout.mergeAt(from);
  const edge = merge
    ? {
        row: rows > 0 ? merge.row + merge.rowCount - 1 : from.row,
        column: columns > 0 ? merge.column + merge.columnCount - 1 : from.column,
      }
    : from;
  const to = {
    row: rows === 0 ? edge.row : layout.rows.step(edge.row, rows),
    column: columns === 0 ? edge.column : layout.columns.step(edge.column, columns),
  };
  const target = insideMerges ? null : layout.mergeAt(to);
  return target ? { row: target.row, column: target.column } : to;
}
