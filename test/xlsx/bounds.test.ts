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
