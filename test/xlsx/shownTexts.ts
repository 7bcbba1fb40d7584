/**
 * What our cells show, beside what LibreOffice shows on a Chinese system: every formatted cell of every
 * form and of every kind of content, and a workbook of all number formats of `display-text.json`. Excel's
 * rules decide; where LibreOffice is known not to follow them, the file says why. Prints the counts and
 * every difference; exit code 1 for any that has no reason.
 *
 * npx tsx test/xlsx/shownTexts.ts [folder with more workbooks …]
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toA1 } from '../../src/core/address';
import type { CellValue } from '../../src/core/sheet';
import type { SheetFile } from '../../src/xlsx/model';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { escapeXml } from '../../src/xlsx/xml/xmlText';
import shown from '../cases/display-text.json';
import { convert } from '../tools/libreoffice';
import { corpus } from './corpus';
import { handmade, plainStyles } from './handmadeWorkbook';

/** A golden case: what Excel shows, and what LibreOffice shows instead, with the reason. */
interface Shown {
  readonly value: CellValue;
  readonly format: string;
  readonly text: string;
  readonly libreOffice?: string;
  readonly why?: string;
}

const cases: readonly Shown[] = shown;

/** One golden case per row. */
function allFormats(): Uint8Array {
  const formats = [...new Set(cases.map(({ format }) => format))];
  const list = formats.map(
    (format, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(format)}"/>`,
  );
  const xfs = formats.map(
    (_, index) => `<xf numFmtId="${200 + index}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  );
  const styles = `<numFmts count="${list.length}">${list.join('')}</numFmts>${plainStyles}`
    .replace('</cellXfs>', `${xfs.join('')}</cellXfs>`)
    .replace('<cellXfs count="1">', `<cellXfs count="${1 + xfs.length}">`);
  const rows = cases.map(({ value, format }, index) => {
    const open = `<c r="A${index + 1}" s="${formats.indexOf(format) + 1}"`;
    const cell =
      typeof value === 'number'
        ? `${open}><v>${value}</v></c>`
        : typeof value === 'boolean'
          ? `${open} t="b"><v>${value ? 1 : 0}</v></c>`
          : `${open} t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
    return `<row r="${index + 1}">${cell}</row>`;
  });
  return handmade({ styles, sheet: `<sheetData>${rows.join('')}</sheetData>` });
}

/** Rows of fields, as LibreOffice writes them: commas, quotes around what needs them. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  const fields = /(?:"((?:[^"]|"")*)"|([^",\n]*))([,\n]|$)/g;
  for (let field = fields.exec(csv); field && field[0] !== ''; field = fields.exec(csv)) {
    const [, quoted, plain = '', end] = field;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\n') rows.push([]);
  }
  return rows;
}

/** Comma, quote, UTF-8, all rows; texts as shown, no formulas; every sheet into a file of its own. */
const csvOfAllSheets =
  'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

interface Difference {
  readonly where: string;
  readonly value: CellValue;
  readonly format: string;
  readonly isComputed: boolean;
  readonly ours: string;
  readonly theirs: string;
}

interface Compared {
  readonly cells: number;
  readonly different: readonly Difference[];
}

function compare(what: string, sheet: SheetFile, csv: string): Compared {
  const rows = rowsOf(csv);
  const area = sheet.usedArea();
  const different: Difference[] = [];
  let cells = 0;
  for (let at = 0; area && at < area.rowCount * area.columnCount; at += 1) {
    const address = {
      row: area.row + Math.floor(at / area.columnCount),
      column: area.column + (at % area.columnCount),
    };
    const { value, format, text, formula, isArray } = sheet.cell(address);
    if (value === '') continue;
    cells += 1;
    const theirs = rows[address.row]?.[address.column] ?? '';
    if (theirs === text.replaceAll('\r\n', '\n')) continue;
    const where = `${what} · ${sheet.name}!${toA1(address)}`;
    const isComputed = formula !== null || isArray;
    different.push({ where, value, format, isComputed, ours: text, theirs });
  }
  return { cells, different };
}

/** Why LibreOffice need not agree: a golden case says so, or a rule that holds for any value. */
function reasonFor({ value, format, isComputed, ours, theirs }: Difference): string | null {
  if (isComputed && theirs === '#NAME?') {
    return 'LibreOffice of this age computes the formula anew and does not know the function';
  }
  const known = cases.find(
    (one) => one.value === value && one.format === format && one.libreOffice === theirs,
  );
  if (known?.why !== undefined && known.text === ours) return known.why;
  const number = Number(theirs);
  if (format === 'General' && typeof value === 'number' && theirs !== '') {
    const isSame = Math.abs(number - value) <= Math.abs(value) * 1e-12;
    if (isSame && ours.replace('-', '').length <= 11) {
      return 'the cell is as wide as it needs to be to LibreOffice; Excel shows 11 characters of General';
    }
  }
  return null;
}

function moreWorkbooks(folders: readonly string[]): { what: string; bytes: Uint8Array }[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.xls[xm]$/.test(name))
      .map((what) => ({ what, bytes: new Uint8Array(readFileSync(join(folder, what))) })),
  );
}

function main(folders: readonly string[]): void {
  const scratch = mkdtempSync(join(tmpdir(), 'shown-'));
  try {
    const workbooks = [
      { what: 'all number formats', bytes: allFormats() },
      ...corpus(),
      ...moreWorkbooks(folders),
    ].map(({ what, bytes }) => ({ what, bytes, workbook: openWorkbook(bytes) }));
    const files = workbooks.map(({ bytes, workbook }, index) => {
      const file = join(scratch, `${index}.${workbook.kind}`);
      writeFileSync(file, bytes);
      return file;
    });
    const out = join(scratch, 'out');
    convert(files, csvOfAllSheets, out, { locale: 'zh-CN' });
    let [cells, sheets] = [0, 0];
    const reasons = new Map<string, number>();
    const open: Difference[] = [];
    for (const [index, { what, workbook }] of workbooks.entries()) {
      for (const sheet of workbook.sheets.filter(({ kind }) => kind === 'worksheet')) {
        const file = join(out, `${index}-${sheet.name}.csv`);
        if (!existsSync(file)) {
          if (sheet.usedArea()) console.log(`${what} · ${sheet.name}: LibreOffice wrote no text`);
          continue;
        }
        const compared = compare(what, sheet, readFileSync(file, 'utf8'));
        sheets += 1;
        cells += compared.cells;
        for (const one of compared.different) {
          const reason = reasonFor(one);
          if (reason === null) open.push(one);
          else reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        }
      }
    }
    for (const { where, value, format, ours, theirs } of open) {
      console.log(`${where}: ${JSON.stringify({ value, format, ours, theirs })}`);
    }
    for (const [reason, count] of reasons) console.log(`${count} × ${reason}`);
    console.log(
      `${workbooks.length} workbooks, ${sheets} sheets, ${cells} cells with content: ` +
        `${[...reasons.values()].reduce((sum, one) => sum + one, 0)} different for a known reason, ` +
        `${open.length} without`,
    );
    if (open.length > 0) process.exitCode = 1;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

main(process.argv.slice(2));
