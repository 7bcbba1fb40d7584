import { useMemo } from 'react';
import { sharingTranslator, type SharingTranslator } from '../../i18n/sharing';
import { useTranslator } from '../TranslatorContext';

/**
 * The pane's language with the texts of sending, which come with the panels that use them.
 *
 * @returns the translator
 * @example const { t } = useSharingTranslator()
 */
export function useSharingTranslator(): SharingTranslator {
  const translator = useTranslator();
  return useMemo(() => sharingTranslator(translator), [translator]);
}
