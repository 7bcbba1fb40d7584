import type { Translator } from '.';
import { translatorOf, type Locale } from './translator';

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
    const { zhCN } = await import(/* webpackChunkName: "zh-CN" */ './zh-CN');
    return translatorOf(locale, zhCN);
  }
  const { enUS } = await import(/* webpackChunkName: "en-US" */ './en-US');
  return translatorOf(locale, enUS);
}
