import { palettes } from '../../../src/core/plan/palettes';
import { contrast, luminance, rgbOf, type LinearRgb as Rgb } from '../../tools/contrast';

/** How dichromats see linear colours (Machado, Oliveira and Fernandes 2009, severity 1). */
const visions: Readonly<Record<string, readonly Rgb[]>> = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const seen = (colour: Rgb, vision: readonly Rgb[]): Rgb =>
  vision.map((row) =>
    Math.min(1, Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2])),
  ) as unknown as Rgb;

/** CIE L*a*b* under D65. */
const lab = ([r, g, b]: Rgb): Rgb => {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};
const distance = (left: Rgb, right: Rgb): number => {
  const [a, b] = [lab(left), lab(right)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
};

const black: Rgb = [0, 0, 0];

describe.each(Object.entries(palettes))('the %s palette', (name, palette) => {
  const colours = [...new Set(Object.values(palette))];

  test('keeps black text readable at 7:1', () => {
    for (const colour of colours) expect(contrast(rgbOf(colour), black)).toBeGreaterThanOrEqual(7);
  });

  test.each(Object.entries(visions))('keeps its colours apart with %s', (_, vision) => {
    const least = name === 'print' ? 4 : 10;
    colours.forEach((left, index) => {
      for (const right of colours.slice(index + 1)) {
        const apart = distance(seen(rgbOf(left), vision), seen(rgbOf(right), vision));
        expect({ left, right, apart: apart >= least ? 'enough' : apart }).toEqual({
          left,
          right,
          apart: 'enough',
        });
      }
    });
  });

  test('colours no row that is met', () => {
    expect(palette.met).toBeUndefined();
  });
});

test('in print, the worse is the darker', () => {
  const { stopped, short, missingActual, unclear, over, kept } = palettes.print;
  const steps = [stopped, short, missingActual, unclear, over, kept].map((colour) =>
    luminance(rgbOf(colour!)),
  );
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
});
