import type { Sample } from './Ribbon';

/**
 * The list of built-in workbooks beside the page.
 *
 * @returns the samples, none when the list cannot be read
 * @example await listSamples() //=> [{ file: '….xlsx', title: '…' }]
 */
export async function listSamples(): Promise<readonly Sample[]> {
  try {
    const response = await fetch('samples/index.json');
    const list: unknown = response.ok ? await response.json() : [];
    return Array.isArray(list) ? list.filter(isSample) : [];
  } catch {
    return [];
  }
}

/**
 * One built-in workbook.
 *
 * @param file its file name
 * @returns its bytes, or null when there is no such sample
 * @example await fetchSample('S01.xlsx')
 */
export async function fetchSample(file: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(`samples/${encodeURIComponent(file)}`);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

function isSample(value: unknown): value is Sample {
  return (
    typeof value === 'object' &&
    value !== null &&
    'file' in value &&
    typeof value.file === 'string' &&
    'title' in value &&
    typeof value.title === 'string'
  );
}
