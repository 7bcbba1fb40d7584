import fc from 'fast-check';
import type { CellValue } from '../../src/core/sheet';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import type { SheetFile } from '../../src/xlsx/model';
import { edited, filled, row, sheetAfter, sheetPart } from './editedWorkbook';
import {
  at,
  differences,
  handmade,
  partText,
  plainStyles,
  type Handmade,
} from './handmadeWorkbook';

describe('only what was edited changes', () => {
  test('nothing edited: every part is the same', () => {
    expect(
      edited({ sheet: filled, strings: '<si><t>a</t></si>' }, () => undefined).changed,
    ).toEqual([]);
  });

  test('a number changes its own cell and no other byte', () => {
    expect(
      edited({ sheet: filled }, (sheet) => {
        sheet.setContent(at('A1'), 2.5);
      }).changed,
    ).toEqual([`~${sheetPart}`]);
    expect(
      sheetAfter(filled, (sheet) => {
        sheet.setContent(at('A1'), 2.5);
      }),
    ).toBe(filled.replace('<v>1</v>', '<v>2.5</v>'));
  });

  test('two saves give the same bytes, and saving ends nothing', () => {
    const workbook = openWorkbook(handmade({ sheet: filled, strings: '<si><t>a</t></si>' }));
    workbook.activeSheet.setContent(at('A1'), '文字');
    workbook.activeSheet.setFill(at('B1'), '#FFC48A');
    const first = workbook.save();
    expect(Buffer.from(workbook.save()).equals(first)).toBe(true);
    workbook.activeSheet.setContent(at('A1'), 1);
    workbook.activeSheet.setFill(at('B1'), null);
    expect(
      differences(handmade({ sheet: filled, strings: '<si><t>a</t></si>' }), workbook.save()),
    ).toEqual([]);
  });

  test.each<[string, (sheet: SheetFile) => void, string]>([
    [
      'an empty cell is filled and keeps its style',
      (s) => {
        s.setContent(at('B1'), 8);
      },
      '<c r="B1" s="0"><v>8</v></c>',
    ],
    [
      'TRUE',
      (s) => {
        s.setContent(at('B1'), true);
      },
      '<c r="B1" s="0" t="b"><v>1</v></c>',
    ],
    [
      'an error',
      (s) => {
        s.setContent(at('B1'), '#N/A');
      },
      '<c r="B1" s="0" t="e"><v>#N/A</v></c>',
    ],
    [
      'a formula',
      (s) => {
        s.setContent(at('B1'), '=A1<2');
      },
      '<c r="B1" s="0"><f>A1&lt;2</f></c>',
    ],
    [
      'a text that is no formula',
      (s) => {
        s.setText(at('B1'), '=A1');
      },
      '<c r="B1" s="0" t="inlineStr"><is><t>=A1</t></is></c>',
    ],
    [
      'a text with blanks at its ends',
      (s) => {
        s.setText(at('B1'), ' a\nb\r');
      },
      '<c r="B1" s="0" t="inlineStr"><is><t xml:space="preserve"> a\nb_x000D_</t></is></c>',
    ],
    [
      'a text that looks like an escape',
      (s) => {
        s.setText(at('B1'), '_x0041_<');
      },
      '<c r="B1" s="0" t="inlineStr"><is><t>_x005F_x0041_&lt;</t></is></c>',
    ],
    [
      'a cleared cell',
      (s) => {
        s.setContent(at('A1'), '');
      },
      '<c r="A1"/>',
    ],
    [
      'half an emoji',
      (s) => {
        s.setText(at('B1'), '\uD83D');
      },
      '<c r="B1" s="0" t="inlineStr"><is><t>_xD83D_</t></is></c>',
    ],
  ])('%s', (_, edit, expected) => {
    expect(sheetAfter(filled, edit)).toContain(expected);
  });

  test.each<[string, string, string]>([
    [
      'in front of the others',
      'A1',
      '<row r="1"><c r="A1"><v>9</v></c><c r="C1"/><c r="E1"/></row><row r="3"/>',
    ],
    [
      'between others',
      'D1',
      '<row r="1"><c r="C1"/><c r="D1"><v>9</v></c><c r="E1"/></row><row r="3"/>',
    ],
    [
      'behind the others',
      'F1',
      '<row r="1"><c r="C1"/><c r="E1"/><c r="F1"><v>9</v></c></row><row r="3"/>',
    ],
    [
      'in a row of its own',
      'B2',
      '<row r="1"><c r="C1"/><c r="E1"/></row><row r="2"><c r="B2"><v>9</v></c></row><row r="3"/>',
    ],
    [
      'in an empty row',
      'B3',
      '<row r="1"><c r="C1"/><c r="E1"/></row><row r="3"><c r="B3"><v>9</v></c></row>',
    ],
    [
      'below everything',
      'B7',
      '<row r="1"><c r="C1"/><c r="E1"/></row><row r="3"/><row r="7"><c r="B7"><v>9</v></c></row>',
    ],
  ])('a new cell %s', (_, a1, expected) => {
    const sheet = '<sheetData><row r="1"><c r="C1"/><c r="E1"/></row><row r="3"/></sheetData>';
    expect(
      sheetAfter(sheet, (opened) => {
        opened.setContent(at(a1), 9);
      }),
    ).toBe(`<sheetData>${expected}</sheetData>`);
  });

  test('several new cells keep the order of rows and columns', () => {
    const xml = sheetAfter('<sheetData/>', (sheet) => {
      for (const a1 of ['C2', 'B9', 'A2', 'AA1']) sheet.setContent(at(a1), 1);
    });
    expect([...xml.matchAll(/r="([A-Z]+\d+)"/g)].map((match) => match[1])).toEqual([
      'AA1',
      'A2',
      'C2',
      'B9',
    ]);
  });

  test('the dimension and the spans of the row grow', () => {
    const xml = sheetAfter(filled, (sheet) => {
      sheet.setContent(at('D1'), 1);
    });
    expect(xml).toContain('<dimension ref="A1:D1"/>');
    expect(xml).toContain('<row r="1" spans="1:4">');
  });

  test('a new cell takes the style of its row or column', () => {
    const styles = plainStyles.replace(
      '</cellXfs>',
      '<xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellXfs>',
    );
    const sheet = '<cols><col min="2" max="2" style="1"/></cols><sheetData/>';
    expect(
      sheetAfter(
        sheet,
        (opened) => {
          opened.setContent(at('B4'), 0.5);
        },
        { styles },
      ),
    ).toContain('<c r="B4" s="1"><v>0.5</v></c>');
  });

  test('a sheet with prefixes and in UTF-16 stays so', () => {
    const text =
      '\uFEFF<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="a"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>';
    const { after } = edited(
      { sheetPart: new Uint8Array(Buffer.from(text, 'utf16le')) },
      (sheet) => {
        sheet.setContent(at('A1'), '得分');
        sheet.setContent(at('A2'), 1);
      },
    );
    expect(openWorkbook(after).activeSheet.cell(at('A1')).value).toBe('得分');
    expect(openWorkbook(after).activeSheet.cell(at('A2')).value).toBe(1);
  });

  test('a number that is none is refused, and so is what lies on an array formula', () => {
    const sheet = openWorkbook(
      handmade({
        sheet: row(
          '<c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"><v>2</v></c>',
        ),
      }),
    ).activeSheet;
    expect(() => {
      sheet.setContent(at('C1'), Number.NaN);
    }).toThrow('write-refused');
    expect(() => {
      sheet.setContent(at('A1'), 1);
    }).toThrow('array-formula');
    expect(() => {
      sheet.setText(at('B1'), 'a');
    }).toThrow('array-formula');
  });
});

