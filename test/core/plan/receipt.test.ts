import fc from 'fast-check';
import type { Receipt } from '../../../src/core/plan/plan';
import { maxReceiptLength, receiptFromXml, receiptToXml } from '../../../src/core/plan/receipt';

const text = fc.string({ unit: 'binary', maxLength: 30 });
const value = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.boolean(),
);
const content = fc.record({
  content: value,
  numberFormat: fc.constantFrom('General', '0.00%', '@', '"元"0'),
});
const labels = fc.array(
  fc.record({ index: fc.nat(5000), text, name: text }, { requiredKeys: ['index', 'text'] }),
  { maxLength: 4 },
);
const own = fc.record({ rows: labels, columns: labels }, { requiredKeys: ['rows', 'columns'] });
const beside = fc.record({
  beside: fc.record({ rows: labels, columns: labels }),
  heads: fc.array(fc.nat(5000)),
  nameColumns: fc.array(fc.nat(50)),
});
const anchors = fc.oneof(
  own,
  fc.tuple(own, beside).map(([rows, more]) => ({ ...rows, ...more })),
);
const change = fc.record(
  {
    address: fc.record({ row: fc.nat(1_000_000), column: fc.nat(16_000) }),
    content: fc.record({ before: content, after: content }),
    fill: fc.record({
      before: fc.option(fc.constant('#FFFFFF')),
      after: fc.option(fc.constant('#FF9D9D')),
    }),
    note: fc.record({ before: fc.option(text), after: fc.option(text) }),
  },
  { requiredKeys: ['address'] },
);
const receipts = fc.record(
  {
    version: fc.constant(1 as const),
    id: text,
    sheetId: text,
    sheetName: text,
    profileId: text,
    at: fc.constant('2026-11-22T08:00:00.000Z'),
    changes: fc.array(change, { maxLength: 8 }),
    anchors,
    read: fc.record({
      anchors,
      cells: fc.array(
        fc.record(
          {
            address: fc.record({ row: fc.nat(1_000_000), column: fc.nat(16_000) }),
            print: text,
            text,
          },
          { requiredKeys: ['address', 'print'] },
        ),
        { maxLength: 5 },
      ),
    }),
  },
  { requiredKeys: ['version', 'id', 'sheetId', 'sheetName', 'profileId', 'at', 'changes'] },
);
/** Negative zero is zero in JSON, as it is in a cell. */
const plain = (receipt: Receipt): unknown => JSON.parse(JSON.stringify(receipt));

const sample: Receipt = {
  version: 1,
  id: 'r1',
  sheetId: 's1',
  sheetName: '自评表',
  profileId: 'national-2020',
  at: '2026-11-22T08:00:00.000Z',
  changes: [
    {
      address: { row: 7, column: 7 },
      content: {
        before: { content: '', numberFormat: 'General' },
        after: { content: 7.75, numberFormat: 'General' },
      },
      fill: { before: null, after: '#FF9D9D' },
      note: { before: '原注 <1> & 2', after: '未达成' },
    },
  ],
};

