import { createContext, useContext } from 'react';
import type { Translator } from '../i18n';

/** The language of everything below. */
export const TranslatorContext = createContext<Translator | null>(null);

/**
 * The translator of the pane's language.
 *
 * @returns the translator
 * @throws Error outside of the pane
 * @example const { t } = useTranslator()
 */
export function useTranslator(): Translator {
  const translator = useContext(TranslatorContext);
  if (translator === null) throw new Error('no language: TranslatorContext is missing');
  return translator;
}
