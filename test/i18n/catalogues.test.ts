import { enUS } from '../../src/i18n/en-US';
import { zhCN } from '../../src/i18n/zh-CN';
import { translatorOf } from '../../src/i18n/translator';
import { createTranslator } from '../../src/i18n';

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;
const chinese: Texts = zhCN;
const english: Texts = enUS;
const areas = Object.keys(chinese);

const slotsOf = (text: string) =>
  [...new Set([...text.matchAll(/\{([^{}|]+)/g)].map(([, name]) => name))].sort();

describe('the two languages', () => {
  it.each(areas)('have the same messages in %s', (area) => {
    expect(Object.keys(english[area]!).sort()).toEqual(Object.keys(chinese[area]!).sort());
  });

  it.each(areas)('put the same values into the messages of %s', (area) => {
    const different = Object.keys(chinese[area]!).filter(
      (code) => slotsOf(chinese[area]![code]!).join() !== slotsOf(english[area]![code]!).join(),
    );
    expect(different).toEqual([]);
  });

  it.each(areas)('leave no message of %s empty', (area) => {
    const texts = [...Object.values(chinese[area]!), ...Object.values(english[area]!)];
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  });
});

describe('the English texts', () => {
  const textsOf = (area: string) => Object.values(english[area]!);

  it.each(['review', 'scoring'])(
    'of %s speak of scores and points, since a mark is what colours a cell',
    (area) => {
      expect(textsOf(area).filter((text) => /\bmarks?\b(?! it)/i.test(text))).toEqual([]);
    },
  );

  it('write no space before a percent sign, as numbers are written', () => {
    expect(areas.flatMap(textsOf).filter((text) => /[\d}] %/.test(text))).toEqual([]);
  });

  it('hold no Chinese punctuation', () => {
    expect(areas.flatMap(textsOf).filter((text) => /[，。、；：（）]/.test(text))).toEqual([]);
  });
});

describe('a translator', () => {
  const { t, percent } = translatorOf<string>('zh-CN', {
    a: { b: '{n} 行，{s|word}，{r|percent}', rows: '{n|plural:row:rows}' },
    words: { met: '达成' },
  });

  it('fills in numbers, terms and percentages', () => {
    expect(t('a.b', { n: 12345, s: 'met', r: 0.775 })).toBe('12,345 行，达成，77.5%');
    expect([t('a.rows', { n: 1 }), t('a.rows', { n: 2 })]).toEqual(['row', 'rows']);
  });

  it('never rounds onto a border that was not reached', () => {
    expect([0.99999, 1.00001, 0.00001, 1, 0, 0.8995].map((rate) => percent(rate))).toEqual([
      '99.99%',
      '100.01%',
      '0.01%',
      '100%',
      '0%',
      '89.95%',
    ]);
    expect(percent(0.89996)).toBe('90%');
  });

  it('says nothing for a code without words', () => {
    expect(createTranslator('zh-CN').say('review', 'no-such-code')).toBeNull();
  });
});
