import type { MessageKey, Translator } from '../i18n';
import { translatorOf } from '../i18n/translator';
import { shell } from '../i18n/zh-CN/shell';

/** The words of the shell, which shows before anything else is loaded. */
export const shellTranslator: Translator = translatorOf<MessageKey>('zh-CN', { pane: shell });
