import { hostLanguageIn } from '../hostLanguage';
import { loadPreferences, localeOf } from '../preferences';
import { firstButton } from './handOver';

// Runs before everything else, so that the page shows at once in the person's theme and language, and
// its button takes a click: what was asked for is done as soon as Excel has answered.
const { documentElement: page } = document;
const preferences = loadPreferences();
if (preferences.theme !== 'host') page.dataset.theme = preferences.theme;
page.lang = localeOf(preferences, hostLanguageIn(location.search));

const say = (state: 'begun' | 'asked') => {
  const language = page.lang === 'en-US' ? 'en' : 'zh';
  for (const each of document.querySelectorAll<HTMLElement>(`[data-${state}-${language}]`)) {
    each.textContent = each.getAttribute(`data-${state}-${language}`);
  }
};
say('begun');

const button = firstButton();
if (button) {
  button.disabled = false;
  button.addEventListener('click', () => {
    button.dataset.asked = '';
    button.ariaDisabled = 'true';
    say('asked');
  });
}
