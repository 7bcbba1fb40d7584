import type { SummaryPort } from '../../src/workbook/summarySheet';
import { fileWorkbook } from '../../src/xlsx/fileWorkbook';
import type { WorkbookFile } from '../../src/xlsx/model';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { ZipPackage } from '../../src/xlsx/package/zipPackage';
import { zipLimits } from '../../src/xlsx/zip/zipLimits';
import { formBytes, unscoredForm } from '../forms/workbooks';
import { featureWorkbooks } from './featureWorkbooks';
import { at, differences, handmade, partText } from './handmadeWorkbook';
import { summaryModel } from './summaryModel';

const unscored = formBytes(unscoredForm);

function opened(bytes: Uint8Array): { workbook: WorkbookFile; summary: SummaryPort } {
  const workbook = openWorkbook(bytes);
  const { summary } = fileWorkbook(workbook, { now: () => '', newId: () => '' });
  if (!summary) throw new Error('files can have a summary sheet');
  return { workbook, summary };
}

async function withSummary(bytes: Uint8Array, model = summaryModel): Promise<Uint8Array> {
  const { workbook, summary } = opened(bytes);
  expect(await summary.write(model)).toEqual({ kind: 'written' });
  return workbook.save();
}

const sheetNamed = (bytes: Uint8Array, name = '评分结果') =>
  openWorkbook(bytes).sheets.find((sheet) => sheet.name === name)!;

describe.each([
  ...featureWorkbooks.map(({ feature, bytes }) => [feature, bytes] as const),
  ['a real form', unscored] as const,
])('the summary sheet in a workbook with %s', (_, bytes) => {
  test('adds parts, changes only the lists that must know them, and is untouched when opened again', async () => {
    const saved = await withSummary(bytes);
    const changed = differences(bytes, saved).filter((one) => !one.startsWith('+'));
    const lists = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml'];
    expect(changed.sort()).toEqual([...lists, 'xl/styles.xml'].map((part) => `~${part}`).sort());
    const again = opened(saved);
    expect(await again.summary.state()).toBe('untouched');
    expect(again.workbook.activeSheet.name).toBe(openWorkbook(bytes).activeSheet.name);
    expect(again.workbook.sheets.at(-1)?.name).toBe('评分结果');
  });

  test('goes again with every part as it was', async () => {
    const { workbook, summary } = opened(await withSummary(bytes));
    expect(await summary.remove()).toEqual({ kind: 'removed' });
    expect(await summary.state()).toBe('none');
    expect(differences(bytes, workbook.save())).toEqual([]);
  });

  test('added and removed before saving leaves the very same file', async () => {
    const { workbook, summary } = opened(bytes);
    await summary.write(summaryModel);
    await summary.remove();
    expect(Buffer.from(bytes).equals(workbook.save())).toBe(true);
  });
});

