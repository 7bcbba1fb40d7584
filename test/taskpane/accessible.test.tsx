import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { defaultPreferences, savePreferences } from '../../src/taskpane/preferences';
import { WorkbookError } from '../../src/workbook/errors';
import { FakeUseCases, ledger, trainingForm } from './fakeUseCases';
import { excel, renderApp, renderScored, stubBrowser } from './renderApp';

jest.setTimeout(60_000); // axe walks the whole pane

async function expectNoViolations(container: Element) {
  const { violations } = await axe(container);
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
}

describe.each(['light', 'dark'] as const)('in the %s theme the pane is accessible', (theme) => {
  beforeEach(() => {
    stubBrowser();
    savePreferences({ ...defaultPreferences, theme });
  });

  it('when a form was found', async () => {
    const { container } = renderApp(new FakeUseCases(trainingForm()));
    await screen.findByText('已找到自评表');
    await expectNoViolations(container);
  });

  it('when nothing was found', async () => {
    const { container } = renderApp(new FakeUseCases(ledger()));
    await screen.findByText('这张工作表上没有找到自评表');
    await expectNoViolations(container);
  });

  it('when scored, with an open row that asks for a decision', async () => {
    const { container, user } = await renderScored(new FakeUseCases(trainingForm()));
    await user.click(screen.getByRole('button', { name: /提升能力/ }));
    await screen.findByText('请您确认');
    await expectNoViolations(container);
  });

  it('when it shows the review', async () => {
    const { container, user } = await renderScored(new FakeUseCases(trainingForm()));
    await user.click(screen.getByRole('tab', { name: /复核发现/ }));
    await expectNoViolations(container);
  });

  it('when it shows the settings', async () => {
    const { container, user } = renderApp(new FakeUseCases(trainingForm()));
    await screen.findByText('已找到自评表');
    await user.click(screen.getByRole('button', { name: '设置' }));
    await screen.findByLabelText('已填写的得分');
    await expectNoViolations(container);
  });

  it('when scoring failed', async () => {
    const useCases = new FakeUseCases(trainingForm());
    useCases.fails.score = new WorkbookError('changed-meanwhile');
    const { container, user } = renderApp(useCases);
    await user.click(await screen.findByRole('button', { name: '一键评分' }));
    await screen.findByText('没有评分');
    await expectNoViolations(container);
  });

  it('when Excel is not there', async () => {
    const { container } = renderApp(new FakeUseCases(trainingForm()), {
      ok: false,
      problem: 'outside',
    });
    await screen.findByRole('alert');
    await expectNoViolations(container);
  });
});

describe('for people who listen', () => {
  beforeEach(() => {
    stubBrowser();
  });

  it('reads out what it is doing and what was written', async () => {
    await renderScored(new FakeUseCases(trainingForm()));
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(said).toContainEqual(expect.stringMatching(/^已写入/));
  });

  it('says the total as one sentence', async () => {
    const useCases = new FakeUseCases(trainingForm());
    useCases.decisions = { C9: { tier: 'achieved', score: 30 } };
    await renderScored(useCases);
    expect(
      screen.getByRole('img', { name: /^总分 [\d.]+，满分 100，等级[优良中差]$/ }),
    ).toBeVisible();
  });

  it('names the language of the page', async () => {
    renderApp(new FakeUseCases(trainingForm()), excel('zh-TW'));
    await screen.findByText('已找到自评表');
    expect(document.documentElement.lang).toBe('zh-CN');
  });
});
