import {
  exact,
  percent,
  plain,
  roundHalfUp,
  sameMarks,
  sumOf,
} from '../../../src/core/scoring/exact';
import { divide, factorText } from '../../../src/core/scoring/completion';

describe('arithmetic as on paper', () => {
  test('rounds halves up on the exact value, not on a binary neighbour', () => {
    expect(roundHalfUp(exact(1.005), 2)).toBe(1.01);
    expect(roundHalfUp(exact(2.675), 2)).toBe(2.68);
    expect(roundHalfUp(exact(20).times(30).div(278.4449), 2)).toBe(2.15);
  });

  test('adds cents without dust', () => {
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(sumOf([9.72, 88.84])).toBe(98.56);
  });

  test('takes marks a cent apart for the same, and not more', () => {
    expect(sameMarks(7.75, 7.76)).toBe(true);
    expect(sameMarks(7.75, 7.77)).toBe(false);
  });

  test('never calls something 100 % that is not', () => {
    expect(percent(0.775)).toBe('77.5%');
    expect(percent(0.99999)).toBe('99.999%');
    expect(percent(1)).toBe('100%');
  });

  test('writes numbers without exponent and without trailing zeros', () => {
    expect(plain(124.5)).toBe('124.5');
    expect(plain(320_000_000)).toBe('320000000');
    expect(plain(0.0000001)).toBe('0');
  });

  test('shows a division that comes out even as a percentage, else as itself', () => {
    expect(divide(124, 160).lines).toEqual(['124 ÷ 160 = 77.5%']);
    expect(factorText(divide(124, 160))).toBe('77.5%');
    expect(divide(88.6, 90).lines).toEqual(['88.6 ÷ 90 ≈ 98.44%']);
    expect(factorText(divide(88.6, 90))).toBe('88.6 ÷ 90');
  });
});
