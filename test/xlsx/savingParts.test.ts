import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { edited, filled } from './editedWorkbook';
import { differences, handmade, relationship } from './handmadeWorkbook';

describe('custom XML', () => {
  test('is added with its properties and relationships, read back, changed, and gone without a trace', () => {
    const before = handmade();
    const first = openWorkbook(before);
    const { id } = first.addCustomXml('<a xmlns="urn:a">1 &amp; 2</a>');
    const added = first.save();
    expect(differences(before, added)).toEqual([
      '~[Content_Types].xml',
      '~xl/_rels/workbook.xml.rels',
      '+customXml/item1.xml',
      '+customXml/itemProps1.xml',
      '+customXml/_rels/item1.xml.rels',
    ]);
    const second = openWorkbook(added);
    expect(second.customXml()).toMatchObject([
      { id, namespaceUri: 'urn:a', xml: '<a xmlns="urn:a">1 &amp; 2</a>' },
    ]);
    second.setCustomXml(id, '<a xmlns="urn:a">3</a>');
    const changed = second.save();
    expect(differences(added, changed)).toEqual(['~customXml/item1.xml']);
    const third = openWorkbook(changed);
    third.removeCustomXml(id);
    expect(third.customXml()).toEqual([]);
    expect(differences(before, third.save())).toEqual([]);
  });

  test('other parts keep their numbers', () => {
    const workbook = openWorkbook(
      handmade({
        parts: { 'customXml/item1.xml': '<b/>' },
        workbookRelationships: relationship(9, 'customXml', '../customXml/item1.xml'),
      }),
    );
    workbook.addCustomXml('<a xmlns="urn:a"/>');
    expect(
      openWorkbook(workbook.save())
        .customXml()
        .map(({ xml }) => xml),
    ).toEqual(['<b/>', '<a xmlns="urn:a"/>']);
  });
});

describe('renaming a sheet', () => {
  test('changes the name and nothing else', () => {
    const { changed, after } = edited({ sheet: filled }, (sheet) => {
      sheet.rename('自评 & 复核');
    });
    expect(changed).toEqual(['~xl/workbook.xml']);
    expect(openWorkbook(after).sheets[0]?.name).toBe('自评 & 复核');
  });

  test.each(['', 'a/b', 'x'.repeat(32), "'a"])('refuses the name %p', (name) => {
    expect(() => {
      openWorkbook(handmade()).activeSheet.rename(name);
    }).toThrow('write-refused');
  });

  test('refuses when formulas would have to follow', () => {
    const afterSheets =
      '<definedNames><definedName name="a">自评表!$A$1</definedName></definedNames>';
    expect(() => {
      openWorkbook(handmade({ afterSheets })).activeSheet.rename('b');
    }).toThrow('write-refused');
  });
});
