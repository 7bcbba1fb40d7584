import '@testing-library/jest-dom';
import { act, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../src/workbench/page/App';
import { handmade } from '../../xlsx/handmadeWorkbook';
import { cells, openWith, sheet } from './openedSession';

class ObserverStub {
  observe = () => undefined;
  disconnect = () => undefined;
}

beforeAll(() => {
  Object.assign(window, {
    ResizeObserver: ObserverStub,
    fetch: () => new Promise(() => undefined),
  });
  Element.prototype.scrollTo = () => undefined;
  // Everything has the size of a window.
  for (const [side, pixels] of [
    ['clientWidth', 1000],
    ['clientHeight', 600],
  ] as const) {
    Object.defineProperty(Element.prototype, side, { configurable: true, value: pixels });
  }
  // jsdom knows the element but not how to show it.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLIFrameElement.prototype.focus = () => undefined;
});

const grid = cells('<c r="A1"><v>1</v></c><c r="B1" t="str"><v>2</v></c>');

function openApp(made = grid) {
  const opened = openWith(made);
  const { session } = opened;
  render(<App session={session} locale="zh-CN" firstSample="none" startsDark={false} />);
  const field = () => screen.getByRole('textbox', { name: /^单元格/ });
  act(() => {
    session.focusSheet();
  });
  return { ...opened, field };
}

/** An event of the clipboard on a field, and whether the page took it. */
function clipboard(field: Element, kind: 'copy' | 'cut' | 'paste', data: Map<string, string>) {
  const event = createEvent[kind](field, {
    clipboardData: {
      getData: (type: string) => data.get(type) ?? '',
      setData: (type: string, text: string) => data.set(type, text),
    },
  });
  fireEvent(field, event);
  return event.defaultPrevented;
}

describe('The clipboard in the grid', () => {
  it('copies the selected cells and pastes a block beyond them', () => {
    const { bridge, field } = openApp();
    const data = new Map<string, string>();
    act(() => {
      bridge.select(sheet, 'A1:B1');
    });
    expect(clipboard(field(), 'copy', data)).toBe(true);
    expect(data.get('text/plain')).toBe('1\t2');
    act(() => {
      bridge.select(sheet, 'A3');
    });
    expect(clipboard(field(), 'paste', new Map([['text/plain', '8\t9\r\n甲\r\n']]))).toBe(true);
    expect(['A3', 'B3', 'A4'].map((cell) => bridge.cell(sheet, cell).value)).toEqual([8, 9, '甲']);
  });

  it('cuts: the cells are on the clipboard and gone from the sheet, one step back brings them again', () => {
    const { session, bridge, field } = openApp();
    const data = new Map<string, string>();
    act(() => {
      bridge.select(sheet, 'A1:B1');
    });
    clipboard(field(), 'cut', data);
    expect(data.get('text/plain')).toBe('1\t2');
    expect([bridge.cell(sheet, 'A1').value, bridge.cell(sheet, 'B1').value]).toEqual(['', '']);
    act(() => {
      session.undo();
    });
    expect([bridge.cell(sheet, 'A1').value, bridge.cell(sheet, 'B1').value]).toEqual([1, '2']);
  });

  it('belongs to the text while one is being typed', async () => {
    const { field } = openApp();
    await userEvent.type(field(), '12');
    expect(clipboard(field(), 'paste', new Map([['text/plain', '8\t9']]))).toBe(false);
    expect(clipboard(field(), 'copy', new Map())).toBe(false);
  });
});

describe('The keyboard', () => {
  it('shows the note of the cell it comes to, reads it out, and puts it away with Escape', async () => {
    const { session, field } = openApp();
    act(() => {
      session.state().sheet?.setNote({ row: 1, column: 0 }, '未达成：124 ÷ 160');
      session.select({ anchor: { row: 0, column: 0 }, focus: { row: 0, column: 0 } });
    });
    expect(screen.queryByRole('note')).toBeNull();
    await userEvent.type(field(), '{ArrowDown}', { skipClick: true });
    expect(screen.getByRole('note')).toHaveTextContent('未达成：124 ÷ 160');
    expect(field()).toHaveAccessibleName('单元格 A2 2');
    expect(field()).toHaveAccessibleDescription('批注 未达成：124 ÷ 160');
    await userEvent.type(field(), '{Escape}', { skipClick: true });
    expect(screen.queryByRole('note')).toBeNull();
    await userEvent.type(field(), '{ArrowUp}{ArrowDown}', { skipClick: true });
    expect(screen.getByRole('note')).toBeInTheDocument();
  });

  it('breaks the line with Alt+Enter, in the cell and in the formula bar', () => {
    const { bridge, session, field } = openApp();
    fireEvent.change(field(), { target: { value: '第一行' } });
    fireEvent.keyDown(field(), { key: 'Enter', altKey: true });
    expect(session.state().draft?.text).toBe('第一行\n');
    const bar = screen.getByRole('textbox', { name: '编辑栏' });
    fireEvent.change(bar, { target: { value: '第一行\n第二行' } });
    fireEvent.keyDown(bar, { key: 'Enter', altKey: true });
    fireEvent.keyDown(bar, { key: 'Enter' });
    expect(bridge.cell(sheet, 'A1').value).toBe('第一行\n第二行\n');
  });

  it('goes round with F6: sheet, sidebar, ribbon, and back with Shift', async () => {
    const { session, field } = openApp();
    act(() => {
      session.showPane(false);
    });
    expect(field()).toHaveFocus();
    await userEvent.keyboard('{F6}');
    expect(screen.getByRole('button', { name: '打开文件' })).toHaveFocus();
    await userEvent.keyboard('{Shift>}{F6}{/Shift}');
    expect(field()).toHaveFocus();
    await userEvent.keyboard('{Control>}{F6}{/Control}');
    expect(field()).toHaveFocus();
  });
});

describe('A file that is dropped on unsaved changes', () => {
  const drop = (file: File) =>
    act(async () => {
      const event = new Event('drop', { bubbles: true });
      Object.assign(event, { dataTransfer: { files: [file] } });
      fireEvent(window, event);
      await file.arrayBuffer();
    });
  const other = () => {
    const file = new File([], '另一张.xlsx');
    const bytes = handmade(grid);
    file.arrayBuffer = () => Promise.resolve(new Uint8Array(bytes).buffer);
    return file;
  };

  it('asks first: cancelling keeps the changes, discarding opens it', async () => {
    const { bridge } = openApp();
    act(() => {
      bridge.edit(sheet, 'A1', '5');
    });
    await drop(other());
    const dialog = await screen.findByRole('dialog', { name: '“自评表.xlsx”有未保存的修改' });
    await userEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(dialog).not.toBeInTheDocument();
    expect(bridge.cell(sheet, 'A1').value).toBe(5);
    await drop(other());
    await userEvent.click(await screen.findByRole('button', { name: '不保存，直接打开' }));
    await waitFor(() => {
      expect(bridge.fileName()).toBe('另一张.xlsx');
    });
  });

  it('saves a copy before it opens the file, if that is wanted', async () => {
    const saved: string[] = [];
    Object.assign(URL, { createObjectURL: () => 'blob:copy', revokeObjectURL: () => undefined });
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    const { bridge } = openApp();
    act(() => {
      bridge.edit(sheet, 'A1', '5');
    });
    await drop(other());
    await userEvent.click(await screen.findByRole('button', { name: '保存副本，再打开' }));
    expect(saved).toEqual(['自评表.xlsx']);
    expect(bridge.fileName()).toBe('另一张.xlsx');
    click.mockRestore();
  });
});
