import { screen } from '@testing-library/react';
import { FakeUseCases, trainingForm } from './fakeUseCases';
import { renderApp, stubBrowser } from './renderApp';

jest.setTimeout(60_000); // a whole panel is drawn

beforeEach(() => {
  stubBrowser();
});

describe('the settings say which Excel this is, for a person who reports a fault', () => {
  it.each([
    ['OFFICE_ONLINE', '运行环境：Excel 网页版'],
    ['PC', '运行环境：Excel（Windows）'],
    ['MAC', '运行环境：Excel（Mac）'],
  ])('%s: %s', async (platform, said) => {
    const useCases = new FakeUseCases(trainingForm());
    useCases.platform = platform;
    const { user } = renderApp(useCases);
    await screen.findByText('已找到自评表');
    await user.click(screen.getByRole('button', { name: '设置' }));
    expect(await screen.findByText(said)).toBeVisible();
  });

  it('nothing where Excel does not tell', async () => {
    const useCases = new FakeUseCases(trainingForm());
    useCases.platform = 'unknown';
    const { user } = renderApp(useCases);
    await screen.findByText('已找到自评表');
    await user.click(screen.getByRole('button', { name: '设置' }));
    await screen.findByText(/不会上传/);
    expect(screen.queryByText(/运行环境/)).toBeNull();
  });
});
