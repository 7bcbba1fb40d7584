import { screen } from '@testing-library/react';
import { FakeUseCases, ledger, trainingForm } from './fakeUseCases';
import { renderApp, stubBrowser } from './renderApp';

jest.setTimeout(30_000); // jsdom works out styles slowly on a busy machine

beforeEach(() => {
  stubBrowser();
});

describe('the first time', () => {
  it('greets with three steps and a sample, until it was read', async () => {
    const { user, unmount } = renderApp(new FakeUseCases(trainingForm()));
    expect(await screen.findByRole('heading', { name: '第一次使用' })).toBeVisible();
    expect(screen.getByRole('button', { name: '一键评分' })).toBeEnabled();
    await user.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText('第一次使用')).toBeNull();
    unmount();
    renderApp(new FakeUseCases(trainingForm()));
    await screen.findByText('已找到自评表');
    expect(screen.queryByText('第一次使用')).toBeNull();
  });

  it.each([
    ['opened', /^示例已在新的 Excel 窗口中打开/],
    ['downloaded', /^这个 Excel 不能直接打开示例，已交给浏览器下载/],
  ] as const)('says where the sample is once it was %s', async (outcome, words) => {
    const useCases = new FakeUseCases(ledger());
    useCases.sampleOutcome = outcome;
    const { user } = renderApp(useCases);
    await user.click(await screen.findByRole('button', { name: '打开示例工作簿' }));
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('says that nothing was changed when the sample cannot be fetched', async () => {
    const useCases = new FakeUseCases(ledger());
    useCases.fails.sample = new Error('404');
    const { user } = renderApp(useCases);
    await user.click(await screen.findByRole('button', { name: '打开示例工作簿' }));
    expect(await screen.findByText(/^示例工作簿没有加载成功，当前工作簿没有改动/)).toBeVisible();
  });
});

it('a sample is at hand wherever no form was found', async () => {
  const { user } = renderApp(new FakeUseCases(ledger()));
  await user.click(await screen.findByRole('button', { name: '知道了' }));
  expect(await screen.findByRole('button', { name: '打开示例工作簿' })).toBeEnabled();
});
