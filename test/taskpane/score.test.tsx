import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { WorkbookError } from '../../src/workbook/errors';
import { sheetOf } from '../core/sheetOf';
import { FakeUseCases, ledger, longForm, trainingForm } from './fakeUseCases';
import { excel, renderApp, renderScored, stubBrowser } from './renderApp';

jest.setTimeout(60_000); // jsdom works out styles slowly on a busy machine

beforeEach(() => {
  stubBrowser();
});

const row = (name: RegExp) => screen.getByRole('button', { name });

describe('before scoring', () => {
  it('says what was found: project, ranges, number of indicators and columns', async () => {
    renderApp(new FakeUseCases(trainingForm()));
    expect(await screen.findByText('已找到自评表')).toBeVisible();
    expect(screen.getByText('党员和干部教育培训经费')).toBeVisible();
    expect(screen.getByText('A5:H10 · 5 项指标')).toBeVisible();
    expect(screen.getByText('年度指标值')).toBeVisible();
    expect(screen.getByRole('button', { name: '一键评分' })).toBeEnabled();
  });

  it('says what it looked for when there is no form, and looks again on request', async () => {
    const useCases = new FakeUseCases(ledger());
    const { user } = renderApp(useCases);
    expect(await screen.findByText('这张工作表上没有找到自评表')).toBeVisible();
    expect(screen.queryByRole('button', { name: '一键评分' })).toBeNull();
    useCases.sheet = trainingForm();
    await user.click(screen.getByRole('button', { name: '重新查找' }));
    expect(await screen.findByText('已找到自评表')).toBeVisible();
  });

  it('follows to another sheet when it comes to the front', async () => {
    const useCases = new FakeUseCases(ledger());
    renderApp(useCases);
    await screen.findByText('这张工作表上没有找到自评表');
    useCases.sheet = trainingForm();
    act(() => {
      useCases.view?.onActivated?.('s1');
    });
    expect(await screen.findByText('已找到自评表')).toBeVisible();
  });

  it('tells why a sheet could not be read, and tries again', async () => {
    const useCases = new FakeUseCases(trainingForm());
    useCases.fails.inspect = new WorkbookError('cell-edit-mode');
    const { user } = renderApp(useCases);
    expect(await screen.findByRole('alert')).toHaveTextContent('正在编辑单元格');
    useCases.fails = {};
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('已找到自评表')).toBeVisible();
  });

  it('offers to take back a run from before the pane was opened', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const before = new FakeUseCases(trainingForm());
    await renderScored(before).then(({ unmount }) => {
      unmount();
    });
    useCases.receipts = before.receipts;
    const { user } = renderApp(useCases);
    await user.click(await screen.findByRole('button', { name: '撤销上次评分' }));
    expect(await screen.findByText('已撤销，恢复了 7 个单元格。')).toBeVisible();
  });
});

