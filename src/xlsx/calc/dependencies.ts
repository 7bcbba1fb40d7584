import { contains, type Address, type Area } from '../../core/address';
import type { Expression } from './parse';
import type { SheetArea } from './precedents';

/** A cell anywhere in the workbook. */
export interface CellPlace {
  readonly sheetId: string;
  readonly address: Address;
}

/** A formula of the workbook; `expression` is null when it could not be read. */
export interface FormulaNode extends CellPlace {
  readonly key: string;
  readonly formula: string;
  readonly expression: Expression | null;
  readonly precedents: readonly SheetArea[];
  /** It may read cells that its text does not name. */
  readonly readsAnywhere: boolean;
}

/** Areas up to this size are registered cell by cell, larger ones as rectangles. */
const smallArea = 32;

/**
 * The key of a cell.
 *
 * @param sheetId the sheet
 * @param address zero-based place
 * @returns a text that no other cell has
 * @example placeKey('s1', { row: 0, column: 0 }) //=> 's1!0,0'
 */
export function placeKey(sheetId: string, { row, column }: Address): string {
  return `${sheetId}!${row},${column}`;
}

/** Which formulas read which cells. */
export class Dependencies {
  private readonly nodes = new Map<string, FormulaNode>();
  private readonly readersOfCell = new Map<string, Set<string>>();
  private readonly readersOfArea = new Map<string, Map<string, readonly Area[]>>();

  get(key: string): FormulaNode | undefined {
    return this.nodes.get(key);
  }

  set(node: FormulaNode): void {
    this.remove(node.key);
    this.nodes.set(node.key, node);
    const large = new Map<string, Area[]>();
    for (const { sheetId, area } of node.precedents) {
      if (area.rowCount * area.columnCount > smallArea) {
        large.set(sheetId, [...(large.get(sheetId) ?? []), area]);
      } else {
        for (const cell of cellKeys(sheetId, area)) {
          const readers = this.readersOfCell.get(cell);
          if (readers) readers.add(node.key);
          else this.readersOfCell.set(cell, new Set([node.key]));
        }
      }
    }
    for (const [sheetId, areas] of large) {
      const readers = this.readersOfArea.get(sheetId) ?? new Map<string, readonly Area[]>();
      readers.set(node.key, areas);
      this.readersOfArea.set(sheetId, readers);
    }
  }

  remove(key: string): void {
    const node = this.nodes.get(key);
    if (!node) return;
    this.nodes.delete(key);
    for (const { sheetId, area } of node.precedents) {
      this.readersOfArea.get(sheetId)?.delete(key);
      if (area.rowCount * area.columnCount > smallArea) continue;
      for (const cell of cellKeys(sheetId, area)) this.readersOfCell.get(cell)?.delete(key);
    }
  }

  /** The formulas of which nobody knows what they read. */
  unknown(): readonly FormulaNode[] {
    return [...this.nodes.values()].filter(({ readsAnywhere }) => readsAnywhere);
  }

  /** The formulas that read a cell directly. */
  readers({ sheetId, address }: CellPlace): ReadonlySet<string> {
    const readers = new Set(this.readersOfCell.get(placeKey(sheetId, address)));
    for (const [key, areas] of this.readersOfArea.get(sheetId) ?? []) {
      if (areas.some((area) => contains(area, address))) readers.add(key);
    }
    return readers;
  }
}

function* cellKeys(sheetId: string, area: Area): Generator<string> {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      yield placeKey(sheetId, { row, column });
    }
  }
}

/**
 * Everything downstream of changed cells in an order in which each formula comes after the ones it
 * reads.
 *
 * @param dependencies which formulas read which cells
 * @param changed the cells that changed; a changed formula is itself recomputed
 * @returns formulas to compute in `order`, and those that read themselves in a `circle`
 * @example downstream(dependencies, [{ sheetId: 's1', address: { row: 0, column: 0 } }]).order
 */
export function downstream(
  dependencies: Dependencies,
  changed: readonly CellPlace[],
): { readonly order: readonly FormulaNode[]; readonly circle: readonly FormulaNode[] } {
  const followers = new Map<string, readonly string[]>();
  const waitingFor = new Map<string, number>();
  const open: CellPlace[] = [...changed];
  const touched = new Set<string>();
  for (const { sheetId, address } of changed) {
    const key = placeKey(sheetId, address);
    if (dependencies.get(key)) touched.add(key);
  }
  const visited = new Set<string>();
  for (let place = open.pop(); place; place = open.pop()) {
    const key = placeKey(place.sheetId, place.address);
    if (visited.has(key)) continue;
    visited.add(key);
    const readers = [...dependencies.readers(place)];
    followers.set(key, readers);
    for (const reader of readers) {
      const node = dependencies.get(reader);
      if (!node) continue;
      touched.add(reader);
      open.push(node);
    }
  }
  for (const key of touched) {
    for (const reader of followers.get(key) ?? []) {
      waitingFor.set(reader, (waitingFor.get(reader) ?? 0) + 1);
    }
  }
  const ready = [...touched].filter((key) => !waitingFor.has(key));
  const order: FormulaNode[] = [];
  // The list grows while it is walked.
  for (const key of ready) {
    const node = dependencies.get(key);
    if (node) order.push(node);
    for (const reader of followers.get(key) ?? []) {
      const left = (waitingFor.get(reader) ?? 0) - 1;
      waitingFor.set(reader, left);
      if (left === 0) ready.push(reader);
    }
  }
  const done = new Set(ready);
  const circle = [...touched].flatMap((key) => {
    const node = done.has(key) ? undefined : dependencies.get(key);
    return node ? [node] : [];
  });
  return { order, circle };
}
