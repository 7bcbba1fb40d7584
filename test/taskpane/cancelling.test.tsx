import { fireEvent, screen, waitFor } from '@testing-library/react';
import { WorkbookError } from '../../src/workbook/errors';
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

describe('a decision', () => {
  /** Lets 提升能力 be partly achieved with 20. */
  async function confirm(user: ReturnType<typeof renderApp>['user'], typed: string) {
    await user.click(await button('部分达成'));
    const score = screen.getByRole('spinbutton', { name: '得分' });
    fireEvent.change(score, { target: { value: typed } });
    await user.click(screen.getByRole('button', { name: '确认' }));
  }
  async function decided() {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = await renderScored(useCases);
    await user.click(screen.getByRole('button', { name: /提升能力/ }));
    await confirm(user, '20');
    await screen.findByText(/^等级：/);
    const { decisions, receipts } = useCases;
    expect(decisions).toMatchObject({ C9: { tier: 'partial', score: 20 } });
    return { useCases, user, decisions, receipts };
  }

  it('whose run is called off is forgotten, and the one from before is stored again', async () => {
    const { useCases, user, decisions, receipts } = await decided();
    const { opened, open: release } = gate();
    useCases.writingGate = opened;
    await confirm(user, '22');
    expect(useCases.decisions).toMatchObject({ C9: { tier: 'partial', score: 22 } });
    await user.click(await button('取消'));
    release();
    expect(await screen.findByText('已取消，表格没有改动。')).toBeVisible();
    expect(useCases.decisions).toBe(decisions);
    expect(useCases.receipts).toEqual(receipts);
    useCases.writingGate = Promise.resolve();
    await user.click(await button('重新评分'));
    await waitFor(() => {
      expect(useCases.scoredWith.at(-1)?.decisions).toEqual(decisions);
    });
  });

  it('that cannot be brought back after a run was called off is not passed over in silence', async () => {
    const { useCases, user } = await decided();
    const { opened, open: release } = gate();
    useCases.writingGate = opened;
    await confirm(user, '22');
    await user.click(await button('取消'));
    useCases.fails.settings = new WorkbookError('read-only');
    release();
    expect(await screen.findByText('设置没有保存')).toBeVisible();
    expect(screen.queryByText('已取消，表格没有改动。')).toBeNull();
    expect(await button('重新评分')).toBeEnabled();
  });

  it('whose run fails is forgotten as well', async () => {
    const { useCases, user, decisions } = await decided();
    useCases.fails.score = new WorkbookError('sheet-protected', { sheet: '自评表' });
    await confirm(user, '22');
    expect(await screen.findByText('没有评分')).toBeVisible();
    expect(useCases.decisions).toBe(decisions);
  });

  it('goes with its run when that is taken back', async () => {
    const { useCases, user } = await decided();
    await confirm(user, '22');
    await waitFor(() => {
      expect(useCases.receipts).toHaveLength(3);
    });
    await user.click(await button('撤销'));
    await user.click(await button('撤销上次评分'));
    expect(useCases.decisions).toEqual({});
  });

  it('that cannot be stored starts no run', async () => {
    const { useCases, user, decisions } = await decided();
    useCases.fails.settings = new WorkbookError('read-only');
    const runs = useCases.scoredWith.length;
    await confirm(user, '22');
    expect(await screen.findByText('设置没有保存')).toBeVisible();
    expect(useCases.decisions).toBe(decisions);
    expect(useCases.scoredWith).toHaveLength(runs);
  });

  describe('that leads to the preview, because the run would overwrite what was typed,', () => {
    async function asked() {
      const useCases = new FakeUseCases(trainingForm());
      useCases.settings = { ...useCases.settings, typedScores: 'replace' };
      const { user } = renderApp(useCases);
      await user.click(await button('一键评分'));
      await user.click(await screen.findByRole('button', { name: /^写入/ }));
      await screen.findByRole('tablist');
      // Nobody knows of the run any more, so that its scores are typed ones.
      useCases.receipts = [];
      await user.click(screen.getByRole('button', { name: /提升能力/ }));
      await confirm(user, '22');
      await screen.findByText(/^这次评分将覆盖/);
      return { useCases, user };
    }

    it('is forgotten when that is closed', async () => {
      const { useCases, user } = await asked();
      expect(useCases.decisions).not.toEqual({});
      await user.click(await button('取消'));
      await waitFor(() => {
        expect(useCases.decisions).toEqual({});
      });
    });

    it('is kept when that is written', async () => {
      const { useCases, user } = await asked();
      await user.click(await screen.findByRole('button', { name: /^写入/ }));
      await screen.findByText(/^已写入/);
      expect(useCases.decisions).toMatchObject({ C9: { tier: 'partial', score: 22 } });
      await user.click(await button('重新评分'));
      await waitFor(() => {
        expect(useCases.scoredWith.at(-1)?.decisions).toEqual(useCases.decisions);
      });
    });
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
