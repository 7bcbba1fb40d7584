import fc from 'fast-check';
import Nzh from 'nzh';
import { clean, hanNumber, readNumeral } from '../../../src/core/value/quantity/numerals';

const nzh = Nzh.cn;
const read = (text: string) => readNumeral(text, 0, () => false);

test('a number is cleaned of noise to the nearest one of fifteen digits', () => {
  fc.assert(
    // An answer instead of an expectation each: 60,000 of those take six seconds.
    fc.property(fc.double({ noNaN: true }), fc.integer({ min: 1, max: 9999 }), (value, divisor) =>
      [value, (value % 1e9) / divisor, (value % 1e6) * 0.01].every((noisy) =>
        Object.is(clean(noisy) + 0, Number(noisy.toPrecision(15))),
      ),
    ),
    { numRuns: 20_000 },
  );
});

test('a number with decimals reads as it is written', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 6 }),
      (value, places) => {
        const written = (value / 10 ** places).toFixed(places);
        expect(read(`${written}台`)).toMatchObject({ value: Number(written), end: written.length });
      },
    ),
    { numRuns: 5000 },
  );
});

describe('Chinese numerals', () => {
  test('read back every number from 0 to 10⁸ that the encoder writes in lower case', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (value) => {
        expect(hanNumber(nzh.encodeS(value, { tenMin: true }))).toBe(value);
        expect(hanNumber(nzh.encodeS(value))).toBe(value);
      }),
      { numRuns: 5000 },
    );
  });

  test('read back every number in capitals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (value) => {
        expect(hanNumber(nzh.encodeB(value))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['二〇二一', 2021],
    ['廿四', 24],
    ['卅', 30],
    ['三百五', 350],
    ['一万二', 12000],
    ['〇点五', 0.5],
    ['九十七点二', 97.2],
    ['一点五万', 15000],
    ['两千', 2000],
    ['一万亿', 1e12],
    ['一百零五', 105],
    ['一万二千万', 1.2e8],
    ['三亿六千万', 3.6e8],
  ])('%s is %d', (text, value) => {
    expect(hanNumber(text)).toBe(value);
  });

  test.each(['三五', '万', '七八十', '一万二万'])('%s is no single number', (text) => {
    expect(hanNumber(text)).toBeNaN();
  });
});

describe('numbers in digits', () => {
  test.each([
    ['1,200', 1200, 1],
    ['4 800 万元', 4800, 10_000],
    ['1.2E4', 12000, 1],
    ['3亿2千万', 320_000_000, 1],
    ['1万2千', 12000, 1],
    ['5千', 5000, 1],
    ['3百万', 300, 10_000],
    ['2千万', 2000, 10_000],
    ['1.5万亿', 1.5, 1e12],
    ['20多万', 20, 10_000],
    ['6000多', 6000, 1],
    ['3万多', 3, 10_000],
    ['3亿', 3, 1e8],
    ['十余', 10, 1],
    ['三十多万', 30, 10_000],
    ['五万', 5, 10_000],
  ])('%s', (text, value, scale) => {
    expect(read(text)).toMatchObject({ value, scale });
  });

  test('no number where none begins', () => {
    expect(read('期')).toBeNull();
    expect(readNumeral('上百', 1, () => false)).toBeNull();
  });

  test('a unit beginning with 千 is no scale', () => {
    expect(readNumeral('50千瓦', 0, (at) => at === 2)).toMatchObject({ value: 50, scale: 1 });
  });

  test('what was said before a 万 counts in it, and nothing is added twice', () => {
    expect(read('3亿6千2百万')?.value).toBe(362_000_000);
    expect(read('5千3百万')?.value).toBe(53_000_000);
    expect(read('1万2千3千')?.value).toBe(12000);
  });

  test('binary noise is removed', () => {
    expect(clean(0.1 + 0.2)).toBe(0.3);
    expect(clean(0.285 * 100)).toBe(28.5);
  });
});
