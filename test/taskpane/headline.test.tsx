import { screen, waitFor } from '@testing-library/react';
import type { Sheet } from '../../src/core/sheet';
import { sheetOf, standardHeader } from '../core/sheetOf';
import { FakeUseCases, trainingForm } from './fakeUseCases';
import { renderScored, stubBrowser } from './renderApp';

jest.setTimeout(60_000); // jsdom works out styles slowly on a busy machine

beforeEach(() => {
  stubBrowser();
});

/** A form of two met indicators with these weights. */
const withWeights = (...weights: readonly (number | '')[]): Sheet =>
  sheetOf([
    ['项目支出绩效自评表'],
    standardHeader,
    ...weights.map((weight, index) => [
      index === 0 ? '产出指标' : '',
      '数量指标',
      `举办培训班${index + 1}`,
      '≥20期',
      '20期',
      weight,
      '',
      '',
    ]),
  ]);

describe('the head of the result', () => {
  it('gives a grade for a total out of 100, and no sum beside it', async () => {
    await renderScored(new FakeUseCases(withWeights(50, 50)));
    expect(await screen.findByText('等级：优')).toBeVisible();
    expect(screen.queryByText(/^已评/)).toBeNull();
  });

  it('gives no grade where the weights do not make 100, and says so', async () => {
    await renderScored(new FakeUseCases(withWeights(50, 30)));
    expect(await screen.findByText('总分已得出，不给等级')).toBeVisible();
    expect(screen.getByText('分值合计是 80，不是 100，等级没有依据')).toBeVisible();
    expect(screen.getByRole('img', { name: '总分 80，满分 80，不给等级' })).toBeVisible();
  });

  it('gives no total where an indicator has no weight, which no confirmation replaces', async () => {
    await renderScored(new FakeUseCases(withWeights('', 50, 30)));
    expect(await screen.findByText('还没有总分')).toBeVisible();
    expect(screen.queryByText(/^\d+ 项待确认$/)).toBeNull();
  });
});

describe('the result of a form without 分值', () => {
  const unweighted = sheetOf([
    ['转移支付区域（项目）绩效自评表'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '全年实际完成值', '未完成原因和改进措施'],
    ['产出指标', '数量指标', '建设面积', '≥3万亩', '3万亩', ''],
    ['产出指标', '质量指标', '验收合格率', '100%', '98%', '返工'],
    ['效益指标', '社会效益', '受益农户', '≥100户', '120户', ''],
  ]);

  it('says that nothing is scored, and counts what was met instead of marks', async () => {
    await renderScored(new FakeUseCases(unweighted));
    expect(await screen.findByText('不计分')).toBeVisible();
    expect(screen.getByRole('img', { name: '3 项指标，达成 2 项' })).toBeVisible();
    expect(screen.getByRole('list', { name: '各部分达成的项数' })).toHaveTextContent(
      '产出指标1 / 2效益指标1 / 1',
    );
  });

  it('leaves nothing to confirm', async () => {
    await renderScored(new FakeUseCases(unweighted));
    expect(await screen.findAllByText('无分值')).toHaveLength(3);
    expect(screen.queryByText(/待确认|已评/)).toBeNull();
  });
});

describe('typed scores that were kept', () => {
  /** Two forms below each other, each with typed scores and a typed total that differ. */
  const twoForms = (): Sheet => {
    const form = (project: string, ...typed: readonly number[]) => [
      ['项目支出绩效自评表'],
      ['项目名称', project],
      standardHeader,
      ...typed.map((score, index) => [
        '产出指标',
        '数量指标',
        `举办培训班${index + 1}`,
        '≥20期',
        '20期',
        50,
        score,
        '',
      ]),
    ];
    return sheetOf([...form('教育培训经费', 48, 50), [''], ...form('平台维护经费', 45, 40)]);
  };

  it('are counted for the project that is shown, not for the whole sheet', async () => {
    const useCases = new FakeUseCases(twoForms());
    const { user } = await renderScored(useCases);
    expect(await screen.findByText('这个项目保留了 1 个已填写的得分')).toBeVisible();
    expect(screen.getByText('与按规则计算的结果不同：G4')).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: '项目' }), '平台维护经费');
    expect(await screen.findByText('这个项目保留了 2 个已填写的得分')).toBeVisible();
    expect(screen.getByText('与按规则计算的结果不同：G10、G11')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '全部采用计算值' }));
    await waitFor(() => {
      expect(useCases.scoredWith.at(-1)?.choices?.exceptions).toEqual({
        G10: 'replace',
        G11: 'replace',
      });
    });
  });
});

describe('the filter 待确认', () => {
  it('shows what a person has to score, whatever its status', async () => {
    const { user } = await renderScored(new FakeUseCases(trainingForm()));
    const all = (await screen.findAllByRole('listitem')).length;
    const filter = await screen.findByRole('button', { name: /^待确认 \d+$/ });
    const count = Number(/\d+/.exec(filter.textContent)?.[0]);
    await user.click(filter);
    const waiting = screen.getAllByText('待确认', { exact: true });
    expect(waiting).toHaveLength(count);
    expect(screen.getAllByRole('listitem').length).toBeLessThan(all);
  });
});

describe('rows that share a weight', () => {
  const shared = () =>
    sheetOf(
      [
        ['项目支出绩效自评表'],
        standardHeader,
        ['产出指标', '质量指标', '培训参与度', '≥95%', '培训效果良好', 15, '', ''],
        ['', '', '培训合格率', '≥95%', '96%', '', '', ''],
        ['满意度指标', '满意度指标', '学员满意度', '≥90%', '95%', 85, '', ''],
      ],
      { merges: ['F3:F4', 'G3:G4'] },
    );

  it('ask about the one that keeps them from being scored, and say how their marks come about', async () => {
    const { user } = await renderScored(new FakeUseCases(shared()));
    expect(screen.getByRole('button', { name: '待确认 1' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: /培训合格率/ }));
    expect(screen.getByText(/^同组有 1 项需要人工判断/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /培训参与度/ }));
    expect(await screen.findByText('2 项合计 15 分，本项按 7.5 分计')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '部分达成' }));
    await user.type(screen.getByRole('spinbutton', { name: '得分' }), '4.5');
    await user.click(screen.getByRole('button', { name: '确认' }));
    expect(await screen.findByText('等级：优')).toBeVisible();
    expect(screen.getByText('人工确认为“部分达成”')).toBeVisible();
    expect(screen.getByText('(60% + 100%) ÷ 2 = 80%')).toBeVisible();
    expect(screen.getByText('15 × 80% = 12')).toBeVisible();
  });
});

describe('a score that waits for a person', () => {
  it('begins with the score that stands in the form, which only has to be confirmed', async () => {
    const sheet = trainingForm();
    const values = sheet.values.map((row, index) =>
      index === 8 ? row.map((value, column) => (column === 6 ? 24 : value)) : row,
    );
    const texts = values.map((row) => row.map(String));
    const useCases = new FakeUseCases({ ...sheet, values, texts, formulas: values });
    const { user } = await renderScored(useCases);
    await user.click(screen.getByRole('button', { name: /提升能力/ }));
    expect(await screen.findByRole('spinbutton', { name: '得分' })).toHaveValue(24);
    await user.click(screen.getByRole('button', { name: '确认' }));
    expect(await screen.findByText(/^等级：/)).toBeVisible();
  });
});
