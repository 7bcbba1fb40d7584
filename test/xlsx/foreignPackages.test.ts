import type { Edit } from '../../src/core/plan/plan';
import { fileWorkbook } from '../../src/xlsx/fileWorkbook';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import {
  at,
  handmade,
  partText,
  plainStyles,
  relationship,
  type Handmade,
} from './handmadeWorkbook';

const head = '<?xml version="1.0" encoding="utf-8"?>';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** System.IO.Packaging makes the type of the first part the default of its ending. */
const typesByDefault = (macro = false): string =>
  `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Default Extension="xml" ContentType="${macro ? 'application/vnd.ms-excel.sheet.macroEnabled' : `${spreadsheet}.sheet`}.main+xml"/>` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`;

const sheet =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>得分</t></is></c></row><row r="2"><c r="A2"/></row></sheetData>';

async function marked(made: Handmade): Promise<Uint8Array> {
  const workbook = openWorkbook(handmade(made));
  const port = fileWorkbook(workbook, { now: () => '2026-01-01T00:00:00Z', newId: () => 'run-1' });
  const { id, name } = workbook.activeSheet;
  const address = at('A2');
  const edits: readonly Edit[] = [
    { kind: 'mark', address, fill: '#FFC48A' },
    { kind: 'note', address, text: '未达成' },
  ];
  await port.apply({ sheetId: id, sheetName: name, profileId: 'p', edits, kept: [] });
  return port.fileCopy();
}

const typeOf = (bytes: Uint8Array, part: string): string | undefined =>
  new RegExp(`<Override PartName="/${part}" ContentType="([^"]*)"`).exec(
    partText(bytes, '[Content_Types].xml'),
  )?.[1];

describe('a file of the Open XML SDK, whose default type for .xml is that of a workbook', () => {
  test('opens, and is told from one with macros', () => {
    const parts = (macro: boolean) => ({ '[Content_Types].xml': typesByDefault(macro) });
    expect(openWorkbook(handmade({ sheet, parts: parts(false) })).kind).toBe('xlsx');
    expect(openWorkbook(handmade({ sheet, parts: parts(true) })).kind).toBe('xlsm');
  });

  test('gets new parts that are no workbooks', async () => {
    const saved = await marked({ sheet, parts: { '[Content_Types].xml': typesByDefault() } });
    expect(typeOf(saved, 'customXml/item1.xml')).toBe('application/xml');
    expect(typeOf(saved, 'xl/comments1.xml')).toBe(`${spreadsheet}.comments+xml`);
  });
});

test('part names with escaped letters are found, whichever way the archive spells them', () => {
  const escaped = '%E8%A1%A8.xml';
  const workbook = (name: string) =>
    openWorkbook(
      handmade({
        moreSheets: '<sheet name="二" sheetId="2" r:id="rId7"/>',
        workbookRelationships: relationship(7, 'worksheet', `worksheets/${escaped}`),
        parts: {
          [`xl/worksheets/${name}`]: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`,
        },
      }),
    );
  for (const name of ['表.xml', escaped]) {
    expect(workbook(name).sheets[1]?.cell(at('A1')).value).toBe('得分');
  }
});

describe('styles without what Excel takes for granted', () => {
  test('a mark colours its own cell and no other', async () => {
    const saved = openWorkbook(await marked({ sheet, styles: '' })).activeSheet;
    expect([saved.style(at('A2')).fill, saved.style(at('A1')).fill]).toEqual(['#FFC48A', null]);
  });

  test('the two fills that Excel keeps for itself are never the colour of a mark', async () => {
    const styles = plainStyles.replace(/<fills.*<\/fills>/, '');
    const saved = await marked({ sheet, styles });
    const fills = partText(saved, 'xl/styles.xml').split('<fill>').slice(1);
    expect(fills.map((fill) => fill.includes('FFC48A'))).toEqual([false, false, true]);
    expect(openWorkbook(saved).activeSheet.style(at('A2')).fill).toBe('#FFC48A');
  });

  test('a workbook that has as many formats as Excel can open is refused rather than broken', async () => {
    const xfs = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'.repeat(65_490);
    const styles = plainStyles.replace(
      /<cellXfs.*<\/cellXfs>/,
      `<cellXfs count="65490">${xfs}</cellXfs>`,
    );
    await expect(marked({ sheet, styles })).rejects.toThrow('write-refused');
  });
});
