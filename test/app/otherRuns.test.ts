import { clearMarks } from '../../src/app/clearMarks';
import { inspect } from '../../src/app/inspect';
import { hasOtherRuns } from '../../src/app/otherRuns';
import { score } from '../../src/app/score';
import { undoLast } from '../../src/app/undo';
import { defaultSettings } from '../../src/app/settings';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import { createTranslator } from '../../src/i18n';
import { FakeBook } from '../excel/fakeBook';
import { FakeHost } from '../excel/fakeExcel';
import { standardForm } from './books';

afterEach(() => {
  FakeHost.remove();
});

test('a run, cleared marks and an undo by somebody else are each noticed, and nothing else is', async () => {
  new FakeHost(new FakeBook(standardForm())).install();
  const port = excelWorkbook();
  const sheet = { id: 's1', name: standardForm().name };
  const noticed: boolean[] = [];
  let seen = await inspect(port, defaultSettings);
  const somebody = [
    () => Promise.resolve(),
    () => score(port, defaultSettings, createTranslator('zh-CN')),
    () => clearMarks(port, sheet),
    () => clearMarks(port, sheet),
    () => undoLast(port, sheet),
  ];
  for (const does of somebody) {
    await does();
    noticed.push(await hasOtherRuns(port, seen));
    seen = await inspect(port, defaultSettings);
    expect(await hasOtherRuns(port, seen)).toBe(false);
  }
  expect(noticed).toEqual([false, true, true, false, true]);
});
