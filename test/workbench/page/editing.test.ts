import { FakePane, load, method, start } from '../host/fakePane';
import { at } from '../../xlsx/handmadeWorkbook';
import { cells, openWith, sheet } from './openedSession';

const a1 = '<c r="A1"><v>1</v></c>';
const merged = '<mergeCells count="1"><mergeCell ref="B1:C2"/></mergeCells>';

describe('What is typed', () => {
  it('is stored before a batch runs that waited for the editor', () => {
    const { session, window } = openWith(cells(a1));
    const pane = new FakePane(window, session.state().pane!);
    pane.call('ContextActivationManager_getAppContextAsync', pane.controlId);
    session.setDraft({ address: at('A1'), text: '95', mode: 'typing' });
    const patient = 64;
    const paths = { ...start, '8': method(8, 5, 'GetRange', 'A1') };
    expect(pane.bareBatch([load(8, 'values')], paths, patient)).toBeUndefined();
    session.commitDraft();
    const answer = pane.received.find(({ _actionName }) => _actionName === 'executeMethod');
    const [, , body] = (answer?._data as { Data: [number, string[], string] }).Data;
    expect(body).toContain('"Values":[[95]]');
  });

  it('after going into a merged area stands in its first cell, not in a hidden one', () => {
    const { session, bridge } = openWith(cells('<c r="B1"><v>7</v></c>', merged));
    bridge.select(sheet, 'C2');
    session.beginEdit();
    expect(session.state().draft).toMatchObject({ address: at('B1'), text: '7' });
    session.setDraft({ address: session.state().selection.anchor, text: '8', mode: 'typing' });
    session.commitDraft();
    expect(bridge.cell(sheet, 'B1').value).toBe(8);
    expect(bridge.cell(sheet, 'C2').value).toBe('');
  });

  it.each([
    ['a formula that cannot be read', '=1+', '公式'],
    ['more than Excel keeps in a cell', '长'.repeat(32_768), '32,767'],
  ])('stays in the editor when it is %s', (_, text, words) => {
    const { session, bridge } = openWith(cells(a1));
    session.setDraft({ address: at('A1'), text, mode: 'typing' });
    session.commitDraft();
    expect(bridge.message()).toContain(words);
    expect(session.state().draft?.text).toBe(text);
    bridge.select(sheet, 'D2');
    expect(session.state().selection.anchor).toEqual(at('A1'));
    expect(() => session.save()).toThrow(words);
    session.setDraft(null);
    expect(bridge.cell(sheet, 'A1').value).toBe(1);
  });

  it('stays in the editor when the file refuses it, and a sentence says so', () => {
    const { session, bridge } = openWith(cells(a1));
    session.state().opened!.workbook.sheets[0]!.setContent = () => {
      throw new Error('透视表');
    };
    session.setDraft({ address: at('A1'), text: '95', mode: 'typing' });
    expect(session.commitDraft()).toBe(false);
    expect(session.state().draft?.text).toBe('95');
    expect(bridge.message()).toContain('透视表');
    expect(bridge.cell(sheet, 'A1').value).toBe(1);
  });

  it('is stored before an undo of the ribbon takes it back', () => {
    const { session, bridge } = openWith(cells(a1));
    session.setDraft({ address: at('A1'), text: '5', mode: 'typing' });
    session.undo();
    expect(session.state().draft).toBeNull();
    expect(bridge.cell(sheet, 'A1').value).toBe(1);
    session.redo();
    expect(bridge.cell(sheet, 'A1').value).toBe(5);
  });

  it('is refused in a locked cell of a protected sheet', () => {
    const { bridge } = openWith(cells(a1, '<sheetProtection sheet="1"/>'));
    bridge.edit(sheet, 'A1', '9');
    expect(bridge.cell(sheet, 'A1').value).toBe(1);
    expect(bridge.message()).toContain('受保护');
  });
});

describe('Clearing', () => {
  it('clears what is highlighted, a merged area that sticks out included', () => {
    const { session, bridge } = openWith(cells('<c r="B1"><v>7</v></c>', merged));
    bridge.select(sheet, 'A2:D2');
    session.clearSelected();
    expect(['A2', 'B1', 'D2'].map((cell) => bridge.cell(sheet, cell).value)).toEqual(['', '', '']);
  });

  it('clears nothing when one of the cells may not be changed, and says so', () => {
    const { session, bridge } = openWith(cells(a1));
    const file = session.state().opened!.workbook.sheets[0]!;
    const setContent = file.setContent.bind(file);
    file.setContent = (address, content) => {
      if (address.row === 1 && address.column === 3 && content === '') throw new Error('透视表');
      setContent(address, content);
    };
    bridge.select(sheet, 'A1:D2');
    session.clearSelected();
    expect(bridge.message()).toContain('透视表');
    expect(['A1', 'A2', 'D2'].map((cell) => bridge.cell(sheet, cell).value)).toEqual([1, 2, 4]);
    expect(session.state().opened?.history.canUndo).toBe(false);
  });
});

describe('The name box', () => {
  it('goes to a cell, an area or a sheet, and to nothing that a worksheet has not', () => {
    const { session, bridge } = openWith(cells(a1));
    session.goTo('自评表!$D$2');
    expect(bridge.activeCell()).toEqual({ sheet, row: 1, column: 3 });
    for (const typed of ['A0', 'ZZZ1', 'A1048577', '没有!A1', '年度']) {
      session.goTo(typed);
      expect(bridge.message()).toContain(typed);
      expect(bridge.activeCell()).toEqual({ sheet, row: 1, column: 3 });
      session.show(null);
    }
    session.goTo('C3:B1');
    expect(session.state().selection).toEqual({ anchor: at('B1'), focus: at('C3') });
  });
});
