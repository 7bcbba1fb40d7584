import { excelWorkbook } from '../../src/excel/excelWorkbook';
import type { WorkbookPort } from '../../src/workbook/port';
import { FakeBook, type FakeSheet } from '../excel/fakeBook';
import { FakeHost } from '../excel/fakeExcel';
import { standardForm, ticking } from './books';

/** A workbook with one standard form in the fake Excel, and the port to it. */
export interface StandardStage {
  readonly sheet: FakeSheet;
  readonly book: FakeBook;
  readonly host: FakeHost;
  readonly port: WorkbookPort;
}

/**
 * Puts a fake Excel that shows a standard form in place of office.js.
 *
 * @returns the form, its workbook, its host, and a port whose clock moves on by a second per run
 * @example beforeEach(() => { ({ sheet, port } = standardStage()); }); afterEach(() => { FakeHost.remove(); });
 */
export function standardStage(): StandardStage {
  const sheet = standardForm();
  const book = new FakeBook(sheet);
  const host = new FakeHost(book);
  host.install();
  const { now, newId } = ticking();
  return { sheet, book, host, port: excelWorkbook({ now: () => new Date(now()), newId }) };
}
