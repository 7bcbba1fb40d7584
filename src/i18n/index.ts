import { enUS } from './en-US';
import { translatorOf, type KeyOf, type Locale, type TranslatorOf } from './translator';
import { zhCN } from './zh-CN';

export type { Locale, Params } from './translator';

/** Every message key, `area.code`, as the Chinese catalogue has them. */
export type MessageKey = KeyOf<typeof zhCN>;

/** Turns codes into sentences of one language. */
export type Translator = TranslatorOf<MessageKey>;

/**
 * The translator of a language, with both languages at hand (for the batch command, the ribbon
 * functions and tests). The pane loads the second language only when it is asked for.
 *
 * @param locale zh-CN or en-US
 * @returns the translator
 * @example createTranslator('zh-CN').word('met') //=> '达成'
 */
export function createTranslator(locale: Locale): Translator {
  return translatorOf(locale, locale === 'zh-CN' ? zhCN : enUS);
}