describe('the summary sheet', () => {
  test('shows what the model says: texts as texts, looks, links, sizes, chart and page', async () => {
    const saved = await withSummary(unscored);
    const sheet = sheetNamed(saved);
    expect(sheet.cell(at('A8'))).toMatchObject({ value: '=1+1 是文字，不是公式', formula: null });
    expect(sheet.cell(at('B9')).value).toBe('8');
    expect(sheet.cell(at('B4'))).toMatchObject({ value: 45.5, text: '45.50' });
    expect(sheet.style(at('A9')).fill).toBe('#FFC48A');
    expect(sheet.style(at('A1'))).toMatchObject({
      font: { bold: true, size: 16 },
      alignment: { horizontal: 'center', vertical: 'center' },
    });
    expect(sheet.style(at('A3')).border.top).toMatchObject({ style: 'thin' });
    expect(sheet.rowHeight(0)).toBe(28);
    expect(sheet.merges).toHaveLength(1);
    expect(sheet.showGridlines).toBe(false);
    expect(sheet.chartCount).toBe(1);
    const part = partText(saved, 'xl/worksheets/sheet3.xml');
    expect(part).toContain(`location="'自评表'!B2"`);
    expect(part).toContain('<pageSetup paperSize="9" orientation="portrait" fitToHeight="1"/>');
    expect(partText(saved, 'xl/workbook.xml')).toContain(
      `localSheetId="2">'评分结果'!$A$1:$D$22</definedName>`,
    );
    const chart = partText(saved, 'xl/charts/chart1.xml');
    expect(chart).toContain(`<c:f>'评分结果'!$B$4:$B$6</c:f>`);
    expect(chart).toContain('<c:v>45.5</c:v>');
  });

  test('written anew takes the place of the former one and appends no format twice', async () => {
    const first = await withSummary(unscored);
    const changed = { ...summaryModel, cells: summaryModel.cells.slice(0, -1) };
    const second = await withSummary(first, changed);
    expect(openWorkbook(second).sheets.filter(({ name }) => name === '评分结果')).toHaveLength(1);
    expect(partText(second, 'xl/styles.xml')).toBe(partText(first, 'xl/styles.xml'));
    expect(sheetNamed(second).cell(at('B9')).value).toBe('');
  });

  test('written anew keeps its place among the tabs, and every reference to it', async () => {
    const { workbook } = opened(await withSummary(unscored));
    workbook.sheets[0]!.setContent(at('Z1'), '=评分结果!B4');
    const first = workbook.save();
    const changed = {
      ...summaryModel,
      name: 'Score result',
      cells: summaryModel.cells.map((cell) =>
        cell.content === 45.5 ? { ...cell, content: 44 } : cell,
      ),
      print: { ...summaryModel.print, area: { ...summaryModel.print.area, rowCount: 30 } },
    };
    const second = await withSummary(first, changed);
    const listed = (bytes: Uint8Array) =>
      /<sheets>.*<\/sheets>/s.exec(partText(bytes, 'xl/workbook.xml'))?.[0];
    expect(listed(second)).toBe(listed(first));
    expect(openWorkbook(second).sheets[0]!.cell(at('Z1')).formula).toBe('=评分结果!B4');
    expect(sheetNamed(second).cell(at('B4')).value).toBe(44);
    const main = partText(second, 'xl/workbook.xml');
    expect(main.match(/_xlnm\.Print_Area" localSheetId="2"[^<]*/g)).toEqual([
      `_xlnm.Print_Area" localSheetId="2">'评分结果'!$A$1:$D$30`,
    ]);
    // The formula shows what stood there until Excel calculates.
    expect(main).toContain('fullCalcOnLoad="1"');
    const charts = new ZipPackage(second, zipLimits).partNames.filter((name) =>
      name.includes('/charts/'),
    );
    expect(charts).toHaveLength(1);
    expect(await opened(second).summary.state()).toBe('untouched');
  });

  test('written anew without a chart leaves no part of the former one', async () => {
    const first = await withSummary(unscored);
    const second = await withSummary(first, { ...summaryModel, chart: null });
    const names = new ZipPackage(second, zipLimits).partNames;
    expect(names.filter((name) => /charts|drawings/.test(name))).toEqual([]);
    expect(partText(second, '[Content_Types].xml')).not.toMatch(/charts|drawings/);
    expect(await opened(second).summary.state()).toBe('untouched');
    // And it goes again with every part as it was.
    const { workbook, summary } = opened(second);
    expect(await summary.remove()).toEqual({ kind: 'removed' });
    expect(differences(unscored, workbook.save())).toEqual([]);
  });

  const touches: [string, (workbook: WorkbookFile) => void][] = [
    [
      'a number',
      (workbook) => {
        own(workbook).setContent(at('B4'), 46);
      },
    ],
    [
      'a remark beside it',
      (workbook) => {
        own(workbook).setContent(at('H30'), '同意');
      },
    ],
    [
      'a colour',
      (workbook) => {
        own(workbook).setFill(at('D4'), '#FFFF00');
      },
    ],
    [
      'a note',
      (workbook) => {
        own(workbook).setNote(at('A1'), '请核对');
      },
    ],
  ];
  test.each(touches)('with %s of a person stays as it is', async (_, touch) => {
    const { workbook } = opened(await withSummary(unscored));
    touch(workbook);
    const { summary, workbook: again } = opened(workbook.save());
    const kept = { kind: 'kept', because: 'changed', sheetName: '评分结果' };
    expect(await summary.state()).toBe('changed');
    expect(await summary.write(summaryModel)).toEqual(kept);
    expect(await summary.remove()).toEqual(kept);
    expect(Buffer.from(again.save()).equals(workbook.save())).toBe(true);
  });

  test('leaves a sheet of the same name that somebody else made alone', async () => {
    const { workbook, summary } = opened(unscored);
    workbook.sheets[1]!.rename('评分结果');
    expect(await summary.write(summaryModel)).toMatchObject({ kind: 'kept', because: 'foreign' });
    expect(await summary.remove()).toEqual({ kind: 'none' });
  });

  test('that other formulas read is not taken away', async () => {
    const { workbook } = opened(await withSummary(unscored));
    workbook.sheets[0]!.setContent(at('Z1'), '=评分结果!B4');
    const { summary, workbook: again } = opened(workbook.save());
    expect(await summary.remove()).toEqual({
      kind: 'kept',
      because: 'referenced',
      sheetName: '评分结果',
    });
    expect(again.sheets).toHaveLength(3);
    expect(Buffer.from(again.save()).equals(workbook.save())).toBe(true);
  });

  test('in front of other sheets goes without moving their names and the sheet in front', async () => {
    const saved = await withSummary(
      handmade({
        sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
        afterSheets:
          '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">自评表!$A$1</definedName></definedNames>',
      }),
    );
    const main = partText(saved, 'xl/workbook.xml');
    const [own = ''] = /<sheet name="评分结果"[^>]*>/.exec(main) ?? [];
    const moved = main
      .replace(own, '')
      .replace('<sheets>', `<bookViews><workbookView activeTab="1"/></bookViews><sheets>${own}`)
      .replace(/localSheetId="(\d)"/g, (_, place: string) => `localSheetId="${1 - Number(place)}"`);
    const { workbook, summary } = opened(replaced(saved, 'xl/workbook.xml', moved));
    expect(workbook.activeSheet.name).toBe('自评表');
    expect(await summary.remove()).toEqual({ kind: 'removed' });
    const after = partText(workbook.save(), 'xl/workbook.xml');
    expect(after).toContain('activeTab="0"');
    expect(after).toContain('localSheetId="0">自评表!$A$1<');
    expect(after).not.toContain('评分结果');
  });

  test('is refused where the workbook’s structure is protected', async () => {
    const bytes = handmade({ workbookPr: '<workbookPr/><workbookProtection lockStructure="1"/>' });
    await expect(opened(bytes).summary.write(summaryModel)).rejects.toMatchObject({
      code: 'structure-protected',
    });
  });

  test('can be edited like any sheet, also before it was ever saved', async () => {
    const { workbook, summary } = opened(unscored);
    await summary.write(summaryModel);
    own(workbook).setContent(at('B4'), 46);
    own(workbook).setNote(at('B4'), '改过');
    const sheet = sheetNamed(workbook.save());
    expect(sheet.cell(at('B4')).value).toBe(46);
    expect(sheet.note(at('B4'))).toBe('改过');
    expect(sheet.chartCount).toBe(1);
  });
});

const own = (workbook: WorkbookFile) => workbook.sheets.find(({ name }) => name === '评分结果')!;

function replaced(bytes: Uint8Array, part: string, text: string): Uint8Array {
  const zip = new ZipPackage(bytes, zipLimits);
  return zip.save(new Map([[part, new TextEncoder().encode(text)]]));
}

test('the summary sheet declares the prefix of its relationship where only the other sheets do', async () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const made = handmade({
    parts: {
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets>' +
        `<sheet xmlns:r="${office}" name="自评表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
  });
  const main = partText(await withSummary(made), 'xl/workbook.xml');
  const [added = ''] = /<sheet [^>]*name="评分结果"[^>]*>/.exec(main) ?? [];
  expect(added).toContain(` xmlns:r="${office}"`);
  const usual = partText(await withSummary(handmade()), 'xl/workbook.xml');
  expect(/<sheet [^>]*name="评分结果"[^>]*>/.exec(usual)?.[0]).not.toContain('xmlns:r');
});
