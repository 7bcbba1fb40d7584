import { compoundFile } from './compoundFile';
import { handmade, partsOf, rawZip, type Handmade, type RawEntry } from './handmadeWorkbook';

/** A file that is refused, with the code and the part that the refusal must name. */
export interface MalformedWorkbook {
  readonly what: string;
  readonly bytes: Uint8Array;
  readonly code: string;
  /** '' where the file as a whole is wrong. */
  readonly part: string;
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const zeros = new Uint8Array(20 * 1024 * 1024);
const workbookPart = 'xl/workbook.xml';
const sheetPart = 'xl/worksheets/sheet1.xml';

/** A workbook written entry by entry, so that it may lie. */
export const raw = (change: (entries: RawEntry[]) => RawEntry[], made: Handmade = {}): Uint8Array =>
  rawZip(change(Object.entries(partsOf(made)).map(([name, content]) => ({ name, content }))));

const changing = (part: string, change: Partial<RawEntry>): Uint8Array =>
  raw((entries) => entries.map((entry) => (entry.name === part ? { ...entry, ...change } : entry)));
const adding = (...more: RawEntry[]): Uint8Array => raw((entries) => [...entries, ...more]);
const withMain = (target: string, content: string | Uint8Array): Uint8Array =>
  handmade({
    parts: {
      '_rels/.rels': `<Relationships xmlns="x"><Relationship Id="a" Type="http://x/officeDocument" Target="${target}"/></Relationships>`,
      [target]: content,
    },
  });
const doctype = (words: string): Uint8Array =>
  handmade({ sheetPart: `<?xml version="1.0"?>${words}<worksheet><sheetData/></worksheet>` });

type Row = readonly [what: string, bytes: Uint8Array, code: string, part?: string];

const foreign: readonly Row[] = [
  ['an empty file', new Uint8Array(), 'truncated'],
  ['a text', text('名称,得分'), 'not-xlsx'],
  ['a web page with the ending .xls', text('<html><table/></html>'), 'not-xlsx'],
  ['an encrypted workbook', compoundFile('EncryptedPackage'), 'encrypted'],
  ['an .xls or .et', compoundFile('Workbook'), 'legacy-format'],
  ['an .xls of Excel 5', compoundFile('Book'), 'legacy-format'],
  ['a .doc', compoundFile('WordDocument'), 'not-xlsx'],
  ['a bare BIFF stream', new Uint8Array([9, 8, 16, 0, 0, 6, 5, 0]), 'legacy-format'],
  [
    'an XML spreadsheet of 2003',
    text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'legacy-format',
  ],
  ['a zip of something else', rawZip([{ name: 'a.txt', content: text('a') }]), 'not-xlsx'],
  [
    'a Word document',
    withMain('word/document.xml', '<document/>'),
    'not-xlsx',
    'word/document.xml',
  ],
  [
    'an .xlsb',
    withMain('xl/workbook.bin', new Uint8Array([1])),
    'legacy-format',
    'xl/workbook.bin',
  ],
  [
    'strict Open XML',
    handmade({
      parts: {
        [workbookPart]:
          '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheets/></workbook>',
      },
    }),
    'strict-ooxml',
    workbookPart,
  ],
];

const damaged: readonly Row[] = [
  ...[10, 200, 1000].map((missing): Row => {
    const bytes = handmade({ sheet: `<sheetData><row r="1"><c r="A1"/></row></sheetData>` });
    const cut = bytes.subarray(0, bytes.length - missing);
    return [`a download that broke off ${missing} bytes early`, cut, 'truncated'];
  }),
  ['a wrong checksum', changing(workbookPart, { statedCrc: 7 }), 'bad-part', workbookPart],
  [
    'a part packed with garbage',
    changing(workbookPart, { packed: new Uint8Array([255, 255, 9]) }),
    'bad-part',
    workbookPart,
  ],
  [
    'a way of packing that zip files of workbooks do not use',
    changing(sheetPart, { method: 12 }),
    'bad-part',
    sheetPart,
  ],
  [
    'a missing sheet part',
    raw((entries) => entries.filter(({ name }) => name !== sheetPart)),
    'bad-part',
    sheetPart,
  ],
  [
    'a missing workbook part',
    raw((entries) => entries.filter(({ name }) => name !== workbookPart)),
    'bad-part',
    workbookPart,
  ],
  ...(
    [
      ['ends inside a row', '<worksheet><sheetData><row r="1"><c r="A1">'],
      ['ends inside a tag', '<worksheet><sheetData><row r="1"><c r="A1'],
      [
        'has a column that no sheet has',
        '<worksheet><sheetData><row r="1"><c r="ZZZ1"/></row></sheetData></worksheet>',
      ],
      [
        'has a row that no sheet has',
        '<worksheet><sheetData><row r="0"><c r="A1"/></row></sheetData></worksheet>',
      ],
      ['has a row that is no number', '<worksheet><sheetData><row r="x"/></sheetData></worksheet>'],
      ['has nothing', ''],
      ['has another root', '<html/>'],
    ] as const
  ).map(([what, part]): Row => [
    `a sheet that ${what}`,
    handmade({ sheetPart: part }),
    'bad-part',
    sheetPart,
  ]),
  [
    'a shared string that does not exist',
    handmade({
      sheet: '<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>',
      strings: '<si><t>a</t></si>',
    }),
    'bad-part',
    'xl/sharedStrings.xml',
  ],
  ['styles that are not well-formed', handmade({ styles: '<fonts>' }), 'bad-part', 'xl/styles.xml'],
];

const malicious: readonly Row[] = [
  [
    'a bomb that states its size',
    adding({ name: 'xl/media/a.bin', content: zeros }),
    'unsafe-zip',
    'xl/media/a.bin',
  ],
  [
    'a bomb that states a small size',
    changing(workbookPart, { content: zeros, statedSize: 500 }),
    'unsafe-zip',
    workbookPart,
  ],
  [
    'a part larger than any sheet',
    adding({
      name: 'xl/a.bin',
      content: text('a'),
      packed: new Uint8Array(1_000_000),
      statedSize: 2e8 + 5e7,
    }),
    'too-large',
    'xl/a.bin',
  ],
  ...['../../etc/passwd', '/etc/passwd', 'C:\\a.xml', 'xl/../../a', 'xl\\..\\..\\a'].map(
    (name): Row => [
      `the path ${name}`,
      adding({ name, content: text('a') }),
      'unsafe-zip',
      name.replaceAll('\\', '/'),
    ],
  ),
  [
    'two entries with one name, whatever their case',
    adding({ name: 'XL/Workbook.xml', content: text('<a/>') }),
    'unsafe-zip',
    'XL/Workbook.xml',
  ],
  [
    'an entry whose two names differ',
    adding({ name: 'a', localName: 'b', content: text('a') }),
    'unsafe-zip',
    'a',
  ],
  [
    'entries that share their bytes',
    adding({ name: '[Content_Types].xmk', localName: 'x', content: text('a'), offset: 0 }),
    'unsafe-zip',
    '[Content_Types].xmk',
  ],
  [
    'an encrypted zip entry',
    raw((entries) => entries.map((entry) => ({ ...entry, flags: 0x801 }))),
    'encrypted',
    '[Content_Types].xml',
  ],
  ['an entity', doctype('<!DOCTYPE a [<!ENTITY b "cccc">]>'), 'bad-part', sheetPart],
  [
    'an entity that grows a billion times',
    doctype(
      `<!DOCTYPE a [<!ENTITY l0 "哈">${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `<!ENTITY l${n} "${`&l${n - 1};`.repeat(10)}">`).join('')}]>`,
    ),
    'bad-part',
    sheetPart,
  ],
  [
    'an entity that reads a file',
    doctype('<!doctype a SYSTEM "file:///etc/passwd">'),
    'bad-part',
    sheetPart,
  ],
  [
    'elements nested a hundred thousand deep',
    handmade({ styles: '<a>'.repeat(100_000) + '</a>'.repeat(100_000) }),
    'bad-part',
    'xl/styles.xml',
  ],
];

const named = ([what, bytes, code, part = '']: Row): MalformedWorkbook => ({
  what,
  bytes,
  code,
  part,
});

/** Files of other formats, damaged files and malicious files. */
export const malformedWorkbooks = {
  foreign: foreign.map(named),
  damaged: damaged.map(named),
  malicious: malicious.map(named),
};
