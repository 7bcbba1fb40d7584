/** Languages of the product. zh-CN is the source of all keys. */
export type Locale = 'zh-CN' | 'en-US';

/** Numbers and names that go into a message. */
export type Params = Readonly<Record<string, string | number>>;

/** Messages by area and code. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Every key of a catalogue, written `area.code`. */
export type KeyOf<C extends Catalogue> = {
  [Area in keyof C & string]: `${Area}.${keyof C[Area] & string}`;
}[keyof C & string];

/** Turns codes into sentences of one language. */
export interface TranslatorOf<Key extends string> {
  readonly locale: Locale;
  /** The message of a key that is known when the program is written. */
  readonly t: (key: Key, params?: Params) => string;
  /** The message of a code that core chose; null when this language has none. */
  readonly say: (area: string, code: string, params?: Params) => string | null;
  /** A term of the field (`met` → 达成); the value itself when it is no term. */
  readonly word: (value: string) => string;
  /** A number with thousands separators and at most `decimals` decimals. */
  readonly number: (value: number, decimals?: number) => string;
  /** A fraction as percent; never 100% for less than 1, never 0% for more than 0. */
  readonly percent: (fraction: number, decimals?: number) => string;
  /** The same language with areas that are loaded only where they are needed. */
  readonly with: <C extends Catalogue>(more: {
    readonly 'zh-CN': C;
    readonly 'en-US': { readonly [A in keyof C]: Readonly<Record<keyof C[A], string>> };
  }) => TranslatorOf<Key | KeyOf<C>>;
}

/**
 * Makes a translator from one language's catalogue. Templates know four slots: `{name}` the value
 * (numbers grouped), `{name|word}` a term of the field, `{name|percent}` a fraction as percent,
 * `{name|plural:row:rows}` the word that fits the number.
 *
 * @param locale the language of the catalogue
 * @param catalogue messages by area and code, with the area `words` for terms
 * @returns the translator; a key that the catalogue does not have is said as it is
 * @example translatorOf('zh-CN', { pane: { rows: '{n} 项' }, words: {} }).t('pane.rows', { n: 3 }) //=> '3 项'
 */
export function translatorOf<Key extends string>(
  locale: Locale,
  catalogue: Catalogue,
): TranslatorOf<Key> {
  const words: Readonly<Record<string, string>> = catalogue.words ?? {};
  const word = (value: string) => words[value] ?? value;
  const formats = new Map<number, Intl.NumberFormat>();
  const number = (value: number, decimals = 4) => {
    const format =
      formats.get(decimals) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
    formats.set(decimals, format);
    return format.format(value);
  };
  const percent = (fraction: number, decimals = 2) =>
    `${number(honestPercent(fraction, decimals), decimals)}%`;

  const slot = (expression: string, params: Params): string => {
    const [name = '', style = ''] = expression.split('|');
    const value = params[name] ?? '';
    const [kind = '', one = '', many = ''] = style.split(':');
    if (kind === 'word') return word(String(value));
    if (kind === 'percent') return percent(Number(value));
    if (kind === 'plural') return Number(value) === 1 ? one : many;
    return typeof value === 'number' ? number(value) : value;
  };
  const fill = (template: string, params: Params = {}) =>
    template.replace(/\{([^{}]+)\}/g, (_, expression: string) => slot(expression, params));
  const say = (area: string, code: string, params?: Params) => {
    const template = catalogue[area]?.[code];
    return template === undefined ? null : fill(template, params);
  };

  return {
    locale,
    t: (key, params) => {
      const dot = key.indexOf('.');
      return say(key.slice(0, dot), key.slice(dot + 1), params) ?? key;
    },
    say,
    word,
    number,
    percent,
    with: (more) => translatorOf(locale, { ...catalogue, ...(more[locale] as Catalogue) }),
  };
}

/**
 * Percent points of a fraction, rounded half up, but not onto a border that it does not reach:
 * 99.999 % never reads as 100 %, and something never reads as nothing.
 *
 * @param fraction 0.775 for 77.5 %
 * @param decimals decimals to keep
 * @returns percent points
 * @example honestPercent(0.99999, 2) //=> 99.99
 */
export function honestPercent(fraction: number, decimals: number): number {
  const step = 10 ** -decimals;
  const points = Number((fraction * 100).toPrecision(12));
  const rounded = Math.round(points * 10 ** decimals) / 10 ** decimals;
  if (fraction < 1 && rounded >= 100) return 100 - step;
  if (fraction > 1 && rounded <= 100) return 100 + step;
  if (fraction > 0 && rounded === 0) return step;
  return rounded;
}
