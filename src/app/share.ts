import { WorkbookError } from '../workbook/errors';
import type { WorkbookPort } from '../workbook/port';

/** A copy of the workbook, to be handed on. */
export interface SharedCopy {
  /** The saved file with all marks, notes and the receipt that takes them back. */
  readonly bytes: Uint8Array;
  /** Name of the open workbook; null where the host does not tell. */
  readonly workbookName: string | null;
}

/**
 * 发送: fetches a copy of the workbook as it would be saved now. The workbook itself is not saved.
 *
 * @param port the workbook
 * @param onProgress told the share fetched so far, 0…1
 * @returns the copy and the workbook's name
 * @throws WorkbookError `host-failed` where this host gives no copy
 * @example const { bytes } = await copyForSharing(port, (share) => show(share))
 */
export async function copyForSharing(
  port: WorkbookPort,
  onProgress?: (share: number) => void,
): Promise<SharedCopy> {
  if (!port.capabilities.fileCopy) {
    throw new WorkbookError('host-failed', {}, { detail: 'CompressedFile' });
  }
  const bytes = await port.fileCopy(onProgress);
  return { bytes, workbookName: await workbookNameOf(port) };
}

/** The name is a convenience: without it the copy gets a general one. */
async function workbookNameOf(port: WorkbookPort): Promise<string | null> {
  try {
    return (await port.workbookName?.()) ?? null;
  } catch {
    return null;
  }
}
