import type { CellChange, Receipt } from '../../src/core/plan/plan';

/** What a run on the sheet 表 left behind that changed these cells. */
export function receiptOf(changes: readonly CellChange[], rest: Partial<Receipt> = {}): Receipt {
  return {
    version: 1,
    id: 'r',
    sheetId: 's',
    sheetName: '表',
    profileId: 'p',
    at: '2026-11-22T00:00:00Z',
    changes,
    ...rest,
  };
}
