/**
 * One piece of a number format code: a quoted text, an escaped, padding or repeated character, a bracket,
 * a run of weekday letters, or any other character.
 */
const pieces = /"[^"]*"?|[\\!_*][\s\S]|\[[^\]]*\]|a{3,}|[\s\S]/gi;

/** Sunday first, as serial number 1 is a Sunday to Excel. */
const weekdays = '日一二三四五六';

/**
 * A format code with everything that Chinese Excel and WPS understand and the library does not spelled
 * otherwise: `!` before a character shows it as `\` does (`0!.0,` is how 万元 are shown), and `aaa` and
 * `aaaa` are the Chinese weekday.
 *
 * @param code the code as the file has it
 * @param serial the day that is shown, as a serial number of the 1900 system
 * @returns the code for the library
 * @example spelledOut('0!.0,', 12345) //=> '0\\.0,'
 */
export function spelledOut(code: string, serial: number): string {
  if (!/[!]|aaa/i.test(code)) return code;
  return code.replace(pieces, (piece) => {
    if (piece.startsWith('!')) return `\\${piece.slice(1) || piece}`;
    if (!/^aaa/i.test(piece)) return piece;
    const day = weekdays.charAt((((Math.floor(serial) - 1) % 7) + 7) % 7);
    return piece.length === 3 ? `"${day}"` : `"星期${day}"`;
  });
}

/**
 * The sections of a format code without what is only shown: digits, points, commas, signs of percent.
 *
 * @param code a format code
 * @returns one text per section
 * @example bareSections('0.00"元";[Red]-0.00') //=> ['0.00', '-0.00']
 */
export function bareSections(code: string): string[] {
  return code.replace(pieces, (piece) => (piece.length > 1 ? '' : piece)).split(';');
}

/** Excel counts so many decimal digits. */
const digits = 15;
/** A value nearer than this to the middle between two shown numbers is taken for the middle. */
const nearly = 1e-6;

/**
 * A number as Excel rounds it before it is shown: to 15 decimal digits, the middle away from zero. 1.005
 * is 1.01 in two places, though the binary number is a little below.
 *
 * @param value the number
 * @param code a format code of digits
 * @returns the number, rounded to what is shown where it stands in the middle
 * @example roundedAsExcel(1.005, '0.00') //=> 1.01
 */
export function roundedAsExcel(value: number, code: string): number {
  const counted = Number(value.toPrecision(digits));
  if (/[<>=]|E[+-]|\/|General/i.test(code)) return counted;
  const sections = bareSections(code).filter((section) => /[0#?]/.test(section));
  if (sections.length === 0) return counted;
  const scale = 10 ** Math.max(...sections.map(shownPlaces));
  const scaled = Math.abs(value) * scale;
  const rest = scaled - Math.floor(scaled);
  if (Math.abs(rest - 0.5) > nearly || !Number.isFinite(scaled)) return counted;
  const rounded = Math.round(Number(scaled.toPrecision(digits))) / scale;
  return rounded === 0 ? counted : Math.sign(value) * rounded;
}

/** Decimal places of a section, counted in the number itself: `0%` shows two, `0,` three less than none. */
function shownPlaces(section: string): number {
  const places = /\.([0#?]*)/.exec(section)?.[1]?.length ?? 0;
  const percents = section.split('%').length - 1;
  const thousands = /[0#?.](,+)[^0#?,]*$/.exec(section)?.[1]?.length ?? 0;
  return places + 2 * percents - 3 * thousands;
}
