import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import type { Locale } from '../i18n';

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

// Quotation marks are wide in Chinese and narrow in English, and each language's own font knows that.
const chineseFonts = '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC"';
const fontsOf: Readonly<Record<Locale, string>> = {
  'zh-CN': `${chineseFonts}, "Segoe UI", sans-serif`,
  'en-US': `"Segoe UI", -apple-system, "Helvetica Neue", Arial, ${chineseFonts}, sans-serif`,
};

const light = createLightTheme(brand);
const dark: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorCompoundBrandForeground1: brand[120],
  colorCompoundBrandForeground1Hover: brand[130],
  colorCompoundBrandForeground1Pressed: brand[110],
  colorStatusDangerForeground1: '#f0a0a8', // the stock red has 4.2:1 on this background
  // Buttons under the pointer, pressed and chosen; the stock greens have 4.2:1.
  colorNeutralForeground2BrandHover: brand[120],
  colorNeutralForeground2BrandPressed: brand[110],
  colorNeutralForeground2BrandSelected: brand[120],
  colorNeutralForeground3BrandHover: brand[120],
  colorNeutralForeground3BrandPressed: brand[110],
  colorNeutralForeground3BrandSelected: brand[120],
};

/**
 * The colours of Excel's own panes, in fonts of the language.
 *
 * @param isDark dark, with greens light enough to read on it
 * @param locale whose quotation marks are drawn
 * @returns the theme
 * @example themeOf(false, 'zh-CN')
 */
export function themeOf(isDark: boolean, locale: Locale): Theme {
  return { ...(isDark ? dark : light), fontFamilyBase: fontsOf[locale] };
}
