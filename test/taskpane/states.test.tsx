import { act, screen } from '@testing-library/react';
import { silence } from '../../src/taskpane/components/WaitingHint';
import { sheetOf } from '../core/sheetOf';
import { FakeUseCases, trainingForm } from './fakeUseCases';
import { renderApp, renderScored, stubBrowser } from './renderApp';

jest.setTimeout(30_000); // jsdom works out styles slowly on a busy machine

beforeEach(() => {
  stubBrowser();
});

describe('the heading', () => {
  it('names the project before and after scoring', async () => {
    await renderScored(new FakeUseCases(trainingForm()));
    const heading = screen.getByRole('heading', { level: 1 });
    expect(heading).toHaveTextContent('党员和干部教育培训经费');
  });

  it('names the sheet, once, where the project has no name', async () => {
    const unnamed = sheetOf(
      trainingForm().values.map((row, index) => (index === 1 ? ['', ''] : row)),
      { id: 's1', name: '自评表一' },
    );
    renderApp(new FakeUseCases(unnamed));
    await screen.findByText('已找到自评表');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('自评表一');
    expect(screen.getAllByText('自评表一')).toHaveLength(1);
  });
});

describe('while Excel does not answer', () => {
  it('says after some seconds that a cell may be being edited, until Excel answers', async () => {
    const useCases = new FakeUseCases(trainingForm());
    let answer: () => void = () => undefined;
    useCases.gate = new Promise((resolve) => (answer = resolve));
    const { user } = renderApp(useCases);
    await user.click(await screen.findByRole('button', { name: '一键评分' }));
    expect(screen.queryByText(/正在编辑/)).toBeNull();
    expect(await screen.findByText(/正在编辑/, {}, { timeout: silence + 2000 })).toBeVisible();
    act(answer);
    await screen.findByRole('tablist');
    expect(screen.queryByText(/正在编辑/)).toBeNull();
  });
});

describe('a project whose money was returned', () => {
  it('shows its execution as stopped, with the words of the form', async () => {
    const returned = sheetOf(
      [
        ['市远程办平台维护费绩效自评表'],
        ['项目名称', '市远程办平台维护费'],
        ['项目资金（万元）', '', '年初预算', '全年执行数', '执行率', '分值', '得分', '说明'],
        ['年度资金', '', 19.96, 0, '0%', 10, '', '因平台停用，经费全部交回市财政'],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '备注'],
        ['产出指标', '数量指标', '维护次数', '≥3次', '平台停用', 90, '', ''],
      ],
      { id: 's9', name: '自评表' },
    );
    await renderScored(new FakeUseCases(returned));
    expect(screen.getByRole('button', { name: /^预算执行/ })).toHaveTextContent(
      '预算执行0 / 10停止/资金交回 · 0 / 19.96 万元 · 0%因平台停用，经费全部交回市财政',
    );
  });
});

describe('before the first click', () => {
  it('says that no actual value is filled in yet', async () => {
    const empty = trainingForm().values.map((row, index) =>
      index < 5 ? row : row.map((value, column) => (column === 4 ? '' : value)),
    );
    renderApp(new FakeUseCases(sheetOf(empty, { id: 's1', name: '自评表' })));
    expect(await screen.findByText(/^“实际完成值”一项都还没有填写/)).toBeVisible();
  });

  it.each([
    ['未开展调查', '实际完成值'],
    ['#REF!', '实际完成值'],
    ['', '备查'],
  ])('does not say so of results that say “%s” under the heading %s', async (actual, heading) => {
    const told = trainingForm().values.map((row, index) =>
      row.map((value, column) => {
        if (column !== 4 || index < 4) return value;
        return index === 4 ? heading : actual;
      }),
    );
    renderApp(new FakeUseCases(sheetOf(told, { id: 's1', name: '自评表' })));
    expect(await screen.findByText('已找到自评表')).toBeVisible();
    expect(screen.queryByText(/一项都还没有填写/)).toBeNull();
  });

  it('says of a template that its indicators are still blank', async () => {
    const blank = sheetOf([
      ['项目支出绩效自评表'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      ['产出指标', '数量指标', '指标1：', '', '', '', '', ''],
      ['效益指标', '社会效益指标', '……', '', '', '', '', ''],
    ]);
    renderApp(new FakeUseCases(blank));
    expect(await screen.findByText(/^各项指标都还没有填写/)).toBeVisible();
  });

  it('sends people from a list of projects to the forms, not to the choice of columns', async () => {
    const list = sheetOf([
      ['绩效自评汇总表'],
      ['序号', '项目名称', '全年预算数', '全年执行数', '自评得分'],
      [1, '道路照明', 50, 48, ''],
      [2, '环卫清扫', 51, 49, ''],
    ]);
    renderApp(new FakeUseCases(list));
    expect(await screen.findByText('这张表像是项目汇总表')).toBeVisible();
    expect(screen.getByText(/第 2 行以下像是项目汇总/)).toBeVisible();
    expect(screen.queryByText(/缺少“三级指标”/)).toBeNull();
  });
});
