import { measureForms, type FormMeasures, type Share } from './formMeasures';

const rate = ({ right, of }: Share): number => (of === 0 ? Number.NaN : right / of);

describe.each(['examples', 'own', 'blind'])('workbooks of test/forms/%s', (folder) => {
  let measures: FormMeasures;
  beforeAll(async () => {
    measures = await measureForms(`test/forms/${folder}`);
  }, 120_000);

  test('every table is found and none is invented', () => {
    expect(rate(measures.tables)).toBe(1);
    expect(measures.invented).toBe(0);
  });

  test('every column has the role that a person gives it', () => {
    expect(rate(measures.columns)).toBeGreaterThanOrEqual(0.99);
  });

  test('no shortfall is called met', () => {
    expect(measures.wronglyMet).toBe(0);
  });

  test('rows are judged and scored as a person does', () => {
    expect(rate(measures.statuses)).toBeGreaterThanOrEqual(0.97);
    expect(rate(measures.scores)).toBeGreaterThanOrEqual(0.97);
    expect(rate(measures.groupScores)).toBe(1);
  });

  test('execution rates and their scores are exact', () => {
    expect(rate(measures.fundRates)).toBe(1);
    expect(rate(measures.fundScores)).toBe(1);
  });

  test('what a reviewer objects to is found, and little else', () => {
    expect(rate(measures.findings)).toBeGreaterThanOrEqual(0.97);
    expect(measures.inventedFindings).toBeLessThanOrEqual(0.03 * measures.findings.of);
  });

  test('forms that look alike are left alone', () => {
    expect(measures.judgedLookAlikes).toBe(0);
  });
});
