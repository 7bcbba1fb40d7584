import { toA1, type Address } from '../../../src/core/address';
import type { Choices } from '../../../src/core/plan/choices';
import { standardPalette } from '../../../src/core/plan/palettes';
import type { ContentEdit, Plan } from '../../../src/core/plan/plan';
import { planEdits } from '../../../src/core/plan/planEdits';
import { assessSheet } from '../../../src/core/report';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import { hubei } from '../../../src/core/scoring/profiles/provinces';
import type { Sheet } from '../../../src/core/sheet';
import { formFiles } from '../../forms/workbooks';
import { sheetsOf } from '../review/forms';
import { formSheet, sheetOf, type Form, type FormCell } from '../scoring/form';
import { applied, emptied } from './apply';

const keep: Choices = {
  typedScores: 'keep',
  exceptions: {},
  writeAs: 'values',
  palette: standardPalette,
  phrase: null,
};
const replace: Choices = { ...keep, typedScores: 'replace' };
const live: Choices = { ...keep, writeAs: 'formulas' };

const plan = (sheet: Sheet, choices: Choices = keep, profile = defaultProfile): Plan =>
  planEdits(sheet, assessSheet(sheet, profile), choices);
const contents = ({ edits }: Plan): readonly ContentEdit[] =>
  edits.filter((edit) => edit.kind !== 'mark' && edit.kind !== 'note');
const written = (from: Plan) =>
  Object.fromEntries(contents(from).map(({ address, after }) => [toA1(address), after.content]));

const form: Form = {
  fund: [
    ['年度资金总额', 160, 160, 124, 10, '', ''],
    ['其中：当年财政拨款', 160, 160, 124, '—', '', '—'],
  ],
  rows: [
    ['产出指标', '数量指标', '举办培训班', 20, 18, 50, '', ''],
    ['效益指标', '社会效益指标', '参训覆盖率', '≥90%', '95%', 30, '', ''],
    ['满意度指标', '服务对象满意度指标', '满意度', '≥95%', '98%', 10, '', ''],
  ],
  total: [100, '', ''],
};
const withRow = (index: number, row: readonly FormCell[]): Form => ({
  ...form,
  rows: form.rows.map((own, place) => (place === index ? row : own)),
});
/** A1 addresses of the form above. */
const at = {
  fundScore: 'H5',
  fundRate: 'G5',
  partRate: 'G6',
  first: 'H8',
  second: 'H9',
  third: 'H10',
  total: 'H11',
};

describe('an empty form', () => {
  test('gets every score, rate and the total', () => {
    expect(written(plan(formSheet(form).sheet))).toEqual({
      [at.fundScore]: 7.75,
      [at.fundRate]: 0.775,
      [at.partRate]: 0.775,
      [at.first]: 45,
      [at.second]: 30,
      [at.third]: 10,
      [at.total]: 92.75,
    });
  });

  test('gets rates as percentages', () => {
    const rate = contents(plan(formSheet(form).sheet)).find(({ kind }) => kind === 'rate');
    expect(rate!.after).toEqual({ content: 0.775, numberFormat: '0.00%' });
  });

  test('gets rates as text where the column is kept as text', () => {
    const fund = [
      form.fund![0]!,
      ['其中：当年财政拨款', 160, 160, 124, '—', { value: '77.50%', format: '@' }, '—'],
    ];
    const rate = contents(plan(formSheet({ ...form, fund }).sheet)).find(
      ({ kind }) => kind === 'rate',
    );
    expect(rate!.after).toEqual({ content: '77.50%', numberFormat: '@' });
  });

  test.each([
    ['0.00%', 'General'],
    ['yyyy-mm-dd', 'General'],
    ['0.0', '0.0'],
    ['0.00_ ', '0.00_ '],
    ['0"分"', '0"分"'],
  ])('gets a score that is read as one in a cell of the format %s', (format, after) => {
    const rows = form.rows.map((row) => [...row.slice(0, 6), { value: '', format }, '']);
    const scores = contents(plan(formSheet({ ...form, rows }).sheet)).filter(
      ({ kind, address }) => kind === 'score' && toA1(address) !== at.fundScore,
    );
    expect(scores.map(({ after: { numberFormat } }) => numberFormat)).toEqual([
      after,
      after,
      after,
    ]);
  });

  test('gets rates in percent points where the column is written so', () => {
    const fund = [form.fund![0]!, ['其中：当年财政拨款', 160, 160, 124, '—', 77.5, '—']];
    const rate = contents(plan(formSheet({ ...form, fund }).sheet)).find(
      ({ kind }) => kind === 'rate',
    );
    expect(rate!.after.content).toBe(77.5);
  });

  test('gets formulas that keep working where all sides are plain numbers', () => {
    expect(written(plan(formSheet(form).sheet, live))).toMatchObject({
      [at.fundScore]: '=ROUND(MIN(1,E5/D5)*F5,2)',
      [at.first]: '=ROUND(MIN(1,F8/E8)*G8,2)',
      [at.second]: 30,
      [at.total]: '=SUM(H8:H10,H5)',
    });
  });

  test('gets no total while a row waits for a person', () => {
    const open = withRow(2, [
      '满意度指标',
      '服务对象满意度指标',
      '满意度',
      '≥95%',
      '较高',
      10,
      '',
      '',
    ]);
    const result = written(plan(formSheet(open).sheet, live));
    expect(result).not.toHaveProperty(at.third);
    expect(result).not.toHaveProperty(at.total);
  });

  test('gets the converted total when an indicator does not apply', () => {
    const partly = withRow(2, [
      '满意度指标',
      '服务对象满意度指标',
      '满意度',
      '不适用',
      '不适用',
      10,
      '',
      '',
    ]);
    expect(written(plan(formSheet(partly).sheet))[at.total]).toBe(91.94);
    expect(written(plan(formSheet(partly).sheet, live))[at.total]).toBe(
      '=ROUND(SUM(H8:H9,H5)*100/90,2)',
    );
  });

  test('gets a capped total as a value, since no sum would give it', () => {
    const profile = { ...defaultProfile, caps: [{ below: 0.8, total: 89 }] };
    expect(written(plan(formSheet(form).sheet, live, profile))[at.total]).toBe(89);
  });
});

