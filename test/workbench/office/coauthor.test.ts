/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { score } from '../../../src/app/score';
import { defaultSettings } from '../../../src/app/settings';
import { undoLast } from '../../../src/app/undo';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import type { SheetFile } from '../../../src/xlsx/model';
import { translator } from '../../app/books';
import { at, smallForm } from './forms';
import { openInOffice } from './officePage';

const settings = { ...defaultSettings, notes: true };
/** A click takes four calls, an undo six. */
const calls = [1, 2, 3, 4, 5, 6];

/** Said where somebody was faster; a note that stands there already is refused by Excel itself. */
const refusals = ['changed-meanwhile', 'busy', 'sheet-not-found'];
const codeOf = (reason: unknown) => (reason as { code?: string }).code; // whatever was thrown

/** What a colleague does to E2, which the click marks and notes, and how that is seen. */
const deeds: readonly (readonly [
  string,
  (sheet: SheetFile) => void,
  (sheet: SheetFile) => boolean,
])[] = [
  [
    'a colour',
    (sheet) => {
      sheet.setFill(at('E2'), '#00B050');
    },
    (sheet) => sheet.style(at('E2')).fill === '#00B050',
  ],
  [
    'a note',
    (sheet) => {
      sheet.setNote(at('E2'), '我来补材料');
    },
    (sheet) => sheet.note(at('E2'))?.startsWith('我来补材料') === true,
  ],
];
const cases = deeds.flatMap(([name, act, isThere]) =>
  calls.map((call) => [name, call, act, isThere] as const),
);

/** A form, and somebody who does something after one call. */
async function opened(call: number, act: (sheet: SheetFile) => void) {
  const workbook = smallForm();
  const { activeSheet: sheet } = workbook;
  let calls = -1_000;
  await openInOffice(workbook, {
    onLog: ({ isCleanup }) => {
      calls += isCleanup ? 0 : 1;
      if (calls === call) act(sheet);
    },
  });
  return {
    sheet,
    port: excelWorkbook(),
    start: () => {
      calls = 0;
    },
  };
}

describe('what a colleague does right before a cell is written', () => {
  test.each(cases.filter(([, call]) => call <= 4))(
    '%s that comes after call %i of a click stays, or comes back with its undo',
    async (_, call, act, isThere) => {
      const { sheet, port, start } = await opened(call, act);
      start();
      const [outcome] = await Promise.allSettled([score(port, settings, translator)]);
      if (outcome.status === 'rejected') expect(refusals).toContain(codeOf(outcome.reason));
      else await undoLast(port, sheet.id);
      expect(isThere(sheet)).toBe(true);
    },
  );

  test.each(cases)(
    '%s that comes after call %i of an undo stays',
    async (_, call, act, isThere) => {
      const { sheet, port, start } = await opened(call, act);
      await score(port, settings, translator);
      start();
      const [outcome] = await Promise.allSettled([undoLast(port, sheet.id)]);
      if (outcome.status === 'rejected') expect(refusals).toContain(codeOf(outcome.reason));
      expect(isThere(sheet)).toBe(true);
    },
  );
});
