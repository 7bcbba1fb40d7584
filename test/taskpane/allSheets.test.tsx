import { screen, within } from '@testing-library/react';
import { WorkbookError } from '../../src/workbook/errors';
import { FakeUseCases, ledger, trainingForm } from './fakeUseCases';
import { renderApp, stubBrowser } from './renderApp';

jest.setTimeout(30_000); // jsdom works out styles slowly on a busy machine

beforeEach(() => {
  stubBrowser();
});

function workbookOfThree(): FakeUseCases {
  const useCases = new FakeUseCases(trainingForm());
  const second = { ...trainingForm(), id: 's3', name: '第二张' };
  useCases.workbook = [trainingForm(), ledger(), second];
  return useCases;
}

const scoreAll = async (useCases: FakeUseCases) => {
  const view = renderApp(useCases);
  await view.user.click(await screen.findByRole('button', { name: '给所有工作表评分' }));
  return view;
};

describe('scoring all sheets', () => {
  it('lists what happened to each sheet', async () => {
    await scoreAll(workbookOfThree());
    expect(await screen.findByText('全部完成，2 张工作表已评分。')).toBeVisible();
    const items = within(screen.getByRole('list', { name: '各工作表的结果' })).getAllByRole(
      'listitem',
    );
    expect(items).toHaveLength(3);
    expect(items[0]).toHaveTextContent(/自评表.*党员和干部教育培训经费已评 .+ 分 · 4 项需要关注/);
    expect(items[1]).toHaveTextContent('没有自评表，没有改动');
  });

  it('tells which sheet is worked on, stops when told to, and leaves the rest alone', async () => {
    const useCases = workbookOfThree();
    let open: () => void = () => undefined;
    useCases.gate = new Promise((resolve) => (open = resolve));
    const { user } = await scoreAll(useCases);
    expect(await screen.findByText('正在评分：自评表')).toBeVisible();
    expect(screen.getByText('第 1 / 3 张')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '停止' }));
    open();
    expect(await screen.findByText(/^已停止，1 张工作表已评分/)).toBeVisible();
    expect(useCases.scoredWith).toHaveLength(1);
  });

  it('says why a sheet was not scored', async () => {
    const useCases = workbookOfThree();
    useCases.fails.score = new WorkbookError('sheet-protected', { sheet: '自评表' });
    await scoreAll(useCases);
    expect(await screen.findByText(/3 张没有评分。$/)).toBeVisible();
    expect(screen.getAllByText(/受保护，没有改动/)).toHaveLength(3);
  });

  it('says what to do where no sheet has a form', async () => {
    const useCases = workbookOfThree();
    useCases.workbook = [ledger()];
    await scoreAll(useCases);
    expect(await screen.findByText(/^没有找到自评表，没有改动。.*再点“指定各列”。$/)).toBeVisible();
    expect(screen.queryByText(/全部完成/)).toBeNull();
  });

  it('opens the result of a sheet', async () => {
    const useCases = workbookOfThree();
    const { user } = await scoreAll(useCases);
    await user.click(await screen.findByRole('button', { name: '查看 第二张' }));
    expect(await screen.findByRole('tablist')).toBeVisible();
    expect(screen.getByText('第二张')).toBeVisible();
    expect(useCases.revealed).toEqual(['A1']);
  });

  it('names hidden sheets, leaves them alone, and scores those that are chosen', async () => {
    const useCases = workbookOfThree();
    const hidden = { ...trainingForm(), id: 's4', name: '旧版', visibility: 'hidden' as const };
    useCases.workbook = [...useCases.workbook, hidden];
    const { user } = await scoreAll(useCases);
    expect(await screen.findByText('1 张隐藏的工作表未处理')).toBeVisible();
    expect(useCases.scoredWith).toHaveLength(3);
    await user.click(screen.getByRole('checkbox', { name: '旧版' }));
    await user.click(screen.getByRole('button', { name: '给选中的隐藏工作表评分' }));
    expect(await screen.findByText('全部完成，3 张工作表已评分。')).toBeVisible();
    expect(useCases.scoredWith).toHaveLength(4);
    expect(screen.queryByText(/隐藏的工作表/)).toBeNull();
    expect(screen.queryByRole('button', { name: '查看 旧版' })).toBeNull();
  });

  it('goes back to the open sheet with its new result', async () => {
    const { user } = await scoreAll(workbookOfThree());
    await user.click(await screen.findByRole('button', { name: '返回' }));
    expect(await screen.findByRole('tablist')).toBeVisible();
  });
});
