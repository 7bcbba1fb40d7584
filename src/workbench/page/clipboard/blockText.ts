/** Texts of cells, row by row; rows may be of different lengths. */
export type Block = readonly (readonly string[])[];

/** A cell that spreadsheets put in quotation marks, or anything up to the next tab or line end. */
const cellPattern = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/y;
const lineEndPattern = /\r\n?|\n/y;

/**
 * Reads a block of cells from the clipboard's text, as spreadsheets write it: tabs between columns, line ends
 * between rows, quotation marks around what holds one of both. Quotation marks that do not end with their cell
 * are part of its text.
 *
 * @param text the clipboard's text
 * @returns the block; one empty cell for an empty text
 * @example readBlock('数量\t≥20场\n质量\t≥95%') //=> [['数量', '≥20场'], ['质量', '≥95%']]
 */
export function readBlock(text: string): Block {
  let row: string[] = [];
  const rows = [row];
  let at = 0;
  for (;;) {
    const cell = matchAt(cellPattern, text, at);
    const [whole = '', quoted] = cell ?? [];
    row.push(quoted === undefined ? whole : unquoted(quoted));
    at += whole.length;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    at += matchAt(lineEndPattern, text, at)?.[0].length ?? 0;
    // The last line has a line end of its own, or it has none.
    if (at >= text.length) return rows;
    row = [];
    rows.push(row);
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const unquoted = (text: string): string => text.replaceAll('""', '"').replace(/\r\n?/g, '\n');

/**
 * Writes a block of cells for the clipboard, so that it is read again as it is, here and by Excel.
 *
 * @param block the cells' texts
 * @returns tabs between columns, line ends between rows
 * @example blockText([['数量', '≥20场'], ['质量', '≥95%']]) //=> '数量\t≥20场\n质量\t≥95%'
 */
export function blockText(block: Block): string {
  return block.map((row) => row.map(cellText).join('\t')).join('\n');
}

const cellText = (text: string): string =>
  /^"|[\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
