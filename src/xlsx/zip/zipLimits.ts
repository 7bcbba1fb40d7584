/** What an opened file may cost at most. All sizes in bytes. */
export interface ZipLimits {
  /** Size of the file itself. */
  readonly fileSize: number;
  /** Number of entries. */
  readonly entries: number;
  /** Unpacked size of one part: a 100 MB sheet passes. */
  readonly partSize: number;
  /** Unpacked size of all parts together. */
  readonly totalSize: number;
  /** Unpacked ÷ packed, asked only of parts above `ratioFrom`: blank styled rows pack 1:300 honestly. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

const megabyte = 1024 * 1024;

/** Limits that every workbook of the field stays far below. */
export const zipLimits: ZipLimits = {
  fileSize: 50 * megabyte,
  entries: 20_000,
  partSize: 192 * megabyte,
  totalSize: 512 * megabyte,
  ratio: 500,
  ratioFrom: 8 * megabyte,
};
