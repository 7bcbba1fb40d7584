import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DrawingBoundary } from '../../../src/workbench/page/DrawingBoundary';
import { SheetSide } from '../../../src/workbench/page/SheetSide';
import { translator } from '../../../src/workbench/page/texts';
import { cells, openWith } from './openedSession';

const text = translator('zh-CN');
let isBroken = true;

function Sheet() {
  if (isBroken) throw new Error('列宽不是数');
  return <p>单元格</p>;
}

beforeEach(() => {
  isBroken = true;
  // React tells the console of every error, also of those that are caught.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('Where a sheet cannot be drawn', () => {
  it('a copy is saved although something half typed cannot be stored', async () => {
    const saved: string[] = [];
    Object.assign(URL, { createObjectURL: () => 'blob:copy', revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    const { session } = openWith(cells('<c r="A1"><v>1</v></c>'));
    session.setDraft({ address: { row: 0, column: 0 }, text: '=1+', mode: 'typing' });
    Object.defineProperty(session.state().sheet, 'kind', {
      get: () => {
        throw new Error('列宽不是数');
      },
    });
    render(<SheetSide session={session} state={session.state()} text={text} />);
    expect(screen.getByRole('alert')).toHaveTextContent('列宽不是数');
    await userEvent.click(screen.getByRole('button', { name: '保存副本' }));
    expect(saved).toEqual(['自评表.xlsx']);
    expect(session.state().draft).toBeNull();
  });
});

describe('Where something cannot be drawn', () => {
  it('it says what happened, offers a copy of the workbook and draws again', async () => {
    const onSave = jest.fn();
    render(
      <DrawingBoundary text={text} subject="1" onSave={onSave}>
        <Sheet />
      </DrawingBoundary>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('列宽不是数');
    await userEvent.click(screen.getByRole('button', { name: '保存副本' }));
    expect(onSave).toHaveBeenCalledTimes(1);
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: '重新显示' }));
    expect(screen.getByText('单元格')).toBeInTheDocument();
  });

  it('another sheet, or the same one after a change, is drawn without a click', () => {
    const boundary = (subject: string) => (
      <DrawingBoundary text={text} subject={subject}>
        <Sheet />
      </DrawingBoundary>
    );
    const { rerender } = render(boundary('1'));
    expect(screen.queryByText('单元格')).toBeNull();
    isBroken = false;
    rerender(boundary('1'));
    expect(screen.queryByText('单元格')).toBeNull();
    rerender(boundary('2'));
    expect(screen.getByText('单元格')).toBeInTheDocument();
  });
});
