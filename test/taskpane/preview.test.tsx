import { screen, waitFor, within } from '@testing-library/react';
import { toA1 } from '../../src/core/address';
import { WorkbookError } from '../../src/workbook/errors';
import { sheetOf, standardHeader } from '../core/sheetOf';
import { FakeUseCases, longForm, trainingForm } from './fakeUseCases';
import { portion } from '../../src/taskpane/components/InPortions';
import { renderApp, stubBrowser } from './renderApp';

jest.setTimeout(30_000); // jsdom works out styles slowly on a busy machine

beforeEach(() => {
  stubBrowser();
});

async function openPreview(useCases: FakeUseCases) {
  const view = renderApp(useCases);
  await screen.findByText('已找到自评表');
  await view.user.click(screen.getByRole('button', { name: '预览' }));
  await screen.findByRole('heading', { name: '预览', level: 1 });
  await screen.findByRole('button', { name: /^写入/ });
  return view;
}

const group = (name: string) => within(screen.getByRole('region', { name }));
const written = (useCases: FakeUseCases) =>
  useCases.applied.at(-1)?.edits.map(({ address, kind }) => `${toA1(address)}:${kind}`) ?? [];

describe('the preview', () => {
  it('shows cell, before, after and why, in groups, and has written nothing', async () => {
    const useCases = new FakeUseCases(trainingForm());
    await openPreview(useCases);
    expect(group('得分').getByRole('checkbox', { name: /^G6.*举办培训班/ })).toBeChecked();
    expect(group('得分').getByText('完成 18 / ≥20 期，即 90%；20 × 90% = 18')).toBeVisible();
    expect(group('执行率').getByRole('checkbox', { name: /（空白） → 77.5%/ })).toBeChecked();
    expect(group('标注与批注').getByText(/^未达成：完成 18/)).toBeVisible();
    expect(useCases.scoredWith).toEqual([]);
    expect(useCases.applied).toEqual([]);
  });

  it('does not write a line that was switched off, not even with the next score', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = await openPreview(useCases);
    const before = screen.getByRole('button', { name: /^写入/ }).textContent;
    await user.click(group('得分').getByRole('checkbox', { name: /举办培训班/ }));
    const write = screen.getByRole('button', { name: /^写入/ });
    expect(write.textContent).not.toBe(before);
    await user.click(write);
    await screen.findByRole('tablist');
    expect(written(useCases)).toContain('H4:score');
    expect(written(useCases)).not.toContain('G6:score');
    expect(written(useCases)).toContain('E6:mark');
    await user.click(screen.getByRole('button', { name: '重新评分' }));
    await waitFor(() => {
      expect(useCases.scoredWith.at(-1)?.choices?.switchedOff).toEqual(new Set(['G6:score']));
    });
  });

  it('takes the total away while a score that it counts is switched off', async () => {
    const useCases = new FakeUseCases(
      sheetOf([
        ['项目支出绩效自评表'],
        standardHeader,
        ['产出指标', '数量指标', '举办培训班', '≥20期', '18期', 60, '', ''],
        ['效益指标', '社会效益指标', '学员满意度', '≥90%', '95%', 40, '', ''],
        ['总分', '', '', '', '', 100, '', ''],
      ]),
    );
    const { user } = await openPreview(useCases);
    const total = () => screen.queryByRole('checkbox', { name: /^G5/ });
    const first = () => group('得分').getByRole('checkbox', { name: /举办培训班/ });
    expect(total()).toBeChecked();
    await user.click(first());
    await waitFor(() => {
      expect(total()).toBeNull();
    });
    expect(first()).not.toBeChecked();
    await user.click(first());
    await waitFor(() => {
      expect(total()).toBeChecked();
    });
    await user.click(first());
    await user.click(screen.getByRole('button', { name: /^写入/ }));
    await screen.findByRole('tablist');
    expect(written(useCases)).toContain('G4:score');
    expect(written(useCases)).not.toContain('G5:total');
  });

  it('switches a whole group off and on', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = await openPreview(useCases);
    await user.click(group('标注与批注').getByRole('checkbox', { name: '标注与批注' }));
    await user.click(screen.getByRole('button', { name: /^写入/ }));
    await screen.findByRole('tablist');
    expect(written(useCases).filter((key) => /mark|note/.test(key))).toEqual([]);
  });

  it('keeps a typed score until the computed one is chosen', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = await openPreview(useCases);
    const choice = within(screen.getByRole('group', { name: 'G7 培训合格率' }));
    expect(choice.getByRole('button', { name: '保留 18' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(choice.getByRole('button', { name: '采用 20' }));
    await user.click(screen.getByRole('button', { name: /^写入/ }));
    await screen.findByRole('tablist');
    expect(written(useCases)).toContain('G7:score');
    expect(screen.queryByText('保留了 1 个已填写的得分')).toBeNull();
  });

  it('one choice gives up or keeps all typed scores, each of which tells its rule', async () => {
    const sheet = sheetOf([
      ['项目支出绩效自评表'],
      standardHeader,
      ['产出指标', '数量指标', '举办培训班', '≥20期', '10期', 60, 60, '受疫情影响'],
      ['效益指标', '社会效益指标', '学员满意度', '≥90%', '45%', 40, 40, '教学条件差'],
    ]);
    const useCases = new FakeUseCases(sheet);
    const { user } = await openPreview(useCases);
    const card = within(screen.getByRole('region', { name: '已填写的得分' }));
    const [first] = card.getAllByRole('listitem');
    expect(first).toHaveTextContent('完成 10 / ≥20 期，即 50%；60 × 50% = 30');
    await user.click(card.getByRole('button', { name: '全部采用计算值' }));
    for (const name of ['采用 30', '采用 20'])
      expect(card.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true');
    await user.click(card.getByRole('button', { name: '全部保留' }));
    for (const name of ['保留 60', '保留 40'])
      expect(card.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true');
    await user.click(card.getByRole('button', { name: '全部采用计算值' }));
    await user.click(screen.getByRole('button', { name: /^写入/ }));
    await screen.findByRole('tablist');
    expect(written(useCases)).toEqual(expect.arrayContaining(['G3:score', 'G4:score']));
  });

  it('asks about a typed total as soon as a score below it is given up', async () => {
    const sheet = sheetOf([
      ['项目支出绩效自评表'],
      standardHeader,
      ['产出指标', '数量指标', '举办培训班', '≥20期', '10期', 60, 60, '受疫情影响'],
      ['效益指标', '社会效益指标', '学员满意度', '≥90%', '95%', 40, 40, ''],
      ['总分', '', '', '', '', 100, 100, ''],
    ]);
    const useCases = new FakeUseCases(sheet);
    const { user } = await openPreview(useCases);
    expect(screen.queryByRole('group', { name: 'G5 总分' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '采用 30' }));
    const total = within(await screen.findByRole('group', { name: 'G5 总分' }));
    expect(total.getByRole('button', { name: '保留 100' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(total.getByRole('button', { name: '采用 70' }));
    expect(total.getByRole('button', { name: '采用 70' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(screen.getByRole('button', { name: /^写入/ }));
    await screen.findByRole('tablist');
    expect(written(useCases)).toEqual(expect.arrayContaining(['G3:score', 'G5:total']));
  });

  it('goes back without writing', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = await openPreview(useCases);
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(await screen.findByText('已找到自评表')).toBeVisible();
    expect(useCases.applied).toEqual([]);
  });

  it('is given up when the sheet was changed under it, and says so', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = await openPreview(useCases);
    useCases.fails.score = new WorkbookError('changed-meanwhile', { sheet: '自评表', cell: 'E6' });
    await user.click(screen.getByRole('button', { name: /^写入/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('E6');
    expect(screen.getByText('已找到自评表')).toBeVisible();
  });

  it('keeps what was chosen when Excel only refused for the moment', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = await openPreview(useCases);
    useCases.fails.score = new WorkbookError('cell-edit-mode');
    await user.click(screen.getByRole('button', { name: /^写入/ }));
    expect(await screen.findByText('没有评分')).toBeVisible();
    expect(screen.getByRole('heading', { name: '预览', level: 1 })).toBeVisible();
  });

  it('draws a long form in portions', async () => {
    const { user } = await openPreview(new FakeUseCases(longForm(130)));
    expect(group('得分').getAllByRole('listitem')).toHaveLength(portion);
    await user.click(
      group('得分').getByRole('button', { name: `继续显示（还有 ${130 - portion} 处）` }),
    );
    await waitFor(() => {
      expect(group('得分').getAllByRole('listitem')).toHaveLength(2 * portion);
    });
  });
});
