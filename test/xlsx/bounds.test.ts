import { ZipPackage } from '../../src/xlsx/package/zipPackage';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { OpenedWorkbook } from '../../src/xlsx/openedWorkbook';
import { zipLimits, type ZipLimits } from '../../src/xlsx/zip/zipLimits';
import { WorkbookError } from '../../src/workbook/errors';
import { handmade } from './handmadeWorkbook';

const sheetPart = 'xl/worksheets/sheet1.xml';
const rows = Array.from({ length: 400 }, (_, at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`);
const bytes = handmade({ sheet: `<sheetData>${rows.join('')}</sheetData>` });
const sheetSize = new ZipPackage(bytes, zipLimits).bytes(sheetPart).length;

const refusal = (limits: Partial<ZipLimits>): string => {
  try {
    new OpenedWorkbook(new ZipPackage(bytes, { ...zipLimits, ...limits }), 'a.xlsx');
    return 'opened';
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return [error.code, error.place.part, error.detail].filter(Boolean).join(' ');
  }
};

describe('a file may cost so much and no more', () => {
  test('a sheet up to the limit opens, a byte more is refused with its part and size', () => {
    expect(refusal({ partSize: sheetSize })).toBe('opened');
    expect(refusal({ partSize: sheetSize - 1 })).toBe(`too-large ${sheetPart} ${sheetSize} bytes`);
  });

  test.each<[string, Partial<ZipLimits>, RegExp]>([
    ['all parts together', { totalSize: sheetSize }, /^unsafe-zip unpacks to \d+ bytes$/],
    ['the number of parts', { entries: 3 }, /^unsafe-zip 6 entries$/],
    [
      'how far a large part unpacks',
      { ratioFrom: 1000, ratio: 2 },
      /^unsafe-zip .*sheet1\.xml unpacks \d+ times$/,
    ],
  ])('%s', (_, limits, expected) => {
    expect(refusal(limits)).toMatch(expected);
  });

  test('the file itself', () => {
    expect(() => openWorkbook(bytes, { maxBytes: bytes.length })).not.toThrow();
    const open = () => openWorkbook(bytes, { maxBytes: bytes.length - 1 });
    expect(open).toThrow(WorkbookError);
    expect(open).toThrow(`too-large · ${bytes.length} bytes`);
  });

  test('a sheet of 100 MB is within the limits, one of 200 MB is not', () => {
    expect(zipLimits.partSize).toBeGreaterThanOrEqual(100 * 1024 * 1024);
    expect(zipLimits.partSize).toBeLessThan(200 * 1024 * 1024);
  });
});

/** A sheet of many cells that a program wrote in malice, or only without care. */
const sheetOf = (inner: string, around = ''): Uint8Array =>
  handmade({ sheet: `${around}<sheetData>${inner}</sheetData>` });
const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const letters = ['A', 'B', 'C', 'D'];

describe('a sheet costs as much as it is large, whatever stands in it', () => {
  test.each<[string, Uint8Array]>([
    [
      'members of a shared formula that nobody wrote',
      sheetOf(
        many(
          150_000,
          (at) => `<row r="${at + 1}"><c><f t="shared" si="0"/><v>1</v></c></row>`,
        ).join(''),
      ),
    ],
    [
      'array formulas of two cells each',
      sheetOf(
        many(15_000, (at) => {
          const cells = letters.map((letter, index) =>
            index % 2 === 0
              ? `<c r="${letter}${at + 1}"><f t="array" ref="${letter}${at + 1}:${letters[index + 1] ?? ''}${at + 1}">1</f><v>1</v></c>`
              : `<c r="${letter}${at + 1}"><v>1</v></c>`,
          );
          return `<row r="${at + 1}">${cells.join('')}</row>`;
        }).join(''),
      ),
    ],
    [
      'the width of every column said six times, over rows that are mostly blank',
      sheetOf(
        many(
          20,
          (at) =>
            `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c><c r="XFD${at + 1}"><v>1</v></c></row>`,
        ).join(''),
        `<cols>${many(100_000, (at) => `<col min="${(at % 16_384) + 1}" max="16384" width="9"/>`).join('')}</cols>`,
      ),
    ],
    [
      'cells of wide rows in disorder',
      sheetOf(
        many(20, (row) => {
          const cells = many(700, (at) => `<c r="${column(700 - at)}${row + 1}"><v>${at}</v></c>`);
          return `<row r="${row + 1}">${cells.join('')}<c r="BZZ${row + 1}"><v>1</v></c></row>`;
        }).join(''),
      ),
    ],
  ])('%s', (_, file) => {
    const { activeSheet } = openWorkbook(file);
    const { rowCount, columnCount, values } = activeSheet.snapshot();
    expect(values.flat().filter((value) => value !== '').length).toBeGreaterThanOrEqual(40);
    expect(rowCount * columnCount).toBeGreaterThanOrEqual(15_000);
    activeSheet.setContent({ row: 0, column: 20 }, 98.5);
    expect(activeSheet.cell({ row: 0, column: 20 }).value).toBe(98.5);
  });

  test('thousands of array formulas over many rows are no honest sheet', () => {
    const arrays = many(
      2001,
      (at) => `<row r="${at + 1}"><c><f t="array" ref="A${at + 1}:A${at + 100}">1</f></c></row>`,
    );
    expect(() => openWorkbook(sheetOf(arrays.join(''))).activeSheet.snapshot()).toThrow(
      'too-large',
    );
  });

  test('the first word on a column counts, and cells in disorder are all found', () => {
    const { activeSheet } = openWorkbook(
      sheetOf(
        '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
        '<cols><col min="2" max="3" width="20"/><col min="1" max="4" width="30" hidden="1"/></cols>',
      ),
    );
    expect(activeSheet.snapshot().values).toEqual([[1, 2, 3]]);
    expect([0, 1, 2, 3, 4].map((at) => activeSheet.columnWidth(at))).toEqual([
      30, 20, 20, 30, 8.43,
    ]);
    expect([0, 1, 3].map((at) => activeSheet.isColumnHidden(at))).toEqual([true, false, true]);
  });
});

function column(number: number): string {
  const before = Math.floor((number - 1) / 26);
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return before > 0 ? column(before) + letter : letter;
}
