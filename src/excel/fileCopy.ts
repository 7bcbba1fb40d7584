import { WorkbookError } from '../workbook/errors';
import { requireExcel } from './capabilities';

/** Slices of 1 MB: small enough for progress, far below the 4 MB that Office allows. */
const sliceSize = 1_048_576;

/**
 * The bytes of the workbook as it would be saved now. Every slice is fetched, and the file is closed
 * whatever happens: Office keeps only two open.
 *
 * @param onProgress told the share fetched so far, 0…1
 * @returns an .xlsx file
 * @throws WorkbookError `host-failed` where this Excel gives no copy
 * @example const bytes = await fileCopy((share) => show(share))
 */
export async function fileCopy(onProgress?: (share: number) => void): Promise<Uint8Array> {
  requireExcel();
  const file = await answer<Office.File>((done) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, done);
  });
  try {
    const bytes = new Uint8Array(file.size);
    let length = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await answer<Office.Slice>((done) => {
        file.getSliceAsync(index, done);
      });
      const data = bytesOf(slice.data);
      if (length + data.length > bytes.length) throw incomplete(length + data.length, file.size);
      bytes.set(data, length);
      length += data.length;
      onProgress?.((index + 1) / file.sliceCount);
    }
    if (length !== file.size) throw incomplete(length, file.size);
    return bytes;
  } finally {
    await answer<unknown>((done) => {
      file.closeAsync(done);
    }).catch(() => undefined);
  }
}

function incomplete(length: number, size: number): WorkbookError {
  return new WorkbookError('host-failed', {}, { detail: `${length} of ${size} bytes` });
}

/** Desktop Excel delivers arrays of numbers, others ArrayBuffers. */
function bytesOf(data: unknown): Uint8Array {
  if (data instanceof Uint8Array) return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  if (Array.isArray(data)) return Uint8Array.from(data, Number);
  throw new WorkbookError('host-failed', {}, { detail: `slice of type ${typeof data}` });
}

function answer<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (String(result.status) === 'succeeded') resolve(result.value);
      else {
        const { error } = result;
        reject(new WorkbookError('host-failed', {}, { cause: error, detail: describe(error) }));
      }
    });
  });
}

function describe({ code, message }: Office.Error): string {
  return `${code}: ${message}`;
}
