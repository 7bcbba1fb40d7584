import { clearMarks } from '../app/clearMarks';
import { scoreAsStored } from '../app/score';
import { excelWorkbook } from '../excel/excelWorkbook';
import { loadTranslator } from '../i18n/loadTranslator';
import {
  clearedMessage,
  messageAddress,
  messageIn,
  messageWords,
  scoredMessage,
  type Message,
} from './message';
import { ribbonCommands } from './ribbonCommands';

/** A message that nobody closes must not keep the button busy until Excel gives up. */
const longestMessage = 60_000;

const translator = () =>
  loadTranslator(/^zh\b/i.test(Office.context.displayLanguage) ? 'zh-CN' : 'en-US');

const { scoreNow, clearMarks: clearMarksNow } = ribbonCommands({
  scoreNow: async () => {
    await Office.onReady();
    // Nobody can be asked here, so nothing that was typed is overwritten.
    const choices = { typedScores: 'keep' } as const;
    return scoredMessage(await scoreAsStored(excelWorkbook(), await translator(), choices));
  },
  clearMarks: async () => {
    await Office.onReady();
    return clearedMessage(await clearMarks(excelWorkbook()));
  },
  tell: show,
});

const message = messageIn(location.search);
if (message === null) {
  // At once, and not in onReady: a click may be waiting for this page to load.
  Office.actions.associate('scoreNow', scoreNow);
  Office.actions.associate('clearMarks', clearMarksNow);
  // office.js reports pages that never say that they are ready.
  void Office.onReady();
} else {
  void Office.onReady(() => say(message));
}

/** Inside Excel's own window where it can be: a pop-up would need a click that is long gone. */
function show(told: Message): Promise<void> {
  return new Promise((resolve) => {
    const size = { height: 25, width: 30, displayInIframe: true };
    Office.context.ui.displayDialogAsync(messageAddress(location.href, told), size, (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) {
        resolve();
        return;
      }
      // Some hosts close the window as soon as the button is done, so that waits for the reader.
      opened.value.addEventHandler(Office.EventType.DialogEventReceived, () => {
        resolve();
      });
      setTimeout(resolve, longestMessage);
    });
  });
}

/** The same page, opened as a small window, says what a button did or why it did nothing. */
async function say(told: NonNullable<ReturnType<typeof messageIn>>): Promise<void> {
  const language = await translator();
  const { t, locale } = language;
  document.documentElement.lang = locale;
  document.title = t('pane.app.name');
  const paragraph = document.createElement('p');
  paragraph.setAttribute('role', 'status');
  paragraph.textContent = messageWords(language, told);
  document.body.replaceChildren(paragraph);
}
