import { screen } from '@testing-library/react';
import { FakeUseCases, trainingForm } from './fakeUseCases';
import { renderApp, renderScored, stubBrowser } from './renderApp';

jest.setTimeout(60_000); // jsdom works out styles slowly on a busy machine

beforeEach(() => {
  stubBrowser();
});

/** A promise that waits until it is told. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

const button = (name: string) => screen.findByRole('button', { name });
const queried = (name: string) => screen.queryByRole('button', { name });

describe('a run that takes over a second', () => {
  it('can be called off before it writes, and then nothing is written', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { opened, open } = gate();
    useCases.gate = opened;
    const { user } = renderApp(useCases);
    await user.click(await button('一键评分'));
    expect(queried('取消')).toBeNull();
    await user.click(await button('取消'));
    expect(await button('正在取消…')).toHaveAttribute('aria-disabled', 'true');
    open();
    expect(await screen.findByText('已取消，表格没有改动。')).toBeVisible();
    expect(useCases.receipts).toEqual([]);
    expect(await button('一键评分')).toBeEnabled();
  });

  it('is taken back when it is called off while it writes', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { opened, open } = gate();
    useCases.writingGate = opened;
    const { user } = renderApp(useCases);
    await user.click(await button('一键评分'));
    await user.click(await button('取消'));
    open();
    expect(await screen.findByText('已取消，表格没有改动。')).toBeVisible();
    expect(useCases.receipts).toEqual([]);
    expect(screen.queryByRole('tablist')).toBeNull();
  });

  it('that was called off too late and cannot be taken back is shown with its result', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { opened, open } = gate();
    useCases.writingGate = opened;
    useCases.fails.undo = new Error('gone');
    const { user } = renderApp(useCases);
    await user.click(await button('一键评分'));
    await user.click(await button('取消'));
    open();
    expect(await screen.findByText('没有撤销')).toBeVisible();
    expect(await button('撤销')).toBeEnabled();
  });

  it('leaves the former result where it was when scoring again is called off', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = await renderScored(useCases);
    const { opened, open } = gate();
    useCases.gate = opened;
    await user.click(await button('重新评分'));
    await user.click(await button('取消'));
    open();
    expect(await screen.findByText('已取消，表格没有改动。')).toBeVisible();
    expect(screen.getByRole('tablist')).toBeVisible();
    expect(useCases.receipts).toHaveLength(1);
  });
});

describe('a preview that takes over a second', () => {
  it('can be called off, and does not open afterwards', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { opened, open } = gate();
    const preview = useCases.preview;
    useCases.preview = async (...given) => {
      await opened;
      return preview(...given);
    };
    const { user } = renderApp(useCases);
    await screen.findByText('已找到自评表');
    await user.click(await button('预览'));
    await user.click(await button('取消'));
    expect(await button('预览')).toBeEnabled();
    open();
    await opened;
    expect(screen.queryByRole('heading', { name: '预览' })).toBeNull();
    expect(screen.getByText('已找到自评表')).toBeVisible();
  });
});
