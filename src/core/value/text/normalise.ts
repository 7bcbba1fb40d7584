import {
  characters,
  codeAt,
  digit,
  han,
  holds,
  kindsIn,
  letter,
  othersThan,
  stands,
} from './characters';
import { inChinese, joints } from './english';
import { gated } from './gates';

/** A cell's text in one spelling, with the way back to the cell's own characters. */
export interface NormalText {
  /** The cell's own text. */
  readonly raw: string;
  /** Half width, one sign per meaning, no invisible characters. */
  readonly text: string;
  /** For each character of `text`, where it begins in `raw`; null where each stands at its own place. */
  readonly starts: readonly number[] | null;
  /** For each character of `text`, where it ends in `raw`. */
  readonly ends: readonly number[] | null;
}

/** One character → its canonical spelling. Each left side was seen in a form or an export. */
const spellings = new Map(
  Object.entries({
    '﹪': '%',
    '٪': '%',
    '═': '=',
    '﹦': '=',
    '≧': '≥',
    '⩾': '≥',
    '≦': '≤',
    '⩽': '≤',
    '≮': '≥', // «not less than»
    '≯': '≤', // «not greater than»
    '〉': '>',
    '〈': '<',
    '—': '-',
    '–': '-',
    '―': '-',
    '─': '-',
    '‐': '-',
    '‑': '-',
    '−': '-',
    '﹣': '-',
    '﹔': '；',
    '﹐': '，',
    '﹒': '.',
    '〜': '~',
    '∼': '~',
    '﹏': '~',
    '∽': '~',
    '∕': '/',
    '⁄': '/',
    '・': '·',
    '･': '·',
    '‧': '·',
    '∙': '·',
    '⋅': '·',
    '•': '·',
    '∶': ':',
    '￥': '¥',
    '〔': '[',
    '【': '[',
    '〕': ']',
    '】': ']',
    '○': '〇',
    '㎡': '平方米',
    '㎥': '立方米',
    '㎢': '平方公里',
    '㎠': '平方厘米',
    '㎟': '平方毫米',
    '㎤': '立方厘米',
    '㎖': '毫升',
    '㎎': '毫克',
    '㎍': '微克',
    '㎾': '千瓦',
    '㎿': '兆瓦',
    '㎞': '公里',
    '㎝': '厘米',
    '㎜': '毫米',
    '㎏': '公斤',
    '㏊': '公顷',
    '℉': '°F',
    µ: 'μ',
    '²': '2',
    '³': '3',
    '½': '0.5',
    '…': '…',
    '\u3000': ' ',
    '\u00a0': ' ',
    '\u2007': ' ',
    '\u202f': ' ',
    '\t': ' ',
    '\r': '\n',
  }),
);

/**
 * Traditional characters, each with the simplified one behind it: those of which the words for bounds, roles,
 * units and states are made, as in reports that a server shows in the other script (低於指標任務5.5%).
 */
const scripts =
  '萬万億亿個个於于標标務务為为達达過过數数實实際际業业員员學学會会開开車车長长間间關关點点網网給给經经結结設设計计訓训認认證证驗验縣县鄉乡鎮镇農农漲涨價价無无還还應应盡尽餘余總总減减歲岁時时畝亩噸吨臺台條条項项場场戶户們们後后內内區区發发電电醫医辦办檢检積积佔占';
for (let at = 0; at < scripts.length; at += 2)
  spellings.set(scripts.charAt(at), scripts.charAt(at + 1));
const respelt = characters([...spellings.keys()].join(''));

/** Control, zero-width, direction and variation characters: no one sees them, so they mean nothing. */
function isInvisible(code: number): boolean {
  if (code < 0x20) return code !== 9 && code !== 10 && code !== 13;
  if (code < 0x200b) return code === 0xad || code === 0x61c || (code >= 0x7f && code < 0xa0);
  if (code <= 0x206f) return code <= 0x200f || (code >= 0x202a && code <= 0x202e) || code >= 0x2060;
  return (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff;
}

/** What may be spelled otherwise, wherever it stands. */
const unusual = othersThan(han | letter | digit, '、。；，“”.%≥≤/+_*#-') | respelt;
/** What may be spelled otherwise beside a digit. */
const points = characters('。·点，');

/** Nothing to change in most texts: their characters are in their only spelling, and none is of another language. */
function isPlain(raw: string): boolean {
  const kinds = kindsIn(raw);
  if ((kinds & (unusual | letter)) !== 0) return false;
  const beside = raw.length < 8 ? points : points | joints;
  return (kinds & digit) === 0 || (kinds & beside) === 0;
}

function canonical(char: string): string {
  if (stands(respelt, char, 0)) return spellings.get(char) ?? char;
  const code = char.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fa5) return char;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return code >= 0x2000 && code <= 0x200a ? ' ' : char;
}

/** These keep their spelling, and no neighbour changes that. */
const fixed = han | letter | digit | characters('、。“”.%/+_*#-()[]:·');
/** What these become depends on what stands before them. */
const bound = characters(' <>=≤≥');

/** The text where every character becomes just one other, as in most texts; null for the rest. */
function respelled(raw: string): string | null {
  const parts: string[] = [];
  let from = 0;
  const { length } = raw;
  for (let at = 0; at < length; at++) {
    if (stands(fixed, raw, at) && !stands(respelt, raw, at)) continue;
    const char = raw.charAt(at);
    const out = canonical(char);
    const alone = stands(bound, out, 0) ? at > 0 && stands(fixed, raw, at - 1) : out !== '\n';
    if (out.length !== 1 || !alone || isInvisible(codeAt(raw, at))) return null;
    if (out === char) continue;
    parts.push(raw.slice(from, at), out);
    from = at + 1;
  }
  if (from === 0) return raw;
  // Joined, not added: the text is read so often that it has to be one piece.
  parts.push(raw.slice(from));
  return parts.join('');
}