describe('after one click', () => {
  it('shows what was written, and a total only once nothing is open', async () => {
    await renderScored(new FakeUseCases(trainingForm()));
    expect(screen.getByText('已写入 4 个得分、1 个比率，标注 5 处。')).toBeVisible();
    expect(screen.getByText('1 项待确认')).toBeVisible();
    expect(screen.getByRole('img', { name: /还不能给出等级$/ })).toBeVisible();
    expect(screen.queryByText(/^等级：/)).toBeNull();
  });

  it('lists shortfalls first, with status word, figures, reason and score', async () => {
    await renderScored(new FakeUseCases(trainingForm()));
    const rows = within(screen.getByRole('list', { name: '指标列表' })).getAllByRole('button');
    expect(rows[0]).toHaveTextContent('预算执行7.75 / 10未达成 · 124 / 160 万元 · 77.5%');
    expect(rows[1]).toHaveTextContent('举办培训班18 / 20未达成 · 18 / ≥20 期 · 90%受疫情影响');
    expect(rows[2]).toHaveTextContent(/平台维护0 \/ 10停止\/资金交回 · .*停用/);
    expect(rows[3]).toHaveTextContent(/提升能力.*待确认 \/ 30/);
    expect(rows).toHaveLength(6);
  });

  it('selects the cell and opens the explanation on a click, and closes it on the next', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = await renderScored(useCases);
    await user.click(row(/举办培训班/));
    expect(useCases.revealed).toEqual(['E6']);
    expect(row(/举办培训班/)).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('18期', { selector: 'mark' })).toBeVisible();
    expect(screen.getByText('18 ÷ 20 = 90%')).toBeVisible();
    expect(screen.getByText('20 × 90% = 18')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '定位单元格 E6' }));
    expect(useCases.revealed).toEqual(['E6', 'E6']);
    await user.click(row(/举办培训班/));
    expect(screen.queryByText('20 × 90% = 18')).toBeNull();
  });

  it('moves between rows with the arrow keys', async () => {
    const { user } = await renderScored(new FakeUseCases(trainingForm()));
    row(/预算执行/).focus();
    await user.keyboard('{ArrowDown}');
    expect(row(/举办培训班/)).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(row(/预算执行/)).toHaveFocus();
  });

  it('filters by status', async () => {
    const { user } = await renderScored(new FakeUseCases(trainingForm()));
    await user.click(screen.getByRole('button', { name: '未达成 2' }));
    expect(screen.getByRole('button', { name: '未达成 2' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(screen.getByRole('list', { name: '指标列表' }).children).toHaveLength(2);
  });

  it('keeps a typed score, says so, and replaces it only when told to', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = await renderScored(useCases);
    expect(screen.getByText('保留了 1 个已填写的得分')).toBeVisible();
    await user.click(row(/培训合格率/));
    expect(screen.getByText('保留 18 / 应为 20')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '采用 20' }));
    await waitFor(() => {
      expect(useCases.scoredWith.at(-1)?.choices?.exceptions).toEqual({ G7: 'replace' });
    });
    expect(screen.queryByText('保留了 1 个已填写的得分')).toBeNull();
    expect(screen.getByText('原填 18 / 已改为 20')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '保留 18' }));
    await waitFor(() => {
      expect(useCases.scoredWith.at(-1)?.choices?.exceptions).toEqual({ G7: 'keep' });
    });
    expect(screen.getByText('保留 18 / 应为 20')).toBeVisible();
  });

  it('goes to the next and the previous line to look at with Alt and the arrows', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = await renderScored(useCases);
    expect(screen.getByText('4 项需要关注')).toBeVisible();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(row(/预算执行/)).toHaveFocus();
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{/Alt}');
    expect(row(/提升能力/)).toHaveAttribute('aria-expanded', 'true');
    await user.click(screen.getByRole('button', { name: '上一项需要关注的指标' }));
    expect(row(/平台维护/)).toHaveFocus();
    expect(row(/平台维护/)).toHaveAttribute('aria-expanded', 'true');
    expect(useCases.revealed.at(-1)).toBe('E8');
  });

  it('lets the score slide inside the band of a tier', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = await renderScored(useCases);
    await user.click(row(/提升能力/));
    await user.click(await screen.findByRole('button', { name: '部分达成' }));
    const slider = screen.getByRole('slider', { name: '在“部分达成”档内调整得分' });
    expect(slider).toHaveAttribute('min', '18');
    expect(slider).toHaveAttribute('max', '23.99');
    expect(slider).toHaveAttribute('aria-valuetext', '还没有给分');
    expect(screen.getByRole('spinbutton', { name: '得分' })).toHaveValue(null);
    fireEvent.change(slider, { target: { value: '20.5' } });
    expect(screen.getByRole('spinbutton', { name: '得分' })).toHaveValue(20.5);
    expect(slider).not.toHaveAttribute('aria-valuetext');
  });

  it('proposes only the score that the rules give a tier, and keeps a given one that fits', async () => {
    const { user } = await renderScored(new FakeUseCases(trainingForm()));
    await user.click(row(/提升能力/));
    const score = await screen.findByRole('spinbutton', { name: '得分' });
    expect(score).toHaveValue(null);
    await user.click(screen.getByRole('button', { name: '达成' }));
    expect(score).toHaveValue(30);
    await user.click(screen.getByRole('button', { name: '未达成' }));
    expect(score).toHaveValue(null);
    await user.type(score, '6');
    await user.click(screen.getByRole('button', { name: '未达成' }));
    expect(score).toHaveValue(6);
  });

  it('confirms no score that nobody gave, and leads to the field', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = await renderScored(useCases);
    await user.click(row(/提升能力/));
    await user.click(await screen.findByRole('button', { name: '部分达成' }));
    await user.click(screen.getByRole('button', { name: '确认' }));
    expect(screen.getByRole('alert')).toHaveTextContent('请输入 18 到 23.99 之间的分数');
    expect(screen.getByRole('spinbutton', { name: '得分' })).toHaveFocus();
    expect(useCases.decisions).toEqual({});
  });

  it('takes the lower end of the band from a slider that nobody moved', async () => {
    const { user } = await renderScored(new FakeUseCases(trainingForm()));
    await user.click(row(/提升能力/));
    await user.click(await screen.findByRole('button', { name: '部分达成' }));
    fireEvent.keyUp(screen.getByRole('slider'), { key: 'Home' });
    expect(screen.getByRole('spinbutton', { name: '得分' })).toHaveValue(18);
  });

  it('takes a decision for an open row inside the band of its tier, and then gives the total', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = await renderScored(useCases);
    await user.click(row(/提升能力/));
    await user.click(await screen.findByRole('button', { name: '部分达成' }));
    const score = screen.getByRole('spinbutton', { name: '得分' });
    await user.clear(score);
    await user.type(score, '29');
    await user.click(screen.getByRole('button', { name: '确认' }));
    expect(screen.getByText('请输入 18 到 23.99 之间的分数')).toBeVisible();
    await user.clear(score);
    await user.type(score, '20');
    await user.click(screen.getByRole('button', { name: '确认' }));
    expect(await screen.findByText(/^等级：/)).toBeVisible();
    expect(useCases.decisions).toMatchObject({ C9: { tier: 'partial', score: 20 } });
  });

  it('takes everything back, and says which cells were left alone', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const gone = [{ row: 8, column: 4 }];
    useCases.undoOutcome = { restored: 6, left: [{ row: 5, column: 6 }], gone };
    const { user } = await renderScored(useCases);
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(
      await screen.findByText(
        /^已撤销，恢复了 6 个单元格。G6 在评分后被改过，保持原样。评分时的 E9 已找不到/,
      ),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: '一键评分' })).toBeEnabled();
  });

  it.each([
    ['removed', '已撤销，恢复了 7 个单元格。“评分结果”表也已删除。'],
    ['kept', '已撤销，恢复了 7 个单元格。“评分结果”表没有删除，不需要时请自行删除。'],
  ] as const)('says what became of the sheet 评分结果 when it was %s', async (summary, said) => {
    const useCases = new FakeUseCases(trainingForm());
    useCases.undoOutcome = { restored: 7, left: [], summary };
    const { user } = await renderScored(useCases);
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(await screen.findByText(said)).toBeVisible();
  });

  it('shows what the sheet says now when somebody edits it, until it says the same again', async () => {
    const useCases = new FakeUseCases(trainingForm());
    await renderScored(useCases);
    useCases.sheet = sheetOf(
      trainingForm().values.map((cells, index) =>
        index === 5 ? cells.map((cell) => (cell === '18期' ? '10期' : cell)) : cells,
      ),
      { id: 's1', name: '自评表' },
    );
    const inspection = await useCases.inspect(useCases.settings);
    act(() => {
      useCases.view?.onChanged({ inspection, rows: [5], source: 'remote' });
    });
    expect(await screen.findByText(/^其他人在评分后改动了表格：1 项/)).toBeVisible();
    expect(row(/举办培训班/)).toHaveTextContent('未达成 · 10 / ≥20 期 · 50%评分后有改动');
    expect(row(/平台维护/)).not.toHaveTextContent('评分后有改动');
    expect(useCases.scoredWith).toHaveLength(1);
    act(() => {
      useCases.view?.onChangedBack?.();
    });
    expect(row(/举办培训班/)).toHaveTextContent('18 / ≥20 期 · 90%');
    expect(screen.queryByText(/改动了表格/)).toBeNull();
  });

  it('shows the preview instead of overwriting what was typed, and writes once it is confirmed', async () => {
    const useCases = new FakeUseCases(trainingForm());
    useCases.settings = { ...useCases.settings, typedScores: 'replace' };
    const { user } = renderApp(useCases);
    await user.click(await screen.findByRole('button', { name: '一键评分' }));
    expect(await screen.findByText(/^这次评分将覆盖 1 处已填写的内容/)).toBeVisible();
    expect(useCases.applied).toEqual([]);
    await user.click(await screen.findByRole('button', { name: /^写入/ }));
    await screen.findByRole('tablist');
    expect(useCases.applied).toHaveLength(1);
  });

  it('shows what a reviewer would object to, with what to do, in a second tab', async () => {
    const { user } = await renderScored(new FakeUseCases(trainingForm()));
    screen.getByRole('tab', { name: /评分明细/ }).focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: /复核发现/ })).toHaveFocus();
    expect(screen.getByRole('tabpanel', { name: /复核发现/ })).toHaveTextContent('怎么办');
  });

  it('draws only the visible part of a long list', async () => {
    await renderScored(new FakeUseCases(longForm(120)));
    const list = await screen.findByRole('list', { name: '指标列表' });
    expect(list.children.length).toBeLessThan(60);
    expect(screen.getByRole('button', { name: '未达成 24' })).toBeVisible();
  });
});