describe('what a person typed', () => {
  const typed = withRow(0, ['产出指标', '数量指标', '举办培训班', '≥20期', '18期', 50, 50, '']);

  test('is kept and reported when the rule says otherwise', () => {
    const result = plan(formSheet(typed).sheet);
    expect(written(result)).not.toHaveProperty(at.first);
    expect(result.kept).toContainEqual({
      address: { row: 7, column: 7 },
      typed: 50,
      computed: 45,
      isFormula: false,
    });
  });

  test('counts in the total that is written', () => {
    expect(written(plan(formSheet(typed).sheet))[at.total]).toBe(97.75);
  });

  test('is replaced when the user says so, in general or for one cell', () => {
    expect(written(plan(formSheet(typed).sheet, replace))[at.first]).toBe(45);
    const one = { ...keep, exceptions: { [at.first]: 'replace' as const } };
    expect(written(plan(formSheet(typed).sheet, one))[at.first]).toBe(45);
    const but = { ...replace, exceptions: { [at.first]: 'keep' as const } };
    expect(plan(formSheet(typed).sheet, but).kept).toHaveLength(1);
  });

  test('is left alone without a word when it agrees within a cent', () => {
    const close = withRow(0, [
      '产出指标',
      '数量指标',
      '举办培训班',
      '≥20期',
      '18期',
      50,
      45.01,
      '',
    ]);
    const result = plan(formSheet(close).sheet, replace);
    expect(written(result)).not.toHaveProperty(at.first);
    expect(result.kept).toEqual([]);
  });

  test('is never overwritten where it is a formula', () => {
    const formula = withRow(0, [
      '产出指标',
      '数量指标',
      '举办培训班',
      '≥20期',
      '18期',
      50,
      { value: 50, formula: '=G8' },
      '',
    ]);
    const result = plan(formSheet(formula).sheet, replace);
    expect(written(result)).not.toHaveProperty(at.first);
    expect(result.kept).toMatchObject([{ typed: 50, computed: 45, isFormula: true }]);
  });

  test('is left alone where it is a word', () => {
    const word = withRow(0, [
      '产出指标',
      '数量指标',
      '举办培训班',
      '≥20期',
      '18期',
      50,
      '待评',
      '',
    ]);
    expect(written(plan(formSheet(word).sheet, replace))).not.toHaveProperty(at.first);
  });

  test('is kept in the total, which is reported when it differs', () => {
    const total = { ...form, total: [100, 95, ''] };
    expect(plan(formSheet(total).sheet).kept).toMatchObject([{ typed: 95, computed: 92.75 }]);
    expect(written(plan(formSheet(total).sheet, replace))[at.total]).toBe(92.75);
  });
});

