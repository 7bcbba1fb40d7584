import { screen, waitFor } from '@testing-library/react';
import { WorkbookError } from '../../src/workbook/errors';
import { FakeUseCases, trainingForm } from './fakeUseCases';
import { renderApp, stubBrowser } from './renderApp';

jest.setTimeout(30_000); // jsdom works out styles slowly on a busy machine

beforeEach(() => {
  stubBrowser();
});

const refusedBy = (code: 'data-validation' | 'array-formula') =>
  new WorkbookError(code, { sheet: '自评表', cells: ['G6', 'G10'] });

describe('cells that refuse the scores', () => {
  it.each([
    ['data-validation', 'G6、G10 设有数据验证'],
    ['array-formula', 'G6、G10 属于数组公式或溢出区域'],
  ] as const)(
    'are named (%s), and left out together with nothing else on demand',
    async (code, words) => {
      const refusal = refusedBy(code);
      const useCases = new FakeUseCases(trainingForm());
      const { user } = renderApp(useCases);
      await screen.findByText('已找到自评表');
      useCases.fails = { score: refusal };
      await user.click(screen.getByRole('button', { name: '一键评分' }));
      expect(await screen.findByRole('alert')).toHaveTextContent(words);
      useCases.fails = {};
      await user.click(screen.getByRole('button', { name: '不写这 2 格，写入其余内容' }));
      await screen.findByRole('tablist');
      const switchedOff = useCases.scoredWith.at(-1)?.choices?.switchedOff;
      expect([...(switchedOff ?? [])].filter((key) => key.endsWith(':score'))).toEqual([
        'G6:score',
        'G10:score',
      ]);
      expect(screen.queryByRole('button', { name: /^不写这/ })).toBeNull();
      expect(screen.getByText(/按您的选择没有写：G6、G10。$/)).toBeVisible();
    },
  );

  it('stay left out in the next runs on the sheet', async () => {
    const useCases = new FakeUseCases(trainingForm());
    const { user } = renderApp(useCases);
    await screen.findByText('已找到自评表');
    useCases.fails = { score: refusedBy('data-validation') };
    await user.click(screen.getByRole('button', { name: '一键评分' }));
    useCases.fails = {};
    await user.click(await screen.findByRole('button', { name: /^不写这 2 格/ }));
    await screen.findByRole('tablist');
    await user.click(screen.getByRole('button', { name: '重新评分' }));
    await waitFor(() => {
      expect(useCases.scoredWith).toHaveLength(2);
    });
    expect(useCases.scoredWith.at(-1)?.choices?.switchedOff).toContain('G10:score');
  });
});
