import { zipEntries } from './zipDirectory';

/** What a person should know of a workbook file before it leaves the house. */
export interface WorkbookFacts {
  /** Bytes of the file. */
  readonly size: number;
  /** Bytes of the mail that carries it: base64 makes four characters and line ends out of three bytes. */
  readonly mailSize: number;
  readonly hasMacros: boolean;
  /** Notes or threaded comments, which name their authors. */
  readonly hasComments: boolean;
  /** Document properties, which name the author and the last editor. */
  readonly hasProperties: boolean;
}

/** Above this a mail is often refused: the usual limit of Exchange and of many offices. */
export const mailLimit = 25 * 1024 * 1024;

const longestName = 80;
const macroType = 'application/vnd.ms-excel.sheet.macroEnabled.12';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Facts of a workbook file, from the list of its parts. Nothing is unpacked.
 *
 * @param bytes the file
 * @returns the facts; null when it is no complete .xlsx or .xlsm file
 * @example workbookFacts(bytes)?.hasComments //=> true
 */
export function workbookFacts(bytes: Uint8Array): WorkbookFacts | null {
  const parts = zipEntries(bytes)?.map(({ name }) => name);
  if (!parts?.some((part) => part === '[content_types].xml')) return null;
  const has = (pattern: RegExp) => parts.some((part) => pattern.test(part));
  return {
    size: bytes.length,
    mailSize: Math.ceil(bytes.length / 57) * 78,
    hasMacros: has(/(^|\/)vbaproject\.bin$/),
    hasComments: has(/(^|\/)(comments?\d*|threadedcomment\d*|person\d*)\.xml$/),
    hasProperties: has(/(^|\/)docprops\/core\.xml$/),
  };
}

/**
 * The name under which a scored workbook is handed on: never that of the original, and one that every
 * file system takes.
 *
 * @param workbookName name of the open workbook, with or without extension; null when unknown
 * @param words `suffix` that tells it from the original, `untitled` for a workbook without a name
 * @param hasMacros whether it must be .xlsm
 * @returns a file name of at most 80 characters before the extension
 * @example attachmentName('自评表.xls', { suffix: '（已评分）', untitled: '自评表' }, false) //=> '自评表（已评分）.xlsx'
 */
export function attachmentName(
  workbookName: string | null,
  words: { readonly suffix: string; readonly untitled: string },
  hasMacros: boolean,
): string {
  const base = (workbookName ?? '')
    .replace(/\.(xlsx|xlsm|xlsb|xls|xltx|xltm|et|ett|csv|ods)$/i, '')
    // Bidirectional controls can make a name read backwards and hide its extension.
    .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\\/:*?"<>|]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const named = base === '' ? words.untitled : base;
  const suffix = named.endsWith(words.suffix) ? '' : words.suffix;
  const short = Array.from(named)
    .slice(0, longestName - suffix.length)
    .join('');
  return `${short}${suffix}.${hasMacros ? 'xlsm' : 'xlsx'}`;
}

/**
 * The media type of a workbook by its extension.
 *
 * @param fileName name with extension
 * @returns the type of .xlsm files, else that of .xlsx files
 * @example contentTypeOf('a.xlsm') //=> 'application/vnd.ms-excel.sheet.macroEnabled.12'
 */
export function contentTypeOf(fileName: string): string {
  return /\.xlsm$/i.test(fileName) ? macroType : workbookType;
}
