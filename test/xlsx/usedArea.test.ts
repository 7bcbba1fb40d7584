import fc from 'fast-check';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { at, handmade, relationship } from './handmadeWorkbook';

const sheet =
  '<sheetData><row r="3"><c r="B3"><v>1</v></c><c r="D3"><f>B3+1</f><v>2</v></c></row>' +
  '<row r="5"><c r="C5" s="0"/><c r="D5"><v>3</v></c></row></sheetData>';

describe('the used area', () => {
  test('after any writes is what looking at all cells finds', () => {
    const write = fc.record({
      row: fc.nat(7),
      column: fc.nat(6),
      content: fc.constantFrom<(string | number)[]>('', 7, '优', '=1+1'),
      fills: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(write, { maxLength: 30 }), (writes) => {
        const workbook = openWorkbook(handmade({ sheet }));
        const { activeSheet } = workbook;
        activeSheet.usedArea();
        for (const { row, column, content, fills } of writes) {
          if (fills) activeSheet.setFill({ row, column }, '#FFC48A');
          activeSheet.setContent({ row, column }, content);
          const anew = openWorkbook(workbook.save()).activeSheet.usedArea();
          expect(activeSheet.usedArea()).toEqual(anew);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('does not move for fills and results of formulas', () => {
    const { activeSheet } = openWorkbook(handmade({ sheet }));
    const before = activeSheet.usedArea();
    activeSheet.setFill(at('Z99'), '#FFC48A');
    activeSheet.setCachedValue(at('D3'), 5);
    expect(activeSheet.usedArea()).toBe(before);
  });
});

describe('what a bulk writer asks a sheet', () => {
  test('areas of array formulas, filter buttons and charts are known without asking cells', () => {
    const drawing =
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>';
    const { activeSheet } = openWorkbook(
      handmade({
        sheet:
          '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">{1;2}</f><v>1</v></c></row>' +
          '<row r="2"><c r="A2"><v>2</v></c></row></sheetData>' +
          '<autoFilter ref="B1:D9"/><drawing r:id="rId1"/>',
        sheetRelationships: relationship(1, 'drawing', '../drawings/drawing1.xml'),
        parts: {
          'xl/drawings/drawing1.xml': drawing,
          'xl/drawings/_rels/drawing1.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
            `${relationship(1, 'chart', '../charts/chart1.xml')}${relationship(2, 'image', '../media/image1.png')}` +
            '</Relationships>',
        },
      }),
    );
    expect(activeSheet.arrayAreas).toEqual([{ row: 0, column: 0, rowCount: 2, columnCount: 1 }]);
    expect(activeSheet.autoFilter).toEqual({ row: 0, column: 1, rowCount: 9, columnCount: 3 });
    expect(activeSheet.chartCount).toBe(1);
  });

  test('a plain sheet has none of them', () => {
    const { activeSheet } = openWorkbook(handmade({ sheet }));
    expect(activeSheet).toMatchObject({ arrayAreas: [], autoFilter: null, chartCount: 0 });
  });
});
