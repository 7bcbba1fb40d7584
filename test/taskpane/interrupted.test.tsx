import { screen } from '@testing-library/react';
import { WorkbookError } from '../../src/workbook/errors';
import { FakeUseCases, trainingForm } from './fakeUseCases';
import { renderApp, stubBrowser } from './renderApp';

jest.setTimeout(60_000); // jsdom works out styles slowly on a busy machine

beforeEach(() => {
  stubBrowser();
});

/** A workbook in which an earlier window could not finish writing. */
function interrupted(recover: FakeUseCases['recover']): FakeUseCases {
  const useCases = new FakeUseCases(trainingForm());
  const { inspect } = useCases;
  let isRunOpen = true;
  useCases.inspect = async (...asked) => ({ ...(await inspect(...asked)), isRunOpen });
  useCases.recover = async () => {
    const outcome = await recover();
    isRunOpen = false;
    return outcome;
  };
  return useCases;
}

describe('opening a workbook that was left half-written', () => {
  it('brings it back to what it was before, and says so', async () => {
    renderApp(interrupted(() => Promise.resolve({ restored: 5, left: [] })));
    expect(
      await screen.findByText(/上次写入中断，已恢复到写入之前的样子（5 个单元格）/),
    ).toBeVisible();
    expect(screen.getByText('已找到自评表')).toBeVisible();
  });

  it('shows the sheet as it is while another window may still be writing', async () => {
    renderApp(interrupted(() => Promise.reject(new WorkbookError('busy'))));
    expect(await screen.findByText('已找到自评表')).toBeVisible();
    expect(screen.queryByText(/上次写入中断/)).toBeNull();
  });
});
