import { toA1, type Area } from '../../src/core/address';
import type { Sheet } from '../../src/core/sheet';
import { createTranslator } from '../../src/i18n';
import type { WorkbookPort } from '../../src/workbook/port';
import { fileWorkbook } from '../../src/xlsx/fileWorkbook';
import type { WorkbookFile } from '../../src/xlsx/model';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { FakeBook, FakeSheet } from '../excel/fakeBook';
import { formBytes, formFiles } from '../forms/workbooks';

export const translator = createTranslator('zh-CN');

/** The example forms by their short names (`S02`). */
export const exampleNames: readonly string[] = formFiles('examples').map(({ name }) =>
  name.slice(0, 3),
);

export function openExample(name: string): WorkbookFile {
  return openWorkbook(formBytes(name));
}

/** The file port with a clock that moves on by a second per run. */
export function filePort(workbook: WorkbookFile): WorkbookPort {
  return fileWorkbook(workbook, ticking());
}

export function ticking(): { now: () => string; newId: () => string } {
  let runs = 0;
  return {
    now: () => new Date(Date.UTC(2026, 10, 22, 8, 0, runs)).toISOString(),
    newId: () => `run-${String((runs += 1))}`,
  };
}

/** A file's sheets as the fake Excel has them. */
export function fakeBookOf(workbook: WorkbookFile): FakeBook {
  return new FakeBook(
    ...workbook.sheets
      .filter(({ kind }) => kind === 'worksheet')
      .map((file) => {
        const fake = fakeSheetOf(file.snapshot());
        file.notes().forEach(({ address, text }) => {
          fake.annotate(toA1(address), text);
        });
        return fake;
      }),
  );
}

function fakeSheetOf(sheet: Sheet): FakeSheet {
  const fake = new FakeSheet(sheet.id, sheet.name);
  sheet.values.forEach((row, r) => {
    row.forEach((value, c) => {
      const formula = sheet.formulas[r]?.[c];
      const isFormula = typeof formula === 'string' && formula.startsWith('=');
      const format = sheet.formats[r]?.[c] ?? 'General';
      if (value === '' && format === 'General' && !isFormula) return;
      const address = { row: r + sheet.origin.row, column: c + sheet.origin.column };
      fake.set(address, { value, format, formula: isFormula ? formula : null });
    });
  });
  fake.merges = sheet.merges as Area[];
  fake.visibility = sheet.visibility === 'visible' ? 'Visible' : 'Hidden';
  return fake;
}

/** A standard form whose parts tests may change. */
export function standardForm(): FakeSheet {
  return new FakeSheet('s1', '自评表', [
    ['项目支出绩效自评表', '', '', '', '', '', '', ''],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ['产出指标', '数量指标', '培训人次', '≥160人次', '124人次', 30, '', ''],
    ['', '质量指标', '培训合格率', '≥95%', '96%', 30, '', ''],
    ['效益指标', '社会效益', '受益单位', '≥10个', '12个', 30, 25, ''],
    ['', '', '总分', '', '', 90, '', ''],
  ]);
}
