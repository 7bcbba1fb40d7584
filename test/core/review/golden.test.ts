import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../../../src/core/review/checks';
import type { Finding } from '../../../src/core/review/finding';
import { assessSheet } from '../../../src/core/report';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import type { Profile } from '../../../src/core/scoring/profile';
import { formSheet, type Form } from '../scoring/form';

interface ReviewCase {
  readonly name: string;
  readonly source: string;
  readonly form: Form;
  /** The form's beginning on the sheet before. */
  readonly before?: Form;
  readonly change?: Partial<Profile>;
  /** `row`: index among the indicator rows, or the fund or total row. */
  readonly expect: readonly {
    readonly row?: number | 'fund' | 'total' | 'any';
    readonly params?: Finding['params'];
  }[];
}

const folder = path.join(__dirname, '../../cases');
const files = readdirSync(folder)
  .filter((file) => /^review-.*\.json$/.test(file))
  .map(
    (file) =>
      JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as {
        readonly code: string;
        readonly cases: readonly ReviewCase[];
      },
  );

test('every check has its own golden cases', () => {
  expect(files.map(({ code }) => code).sort()).toEqual(checks.map(({ code }) => code).sort());
});

describe.each(files.map((file) => [file.code, file] as const))('%s', (code, { cases }) => {
  test.each(cases.map((golden) => [`${golden.name}（${golden.source}）`, golden] as const))(
    '%s',
    (_, golden) => {
      const places = formSheet(golden.form);
      const profile = { ...defaultProfile, ...golden.change };
      const before = golden.before ? assessSheet(formSheet(golden.before).sheet, profile) : null;
      const report = assessSheet(places.sheet, profile, { before });
      const [project] = report.projects;
      const findings = [
        ...(project!.fund?.findings ?? []),
        ...project!.indicators.flatMap((indicators) => indicators.findings),
      ].filter((finding) => finding.code === code);
      expect(findings).toHaveLength(golden.expect.length);
      golden.expect.forEach(({ row, params = {} }, index) => {
        expect(findings[index]!.params).toMatchObject(params);
        if (row === undefined || row === 'any') return;
        const special = { fund: places.fundRow, total: places.totalRow };
        const expected = typeof row === 'number' ? places.firstRow + row : special[row];
        expect(findings[index]!.row).toBe(expected);
      });
    },
  );
});
