import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findChromium, quietArguments } from './chromium';

/** The four contrast themes of Windows 11, by the number of Chromium's own setting «page colors». */
const pageColors = { Aquatic: 6, Desert: 2, Dusk: 1, 'Night sky': 3 } as const;

/** A contrast theme of Windows 11. */
export type ContrastTheme = keyof typeof pageColors;

/** What Windows 11 hands to a page in its four contrast themes, by the keyword of CSS. */
export const windowsColours = {
  Aquatic: coloursOf('#202020', '#ffffff', '#75e9fc', '#a6a6a6', '#8ee3f0', '#263b50', '#ffffff'),
  Desert: coloursOf('#fffaef', '#3d3d3d', '#1c5e75', '#676767', '#903909', '#fff5e3', '#202020'),
  Dusk: coloursOf('#2d3236', '#ffffff', '#70ebde', '#a6a6a6', '#a1bfde', '#212d3b', '#b6f6f0'),
  'Night sky': coloursOf(
    '#000000',
    '#ffffff',
    '#8080ff',
    '#a6a6a6',
    '#d6b4fd',
    '#2b2b2b',
    '#ffee32',
  ),
};

function coloursOf(
  ground: string,
  text: string,
  link: string,
  gray: string,
  chosen: string,
  chosenText: string,
  button: string,
): Readonly<Record<string, string>> {
  return {
    Canvas: ground,
    CanvasText: text,
    Field: ground,
    FieldText: text,
    LinkText: link,
    GrayText: gray,
    Highlight: chosen,
    HighlightText: chosenText,
    ButtonFace: ground,
    ButtonText: button,
    Mark: '#ffff00',
    MarkText: '#000000',
  };
}

/** The names of the four themes. */
export const contrastThemes: readonly ContrastTheme[] = ['Aquatic', 'Desert', 'Dusk', 'Night sky'];

/** Whether a theme writes light on dark. */
export const isDarkTheme = (theme: ContrastTheme): boolean => theme !== 'Desert';

/** A browser that draws all pages in a contrast theme, and how to end it. */
export interface ThemedBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * Starts a browser that draws every page in the colours of one contrast theme, as a person gets it who
 * chose that theme: forced colours are active, and the keywords of CSS have the theme's colours.
 *
 * @param theme the theme
 * @returns the browser; its pages must not emulate forced colours on top
 * @throws Error when the browser has no such setting
 * @example const { browser, close } = await launchInContrastTheme('Dusk')
 */
export async function launchInContrastTheme(theme: ContrastTheme): Promise<ThemedBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'contrast-theme-'));
  mkdirSync(path.join(profile, 'Default'));
  const number = pageColors[theme];
  const a11y = { page_colors: number, requested_page_colors: number };
  writeFileSync(
    path.join(profile, 'Default', 'Preferences'),
    JSON.stringify({ settings: { a11y } }),
  );
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: quietArguments,
  });
  const browser = context.browser();
  if (!browser) throw new Error('The browser of the profile cannot open further windows.');
  return {
    browser,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
