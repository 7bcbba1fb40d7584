import { act, screen, waitFor } from '@testing-library/react';
import { zipSync } from 'fflate';
import { axe } from 'jest-axe';
import PostalMime from 'postal-mime';
import { createTranslator } from '../../src/i18n';
import { sharingTranslator } from '../../src/i18n/sharing';
import { WorkbookError } from '../../src/workbook/errors';
import { FakeUseCases, smallestWorkbook, trainingForm } from './fakeUseCases';
import { renderScored, stubBrowser } from './renderApp';

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

describe('bad luck while sending', () => {
  it('hints at a file above the mail limit of 25 MB, and still makes the draft', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const large = zipSync(
      {
        '[Content_Types].xml': new Uint8Array(),
        'xl/media/image1.png': new Uint8Array(20_000_000),
      },
      { level: 0 },
    );
    useCases.copy = { bytes: large, workbookName: '自评表.xlsx' };
    await openShare(useCases);
    await enabledDraft();
    expect(screen.getByText(/做成邮件约 26\.1 MB，超过不少单位 25 MB/)).toBeVisible();
    expect(screen.getByText(/^19\.1 MB · /)).toBeVisible();
  });

  it('does not hint at a file just below it', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const large = zipSync(
      {
        '[Content_Types].xml': new Uint8Array(),
        'xl/media/image1.png': new Uint8Array(19_000_000),
      },
      { level: 0 },
    );
    useCases.copy = { bytes: large, workbookName: '自评表.xlsx' };
    await openShare(useCases);
    await enabledDraft();
    expect(screen.queryByText(/超过不少单位/)).toBeNull();
  });

  it('says after eight seconds that the copy is slow and what can be done meanwhile', async () => {
    const useCases = new FakeUseCases(trainingForm());
    let deliver: () => void = () => undefined;
    useCases.copyGate = new Promise((resolve) => {
      deliver = resolve;
    });
    const { user } = await openShare(useCases);
    expect(screen.queryByText(/准备得比较慢/)).toBeNull();
    expect(
      await screen.findByText(/准备得比较慢.*复制摘要/, {}, { timeout: 15_000 }),
    ).toBeVisible();
    expect(await draftButton()).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('button', { name: '复制摘要' }));
    expect(await screen.findByText(/已复制到剪贴板/)).toBeVisible();
    act(() => {
      deliver();
    });
    await enabledDraft();
  });

  it('takes a copy that broke off for none: less than a whole file is never attached', async () => {
    const useCases = new FakeUseCases(trainingForm());
    useCases.copy = { bytes: smallestWorkbook.slice(0, 40), workbookName: '自评表.xlsx' };
    const { user } = await openShare(useCases);
    expect(await screen.findByText('没有得到文件副本')).toBeVisible();
    await user.click(await draftButton());
    expect(downloads).toEqual([]);
  });

  it('names the copy of a workbook that was never saved, or is open for reading only', async () => {
    const useCases = new FakeUseCases(trainingForm());
    useCases.copy = { bytes: smallestWorkbook, workbookName: null };
    const { user } = await openShare(useCases);
    await enabledDraft();
    await user.click(screen.getByRole('button', { name: '保存标注副本' }));
    await screen.findByText(/已交给浏览器下载/);
    expect(downloads.map(({ name }) => name)).toEqual(['绩效自评表（已评分）.xlsx']);
  });

  it('parts pasted lines into recipients, refuses what is no address, and lets no header in', async () => {
    const { user } = await openShare();
    await enabledDraft();
    const to = screen.getByLabelText('收件人（可不填）');
    await user.click(to);
    await user.paste('张三 <zhang@example.cn>; li@example.cn');
    await user.click(screen.getByRole('button', { name: '生成邮件草稿' }));
    await screen.findByText(/还没有发出/);
    const { to: receivers, headers } = await PostalMime.parse(
      await bytesOf(downloads[0]?.blob ?? new Blob()),
    );
    expect(receivers?.map(({ address }) => address)).toEqual(['zhang@example.cn', 'li@example.cn']);
    expect(headers.map(({ key }) => key)).not.toContain('bcc');
    await user.clear(to);
    await user.paste('zhang@example.cn Bcc: spy@example.com');
    expect(await screen.findByText(/不是邮件地址：zhang@example\.cn Bcc: spy/)).toBeVisible();
    expect(downloads).toHaveLength(1);
  });

  it('refuses a subject with a control character and keeps everything that was typed', async () => {
    const { user } = await openShare();
    await enabledDraft();
    const subject = screen.getByLabelText<HTMLInputElement>('主题');
    await user.clear(subject);
    await user.click(subject);
    await user.paste('结果\u2028Bcc: spy@example.com');
    await user.click(screen.getByRole('button', { name: '生成邮件草稿' }));
    expect(await screen.findByText(/主题里有换行或控制字符/)).toBeVisible();
    expect(downloads).toEqual([]);
    expect(subject.value).toContain('结果');
  });
});

describe('no sentence of sending', () => {
  it.each(['zh-CN', 'en-US'] as const)('claims in %s that something was sent', (locale) => {
    const { t } = sharingTranslator(createTranslator(locale));
    const said = [
      t('share.done.draft', { file: 'a.eml' }),
      t('share.done.file', { file: 'a.xlsx' }),
      t('share.done.text'),
      t('share.done.system'),
      t('share.again', { file: 'a.eml' }),
      t('share.mail.draftHint'),
    ];
    const claims =
      /(?<!没有|还没|是否|自己)(已发送|已发出|发送成功)|\b(was|has been|is) sent\b(?! is)/;
    expect(
      said.filter((text) =>
        claims.test(text.replace(/nothing has been sent yet|Whether it is sent/g, '')),
      ),
    ).toEqual([]);
  });
});
