import { readdirSync, readFileSync } from 'node:fs';
import { comparePair } from '../../../src/core/value/comparePair';
import type { Comparison, Pair, PairCell, Span } from '../../../src/core/value/reading';
import { pairOf, readRows } from '../../pairMeasures';
import { cell, compare, pair } from './row';

const folder = 'test/cases';
const files = readdirSync(folder).filter((name) => /^value-.*\.jsonl$/.test(name));

const shown = ({ value, text }: PairCell): string =>
  typeof value === 'number' ? text || String(value) : text;

const textOf = (row: Pair, source: Span['source']): string =>
  source === 'target' || source === 'actual' ? shown(row[source]) : row[source];

/** What is missing of an explanation, in words; [] for one that a person can check. */
function gaps(row: Pair, found: Comparison): readonly string[] {
  const read = new Set(found.spans.map(({ source }) => source));
  const about = [
    ...(found.rule.length === 0 || found.why.length === 0 ? ['no rule'] : []),
    ...found.spans.flatMap(({ source, start, end, text }) =>
      text !== '' && textOf(row, source).slice(start, end) === text ? [] : [`${source} «${text}»`],
    ),
  ];
  const told = (source: 'target' | 'actual', instead: Span['source']): readonly string[] =>
    shown(row[source]).trim() === '' || read.has(source) || read.has(instead)
      ? []
      : [`nothing read from ${source}`];
  return [...about, ...told('target', 'name'), ...told('actual', 'reason')];
}

test.each(files)('every verdict on %s has its rule and the very words it was read from', (name) => {
  const rows = readRows(readFileSync(`${folder}/${name}`, 'utf8'));
  const wrong = rows.flatMap((row) => {
    const input = pairOf(row);
    return gaps(input, comparePair(input)).map((gap) => `${row.id}: ${gap}`);
  });
  expect(rows.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

/** Cells of real forms that say nothing, or nothing that can be read. */
const bad: readonly PairCell[] = [
  ...['', ' ', '/', '——', '-', '无', '暂无', '……', 'XX', '**', '×××', 'N/A', 'undefined'],
  ...['#DIV/0!', '#N/A', '#REF!', '#VALUE!', '#NAME?', '待填', '不适用', '本项目不涉及'],
  ...[
    '正在委托第三方开展调查，结果待出',
    '尚未统计',
    '待第三方测评',
    '优/良/中/差',
    '\u200b95%\u202e',
  ],
  ...[
    '（',
    '一'.repeat(300),
    '培训1班，'.repeat(20),
    '1'.repeat(400),
    'ｘｘ％',
    '完成\n',
    '未开展',
  ],
]
  .map((text) => cell(text))
  .concat([
    cell(true, 'General', 'TRUE'),
    cell(false, 'General', 'FALSE'),
    cell(45000, 'yyyy-mm-dd', '2023-03-15'),
    cell(0),
    cell(NaN),
  ])
  .concat([cell(0.95, '0%', '95%'), cell(1e21), cell(-3.5), cell(12, '0', '####')]);

const asked = [
  '≥95%',
  '20期',
  '2023年12月底前',
  '及时',
  '有效提升',
  '0起',
  '前5名',
  '160万元',
  '100%',
];

describe('a cell that says nothing', () => {
  const names = ['群众满意度', '培训期数', '投诉起数', '总成本'];
  test.each(asked)('beside %s shows the text that made it so, on either side', (wanted) => {
    const wrong = bad.flatMap((odd) =>
      names.flatMap((name) =>
        [
          pair(wanted, odd, { name }),
          pair(odd, wanted, { name }),
          pair(odd, odd, { name }),
        ].flatMap(
          (row) => gaps(row, comparePair(row)).map((gap) => `${name} ${JSON.stringify(row.target.value)} → ${JSON.stringify(row.actual.value)}: ${gap}`), // prettier-ignore
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['≥6次', '/', 'missingActual', '/'],
    ['≥50个', '#REF!', 'missingActual', '#REF!'],
    ['2023年8月底前', ' —— ', 'missingActual', '——'],
    ['良好', '暂无', 'missingActual', '暂无'],
    ['5次', '不适用', 'notApplicable', '不适用'],
  ])('%s → %s is %s, read from %s', (wanted, odd, status, words) => {
    const found = compare(wanted, odd);
    expect(found.status).toBe(status);
    expect(found.spans.filter(({ source }) => source === 'actual')).toMatchObject([
      { text: words },
    ]);
  });

  test('a survey that is still out is read from its own words', () => {
    const out = '正在委托第三方开展调查，结果待出';
    const found = compare('≥90%', out, { name: '老年人满意度', category: '满意度指标' });
    expect(found.spans.map(({ text }) => text)).toContain(out);
    expect(found.met).toBeNull();
  });

  test('a truly empty cell has no words to show', () => {
    expect(compare('良好', '').spans.map(({ source }) => source)).toEqual(['target']);
    expect(compare('', '').spans).toEqual([]);
  });
});

describe('what completes a target', () => {
  test('a comparator and a unit of their own columns are shown beside the number', () => {
    const found = compare('735', '735', { name: '受资助学生', sign: '≧', unit: '人次' });
    expect(found.spans.map(({ source, text }) => [source, text])).toEqual([
      ['target', '735'],
      ['sign', '≧'],
      ['unit', '人次'],
      ['actual', '735'],
    ]);
  });

  test('a template in the name is shown as it stands there', () => {
    const found = compare('530', '583', { name: '低保标准（≥**元/人·月）' });
    expect(found.spans.filter(({ source }) => source === 'name')).toMatchObject([
      { text: '（≥**元/人·月）' },
    ]);
  });

  test('of several quantities asked for, each is shown with what answers it', () => {
    const name = '每年基层文化活动';
    const met = compare('演出≥25场；辅导≥3次', '演出26场，辅导4次', { name });
    expect(met.spans.map(({ text }) => text)).toEqual(['演出≥25场', '≥3次', '26场', '4次'].map((text) => text.replace('演出', ''))); // prettier-ignore
  });
});