describe('when something goes wrong', () => {
  it('says that nothing was scored and why, and keeps what was found', async () => {
    const useCases = new FakeUseCases(trainingForm());
    useCases.fails.score = new WorkbookError('sheet-protected', { sheet: '自评表' });
    const { user } = renderApp(useCases);
    await user.click(await screen.findByRole('button', { name: '一键评分' }));
    expect(await screen.findByText('没有评分')).toBeVisible();
    expect(screen.getByText(/自评表.*保护/)).toBeVisible();
    expect(screen.getByText('已找到自评表')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '关闭提示' }));
    expect(screen.queryByText('没有评分')).toBeNull();
  });

  it('shows progress while it works, and takes no second click', async () => {
    const useCases = new FakeUseCases(trainingForm());
    let open: () => void = () => undefined;
    useCases.gate = new Promise((resolve) => {
      open = resolve;
    });
    const { user } = renderApp(useCases);
    await user.click(await screen.findByRole('button', { name: '一键评分' }));
    const busy = screen.getByRole('button', { name: '正在评分并写入…' });
    expect(busy).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByRole('progressbar')).toBeVisible();
    await user.click(busy);
    open();
    await screen.findByRole('tablist');
    expect(useCases.scoredWith).toHaveLength(1);
  });

  it('says so when a cell cannot be shown or settings cannot be stored', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = await renderScored(useCases);
    useCases.fails.reveal = new WorkbookError('modal-dialog');
    await user.click(row(/举办培训班/));
    expect(await screen.findByText('没有定位到单元格')).toBeVisible();
  });

  it.each([
    ['unreachable', '连接不上 Office 组件'],
    ['outside', '请在 Excel 中打开'],
    ['silent', 'Excel 没有回应'],
    ['old', '这个版本的 Excel 太旧'],
  ] as const)('has a designed state for a host that is %s', async (problem, title) => {
    renderApp(new FakeUseCases(trainingForm()), { ok: false, problem });
    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
  });

  it('shows its shell while Excel has not answered', () => {
    renderApp(new FakeUseCases(trainingForm()), new Promise<never>(() => undefined));
    expect(screen.getByRole('heading', { name: '绩效自评助手' })).toBeVisible();
    expect(screen.getByText('正在连接 Excel…', { selector: 'p' })).toBeVisible();
  });
});

