import { themeOf } from '../../src/taskpane/theme';
import { contrast, rgbOf } from '../tools/contrast';

const states = ['', 'Hover', 'Pressed', 'Selected'] as const;

/** What buttons and links of the sidebar are written in, at rest, under the pointer, pressed and chosen. */
const texts = [
  'colorNeutralForeground2',
  'colorNeutralForeground2Brand',
  'colorCompoundBrandForeground1',
];

describe.each([
  ['light', false],
  ['dark', true],
] as const)('the %s theme', (_, isDark) => {
  const theme: Readonly<Record<string, unknown>> = { ...themeOf(isDark, 'zh-CN') };
  const hex = (name: string) => {
    const colour = theme[name];
    return typeof colour === 'string' && colour.startsWith('#') ? colour : null;
  };
  const names = texts.flatMap((text) => states.map((state) => `${text}${state}`));
  it.each(names.filter((name) => hex(name) !== null))(
    'keeps %s readable on the page and under the pointer',
    (name) => {
      const grounds = ['colorNeutralBackground1', 'colorNeutralBackground2'].flatMap(
        (ground) => hex(ground) ?? [],
      );
      const ratios = grounds.map((ground) => contrast(rgbOf(hex(name) ?? ''), rgbOf(ground)));
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
    },
  );
});
