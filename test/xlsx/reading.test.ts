import { openWorkbook } from '../../src/xlsx/openWorkbook';
import type { FileCell, SheetFile } from '../../src/xlsx/model';
import { at, handmade, plainStyles, relationship, type Handmade } from './handmadeWorkbook';

const sheetOf = (made: Handmade): SheetFile => openWorkbook(handmade(made)).activeSheet;
const cells = (xml: string): string => `<sheetData><row r="1">${xml}</row></sheetData>`;
const cell = (xml: string, made: Handmade = {}): FileCell =>
  sheetOf({ sheet: cells(xml), ...made }).cell(at('A1'));
const xf = (attributes: string, inner = ''): string =>
  plainStyles.replace(
    '</cellXfs>',
    `<xf fontId="0" borderId="0" ${attributes}>${inner}</xf></cellXfs>`,
  );

describe('a cell holds what Excel would say it holds', () => {
  test.each([
    ['a number', '<c r="A1"><v>95.5</v></c>', 95.5],
    [
      'a number with seventeen digits',
      '<c r="A1"><v>0.95000000000000007</v></c>',
      0.9500000000000001,
    ],
    ['a small number', '<c r="A1"><v>1E-3</v></c>', 0.001],
    ['TRUE', '<c r="A1" t="b"><v>1</v></c>', true],
    ['FALSE', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['a text inside the cell', '<c r="A1" t="inlineStr"><is><t>≥95%</t></is></c>', '≥95%'],
    [
      'runs inside the cell',
      '<c r="A1" t="inlineStr"><is><r><t>≥</t></r><r><rPr><b/></rPr><t>95%</t></r></is></c>',
      '≥95%',
    ],
    ['a formula with a text', '<c r="A1" t="str"><f>"优"</f><v>优</v></c>', '优'],
    ['a date as ISO text', '<c r="A1" t="d"><v>2025-07-31</v></c>', 45869],
    ['nothing but a style', '<c r="A1" s="0"/>', ''],
    ['an empty value', '<c r="A1"><v></v></c>', ''],
    ['escaped characters', '<c r="A1" t="str"><v>a&lt;b&#10;c_x000D_d</v></c>', 'a<b\nc\rd'],
    ['a CDATA section', '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', 'a<b'],
    ['a comment in between', '<!-- <c r="A1"><v>1</v></c> --><c r="A1"><v>2</v></c>', 2],
    ['no address', '<c><v>3</v></c>', 3],
    ['single quotes and other order', "<c t='b' s='0' r='A1'><v>1</v></c>", true],
  ])('%s', (_, xml, value) => {
    expect(cell(xml).value).toBe(value);
  });

  test('shared strings: plain, in runs, with phonetic hints, empty', () => {
    const strings =
      '<si><t>年度</t></si><si><r><t>年度</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 指标值</t></r></si>' +
      '<si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si>';
    const sheet = cells([0, 1, 2, 3, 4].map((n) => `<c t="s"><v>${n}</v></c>`).join(''));
    const opened = sheetOf({ sheet, strings });
    const texts = ['A1', 'B1', 'C1', 'D1', 'E1'].map((a1) => opened.cell(at(a1)).value);
    expect(texts).toEqual(['年度', '年度 指标值', '課', '', '']);
  });
});

describe('formulas', () => {
  test('a formula has its sign, a constant has none', () => {
    expect(cell('<c r="A1"><f>SUM(B1:C1)</f><v>3</v></c>')).toMatchObject({
      formula: '=SUM(B1:C1)',
      value: 3,
    });
    expect(cell('<c r="A1"><v>3</v></c>').formula).toBeNull();
  });

  test('a text that looks like a formula is none, also in the snapshot', () => {
    const snapshot = sheetOf({
      sheet: cells('<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>'),
    }).snapshot();
    expect(snapshot.values[0]?.[0]).toBe('=1+1');
    expect(snapshot.formulas[0]?.[0]).toBe("'=1+1");
  });

  test('members of a shared formula get their text from the master', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1+B$2</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"></f><v>3</v></c></row></sheetData>';
    const opened = sheetOf({ sheet });
    expect(opened.cell(at('A2')).formula).toBe('=B2*$C$1+B$2');
    expect(opened.cell(at('A3')).formula).toBe('=B3*$C$1+B$2');
  });

  test('cells of an array formula and of a data table are known as such', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c><c r="B1"><v>2</v></c></row>' +
      '<row r="5"><c r="A5"><f t="dataTable" ref="A5:A6" dt2D="0"/><v>1</v></c></row></sheetData>';
    const opened = sheetOf({ sheet });
    expect(['A1', 'B1', 'B2', 'C1', 'A6'].map((a1) => opened.cell(at(a1)).isArray)).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
  });
});

