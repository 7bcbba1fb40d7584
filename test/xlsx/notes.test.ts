import { openWorkbook } from '../../src/xlsx/openWorkbook';
import type { SheetFile } from '../../src/xlsx/model';
import {
  at,
  differences,
  handmade,
  partText,
  relationship,
  type Handmade,
} from './handmadeWorkbook';

const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const bold = '<r><rPr><b/></rPr><t>王科长:</t></r><r><t xml:space="preserve">\n请核实</t></r>';
const shape = (number: number, row: number): string =>
  `<v:shape id="_x0000_s${number}" type="#_x0000_t202"><br><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`;

/** A sheet with two notes of people, the second standing in for a threaded comment, and a button. */
const noted: Handmade = {
  sheet: `${sheet}<pageMargins left="1"/><legacyDrawing r:id="rId2"/><tableParts count="0"/>`,
  sheetRelationships:
    relationship(1, 'comments', '../comments1.xml') +
    relationship(2, 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
  contentTypes:
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
  parts: {
    'xl/comments1.xml':
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>王科长</author><author>tc={1}</author></authors><commentList>' +
      `<comment ref="A1" authorId="0" shapeId="0"><text>${bold}</text></comment>` +
      '<comment ref="A2" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>',
    'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="o" xmlns:x="x"><o:shapelayout><o:idmap data="1"/></o:shapelayout><v:shapetype id="_x0000_t202"/>${shape(1025, 0)}${shape(1026, 1)}<v:shape id="_x0000_s1027"><x:ClientData ObjectType="Button"/></v:shape></xml>`,
  },
};

function saved(
  made: Handmade,
  edit: (sheet: SheetFile) => void,
): { before: Uint8Array; after: Uint8Array; again: SheetFile } {
  const before = handmade(made);
  const workbook = openWorkbook(before);
  edit(workbook.activeSheet);
  const after = workbook.save();
  return { before, after, again: openWorkbook(after).activeSheet };
}

test('a shape without content stays when the note behind it goes', () => {
  const part = 'xl/drawings/vmlDrawing1.vml';
  const bare = '<v:shape id="_x0000_s1030" alt="a/b>c"/>';
  const drawing = String(noted.parts?.[part]).replace('<v:shape id="_x0000_s1025"', `${bare}$&`);
  const { after } = saved({ ...noted, parts: { ...noted.parts, [part]: drawing } }, (one) => {
    one.setNote(at('A1'), null);
  });
  expect(partText(after, part)).toContain(bare);
  expect(partText(after, part)).not.toContain('_x0000_s1025');
  expect(partText(after, part)).toContain('_x0000_s1026');
});

describe('notes on a sheet that has none', () => {
  const made: Handmade = {
    sheet: `${sheet}<mergeCells count="1"><mergeCell ref="B1:B2"/></mergeCells><pageMargins left="1"/><drawing r:id="rId9"/><tableParts count="0"/><extLst/>`,
  };

  test('a note comes with its drawing, at the place that the schema wants', () => {
    const { before, after, again } = saved(made, (one) => {
      one.setNote(at('C5'), '未达成:\n124<160');
    });
    expect(again.notes()).toEqual([{ address: at('C5'), text: '未达成:\n124<160', author: '' }]);
    expect(differences(before, after)).toEqual([
      '~[Content_Types].xml',
      '~xl/worksheets/sheet1.xml',
      '+xl/comments1.xml',
      '+xl/worksheets/_rels/sheet1.xml.rels',
      '+xl/drawings/vmlDrawing1.vml',
    ]);
    expect(partText(after, 'xl/worksheets/sheet1.xml')).toMatch(
      /<drawing r:id="rId9"\/><legacyDrawing [^>]*r:id="rId2"\/><tableParts/,
    );
    expect(partText(after, 'xl/drawings/vmlDrawing1.vml')).toContain(
      '<x:Row>4</x:Row><x:Column>2</x:Column>',
    );
  });

  test('taking it away again leaves the file as it was, in one session and in two', () => {
    const one = saved(made, (opened) => {
      opened.setNote(at('C5'), 'a');
      opened.setNote(at('C5'), null);
    });
    expect(differences(one.before, one.after)).toEqual([]);
    const { before, after } = saved(made, (opened) => {
      opened.setNote(at('C5'), 'a');
    });
    const second = openWorkbook(after);
    second.activeSheet.setNote(at('C5'), null);
    expect(differences(before, second.save())).toEqual([]);
  });
});

describe("notes on a sheet with people's notes", () => {
  test('people and their notes are read', () => {
    const opened = openWorkbook(handmade(noted)).activeSheet;
    expect(opened.notes()).toEqual([
      { address: at('A1'), text: '王科长:\n请核实', author: '王科长' },
      { address: at('A2'), text: '[Threaded comment]', author: 'tc={1}' },
    ]);
    expect([opened.note(at('A1')), opened.note(at('B1')), opened.hasThread?.(at('A2'))]).toEqual([
      '王科长:\n请核实',
      null,
      true,
    ]);
  });

  test('a new note stands beside them', () => {
    const { after, before, again } = saved(noted, (one) => {
      one.setNote(at('B3'), '我们的');
    });
    expect(again.notes().map(({ text }) => text)).toEqual([
      '王科长:\n请核实',
      '[Threaded comment]',
      '我们的',
    ]);
    expect(differences(before, after)).toEqual([
      '~xl/comments1.xml',
      '~xl/drawings/vmlDrawing1.vml',
    ]);
    expect(partText(after, 'xl/drawings/vmlDrawing1.vml')).toContain('id="_x0000_s1028"');
    const back = openWorkbook(after);
    back.activeSheet.setNote(at('B3'), null);
    expect(differences(before, back.save())).toEqual(['~xl/comments1.xml']);
    expect(back.activeSheet.notes().length).toBe(2);
  });

  test("what is appended to a person's note keeps theirs in bold, and taking it off gives theirs back", () => {
    const { before, after, again } = saved(noted, (one) => {
      one.setNote(at('A1'), '王科长:\n请核实\n\n未达成');
    });
    expect(again.note(at('A1'))).toBe('王科长:\n请核实\n\n未达成');
    expect(partText(after, 'xl/comments1.xml')).toContain(
      `<text>${bold}<r><t xml:space="preserve">\n\n未达成</t></r></text>`,
    );
    const back = openWorkbook(after);
    back.activeSheet.setNote(at('A1'), '王科长:\n请核实');
    expect(differences(before, back.save())).toEqual([]);
  });

  test('a removed note takes its box along and no other shape', () => {
    const { after, again } = saved(noted, (one) => {
      one.setNote(at('A1'), null);
    });
    expect(again.notes().map(({ address }) => address)).toEqual([at('A2')]);
    const drawing = partText(after, 'xl/drawings/vmlDrawing1.vml');
    expect([
      drawing.includes('s1025'),
      drawing.includes('s1026'),
      drawing.includes('Button'),
    ]).toEqual([false, true, true]);
  });

  test('a threaded comment is not touched', () => {
    const opened = openWorkbook(handmade(noted)).activeSheet;
    expect(() => {
      opened.setNote(at('A2'), 'x');
    }).toThrow('write-refused');
  });
});
