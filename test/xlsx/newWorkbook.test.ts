import ExcelJS from 'exceljs';
import { newWorkbook } from '../../src/xlsx/newWorkbook';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { at, partText } from './handmadeWorkbook';

const columns = [
  { title: '文件', width: 20, look: 'text' },
  { title: '得分', width: 9, look: 'number' },
  { title: '执行率', width: 9, look: 'percent' },
] as const;
const bytes = newWorkbook({
  sheetName: "甲'乙",
  columns,
  rows: [
    { cells: [{ text: '=1+1', link: 'a%20b/c.xlsx?x=1&y' }, 98.5, 0.775] },
    { cells: ['两行\n<文字>\u0001', null, ''], isMarked: true },
  ],
});

describe('a new workbook', () => {
  const sheet = openWorkbook(bytes).activeSheet;

  test('shows its table as it was given, and takes no text for a formula', () => {
    const { texts, formulas } = sheet.snapshot();
    expect(texts).toEqual([
      ['文件', '得分', '执行率'],
      ['=1+1', '98.50', '77.50%'],
      ['两行\n<文字>\u0001', '', ''],
    ]);
    expect(formulas[1]?.[0]).toBe("'=1+1");
  });

  test('keeps its header in sight, with filter buttons, widths and a style', () => {
    expect(sheet.frozen).toEqual({ rows: 1, columns: 0 });
    expect(sheet.autoFilter).toEqual({ row: 0, column: 0, rowCount: 3, columnCount: 3 });
    expect(sheet.columnWidth(0)).toBe(20);
    expect(sheet.style(at('B1'))).toMatchObject({ fill: '#2F5597', font: { bold: true } });
  });

  test('makes rows as high as their texts, and tints those that are marked', () => {
    expect([1, 2].map((row) => sheet.rowHeight(row))).toEqual([15, 30]);
    expect(['A2', 'A3', 'C3'].map((cell) => sheet.style(at(cell)).fill)).toEqual([
      null,
      '#FCE4D6',
      '#FCE4D6',
    ]);
  });

  test('links to other files', () => {
    const part = 'xl/worksheets/_rels/sheet1.xml.rels';
    expect(partText(bytes, part)).toContain(
      'Target="a%20b/c.xlsx?x=1&amp;y" TargetMode="External"',
    );
  });

  test('is read by another library', async () => {
    const workbook = new ExcelJS.Workbook();
    // ExcelJS asks for its own Buffer type.
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    expect(workbook.worksheets[0]?.getCell('B2').value).toBe(98.5);
    expect(workbook.worksheets[0]?.getCell('A2').hyperlink).toBe('a%20b/c.xlsx?x=1&y');
  });

  test('is the same for the same table, and may be empty', () => {
    const empty = newWorkbook({ sheetName: '空', columns, rows: [] });
    expect(openWorkbook(empty).activeSheet.usedArea()?.rowCount).toBe(1);
    expect(newWorkbook({ sheetName: '空', columns, rows: [] })).toEqual(empty);
  });
});
