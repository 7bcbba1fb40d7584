import { toA1 } from '../../src/core/address';
import { reasonDraft } from '../../src/app/draftReasons';
import { score } from '../../src/app/score';
import { defaultSettings } from '../../src/app/settings';
import { undoLast } from '../../src/app/undo';
import { assessSheet } from '../../src/core/report';
import { cellAt } from '../../src/core/sheet';
import { trainingForm } from '../taskpane/fakeUseCases';
import { filePort, openExample, translator } from './books';

const sheet = trainingForm();
const [project] = assessSheet(sheet, defaultSettings.profile).projects;
const rows = project!.indicators[0]!.rows;
const draftOf = (name: string) =>
  reasonDraft(sheet, { kind: 'row', assessment: rows.find(({ row }) => row.name === name)! });

describe('a draft for 偏差原因', () => {
  it('is offered for a stopped indicator whose reason cell is empty', () => {
    const offered = draftOf('平台维护');
    expect(offered?.draft.code).toBe('draft-stopped');
    expect(toA1(offered!.cell)).toBe('H8');
  });

  it('is not offered where a person wrote a reason', () => {
    expect(draftOf('举办培训班')).toBeNull();
  });

  it('is not offered where the target was met', () => {
    expect(draftOf('学员满意度')).toBeNull();
  });

  it('is not offered for 项目资金 without a column for it', () => {
    expect(reasonDraft(sheet, { kind: 'fund', report: project!.fund! })).toBeNull();
  });

  it('is written on request, survives the next run, and is taken back by undo', async () => {
    const port = filePort(openExample('S04'));
    const first = await score(port, defaultSettings, translator);
    const subjects = first.report.projects.flatMap(({ fund, indicators }) => [
      ...(fund ? [{ kind: 'fund' as const, report: fund }] : []),
      ...indicators.flatMap((report) =>
        report.rows.map((assessment) => ({ kind: 'row' as const, assessment })),
      ),
    ]);
    const [offered] = subjects.flatMap((subject) => reasonDraft(first.sheet, subject) ?? []);
    const cell = offered!.cell;
    const reasons = { [toA1(cell)]: '执行率77.5%，因项目延期。' };
    const { receipt } = await score(port, defaultSettings, translator, { choices: { reasons } });
    expect(receipt).not.toBeNull();
    expect(cellAt((await port.read()).sheet, cell).text).toBe('执行率77.5%，因项目延期。');
    await score(port, defaultSettings, translator);
    expect(cellAt((await port.read()).sheet, cell).text).toBe('执行率77.5%，因项目延期。');
    await undoLast(port, first.sheet.id);
    expect(cellAt((await port.read()).sheet, cell).text).toBe('');
  });
});
