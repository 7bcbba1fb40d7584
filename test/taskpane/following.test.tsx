import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createTranslator } from '../../src/i18n';
import { boundUseCases } from '../../src/taskpane/boundUseCases';
import { App } from '../../src/taskpane/App';
import { WorkbookError } from '../../src/workbook/errors';
import { filePort, openExample } from '../app/books';
import { sheetOf } from '../core/sheetOf';
import { FakeUseCases, ledger, trainingForm } from './fakeUseCases';
import { excel, renderScored, stubBrowser, WithTellingStyles } from './renderApp';

jest.setTimeout(60_000); // jsdom works out styles slowly on a busy machine

beforeEach(() => {
  stubBrowser();
});

const comeBack = () => {
  fireEvent.focus(window);
};

describe('what the pane says of the last run', () => {
  it('is said anew when the ribbon or another window scored the sheet, and when its marks were cleared', async () => {
    const useCases = new FakeUseCases(trainingForm());
    render(
      <App
        connect={() => Promise.resolve(excel())}
        loadUseCases={() => Promise.resolve(useCases)}
        reload={() => undefined}
      />,
      { wrapper: WithTellingStyles },
    );
    expect(await screen.findByText('已找到自评表')).toBeVisible();
    expect(screen.queryByText(/口径评分/)).toBeNull();
    await useCases.score(useCases.settings, createTranslator('zh-CN'));
    useCases.otherRuns = true;
    act(() => {
      useCases.view?.onOutputs?.();
    });
    expect(await screen.findByText(/口径评分/)).toBeVisible();
    useCases.receipts = [];
    comeBack();
    await waitFor(() => {
      expect(screen.queryByText(/口径评分/)).toBeNull();
    });
  });

  it('is left alone while the pane shows a result of its own', async () => {
    const useCases = new FakeUseCases(trainingForm());
    await renderScored(useCases);
    const asked = jest.spyOn(useCases, 'hasOtherRuns');
    comeBack();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(asked).not.toHaveBeenCalled();
    expect(screen.getByRole('tablist')).toBeVisible();
  });
});

describe('while the pane works, the sheet', () => {
  it('may be renamed: its new name shows when the user comes back', async () => {
    const useCases = new FakeUseCases(trainingForm());
    await renderScored(useCases);
    useCases.nameNow = '自评表（定稿）';
    comeBack();
    expect(await screen.findByText('自评表（定稿）')).toBeVisible();
    expect(screen.getByRole('tablist')).toBeVisible();
  });

  it('may be deleted: the pane says so and shows the sheet that is open now', async () => {
    const useCases = new FakeUseCases(trainingForm());
    await renderScored(useCases);
    useCases.sheet = ledger();
    useCases.nameNow = null;
    comeBack();
    expect(await screen.findByText(/原来的工作表“自评表”已不在工作簿中/)).toBeVisible();
    expect(screen.getByText('这张工作表上没有找到自评表')).toBeVisible();
  });

  it('may be deleted under a click: nothing is written, and the way out is offered', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = await renderScored(useCases);
    useCases.fails.score = new WorkbookError('sheet-not-found', { sheet: '自评表' });
    await user.click(screen.getByRole('button', { name: '重新评分' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/已被删除，表格没有改动/);
    useCases.sheet = ledger();
    await user.click(screen.getByRole('button', { name: '查看现在的工作表' }));
    expect(await screen.findByText('这张工作表上没有找到自评表')).toBeVisible();
  });

  it('may be left: a result never stays above another sheet', async () => {
    const useCases = new FakeUseCases(trainingForm());
    await renderScored(useCases);
    const former = useCases.sheet.name;
    useCases.sheet = { ...trainingForm(), id: 's3', name: '第二张' };
    useCases.nameNow = former;
    act(() => {
      useCases.view?.onActivated?.('s3');
    });
    expect(await screen.findByText('已找到自评表')).toBeVisible();
    expect(screen.getByText('第二张')).toBeVisible();
    expect(screen.queryByText(/已不在工作簿中/)).toBeNull();
  });

  it('may lose rows: the result is old, even if no row came out differently', async () => {
    const useCases = new FakeUseCases(trainingForm());
    await renderScored(useCases);
    useCases.sheet = sheetOf(trainingForm().values.slice(0, -1), { id: 's1', name: '自评表' });
    const inspection = await useCases.inspect(useCases.settings);
    act(() => {
      useCases.view?.onChanged({ inspection, rows: [], source: 'local' });
    });
    expect(await screen.findByText(/有指标行被删除/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /学员满意度/ })).toBeNull();
  });
});

it('two panes on one workbook: the second run finds nothing left to write', async () => {
  const port = filePort(openExample('S02'));
  const host = new FakeUseCases(ledger());
  const panes = ['first', 'second'].map((id) => {
    const container = document.body.appendChild(document.createElement('div'));
    container.id = id;
    return render(
      <App
        connect={() => Promise.resolve(excel())}
        loadUseCases={() => Promise.resolve(boundUseCases(port, host))}
        reload={() => undefined}
      />,
      { container, wrapper: WithTellingStyles },
    );
  });
  const [first, second] = panes;
  for (const pane of panes) await pane.findByText('已找到自评表');
  fireEvent.click(first!.getByRole('button', { name: '一键评分' }));
  fireEvent.click(second!.getByRole('button', { name: '一键评分' }));
  expect(await second!.findByText(/上一次操作还没有完成，这次没有执行/)).toBeVisible();
  await first!.findByText(/^(已写入|没有新的得分)/);
  fireEvent.click(second!.getByRole('button', { name: '一键评分' }));
  expect(await second!.findByText(/^表格已经是评分后的样子/)).toBeVisible();
});
