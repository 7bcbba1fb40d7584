import { contentTypeOf } from '../share/workbookFacts';
import { download } from './share/channels';
import type { SampleOutcome } from './useCases';

/** Beside the pane's page, so that nothing is fetched from elsewhere. */
const address = 'assets/sample.xlsx';

/**
 * Opens a form to try: in a new window of Excel, or else as a download.
 *
 * @param fileName name of the download
 * @param openInExcel opens an .xlsx file given as base64; false where Excel cannot do that
 * @returns how the sample came to the user
 * @throws Error when the sample cannot be fetched
 * @example await openSample('示例.xlsx', openNewWorkbook) //=> 'opened'
 */
export async function openSample(
  fileName: string,
  openInExcel: (base64: string) => Promise<boolean>,
): Promise<SampleOutcome> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (await openInExcel(base64Of(bytes))) return 'opened';
  await download({ fileName, type: contentTypeOf(fileName), bytes }, 'blob');
  return 'downloaded';
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
