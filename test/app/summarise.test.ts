import { toA1 } from '../../src/core/address';
import { defaultSettings } from '../../src/app/settings';
import { inspect } from '../../src/app/inspect';
import { summarise } from '../../src/app/summarise';
import { executionStatus } from '../../src/core/scoring/executionStatus';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import { FakeBook } from '../excel/fakeBook';
import { FakeHost } from '../excel/fakeExcel';
import { filePort, openExample, standardForm } from './books';

afterEach(() => {
  FakeHost.remove();
});

test('a report in numbers, with the cells of its shortfalls', async () => {
  new FakeHost(new FakeBook(standardForm())).install();
  const { report } = await inspect(excelWorkbook(), defaultSettings);
  const summary = summarise(report);
  expect(summary).toMatchObject({ projects: 1, tables: 1, indicators: 3 });
  expect(summary.counts).toMatchObject({ met: 2, short: 1, unclear: 0 });
  expect(summary.shortfalls.map(({ status, address }) => [status, toA1(address)])).toEqual([
    ['short', 'E3'],
  ]);
});

test('an execution below the threshold is a shortfall of its own', async () => {
  const { report } = await inspect(filePort(openExample('S02')), defaultSettings);
  const { shortfalls } = summarise(report);
  expect(shortfalls[0]?.kind).toBe('fund');
});

test('the cell of a shortfall is the actual, else the target, else the name', async () => {
  const { report } = await inspect(filePort(openExample('S02')), defaultSettings);
  const project = report.projects[0]!;
  const indicators = project.indicators[0]!;
  const short = indicators.rows.find(({ comparison }) => comparison.status === 'short')!;
  const withCells = (cells: object) =>
    summarise({
      ...report,
      projects: [
        {
          ...project,
          fund: null,
          indicators: [{ ...indicators, rows: [{ ...short, row: { ...short.row, cells } }] }],
        },
      ],
    }).shortfalls[0]?.address;
  const cell = (column: number) => ({ row: 9, column });
  expect(withCells({ actual: cell(4), target: cell(3), name: cell(2) })).toEqual(cell(4));
  expect(withCells({ target: cell(3), name: cell(2) })).toEqual(cell(3));
  expect(withCells({ name: cell(2) })).toEqual(cell(2));
  expect(withCells({})).toEqual({ row: short.row.row, column: indicators.table.area.column });
});

test('an execution is a shortfall when nothing was spent, too little, or too much', async () => {
  const { report } = await inspect(filePort(openExample('S02')), defaultSettings);
  const project = report.projects[0]!;
  const { explainBelow } = report.profile.execution;
  const statusAt = (rate: number | null) => {
    const share = rate && Math.min(rate, 1);
    const status = executionStatus({ rate, share, isStopped: false }, explainBelow);
    const fund = { ...project.fund!, rate, status };
    const { shortfalls } = summarise({
      ...report,
      projects: [{ ...project, indicators: [], fund }],
    });
    return shortfalls.map((shortfall) => shortfall.status);
  };
  expect([0, 0.5, 0.95, 1, 1.2, null].map(statusAt)).toEqual([
    ['short'],
    ['short'],
    [],
    [],
    ['toExplain'],
    [],
  ]);
});
