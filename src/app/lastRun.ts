import { toA1, type Address } from '../core/address';
import type { CellContent } from '../core/plan/plan';
import { contentAt, sameContent } from '../workbook/content';
import { followed } from '../workbook/follow';
import type { Inspection } from './inspect';

/** What a sheet tells of its last run, to somebody who opens it later or elsewhere. */
export interface LastRun {
  /** ISO time. */
  readonly at: string;
  /** 计分口径 of the run. */
  readonly profileId: string;
  /** Cells whose score, rate or total is no longer what the runs wrote. */
  readonly edited: readonly Address[];
}

/**
 * Recognises a scored sheet by the receipts that travel with it, and compares what they wrote with
 * what stands there now, wherever rows and columns have moved to.
 *
 * @param inspection the sheet and its receipts
 * @returns the last run; null on a sheet that was never scored
 * @example lastRun(inspection)?.edited.length //=> 0
 */
export function lastRun({
  sheet,
  receipts,
}: Pick<Inspection, 'sheet' | 'receipts'>): LastRun | null {
  const last = receipts.at(-1);
  if (!last) return null;
  const written = new Map<string, { readonly address: Address; readonly content: CellContent }>();
  for (const receipt of receipts) {
    for (const { address, content } of followed(receipt, sheet).changes) {
      if (content) written.set(toA1(address), { address, content: content.after });
    }
  }
  const edited = [...written.values()]
    .filter(({ address, content }) => !sameContent(contentAt(sheet, address), content))
    .map(({ address }) => address);
  return { at: last.at, profileId: last.profileId, edited };
}
