import { act, screen, waitFor } from '@testing-library/react';
import { defaultSettings } from '../../src/app/settings';
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

it('a protection that comes or goes while the sheet is shown is told at once, and nothing is read', async () => {
  const useCases = new FakeUseCases({ ...trainingForm(), isProtected: true });
  renderApp(useCases);
  expect(await screen.findByText(said)).toBeVisible();
  const inspect = jest.spyOn(useCases, 'inspect');
  act(() => useCases.view?.onProtection?.({ protection: 'elsewhere', isProtected: false }));
  expect(screen.getByText(said)).toBeVisible();
  act(() => useCases.view?.onProtection?.({ protection: 's1', isProtected: false }));
  expect(screen.queryByText(said)).toBeNull();
  const score = screen.getByRole('button', { name: '一键评分' });
  expect(score).not.toHaveAccessibleDescription();
  act(() => useCases.view?.onProtection?.({ protection: 's1', isProtected: true }));
  expect(score).toHaveAccessibleDescription(/受保护/);
  expect(inspect).not.toHaveBeenCalled();
});

it('重新评分 and 撤销 of a sheet that was protected after its run are described like the first button', async () => {
  const useCases = new FakeUseCases(trainingForm());
  const { user } = renderApp(useCases);
  await user.click(await screen.findByRole('button', { name: '一键评分' }));
  const again = await screen.findByRole('button', { name: '重新评分' });
  const undo = screen.getByRole('button', { name: '撤销' });
  expect(again).not.toHaveAccessibleDescription();
  act(() => useCases.view?.onProtection?.({ protection: 's1', isProtected: true }));
  expect(again).toHaveAccessibleDescription(/受保护.*撤销工作表保护/);
  expect(undo).toHaveAccessibleDescription(/受保护.*撤销工作表保护/);
  act(() => useCases.view?.onProtection?.({ protection: 's1', isProtected: false }));
  expect(undo).not.toHaveAccessibleDescription();
});

it('a look at a sheet that was edited after its run tells the protection as it is now', async () => {
  const useCases = new FakeUseCases(trainingForm());
  const { user } = renderApp(useCases);
  await user.click(await screen.findByRole('button', { name: '一键评分' }));
  await screen.findByRole('button', { name: '重新评分' });
  const inspection = await useCases.inspect(defaultSettings);
  const sheet = { ...inspection.sheet, isProtected: true };
  act(() => {
    useCases.view?.onChanged({ inspection: { ...inspection, sheet }, rows: [5], source: 'local' });
  });
  expect(screen.getByText(said)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '重新查看' }));
  await waitFor(() => {
    expect(screen.queryByText(said)).toBeNull();
  });
});

it('the protection of a sheet without a form concerns nobody', async () => {
  renderApp(new FakeUseCases({ ...ledger(), isProtected: true }));
  expect(await screen.findByText('这张工作表上没有找到自评表')).toBeVisible();
  expect(screen.queryByText(said)).toBeNull();
});
