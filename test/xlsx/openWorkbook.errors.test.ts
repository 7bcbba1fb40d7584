import { WorkbookError } from '../../src/workbook/errors';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { compoundFile } from './compoundFile';
import { handmade, partsOf, rawZip, type Handmade, type RawEntry } from './handmadeWorkbook';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Opens and reads a file, and tells what was refused. */
function refusal(bytes: Uint8Array, maxBytes?: number): string {
  try {
    const options = { fileName: '表.xlsx', ...(maxBytes === undefined ? {} : { maxBytes }) };
    openWorkbook(bytes, options).activeSheet.snapshot();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return [error.code, error.place.file, error.place.part].filter(Boolean).join(' ');
  }
  return 'opened';
}

const raw = (change: (entries: RawEntry[]) => RawEntry[], made: Handmade = {}): Uint8Array =>
  rawZip(change(Object.entries(partsOf(made)).map(([name, content]) => ({ name, content }))));

describe('a file that is no workbook of ours is refused by name', () => {
  test('the plainest workbook opens', () => {
    expect(refusal(raw((entries) => entries))).toBe('opened');
    expect(refusal(handmade())).toBe('opened');
  });

  test('a small workbook in zip64 opens', () => {
    const entries = Object.entries(partsOf()).map(([name, content]) => ({ name, content }));
    expect(refusal(rawZip(entries, true))).toBe('opened');
  });

  test.each([
    ['an empty file', new Uint8Array(), 'truncated 表.xlsx'],
    ['a text', text('名称,得分'), 'not-xlsx 表.xlsx'],
    ['a web page with the ending .xls', text('<html><table/></html>'), 'not-xlsx 表.xlsx'],
    ['an encrypted workbook', compoundFile('EncryptedPackage'), 'encrypted 表.xlsx'],
    ['an .xls or .et', compoundFile('Workbook'), 'legacy-format 表.xlsx'],
    ['an .xls of Excel 5', compoundFile('Book'), 'legacy-format 表.xlsx'],
    ['a .doc', compoundFile('WordDocument'), 'not-xlsx 表.xlsx'],
    ['a bare BIFF stream', new Uint8Array([9, 8, 16, 0, 0, 6, 5, 0]), 'legacy-format 表.xlsx'],
    [
      'an XML spreadsheet of 2003',
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'legacy-format 表.xlsx',
    ],
    [
      'a zip of something else',
      rawZip([{ name: 'a.txt', content: text('a') }]),
      'not-xlsx 表.xlsx',
    ],
  ])('%s', (_, bytes, expected) => {
    expect(refusal(bytes)).toBe(expected);
  });

  test('a Word document in a zip is no workbook', () => {
    const bytes = handmade({
      parts: {
        '_rels/.rels':
          '<Relationships xmlns="x"><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': '<document/>',
      },
    });
    expect(refusal(bytes)).toBe('not-xlsx 表.xlsx word/document.xml');
  });

  test('an .xlsb is an older format', () => {
    const bytes = handmade({
      parts: {
        '_rels/.rels':
          '<Relationships xmlns="x"><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        'xl/workbook.bin': new Uint8Array([1]),
      },
    });
    expect(refusal(bytes)).toBe('legacy-format 表.xlsx xl/workbook.bin');
  });

  test('strict Open XML is named', () => {
    const bytes = handmade({
      parts: {
        'xl/workbook.xml':
          '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheets/></workbook>',
      },
    });
    expect(refusal(bytes)).toBe('strict-ooxml 表.xlsx xl/workbook.xml');
  });

  test('a file above the limit is not even unpacked', () => {
    expect(refusal(handmade(), 100)).toBe('too-large 表.xlsx');
  });
});

