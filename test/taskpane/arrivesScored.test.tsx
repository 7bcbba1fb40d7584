import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { Receipt } from '../../src/core/plan/plan';
import { profiles } from '../../src/core/scoring/profiles';
import type { CellValue, Sheet } from '../../src/core/sheet';
import { FakeUseCases, trainingForm } from './fakeUseCases';
import { renderApp, renderScored, stubBrowser } from './renderApp';

jest.setTimeout(30_000); // jsdom works out styles slowly on a busy machine

beforeEach(() => {
  stubBrowser();
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