/** Comparison signs typed as two characters (`>=`, `＞=`, `≥=`), joined into one. */
function joined(first: string, second: string): string | null {
  if ((first === '>' || first === '≥') && second === '=') return '≥';
  if ((first === '<' || first === '≤') && second === '=') return '≤';
  if (first === '=' && (second === '>' || second === '≥')) return '≥';
  if (first === '=' && (second === '<' || second === '≤')) return '≤';
  return first === '=' && second === '=' ? '=' : null;
}

/** What a line break inside a cell means: nothing inside a word or number, else a pause. */
function lineBreak(before: string, after: string): string {
  if (before === '' || after === '') return '';
  if (/[\d十百千万亿]/.test(before) && !/[\d(①-⑳]/.test(after)) return '';
  if (stands(han, before, 0) && stands(han, after, 0)) return '';
  return '；';
}

/** `1 0 0 %`, `≥9 5%`, `1 2 0 台`, `96 .2%`: one number, set wide. */
const setWide = gated(
  /^[≥≤<>=＞＜]?\s?\d(?:\s\d)+\s?(?:[%％]|[\u4e00-\u9fa5]{1,4})$|^\d(?:\s\d){2,}$|^[≥≤<>=＞＜]?\s?\d{1,3}(?:\s\.\s?|\.\s)\d{1,2}\s?[%％]$/,
);

/** `60 人 次`, `达 标`: blanks between all characters part no words. */
const spacedOut = (raw: string): boolean =>
  /[\u4e00-\u9fa5][ \u3000]+[\u4e00-\u9fa5]/.test(raw) && !/[\u4e00-\u9fa5]{2}/.test(raw);

/**
 * Brings a cell's text into one spelling: half width, `≧`/`>=`/`＞=` → `≥`, one kind of dash and
 * space, no invisible characters, line breaks inside a word removed. The cell itself is not touched.
 *
 * @param raw the cell's own text
 * @param isSubject whether it is an indicator's name or group, see `inChinese`
 * @returns the text with offsets back into `raw`
 * @example normalise('＞=５００ 盏').text //=> '≥500 盏'
 */
export function normalise(raw: string, isSubject = false): NormalText {
  if (isPlain(raw)) return { raw, text: raw, starts: null, ends: null };
  const text = raw.length <= 16 ? withPoint(raw) : raw;
  const said = inChinese(text, isSubject);
  if (!said) return text === raw ? spelled(raw) : { ...spelled(text), raw };
  const { text: words, starts, ends } = spelled(said.text);
  const places = Array.from({ length: words.length }, (_, at) => at);
  return {
    raw,
    text: words,
    starts: places.map((at) => said.starts[starts?.[at] ?? at] ?? raw.length),
    ends: places.map((at) => said.ends[(ends?.[at] ?? at + 1) - 1] ?? raw.length),
  };
}

/** 95。5%, 95·5%, 1点5小时: a decimal point as some keyboards type it. */
const mistyped = /(\d)[。·点](?=\d{1,2} ?(?:[%％万亿]|小时))/;
const withPoint = (raw: string): string =>
  holds(points, raw) ? raw.replace(mistyped, '$1.') : raw;

function spelled(raw: string): NormalText {
  const kinds = kindsIn(raw);
  const mayPart = (kinds & digit) !== 0 && (kinds & points) !== 0 && /\d，\d{3}/.test(raw);
  if ((kinds & unusual) === 0 && !mayPart) return { raw, text: raw, starts: null, ends: null };
  const isWide = setWide.test(raw.trim());
  const same = isWide ? null : respelled(raw);
  if (same !== null) return { raw, text: same, starts: null, ends: null };
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  const isApart = spacedOut(raw);
  let last = '';
  for (let index = 0; index < raw.length; index++) {
    const char = raw.charAt(index);
    if (isInvisible(raw.charCodeAt(index))) continue;
    let out = canonical(char);
    if (out === '\n') {
      const ahead = /\S/.exec(raw.slice(index + 1, index + 40));
      out = lineBreak(last, ahead ? canonical(ahead[0]) : '');
    }
    if (out === ' ' && (isWide || last === ' ' || last === '')) continue;
    if (isApart && out === ' ' && stands(han, last, 0)) continue;
    const sign = joined(last, out);
    if (sign !== null && parts.length > 0) {
      parts[parts.length - 1] = sign;
      ends[ends.length - 1] = index + 1;
      last = sign;
      continue;
    }
    for (const piece of out) {
      parts.push(piece);
      starts.push(index);
      ends.push(index + 1);
      last = piece;
    }
  }
  return { raw, text: parts.join(''), starts, ends };
}

/**
 * Maps a stretch of the normalised text back to the cell's own text.
 *
 * @param normal the normalised text
 * @param start first character (in `normal.text`)
 * @param end one past the last character
 * @returns offsets and text in the cell as the person typed it
 * @example originalSpan(normalise('５０ 台'), 0, 2) //=> { start: 0, end: 2, text: '５０' }
 */
export function originalSpan(
  normal: NormalText,
  start: number,
  end: number,
): { readonly start: number; readonly end: number; readonly text: string } {
  const from = normal.starts ? (normal.starts[start] ?? normal.raw.length) : start;
  const to = Math.max(from, normal.ends ? (normal.ends[end - 1] ?? from) : end);
  return { start: from, end: to, text: normal.raw.slice(from, to) };
}
