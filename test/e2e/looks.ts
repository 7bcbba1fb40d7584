import type { Browser } from 'playwright-core';
import type { PaneState } from './paneStates';
import { openWorkbench, type WorkbenchPage } from './workbenchPage';

/** A theme and a language in which the sidebar is looked at. */
export interface Look {
  readonly name: string;
  readonly locale: 'zh-CN' | 'en-US';
  readonly theme: 'light' | 'dark' | 'contrast';
}

/** Three themes in two languages. */
export const looks: readonly Look[] = (['zh-CN', 'en-US'] as const).flatMap((locale) =>
  (['light', 'dark', 'contrast'] as const).map((theme) => ({
    name: locale === 'zh-CN' ? theme : `${theme}-english`,
    locale,
    theme,
  })),
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
  const { locale, theme } = look;
  const preferences = JSON.stringify({ isWelcomed: !isFirstRun });
  return openWorkbench(
    browser,
    { sample, locale, ...(theme === 'dark' && { theme }) },
    {
      init: `localStorage.setItem('jixiao.preferences', '${preferences}')`,
      media: {
        colorScheme: theme === 'dark' ? 'dark' : 'light',
        forcedColors: theme === 'contrast' ? 'active' : 'none',
      },
    },
  );
}
