/** Why the pane cannot work with a workbook. */
export type HostProblem = 'unreachable' | 'outside' | 'silent' | 'old';

/** What Office tells about itself. */
export interface HostFacts {
  /** For example `zh-CN`; null when Office does not say. */
  readonly language: string | null;
  /** Null when Office does not say (Excel on the web). */
  readonly isDark: boolean | null;
}

/** Excel is there, or why it is not. */
export type HostAnswer =
  | { readonly ok: true; readonly facts: HostFacts }
  | { readonly ok: false; readonly problem: HostProblem };

/** How long the pane waits for office.js and Excel, in milliseconds. */
export const patience = 15_000;

/**
 * Waits until office.js is loaded and Excel answers, but not for ever.
 *
 * @param script the element that loads office.js; null when it has none
 * @param milliseconds how long to wait for both together
 * @returns Excel's facts, or why there is no Excel
 * @example await excelReady(document.querySelector('script[data-office]'))
 */
export async function excelReady(
  script: HTMLScriptElement | null,
  milliseconds = patience,
): Promise<HostAnswer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<HostAnswer>((resolve) => {
    timer = setTimeout(() => {
      resolve({ ok: false, problem: isOfficeLoaded() ? 'silent' : 'unreachable' });
    }, milliseconds);
  });
  try {
    return await Promise.race([answer(script), silence]);
  } finally {
    clearTimeout(timer);
  }
}

async function answer(script: HTMLScriptElement | null): Promise<HostAnswer> {
  if (!isOfficeLoaded() && !(await loaded(script))) return { ok: false, problem: 'unreachable' };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { ok: false, problem: 'outside' };
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) {
    return { ok: false, problem: 'old' };
  }
  return { ok: true, facts: facts() };
}

function isOfficeLoaded(): boolean {
  return 'Office' in window;
}

function loaded(script: HTMLScriptElement | null): Promise<boolean> {
  if (script === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    script.addEventListener('load', () => {
      resolve(isOfficeLoaded());
    });
    script.addEventListener('error', () => {
      resolve(false);
    });
  });
}

function facts(): HostFacts {
  // Typed as always there, but Excel on the web leaves the theme out and old hosts the language.
  const context: { displayLanguage?: string; officeTheme?: { bodyBackgroundColor?: string } } =
    Office.context;
  const background = context.officeTheme?.bodyBackgroundColor;
  return {
    language: context.displayLanguage ?? null,
    isDark: background === undefined ? null : isDarkColor(background),
  };
}

/**
 * Whether text on this background has to be light.
 *
 * @param color `#RRGGBB`
 * @returns null for anything else
 * @example isDarkColor('#262626') //=> true
 */
export function isDarkColor(color: string): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
