import type { Sheet } from '../../../src/core/sheet';
import { formChanges, type FormChange } from './formChanges';
import { assessed, labelledSheets } from './labelledSheets';

/** All changes at all places with FORM_CHANGES=all; else two of each form, which take turns. */
const isThorough = process.env.FORM_CHANGES === 'all';
const some = <T>(all: readonly T[], count: number, turn: number): readonly T[] =>
  isThorough ? all : all.filter((_, index) => (index + turn) % Math.ceil(all.length / count) === 0);

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s:*()]/g, '');

/** What people see of a judged sheet, whatever its texts look like. */
function verdicts(sheet: Sheet, loses: FormChange['loses']): unknown {
  const { projects, notScored } = assessed(sheet);
  const isWhole = loses === undefined;
  return {
    others: notScored.length,
    projects: projects.map(({ project, fund, indicators, total }) => ({
      about: isWhole && [plain(project), total, fund?.rate, fund?.score],
      rows: indicators.flatMap(({ rows }) =>
        rows.map(({ row, comparison, score, weight }) => [
          plain(row.name),
          isWhole && [plain(row.level1), plain(row.level2)],
          comparison.status,
          score,
          weight,
        ]),
      ),
    })),
  };
}

test.each(labelledSheets.map(([title, sheet], turn) => [title, sheet, turn] as const))(
  '%s keeps its verdicts when a clerk changes how it looks',
  (_title, sheet, turn) => {
    const changed = some(formChanges, 2, turn).flatMap(({ name, apply, loses }) => {
      const before = JSON.stringify(verdicts(sheet, loses));
      return some(apply(sheet), 2, turn)
        .filter(([, other]) => JSON.stringify(verdicts(other, loses)) !== before)
        .map(([place]) => `${name} ${place}`);
    });
    expect(changed).toEqual([]);
  },
);
