import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { edited, row, sheetPart } from './editedWorkbook';
import { at, handmade, partText, plainStyles, relationship } from './handmadeWorkbook';

describe('formats are appended, never renumbered', () => {
  const styles = plainStyles
    .replace(
      '</fills>',
      '<fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill></fills>',
    )
    .replace(
      '</cellXfs>',
      '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"><alignment wrapText="1"/></xf></cellXfs>',
    );
  const sheet = row('<c r="A1" s="1"><v>1</v></c><c r="B1"/>');

  test('a fill appends one fill and one format that keeps everything else', () => {
    const { after, xml } = edited({ sheet, styles }, (opened) => {
      opened.setFill(at('A1'), '#ffc48a');
    });
    const saved = partText(after, 'xl/styles.xml');
    expect(xml).toContain('<c r="A1" s="2"><v>1</v></c>');
    expect(saved).toContain('<fills count="4">');
    expect(saved).toContain(
      '<patternFill patternType="solid"><fgColor rgb="FFFFC48A"/><bgColor indexed="64"/></patternFill>',
    );
    expect(saved).toContain(
      '<xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1"><alignment wrapText="1"/></xf></cellXfs>',
    );
  });

  test('the same fill on many cells is one format', () => {
    const { after } = edited({ sheet, styles }, (opened) => {
      for (const a1 of ['B1', 'C1', 'D9']) opened.setFill(at(a1), '#FFC48A');
    });
    expect(partText(after, 'xl/styles.xml').match(/<xf /g)?.length).toBe(4);
  });

  test('putting the former colour back leads to the former format, also after saving', () => {
    const { after } = edited({ sheet, styles }, (opened) => {
      opened.setFill(at('A1'), '#FFC48A');
      opened.setFill(at('B1'), '#FFC48A');
    });
    const again = openWorkbook(after);
    again.activeSheet.setFill(at('A1'), '#4472C4');
    again.activeSheet.setFill(at('B1'), null);
    expect(partText(again.save(), sheetPart)).toBe(
      partText(handmade({ sheet, styles }), sheetPart).replace('<c r="B1"/>', '<c r="B1" s="0"/>'),
    );
  });

  test('number formats: built in, known and new', () => {
    const { after, xml } = edited({ sheet, styles }, (opened) => {
      opened.setNumberFormat(at('A1'), '0.00%');
      opened.setNumberFormat(at('B1'), '0.0"分"');
    });
    const saved = partText(after, 'xl/styles.xml');
    expect(saved).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;分&quot;"/></numFmts><fonts',
    );
    expect(saved).toContain('<xf numFmtId="10" fontId="0" fillId="2"');
    expect(xml).toContain('<c r="B1" s="3"/>');
    expect(openWorkbook(after).activeSheet.cell(at('A1')).text).toBe('100.00%');
  });

  test('a workbook without styles gets them', () => {
    const parts = {
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship(1, 'worksheet', 'worksheets/sheet1.xml')}</Relationships>`,
    };
    const { after } = edited({ sheet, parts }, (opened) => {
      opened.setFill(at('B1'), '#FFC48A');
    });
    expect(openWorkbook(after).activeSheet.style(at('B1')).fill).toBe('#FFC48A');
  });
});
