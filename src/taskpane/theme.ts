import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** Excel's green, from dark to light. */
const brand: BrandVariants = {
  10: '#02160b',
  20: '#052414',
  30: '#08341d',
  40: '#0a4325',
  50: '#0b532d',
  60: '#0d6335',
  70: '#0e6f3b',
  80: '#107c41',
  90: '#218a50',
  100: '#3b9a65',
  110: '#55a97b',
  120: '#70b990',
  130: '#8cc8a6',
  140: '#a8d7bc',
  150: '#c5e6d3',
  160: '#e2f4ea',
};

const fonts = {
  fontFamilyBase:
    '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif',
};

/** Light, as Excel's own panes. */
export const lightTheme: Theme = { ...createLightTheme(brand), ...fonts };

/** Dark, with greens light enough to read on it. */
export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  ...fonts,
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorCompoundBrandForeground1: brand[120],
  colorStatusDangerForeground1: '#f0a0a8', // the stock red has 4.2:1 on this background
};