describe('marks and notes', () => {
  const phrase = { row: () => '原因', fund: () => '执行率', kept: () => '' };
  const marksOf = ({ edits }: Plan) =>
    edits.flatMap((edit) => (edit.kind === 'mark' ? [[toA1(edit.address), edit.fill]] : []));

  test('colour the actual by status and the rate of a low execution', () => {
    expect(marksOf(plan(formSheet(form).sheet))).toEqual([
      [at.fundRate, standardPalette.short],
      ['F8', standardPalette.short],
    ]);
  });

  test('call nothing spent a stop only where the form says so', () => {
    const unspent = (reason: string): Form => ({
      ...form,
      fund: [['年度资金总额', 160, 160, 0, 10, '', '', reason]],
    });
    const rateMark = (reason: string) => marksOf(plan(formSheet(unspent(reason)).sheet))[0];
    expect(rateMark('')).toEqual([at.fundRate, standardPalette.short]);
    expect(rateMark('平台停用，经费全部交回市财政')).toEqual([
      at.fundRate,
      standardPalette.stopped,
    ]);
  });

  test('carry the reason on the same cell', () => {
    const notes = plan(formSheet(form).sheet, { ...keep, phrase }).edits.filter(
      ({ kind }) => kind === 'note',
    );
    expect(notes).toEqual([
      { kind: 'note', address: { row: 4, column: 6 }, text: '执行率' },
      { kind: 'note', address: { row: 7, column: 5 }, text: '原因' },
    ]);
  });

  test('say of a kept score first that the rule comes to another', () => {
    const typed = withRow(0, ['产出指标', '数量指标', '举办培训班', 20, 18, 50, 50, '']);
    const phrase: Choices['phrase'] = {
      row: () => '原因',
      fund: () => '执行',
      kept: ({ typed: own, computed }) => `${own} 应为 ${computed}。`,
    };
    const { edits } = plan(formSheet(typed).sheet, { ...keep, phrase });
    const notes = edits.flatMap((edit) =>
      edit.kind === 'note' ? [[toA1(edit.address), edit.text]] : [],
    );
    expect(notes).toContainEqual([at.first, '50 应为 45。原因']);
  });

  test('show a typed score that was kept', () => {
    const typed = withRow(1, ['效益指标', '社会效益指标', '参训覆盖率', '≥90%', '95%', 30, 20, '']);
    expect(marksOf(plan(formSheet(typed).sheet))).toContainEqual([at.second, standardPalette.kept]);
  });

  test('leave a status alone that the palette does not name', () => {
    expect(marksOf(plan(formSheet(form).sheet, { ...keep, palette: {} }))).toEqual([]);
  });

  test('are the same on a cell that two rows share, the more serious one', () => {
    const grid: FormCell[][] = [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '举办培训班', '≥20期', '40期，培训90人次', 10, ''],
      ['产出指标', '数量指标', '培训人次', '≥100人次', '', 10, ''],
    ];
    const sheet = sheetOf(grid, [{ row: 1, column: 4, rowCount: 2, columnCount: 1 }]);
    expect(marksOf(plan(sheet))).toEqual([['E2', standardPalette.short]]);
  });
});

describe('only the top-left of a merge', () => {
  test('is written for a weight that several rows share', () => {
    const grid: FormCell[][] = [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '举办培训班', '≥20期', '20期', 20, ''],
      ['产出指标', '数量指标', '培训人次', '≥100人次', '50人次', '', ''],
      ['产出指标', '质量指标', '合格率', '≥90%', '95%', 10, ''],
    ];
    const merges = [5, 6].map((column) => ({ row: 1, column, rowCount: 2, columnCount: 1 }));
    expect(written(plan(sheetOf(grid, merges)))).toEqual({ G2: 15, G4: 10 });
  });
});

describe('drafts of reasons', () => {
  test('are written into empty cells only, and never as a formula', () => {
    const reasons = { I8: '指标值20期，实际完成18期。原因：', I9: '=1+1', I10: '说明' };
    const filled = withRow(2, [
      '满意度指标',
      '服务对象满意度指标',
      '满意度',
      '≥95%',
      '98%',
      10,
      '',
      '已有',
    ]);
    const result = written(plan(formSheet(filled).sheet, { ...keep, reasons }));
    expect(result.I8).toBe(reasons.I8);
    expect(result).not.toHaveProperty('I9');
    expect(result).not.toHaveProperty('I10');
  });
});

describe.each(formFiles('examples').map(({ name }) => [name] as const))('%s', (file) => {
  const sheets = sheetsOf(file.slice(0, 4));
  const scoreCells = (sheet: Sheet): readonly Address[] =>
    assessSheet(sheet, defaultProfile).projects.flatMap(({ fund, indicators }) => [
      ...(fund?.table.rows ?? []).flatMap(({ cells }) =>
        [cells.rate, cells.score].filter((cell) => cell !== undefined),
      ),
      ...indicators.flatMap(({ table, groups }) => [
        ...groups.flatMap(({ group }) => (group.scoreCell ? [group.scoreCell] : [])),
        ...(table.total?.scoreCell ? [table.total.scoreCell] : []),
      ]),
    ]);

  test.each([defaultProfile, hubei].map((profile) => [profile.name, profile] as const))(
    'is complete after one plan, by the rules of %s',
    (_, profile) => {
      for (const sheet of sheets) {
        const blank = emptied(sheet, scoreCells(sheet));
        const once = applied(blank, plan(blank, keep, profile));
        expect(contents(plan(once, keep, profile))).toEqual([]);
        expect(contents(plan(once, replace, profile))).toEqual([]);
      }
    },
  );

  test('keeps everything that is typed, and changes no cell twice', () => {
    for (const sheet of sheets) {
      const first = plan(sheet);
      for (const { before } of contents(first)) expect(String(before.content).trim()).toBe('');
      const keys = first.edits.map(
        ({ kind, address }) =>
          `${kind === 'mark' || kind === 'note' ? kind : 'content'} ${toA1(address)}`,
      );
      expect(new Set(keys).size).toBe(keys.length);
      const second = plan(applied(sheet, plan(sheet, replace)), replace);
      expect(contents(second)).toEqual([]);
    }
  });
});