describe('a receipt in the workbook', () => {
  test('comes back as it was, whatever the cells held', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect(receiptFromXml(receiptToXml(receipt as Receipt))).toEqual(plain(receipt as Receipt));
      }),
      { numRuns: 300 },
    );
  });

  test('holds nothing that XML 1.0 cannot hold', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        const xml = receiptToXml(receipt);
        const forbidden = xml.split('').filter((letter) => {
          const code = letter.charCodeAt(0);
          return (code < 32 && ![9, 10, 13].includes(code)) || code === 0xfffe || code === 0xffff;
        });
        expect(forbidden).toEqual([]);
        expect(xml).not.toMatch(/<(?!\/?receipt)/);
      }),
    );
  });

  test('is read after a host has added a declaration, a prefix or other quotes', () => {
    const xml = receiptToXml(sample);
    const body = xml.slice(xml.indexOf('>') + 1, xml.lastIndexOf('<'));
    const rewritten = `<?xml version="1.0" encoding="UTF-8"?>\r\n<p:receipt version='1' xmlns:p='urn:jixiao-addin:receipt:1'>\n${body.replace(/"/g, '&quot;').replace(/自/g, '&#x81EA;')}\n</p:receipt>`;
    expect(receiptFromXml(rewritten)).toEqual(sample);
    const asData = `<receipt xmlns="urn:jixiao-addin:receipt:1"><![CDATA[${body.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')}]]></receipt>`;
    expect(receiptFromXml(asData)).toEqual(sample);
  });

  test('of a later version is not touched', () => {
    const later = receiptToXml(sample).replace('receipt:1', 'receipt:2');
    expect(receiptFromXml(later)).toEqual({ error: 'too-new' });
    expect(receiptFromXml(receiptToXml(sample).replace('{"v":1', '{"v":2'))).toEqual({
      error: 'too-new',
    });
  });

  test.each([
    ['an empty text', ''],
    ['another part', '<settings xmlns="urn:other"/>'],
    ['half a part', receiptToXml(sample).slice(0, 120)],
    ['no JSON', '<receipt xmlns="urn:jixiao-addin:receipt:1">abc</receipt>'],
    ['a wrong address', receiptToXml(sample).replace('"H8"', '"8H"')],
    ['an area for a cell', receiptToXml(sample).replace('"H8"', '"H8:H9"')],
    ['a format that is not there', receiptToXml(sample).replace('["",0,', '["",9,')],
    ['a missing list', receiptToXml(sample).replace('"changes"', '"other"')],
    ['a fill that is none', receiptToXml(sample).replace('[null,"#FF9D9D"]', '[3,"#FF9D9D"]')],
    [
      'labels that are none',
      receiptToXml({ ...sample, anchors: { rows: [], columns: [] } }).replace(
        '"anchors":[[],[]]',
        '"anchors":[[[1]],[]]',
      ),
    ],
    [
      'a name that is none',
      receiptToXml({ ...sample, anchors: { rows: [], columns: [] } }).replace(
        '"anchors":[[],[]]',
        '"anchors":[[[1,"a",2]],[]]',
      ),
    ],
    [
      'rows beside without columns beside',
      receiptToXml({ ...sample, anchors: { rows: [], columns: [] } }).replace(
        '"anchors":[[],[]]',
        '"anchors":[[],[],[]]',
      ),
    ],
    [
      'too much',
      `<receipt xmlns="urn:jixiao-addin:receipt:1">${' '.repeat(maxReceiptLength)}</receipt>`,
    ],
  ])('is called damaged: %s', (_, xml) => {
    expect(receiptFromXml(xml)).toEqual({ error: 'damaged' });
  });

  test('stays small: ten thousand scored and marked rows fit well below the limit', () => {
    const [change] = sample.changes;
    const changes = Array.from({ length: 10_000 }, (_, row) => ({
      ...change!,
      address: { row, column: 7 },
    }));
    expect(receiptToXml({ ...sample, changes }).length).toBeLessThan(maxReceiptLength / 2);
  });
});

test('a receipt takes a bounded place in the workbook: a scored and marked row is at most 250 bytes', () => {
  const changes = Array.from({ length: 1_000 }, (_, row) => ({
    address: { row: row + 3, column: 6 },
    content: {
      before: { content: '', numberFormat: 'General' },
      after: { content: 7.75, numberFormat: '0.00' },
    },
    fill: { before: null, after: '#FFC48A' },
    note: { before: null, after: '未达成：124 / 160 人次，完成 77.5%。' },
  }));
  const anchors = {
    rows: changes.map(({ address }) => ({ index: address.row, text: '1k2j9x0', name: '1k2j9x1' })),
    columns: [{ index: 6, text: '1k2j9x0' }],
  };
  const xml = receiptToXml({
    version: 1,
    id: 'run-1',
    sheetId: '{00000000-0001-0000-0000-000000000000}',
    sheetName: '自评表',
    profileId: 'national-2020',
    at: '2026-11-22T08:00:00.000Z',
    changes,
    anchors,
  });
  const bytes = new TextEncoder().encode(xml).length;
  expect(bytes / 1_000).toBeLessThan(250);
  const scoresOnly = changes.map(({ address, content }) => ({ address, content }));
  const small = receiptToXml({
    version: 1,
    id: 'run-1',
    sheetId: 's1',
    sheetName: '自评表',
    profileId: 'p',
    at: '2026-11-22T08:00:00.000Z',
    changes: scoresOnly,
    anchors,
  });
  expect(new TextEncoder().encode(small).length / 1_000).toBeLessThan(90);
});