describe('a cell looks as Excel shows it', () => {
  test.each([
    ['a fixed colour', '<fgColor rgb="FFFFC7CE"/>', '#FFC7CE'],
    ['a colour without alpha', '<fgColor rgb="FFC7CE"/>', '#FFC7CE'],
    ['a colour of the old palette', '<fgColor indexed="10"/>', '#FF0000'],
    ['a colour of the theme', '<fgColor theme="4"/>', '#4472C4'],
    ['a lighter colour of the theme', '<fgColor theme="4" tint="0.79998168889431442"/>', '#DAE3F3'],
    ['a darker colour of the theme', '<fgColor theme="0" tint="-0.249977111117893"/>', '#BFBFBF'],
  ])('fill: %s', (_, color, expected) => {
    const styles = xf('numFmtId="0" fillId="2" xfId="0"').replace(
      '</fills>',
      `<fill><patternFill patternType="solid">${color}<bgColor indexed="64"/></patternFill></fill></fills>`,
    );
    const sheet = sheetOf({ sheet: cells('<c r="A1" s="1"/>'), styles });
    expect(sheet.style(at('A1')).fill).toBe(expected);
    expect(sheet.style(at('B1')).fill).toBeNull();
  });

  test('font, border, alignment and protection', () => {
    const styles = plainStyles
      .replace(
        '</fonts>',
        '<font><b/><i val="0"/><u/><sz val="14"/><color rgb="FFFF0000"/><name val="黑体"/></font></fonts>',
      )
      .replace(
        '</borders>',
        '<border><left style="thin"><color auto="1"/></left><right/><top style="double"><color rgb="FF00FF00"/></top><bottom/></border></borders>',
      )
      .replace(
        '</cellXfs>',
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1" indent="2" textRotation="255"/><protection locked="0"/></xf></cellXfs>',
      );
    const style = sheetOf({ sheet: cells('<c r="A1" s="1"/>'), styles }).style(at('A1'));
    expect(style.font).toEqual({
      name: '黑体',
      size: 14,
      bold: true,
      italic: false,
      underline: true,
      strike: false,
      color: '#FF0000',
    });
    expect(style.border).toEqual({
      top: { style: 'double', color: '#00FF00' },
      right: null,
      bottom: null,
      left: { style: 'thin', color: '#000000' },
    });
    expect(style.alignment).toEqual({
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
      indent: 2,
      rotation: 255,
      shrink: false,
    });
    expect(style.locked).toBe(false);
  });

  test('blank cells look like their row or column', () => {
    const styles = xf('numFmtId="9" fillId="0"');
    const sheet = sheetOf({
      sheet:
        '<cols><col min="2" max="3" width="20" style="1"/></cols><sheetData><row r="2" s="1" customFormat="1"/></sheetData>',
      styles,
    });
    expect(['A1', 'B1', 'C9', 'A2'].map((a1) => sheet.cell(at(a1)).format)).toEqual([
      'General',
      '0%',
      '0%',
      '0%',
    ]);
  });

  test('the displayed text follows the number format', () => {
    expect(cell('<c r="A1" s="1"><v>0.956</v></c>', { styles: xf('numFmtId="10"') }).text).toBe(
      '95.60%',
    );
  });

  test('days count from 1904 where the workbook says so', () => {
    const made = { styles: xf('numFmtId="31"'), workbookPr: '<workbookPr date1904="1"/>' };
    expect(cell('<c r="A1" s="1"><v>44407</v></c>', made).text).toBe('2025年7月31日');
  });
});

describe('the sheet around the cells', () => {
  const sheet = sheetOf({
    sheet:
      '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>' +
      '<sheetFormatPr defaultRowHeight="15" defaultColWidth="10.5"/><cols><col min="3" max="3" width="0" hidden="1"/><col min="4" max="5" width="30.25"/></cols>' +
      '<sheetData><row r="2" ht="28.5" hidden="1"><c r="B2"><v>1</v></c></row><row r="4" outlineLevel="1"><c r="D4"><v>1</v></c><c r="G4" s="0"/></row></sheetData>' +
      '<sheetProtection sheet="1" password="CC1A"/><mergeCells count="2"><mergeCell ref="B2:C3"/><mergeCell ref="C3:D4"/></mergeCells>',
  });

  test('merges (overlapping ones too), panes, gridlines and protection', () => {
    expect(sheet.merges).toEqual([
      { row: 1, column: 1, rowCount: 2, columnCount: 2 },
      { row: 2, column: 2, rowCount: 2, columnCount: 2 },
    ]);
    expect(sheet.frozen).toEqual({ rows: 2, columns: 1 });
    expect([sheet.showGridlines, sheet.isProtected]).toEqual([false, true]);
  });

  test('widths, heights and what is hidden', () => {
    expect([0, 3, 4].map((column) => sheet.columnWidth(column))).toEqual([10.5, 30.25, 30.25]);
    expect([sheet.rowHeight(1), sheet.rowHeight(3), sheet.rowHeight(8)]).toEqual([
      28.5,
      null,
      null,
    ]);
    expect([
      sheet.isRowHidden(1),
      sheet.isRowHidden(3),
      sheet.isColumnHidden(2),
      sheet.isColumnHidden(3),
    ]).toEqual([true, false, true, false]);
  });

  test('the used area holds content, not empty formatted cells', () => {
    expect(sheet.usedArea()).toEqual({ row: 1, column: 1, rowCount: 3, columnCount: 3 });
    expect(sheet.snapshot()).toMatchObject({
      origin: { row: 1, column: 1 },
      rowCount: 3,
      columnCount: 3,
      hiddenRows: [1],
      hiddenColumns: [2],
      isProtected: true,
      values: [
        [1, '', ''],
        ['', '', ''],
        ['', '', 1],
      ],
    });
  });

  test('an empty sheet has no used area', () => {
    expect(sheetOf({}).usedArea()).toBeNull();
    expect(sheetOf({}).snapshot()).toMatchObject({ rowCount: 0, columnCount: 0, values: [] });
  });
});

