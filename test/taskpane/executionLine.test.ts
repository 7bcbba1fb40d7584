import { defaultSettings } from '../../src/app/settings';
import { planFor } from '../../src/app/preview';
import { summarise } from '../../src/app/summarise';
import { toA1 } from '../../src/core/address';
import { assessSheet } from '../../src/core/report';
import { defaultProfile } from '../../src/core/scoring/profiles';
import { createTranslator } from '../../src/i18n';
import { sharingTranslator } from '../../src/i18n/sharing';
import { summaryText } from '../../src/share/summaryText';
import { countsOf, itemsOf, needsAttention } from '../../src/taskpane/state/items';
import { sheetOf, standardHeader } from '../core/sheetOf';

const translator = createTranslator('zh-CN');

/** What each of the four says of a form in which so much of 100 万元 was spent. */
function told(executed: number) {
  const sheet = sheetOf([
    ['项目支出绩效自评表'],
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', 100, 100, executed, 10, '', ''],
    standardHeader,
    ['产出指标', '数量指标', '举办培训班', '≥20期', '20期', 90, '', ''],
  ]);
  const report = assessSheet(sheet, defaultProfile);
  const items = itemsOf(report.projects[0]!);
  const inspection = { sheet, report, receipts: [], decided: { decisions: {} }, before: null };
  const capabilities = { annotations: 'notes', nativeUndo: true, fileCopy: true } as const;
  const { edits } = planFor({ capabilities }, defaultSettings, translator, inspection, {});
  return {
    pane: items.filter(needsAttention).length,
    sheet: summarise(report).shortfalls.length,
    marks: edits.filter(({ kind, address }) => kind === 'mark' && toA1(address) === 'G3').length,
    mail: /：\n1\. (.*)/.exec(summaryText(report, sharingTranslator(translator)).body)?.[1] ?? '',
    counts: countsOf(items),
  };
}

test.each([
  [50, 'short', '未达成'],
  [89, 'short', '未达成'],
  [106, 'toExplain', '须说明'],
] as const)(
  'with %s of 100 spent, the pane, the marks, the sheet and the mail tell the same shortfall',
  (executed, status, word) => {
    const { counts, mail, ...others } = told(executed);
    expect(others).toEqual({ pane: 1, sheet: 1, marks: 1 });
    expect(mail).toMatch(/^预算执行（G3）：.*得 [\d.]+ \/ 10 分。$/);
    expect(mail).toContain(`：${word}，`);
    expect(counts).toEqual([
      [status, 1],
      ['met', 1],
    ]);
  },
);

test.each([90, 97.06, 99.99])(
  'with %s of 100 spent none of them tells a shortfall, and none says 达成',
  (executed) => {
    const { counts, mail, ...others } = told(executed);
    expect(others).toEqual({ pane: 0, sheet: 0, marks: 0 });
    expect(mail).not.toContain('预算执行（G3）');
    expect(counts).toEqual([
      ['mostlySpent', 1],
      ['met', 1],
    ]);
    expect(translator.word('mostlySpent')).toBe('基本执行');
  },
);
