/** Digits and unit words of `[DBNum1]`, `[DBNum2]` and `[DBNum3]`. */
const styles: Readonly<
  Record<string, { readonly digits: string; readonly units: readonly string[] }>
> = {
  '1': { digits: '〇一二三四五六七八九', units: ['', '十', '百', '千'] },
  '2': { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'] },
  '3': { digits: '０１２３４５６７８９', units: ['', '十', '百', '千'] },
};
const groups = ['', '万', '亿', '万亿'];

/**
 * Replaces every digit of a text, one by one.
 *
 * @param text any text
 * @param style `1`, `2` or `3`, the number in `[DBNum…]`
 * @returns the text with Chinese digits
 * @example chineseDigits('2025', '1') //=> '二〇二五'
 */
export function chineseDigits(text: string, style: string): string {
  const digits = styles[style]?.digits ?? '0123456789';
  return text.replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/**
 * A number in Chinese words, as `[DBNum1]` (一百二十三) and `[DBNum2]` (壹佰贰拾叁) write it.
 *
 * @param value the number
 * @param style `1`, `2` or `3`
 * @returns its words
 * @example chineseNumber(1204, '2') //=> '壹仟贰佰零肆'
 */
export function chineseNumber(value: number, style: string): string {
  const chosen = styles[style];
  const plain = String(Math.abs(value));
  if (!chosen || !/^\d{1,16}(\.\d+)?$/.test(plain)) return chineseDigits(String(value), style);
  const [whole = '0', fraction = ''] = plain.split('.');
  const words = whole === '0' ? chosen.digits.charAt(0) : wholeWords(whole, chosen);
  const sign = value < 0 ? '-' : '';
  return sign + words + (fraction ? `.${chineseDigits(fraction, style)}` : '');
}

function wholeWords(
  whole: string,
  { digits, units }: { readonly digits: string; readonly units: readonly string[] },
): string {
  const zero = digits.charAt(0);
  let words = '';
  let skipped = false;
  for (let group = Math.ceil(whole.length / 4) - 1; group >= 0; group -= 1) {
    const part = whole.slice(Math.max(0, whole.length - 4 * (group + 1)), whole.length - 4 * group);
    if (Number(part) === 0) {
      skipped = words !== '';
      continue;
    }
    for (let at = 0; at < part.length; at += 1) {
      const digit = Number(part.charAt(at));
      if (digit === 0) skipped = words !== '';
      else {
        words += (skipped ? zero : '') + digits.charAt(digit) + (units[part.length - 1 - at] ?? '');
        skipped = false;
      }
    }
    words += groups[group] ?? '';
    skipped = false;
  }
  return words;
}
