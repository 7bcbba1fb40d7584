import { FakePane, call, start } from '../host/fakePane';
import { at, handmade } from '../../xlsx/handmadeWorkbook';
import { cells, openWith, sheet } from './openedSession';

const grid = cells(
  '<c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1" t="str"><v>012</v></c>' +
    '<c r="D1"><v>0.775</v></c>',
);

describe('Pasting', () => {
  it('is one step for undo and redo, and one event for the add-in', () => {
    const { session, window, bridge } = openWith(grid);
    const pane = new FakePane(window, session.state().pane!);
    pane.call('ContextActivationManager_getAppContextAsync', pane.controlId);
    pane.listen('richApiMessage');
    pane.batch([call(3, '_RegisterDataChangedEvent')], start);
    bridge.select(sheet, 'B2');
    session.paste('95%\t=A1+1\r\n文字\t2022/12/31\r\n');
    const now = () => ['B2', 'C2', 'B3', 'C3'].map((cell) => bridge.cell(sheet, cell).value);
    expect(now()).toEqual([0.95, 2, '文字', 44926]);
    expect(session.state().selection).toEqual({ anchor: at('B2'), focus: at('C3') });
    session.undo();
    expect(now()).toEqual(['', '', '', '']);
    expect(session.state().opened?.history.canUndo).toBe(false);
    session.redo();
    expect(now()).toEqual([0.95, 2, '文字', 44926]);
    const addresses = pane.richEvents().map(({ message }) => message.address);
    expect(addresses).toEqual(['B2:C3', 'B2:C3', 'B2:C3']);
  });

  it('recomputes what depends on the pasted cells, and puts that back as well', () => {
    const { session, bridge } = openWith(grid);
    bridge.select(sheet, 'A1');
    session.paste('5');
    expect(bridge.cell(sheet, 'B1').value).toBe(10);
    session.undo();
    expect(bridge.cell(sheet, 'B1').value).toBe(2);
  });

  it('gives what was copied here as it was typed, and moves the references of formulas', () => {
    const { session, bridge } = openWith(grid);
    bridge.select(sheet, 'A1:D1');
    const text = session.copy();
    bridge.select(sheet, 'A2');
    session.paste(text.replaceAll('\n', '\r\n'));
    expect(bridge.cell(sheet, 'B2')).toMatchObject({ formula: '=A2*2', value: 2 });
    expect(bridge.cell(sheet, 'C2').value).toBe('012');
    expect(bridge.cell(sheet, 'D2').value).toBe(0.775);
  });

  it('takes what was copied from a workbook that is closed as it was shown: its formulas mean nothing here', () => {
    const { session, bridge } = openWith(grid);
    bridge.select(sheet, 'A1:B1');
    const text = session.copy();
    session.open(handmade(grid), '另一张.xlsx');
    bridge.select(sheet, 'A2');
    session.paste(text);
    expect(bridge.cell(sheet, 'B2')).toMatchObject({ formula: null, value: 2 });
  });

  it.each([
    ['the cells are locked', cells('', '<sheetProtection sheet="1"/>'), 'A3', '1\t2', '受保护'],
    ['one formula cannot be read', grid, 'A3', '1\t=1+', 'B3：这个公式读不懂'],
    [
      'the block would be hidden',
      cells('', '<mergeCells><mergeCell ref="B3:C3"/></mergeCells>'),
      'A3',
      '1\t2\t3',
      '合并单元格',
    ],
    ['the sheet ends', grid, 'A1048576', '1\n2', '2 行 1 列'],
  ])('changes nothing where %s, and says so', (_, made, selected, text, words) => {
    const { session, bridge } = openWith(made);
    const before = bridge.save();
    bridge.select(sheet, selected);
    session.paste(text);
    expect(bridge.message()).toContain(words);
    expect(bridge.save()).toBe(before);
    expect(session.state().isChanged).toBe(false);
  });

  it('stores what is being typed before', () => {
    const { session, bridge } = openWith(grid);
    session.setDraft({ address: at('A1'), text: '7', mode: 'typing' });
    bridge.select(sheet, 'A2');
    session.paste('8');
    expect([bridge.cell(sheet, 'A1').value, bridge.cell(sheet, 'A2').value]).toEqual([7, 8]);
  });
});

describe('A read-only workbook', () => {
  it('lets nobody undo either', () => {
    const { session, bridge } = openWith(grid);
    bridge.edit(sheet, 'A1', '5');
    session.setReadOnly(true);
    session.undo();
    expect(bridge.message()).toContain('只读');
    expect(bridge.cell(sheet, 'A1').value).toBe(5);
    session.setReadOnly(false);
    session.undo();
    expect(bridge.cell(sheet, 'A1').value).toBe(1);
  });
});
