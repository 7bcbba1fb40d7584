import { screen, waitFor } from '@testing-library/react';
import { FakeUseCases, ledger, trainingForm } from './fakeUseCases';
import { renderApp, stubBrowser } from './renderApp';

jest.setTimeout(60_000); // jsdom works out styles slowly on a busy machine

beforeEach(() => {
  stubBrowser();
});

const said = '这张工作表受保护，现在不能写入';

it('a protected sheet is told before the click, with what to do, and the button says so too', async () => {
  const useCases = new FakeUseCases({ ...trainingForm(), isProtected: true });
  const { user } = renderApp(useCases);
  expect(await screen.findByText(said)).toBeVisible();
  expect(useCases.scoredWith).toEqual([]);
  const score = screen.getByRole('button', { name: '一键评分' });
  expect(score).toHaveAccessibleDescription(/受保护.*撤销工作表保护/);
  useCases.sheet = trainingForm();
  await user.click(screen.getByRole('button', { name: '重新查看' }));
  await waitFor(() => {
    expect(screen.queryByText(said)).toBeNull();
  });
  expect(score).not.toHaveAccessibleDescription();
});

it('the protection of a sheet without a form concerns nobody', async () => {
  renderApp(new FakeUseCases({ ...ledger(), isProtected: true }));
  expect(await screen.findByText('这张工作表上没有找到自评表')).toBeVisible();
  expect(screen.queryByText(said)).toBeNull();
});
