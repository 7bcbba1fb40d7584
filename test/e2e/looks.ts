import type { Browser } from 'playwright-core';
import { contrastThemes, isDarkTheme, type ContrastTheme } from '../tools/contrastThemes';
import type { PaneState } from './paneStates';
import { openWorkbench, type WorkbenchPage } from './workbenchPage';

/** A theme and a language in which the sidebar is looked at. */
export interface Look {
  readonly name: string;
  readonly locale: 'zh-CN' | 'en-US';
  readonly theme: 'light' | 'dark' | 'contrast';
  /** The browser itself draws in this contrast theme: see `launchInContrastTheme`. */
  readonly contrastTheme?: ContrastTheme;
}

/** Three themes in two languages. */
export const looks: readonly Look[] = (['zh-CN', 'en-US'] as const).flatMap((locale) =>
  (['light', 'dark', 'contrast'] as const).map((theme) => ({
    name: locale === 'zh-CN' ? theme : `${theme}-english`,
    locale,
    theme,
  })),
);

/** The four contrast themes of Windows, as a browser draws them that was started in each. */
export const contrastLooks = contrastThemes.map(
  (contrastTheme) =>
    ({ name: contrastTheme, locale: 'zh-CN', theme: 'contrast', contrastTheme }) as const,
);

/**
 * Opens the workbench in a look, as a person finds it who has or has not used the add-in before.
 *
 * @param browser the browser
 * @param look theme and language
 * @param state which sample, and whether it is the first time
 * @returns the page, not yet in the state
 */
export async function lookAt(
  browser: Browser,
  look: Look,
  { sample, isFirstRun = false }: Pick<PaneState, 'sample' | 'isFirstRun'>,
): Promise<WorkbenchPage> {
  const { locale, theme, contrastTheme } = look;
  const isDark = theme === 'dark' || (contrastTheme !== undefined && isDarkTheme(contrastTheme));
  const preferences = JSON.stringify({ isWelcomed: !isFirstRun });
  return openWorkbench(
    browser,
    { sample, locale, ...(theme === 'dark' && { theme }) },
    {
      storage: { 'jixiao.preferences': preferences },
      media: {
        colorScheme: isDark ? 'dark' : 'light',
        // Emulated colours would cover those of the theme.
        forcedColors: contrastTheme ? null : theme === 'contrast' ? 'active' : 'none',
      },
    },
  );
}
