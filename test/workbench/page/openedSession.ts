import { FakeWindow } from '../host/fakePane';
import { handmade, type Handmade } from '../../xlsx/handmadeWorkbook';
import { startSession } from './startSession';

/** The name of its only sheet. */
export const sheet = '自评表';

/** A session with a workbook made by hand, and the window in which panes of it speak. */
export function openWith(made: Handmade) {
  const window = new FakeWindow();
  const { session, bridge } = startSession({ window });
  session.open(handmade(made), '自评表.xlsx');
  return { session, window, bridge };
}

/** A sheet of two rows: the given cells, and 2 and 4 in A2 and D2. */
export const cells = (inner: string, after = ''): Handmade => ({
  sheet: `<sheetData><row r="1">${inner}</row><row r="2"><c r="A2"><v>2</v></c><c r="D2"><v>4</v></c></row></sheetData>${after}`,
});
