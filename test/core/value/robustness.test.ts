import fc from 'fast-check';
import { comparePair } from '../../../src/core/value/comparePair';
import { cell, compare, pair } from './row';

const statuses = ['met', 'over', 'short', 'stopped', 'unclear', 'missingActual', 'missingTarget', 'notApplicable']; // prettier-ignore
const vocabulary =
  '≥ ≤ = ± - ~ % ‰ . , 万 亿 千 百 十 一 两 半 年 月 日 季度 小时 分钟 元 / · 人 次 期 台 每 第 约 以上 以内 完成 未 其中 共 计划 （ ） ① \n 99 100 3.5 0 2021 12 成 分之 达到 提升 显著 基本';
const words = fc.constantFrom(...vocabulary.split(' '));
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(words, { maxLength: 30 }).map((parts) => parts.join('')),
);
const content = fc.oneof(text, fc.double(), fc.boolean(), fc.integer());
const format = fc.oneof(fc.constantFrom('General', '0%', '0.00%', 'yyyy-mm-dd', '@', '0.0"万元"'), fc.string()); // prettier-ignore

function ownText(value: { readonly value: unknown; readonly text: string }): string {
  return typeof value.value === 'number' ? value.text : String(value.value);
}

describe('any content of a cell', () => {
  test('gives a status, never an exception, with spans that lie inside the cells', () => {
    fc.assert(
      fc.property(content, content, text, text, format, (target, actual, name, sign, code) => {
        const row = pair(cell(target, code), cell(actual, code), {
          name,
          sign,
          unit: sign,
          reason: name,
        });
        const found = comparePair(row);
        expect(statuses).toContain(found.status);
        expect(found.met === true).toBe(found.status === 'met' || found.status === 'over');
        for (const span of found.spans) {
          if (span.source !== 'target' && span.source !== 'actual') continue;
          const whole = ownText(row[span.source]);
          if (typeof row[span.source].value === 'boolean') continue;
          expect(whole.slice(span.start, span.end)).toBe(span.text);
        }
      }),
      { numRuns: Number(process.env.VALUE_RUNS ?? 5000) },
    );
  });

  test('a cell of more than 4,000 characters is not read; a person is asked', () => {
    const page = '培训1班，'.repeat(800);
    expect(compare('20期', `20期${page.slice(3)}`).why[0]?.code).not.toBe('cell-too-long');
    for (const [target, actual] of [
      ['20期', `20期，${page}`],
      [`20期，${page}`, '20期'],
    ] as const)
      // prettier-ignore
      expect(compare(target, actual)).toMatchObject({
        status: 'unclear',
        met: null,
        why: [{ code: 'cell-too-long', params: { most: 4000 } }],
        spans: [{ start: 0, end: 4004 }],
      });
  });

  test('no more is read of a long name, sign or unit either', () => {
    for (const words of [
      { name: '（'.repeat(4001) },
      { sign: '≥'.repeat(4001) },
      { unit: '期'.repeat(4001) },
    ])
      // prettier-ignore
      expect(compare('20期', '25期', words).why[0]?.code).toBe('cell-too-long');
  });

  test('a cell of the greatest length that Excel allows is never met', () => {
    const long = '培训1班，'.repeat(5461);
    expect(compare('20期', long).status).not.toBe('met');
    expect(compare(long, '20期').met).not.toBeUndefined();
    expect(compare('有效提升', '（'.repeat(32767)).status).toBe('unclear');
    expect(compare('有效提升', '按照'.repeat(16383)).status).toBe('unclear');
    expect(compare('20期', '1'.repeat(32767)).status).not.toBe('met');
    expect(compare('20期', `${'1'.repeat(32766)}培`).status).not.toBe('met');
    expect(compare('20期', '一'.repeat(32767)).status).toBe('unclear');
  });

  test.each(['#DIV/0!', '#N/A', '#REF!', '#VALUE!', '#NAME?'])(
    '%s is a missing value with its reason',
    (error) => {
      expect(compare('20期', error)).toMatchObject({ status: 'missingActual', why: [{ code: 'error-value' }, {}] }); // prettier-ignore
      expect(compare(error, '20期')).toMatchObject({ status: 'missingTarget', why: [{ code: 'error-value' }] }); // prettier-ignore
    },
  );

  test.each(['', '   ', '/', '—', '——', '-', '无', '暂无', '……', 'XX', '**', 'N/A', 'NaN', '空'])(
    '«%s» says nothing',
    (nothing) => {
      expect(compare('20期', nothing)).toMatchObject({ status: 'missingActual', met: null });
      expect(compare(nothing, '20期')).toMatchObject({ status: 'missingTarget', met: null });
    },
  );

  test('zero-width and direction characters are overlooked', () => {
    expect(compare('≥20\u200b期', '\u202e25期\ufeff')).toMatchObject({
      status: 'met',
      completion: 1.25,
    });
  });

  test('truth values are 是 and 否', () => {
    expect(compare(cell(true), cell(true)).status).toBe('met');
    expect(compare('是', cell(false)).status).toBe('short');
  });

  test('numbers that are no numbers say nothing', () => {
    expect(compare('20期', cell(NaN)).met).toBeNull();
    expect(compare('20期', cell(Infinity)).met).toBeNull();
  });
});
