import { edited, sheetAfter, sheetPart } from './editedWorkbook';
import { at, partText, relationship, type Handmade } from './handmadeWorkbook';

describe('formulas around an edit', () => {
  const shared =
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+1</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3" t="str"><f t="shared" si="0"/><v>x</v></c></row></sheetData>';

  test('overwriting a member leaves the others shared', () => {
    const xml = sheetAfter(shared, (sheet) => {
      sheet.setContent(at('A2'), 5);
    });
    expect(xml).toBe(shared.replace('<f t="shared" si="0"/><v>2</v>', '<v>5</v>'));
  });

  test('overwriting the master gives every member its own text and keeps its value', () => {
    const xml = sheetAfter(shared, (sheet) => {
      sheet.setContent(at('A1'), 5);
    });
    expect(xml).toContain('<c r="A1"><v>5</v></c>');
    expect(xml).toContain('<c r="A2"><f>B2+1</f><v>2</v></c>');
    expect(xml).toContain('<c r="A3" t="str"><f>B3+1</f><v>x</v></c>');
  });

  test('a new result leaves the formula as it is written', () => {
    const xml = sheetAfter(shared, (sheet) => {
      sheet.setCachedValue(at('A1'), 7);
      sheet.setCachedValue(at('A2'), '优');
      sheet.setCachedValue(at('A3'), '#N/A');
    });
    expect(xml).toContain('<c r="A1"><f t="shared" ref="A1:A3" si="0">B1+1</f><v>7</v></c>');
    expect(xml).toContain('<c r="A2" t="str"><f t="shared" si="0"/><v>优</v></c>');
    expect(xml).toContain('<c r="A3" t="e"><f t="shared" si="0"/><v>#N/A</v></c>');
  });

  test('a formula that is overwritten and put back is as it was, shared or not', () => {
    const { changed } = edited({ sheet: shared }, (sheet) => {
      sheet.setContent(at('A1'), 5);
      sheet.setContent(at('A2'), 5);
      sheet.setContent(at('A1'), '=B1+1');
      sheet.setContent(at('A2'), '=B2+1');
    });
    expect(changed).toEqual([]);
  });

  const chain: Handmade = {
    sheet: shared,
    workbookRelationships: relationship(7, 'calcChain', 'calcChain.xml'),
    contentTypes: '<Override PartName="/xl/calcChain.xml" ContentType="x"/>',
    parts: { 'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>' },
    afterSheets:
      '<definedNames><definedName name="a">1</definedName></definedNames><calcPr calcId="191029"/>',
  };

  test('the calculation chain goes when a formula goes, and stays for a new result', () => {
    const gone = edited(chain, (sheet) => {
      sheet.setContent(at('A2'), 5);
    });
    expect(gone.changed).toEqual([
      '~[Content_Types].xml',
      '~xl/_rels/workbook.xml.rels',
      `~${sheetPart}`,
      '-xl/calcChain.xml',
    ]);
    expect(partText(gone.after, '[Content_Types].xml')).not.toContain('calcChain');
    expect(
      edited(chain, (sheet) => {
        sheet.setCachedValue(at('A2'), 5);
      }).changed,
    ).toEqual([`~${sheetPart}`]);
  });

  test('the file asks for recalculation where it is told to', () => {
    const { after, changed } = edited(chain, (_, workbook) => {
      workbook.requestRecalculation();
    });
    expect(changed).toEqual(['~xl/workbook.xml']);
    expect(partText(after, 'xl/workbook.xml')).toContain(
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    );
    const without = edited({ afterSheets: '<definedNames/><pivotCaches/>' }, (_, workbook) => {
      workbook.requestRecalculation();
    });
    expect(partText(without.after, 'xl/workbook.xml')).toContain(
      '<definedNames/><calcPr fullCalcOnLoad="1"/><pivotCaches/>',
    );
  });
});
