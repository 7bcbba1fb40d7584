import { assessSheet } from '../../src/core/report';
import { schemaNames } from '../../src/cli/predictions';
import { toA1 } from '../../src/core/address';
import { defaultProfile } from '../../src/core/scoring/profiles';
import { readLabels } from '../forms/labels';
import { reportOf, sheetsOf } from './review/forms';

interface LabelledTable {
  readonly group: string;
  readonly kind: string;
  readonly firstRow: number;
  readonly rows: readonly {
    readonly row: number;
    readonly score?: number | null;
    readonly status?: string;
    readonly statusAlt?: readonly string[];
  }[];
  readonly score?: number | null;
  readonly expectedFindings?: readonly string[];
  readonly optionalFindings?: readonly string[];
  readonly findingAlternatives?: Readonly<Record<string, readonly string[]>>;
}

interface LabelledFile {
  readonly file: string;
  readonly sheets: readonly {
    readonly sheet: string;
    readonly tables?: readonly LabelledTable[];
  }[];
}

const files = readLabels<LabelledFile>('test/forms/examples');

describe.each(files.map(({ file, sheets }) => [file, sheets] as const))('%s', (file, sheets) => {
  const read = sheetsOf(file.slice(0, 4));
  const reports = read.map((sheet) => assessSheet(sheet, defaultProfile));

  test('is scored as its labels say', () => {
    const wrong: string[] = [];
    for (const { sheet, tables = [] } of sheets) {
      const projects = reports.find(({ sheetName }) => sheetName === sheet)?.projects ?? [];
      for (const table of tables) {
        if (table.kind === 'fund') {
          const fund = projects.find(
            (each) => each.fund?.table.firstRow === table.firstRow - 1,
          )?.fund;
          if (typeof table.score === 'number' && fund?.score !== table.score)
            wrong.push(`fund ${table.firstRow}`);
          continue;
        }
        const rows = projects.flatMap(({ indicators }) => indicators.flatMap((each) => each.rows));
        for (const label of table.rows) {
          const own = rows.find(({ row }) => row.row === label.row - 1);
          if (typeof label.score === 'number' && own?.score !== label.score) {
            wrong.push(`row ${label.row}: ${own?.score ?? 'none'} instead of ${label.score}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('gets the findings that its labels expect, and no others that they know', () => {
    const groups = new Map<
      string,
      { expected: Set<string>; allowed: Set<string>; firstRows: Set<number> }
    >();
    const tables = sheets.flatMap((sheet) => sheet.tables ?? []);
    for (const table of tables) {
      const group = groups.get(table.group) ?? {
        expected: new Set(),
        allowed: new Set(),
        firstRows: new Set(),
      };
      for (const code of table.expectedFindings ?? []) group.expected.add(code);
      for (const code of table.optionalFindings ?? []) group.allowed.add(code);
      for (const code of Object.values(table.findingAlternatives ?? {}).flat())
        group.allowed.add(code);
      group.firstRows.add(table.firstRow - 1);
      groups.set(table.group, group);
    }
    const projects = reports.flatMap((report) => report.projects);
    for (const { expected, allowed, firstRows } of groups.values()) {
      const own = projects.find(
        ({ fund, indicators }) =>
          firstRows.has(fund?.table.firstRow ?? -1) ||
          indicators.some(({ table }) => firstRows.has(table.firstRow)),
      );
      const findings = [
        ...(own?.fund?.findings ?? []),
        ...(own?.indicators ?? []).flatMap((indicators) => indicators.findings),
      ];
      const codes = new Set(findings.flatMap(schemaNames));
      expect([...codes].filter((code) => !expected.has(code) && !allowed.has(code))).toEqual([]);
      expect([...expected].filter((code) => !codes.has(code))).toEqual([]);
    }
  });
});

describe('the six source projects', () => {
  const errorsAndWarnings = (prefix: string) =>
    reportOf(prefix).projects.flatMap(({ fund, indicators }) =>
      [...(fund?.findings ?? []), ...indicators.flatMap(({ findings }) => findings)]
        .filter(({ severity }) => severity !== 'hint')
        .map(({ code, address }) => `${code} ${address ? toA1(address) : ''}`.trim()),
    );

  test.each([
    [
      '党员和干部教育培训经费: 77.5 % execution, no data for 参与度, 200 % and 409 %',
      'S01',
      ['execution-below-90 E5', 'full-score-without-data G8', 'over-130 E6', 'over-130 E7'],
    ],
    [
      '党员电教片拍摄费: 可持续 without a weight, content without data, 140 % and 200 %',
      'S03',
      ['weight-missing F14', 'full-score-without-data G9', 'over-130 E8', 'over-130 E9'],
    ],
    ['金昌市干部教育培训网云服务费: nothing but what cannot be compared', 'S05', []],
    [
      '大组工网络维护费: 97.06 % execution with full marks, 时效 without a weight',
      'S07',
      ['weight-missing F10', 'execution-score-mismatch G6'],
    ],
    [
      '市远程办平台维护费: nothing spent, money returned',
      'S09',
      ['execution-below-90 E6', 'funds-returned H6'],
    ],
    [
      '农村党员干部现代远程教育维护费: nothing spent, money returned, no reasons',
      'S11',
      ['execution-below-90 E6', 'funds-returned H6'],
    ],
  ])('%s', (_, prefix, expected) => {
    expect(errorsAndWarnings(prefix)).toEqual(expected);
  });

  test.each([['S09'], ['S10'], ['S11'], ['S12']])(
    '%s: a stopped project earns no marks at all',
    (prefix) => {
      for (const { indicators, fund } of reportOf(prefix).projects) {
        const scores = [
          fund?.score ?? 0,
          ...indicators.flatMap(({ rows }) => rows.map(({ score }) => score ?? 0)),
        ];
        expect(Math.max(...scores)).toBe(0);
      }
    },
  );
});

describe('a sheet without an indicator table', () => {
  test.each([['X01'], ['X02'], ['X03']])(
    '%s has no project, and says what was looked for',
    (prefix) => {
      for (const sheet of sheetsOf(prefix)) {
        const report = assessSheet(sheet, defaultProfile);
        expect(report.projects).toEqual([]);
        expect(report.why.length).toBeGreaterThan(0);
      }
    },
  );

  test('a monitoring form is recognised and left alone', () => {
    const reports = sheetsOf('T17').map((sheet) => assessSheet(sheet, defaultProfile));
    expect(reports.flatMap(({ projects }) => projects)).toEqual([]);
    expect(reports.flatMap(({ notScored }) => notScored.map(({ kind }) => kind))).toContain(
      'monitoring',
    );
  });
});
