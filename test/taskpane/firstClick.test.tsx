import { act, screen, waitFor } from '@testing-library/react';
import { firstButton, handOver } from '../../src/taskpane/firstPaint/handOver';
import { hostLanguageIn } from '../../src/taskpane/hostLanguage';
import { WorkbookError } from '../../src/workbook/errors';
import { FakeUseCases, ledger, trainingForm } from './fakeUseCases';
import { excel, renderApp, stubBrowser } from './renderApp';

jest.setTimeout(60_000); // jsdom works out styles slowly on a busy machine

beforeEach(() => {
  stubBrowser();
});

/** Excel that answers when it is told to. */
function slowExcel() {
  let answer: () => void = () => undefined;
  const answered = new Promise<ReturnType<typeof excel>>((resolve) => {
    answer = () => {
      resolve(excel());
    };
  });
  const answerNow = async () => {
    answer();
    await answered;
  };
  return { answered, answer: () => act(answerNow) };
}

describe('一键评分 before Excel has answered', () => {
  it('takes the click, says what it waits for, and scores once Excel answers', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { answered, answer } = slowExcel();
    const { user } = renderApp(useCases, answered);
    await user.click(screen.getByRole('button', { name: '一键评分' }));
    expect(screen.getByText('正在连接 Excel，连上后马上评分…', { selector: 'p' })).toBeVisible();
    const asked = screen.getByRole('button', { name: '马上评分…' });
    expect(asked).toHaveAttribute('aria-disabled', 'true');
    await user.click(asked);
    await answer();
    await screen.findByRole('tablist');
    expect(useCases.scoredWith).toHaveLength(1);
  });

  it('can be cancelled, and then nothing is written', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { answered, answer } = slowExcel();
    const { user } = renderApp(useCases, answered);
    await user.click(screen.getByRole('button', { name: '一键评分' }));
    await user.click(screen.getByRole('button', { name: '取消' }));
    await answer();
    expect(await screen.findByText('已找到自评表')).toBeVisible();
    expect(screen.getByRole('button', { name: '一键评分' })).toBeEnabled();
    expect(useCases.scoredWith).toEqual([]);
  });

  it('finds nothing to score on a sheet without a form, and does not score the next one unasked', async () => {
    const useCases = new FakeUseCases(ledger());
    const { answered, answer } = slowExcel();
    const { user } = renderApp(useCases, answered);
    await user.click(screen.getByRole('button', { name: '一键评分' }));
    await answer();
    await screen.findByText('这张工作表上没有找到自评表');
    useCases.sheet = trainingForm();
    act(() => {
      useCases.view?.onActivated?.('s1');
    });
    expect(await screen.findByText('已找到自评表')).toBeVisible();
    expect(useCases.scoredWith).toEqual([]);
  });

  it('is forgotten when the sheet cannot be read', async () => {
    const useCases = new FakeUseCases(trainingForm());
    useCases.fails.inspect = new WorkbookError('cell-edit-mode');
    const { answered, answer } = slowExcel();
    const { user } = renderApp(useCases, answered);
    await user.click(screen.getByRole('button', { name: '一键评分' }));
    await answer();
    await screen.findByRole('alert');
    useCases.fails = {};
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('已找到自评表')).toBeVisible();
    expect(useCases.scoredWith).toEqual([]);
  });

  it('offers neither rules nor settings before those of the workbook are known', async () => {
    const { answered, answer } = slowExcel();
    const { user } = renderApp(new FakeUseCases(trainingForm()), answered);
    const settings = screen.getByRole('button', { name: '设置' });
    expect(settings).toHaveAttribute('aria-disabled', 'true');
    await user.click(settings);
    expect(screen.queryByRole('heading', { name: '设置' })).toBeNull();
    await answer();
    await screen.findByText('已找到自评表');
    expect(settings).not.toHaveAttribute('aria-disabled', 'true');
  });
});

describe('the button of the page as it is delivered', () => {
  beforeEach(() => {
    document.body.innerHTML = '<button id="first-button">一键评分</button>';
  });

  it('tells whether it was pressed and has the focus', async () => {
    const button = firstButton();
    Object.assign(button ?? {}, { matches: () => false }); // jsdom calls what has the focus pressed
    expect(await handOver(button)).toEqual({ isAsked: false, hasFocus: false });
    button?.focus();
    button?.setAttribute('data-asked', '');
    expect(await handOver(button)).toEqual({ isAsked: true, hasFocus: true });
  });

  it('is not taken away while it is held down', async () => {
    const button = firstButton();
    let isDown = true;
    Object.assign(button ?? {}, { matches: () => isDown });
    const handed = jest.fn();
    void handOver(button).then(handed);
    await Promise.resolve();
    expect(handed).not.toHaveBeenCalled();
    button?.addEventListener('click', () => {
      button.setAttribute('data-asked', '');
    });
    isDown = false;
    window.dispatchEvent(new Event('pointerup'));
    button?.click();
    await waitFor(() => {
      expect(handed).toHaveBeenCalledWith({ isAsked: true, hasFocus: false });
    });
  });
});

describe('the language of Office', () => {
  it.each([
    ['?_host_Info=Excel$Web$16.01$en-US$id$$$0', 'en-US'],
    ['?_host_Info=Excel|Win32|16.01|zh-CN|||isDialog', 'zh-CN'],
    ['?_host_Info=Excel$Web$16.01', null],
    ['?_host_Info=Excel$Web$16.01$<b>$id', null],
    ['', null],
  ])('is read from the address %s', (search, language) => {
    expect(hostLanguageIn(search)).toBe(language);
  });
});
