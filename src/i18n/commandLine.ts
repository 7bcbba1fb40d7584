import { enUS } from './en-US';
import { cli as english } from './en-US/cli';
import { translatorOf, type KeyOf, type Locale, type TranslatorOf } from './translator';
import { zhCN } from './zh-CN';
import { cli as chinese } from './zh-CN/cli';

const zh = { ...zhCN, cli: chinese } as const;
const en = { ...enUS, cli: english } as const;

/** Turns codes into sentences, with those of the batch command, which the pane does not carry. */
export type CommandLineTranslator = TranslatorOf<KeyOf<typeof zh>>;

/**
 * The translator of the batch command.
 *
 * @param locale zh-CN or en-US
 * @returns the translator
 * @example createCommandLineTranslator('en-US').t('cli.copy', { copy: 'out/a.xlsx' })
 */
export function createCommandLineTranslator(locale: Locale): CommandLineTranslator {
  return translatorOf(locale, locale === 'zh-CN' ? zh : en);
}
