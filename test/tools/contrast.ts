/** Red, green and blue in linear light, 0 to 1. */
export type LinearRgb = readonly [number, number, number];

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/**
 * A colour in linear light.
 *
 * @param hex for example `#107c41`, or `#fff`
 * @returns its channels
 * @example rgbOf('#ffffff') //=> [1, 1, 1]
 */
export function rgbOf(hex: string): LinearRgb {
  const digits = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
  const channel = (at: number) => linear(parseInt(digits.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

/** Relative luminance as WCAG 2 defines it. */
export const luminance = ([r, g, b]: LinearRgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast of two colours as WCAG 2 defines it, 1 to 21. */
export function contrast(one: LinearRgb, other: LinearRgb): number {
  const [left, right] = [luminance(one), luminance(other)];
  return (Math.max(left, right) + 0.05) / (Math.min(left, right) + 0.05);
}
