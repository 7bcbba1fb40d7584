import { act, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { UserEvent } from '@testing-library/user-event';
import { defaultProfile } from '../../src/core/scoring/profiles';
import { profileToJson } from '../../src/core/scoring/validateProfile';
import { WorkbookError } from '../../src/workbook/errors';
import { sheetOf } from '../core/sheetOf';
import { FakeUseCases, trainingForm } from './fakeUseCases';
import { renderApp, renderScored, stubBrowser } from './renderApp';

jest.setTimeout(60_000); // whole panels are drawn and walked

const violationsOf = async (container: Element) =>
  (await axe(container)).violations.map(({ id, help }) => `${id}: ${help}`);

const oddForm = () =>
  sheetOf(
    [
      ['绩效自评'],
      ['大类', '三级指标', '想做到', '实际完成值', '分值', '打多少'],
      ['产出指标', '举办培训班', '≥20期', '18期', 50, ''],
      ['效益指标', '培训合格率', '≥95%', '96%', 50, ''],
    ],
    { id: 'odd', name: '自评' },
  );

beforeEach(() => {
  stubBrowser();
});

describe('naming the columns', () => {
  it('makes a form of headings that were not recognised, and remembers it', async () => {
    const useCases = new FakeUseCases(oddForm());
    const { container, user } = renderApp(useCases);
    await user.click(await screen.findByRole('button', { name: '指定各列' }));
    await user.selectOptions(await screen.findByLabelText('年度指标值'), 'C · 想做到');
    await user.selectOptions(screen.getByLabelText('得分'), 'F · 打多少');
    expect(screen.getByText(/找到 2 项指标/)).toBeVisible();
    expect(useCases.revealed).toEqual(['C2', 'F2']);
    expect(await violationsOf(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: '采用' }));
    await screen.findByText('已找到自评表');
    expect(screen.getByText('各列由您指定。')).toBeVisible();
    expect(useCases.columns?.columns).toMatchObject({ target: 2, score: 5 });
    await user.click(screen.getByRole('button', { name: '一键评分' }));
    await screen.findByRole('tablist');
    expect(useCases.scoredWith[0]?.hints).toEqual(useCases.columns);
  });

  it('takes the column from a click in the sheet', async () => {
    const useCases = new FakeUseCases(oddForm());
    const { user } = renderApp(useCases);
    await user.click(await screen.findByRole('button', { name: '指定各列' }));
    const point = await screen.findByRole('button', {
      name: '在表格里点选“年度指标值”的表头',
    });
    await user.click(point);
    expect(await screen.findByText('请在表格里点一下“年度指标值”的表头单元格。')).toBeVisible();
    const area = { row: 1, column: 2, rowCount: 1, columnCount: 1 };
    act(() => {
      useCases.selected?.({ sheetId: 'elsewhere', area });
      useCases.selected?.({ sheetId: 'odd', area });
    });
    expect(screen.getByLabelText('年度指标值')).toHaveDisplayValue('C · 想做到');
    expect(point).toHaveAttribute('aria-pressed', 'false');
    await waitFor(() => {
      expect(useCases.selected).toBeNull();
    });
    expect(screen.getByText(/找到 2 项指标/)).toBeVisible();
  });

  it('asks for a click only once Excel tells of clicks', async () => {
    const useCases = new FakeUseCases(oddForm());
    const follow = useCases.followSelection;
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    useCases.followSelection = async (listener) => {
      await answered;
      return follow(listener);
    };
    const { user } = renderApp(useCases);
    await user.click(await screen.findByRole('button', { name: '指定各列' }));
    await user.click(await screen.findByRole('button', { name: /点选“得分”/ }));
    expect(screen.queryByText(/请在表格里点一下/)).toBeNull();
    act(answer);
    expect(await screen.findByText('请在表格里点一下“得分”的表头单元格。')).toBeVisible();
    expect(useCases.selected).not.toBeNull();
  });

  it('says so where Excel does not tell what is clicked', async () => {
    const useCases = new FakeUseCases(oddForm());
    useCases.fails.selection = new WorkbookError('host-failed');
    const { user } = renderApp(useCases);
    await user.click(await screen.findByRole('button', { name: '指定各列' }));
    await user.click(await screen.findByRole('button', { name: /点选“得分”/ }));
    expect(await screen.findByText(/不能点选表头/)).toBeVisible();
  });

  it('goes back to the headings when asked', async () => {
    const useCases = new FakeUseCases(trainingForm());
    useCases.columns = { headerRow: 4, columns: { reason: null } };
    const { user } = renderApp(useCases);
    await user.click(await screen.findByRole('button', { name: '指定各列' }));
    await user.click(await screen.findByRole('button', { name: '恢复自动识别' }));
    await screen.findByText('已找到自评表');
    expect(useCases.columns).toBeNull();
  });

  it('does not take a choice that makes no table', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = renderApp(useCases);
    await user.click(await screen.findByRole('button', { name: '指定各列' }));
    await user.selectOptions(await screen.findByLabelText('年度指标值'), '（没有）');
    expect(screen.getByText(/按这样选还找不到指标/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '采用' }));
    expect(useCases.columns).toBeNull();
  });

  it('says so when the columns that were picked are gone', async () => {
    const useCases = new FakeUseCases(trainingForm());
    useCases.columns = { headerRow: 4, columns: { target: 3 }, texts: { target: '旧表头' } };
    renderApp(useCases);
    expect(await screen.findByText(/原来指定的列已找不到/)).toBeVisible();
  });

  it('is not offered on an empty sheet', async () => {
    renderApp(new FakeUseCases(sheetOf([['', '']], { id: 'n', name: '空' })));
    await screen.findByText('这张工作表上没有找到自评表');
    expect(screen.queryByRole('button', { name: '指定各列' })).toBeNull();
  });
});

