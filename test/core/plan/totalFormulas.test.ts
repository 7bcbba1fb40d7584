import { toA1 } from '../../../src/core/address';
import type { Choices } from '../../../src/core/plan/choices';
import { standardPalette } from '../../../src/core/plan/palettes';
import { planEdits } from '../../../src/core/plan/planEdits';
import { assessSheet } from '../../../src/core/report';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import { formSheet, type Form } from '../scoring/form';

const keep: Choices = {
  typedScores: 'keep',
  exceptions: {},
  writeAs: 'values',
  palette: standardPalette,
  phrase: null,
};

/** 92.75 by the rule: 7.75 in H5, then 45, 30 and 10 in H8, H9 and H10. */
const withTotal = (value: number, formula: string, scores: readonly (number | string)[]): Form => ({
  fund: [
    ['年度资金总额', 160, 160, 124, 10, '', scores[0] ?? ''],
    ['其中：当年财政拨款', 160, 160, 124, '—', '', '—'],
  ],
  rows: [
    ['产出指标', '数量指标', '举办培训班', 20, 18, 50, scores[1] ?? '', ''],
    ['效益指标', '社会效益指标', '参训覆盖率', '≥90%', '95%', 30, scores[2] ?? '', ''],
    ['满意度指标', '服务对象满意度指标', '满意度', '≥95%', '98%', 10, scores[3] ?? '', ''],
  ],
  total: [100, { value, formula }, ''],
});

const plannedWith = (value: number, formula: string, scores: readonly (number | string)[] = []) =>
  planned(withTotal(value, formula, scores));

function planned(form: Form) {
  const { sheet } = formSheet(form);
  const { edits, kept } = planEdits(sheet, assessSheet(sheet, defaultProfile), keep);
  return {
    written: edits.filter(({ kind }) => kind === 'score').map(({ address }) => toA1(address)),
    totals: edits.filter(({ kind }) => kind === 'total'),
    kept: kept.filter(({ address }) => toA1(address) === 'H11'),
  };
}

describe('a total that is a formula', () => {
  test('is no score that differs while it adds up what stands there: it follows what is written', () => {
    const { written, totals, kept } = plannedWith(0, '=SUM(H5,H8:H10)');
    expect(written).toEqual(['H5', 'H8', 'H9', 'H10']);
    expect([...totals, ...kept]).toEqual([]);
  });

  test('is told where it adds up something else, and stays', () => {
    const { totals, kept } = plannedWith(88, '=SUM(H5,H8:H10)');
    expect(kept).toMatchObject([{ typed: 88, isFormula: true }]);
    expect(totals).toEqual([]);
  });

  test.each([
    '=H5+H8+H9+H10',
    '=SUM($H$10:$H$8,H5)',
    "=SUM('自评表'!H5,自评表!H8:H10)",
    '=ROUND(SUM(H5:H10),2)',
    '=IF(COUNT(H:H)=0,0,SUM(H5:H10))',
    '=SUM(5:10)-SUM(B5:G10)',
  ])('%s is taken to follow on an empty form: it reads every score', (formula) => {
    expect(plannedWith(0, formula).kept).toEqual([]);
  });

  test.each([
    ['the execution and the last row', '=SUM(H8:H9)'],
    ['the execution', '=SUM(H8:H10)'],
    ['this sheet', '=SUM(去年!H5:H10)'],
    ['every score, which it names in a text only', '=IF("H5:H10"="",1,0)'],
  ])(
    'that leaves out %s is told on an empty form, where it shows 0 as a right one would',
    (_, formula) => {
      expect(plannedWith(0, formula).kept).toMatchObject([{ typed: 0, computed: 92.75 }]);
    },
  );

  test('that leaves out the row without marks is told though it adds up the others', () => {
    const typed = [7.75, 45, 30, ''];
    expect(plannedWith(82.75, '=SUM(H5,H8:H9)', typed).kept).toMatchObject([{ computed: 92.75 }]);
    expect(plannedWith(82.75, '=SUM(H5,H8:H10)', typed).kept).toEqual([]);
  });
});

describe('a total of a form with a row that does not apply', () => {
  const satisfaction = [
    '满意度指标',
    '服务对象满意度指标',
    '满意度',
    '不适用',
    '不适用',
    10,
    '',
    '',
  ];
  const converted = (value: number, formula: string, scores: readonly (number | string)[] = []) => {
    const form = withTotal(value, formula, scores);
    return planned({ ...form, rows: [...form.rows.slice(0, -1), satisfaction] });
  };
  /** 82.75 of 90 by the rule. */
  const all = '=SUM(H5,H8:H10)*100/90';

  test('follows what is written where its formula converts to 100, on a form half filled in too', () => {
    expect(converted(0, all).kept).toEqual([]);
    expect(converted(58.61111111111111, all, [7.75, 45]).kept).toEqual([]);
    expect(converted(52.75, '=SUM(H5,H8:H10)', [7.75, 45]).kept).toEqual([]);
  });

  test('is told where the formula leaves out a score', () => {
    expect(converted(58.61111111111111, '=SUM(H5,H8)*100/90', [7.75, 45]).kept).toMatchObject([
      { computed: 91.94, isFormula: true },
    ]);
  });

  test('is not said to differ where the formula converts at a rate of its own, which nobody can check', () => {
    expect(converted(62.05882352941177, '=SUM(H5,H8:H10)*100/85', [7.75, 45]).kept).toEqual([]);
  });

  test('is told where the formula stretches though every row applies', () => {
    const form = withTotal(58.61111111111111, all, [7.75, 45]);
    expect(planned(form).kept).toMatchObject([{ computed: 92.75 }]);
  });
});
