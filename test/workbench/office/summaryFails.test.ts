/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { restorePauses } from '../../../src/excel/transaction';
import type { Fault } from '../../../src/workbench/host/faults';
import type { SummarySheet } from '../../../src/workbook/summarySheet';
import { drawnOn, namesOf, recordsIn, stage } from './summaryStage';

jest.setTimeout(30_000); // each reads and draws through the whole of office.js
beforeAll(() => {
  restorePauses.milliseconds = [0, 0];
});

describe('when Excel fails while the summary sheet is written', () => {
  test('and goes on failing, the message says that something may be left', async () => {
    const it = await stage();
    // The second batch draws; nothing works from there on.
    let calls = 0;
    const run = Excel.run;
    Object.assign(Excel, {
      run: (
        options: Excel.RunOptions,
        work: (context: Excel.RequestContext) => Promise<unknown>,
      ) => {
        calls += 1;
        return calls < 2
          ? run(options, work)
          : Promise.reject(Object.assign(new Error('忙'), { code: 'GeneralException' }));
      },
    });
    try {
      await expect(it.summary.write(it.model)).rejects.toMatchObject({ code: 'restore-failed' });
    } finally {
      Object.assign(Excel, { run });
    }
    expect(namesOf(it)).toEqual(['自评表']);
  });

  const faults: readonly Fault[] = [
    { kind: 'error', code: 'GeneralException' },
    { kind: 'error', code: 'GeneralException', afterActions: 3 },
    { kind: 'method', code: 5001, hasRun: true },
  ];
  const cases = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((call) =>
    faults.map((fault) => [call, JSON.stringify(fault), fault] as const),
  );

  test.each(cases)('at call %i with %s, nothing half-made stays', async (call, _, fault) => {
    const it = await stage();
    it.host.setFaults({ at: call, only: 'batch', fault });
    const outcome = await it.summary.write(it.model).catch((error: unknown) => error);
    it.host.setFaults(null);
    const isWritten = namesOf(it).length === 2;
    expect(namesOf(it)).toEqual(isWritten ? ['自评表', '评分结果'] : ['自评表']);
    expect(recordsIn(it)).toHaveLength(isWritten ? 1 : 0);
    expect(outcome).toMatchObject(isWritten ? { kind: 'written' } : { name: 'WorkbookError' });
  });

  /** The last number of the sheet differs, and it is a row shorter. */
  const laterThan = (model: SummarySheet): SummarySheet => ({
    ...model,
    cells: model.cells
      .map((cell) => (typeof cell.content === 'number' ? { ...cell, content: 1.5 } : cell))
      .slice(0, -1),
  });

  test.each([
    ...cases,
    // In the midst of drawing: some of the batch has run.
    ...[1, 2, 5, 9, 20, 40, 60, 80, 120, 200].map((afterActions) => {
      const fault: Fault = { kind: 'error', code: 'GeneralException', afterActions };
      return [8, JSON.stringify(fault), fault] as const;
    }),
  ])(
    'at call %i with %s, the former sheet stands as it was or the new one does',
    async (...given) => {
      const [call, , fault] = given;
      const it = await stage();
      await it.summary.write(it.model);
      const [form, written] = it.workbook.sheets;
      form!.setContent({ row: 9, column: 9 }, '=评分结果!B4*2');
      const [before] = drawnOn(it);
      const [record] = recordsIn(it);
      it.host.setFaults({ at: call, only: 'batch', fault });
      const outcome = await it.summary.write(laterThan(it.model)).catch((error: unknown) => error);
      it.host.setFaults(null);
      const isWritten = !(outcome instanceof Error);
      expect(outcome).toMatchObject(isWritten ? { kind: 'written' } : { name: 'WorkbookError' });
      expect(namesOf(it)).toEqual(['自评表', '评分结果']);
      expect(it.workbook.sheets[1]).toBe(written);
      expect(form!.cell({ row: 9, column: 9 }).formula).toBe('=评分结果!B4*2');
      expect(await it.summary.state()).toBe('untouched');
      expect(recordsIn(it)).toHaveLength(1);
      if (isWritten) return;
      expect(rounded(drawnOn(it)[0]!)).toEqual(rounded(before!));
      expect(recordsIn(it)[0]!.xml).toBe(record!.xml);
    },
  );

  test('and the cells do not hold what was written, the former sheet is drawn again', async () => {
    const it = await stage();
    await it.summary.write(it.model);
    const [before] = drawnOn(it);
    const written = it.workbook.sheets[1]!;
    const setContent = written.setContent.bind(written);
    written.setContent = (address, content) => {
      setContent(address, content === 1.5 ? 2 : content);
    };
    const writing = it.summary.write(laterThan(it.model));
    await expect(writing).rejects.toMatchObject({ code: 'write-not-verified' });
    expect(rounded(drawnOn(it)[0]!)).toEqual(rounded(before!));
    expect(await it.summary.state()).toBe('untouched');
  });

  test('while a sheet of an earlier version is drawn anew, the new one is finished', async () => {
    const it = await stage();
    await it.summary.write(it.model);
    const [record] = recordsIn(it);
    const [, json = ''] = />(.*)</s.exec(record!.xml) ?? [];
    const stored = JSON.parse(json) as Record<string, unknown>;
    it.workbook.setCustomXml(
      record!.id,
      record!.xml.replace(json, JSON.stringify({ ...stored, model: undefined })),
    );
    expect(await it.summary.state()).toBe('untouched');
    it.host.setFaults({
      at: 8,
      only: 'batch',
      fault: { kind: 'error', code: 'GeneralException', afterActions: 9 },
    });
    const later = laterThan(it.model);
    expect(await it.summary.write(later)).toEqual({ kind: 'written' });
    expect(drawnOn(it)[0]!.cells.map(({ content }) => content)).toContain(1.5);
    expect(await it.summary.state()).toBe('untouched');
  });
});

/** Widths go through points and back; a sheet that was added was drawn under another name. */
const rounded = (drawn: SummarySheet): SummarySheet => ({
  ...drawn,
  name: '评分结果',
  columnWidths: drawn.columnWidths.map(Math.round),
});
