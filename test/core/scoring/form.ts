import { assessSheet } from '../../../src/core/report';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import type { Profile } from '../../../src/core/scoring/profile';
import type { Decisions } from '../../../src/core/scoring/decisions';
import type { SheetReport } from '../../../src/core/scoring/assessment';
import type { Area } from '../../../src/core/address';
import { standardHeader } from '../sheetOf';
import type { CellValue, Sheet } from '../../../src/core/sheet';

/** A cell of a test form: a value, or a value with its format, shown text or formula. */
export type FormCell =
  | CellValue
  | {
      readonly value: CellValue;
      readonly text?: string;
      readonly format?: string;
      readonly formula?: string;
    };

/** 一级, 二级, 三级, 指标值, 完成值, 分值, 得分, 原因. */
export type FormRow = readonly FormCell[];

/** A standard form (财预〔2020〕10号 附1) in short. */
export interface Form {
  /** Rows of 项目资金: label, 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分, 原因. */
  readonly fund?: readonly FormRow[];
  readonly fundUnit?: '元' | '万元';
  /** 年度总体目标 and 实际完成情况. */
  readonly goal?: readonly [string, string];
  readonly rows: readonly FormRow[];
  /** 分值, 得分, 等级 of the 总分 row. */
  readonly total?: readonly FormCell[];
  readonly notes?: string;
  /** Without title and names, as the rest of a form that begins on the sheet before. */
  readonly isRest?: boolean;
}

const fundHeader = ['', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分', '原因'];
/** Where things of a form stand, zero-based. */
export interface Places {
  readonly sheet: Sheet;
  readonly fundRow: number;
  readonly firstRow: number;
  readonly totalRow: number;
}

/**
 * Lays a form out as a worksheet: A holds the side label, B… the columns.
 */
export function formSheet(form: Form): Places {
  const grid: FormCell[][] = form.isRest
    ? []
    : [['项目支出绩效自评表'], ['（2022年度）'], ['项目名称', '测试项目']];
  let fundRow = -1;
  if (form.fund) {
    grid.push([`项目资金（${form.fundUnit ?? '万元'}）`, ...fundHeader]);
    fundRow = grid.length;
    for (const row of form.fund) grid.push(['', ...row]);
  }
  if (form.goal) {
    grid.push(['年度总体目标', '预期目标', '', '', '', '实际完成情况']);
    grid.push(['', form.goal[0], '', '', '', form.goal[1]]);
  }
  grid.push(['绩效指标', ...standardHeader]);
  const firstRow = grid.length;
  for (const row of form.rows) grid.push(['', ...row]);
  const totalRow = form.total ? grid.length : -1;
  if (form.total) grid.push(['总分', '', '', '', '', '', ...form.total]);
  if (form.notes) grid.push([form.notes]);
  return { sheet: sheetOf(grid), fundRow, firstRow, totalRow };
}

/** A worksheet from rows of cells, A1 first. */
export function sheetOf(
  grid: readonly (readonly FormCell[])[],
  merges: readonly Area[] = [],
): Sheet {
  const columnCount = Math.max(...grid.map((row) => row.length));
  const cells = grid.map((row) =>
    Array.from({ length: columnCount }, (_, column): Exclude<FormCell, CellValue> => {
      const cell = row[column] ?? '';
      return typeof cell === 'object' ? cell : { value: cell };
    }),
  );
  return {
    id: 'sheet-1',
    name: '自评表',
    origin: { row: 0, column: 0 },
    rowCount: grid.length,
    columnCount,
    values: cells.map((row) => row.map(({ value }) => value)),
    texts: cells.map((row) => row.map(({ value, text }) => text ?? String(value))),
    formats: cells.map((row) => row.map(({ format }) => format ?? 'General')),
    formulas: cells.map((row) => row.map(({ value, formula }) => formula ?? value)),
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
    visibility: 'visible',
  };
}

/** The report on a form. */
export function assessForm(
  form: Form,
  profile: Profile = defaultProfile,
  decisions: Decisions = {},
): SheetReport {
  return assessSheet(formSheet(form).sheet, profile, { decisions });
}
