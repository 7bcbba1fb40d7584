import { clearMarks } from '../app/clearMarks';
import { scoreAsStored } from '../app/score';
import { excelWorkbook } from '../excel/excelWorkbook';
import { createTranslator } from '../i18n';
import { messageAddress, messageCode, NothingFound } from './message';
import { ribbonCommands } from './ribbonCommands';

const translator = () =>
  createTranslator(/^zh\b/i.test(Office.context.displayLanguage) ? 'zh-CN' : 'en-US');

const { scoreNow, clearMarks: clearMarksNow } = ribbonCommands({
  scoreNow: async () => {
    await Office.onReady();
    const { report } = await scoreAsStored(excelWorkbook(), translator());
    if (report.projects.length === 0) throw new NothingFound();
  },
  clearMarks: async () => {
    await Office.onReady();
    await clearMarks(excelWorkbook());
  },
  tell: (error) =>
    new Promise((resolve) => {
      const address = messageAddress(location.href, messageCode(error));
      Office.context.ui.displayDialogAsync(address, { height: 25, width: 30 }, () => {
        resolve();
      });
    }),
});

const message = new URLSearchParams(location.search).get('message');
if (message === null) {
  // At once, and not in onReady: a click may be waiting for this page to load.
  Office.actions.associate('scoreNow', scoreNow);
  Office.actions.associate('clearMarks', clearMarksNow);
}
void Office.onReady(() => {
  if (message !== null) showMessage(message);
});

/** The same page, opened as a small window, says why a button did nothing. */
function showMessage(code: string): void {
  const { t, say, locale } = translator();
  const place = { sheet: t('sentence.error.sheet'), file: t('sentence.error.file'), cell: '' };
  const known = code === 'nothing-found' ? t('pane.none.title') : say('errors', code, place);
  document.documentElement.lang = locale;
  document.body.textContent = known ?? t('sentence.error.unknown');
}
