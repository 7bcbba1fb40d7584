import type { CellStyle } from '../../../src/xlsx/model';
import { Axis } from '../../../src/workbench/page/grid/axis';
import {
  borderStyle,
  fontFamily,
  horizontalSide,
  shownText,
} from '../../../src/workbench/page/grid/cellLook';
import { commandOf, neighbour } from '../../../src/workbench/page/grid/keys';
import { layOut } from '../../../src/workbench/page/grid/layout';
import { activeCell, areaOf } from '../../../src/workbench/page/grid/selectedCells';
import { columnPixels, textWidth, wrappedLines } from '../../../src/workbench/page/grid/textSize';
import { cellAtPoint, partsOf, scrollTo } from '../../../src/workbench/page/grid/viewport';
import { plainStyle } from '../host/memoryWorkbook';
import { fakeSheet } from './fakeSheet';

const font = { size: 12, bold: false };
const key = (name: string, more: Partial<Record<'shiftKey' | 'ctrlKey', boolean>> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe('Rows and columns in a line', () => {
  it('find the one at a pixel and step over hidden ones', () => {
    const axis = new Axis([10, 0, 20, 30]);
    expect([axis.total, axis.start(2), axis.size(3), axis.size(0, 3)]).toEqual([60, 10, 30, 30]);
    expect([axis.at(0), axis.at(9), axis.at(10), axis.at(59), axis.at(999)]).toEqual([
      0, 0, 2, 3, 3,
    ]);
    expect([axis.step(0, 1), axis.step(2, -1), axis.step(3, 1)]).toEqual([2, 0, 3]);
    // A click behind the last column that is seen selects none of the hidden ones.
    expect(new Axis([10, 20, 0, 0]).at(500)).toBe(1);
  });
});

describe('Text sizes', () => {
  it('count a Chinese letter as one em and wrap after any of them', () => {
    expect(textWidth('绩效', font)).toBe(32);
    expect(wrappedLines('绩效自评', font, 33)).toBe(2);
    expect(wrappedLines('绩效\n自评', font, 500)).toBe(2);
  });

  it('never begin a line with a comma', () => {
    expect(wrappedLines('绩效，自评', font, 33)).toBe(3);
  });

  it('give columns the pixels that Excel gives them', () => {
    expect(columnPixels(10.625, { name: '宋体', size: 11 })).toBe(85);
    expect(columnPixels(9.140625, { name: 'Calibri', size: 11 })).toBe(64);
  });
});

describe('The layout of a sheet', () => {
  const merge = { row: 1, column: 1, rowCount: 2, columnCount: 2 };
  const sheet = fakeSheet({
    cells: { A1: '标题', B2: '合并', A4: '很长的一段需要换行的文字' },
    merges: [merge],
    wrapped: ['A4'],
    hiddenRows: [5],
    heights: { 0: 30 },
  });
  const layout = layOut(sheet);

  it('takes heights from the file, hides hidden rows and fits rows to wrapped text', () => {
    expect(layout.rows.size(0)).toBe(40);
    expect(layout.rows.size(5)).toBe(0);
    expect(layout.rows.size(3)).toBeGreaterThan(layout.rows.size(1) * 2);
  });

  it('knows merged areas and grows selections over them', () => {
    expect(layout.mergeAt({ row: 2, column: 2 })).toEqual(merge);
    expect(layout.mergeAt({ row: 3, column: 2 })).toBeNull();
    const selection = { anchor: { row: 2, column: 2 }, focus: { row: 0, column: 2 } };
    expect(areaOf(selection, sheet.merges)).toEqual({
      row: 0,
      column: 1,
      rowCount: 3,
      columnCount: 2,
    });
  });

  it('makes the first cell of a merged area the active one', () => {
    expect(activeCell({ row: 2, column: 2 }, sheet.merges)).toEqual({ row: 1, column: 1 });
    expect(activeCell({ row: 3, column: 2 }, sheet.merges)).toEqual({ row: 3, column: 2 });
  });

  it('has no row or column that a worksheet has not', () => {
    const far = fakeSheet({ cells: {} });
    far.usedArea = () => ({ row: 1_048_570, column: 16_380, rowCount: 6, columnCount: 4 });
    far.rowHeight = () => 20;
    const { rows, columns } = layOut(far);
    expect([rows.count, columns.count]).toEqual([1_048_576, 16_384]);
  });

  it('moves over merged areas and hidden rows as over one cell', () => {
    expect(neighbour(layout, { row: 1, column: 1 }, [1, 0])).toEqual({ row: 3, column: 1 });
    expect(neighbour(layout, { row: 2, column: 3 }, [0, -1])).toEqual({ row: 1, column: 1 });
    expect(neighbour(layout, { row: 4, column: 0 }, [1, 0])).toEqual({ row: 6, column: 0 });
  });

  it('draws only what the window shows, frozen rows apart', () => {
    const view = { left: 0, top: 400, width: 500, height: 300 };
    const parts = partsOf(layout, { rows: 1, columns: 0 }, view);
    expect(parts).toHaveLength(2);
    const [scrolling, frozen] = parts;
    expect(frozen?.area).toMatchObject({ row: 0, rowCount: 1 });
    expect(scrolling!.area.row).toBeGreaterThan(5);
    expect(scrolling!.area.rowCount).toBeLessThan(30);
  });

  it('tells cells, headers and the corner apart under the mouse', () => {
    const parts = partsOf(
      layout,
      { rows: 0, columns: 0 },
      { left: 0, top: 0, width: 500, height: 300 },
    );
    expect(cellAtPoint(layout, parts, { x: 50, y: 30 })).toEqual({
      address: { row: 0, column: 0 },
      on: 'cell',
    });
    expect(cellAtPoint(layout, parts, { x: 10, y: 30 }).on).toBe('rowHeader');
    expect(cellAtPoint(layout, parts, { x: 50, y: 5 }).on).toBe('columnHeader');
    expect(cellAtPoint(layout, parts, { x: 5, y: 5 }).on).toBe('corner');
  });

  it('scrolls just far enough to show a cell', () => {
    const view = { left: 0, top: 0, width: 500, height: 300 };
    const cell = (row: number) => ({ row, column: 0, rowCount: 1, columnCount: 1 });
    expect(scrollTo(layout, { rows: 0, columns: 0 }, view, cell(1))).toEqual({ left: 0, top: 0 });
    const { top } = scrollTo(layout, { rows: 0, columns: 0 }, view, cell(50));
    expect(top).toBe(layout.rows.start(51) - (300 - 22));
  });

  it('understands the keys of Excel', () => {
    const context = {
      layout,
      anchor: { row: 0, column: 0 },
      focus: { row: 0, column: 0 },
      page: 10,
      end: { row: 3, column: 2 },
    };
    expect(commandOf(key('F2'), context)).toEqual({ kind: 'edit' });
    expect(commandOf(key('Delete'), context)).toEqual({ kind: 'clear' });
    expect(commandOf(key('z', { ctrlKey: true }), context)).toEqual({ kind: 'undo' });
    expect(commandOf(key('y', { ctrlKey: true }), context)).toEqual({ kind: 'redo' });
    expect(commandOf(key('End', { ctrlKey: true }), context)).toEqual({
      kind: 'move',
      to: { row: 3, column: 2 },
      extend: false,
    });
    expect(commandOf(key('ArrowDown', { shiftKey: true }), context)).toMatchObject({
      extend: true,
    });
    expect(commandOf(key('a'), context)).toBeNull();
  });
});

describe('How a cell looks', () => {
  const { alignment } = plainStyle;

  it('puts numbers right, text left and errors in the middle', () => {
    expect(horizontalSide(1, alignment)).toBe('right');
    expect(horizontalSide('绩效', alignment)).toBe('left');
    expect(horizontalSide('#DIV/0!', alignment)).toBe('center');
    expect(horizontalSide('#1 项目', alignment)).toBe('left');
  });

  it('never shows a number that is cut off', () => {
    const money: CellStyle = { ...plainStyle, numberFormat: '#,##0.00' };
    expect(shownText({ value: 95000, text: '95,000.00' }, money, 100)).toBe('95,000.00');
    expect(shownText({ value: 95000, text: '95,000.00' }, money, 40)).toMatch(/^#+$/);
    expect(shownText({ value: 1 / 3, text: '0.333333333' }, plainStyle, 40)).toMatch(/^0\.3+$/);
    expect(shownText({ value: '一段很长的文字', text: '一段很长的文字' }, plainStyle, 10)).toBe(
      '一段很长的文字',
    );
  });

  it('has a stand-in of the same kind for Chinese fonts', () => {
    expect(fontFamily('宋体')).toContain('Noto Serif CJK SC');
    expect(fontFamily('微软雅黑')).toContain('Noto Sans CJK SC');
  });

  it('draws the border styles that forms use', () => {
    const line = (style: string) => ({ style, color: '#000000' });
    const edges = { top: line('thin'), right: line('medium'), bottom: line('double'), left: null };
    expect(borderStyle(edges)).toEqual({
      borderTop: '1px solid #000000',
      borderRight: '2px solid #000000',
      borderBottom: '3px double #000000',
    });
  });
});
