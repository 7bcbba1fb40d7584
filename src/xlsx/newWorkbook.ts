import { toA1 } from '../core/address';
import { escapeXml, writeXstring } from './xml/xmlText';
import { pack, writeZip } from './zip/writeZip';

/** How a column of a new sheet shows its values. */
export type ColumnLook = 'text' | 'word' | 'number' | 'percent' | 'count';

/** A column of a new sheet. */
export interface NewColumn {
  readonly title: string;
  /** In characters of the default font. */
  readonly width: number;
  readonly look: ColumnLook;
}

/** A cell of a new sheet; a string is never a formula. `link` is a URI, relative to the workbook's folder. */
export type NewCell =
  string | number | null | { readonly text: string; readonly link: string | null };

/** A row of a new sheet; a marked one is tinted, so that it is seen among hundreds. */
export interface NewRow {
  readonly cells: readonly NewCell[];
  readonly isMarked?: boolean;
}

/** A sheet with one table: a header row that stays in sight, and rows below it. */
export interface NewTable {
  readonly sheetName: string;
  readonly columns: readonly NewColumn[];
  readonly rows: readonly NewRow[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Excel's limits (Excel specifications and limits, Microsoft). */
const mostCharacters = 32_767;
const mostRows = 1_048_576;
const mostLinks = 65_530;

/** How cells are written: built-in number formats 0.00, 0.00% and 0 are 2, 10 and 1 (ISO/IEC 29500-1, 18.8.30). */
const looks = {
  text: [0, 0, ' wrapText="1"'],
  word: [0, 0, ' horizontal="center" wrapText="1"'],
  number: [2, 0, ''],
  percent: [10, 0, ''],
  count: [1, 0, ''],
  link: [0, 2, ' wrapText="1"'],
} as const satisfies Readonly<Record<ColumnLook | 'link', readonly [number, number, string]>>;
type CellLook = keyof typeof looks;
const lookNames = Object.keys(looks);

/** Number of a cell format in `styles`: the default one, the header's, then each look plain and marked. */
const headerFormat = 1;
const formatOf = (look: CellLook, isMarked: boolean): number =>
  2 + lookNames.indexOf(look) + (isMarked ? lookNames.length : 0);

const font = (marks: string, color: string): string =>
  `<font>${marks}<sz val="11"/>${color}<name val="宋体"/><charset val="134"/></font>`;
const plainFont = font('', '');
const boldFont = font('<b/>', '<color rgb="FFFFFFFF"/>');
const linkFont = font('<u/>', '<color rgb="FF0563C1"/>');
const line = (side: string): string => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`;
const cellFormat = (
  numberFormat: number,
  fontId: number,
  fillId: number,
  alignment: string,
): string =>
  `<xf numFmtId="${numberFormat}" fontId="${fontId}" fillId="${fillId}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" ` +
  `applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"${alignment}/></xf>`;
const fill = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;
const [headerFill, markedFill] = [2, 3];
const cellFormats = [
  cellFormat(0, 1, headerFill, ' horizontal="center" wrapText="1"'),
  ...[0, markedFill].flatMap((fillId) =>
    Object.values(looks).map(([numberFormat, fontId, alignment]) =>
      cellFormat(numberFormat, fontId, fillId, alignment),
    ),
  ),
];

const styles =
  `<styleSheet xmlns="${main}"><fonts count="3">${plainFont}${boldFont}${linkFont}</fonts>` +
  '<fills count="4"><fill><patternFill patternType="none"/></fill>' +
  `<fill><patternFill patternType="gray125"/></fill>${fill('FF2F5597')}${fill('FFFCE4D6')}</fills>` +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${cellFormats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  cellFormats.join('') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/**
 * Makes a workbook with one table: bold header that is frozen, printed on each page and has filter buttons,
 * column widths, rows as high as their texts, number formats and links. The same table gives the same bytes.
 *
 * @param table sheet name, columns and rows; rows beyond Excel's last are left out
 * @returns the bytes of an .xlsx
 * @example newWorkbook({ sheetName: '汇总', columns: [{ title: '总分', width: 10, look: 'number' }], rows: [{ cells: [98.5] }] })
 */
export function newWorkbook(table: NewTable): Uint8Array {
  const { sheet, links } = sheetOf(table);
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml', false]])],
    ['xl/workbook.xml', workbookOf(table)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ['worksheet', 'worksheets/sheet1.xml', false],
        ['styles', 'styles.xml', false],
      ]),
    ],
    ['xl/worksheets/sheet1.xml', sheet],
    ...(links.length === 0
      ? []
      : [
          [
            'xl/worksheets/_rels/sheet1.xml.rels',
            relationships(links.map(({ link }) => ['hyperlink', link, true])),
          ] as const,
        ]),
    ['xl/styles.xml', styles],
  ];
  return writeZip(
    parts.map(([name, text]) => pack(name, new TextEncoder().encode(declaration + text))),
  );
}