describe('texts go where the workbook keeps its texts', () => {
  const strings = '<si><t>达成</t></si><si><r><rPr><b/></rPr><t>未达成</t></r></si>';

  test('a text that is there already is used again', () => {
    const { xml, changed } = edited({ sheet: filled, strings }, (sheet) => {
      sheet.setContent(at('B1'), '达成');
    });
    expect(xml).toContain('<c r="B1" s="0" t="s"><v>0</v></c>');
    expect(changed).toEqual([`~${sheetPart}`]);
  });

  test('a new text is appended; a text in bold runs is not taken over', () => {
    const { xml, after } = edited({ sheet: filled, strings }, (sheet) => {
      sheet.setContent(at('A1'), '未达成');
      sheet.setContent(at('B1'), '未达成');
    });
    expect(xml).toContain('<c r="A1" t="s"><v>2</v></c><c r="B1" s="0" t="s"><v>2</v></c>');
    expect(partText(after, 'xl/sharedStrings.xml')).toContain('uniqueCount="3"');
    expect(partText(after, 'xl/sharedStrings.xml')).toContain(
      `${strings}<si><t>未达成</t></si></sst>`,
    );
  });

  test('a rich text that is overwritten and put back keeps its runs', () => {
    const sheet = row('<c r="A1" t="s"><v>1</v></c>');
    const { changed } = edited({ sheet, strings }, (opened) => {
      opened.setContent(at('A1'), 7);
      opened.setContent(at('A1'), '未达成');
    });
    expect(changed).toEqual([]);
  });
});

describe('whatever is written is read back, and whatever is taken back leaves no trace', () => {
  const content: fc.Arbitrary<CellValue> = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.boolean(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=SUM(A1:B2)', '#N/A', '', '≥95%', ' a ', '_x000D_'),
  );
  const edits = fc.array(
    fc.record({
      row: fc.nat(6),
      column: fc.nat(6),
      content,
      fill: fc.option(fc.constantFrom('#FFC48A', '#FFFFFF', '#4472C4')),
    }),
    { maxLength: 20 },
  );
  const made: Handmade = { sheet: filled, strings: '<si><t>a</t></si>' };

  test('contents and fills', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const bytes = handmade(made);
        const workbook = openWorkbook(bytes);
        const sheet = workbook.activeSheet;
        const places = list.map(({ row, column }) => ({ row, column }));
        const before = places.map((place) => ({
          cell: sheet.cell(place),
          fill: sheet.style(place).fill,
        }));
        for (const { row, column, content: value, fill } of list) {
          sheet.setContent({ row, column }, value);
          sheet.setFill({ row, column }, fill);
        }
        const shown = places.map((place) => ({
          ...sheet.cell(place),
          fill: sheet.style(place).fill,
        }));
        const again = openWorkbook(workbook.save()).activeSheet;
        expect(
          places.map((place) => ({ ...again.cell(place), fill: again.style(place).fill })),
        ).toEqual(shown);
        places.forEach((place, index) => {
          const { cell, fill } = before[index]!;
          sheet.setContent(place, cell.formula ?? cell.value);
          sheet.setFill(place, fill);
        });
        expect(differences(bytes, workbook.save())).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
