import type { Inspection } from '../../app/inspect';
import type { Settings } from '../../app/settings';
import { WorkbookError } from '../../workbook/errors';
import type { UndoOutcome } from '../../workbook/port';
import type { UseCases } from '../useCases';

/**
 * Looks at the open sheet. What an earlier window could not finish writing is taken back first, and said;
 * while another one may still be writing, or where that cannot be done, the sheet is shown as it is.
 *
 * @param useCases the workbook's use cases
 * @param settings whose profile gives the rules
 * @param onRecovered told what was restored
 * @returns the sheet and its report
 * @example await inspectWhole(useCases, settings, ({ restored }) => say(restored))
 */
export async function inspectWhole(
  useCases: Pick<UseCases, 'inspect' | 'recover'>,
  settings: Settings,
  onRecovered: (outcome: UndoOutcome) => void,
): Promise<Inspection> {
  const inspection = await useCases.inspect(settings);
  if (!inspection.isRunOpen) return inspection;
  try {
    const outcome = await useCases.recover();
    if (!outcome) return inspection;
    onRecovered(outcome);
    return await useCases.inspect(settings);
  } catch (error) {
    if (error instanceof WorkbookError) return inspection;
    throw error;
  }
}
