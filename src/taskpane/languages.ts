import type { Locale, MessageKey, Translator } from '../i18n';
import { translatorOf } from '../i18n/translator';
import { shell } from '../i18n/zh-CN/shell';

/** The words of the shell, which shows before anything else is loaded. */
export const shellTranslator: Translator = translatorOf<MessageKey>('zh-CN', { pane: shell });

/**
 * The translator of a language; each language is a chunk of its own.
 *
 * @param locale the language
 * @returns the translator
 * @throws when the chunk cannot be fetched
 * @example (await loadTranslator('en-US')).locale //=> 'en-US'
 */
export async function loadTranslator(locale: Locale): Promise<Translator> {
  if (locale === 'zh-CN') {
    const { zhCN } = await import(/* webpackChunkName: "zh-CN" */ '../i18n/zh-CN');
    return translatorOf(locale, zhCN);
  }
  const { enUS } = await import(/* webpackChunkName: "en-US" */ '../i18n/en-US');
  return translatorOf(locale, enUS);
}