describe('settings', () => {
  it('stores scoring settings with the workbook at once', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = renderApp(useCases);
    await screen.findByText('已找到自评表');
    await user.click(screen.getByRole('button', { name: '设置' }));
    await user.selectOptions(await screen.findByLabelText('已填写的得分'), '改为计算值');
    await user.click(screen.getByRole('switch', { name: '在单元格旁写批注说明原因' }));
    await waitFor(() => {
      expect(useCases.settings).toMatchObject({ typedScores: 'replace', notes: false });
    });
    await user.click(screen.getByRole('button', { name: '返回' }));
    expect(screen.getByText('已找到自评表')).toBeVisible();
  });

  it('lets the sidebar open together with the workbook', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = renderApp(useCases);
    await screen.findByText('已找到自评表');
    await user.click(screen.getByRole('button', { name: '设置' }));
    const name = '打开这个工作簿时自动显示侧边栏';
    await user.click(await screen.findByRole('switch', { name }));
    expect(useCases.opensWithWorkbook).toBe(true);
    useCases.fails.settings = new WorkbookError('read-only');
    await user.click(screen.getByRole('switch', { name }));
    expect(await screen.findByText(/只读/)).toBeVisible();
    expect(screen.getByRole('switch', { name })).toBeChecked();
  });

  it('speaks the language of Office, and another one when told to', async () => {
    const { user } = renderApp(new FakeUseCases(trainingForm()), excel('en-GB'));
    expect(await screen.findByText('Self-evaluation form found')).toBeVisible();
    expect(document.documentElement.lang).toBe('en-US');
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    await user.selectOptions(await screen.findByLabelText('Language'), '简体中文');
    expect(await screen.findByRole('heading', { name: '设置' })).toBeVisible();
  });
});
