import ExcelJS from 'exceljs';
import type { CorpusWorkbook } from './corpus';

type Fill = (workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void | Promise<void>;

/** A PNG of one pixel. */
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const kinds: Readonly<Record<string, Fill>> = {
  'an image': (workbook, sheet) => {
    sheet.addImage(workbook.addImage({ base64: pixel, extension: 'png' }), 'D3:F6');
  },
  'conditional formats': (_, sheet) => {
    sheet.addConditionalFormatting({
      ref: 'A1:B2',
      rules: [
        {
          type: 'cellIs',
          operator: 'lessThan',
          priority: 1,
          formulae: [60],
          style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } } },
        },
        {
          type: 'colorScale',
          priority: 2,
          cfvo: [{ type: 'min' }, { type: 'max' }],
          color: [{ argb: 'FFFFFFFF' }, { argb: 'FF00B050' }],
        },
      ],
    });
  },
  'data validations': (_, sheet) => {
    sheet.getCell('A3').dataValidation = { type: 'list', formulae: ['"优,良,中,差"'] };
  },
  notes: (_, sheet) => {
    sheet.getCell('A1').note = {
      texts: [{ font: { bold: true }, text: '复核人：' }, { text: '请核对' }],
    };
  },
  'rich text': (_, sheet) => {
    sheet.getCell('A3').value = {
      richText: [
        { font: { bold: true, color: { argb: 'FFFF0000' } }, text: '未' },
        { text: ' 达成' },
      ],
    };
  },
  'a table': (_, sheet) => {
    sheet.addTable({
      name: '指标表',
      ref: 'D5',
      headerRow: true,
      columns: [{ name: '指标' }, { name: '分值' }],
      rows: [
        ['培训人数', 10],
        ['合格率', 20],
      ],
    });
  },
  'formulas shared and alone': (_, sheet) => {
    sheet.getCell('D1').value = { formula: 'A1+B1', result: 30 };
    sheet.fillFormula('E1:E2', 'A1*2', [20, 60]);
  },
  links: (_, sheet) => {
    sheet.getCell('A3').value = {
      text: '批复',
      hyperlink: 'https://example.invalid/',
      tooltip: '批复',
    };
  },
  'groups, panes, print setup and filter': (_, sheet) => {
    sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 1 }];
    sheet.getRow(2).outlineLevel = 1;
    sheet.getColumn(2).hidden = true;
    sheet.autoFilter = 'A1:B2';
    sheet.pageSetup = { orientation: 'landscape', printArea: 'A1:B2' };
    sheet.headerFooter.oddFooter = '&R第 &P 页';
  },
  protection: (_, sheet) => sheet.protect('口令', { selectLockedCells: true }),
  'several sheets, one hidden': (workbook) => {
    workbook.addWorksheet('目标表').getCell('A1').value = '目标';
    workbook.addWorksheet('底稿', { state: 'veryHidden' }).getCell('A1').value = 1;
  },
};

/** One workbook per kind of content that ExcelJS can write; A1:B2 hold numbers in each. */
export async function excelJsWorkbooks(): Promise<CorpusWorkbook[]> {
  const made: CorpusWorkbook[] = [];
  for (const [what, fill] of Object.entries(kinds)) {
    const workbook = new ExcelJS.Workbook();
    // The clock would make other bytes each time.
    workbook.created = workbook.modified = new Date(0);
    const sheet = workbook.addWorksheet('自评表');
    sheet.addRows([
      [10, 20],
      [30, 1],
    ]);
    await fill(workbook, sheet);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    made.push({ what, maker: 'ExcelJS', bytes });
  }
  return made;
}
