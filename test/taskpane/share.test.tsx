import './textCoding';
import { act, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import PostalMime from 'postal-mime';
import { WorkbookError } from '../../src/workbook/errors';
import { FakeUseCases, smallestWorkbook, trainingForm } from './fakeUseCases';
import { renderApp, renderScored, stubBrowser } from './renderApp';

jest.setTimeout(30_000); // jsdom works out styles slowly on a busy machine

/** What the pane's anchors would have downloaded. */
let downloads: { name: string; href: string; blob: Blob | null }[] = [];
let blobs: Blob[] = [];

beforeEach(() => {
  stubBrowser();
  downloads = [];
  blobs = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    downloads.push({ name: this.download, href: this.href, blob: blobs.at(-1) ?? null });
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'canShare');
  Reflect.deleteProperty(navigator, 'share');
});

function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(new Uint8Array(reader.result as ArrayBuffer));
    };
    reader.readAsArrayBuffer(blob);
  });
}

async function openShare(useCases = new FakeUseCases(trainingForm())) {
  const view = await renderScored(useCases);
  await view.user.click(screen.getByRole('button', { name: '发送' }));
  await screen.findByRole('heading', { name: '发送评分结果' });
  return { ...view, useCases };
}
const draftButton = () => screen.findByRole('button', { name: '生成邮件草稿' });
const enabledDraft = async () => {
  const button = await draftButton();
  await waitFor(() => {
    expect(button).not.toHaveAttribute('aria-disabled', 'true');
  });
  return button;
};

