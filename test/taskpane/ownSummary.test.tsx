import { screen, waitFor } from '@testing-library/react';
import { scoredMessage } from '../../src/commands/message';
import { createTranslator } from '../../src/i18n';
import { sharingTranslator } from '../../src/i18n/sharing';
import { sheetOf } from '../core/sheetOf';
import { FakeUseCases, trainingForm } from './fakeUseCases';
import { renderApp, stubBrowser } from './renderApp';

jest.setTimeout(60_000); // jsdom works out styles slowly on a busy machine

beforeEach(() => {
  stubBrowser();
});

const { t } = sharingTranslator(createTranslator('zh-CN'));
const ownSheet = () =>
  sheetOf(
    [
      [t('summary.title')],
      [t('summary.subtitle', { profile: '财预〔2020〕10号', time: '2026-11-30' })],
      [''],
      [t('summary.project'), '', '教育培训经费'],
    ],
    { id: 's9', name: '评分结果' },
  );
const source = { id: 's1', name: '自评表', visibility: 'visible' } as const;

describe('on the sheet 评分结果', () => {
  it('the pane says what it is, offers no columns and no score, and leads back to the form', async () => {
    const useCases = new FakeUseCases(ownSheet());
    useCases.summarySources = [source];
    const { user } = renderApp(useCases);
    expect(await screen.findByRole('heading', { name: '这张表是评分结果' })).toBeVisible();
    const back = await screen.findByRole('button', { name: '查看 自评表' });
    expect(screen.getByText('要看每一项的原因或重新评分，请回到自评表：')).toBeVisible();
    for (const name of ['指定各列', '一键评分', '预览', '给所有工作表评分']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
    useCases.sheet = trainingForm();
    await user.click(back);
    expect(await screen.findByText('已找到自评表')).toBeVisible();
    expect(useCases.revealed).toEqual(['A1']);
    await waitFor(() => {
      expect(screen.getByRole('button', { name: '一键评分' })).toHaveFocus();
    });
  });

  it.each([[[]], [new Error('Excel does not answer')]])(
    'it only says so where the form cannot be found',
    async (sources) => {
      const useCases = new FakeUseCases(ownSheet());
      useCases.summarySources = sources;
      renderApp(useCases);
      expect(await screen.findByText(/^没有找到它所依据的自评表/)).toBeVisible();
      expect(screen.queryByRole('button', { name: /^查看/ })).toBeNull();
    },
  );

  it('says why the form did not come to the front', async () => {
    const useCases = new FakeUseCases(ownSheet());
    useCases.summarySources = [source];
    useCases.fails = { reveal: new Error('refused') };
    const { user } = renderApp(useCases);
    await user.click(await screen.findByRole('button', { name: '查看 自评表' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('没有定位到单元格');
  });

  it('the ribbon button writes nothing and says why', async () => {
    const useCases = new FakeUseCases(ownSheet());
    const outcome = await useCases.score(useCases.settings, createTranslator('zh-CN'));
    expect(outcome.receipt).toBeNull();
    expect(scoredMessage(outcome)).toEqual({ code: 'own-summary', counts: {} });
  });
});
