import { excelReady, isDarkColor } from '../../src/taskpane/host';
import {
  defaultPreferences,
  loadPreferences,
  localeOf,
  savePreferences,
} from '../../src/taskpane/preferences';

/** As much of office.js as the pane asks before it starts. */
function office({ host = 'Excel', supports = true, ready = true, theme = {} } = {}) {
  return {
    HostType: { Excel: 'Excel' },
    onReady: () => (ready ? Promise.resolve({ host }) : new Promise(() => undefined)),
    context: {
      displayLanguage: 'zh-CN',
      officeTheme: theme,
      requirements: { isSetSupported: () => supports },
    },
  };
}

afterEach(() => {
  delete (window as { Office?: unknown }).Office;
});

describe('waiting for Excel', () => {
  it('tells the language and theme of Excel when it answers', async () => {
    Object.assign(window, { Office: office({ theme: { bodyBackgroundColor: '#262626' } }) });
    expect(await excelReady(null)).toEqual({
      ok: true,
      facts: { language: 'zh-CN', isDark: true },
    });
  });

  it('waits for a script that is still loading', async () => {
    const script = document.createElement('script');
    const answer = excelReady(script);
    Object.assign(window, { Office: office() });
    script.dispatchEvent(new Event('load'));
    expect(await answer).toMatchObject({ ok: true });
  });

  it('says that office.js is unreachable when its script fails', async () => {
    const script = document.createElement('script');
    const answer = excelReady(script);
    script.dispatchEvent(new Event('error'));
    expect(await answer).toEqual({ ok: false, problem: 'unreachable' });
  });

  it('says that office.js is unreachable when it does not come in time', async () => {
    const answer = await excelReady(document.createElement('script'), 1);
    expect(answer).toEqual({ ok: false, problem: 'unreachable' });
  });

  it('says that Excel is silent when it does not answer in time', async () => {
    Object.assign(window, { Office: office({ ready: false }) });
    expect(await excelReady(null, 1)).toEqual({ ok: false, problem: 'silent' });
  });

  it('says that the page is open outside of Excel', async () => {
    Object.assign(window, { Office: office({ host: 'Word' }) });
    expect(await excelReady(null)).toEqual({ ok: false, problem: 'outside' });
  });

  it('says that Excel is too old below ExcelApi 1.9', async () => {
    Object.assign(window, { Office: office({ supports: false }) });
    expect(await excelReady(null)).toEqual({ ok: false, problem: 'old' });
  });
});

describe('preferences', () => {
  it('reads a dark background as a dark theme', () => {
    expect([isDarkColor('#262626'), isDarkColor('#ffffff'), isDarkColor('white')]).toEqual([
      true,
      false,
      null,
    ]);
  });

  it('speaks Chinese to any Chinese Office and to one that does not say, else English', () => {
    const locales = ['zh-CN', 'zh-TW', null, 'en-GB', 'de-DE'].map((language) =>
      localeOf(defaultPreferences, language),
    );
    expect(locales).toEqual(['zh-CN', 'zh-CN', 'zh-CN', 'en-US', 'en-US']);
    expect(localeOf({ ...defaultPreferences, language: 'en-US' }, 'zh-CN')).toBe('en-US');
  });

  it('survives storage that is damaged', () => {
    localStorage.setItem('jixiao.preferences', '{"theme":"pink"');
    expect(loadPreferences()).toEqual(defaultPreferences);
    const chosen = { language: 'zh-CN', theme: 'dark', isWelcomed: true } as const;
    savePreferences(chosen);
    expect(loadPreferences()).toEqual(chosen);
    localStorage.setItem('jixiao.preferences', '{"theme":"pink"}');
    expect(loadPreferences()).toEqual(defaultPreferences);
  });
});
