import { fromA1, type Address } from '../../../src/core/address';
import type { CellValue } from '../../../src/core/sheet';
import type { SheetFile, WorkbookFile } from '../../../src/xlsx/model';
import { newWorkbook } from '../../../src/xlsx/newWorkbook';
import { openWorkbook } from '../../../src/xlsx/openWorkbook';

const titles = '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因'.split(' ');
const columns = titles.map((title) => ({ title, width: 14, look: 'text' as const }));

/** A workbook with one form, opened: four rows of indicators and a total, as rows 1 to 6. */
export function smallForm(): WorkbookFile {
  return formOf([
    ['产出指标', '数量指标', '培训人次', '≥160人次', '124人次', 30, '', ''],
    ['产出指标', '质量指标', '培训合格率', '≥95%', '96%', 30, '', ''],
    ['效益指标', '社会效益', '受益单位', '≥10个', '12个', 30, 25, ''],
    ['满意度指标', '满意度', '满意度', '≥90%', '经费交回', 10, '', ''],
    ['', '', '总分', '', '', 100, '', ''],
  ]);
}

/** A form of so many indicators, of which every tenth (or another share) falls short. */
export function longForm(rowCount: number, every = 10): WorkbookFile {
  return formOf(
    Array.from({ length: rowCount }, (_, row) => [
      '产出指标',
      '数量指标',
      `建设内容${row}`,
      '≥160 个',
      `${row % every === 0 ? 124 : 160 + (row % 7)} 个`,
      0.01,
      '',
      '',
    ]),
  );
}

function formOf(rows: readonly (readonly CellValue[])[]): WorkbookFile {
  const workbook = openWorkbook(newWorkbook({ sheetName: '自评表', columns, rows: [] }));
  const sheet = workbook.activeSheet;
  for (const [row, cells] of rows.entries()) {
    for (const [column, value] of cells.entries()) {
      if (value !== '') sheet.setContent({ row: row + 1, column }, value);
    }
  }
  return workbook;
}

/** The place of an A1 address. */
export function at(a1: string): Address {
  const area = fromA1(a1);
  if (!area) throw new Error(`${a1} is no address.`);
  return { row: area.row, column: area.column };
}

/** What a cell of the active sheet holds. */
export function valueAt({ activeSheet }: WorkbookFile, a1: string): CellValue {
  return activeSheet.cell(at(a1)).value;
}

/** A copy of a workbook whose active sheet differs in some members. */
export function withSheet(workbook: WorkbookFile, changed: Partial<SheetFile>): WorkbookFile {
  const sheet = changedObject(workbook.activeSheet, changed);
  const sheets = workbook.sheets.map((each) => (each.id === sheet.id ? sheet : each));
  return changedObject(workbook, { activeSheet: sheet, sheets });
}

/** The same object, seen with other members. */
function changedObject<T extends object>(object: T, changed: Partial<T>): T {
  return new Proxy(object, {
    get: (target, key) => {
      if (Object.hasOwn(changed, key)) return Reflect.get(changed, key) as unknown;
      const member: unknown = Reflect.get(target, key);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}
