import { FakePane, FakeWindow } from '../host/fakePane';
import { handmade } from '../../xlsx/handmadeWorkbook';
import { startSession } from './startSession';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const good = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const withPart = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;

function openGood(bytes = handmade({ sheet: good })) {
  const window = new FakeWindow();
  const { session, bridge } = startSession({ window });
  session.open(bytes, '好的.xlsx');
  const pane = new FakePane(window, session.state().pane!);
  return { session, pane, bridge };
}

describe('A file that turns out to be damaged when it is drawn', () => {
  it.each([
    [
      'a text that is missing',
      handmade({
        strings: '<si><t>a</t></si>',
        sheet: '<sheetData><row r="3"><c r="B3" t="s"><v>7</v></c></row></sheetData>',
      }),
      '自评表!B3',
    ],
    [
      'notes that cannot be read',
      handmade({
        sheet: good,
        sheetRelationships: withPart('c', 'comments', '../comments1.xml'),
        parts: { 'xl/comments1.xml': '<comments><oops' },
      }),
      'xl/comments1.xml',
    ],
  ])('by %s is named with the place, and the open workbook stays alive', (_, bytes, place) => {
    const { session, pane, bridge } = openGood();
    expect(session.tryOpen(bytes, '坏的.xlsx')).toBe(false);
    expect(bridge.message()).toContain('“坏的.xlsx”');
    expect(bridge.message()).toContain(place);
    expect(bridge.fileName()).toBe('好的.xlsx');
    expect(pane.call('ContextActivationManager_getAppContextAsync', pane.controlId)).toBeDefined();
  });

  it('on another sheet says so when that is wanted; the shown one stays and can be edited', () => {
    const { session, bridge } = openGood(
      handmade({
        sheet: good,
        moreSheets: '<sheet name="坏表" sheetId="2" r:id="rId7"/>',
        workbookRelationships: withPart('rId7', 'worksheet', 'worksheets/sheet2.xml'),
        parts: { 'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row' },
      }),
    );
    const other = session.state().opened!.workbook.sheets[1]!;
    session.activate(other.id);
    expect(bridge.message()).toContain('xl/worksheets/sheet2.xml');
    expect(session.state().sheet?.name).toBe('自评表');
    expect(session.state().opened?.workbook.activeSheet.name).toBe('自评表');
    session.show(null);
    const { version } = session.state();
    bridge.edit('自评表', 'A1', '2');
    expect(bridge.cell('自评表', 'A1').value).toBe(2);
    expect(session.state()).toMatchObject({ isChanged: true, version: version + 1 });
    expect(bridge.message()).toContain('xl/worksheets/sheet2.xml');
    session.undo();
    expect(bridge.cell('自评表', 'A1').value).toBe(1);
  });
});
