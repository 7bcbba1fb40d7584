import { act, screen, waitFor } from '@testing-library/react';
import { zipSync } from 'fflate';
import { axe } from 'jest-axe';
import PostalMime from 'postal-mime';
import type { Receipt } from '../../src/core/plan/plan';
import { profiles } from '../../src/core/scoring/profiles';
import type { CellValue, Sheet } from '../../src/core/sheet';
import { createTranslator } from '../../src/i18n';
import { sharingTranslator } from '../../src/i18n/sharing';
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

/** The form as it stands after a run. */
function written(form: Sheet, receipts: readonly Receipt[]): Sheet {
  const grid = <T,>(rows: readonly (readonly T[])[], of: (value: CellValue) => T): T[][] => {
    const copy = rows.map((row) => [...row]);
    for (const { address, content } of receipts.flatMap(({ changes }) => changes)) {
      const row = copy[address.row - form.origin.row];
      if (row && content) row[address.column - form.origin.column] = of(content.after.content);
    }
    return copy;
  };
  return {
    ...form,
    values: grid(form.values, (value) => value),
    formulas: grid(form.formulas, (value) => value),
    texts: grid(form.texts, String),
  };
}

/** Somebody scored the form, and it is opened elsewhere, perhaps after an edit. */
async function opened(edit: (form: Sheet) => Sheet = (form) => form): Promise<FakeUseCases> {
  const before = new FakeUseCases(trainingForm());
  const { unmount } = await renderScored(before);
  unmount();
  const useCases = new FakeUseCases(edit(written(trainingForm(), before.receipts)));
  useCases.receipts = before.receipts;
  return useCases;
}

const corrected = (form: Sheet): Sheet => {
  const put = <T,>(rows: readonly (readonly T[])[], value: T) =>
    rows.map((row, index) => (index === 5 ? row.map((each, c) => (c === 4 ? value : each)) : row));
  return {
    ...form,
    values: put<CellValue>(form.values, '20期'),
    texts: put(form.texts, '20期'),
    formulas: put<CellValue>(form.formulas, '20期'),
  };
};

describe('a sheet that arrives scored', () => {
  it('says by what, when and by which rules it was scored, and that nothing changed since', async () => {
    renderApp(await opened());
    expect(
      await screen.findByText(/^此表由绩效自评助手于2026年11月22日.*按“财预〔2020〕10号”口径评分$/),
    ).toBeVisible();
    expect(screen.getByText(/得分和标注与当时一致/)).toBeVisible();
  });

  it('lists what was corrected since, and leads to the cells', async () => {
    const useCases = await opened(corrected);
    const { user } = renderApp(useCases);
    expect(await screen.findByText(/自那次评分以来有 3 处变化/)).toBeVisible();
    expect(screen.getByText('举办培训班（G6）：按现在的内容，得分应由 18 改为 20')).toBeVisible();
    expect(screen.getByText('E6：标注与现在的结果不符')).toBeVisible();
    await user.click(screen.getByText('举办培训班（E6）：实际完成值“18期” → “20期”'));
    expect(useCases.revealed).toEqual(['E6']);
  });

  it('says that only scores and marks are compared where the run kept nothing of what it read', async () => {
    const useCases = await opened(corrected);
    useCases.receipts = useCases.receipts.map(({ read, ...receipt }) => {
      expect(read).toBeDefined();
      return receipt;
    });
    renderApp(useCases);
    expect(await screen.findByText(/超过 2,000 行的表不留.*只核对得分和标注/)).toBeVisible();
    expect(screen.queryByText(/实际完成值“18期”/)).toBeNull();
  });

  it('is looked at again on request', async () => {
    const { sheet } = await opened();
    const useCases = await opened(corrected);
    const { user } = renderApp(useCases);
    await screen.findByText(/自那次评分以来有/);
    useCases.sheet = sheet;
    await user.click(await screen.findByRole('button', { name: '重新核对' }));
    expect(await screen.findByText(/得分和标注与当时一致/)).toBeVisible();
  });

  it('takes the marks off and says that the scores stay', async () => {
    const useCases = await opened();
    const { user } = renderApp(useCases);
    await user.click(await screen.findByRole('button', { name: '清除标注' }));
    expect(await screen.findByText(/已清除标注，7 个单元格.*得分保留/)).toBeVisible();
    expect(useCases.receipts.flatMap(({ changes }) => changes).some(({ fill }) => fill)).toBe(
      false,
    );
  });

  it('offers to take marks off only while there are any, and says when there are none', async () => {
    const useCases = await opened();
    const [scored] = useCases.receipts;
    const { user } = renderApp(useCases);
    const clear = await screen.findByRole('button', { name: '清除标注' });
    expect(screen.queryByText(/表上没有可以清除的标注/)).toBeNull();
    // Somebody else is quicker, in another window.
    useCases.undoOutcome = { restored: 0, left: [] };
    await user.click(clear);
    expect(await screen.findByText('这张工作表上没有评分留下的标注。')).toBeVisible();
    expect(await screen.findByText(/表上没有可以清除的标注/)).toBeVisible();
    expect(screen.getByText(/^得分与当时一致/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '清除标注' })).toBeNull();
    expect(screen.getByRole('button', { name: '撤销上次评分' })).toBeEnabled();
    // The marks are there again, for example from a run that is taken back to here.
    useCases.receipts = [scored!];
    await user.click(screen.getByRole('button', { name: '重新核对' }));
    expect(await screen.findByRole('button', { name: '清除标注' })).toBeEnabled();
    expect(screen.queryByText(/表上没有可以清除的标注/)).toBeNull();
  });

  it('says which rules the check goes by where others are set now', async () => {
    const useCases = await opened();
    const [other] = profiles.filter(({ id }) => id !== useCases.settings.profile.id);
    useCases.settings = { ...useCases.settings, profile: other! };
    renderApp(useCases);
    expect(
      await screen.findByText(`现在设置的口径是“${other!.name}”，以下按它核对。`),
    ).toBeVisible();
  });

  it('is not claimed of a sheet without a receipt', async () => {
    renderApp(new FakeUseCases(trainingForm()));
    await screen.findByText('已找到自评表');
    expect(screen.queryByText(/此表由绩效自评助手/)).toBeNull();
  });

  it('is accessible', async () => {
    const { container } = renderApp(await opened(corrected));
    await screen.findByText(/自那次评分以来有/);
    const { violations } = await axe(container);
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  });
});
