import { toA1, type Address } from '../core/address';
import type { CellContent, FormerMark, Receipt } from '../core/plan/plan';
import type { CellValue, Sheet } from '../core/sheet';
import { contentAt, sameContent, sameFill } from './content';

/** A cell that still holds what an earlier run wrote. */
export interface OwnCell {
  readonly address: Address;
  readonly now: CellContent;
  /** What stood there before the first run. */
  readonly original: CellContent;
}

/** A sheet as it would be without our earlier runs. */
export interface WithoutRuns {
  readonly sheet: Sheet;
  /** By A1 address. */
  readonly own: ReadonlyMap<string, OwnCell>;
}

/**
 * What earlier runs left on a sheet as marks and notes: for each cell what the last run put there and
 * what stood there before the first one.
 *
 * @param receipts runs on one sheet, oldest first, addresses as the sheet is now
 * @returns one entry per cell that was marked or noted
 * @example formerMarks([first, second]) //=> [{ address, fill: { original: null, ours: '#FFC48A' } }]
 */
export function formerMarks(receipts: readonly Receipt[]): readonly FormerMark[] {
  const cells = new Map<string, { address: Address; fill?: Layer; note?: Layer }>();
  for (const { address, fill, note } of changesOf(receipts)) {
    const known = cells.get(toA1(address)) ?? { address };
    if (fill) known.fill = stacked(known.fill, fill, sameFill);
    if (note) known.note = stacked(known.note, note, Object.is);
    cells.set(toA1(address), known);
  }
  return [...cells.values()].flatMap(({ address, fill, note }) => {
    const mark: FormerMark = {
      address,
      ...(isOurs(fill) && { fill }),
      ...(isOurs(note) && { note }),
    };
    return mark.fill || mark.note ? [mark] : [];
  });
}

/**
 * Takes the scores and rates of earlier runs off a snapshot, as long as nobody touched them since: they
 * are ours to renew, and no typed scores. Drafted reasons stay; they belong to whoever asked for them.
 *
 * @param sheet the snapshot
 * @param receipts runs on it, oldest first, addresses as the sheet is now
 * @param leftOut cells (A1) that stay as they are
 * @returns the snapshot as it would be without us, and what was taken off
 * @example withoutRuns(sheet, receipts).own.get('H7')?.original //=> { content: '', numberFormat: 'General' }
 */
export function withoutRuns(
  sheet: Sheet,
  receipts: readonly Receipt[],
  leftOut: ReadonlySet<string> = new Set(),
): WithoutRuns {
  const layers = new Map<string, { address: Address; original: CellContent; ours: CellContent }>();
  for (const { address, content } of changesOf(receipts)) {
    if (!content) continue;
    const below = layers.get(toA1(address));
    const continues = below !== undefined && sameContent(below.ours, content.before);
    const original = continues ? below.original : content.before;
    layers.set(toA1(address), { address, original, ours: content.after });
  }
  const own = new Map<string, OwnCell>();
  for (const [cell, { address, original, ours }] of layers) {
    const now = contentAt(sheet, address);
    if (!leftOut.has(cell) && isScore(ours) && sameContent(ours, now))
      own.set(cell, { address, now, original });
  }
  return { sheet: own.size > 0 ? replaced(sheet, own) : sheet, own };
}

interface Layer {
  readonly original: string | null;
  readonly ours: string | null;
}

function changesOf(receipts: readonly Receipt[]): readonly Receipt['changes'][number][] {
  return receipts.flatMap(({ changes }) => changes);
}

/** A later run's change on top of what is known; a break in the chain means somebody else painted. */
function stacked(
  below: Layer | undefined,
  change: { readonly before: string | null; readonly after: string | null },
  isSame: (one: string | null, other: string | null) => boolean,
): Layer {
  const continues = below !== undefined && isSame(below.ours, change.before);
  return { original: continues ? below.original : change.before, ours: change.after };
}

function isOurs(layer: Layer | undefined): layer is Layer & { readonly ours: string } {
  return layer !== undefined && layer.ours !== null;
}

function isScore({ content }: CellContent): boolean {
  return typeof content === 'number' || (typeof content === 'string' && content.startsWith('='));
}

function replaced(sheet: Sheet, own: ReadonlyMap<string, OwnCell>): Sheet {
  const grid = <T>(rows: readonly (readonly T[])[], entry: (content: CellContent) => T): T[][] => {
    const copy = rows.map((row) => [...row]);
    for (const { address, original } of own.values()) {
      const row = copy[address.row - sheet.origin.row];
      if (row) row[address.column - sheet.origin.column] = entry(original);
    }
    return copy;
  };
  const value = ({ content }: CellContent): CellValue => content;
  return {
    ...sheet,
    values: grid(sheet.values, value),
    formulas: grid(sheet.formulas, value),
    texts: grid(sheet.texts, ({ content }) => String(content)),
    formats: grid(sheet.formats, ({ numberFormat }) => numberFormat),
  };
}
