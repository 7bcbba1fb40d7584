import { WorkbookError } from '../../workbook/errors';

const zipMark = [0x50, 0x4b];
const compoundMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** BOF records of BIFF2 to BIFF8, for .xls files without a compound file around them. */
const biffMarks = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x10, 0x00],
  [0x09, 0x08, 0x08, 0x00],
];

/**
 * Refuses by name what is no zip package: encrypted workbooks, .xls and .et, XML spreadsheets, other files.
 *
 * @param bytes the file
 * @throws WorkbookError `truncated`, `encrypted`, `legacy-format` or `not-xlsx`
 * @example refuseForeignFormats(new TextEncoder().encode('<html>')) // throws not-xlsx
 */
export function refuseForeignFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookError('truncated', {}, { detail: 'empty file' });
  if (startsWith(bytes, zipMark)) return;
  if (startsWith(bytes, compoundMark)) throw compoundError(bytes);
  if (biffMarks.some((mark) => startsWith(bytes, mark))) {
    throw new WorkbookError('legacy-format', {}, { detail: 'BIFF' });
  }
  const head = new TextDecoder().decode(bytes.subarray(0, 2000));
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    throw new WorkbookError('legacy-format', {}, { detail: 'XML Spreadsheet 2003' });
  }
  throw new WorkbookError('not-xlsx');
}

/** Encrypted .xlsx, .xls and .et are all compound files; the names of their streams tell them apart. */
function compoundError(bytes: Uint8Array): WorkbookError {
  const names = streamNames(bytes);
  if (names.has('EncryptedPackage')) return new WorkbookError('encrypted');
  if (names.has('Workbook') || names.has('Book')) return new WorkbookError('legacy-format');
  return new WorkbookError('not-xlsx', {}, { detail: 'compound file' });
}

/** Directory entries of a compound file stand 128 bytes apart: name, its length at 64, type at 66 (MS-CFB 2.6.1). */
function streamNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  const decoder = new TextDecoder('utf-16le');
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) + (bytes[at + 65] ?? 0) * 256;
    const type = bytes[at + 66] ?? 0;
    if (length < 4 || length > 64 || type < 1 || type > 5) continue;
    names.add(decoder.decode(bytes.subarray(at, at + length - 2)));
  }
  return names;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
