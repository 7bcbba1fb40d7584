import { defaultSettings } from '../../src/app/settings';
import { assessSheet } from '../../src/core/report';
import { createTranslator } from '../../src/i18n';
import { subjectsOf, whySubject } from '../../src/taskpane/state/previewLines';
import { trainingForm } from './fakeUseCases';

test('the reason of a planned change begins its line: in English with a capital letter', () => {
  const at = subjectsOf(assessSheet(trainingForm(), defaultSettings.profile));
  const reasons = [5, 6, 7, 8].map((row) =>
    whySubject(createTranslator('en-US'), at({ row, column: 6 })),
  );
  expect(reasons[2]).toMatch(/^Says “/);
  expect(reasons.filter((reason) => /^[a-z]/.test(reason))).toEqual([]);
  expect(whySubject(createTranslator('zh-CN'), at({ row: 5, column: 6 }))).toMatch(
    /^完成 18 \/ ≥20/,
  );
});