describe('the scoring rules', () => {
  const openRules = async (useCases = new FakeUseCases(trainingForm())) => {
    const view = renderApp(useCases);
    await screen.findByText('已找到自评表');
    await view.user.click(screen.getByRole('button', { name: /^计分口径/ }));
    await screen.findByLabelText('口径');
    return { ...view, useCases };
  };

  it('show where each preset comes from', async () => {
    const { user, container, useCases } = await openRules();
    await user.selectOptions(screen.getByLabelText('口径'), '湖北');
    expect(screen.getByText(/依据：湖北省项目自评表/)).toBeVisible();
    expect(await violationsOf(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: '采用' }));
    expect(useCases.settings.profile.id).toBe('hubei');
  });

  it('are saved as a copy of the office under another name', async () => {
    const { user, useCases } = await openRules();
    const limit = screen.getByLabelText('低于此执行率须说明');
    await user.clear(limit);
    await user.type(limit, '95');
    expect(screen.getByLabelText('本单位口径的名称')).toHaveValue('财预〔2020〕10号（修改）');
    await user.click(screen.getByRole('button', { name: '保存为本单位口径' }));
    const { id, execution } = useCases.settings.profile;
    expect([id, execution.explainBelow]).toEqual(['own', 0.95]);
  });

  const edit = async (user: UserEvent, field: string, text: string) => {
    const input = screen.getByLabelText(field);
    await user.clear(input);
    await user.type(input, text);
  };

  it('may be several own ones, each under its name, to change, to copy and to delete', async () => {
    const { user, useCases } = await openRules();
    const reopen = () => user.click(screen.getByRole('button', { name: /^计分口径/ }));
    const names = () => useCases.settings.ownProfiles.map(({ name }) => name);
    await edit(user, '低于此执行率须说明', '95');
    await edit(user, '本单位口径的名称', '甲处');
    await user.click(screen.getByRole('button', { name: '保存为本单位口径' }));
    await reopen();
    await edit(user, '低于此执行率须说明', '80');
    await user.click(await screen.findByRole('button', { name: '另存为新口径' }));
    expect(names()).toEqual(['甲处', '甲处 2']);
    await reopen();
    await user.selectOptions(await screen.findByLabelText('口径'), '甲处');
    expect(screen.getByLabelText('低于此执行率须说明')).toHaveValue('95');
    await edit(user, '本单位口径的名称', '甲处 2');
    await user.click(screen.getByRole('button', { name: '保存修改' }));
    expect(screen.getByText('已有同名的口径，请换一个名称')).toBeVisible();
    await edit(user, '本单位口径的名称', '乙处');
    await user.click(screen.getByRole('button', { name: '保存修改' }));
    expect(names()).toEqual(['乙处', '甲处 2']);
    expect(useCases.settings.profile.name).toBe('乙处');
    await reopen();
    await user.click(await screen.findByRole('button', { name: '删除这个口径' }));
    await user.click(screen.getByRole('button', { name: '确定删除“乙处”' }));
    expect(names()).toEqual(['甲处 2']);
    expect(useCases.settings.profile.id).toBe('national-2020');
  });

  it('from a file are looked at before they are saved, and never replace others', async () => {
    const { user, useCases } = await openRules();
    await user.click(screen.getByRole('button', { name: '导入' }));
    await user.click(screen.getByLabelText(/粘贴口径文件的文字/));
    await user.paste(profileToJson({ ...defaultProfile, decimals: 0 }));
    await user.click(screen.getByRole('button', { name: '读取' }));
    expect(screen.getByLabelText('本单位口径的名称')).toHaveValue('财预〔2020〕10号 2');
    expect(useCases.settings.ownProfiles).toEqual([]);
    await user.click(screen.getByRole('button', { name: '保存为本单位口径' }));
    expect(useCases.settings.profile).toMatchObject({ id: 'own', decimals: 0 });
  });

  it('are not saved while a field is wrong, and the field says why', async () => {
    const { user, useCases } = await openRules();
    const good = screen.getByLabelText('良');
    await user.clear(good);
    await user.type(good, '95');
    await user.click(screen.getByRole('button', { name: '保存为本单位口径' }));
    expect(screen.getByText('各档应从高到低')).toBeVisible();
    expect(screen.getByText(/有 1 处需要改正/)).toBeVisible();
    expect(useCases.settings.profile.id).toBe('national-2020');
  });

  it('refuse a file with the names of its fields', async () => {
    const { user } = await openRules();
    await user.click(screen.getByRole('button', { name: '导入' }));
    await user.click(screen.getByLabelText(/粘贴口径文件的文字/));
    await user.paste('{"colour": 1}');
    await user.click(screen.getByRole('button', { name: '读取' }));
    const alert = screen.getByText('这个口径文件不能用，现在的口径没有改动').closest('div')!;
    expect(within(alert).getByText(/不认识“colour”/)).toBeVisible();
    expect(within(alert).getByText(/缺少“等级 \(grades\)”/)).toBeVisible();
  });

  it('ask for scoring again when they changed after a run', async () => {
    const { user } = await renderScored(new FakeUseCases(trainingForm()));
    await user.click(screen.getByRole('button', { name: /^计分口径/ }));
    await user.selectOptions(await screen.findByLabelText('口径'), '湖北');
    await user.click(screen.getByRole('button', { name: '采用' }));
    expect(await screen.findByText('计分口径已更改，请重新评分。')).toBeVisible();
  });
});

