import { base64Lines } from './base64';
import { fileNameParameter, headerText, mailboxName, nameParameter } from './mailHeader';
import { hasControl, recipientFrom, type Recipient } from './recipients';
import { contentTypeOf } from './workbookFacts';

/** A mail with one workbook attached. */
export interface Mail {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly subject: string;
  /** Plain text; any kind of line break. */
  readonly body: string;
  /** `a@b.cn` or `张三 <a@b.cn>`; may be empty, the sender fills it in then. */
  readonly recipients: readonly string[];
}

/** Why no draft was made. */
export type MailProblem = 'bad-address' | 'bad-subject' | 'bad-file-name';

/** A mail that would not be what it seems: a bad address, or a line break in a header. */
export class MailDraftError extends Error {
  override readonly name = 'MailDraftError';

  constructor(
    readonly code: MailProblem,
    /** The address, subject or file name that was refused. */
    readonly value: string,
  ) {
    super(`${code}: ${JSON.stringify(value)}`);
  }
}

/** Never occurs in base64, so that no content can end a part. */
const boundary = '=_jixiao_part_=';

/**
 * A mail draft as an .eml file (RFC 5322, MIME). `X-Unsent: 1` makes mail programs that know it open
 * a new message instead of a received one. Both parts are base64, so the file is pure ASCII with
 * lines of at most 76 characters (only the media type, which cannot be folded, is longer).
 *
 * @param mail texts, recipients and the attachment
 * @returns the bytes of the .eml file; the same for the same mail
 * @throws MailDraftError `bad-address` naming the address, `bad-subject` or `bad-file-name` for line
 *   breaks and other control characters
 * @example mailDraft({ fileName: '自评表.xlsx', bytes, subject: '评分结果', body: '您好', recipients: [] })
 */
export function mailDraft(mail: Mail): Uint8Array {
  const { fileName, bytes, subject, body } = mail;
  const recipients = mail.recipients.map(checkedRecipient);
  if (hasControl(subject)) throw new MailDraftError('bad-subject', subject);
  if (hasControl(fileName) || fileName.trim() === '') {
    throw new MailDraftError('bad-file-name', fileName);
  }
  const head = [
    ...(recipients.length > 0 ? [`To: ${recipients.map(mailbox).join(',\r\n ')}`] : []),
    `Subject: ${headerText(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed;\r\n boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    '',
  ];
  const between = [
    `--${boundary}`,
    `Content-Type: ${contentTypeOf(fileName)};${nameParameter(fileName)}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment;${fileNameParameter(fileName)}`,
    '',
    '',
  ];
  const text = body.replace(/\r\n|\r|\n/g, '\r\n');
  return joined([
    ascii(head),
    base64Lines(new TextEncoder().encode(text)),
    ascii(between),
    base64Lines(bytes),
    ascii([`--${boundary}--`, '']),
  ]);
}

function checkedRecipient(text: string): Recipient {
  const recipient = recipientFrom(text);
  if (!recipient) throw new MailDraftError('bad-address', text);
  return recipient;
}

function mailbox({ name, address }: Recipient): string {
  if (name === null) return address;
  // A line of its own for the address: encoded words fill theirs.
  return `${mailboxName(name)}\r\n <${address}>`;
}

function ascii(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join('\r\n'));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
