import type { Locale } from '../i18n';

/** What one person likes on one computer; not stored in the workbook. */
export interface Preferences {
  /** `host`: the display language of Office. */
  readonly language: 'host' | Locale;
  /** `host`: the theme of Office or of the system. */
  readonly theme: 'host' | 'light' | 'dark';
  /** The card for the first time was read. */
  readonly isWelcomed: boolean;
}

const key = 'jixiao.preferences';

/** Preferences of a person who never chose any. */
export const defaultPreferences: Preferences = {
  language: 'host',
  theme: 'host',
  isWelcomed: false,
};

/**
 * Reads the preferences of this computer; storage that is blocked or damaged counts as empty.
 *
 * @returns the preferences
 * @example loadPreferences() //=> { language: 'host', theme: 'host', isWelcomed: false }
 */
export function loadPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof stored === 'object' && stored !== null ? chosen(stored) : defaultPreferences;
  } catch {
    return defaultPreferences;
  }
}

/**
 * Keeps the preferences for the next time, where the browser allows it.
 *
 * @param preferences what the person chose
 * @example savePreferences({ ...preferences, language: 'en-US' })
 */
export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // Blocked storage (private window, policy): the choice then lasts until the pane is closed.
  }
}

/**
 * The language to speak.
 *
 * @param preferences what the person chose
 * @param hostLanguage the display language of Office, for example `zh-CN` or `en-GB`
 * @returns Chinese for any Chinese and for an unknown language, else English
 * @example localeOf(defaultPreferences, 'en-GB') //=> 'en-US'
 */
export function localeOf(preferences: Preferences, hostLanguage: string | null): Locale {
  if (preferences.language !== 'host') return preferences.language;
  return hostLanguage === null || /^zh\b/i.test(hostLanguage) ? 'zh-CN' : 'en-US';
}

function chosen(stored: object): Preferences {
  const { language, theme, isWelcomed } = { ...defaultPreferences, ...stored };
  return {
    language: language === 'zh-CN' || language === 'en-US' ? language : 'host',
    theme: theme === 'light' || theme === 'dark' ? theme : 'host',
    isWelcomed: typeof isWelcomed === 'boolean' && isWelcomed,
  };
}
