import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { faultKinds } from '../workbench/office/faultKinds';
import { WorkbookError } from '../../src/workbook/errors';
import {
  actsWith,
  sound,
  staged,
  verdict,
  type Act,
  type Outcome,
} from '../workbench/office/faultTrial';
import type { FaultCase, Found } from './found';
import { randomFrom } from './random';
import { mutated, settingsOf, smallForms } from './workbooks';

/** What went wrong when one fault was played, else null; a form that cannot be scored at all is no trial. */
export async function faultTrial(
  bytes: Uint8Array,
  { act: name, call, fault, seed }: FaultCase,
): Promise<string | null> {
  const act = actsWith(settingsOf(randomFrom(seed))).find((one) => one.name === name);
  const kind = faultKinds.find((one) => one.name === fault);
  if (!act || !kind) return `unknown act or fault: ${name}, ${fault}`;
  try {
    const outcome = await soundOrRefused(bytes, act);
    if (!outcome) return null;
    if (outcome.calls.length === 0) return null;
    const stage = await staged(bytes, act);
    return (await verdict(stage, outcome, call % outcome.calls.length, kind)).wrong;
  } catch (error) {
    return `exception ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

/** The act with a sound host; null where it is refused at once, as a formula in an Excel table is. */
async function soundOrRefused(bytes: Uint8Array, act: Act): Promise<Outcome | null> {
  try {
    return await sound(bytes, act);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === 'table-formula') return null;
    throw error;
  }
}

/**
 * Lets the host fail in a random way, at a random call, while a mutated form is scored, undone or cleared
 * through the genuine office.js: the workbook must be as before or fully done.
 *
 * @param count how many faults
 * @param seed where chance starts; fault n has the seed `seed + n`
 * @returns the faults that left something else behind
 */
export async function fuzzFaults(count: number, seed: number): Promise<Found[]> {
  const forms = smallForms();
  const acts = actsWith().map(({ name }) => name);
  const found: Found[] = [];
  for (let index = 0; index < count; index += 1) {
    const random = randomFrom(seed + index);
    const bytes = mutated(random.pick(forms), random);
    const fault: FaultCase = {
      seed: seed + index,
      act: random.pick(acts),
      call: random.int(12),
      fault: random.pick(faultKinds).name,
    };
    if (!isScorable(bytes)) continue;
    const what = await faultTrial(bytes, fault);
    if (what) found.push({ kind: 'fault', seed: seed + index, what, bytes, fault });
  }
  return found;
}

function isScorable(bytes: Uint8Array): boolean {
  return openWorkbook(bytes).activeSheet.kind === 'worksheet';
}
