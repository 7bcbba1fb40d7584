/** Somebody a mail goes to. */
export interface Recipient {
  /** Display name; null when only the address was given. */
  readonly name: string | null;
  readonly address: string;
}

/** What a line of recipients holds. */
export interface Recipients {
  readonly accepted: readonly Recipient[];
  /** Entries that are no mail address, as they were typed. */
  readonly refused: readonly string[];
}

const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
/** `dot-atom@domain` of RFC 5322 §3.4.1, in ASCII, with a domain of at least two labels. */
const address = new RegExp(`^${atom}(?:\\.${atom})*@${label}(?:\\.${label})+$`);
const named = /^(.*?)\s*<([^<>]*)>$/;
const longestAddress = 254;

/**
 * Splits what a person typed or pasted into addresses: commas, semicolons (also full-width), 、 and
 * line breaks part them; `张三 <zhang@example.cn>` keeps its name.
 *
 * @param text recipients as typed; may be empty
 * @returns accepted recipients without repeats, and what is no address
 * @example recipientsIn('a@b.cn；张三').refused //=> ['张三']
 */
export function recipientsIn(text: string): Recipients {
  const accepted = new Map<string, Recipient>();
  const refused: string[] = [];
  for (const entry of text.split(/[,;，；、\r\n]+/)) {
    if (entry.trim() === '') continue;
    const recipient = recipientFrom(entry.trim());
    if (recipient) accepted.set(recipient.address.toLowerCase(), recipient);
    else refused.push(entry.trim());
  }
  return { accepted: [...accepted.values()], refused };
}

/**
 * One recipient.
 *
 * @param text an address, or a name with the address in angle brackets
 * @returns the recipient, or null for what is no address or holds a line break or control character
 * @example recipientFrom('张三 <zhang@example.cn>') //=> { name: '张三', address: 'zhang@example.cn' }
 */
export function recipientFrom(text: string): Recipient | null {
  if (hasControl(text)) return null;
  const [, name = '', inBrackets] = named.exec(text.trim()) ?? [];
  const bare = (inBrackets ?? text).trim();
  if (bare.length > longestAddress || !address.test(bare)) return null;
  const shown = name.replace(/^"(.*)"$/, '$1').trim();
  return { name: shown === '' ? null : shown, address: bare };
}

/**
 * Whether a text holds a line break or another control character, with which it could smuggle
 * headers into a mail.
 *
 * @param text any text
 * @returns true for C0, C1, DEL and the Unicode line and paragraph separators
 * @example hasControl('a@b.cn\r\nBcc: c@d.cn') //=> true
 */
export function hasControl(text: string): boolean {
  return /[\p{Cc}\u2028\u2029]/u.test(text);
}
