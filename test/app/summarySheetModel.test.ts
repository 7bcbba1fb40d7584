import { outdated, reports } from './summaryCases';
import {
  removeSummarySheet,
  summarySheetState,
  writeSummarySheet,
} from '../../src/app/summarySheet';
import { summarySheetModel } from '../../src/app/summarySheetModel';
import { createTranslator } from '../../src/i18n';
import { sharingTranslator } from '../../src/i18n/sharing';
import { filePort, openExample } from './books';

const translator = sharingTranslator(createTranslator('zh-CN'));
const options = { palette: 'standard' as const, at: new Date('2026-11-22T08:00:00Z') };
const modelOf = (sources: Parameters<typeof summarySheetModel>[0]) =>
  summarySheetModel(sources, translator, options);
const wordsOf = ({ cells }: ReturnType<typeof modelOf>) =>
  cells.map(({ content }) => String(content));

describe('the sheet 评分结果', () => {
  test.each(reports())(
    'of %s names every project, its marks, every shortfall and every finding, one cell at a place',
    (_, report) => {
      const model = modelOf([{ report, kept: 0 }]);
      const places = model.cells.map(({ address: { row, column } }) => `${row},${column}`);
      expect(new Set(places).size).toBe(places.length);
      const words = wordsOf(model);
      for (const project of report.projects) {
        expect(words).toContain(project.project || '（未写项目名称）');
        if (project.total !== null)
          expect(words.some((text) => text.includes(String(project.total)))).toBe(true);
      }
      const links = model.cells.flatMap(({ link }) => link ?? []);
      expect(links.every(({ sheetName }) => sheetName === report.sheetName)).toBe(true);
      expect(model.chart === null).toBe(report.projects.length === 0);
    },
  );

  test('of several sheets names the sheet of each project and of each place, and what was kept', () => {
    const [first, second] = reports();
    const sources = [first, second].flatMap((each) => (each ? [{ report: each[1], kept: 1 }] : []));
    const words = wordsOf(modelOf(sources));
    for (const { report } of sources) expect(words).toContain(report.sheetName);
    expect(words.some((text) => text.includes('!'))).toBe(true);
    expect(words.join()).toContain('2');
  });

  test.each(reports())(
    'of %s says the rate of execution once, the amounts beside it',
    (_, report) => {
      const { cells } = modelOf([{ report, kept: 0 }]);
      const labels = cells.filter(({ content, address }) => {
        return content === '预算执行率' && address.column === 0;
      });
      expect(labels).toHaveLength(report.projects.filter(({ fund }) => fund !== null).length);
      for (const { address } of labels) {
        const line = cells.filter(
          ({ address: { row, column } }) => row === address.row && column > 1,
        );
        const rates = line.filter(
          ({ content }) => typeof content === 'number' || content.includes('%'),
        );
        expect(rates.length).toBeLessThanOrEqual(1);
      }
    },
  );

  test('says the rate alone where the form gives no amounts', () => {
    const [, report] = reports()[0]!;
    const project = report.projects.find(({ fund }) => fund?.scored)!;
    const scored = { ...project.fund!.scored!, budget: null, initialBudget: null };
    const fund = { ...project.fund!, rate: 0.95, scored };
    const { cells, merges } = modelOf([
      { report: { ...report, projects: [{ ...project, fund }] }, kept: 0 },
    ]);
    const label = cells.find(({ content }) => content === '预算执行率')!;
    const line = cells.filter(({ address }) => address.row === label.address.row);
    expect(line.map(({ content }) => content)).toEqual(['预算执行率', '', 0.95, '', '', '', '']);
    expect(merges).toContainEqual({
      row: label.address.row,
      column: 2,
      rowCount: 1,
      columnCount: 5,
    });
  });

  test('sends nobody to notes that were not written', () => {
    const [, report] = reports()[0]!;
    const text = (hasNotes: boolean) => wordsOf(modelOf([{ report, kept: 0, hasNotes }])).join();
    expect(text(true)).toContain('原因写在该单元格的批注里');
    expect(text(false)).not.toContain('批注');
  });

  test('of a form without weights says that nothing was scored', () => {
    const [, report] = reports().find(([name]) => name === 'K01')!;
    const words = wordsOf(modelOf([{ report, kept: 0 }]));
    expect(words).toContain('表中没有分值，未计分，没有总分和等级');
  });

  test('of nothing has neither bars nor a chart', () => {
    expect(modelOf([]).chart).toBeNull();
  });
});

describe('where a host cannot have the sheet', () => {
  const { summary, ...port } = filePort(openExample('S02'));

  test('it is not written, not there and not taken away', async () => {
    expect(summary).toBeDefined();
    await expect(writeSummarySheet(port, [], translator, options)).rejects.toMatchObject({
      code: 'host-failed',
    });
    expect(await summarySheetState(port)).toBe('none');
    expect(await removeSummarySheet(port)).toEqual({ kind: 'none' });
  });
});

describe('after an undo', () => {
  test.each(outdated)('%s', async (_name, outcome, run) => {
    expect(await run()).toEqual({ restored: 1, left: [], ...outcome });
  });
});
