import { jsonAsXml, jsonFromXml } from '../core/plan/jsonXml';

/** Namespace of the custom XML part that stands in the workbook while something is being written. */
export const openRunNamespace = 'urn:jixiao-addin:run:1';

/**
 * Says that a run is being written, or taken back. It is stored with the first cells and removed with
 * the last ones: where it is found later, the writing was interrupted (the window was closed, the
 * machine went down).
 */
export interface OpenRun {
  /** The receipt that tells how to take back what was written. */
  readonly receiptId: string;
  /** ISO time at which the writing began. */
  readonly at: string;
  /** Whether only marks are written: 清除全部标注. */
  readonly onlyMarks: boolean;
}

/** So long after it began, nobody is writing any more: longer than Excel may stay silent. */
const longestRun = { milliseconds: 120_000 };

/**
 * An open run as a custom XML part.
 *
 * @param run what is being written
 * @returns XML without a declaration
 * @example openRunXml({ receiptId: 'r1', at: '2026-11-29T08:00:00.000Z', onlyMarks: false })
 */
export function openRunXml(run: OpenRun): string {
  return `<run xmlns="${openRunNamespace}">${jsonAsXml(run)}</run>`;
}

/**
 * Reads an open run back, also after a host has rewritten prefixes or quotes.
 *
 * @param xml text of a custom XML part
 * @returns the run; null for anything else, and for what is damaged
 * @example openRunFrom('<run/>') //=> null
 */
export function openRunFrom(xml: string): OpenRun | null {
  const element = /<((?:[\w.-]+:)?run)\b[^>]*>([\s\S]*)<\/\1\s*>/.exec(xml);
  try {
    const run = jsonFromXml(element?.[2] ?? '');
    return isOpenRun(run) ? run : null;
  } catch {
    // Nothing is thrown but «this is no JSON».
    return null;
  }
}

/**
 * Whether a run was interrupted: it is still open, and began so long ago that nobody writes any more. A
 * time that lies ahead comes from a clock that is wrong.
 *
 * @param run an open run
 * @param now the time
 * @returns false while another window may still be writing
 * @example isInterrupted(run, new Date())
 */
export function isInterrupted({ at }: OpenRun, now: Date): boolean {
  const age = now.getTime() - Date.parse(at);
  return !(age >= 0 && age < longestRun.milliseconds);
}

function isOpenRun(value: unknown): value is OpenRun {
  return (
    typeof value === 'object' &&
    value !== null &&
    'receiptId' in value &&
    typeof value.receiptId === 'string' &&
    'at' in value &&
    typeof value.at === 'string' &&
    'onlyMarks' in value &&
    typeof value.onlyMarks === 'boolean'
  );
}
