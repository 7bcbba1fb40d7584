import { format as formatNumber, isDateFormat } from 'numfmt';
import type { CellValue } from '../../core/sheet';
import { chineseDigits, chineseNumber } from './chineseNumber';
import { bareSections, roundedAsExcel, spelledOut } from './formatCode';

/** Days between the two date systems. */
const system1904 = 1462;
/** More distinct texts than this are not kept. */
const keptTexts = 20_000;

/** What Excel in Chinese shows for formats that follow the system's date settings. */
const systemFormats: Readonly<Record<string, string>> = {
  'm/d/yyyy': 'yyyy/m/d',
  'm/d/yy': 'yyyy/m/d',
  'm/d/yyyy h:mm': 'yyyy/m/d h:mm',
  'm/d/yy h:mm': 'yyyy/m/d h:mm',
  'mm-dd-yy': 'yyyy/m/d',
};

/**
 * Makes the function that says what a person sees in a cell.
 *
 * @param date1904 whether the workbook counts days from 1904
 * @returns a function of value and number format; it keeps what it made
 * @example displayTextOf(false)(0.95, '0%') //=> '95%'
 */
export function displayTextOf(date1904: boolean): (value: CellValue, format: string) => string {
  const kept = new Map<string, string>();
  return (value, format) => {
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'string' && (value === '' || isPlainText(format))) return value;
    const key = `${format}\u0000${typeof value}${value}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const text =
      typeof value === 'string' ? textOf(value, format) : numberText(value, format, date1904);
    if (kept.size < keptTexts) kept.set(key, text);
    return text;
  };
}

/** Formats without a section for texts show texts as they are; an empty fourth section hides them. */
const isPlainText = (format: string): boolean =>
  format === 'General' || (!format.includes('@') && bareSections(format).length < 4);

function textOf(value: string, format: string): string {
  return attempt(() => formatNumber(normal(format, 0), value, options)) ?? value;
}

/** Chinese Excel has English names for `mmm`, `dddd` and `AM/PM`; `[$-804]` in a format makes them Chinese. */
const options = { locale: 'en-US', nbsp: false, throws: true };

function numberText(value: number, format: string, date1904: boolean): string {
  const isDate = attempt(() => isDateFormat(normal(format, value))) ?? false;
  const moved = isDate && date1904 ? value + system1904 : value;
  const pattern = normal(format, moved);
  const chinese = /\[DBNum([1-3])\]/i.exec(format)?.[1];
  if (chinese !== undefined && !isDate) {
    const whole = chineseGeneral(moved, pattern, chinese);
    if (whole !== null) return whole;
  }
  const shown = isDate ? moved : roundedAsExcel(moved, pattern);
  const text = attempt(() => formatNumber(pattern, shown, options));
  // Excel shows days before its calendar as a row of #.
  if (isDate && (text === undefined || moved < 0)) return '########';
  if (text === undefined) return String(value);
  return chinese === undefined
    ? text
    : isDate
      ? chineseDate(text, chinese)
      : chineseDigits(text, chinese);
}

/** `[DBNum2][$-804]General"元"` is the number in words; with `0` and `#` every digit keeps its place. */
function chineseGeneral(value: number, pattern: string, style: string): string | null {
  const rest = pattern.replace(/\[[^\]]*\]/g, '');
  const match = /^((?:"[^"]*")?)General((?:"[^"]*")?)(?:;@)?$/.exec(rest);
  if (!match) return null;
  const [, before = '', after = ''] = match;
  return before.replaceAll('"', '') + chineseNumber(value, style) + after.replaceAll('"', '');
}

/** Years are read digit by digit, months and days as numbers: 二〇二五年七月三十一日. */
function chineseDate(text: string, style: string): string {
  return text.replace(/\d+/g, (digits) =>
    digits.length > 2
      ? chineseDigits(digits, style)
      : chineseNumber(Number(digits), style).replace(/^一十/, '十'),
  );
}

/** Spellings of Chinese Excel and WPS that the library does not know. */
function normal(format: string, serial: number): string {
  const known = (systemFormats[format] ?? format)
    .replaceAll('G/通用格式', 'General')
    .replace(/^(.*)上午\/下午/s, '[$-804]$1AM/PM')
    .replace(/\[DBNum[1-3]\]/gi, '')
    .replace(/^\[\$-F800\].*$/i, 'yyyy"年"m"月"d"日"')
    .replace(/^\[\$-F400\].*$/i, 'h:mm:ss');
  return spelledOut(known, serial);
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
