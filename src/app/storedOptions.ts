import type { Decision, Decisions } from '../core/scoring/decisions';
import type { ColumnHints } from '../core/table/findTables';
import { isRecord } from '../core/record';
import type { Reading, WorkbookPort } from '../workbook/port';
import { settingAt, type StoredSettings } from '../workbook/storedSettings';
import { columnsFrom, columnsKey } from './columns';

/** What people decided about a sheet. */
export interface Decided {
  /** Columns that they picked; absent where the headings tell. */
  readonly hints?: ColumnHints;
  /** What they decided for open rows. */
  readonly decisions: Decisions;
}

const keyOf = (sheetId: string) => `decisions.${sheetId}`;

/**
 * Everything that people decided about a sheet earlier: the columns that they picked and what they
 * decided for open rows. Both travel with the workbook.
 *
 * @param stored the settings of the workbook
 * @param sheetId the sheet
 * @returns usable columns and decisions
 * @example decidedFor((await port.read()).settings, sheet.id).decisions
 */
function decidedFor(stored: StoredSettings, sheetId: string): Decided {
  const hints = columnsFrom(settingAt(stored, columnsKey(sheetId)));
  const decisions = decisionsFrom(settingAt(stored, keyOf(sheetId)));
  return { decisions, ...(hints && { hints }) };
}

/**
 * What holds for a sheet that was read: what was decided just now before what was decided earlier.
 *
 * @param reading the sheet and what the workbook keeps
 * @param now what the user decided just now
 * @returns usable columns and decisions
 * @example decidedOn(await port.read(), { decisions })
 */
export function decidedOn(
  { sheet, settings }: Pick<Reading, 'sheet' | 'settings'>,
  { hints, decisions }: Partial<Decided>,
): Decided {
  const kept = decidedFor(settings, sheet.id);
  return { ...kept, ...(hints && { hints }), ...(decisions && { decisions }) };
}

/**
 * Keeps decisions in the workbook.
 *
 * @param port the workbook
 * @param sheetId the sheet
 * @param decisions all decisions of the sheet
 * @returns brings back exactly what was stored before
 * @throws WorkbookError when the host refuses
 * @example await saveDecisions(port, sheet.id, { D13: { notApplicable: true } })
 */
export async function saveDecisions(
  port: WorkbookPort,
  sheetId: string,
  decisions: Decisions,
): Promise<() => Promise<void>> {
  const key = keyOf(sheetId);
  const former = await port.saveSetting(key, decisions);
  return async () => {
    await port.saveSetting(key, former);
  };
}

/**
 * Decisions as they come back from the workbook; entries that make no sense are left out.
 *
 * @param stored a JSON value of unknown origin
 * @returns usable decisions
 * @example decisionsFrom({ D13: { tier: 'partial', score: 7 }, D14: 5 }) //=> { D13: { tier: 'partial', score: 7 } }
 */
export function decisionsFrom(stored: unknown): Decisions {
  if (!isRecord(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([cell, value]) =>
      /^[A-Z]{1,3}\d{1,7}$/.test(cell) && isRecord(value) ? [[cell, decisionFrom(value)]] : [],
    ),
  );
}

function decisionFrom({ tier, score, notApplicable, words }: Record<string, unknown>): Decision {
  return {
    ...((tier === 'achieved' || tier === 'partial' || tier === 'failed') && { tier }),
    ...(typeof score === 'number' && Number.isFinite(score) && score >= 0 && { score }),
    ...(notApplicable === true && { notApplicable }),
    ...(typeof words === 'string' && { words }),
  };
}