describe('files that other programs write', () => {
  test('a sheet whose elements carry a prefix', () => {
    const sheetPart =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1">' +
      '<x:c r="A1" t="inlineStr"><x:is><x:t>得分</x:t></x:is></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData>' +
      '<x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>';
    const sheet = sheetOf({ sheetPart });
    expect([sheet.cell(at('A1')).value, sheet.cell(at('B1')).formula, sheet.merges.length]).toEqual(
      ['得分', '=1+1', 1],
    );
  });

  test.each(['utf-16le', 'utf-16be'] as const)('a sheet in %s', (encoding) => {
    const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="inlineStr"><is><t>得分</t></is></c></row></sheetData></worksheet>`;
    const bytes = Buffer.from(text, 'utf16le');
    if (encoding === 'utf-16be') bytes.swap16();
    expect(sheetOf({ sheetPart: new Uint8Array(bytes) }).cell(at('A1')).value).toBe('得分');
  });

  test('backslashes and other case in part names', () => {
    const parts = {
      'xl\\Worksheets\\Sheet2.xml':
        '<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>',
    };
    const workbook = openWorkbook(
      handmade({
        parts,
        workbookRelationships: relationship(5, 'worksheet', '/xl/worksheets/sheet2.xml'),
        moreSheets: '<sheet name="b" sheetId="2" r:id="rId5"/>',
      }),
    );
    expect(workbook.sheets[1]?.cell(at('A1')).value).toBe(7);
  });

  test('rows and cells without addresses or out of order', () => {
    const sheet = sheetOf({
      sheet:
        '<sheetData><row><c><v>1</v></c><c r="D1"><v>4</v></c><c r="B1"><v>2</v></c></row><row><c><v>5</v></c></row></sheetData>',
    });
    expect(['A1', 'B1', 'D1', 'A2'].map((a1) => sheet.cell(at(a1)).value)).toEqual([1, 2, 4, 5]);
  });

  test('chart sheets are listed and have no cells', () => {
    const workbook = openWorkbook(
      handmade({
        parts: { 'xl/chartsheets/sheet1.xml': '<chartsheet><sheetViews/></chartsheet>' },
        workbookRelationships: relationship(5, 'chartsheet', 'chartsheets/sheet1.xml'),
        moreSheets: '<sheet name="图表" sheetId="2" state="hidden" r:id="rId5"/>',
      }),
    );
    const chart = workbook.sheets[1]!;
    expect([chart.kind, chart.visibility, chart.usedArea()]).toEqual([
      'chartsheet',
      'hidden',
      null,
    ]);
    expect(() => {
      chart.setContent(at('A1'), 1);
    }).toThrow('chart-sheet');
  });

  test('names of the workbook and of one sheet', () => {
    const workbook = openWorkbook(
      handmade({
        afterSheets:
          '<definedNames><definedName name="总分">自评表!$H$20</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">自评表!$A$1:$K$20</definedName></definedNames>',
      }),
    );
    expect(workbook.definedNames()).toEqual([
      { name: '总分', formula: '自评表!$H$20', sheetId: null },
      { name: '_xlnm.Print_Area', formula: '自评表!$A$1:$K$20', sheetId: workbook.sheets[0]?.id },
    ]);
  });

  test('a sheet has the id that Excel gives it', () => {
    const root =
      '<worksheet xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{0A0B0C0D-0001-0000-0000-000000000000}"><sheetData/></worksheet>';
    expect(sheetOf({ sheetPart: root }).id).toBe('{0A0B0C0D-0001-0000-0000-000000000000}');
    expect(sheetOf({}).id).toBe('{00000000-0001-0000-0000-000000000000}');
  });
});
