import { fromA1 } from '../../../src/core/address';
import { formBytes } from '../../forms/workbooks';
import { startSession } from './startSession';

const start = (locale: 'zh-CN' | 'en-US' = 'zh-CN') => startSession({ locale });

function startWith(file: string) {
  const started = start();
  started.session.open(formBytes(file), file);
  return started;
}

const subtotals = 'T07_小计与空行_求和公式.xlsx';

describe('A workbench session', () => {
  it('opens a workbook with a pane and a page for the ribbon functions', () => {
    const { session, bridge } = startWith(subtotals);
    const { pane, opened } = session.state();
    expect(pane?.src).toMatch(/^\/taskpane\.html\?_host_Info=/);
    expect(opened?.commandsFrame.src).toMatch(/^\/commands\.html/);
    expect(bridge.sheets().map(({ name }) => name)).toEqual(['自评表']);
  });

  it('gives every opened workbook a conversation of its own', () => {
    const { session } = startWith(subtotals);
    const first = session.state().pane?.name;
    session.open(formBytes(subtotals), subtotals);
    expect(session.state().pane?.name).not.toBe(first);
  });

  it('recomputes totals after an edit, and takes both back on undo', () => {
    const { session, bridge } = startWith(subtotals);
    const sheet = bridge.sheets()[0]!.name;
    const total = bridge.cell(sheet, 'I22');
    expect(total.formula).toMatch(/^=SUM/);
    bridge.edit(sheet, 'I13', '8');
    expect(bridge.cell(sheet, 'I22').value).toBeCloseTo(Number(total.value) - 2, 10);
    session.undo();
    expect(bridge.cell(sheet, 'I22')).toEqual(total);
    expect(bridge.cell(sheet, 'I13').value).toBe(10);
    session.redo();
    expect(bridge.cell(sheet, 'I13').value).toBe(8);
  });

  it('saves what was edited', () => {
    const { bridge } = startWith(subtotals);
    const sheet = bridge.sheets()[0]!.name;
    bridge.edit(sheet, 'J13', '=不是公式');
    bridge.edit(sheet, 'J16', "'=1+1");
    const saved = bridge.save();
    bridge.open(saved, '再次打开.xlsx');
    expect(bridge.cell(sheet, 'J16').value).toBe('=1+1');
    expect(bridge.cell(sheet, 'J16').formula).toBeNull();
    expect(bridge.fileName()).toBe('再次打开.xlsx');
  });

  it('clears the selected cells in one step', () => {
    const { session, bridge } = startWith(subtotals);
    const sheet = bridge.sheets()[0]!.name;
    bridge.select(sheet, 'F13:G13');
    session.clearSelected();
    expect([bridge.cell(sheet, 'F13').value, bridge.cell(sheet, 'G13').value]).toEqual(['', '']);
    session.undo();
    expect(bridge.cell(sheet, 'F13').value).toBe('≥8000套');
  });

  it('changes nothing while it is read-only, and says so', () => {
    const { bridge } = startWith(subtotals);
    const sheet = bridge.sheets()[0]!.name;
    bridge.setReadOnly(true);
    bridge.edit(sheet, 'I13', '1');
    expect(bridge.cell(sheet, 'I13').value).toBe(10);
    expect(bridge.message()).toContain('只读');
  });

  it('stores a draft when another sheet or cell is wanted, and forgets it on Escape', () => {
    const { session, bridge } = startWith(subtotals);
    const sheet = bridge.sheets()[0]!.name;
    const address = fromA1('I13')!;
    session.setDraft({ address, text: '7', mode: 'typing' });
    session.commitDraft();
    expect(bridge.cell(sheet, 'I13').value).toBe(7);
    session.setDraft({ address, text: '6', mode: 'typing' });
    session.setDraft(null);
    expect(bridge.cell(sheet, 'I13').value).toBe(7);
  });

  it('has something unsaved from the first letter typed until it is saved', () => {
    const { session } = startWith(subtotals);
    expect(session.hasUnsaved()).toBe(false);
    session.setDraft({ address: fromA1('I13')!, text: '7', mode: 'typing' });
    expect(session.hasUnsaved()).toBe(true);
    session.commitDraft();
    expect(session.hasUnsaved()).toBe(true);
    session.save();
    expect(session.hasUnsaved()).toBe(false);
  });

  it('copies the selected cells with tabs between columns', () => {
    const { session, bridge } = startWith(subtotals);
    bridge.select(bridge.sheets()[0]!.name, 'F13:H13');
    expect(session.copy()).toBe('≥8000套\t8200套\t10');
  });

  it('closes and opens the pane', () => {
    const { session } = startWith(subtotals);
    session.showPane(false);
    expect(session.state().pane).toBeNull();
    session.showPane(true);
    expect(session.state().pane).not.toBeNull();
  });
});

