/**
 * Finding and judging tables on long sheets, beside a bare pass over the same cells in the same run:
 * CPU time per 1,000 cells at several lengths. `npx tsx test/bench/table.ts [ROWS …]`
 */
import { assessSheet } from '../../src/core/report';
import { defaultProfile } from '../../src/core/scoring/profiles';
import type { CellValue, Sheet } from '../../src/core/sheet';
import { findTables } from '../../src/core/table/findTables';
import { median } from '../timing';

const given = process.argv.slice(2).map(Number);
const lengths = given.length > 0 ? given : [1_000, 10_000, 100_000];
const heading = '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施';
const levels = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['效益指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const;
/** Target and actual of a row; one in five falls short. */
const sides: readonly ((row: number) => readonly [CellValue, CellValue])[] = [
  (row) => [`≥${100 + (row % 313)}人次`, `${(100 + (row % 313)) * 0.9}人次`],
  (row) => ['≥95%', `${95 + (row % 5)}%`],
  () => ['2023年12月底前', '2023年11月完成'],
  () => ['有效提升', '达成年度指标'],
  (row) => [160, 160 + (row % 7)],
];

function sheetOf(rowCount: number): Sheet {
  const body = Array.from({ length: rowCount }, (_, row): CellValue[] => {
    const [level1, level2] = levels[row % 5] ?? levels[0];
    const [target, actual] = sides[row % 5]?.(row) ?? ['', ''];
    return [level1, level2, `建设内容${row}`, target, actual, 0.01, '', ''];
  });
  const title = ['项目支出绩效自评表', '', '', '', '', '', '', ''];
  const values = [title, heading.split(' '), ...body];
  return {
    id: 'bench',
    name: '自评表',
    origin: { row: 0, column: 0 },
    rowCount: values.length,
    columnCount: 8,
    values,
    texts: values.map((row) => row.map(String)),
    formats: values.map((row) => row.map(() => 'General')),
    formulas: values,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
    visibility: 'visible',
  };
}

/** The least that any reader does: looks at the text of every cell once. */
function barePass({ texts }: Sheet): number {
  let filled = 0;
  for (const row of texts) for (const text of row) if (text.trim() !== '') filled += 1;
  return filled;
}

const sink: unknown[] = [];

/** Median CPU milliseconds of several runs, each on a sheet of its own. */
function cpuOf(rowCount: number, run: (sheet: Sheet) => unknown): number {
  const rounds = rowCount >= 100_000 ? 3 : 7;
  const times = Array.from({ length: rounds }, () => {
    const sheet = sheetOf(rowCount);
    const start = process.cpuUsage();
    sink[0] = run(sheet);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return median(times);
}

const column = (value: string): string => value.padStart(16);
console.log(['rows', 'bare pass', 'findTables', 'assessSheet'].map(column).join(''));
for (const rows of lengths) {
  const cells = (rows + 2) * 8;
  const bare = cpuOf(rows, barePass);
  const find = cpuOf(rows, (sheet) => findTables(sheet));
  // Under a profile of its own nothing is remembered from the run before.
  const assess = cpuOf(rows, (sheet) => assessSheet(sheet, { ...defaultProfile }));
  const shown = (time: number): string =>
    `${((time / cells) * 1000).toFixed(3)} (×${(time / bare).toFixed(0)})`;
  console.log([String(rows), shown(bare), shown(find), shown(assess)].map(column).join(''));
}
console.log('CPU milliseconds per 1,000 cells, median; × the bare pass over the same cells');
