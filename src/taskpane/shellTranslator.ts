import type { Locale, MessageKey, Translator } from '../i18n';
import { shell as english } from '../i18n/en-US/shell';
import { translatorOf } from '../i18n/translator';
import { shell as chinese } from '../i18n/zh-CN/shell';

/**
 * The words of the shell, which shows before anything else is loaded.
 *
 * @param locale the language
 * @returns a translator that knows nothing but these
 * @example shellTranslator('zh-CN').t('pane.app.name') //=> '绩效自评助手'
 */
export function shellTranslator(locale: Locale): Translator {
  return translatorOf<MessageKey>(locale, { pane: locale === 'zh-CN' ? chinese : english });
}
