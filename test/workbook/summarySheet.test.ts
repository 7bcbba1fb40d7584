import {
  summaryNamespace,
  summaryRecordFromXml,
  summaryRecordOf,
  summaryRecordToXml,
} from '../../src/workbook/summaryRecord';
import {
  isUntouched,
  summaryTrace,
  type SummarySheet,
  type SummaryTrace,
} from '../../src/workbook/summarySheet';

const model: SummarySheet = {
  name: '评分结果',
  cells: [
    { address: { row: 0, column: 0 }, content: '“一键” <评分> & 结果', look: { bold: true } },
    { address: { row: 1, column: 0 }, content: '总分' },
    { address: { row: 1, column: 1 }, content: 93.5, numberFormat: '0.0' },
    { address: { row: 2, column: 0 }, content: '', look: { fill: '#FF9D9D' } },
    { address: { row: 3, column: 0 }, content: '', look: { bold: true } },
  ],
  merges: [],
  columnWidths: [20, 10],
  rowHeights: [],
  chart: null,
  print: {
    area: { row: 0, column: 0, rowCount: 4, columnCount: 2 },
    pagesTall: 1,
    margin: 0.5,
  },
};
const written = summaryTrace(model);

function without(index: number): SummaryTrace {
  return { ...written, cells: written.cells.filter((_, at) => at !== index) };
}

function withCell(index: number, change: Partial<SummaryTrace['cells'][number]>): SummaryTrace {
  const cells = written.cells.map((cell, at) => (at === index ? { ...cell, ...change } : cell));
  return { ...written, cells };
}

describe('the trace of a summary sheet', () => {
  test('holds what is written or filled, not what is only formatted', () => {
    expect(written.cells.map(({ content, fill }) => [content, fill])).toEqual([
      ['“一键” <评分> & 结果', null],
      ['总分', null],
      [93.5, null],
      ['', '#FF9D9D'],
    ]);
  });

  test('a sheet read back in another order and spelling is untouched', () => {
    const readBack = withCell(3, { fill: '#ff9d9d' });
    expect(isUntouched(written, { ...readBack, cells: [...readBack.cells].reverse() })).toBe(true);
  });

  test.each<[string, SummaryTrace]>([
    ['a changed number', withCell(2, { content: 94 })],
    ['a changed text', withCell(1, { content: '总分：' })],
    ['a cell painted over', withCell(0, { fill: '#FFFF00' })],
    ['a colour taken away', without(3)],
    [
      'a remark beside it',
      {
        ...written,
        cells: [...written.cells, { address: { row: 9, column: 9 }, content: '同意', fill: null }],
      },
    ],
    ['a row moved', withCell(1, { address: { row: 5, column: 0 } })],
    ['a comment or a picture added', { ...written, objects: 1 }],
  ])('%s makes it the person’s', (_, present) => {
    expect(isUntouched(written, present)).toBe(false);
  });

  test('a chart counts as an object', () => {
    const area = { row: 1, column: 0, rowCount: 1, columnCount: 1 };
    const chart = { title: '得分', categories: area, series: [], place: area };
    expect(summaryTrace({ ...model, chart }).objects).toBe(1);
  });
});

describe('the record that travels with the workbook', () => {
  const record = summaryRecordOf(model);

  test('is read back as it was written', () => {
    expect(summaryRecordFromXml(summaryRecordToXml(record))).toEqual(record);
  });

  test.each<[string, unknown]>([
    ['no model', undefined],
    ['a cell without an address', { ...model, cells: [{ content: 1 }] }],
    ['a colour that is none', { ...model, cells: [{ ...model.cells[0], look: { color: 'red' } }] }],
    ['a link to nowhere', { ...model, cells: [{ ...model.cells[0], link: { sheetName: '表' } }] }],
    ['a merge before the first row', { ...model, merges: [{ ...model.print.area, row: -1 }] }],
    ['half a chart', { ...model, chart: { title: '得分' } }],
    ['another number of pages', { ...model, print: { ...model.print, pagesTall: 2 } }],
    ['a list instead of widths', { ...model, columnWidths: {} }],
  ])('with %s proves whose the sheet is, and is not drawn from', (_, damaged) => {
    const xml = summaryRecordToXml(record);
    const [, json = ''] = />(.*)</s.exec(xml) ?? [];
    const stored = JSON.stringify({ name: '评分结果', objects: 0, cells: [], model: damaged });
    expect(summaryRecordFromXml(xml.replace(json, stored))).toEqual({
      sheetName: '评分结果',
      trace: { cells: [], objects: 0 },
      model: null,
    });
  });

  test('is read after a host gave the namespace a prefix and wrote it as CDATA', () => {
    const [, json = ''] = />(.*)</s.exec(summaryRecordToXml(record)) ?? [];
    const plain = json.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
    const xml = `<?xml version="1.0"?><s:summary xmlns:s="${summaryNamespace}"><![CDATA[${plain}]]></s:summary>`;
    expect(summaryRecordFromXml(xml)).toEqual(record);
  });

  test.each([
    '',
    '<summary/>',
    `<summary xmlns="${summaryNamespace}">{"name":1}</summary>`,
    `<summary xmlns="${summaryNamespace}">[1]</summary>`,
    `<summary xmlns="${summaryNamespace}">{"name":"a","objects":0,"cells":[["A1",{},null]]}</summary>`,
    `<summary xmlns="${summaryNamespace}">{"name":"a","objects":0,"cells":[["1A","",null]]}</summary>`,
    `<summary xmlns="${summaryNamespace}">{"name":"a","objects":0,"cells":["A1"]}</summary>`,
    `<summary xmlns="${summaryNamespace}">{"name":"a","objects":0,"cells":[[1,"",null]]}</summary>`,
    `<summary xmlns="${summaryNamespace}">{"name":"a","objects":0,"cells":[["A1","",1]]}</summary>`,
    `<summary xmlns="${summaryNamespace}"></summary>`,
    `<summary xmlns="${summaryNamespace}">no json</summary>`,
    '<summary xmlns="urn:other">{"name":"a","objects":0,"cells":[]}</summary>',
  ])('what is no record proves nothing: %s', (xml) => {
    expect(summaryRecordFromXml(xml)).toBeNull();
  });
});