describe('the share panel', () => {
  it('says what will be handed on: name, size, counts and who is named in the file', async () => {
    await openShare();
    expect(await screen.findByText('自评表（已评分）.xlsx')).toBeVisible();
    expect(screen.getByText(/^1 KB · 5 项指标，4 项需要关注/)).toBeVisible();
    expect(screen.getByText(/^批注作者的姓名会随文件一起发出/)).toBeVisible();
  });

  it('drafts a mail whose attachment is the workbook, and never says that it was sent', async () => {
    const { user } = await openShare();
    await user.type(screen.getByLabelText('收件人（可不填）'), '张三 <zhang@example.cn>；b@c.cn');
    await user.clear(screen.getByLabelText('主题'));
    await user.type(screen.getByLabelText('主题'), '请审核');
    await user.click(await enabledDraft());
    expect(
      await screen.findByText(/^邮件草稿“自评表（已评分）.eml”已交给浏览器下载，还没有发出/),
    ).toBeVisible();
    expect(downloads.map(({ name }) => name)).toEqual(['自评表（已评分）.eml']);
    const mail = await PostalMime.parse(await bytesOf(downloads[0]!.blob!));
    expect(mail.subject).toBe('请审核');
    expect(mail.to?.map(({ address }) => address)).toEqual(['zhang@example.cn', 'b@c.cn']);
    expect(mail.text).toContain('项目：党员和干部教育培训经费');
    const [attachment] = mail.attachments;
    expect(attachment?.filename).toBe('自评表（已评分）.xlsx');
    expect(new Uint8Array(attachment?.content as ArrayBuffer)).toEqual(smallestWorkbook);
    expect(document.body.textContent).not.toMatch(/已发送|发送成功/);
  });

  it('refuses a bad address by name and drafts nothing', async () => {
    const { user } = await openShare();
    await enabledDraft();
    await user.type(screen.getByLabelText('收件人（可不填）'), 'a@b.cn, 张三');
    expect(await screen.findByText('不是邮件地址：张三')).toBeVisible();
    await user.click(await draftButton());
    expect(downloads).toEqual([]);
  });

  it('offers another way when no download is seen, and then the way without one', async () => {
    const { user } = await openShare();
    await user.click(await enabledDraft());
    await user.click(await screen.findByRole('button', { name: '没有看到下载' }));
    expect(await screen.findByText(/已换一种方式重新下载.*请复制摘要/)).toBeVisible();
    expect(downloads.map(({ href }) => href.slice(0, 5))).toEqual(['blob:', 'data:']);
  });

  it('falls back to a data: URL at once where the host has no blob: URLs', async () => {
    const { user } = await openShare();
    Object.assign(URL, {
      createObjectURL: () => {
        throw new Error('refused');
      },
    });
    await user.click(await enabledDraft());
    await screen.findByText(/已换一种方式重新下载/);
    expect(downloads.map(({ href }) => href.slice(0, 5))).toEqual(['data:']);
  });

  it('saves a marked copy', async () => {
    const { user } = await openShare();
    await enabledDraft();
    await user.click(screen.getByRole('button', { name: '保存标注副本' }));
    expect(
      await screen.findByText(/^标注副本“自评表（已评分）.xlsx”已交给浏览器下载/),
    ).toBeVisible();
    expect(await bytesOf(downloads[0]!.blob!)).toEqual(smallestWorkbook);
  });

  it('copies subject and body to the clipboard', async () => {
    const { user } = await openShare();
    await user.click(screen.getByRole('button', { name: '复制摘要' }));
    expect(await screen.findByText(/已复制到剪贴板/)).toBeVisible();
    expect(await navigator.clipboard.readText()).toMatch(
      /^党员和干部教育培训经费绩效自评[^\n]*\n\n您好/,
    );
  });

  it('selects the text for copying by hand where the clipboard is blocked', async () => {
    const { user } = await openShare();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('policy'));
    await user.click(screen.getByRole('button', { name: '复制摘要' }));
    expect(await screen.findByText('这里不允许自动复制')).toBeVisible();
    const body = screen.getByLabelText<HTMLTextAreaElement>('正文');
    expect(body).toHaveFocus();
    expect(body.selectionEnd - body.selectionStart).toBe(body.value.length);
  });

  it('offers the share window of the system only where it takes the file', async () => {
    const shared: ShareData[] = [];
    Object.assign(navigator, {
      canShare: () => true,
      share: (data: ShareData) => {
        shared.push(data);
        return Promise.resolve();
      },
    });
    const { user } = await openShare();
    await enabledDraft();
    await user.click(screen.getByRole('button', { name: '系统共享…' }));
    expect(await screen.findByText(/已把文件交给系统的共享窗口/)).toBeVisible();
    expect(shared[0]?.files?.map(({ name }) => name)).toEqual(['自评表（已评分）.xlsx']);
    Object.assign(navigator, { share: () => Promise.reject(new Error('closed')) });
    await user.click(screen.getByRole('button', { name: '系统共享…' }));
    expect(await screen.findByText(/系统共享没有完成，文件没有发出/)).toBeVisible();
  });

  it('says why there is no copy, still gives the summary, and tries again', async () => {
    const useCases = new FakeUseCases(trainingForm());
    useCases.fails.copy = new WorkbookError('host-failed', {}, { detail: '5001' });
    const { user } = await openShare(useCases);
    expect(await screen.findByRole('alert')).toHaveTextContent(/没有得到文件副本.*5001.*复制摘要/);
    expect(await draftButton()).toHaveAttribute('aria-disabled', 'true');
    expect(screen.queryByRole('button', { name: '系统共享…' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '复制摘要' }));
    expect(await screen.findByText(/已复制到剪贴板/)).toBeVisible();
    useCases.fails = {};
    await user.click(screen.getByRole('button', { name: '重试' }));
    await enabledDraft();
  });

  it('warns that the summary is old when the sheet was edited after scoring', async () => {
    const useCases = new FakeUseCases(trainingForm());
    await openShare(useCases);
    const inspection = await useCases.inspect(useCases.settings);
    act(() => {
      useCases.view?.onChanged({ inspection, rows: [5], source: 'local' });
    });
    expect(await screen.findByText(/评分后表格又有改动/)).toBeVisible();
  });

  it('adds the sheet 评分结果 and takes it away again', async () => {
    const { user, useCases } = await openShare();
    const sheet = await screen.findByRole('switch', { name: '附一张“评分结果”表' });
    await user.click(sheet);
    await waitFor(() => {
      expect(useCases.summaryState).toBe('untouched');
    });
    expect(sheet).toBeChecked();
    await user.click(sheet);
    await waitFor(() => {
      expect(useCases.summaryState).toBe('none');
    });
    expect(sheet).not.toBeChecked();
  });

  it('says that a sheet which somebody changed stays as it is', async () => {
    const useCases = new FakeUseCases(trainingForm());
    useCases.summaryState = 'changed';
    const { user } = await openShare(useCases);
    const sheet = await screen.findByRole('switch', { name: '附一张“评分结果”表' });
    await waitFor(() => {
      expect(sheet).toBeChecked();
    });
    await user.click(sheet);
    expect(await screen.findByText(/有人改过，保持原样/)).toBeVisible();
    expect(sheet).toBeChecked();
  });

  it('goes back to the result', async () => {
    const { user } = await openShare();
    await user.click(screen.getByRole('button', { name: '返回' }));
    expect(await screen.findByRole('tablist')).toBeVisible();
  });

  it('is accessible', async () => {
    const { container } = await openShare();
    await enabledDraft();
    const { violations } = await axe(container);
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  });
});

describe('a sheet that arrives scored', () => {
  it('says when and by which rules it was scored, and that nothing was edited since', async () => {
    const before = new FakeUseCases(trainingForm());
    const { unmount } = await renderScored(before);
    unmount();
    const useCases = new FakeUseCases(trainingForm());
    useCases.receipts = before.receipts;
    renderApp(useCases);
    expect(await screen.findByText('此表已由绩效自评助手评分')).toBeVisible();
    expect(screen.getByText(/^时间：2026年11月22日.*口径：财预〔2020〕10号$/)).toBeVisible();
  });

  it('is not claimed of a sheet without a receipt', async () => {
    renderApp(new FakeUseCases(trainingForm()));
    await screen.findByText('已找到自评表');
    expect(screen.queryByText('此表已由绩效自评助手评分')).toBeNull();
  });
});