describe('a damaged file is refused with the part and the reason', () => {
  test.each([10, 200, 1000])('a download that broke off %i bytes early', (missing) => {
    const bytes = handmade({ sheet: `<sheetData><row r="1"><c r="A1"/></row></sheetData>` });
    expect(refusal(bytes.subarray(0, bytes.length - missing))).toBe('truncated 表.xlsx');
  });

  test('a wrong checksum', () => {
    const bytes = raw((entries) =>
      entries.map((entry) =>
        entry.name === 'xl/workbook.xml' ? { ...entry, statedCrc: 7 } : entry,
      ),
    );
    expect(refusal(bytes)).toBe('bad-part 表.xlsx xl/workbook.xml');
  });

  test('a part packed with garbage', () => {
    const bytes = raw((entries) =>
      entries.map((entry) =>
        entry.name === 'xl/workbook.xml'
          ? { ...entry, packed: new Uint8Array([255, 255, 9]) }
          : entry,
      ),
    );
    expect(refusal(bytes)).toBe('bad-part 表.xlsx xl/workbook.xml');
  });

  test('a missing sheet part', () => {
    const bytes = raw((entries) => entries.filter(({ name }) => !name.includes('sheet1')));
    expect(refusal(bytes)).toBe('bad-part 表.xlsx xl/worksheets/sheet1.xml');
  });

  test.each([
    ['ends inside a row', '<worksheet><sheetData><row r="1"><c r="A1">'],
    ['ends inside a tag', '<worksheet><sheetData><row r="1"><c r="A1'],
    [
      'a column that no sheet has',
      '<worksheet><sheetData><row r="1"><c r="ZZZ1"/></row></sheetData></worksheet>',
    ],
    [
      'a row that no sheet has',
      '<worksheet><sheetData><row r="0"><c r="A1"/></row></sheetData></worksheet>',
    ],
    ['a row that is no number', '<worksheet><sheetData><row r="x"/></sheetData></worksheet>'],
    ['nothing', ''],
    ['another root', '<html/>'],
  ])('a sheet with %s', (_, sheetPart) => {
    expect(refusal(handmade({ sheetPart }))).toBe('bad-part 表.xlsx xl/worksheets/sheet1.xml');
  });

  test('a shared string that does not exist', () => {
    const sheet = '<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>';
    expect(refusal(handmade({ sheet, strings: '<si><t>a</t></si>' }))).toBe(
      'bad-part 表.xlsx xl/sharedStrings.xml',
    );
  });

  test('styles that are not well-formed', () => {
    expect(refusal(handmade({ styles: '<fonts>' }))).toBe('bad-part 表.xlsx xl/styles.xml');
  });
});

describe('a malicious file costs neither memory nor time', () => {
  const zeros = new Uint8Array(20 * 1024 * 1024);

  test('a bomb is refused by its ratio before it is unpacked', () => {
    const bytes = raw((entries) => [...entries, { name: 'xl/media/a.bin', content: zeros }]);
    expect(refusal(bytes)).toBe('unsafe-zip 表.xlsx xl/media/a.bin');
  });

  test('a bomb that states a small size is refused while unpacking', () => {
    const bytes = raw((entries) =>
      entries.map((entry) =>
        entry.name === 'xl/workbook.xml' ? { ...entry, content: zeros, statedSize: 500 } : entry,
      ),
    );
    expect(refusal(bytes)).toBe('bad-part 表.xlsx xl/workbook.xml');
  });

  test('a part larger than any sheet is too large', () => {
    const bytes = raw((entries) => [
      ...entries,
      {
        name: 'xl/a.bin',
        content: text('a'),
        packed: new Uint8Array(1_000_000),
        statedSize: 2e8 + 5e7,
      },
    ]);
    expect(refusal(bytes)).toBe('too-large 表.xlsx xl/a.bin');
  });

  test.each(['../../etc/passwd', '/etc/passwd', 'C:\\a.xml', 'xl/../../a', 'xl\\..\\..\\a'])(
    'the path %s',
    (name) => {
      const bytes = raw((entries) => [...entries, { name, content: text('a') }]);
      expect(refusal(bytes)).toContain('unsafe-zip 表.xlsx');
    },
  );

  test('two entries with one name, whatever their case', () => {
    const bytes = raw((entries) => [
      ...entries,
      { name: 'XL/Workbook.xml', content: text('<a/>') },
    ]);
    expect(refusal(bytes)).toBe('unsafe-zip 表.xlsx XL/Workbook.xml');
  });

  test('an entry whose two names differ', () => {
    const bytes = raw((entries) => [...entries, { name: 'a', localName: 'b', content: text('a') }]);
    expect(refusal(bytes)).toBe('unsafe-zip 表.xlsx a');
  });

  test('entries that share their bytes', () => {
    const bytes = raw((entries) => [
      ...entries,
      { name: '[Content_Types].xmk', localName: 'x', content: text('a'), offset: 0 },
    ]);
    expect(refusal(bytes)).toContain('unsafe-zip 表.xlsx');
  });

  test('an encrypted zip entry', () => {
    const bytes = raw((entries) => entries.map((entry) => ({ ...entry, flags: 0x801 })));
    expect(refusal(bytes)).toContain('encrypted 表.xlsx');
  });

  test.each(['<!DOCTYPE a [<!ENTITY b "cccc">]>', '<!doctype a SYSTEM "file:///etc/passwd">'])(
    'entities: %s',
    (doctype) => {
      const sheetPart = `<?xml version="1.0"?>${doctype}<worksheet><sheetData/></worksheet>`;
      expect(refusal(handmade({ sheetPart }))).toBe('bad-part 表.xlsx xl/worksheets/sheet1.xml');
    },
  );

  test('elements nested a hundred thousand deep', () => {
    const styles = '<a>'.repeat(100_000) + '</a>'.repeat(100_000);
    expect(refusal(handmade({ styles }))).toBe('bad-part 表.xlsx xl/styles.xml');
  });

  test('one cell in the last corner of the sheet is a small snapshot all the same', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>';
    const { rowCount, columnCount } = openWorkbook(handmade({ sheet })).activeSheet.snapshot();
    expect([rowCount, columnCount]).toEqual([1_048_576, 16_384]);
  });
});
