import type { Json } from '../batch/json';

type Answer = Readonly<Record<string, Json>> & { readonly Error: number };

/** Copies of the saved workbook that the add-in reads slice by slice. */
export interface FileSlices {
  open(fileType: number, sliceSize: number): Answer;
  slice(handle: number, index: number): Answer;
  close(handle: number): Answer;
}

/** `Office.FileType.Compressed`; text and PDF copies of a workbook do not exist here. */
const compressed = 1;
const largestSlice = 4_194_304;
/** Excel keeps at most two copies at a time. */
const mostFiles = 2;
const failed = 5001;

/**
 * The copies of a workbook, none at first.
 *
 * @param saveBytes the workbook as it would be saved now
 * @returns the answers to getFile, getSlice and closeFile
 * @example createFileSlices(() => workbook.save()).open(1, 65536) //=> { Error: 0, '0': 1, '1': 20480 }
 */
export function createFileSlices(saveBytes: () => Uint8Array): FileSlices {
  const files = new Map<number, { readonly bytes: Uint8Array; readonly sliceSize: number }>();
  let last = 0;
  return {
    open(fileType, sliceSize) {
      const isPossible = fileType === compressed && sliceSize > 0 && sliceSize <= largestSlice;
      if (!isPossible || files.size >= mostFiles) return { Error: failed };
      last += 1;
      const bytes = saveBytes();
      files.set(last, { bytes, sliceSize });
      return { Error: 0, '0': last, '1': bytes.length };
    },
    slice(handle, index) {
      const file = files.get(handle);
      const start = index * (file?.sliceSize ?? 0);
      if (!file || index < 0 || start >= file.bytes.length) return { Error: failed };
      const slice = file.bytes.subarray(start, start + file.sliceSize);
      return { Error: 0, '0': Array.from(slice), '1': slice.length };
    },
    close: (handle) => ({ Error: files.delete(handle) ? 0 : failed }),
  };
}
