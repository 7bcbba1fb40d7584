import { WorkbookError } from '../../src/workbook/errors';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { handmade, partsOf, rawZip, relationship } from './handmadeWorkbook';
import { malformedWorkbooks, raw } from './malformedWorkbooks';

/** Tells what was refused. */
function refused(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return [error.code, error.place.file, error.place.part].filter(Boolean).join(' ');
  }
  return 'opened';
}

/** Opens and reads a file, and tells what was refused. */
const refusal = (bytes: Uint8Array, maxBytes?: number): string =>
  refused(() => {
    const options = { fileName: '表.xlsx', ...(maxBytes === undefined ? {} : { maxBytes }) };
    return openWorkbook(bytes, options).activeSheet.snapshot();
  });

describe('a file that is no workbook of ours is refused by name', () => {
  test('the plainest workbook opens', () => {
    expect(refusal(raw((entries) => entries))).toBe('opened');
    expect(refusal(handmade())).toBe('opened');
  });

  test('a small workbook in zip64 opens', () => {
    const entries = Object.entries(partsOf()).map(([name, content]) => ({ name, content }));
    expect(refusal(rawZip(entries, true))).toBe('opened');
  });

  test.each(malformedWorkbooks.foreign)('$what', ({ bytes, code, part }) => {
    expect(refusal(bytes)).toBe([code, '表.xlsx', part].filter(Boolean).join(' '));
  });

  test('a file above the limit is not even unpacked', () => {
    expect(refusal(handmade(), 100)).toBe('too-large 表.xlsx');
  });
});

describe('a damaged file is refused with the part and the reason', () => {
  test.each(malformedWorkbooks.damaged)('$what', ({ bytes, code, part }) => {
    expect(refusal(bytes)).toBe([code, '表.xlsx', part].filter(Boolean).join(' '));
  });
});

test('a damaged theme is named when looks are asked for, and costs nobody who asks only for values', () => {
  const { activeSheet } = openWorkbook(
    handmade({
      sheet: '<sheetData><row r="1"><c r="A1"><v>8</v></c></row></sheetData>',
      workbookRelationships: relationship(20, 'theme', 'theme/theme1.xml'),
      parts: { 'xl/theme/theme1.xml': '<a:theme>' },
    }),
    { fileName: '表.xlsx' },
  );
  expect(activeSheet.snapshot().values).toEqual([[8]]);
  expect(refused(() => activeSheet.style({ row: 0, column: 0 }))).toBe(
    'bad-part 表.xlsx xl/theme/theme1.xml',
  );
});

describe('a malicious file costs neither memory nor time', () => {
  test.each(malformedWorkbooks.malicious)('$what', ({ bytes, code, part }) => {
    expect(refusal(bytes)).toBe([code, '表.xlsx', part].filter(Boolean).join(' '));
  });

  test('one cell in the last corner of the sheet is a small snapshot all the same', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>';
    const { rowCount, columnCount } = openWorkbook(handmade({ sheet })).activeSheet.snapshot();
    expect([rowCount, columnCount]).toEqual([1_048_576, 16_384]);
  });
});