describe('the text of the report', () => {
  it('is compared with the form and kept nowhere', async () => {
    const { user, container } = await renderScored(new FakeUseCases(trainingForm()));
    await user.click(screen.getByRole('tab', { name: /复核发现/ }));
    await user.click(screen.getByRole('button', { name: '对照自评报告' }));
    await user.click(await screen.findByLabelText('自评报告正文'));
    await user.paste('项目共列支160万元，其中培训费84万元、教材费40万元。');
    await user.click(screen.getByRole('button', { name: '对照' }));
    expect(await screen.findByText(/报告写合计/)).toBeVisible();
    expect(await violationsOf(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: '收起' }));
    await user.click(screen.getByRole('button', { name: '对照自评报告' }));
    expect(await screen.findByLabelText('自评报告正文')).toHaveValue('');
  });
});

describe('a draft of the reason', () => {
  it('is text to complete, written only on request', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user, container } = await renderScored(useCases);
    await user.click(screen.getByRole('button', { name: /平台维护/ }));
    await user.click(await screen.findByRole('button', { name: '起草偏差原因' }));
    const box = screen.getByLabelText('偏差原因');
    expect(box).toHaveValue('完成情况为“平台停用，经费全部交回市财政”。原因：（请填写）');
    expect(useCases.scoredWith).toHaveLength(1);
    expect(await violationsOf(container)).toEqual([]);
    await user.clear(box);
    await user.type(box, '平台停用。');
    await user.click(screen.getByRole('button', { name: '写入 H8' }));
    expect(await screen.findByText(/^已写入偏差原因/)).toBeVisible();
    expect(useCases.scoredWith[1]?.choices?.reasons).toEqual({ H8: '平台停用。' });
    expect(screen.queryByRole('button', { name: '起草偏差原因' })).toBeNull();
  });

  it('is typed over where the reason belongs, and gives the focus back when it is not wanted', async () => {
    const { user } = await renderScored(new FakeUseCases(trainingForm()));
    await user.click(screen.getByRole('button', { name: /平台维护/ }));
    await user.click(await screen.findByRole('button', { name: '起草偏差原因' }));
    await user.keyboard('设备改由市里统一维护。');
    expect(screen.getByLabelText('偏差原因')).toHaveValue(
      '完成情况为“平台停用，经费全部交回市财政”。原因：设备改由市里统一维护。',
    );
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(screen.getByRole('button', { name: '起草偏差原因' })).toHaveFocus();
  });

  it('never begins like a formula', async () => {
    const { user } = await renderScored(new FakeUseCases(trainingForm()));
    await user.click(screen.getByRole('button', { name: /平台维护/ }));
    await user.click(await screen.findByRole('button', { name: '起草偏差原因' }));
    await user.clear(screen.getByLabelText('偏差原因'));
    await user.type(screen.getByLabelText('偏差原因'), '=1+1');
    expect(screen.getByRole('alert')).toHaveTextContent('文字不能以');
  });
});

describe('what is remarkable about a table', () => {
  it('is said before anything is scored, with the heading of each doubtful column', async () => {
    const sheet = sheetOf(
      [
        ['项目支出绩效自评表'],
        [
          '指标大类',
          '具体指标',
          '年度计划目标',
          '年末达到水平',
          '应得分',
          '自评打分',
          '镇复核',
          '',
        ],
        ['产出', '培训班', '20期', '18期', 60, '', '', '现场核对'],
        ['效益', '满意度', '≥90%', '95%', 40, '', '', '现场核对'],
      ],
      { id: 's1', name: '自评', hiddenColumns: ['C'] },
    );
    renderApp(new FakeUseCases(sheet));
    expect(await screen.findByText(/^“年度计划目标”列已隐藏 · C2$/)).toBeVisible();
    expect(screen.getByText(/采用“自评打分”，未采用“镇复核”/)).toBeVisible();
    expect(screen.getByText('分值（应得分，把握 70%）')).toBeVisible();
    expect(screen.getByTitle('表头“年末达到水平”（D2），把握 70%')).toBeVisible();
  });
});
