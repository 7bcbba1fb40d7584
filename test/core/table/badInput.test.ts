import { assessSheet } from '../../../src/core/report';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import { badForms } from './badForms';

describe.each(badForms)('$is', ({ sheet, codes, statuses, isScorable }) => {
  const { projects } = assessSheet(sheet, defaultProfile);
  const tables = projects.flatMap(({ indicators }) => indicators);

  test('is one table, and the pane has something to say about it', () => {
    expect(tables).toHaveLength(1);
    const found = tables[0]?.table.issues.map(({ code }) => code) ?? [];
    expect(found.filter((code) => codes.includes(code))).toEqual(codes);
    if (codes.length === 0) expect(found).toEqual([]);
  });

  test('is judged by what its headings say, or not at all', () => {
    expect(tables[0]?.rows.map(({ comparison }) => comparison.status)).toEqual(statuses);
    expect(tables[0]?.table.isScorable).toBe(isScorable);
  });
});