describe('A file that cannot be opened', () => {
  const legacy = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);
  const cut = formBytes(subtotals).subarray(0, 3000);

  it.each([
    ['is no workbook', Buffer.from('hello'), '不是 Excel 工作簿'],
    ['is cut off', cut, '不完整'],
    ['is larger than 50 MB', Buffer.alloc(50 * 1024 * 1024 + 1), '超过 50 MB'],
    ['is an old compound file', legacy, '“文件.xlsx”'],
    ['is empty', Buffer.alloc(0), '“文件.xlsx”'],
  ])('because it %s gets a sentence, and the open workbook stays', (_, bytes, words) => {
    const { session, bridge } = startWith(subtotals);
    expect(session.tryOpen(bytes, '文件.xlsx')).toBe(false);
    expect(bridge.message()).toContain(words);
    expect(bridge.fileName()).toBe(subtotals);
  });

  it('gets the sentence in English too', () => {
    const { session, bridge } = start('en-US');
    expect(session.tryOpen(Buffer.from('hello'), 'a.xlsx')).toBe(false);
    expect(bridge.message()).toBe(
      '"a.xlsx" is not an Excel workbook (.xlsx or .xlsm). Save it as .xlsx in Excel first.',
    );
  });
});

describe('A file that a person chooses', () => {
  const offered = () => {
    const started = startWith(subtotals);
    const sheet = started.bridge.sheets()[0]!.name;
    return { ...started, sheet, next: formBytes(subtotals) };
  };

  it('is opened at once while nothing would be lost', () => {
    const { session, bridge, next } = offered();
    session.offer(next, '另一张.xlsx');
    expect(bridge.fileName()).toBe('另一张.xlsx');
  });

  it('waits for an answer where there are unsaved changes, also while one is only being typed', () => {
    const { session, bridge, sheet, next } = offered();
    session.setDraft({ address: fromA1('I13')!, text: '7', mode: 'typing' });
    session.offer(next, '另一张.xlsx');
    expect(bridge.fileName()).toBe(subtotals);
    expect(session.state().waiting?.fileName).toBe('另一张.xlsx');
    session.answer(false);
    expect(session.state().waiting).toBeNull();
    expect(bridge.cell(sheet, 'I13').value).toBe(7);
    session.offer(next, '另一张.xlsx');
    session.answer(true);
    expect(bridge.fileName()).toBe('另一张.xlsx');
    expect(session.state()).toMatchObject({ waiting: null, isChanged: false });
  });

  it('does not wait once the changes are saved', () => {
    const { session, bridge, sheet, next } = offered();
    bridge.edit(sheet, 'I13', '7');
    bridge.save();
    session.offer(next, '另一张.xlsx');
    expect(bridge.fileName()).toBe('另一张.xlsx');
  });

  it('leaves the changed one open when it turns out to be no workbook', () => {
    const { session, bridge, sheet } = offered();
    bridge.edit(sheet, 'I13', '7');
    session.offer(Buffer.from('hello'), '文件.xlsx');
    session.answer(true);
    expect(bridge.message()).toContain('不是 Excel 工作簿');
    expect(bridge.cell(sheet, 'I13').value).toBe(7);
    expect(session.state().isChanged).toBe(true);
  });

  it('leaves the keyboard in the sheet when it turns out to be no workbook', () => {
    const { session, bridge, sheet } = offered();
    bridge.edit(sheet, 'I13', '7');
    session.offer(Buffer.from('hello'), '文件.xlsx');
    const { focusRequest } = session.state();
    session.answer(true);
    expect(session.state().focusRequest).toBeGreaterThan(focusRequest);
  });
});
