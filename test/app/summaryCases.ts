import { withoutSummary } from '../../src/app/outdatedSummary';
import { assessSheet } from '../../src/core/report';
import { defaultProfile } from '../../src/core/scoring/profiles';
import type { SheetReport } from '../../src/core/scoring/assessment';
import type { UndoOutcome } from '../../src/workbook/port';
import type { SummaryPort, SummaryState } from '../../src/workbook/summarySheet';
import { exampleNames, openExample } from './books';

/** Every example form, judged. */
export const reports = (): [string, SheetReport][] =>
  exampleNames.map((name) => [
    name,
    assessSheet(openExample(name).activeSheet.snapshot(), defaultProfile),
  ]);

const undone: UndoOutcome = { restored: 1, left: [] };
const refused = () => Promise.reject(new Error('refused'));
const summaryOf = (
  remove: SummaryPort['remove'],
  state: () => Promise<SummaryState> = refused,
): { summary: SummaryPort } => ({ summary: { remove, state, sources: refused, write: refused } });

/** What becomes of the sheet, and what the undo then tells. */
export const outdated: readonly [string, Partial<UndoOutcome>, () => Promise<UndoOutcome>][] = [
  ['nothing is told where there can be no sheet', {}, () => withoutSummary({}, undone)],
  [
    'nothing is told where there is none',
    {},
    () =>
      withoutSummary(
        summaryOf(() => Promise.resolve({ kind: 'none' })),
        undone,
      ),
  ],
  [
    'a sheet that was taken away is told',
    { summary: 'removed' },
    () =>
      withoutSummary(
        summaryOf(() => Promise.resolve({ kind: 'removed' })),
        undone,
      ),
  ],
  [
    "a person's sheet stays, and that is told",
    { summary: 'kept' },
    () =>
      withoutSummary(
        summaryOf(() =>
          Promise.resolve({ kind: 'kept', because: 'changed', sheetName: '评分结果' }),
        ),
        undone,
      ),
  ],
  [
    'a sheet that formulas refer to stays, and the reason is told',
    { summary: 'referenced' },
    () =>
      withoutSummary(
        summaryOf(() =>
          Promise.resolve({ kind: 'kept', because: 'referenced', sheetName: '评分结果' }),
        ),
        undone,
      ),
  ],
  [
    'a sheet that the host does not take away stays, and that is told',
    { summary: 'kept' },
    () =>
      withoutSummary(
        summaryOf(refused, () => Promise.resolve('untouched')),
        undone,
      ),
  ],
  [
    'nothing is told where the host refused and there is none',
    {},
    () =>
      withoutSummary(
        summaryOf(refused, () => Promise.resolve('none')),
        undone,
      ),
  ],
  [
    'nothing is told where the host says nothing at all',
    {},
    () => withoutSummary(summaryOf(refused), undone),
  ],
];