const contentTypes =
  `<Types xmlns="${packageNamespace}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`;

function relationships(
  list: readonly (readonly [kind: string, target: string, isExternal: boolean])[],
): string {
  const elements = list.map(
    ([kind, target, isExternal], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${escapeXml(target)}"` +
      `${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="${packageNamespace}/relationships">${elements.join('')}</Relationships>`;
}

function workbookOf({ sheetName, columns, rows }: NewTable): string {
  const last = toA1({ row: rowsOf(rows).length, column: columns.length - 1 });
  const absolute = last.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const quoted = escapeXml(`'${sheetName.replaceAll("'", "''")}'`);
  return (
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
    `<sheet name="${escapeXml(sheetName)}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
    // Excel keeps the area of the filter buttons a second time, as a hidden name.
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}!$A$1:${absolute}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$1:$1</definedName>` +
    '</definedNames></workbook>'
  );
}

interface PlacedLink {
  readonly cell: string;
  readonly link: string;
}

function sheetOf(table: NewTable): { readonly sheet: string; readonly links: PlacedLink[] } {
  const { columns } = table;
  const rows = rowsOf(table.rows);
  const links: PlacedLink[] = [];
  const header = columns.map(({ title }, column) =>
    textCell(toA1({ row: 0, column }), headerFormat, title),
  );
  const body = rows.map(({ cells, isMarked = false }, index) => {
    const xml = columns.map(({ look }, column) => {
      const cell = toA1({ row: index + 1, column });
      const content = cells[column] ?? null;
      const link = typeof content === 'object' ? (content?.link ?? null) : null;
      if (link !== null && links.length < mostLinks) links.push({ cell, link });
      return cellXml(cell, look, content, isMarked);
    });
    return `<row r="${index + 2}" ht="${heightOf(cells, columns)}" customHeight="1">${xml.join('')}</row>`;
  });
  const widths = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const area = `A1:${toA1({ row: rows.length, column: columns.length - 1 })}`;
  const hyperlinks = links.map(
    ({ cell }, index) => `<hyperlink ref="${cell}" r:id="rId${index + 1}"/>`,
  );
  const sheet =
    `<worksheet xmlns="${main}" xmlns:r="${office}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="${area}"/><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>` +
    `<row r="1" ht="30" customHeight="1">${header.join('')}</row>${body.join('')}</sheetData>` +
    `<autoFilter ref="${area}"/>` +
    (links.length > 0 ? `<hyperlinks>${hyperlinks.join('')}</hyperlinks>` : '') +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>';
  return { sheet, links };
}

const rowsOf = (rows: NewTable['rows']): NewTable['rows'] => rows.slice(0, mostRows - 1);

/** In points; Excel's highest row has 409. */
const [lineHeight, highestRow] = [15, 409];
/** What a cell's width loses to its padding, in characters. */
const padding = 1;
/** Chinese characters and their punctuation are two digits wide (East Asian Width, Unicode Annex 11). */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) >= 0x2000 ? 2 : 1), 0);

/** As high as the longest text of a row needs when it is wrapped: not every program finds that out by itself. */
function heightOf(cells: readonly NewCell[], columns: readonly NewColumn[]): number {
  const lines = columns.map(({ width }, column) => {
    const content = cells[column] ?? null;
    const text = typeof content === 'object' ? (content?.text ?? '') : content;
    if (typeof text === 'number') return 1;
    const each = text.split('\n').map((line) => Math.ceil(widthOf(line) / (width - padding)) || 1);
    return each.reduce((sum, one) => sum + one, 0);
  });
  return Math.min(highestRow, Math.max(1, ...lines) * lineHeight);
}

function cellXml(cell: string, look: ColumnLook, content: NewCell, isMarked: boolean): string {
  const format = (one: CellLook): number => formatOf(one, isMarked);
  if (content === null || content === '') return `<c r="${cell}" s="${format(look)}"/>`;
  if (typeof content === 'number')
    return `<c r="${cell}" s="${format(look)}"><v>${content}</v></c>`;
  const own = look === 'word' ? 'word' : 'text';
  if (typeof content === 'string') return textCell(cell, format(own), content);
  return textCell(cell, format(content.link === null ? own : 'link'), content.text);
}

function textCell(cell: string, format: number, text: string): string {
  const shown = text.slice(0, mostCharacters);
  return (
    `<c r="${cell}" s="${format}" t="inlineStr"><is><t xml:space="preserve">` +
    `${writeXstring(shown)}</t></is></c>`
  );
}
