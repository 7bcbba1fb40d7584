import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { base64Lines, base64Text } from '../../src/share/base64';
import { mailDraft, MailDraftError, type Mail } from '../../src/share/mailDraft';
import { formBytes, stoppedForm } from '../forms/workbooks';

interface MailCase extends Omit<Mail, 'bytes'> {
  readonly name: string;
  /** Lines that the draft must hold, from their beginning. */
  readonly lines: readonly string[];
}

const cases = JSON.parse(
  readFileSync(join(__dirname, '../cases/mail-drafts.json'), 'utf8'),
) as MailCase[];
const workbook = formBytes(stoppedForm);
const text = (eml: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(eml);
// A media type cannot be folded.
const mediaType = 'Content-Type: application/vnd.openxmlformats-';
const linesOf = (eml: Uint8Array) => text(eml).split('\r\n');
const plain: Mail = {
  fileName: 'a.xlsx',
  bytes: workbook,
  subject: 's',
  body: 'b',
  recipients: [],
};

function refusalOf(change: Partial<Mail>): unknown {
  try {
    mailDraft({ ...plain, ...change });
  } catch (error) {
    if (error instanceof MailDraftError) return error;
  }
  return null;
}

describe.each(cases)('a draft with $name', ({ lines: expected, ...mail }) => {
  const eml = mailDraft({ ...mail, bytes: workbook });

  it('is read by an independent parser as it was written: subject, names, text, attachment', async () => {
    const parsed = await PostalMime.parse(eml);
    const [attachment, ...others] = parsed.attachments;
    expect(others).toEqual([]);
    expect(parsed.subject).toBe(mail.subject);
    expect((parsed.text ?? '').replace(/\r?\n/g, '\n').trimEnd()).toBe(
      mail.body.replace(/\r\n|\r/g, '\n').trimEnd(),
    );
    expect(attachment?.filename).toBe(mail.fileName);
    expect(attachment?.disposition).toBe('attachment');
    expect(attachment?.mimeType).toMatch(/^application\/vnd\./);
    const content = attachment?.content;
    expect(Buffer.from(content as ArrayBuffer).equals(Buffer.from(workbook))).toBe(true);
    expect((parsed.to ?? []).map(({ address }) => address)).toEqual(
      mail.recipients.map((recipient) => /[^<\s]+@[^>\s]+/.exec(recipient)?.[0]),
    );
  });

  it('is ASCII in lines of at most 76 characters, all ended by CRLF, and asks to be sent', () => {
    const lines = linesOf(eml);
    expect(lines.filter((line) => line.length > 76 && !line.startsWith(mediaType))).toEqual([]);
    expect(lines.filter((line) => /[^\x20-\x7e]/.test(line))).toEqual([]);
    expect(lines.at(-1)).toBe('');
    expect(lines).toContain('X-Unsent: 1');
  });

  it('has the lines that mail programs look for', () => {
    const lines = linesOf(eml);
    expect(expected.filter((line) => !lines.some((each) => each.startsWith(line)))).toEqual([]);
  });
});

describe('a draft', () => {
  it('is the same for the same mail', () => {
    expect(text(mailDraft(plain))).toBe(text(mailDraft({ ...plain })));
  });

  it('names both recipients with their Chinese and quoted names', async () => {
    const recipients = ['"Li, Wei" <li@example.com>', '张三 <zhang@example.cn>'];
    const { to } = await PostalMime.parse(mailDraft({ ...plain, recipients }));
    expect(to?.map(({ name }) => name)).toEqual(['Li, Wei', '张三']);
  });

  it.each([
    'zhang',
    'zhang@',
    '@example.cn',
    'a b@example.cn',
    'a@example',
    'a@-x.cn',
    'a@example.cn\r\nBcc: spy@example.com',
    'a@example.cn\nBcc: spy@example.com',
    '张三\r\nBcc: spy@example.com <a@example.cn>',
    'a@example.cn>, <spy@example.com',
    'a@例子.cn',
    'a..b@example.cn',
    `${'a'.repeat(250)}@example.cn`,
    '',
  ])('is refused for the recipient %j, which is named', (address) => {
    expect(refusalOf({ recipients: ['good@example.cn', address] })).toMatchObject({
      code: 'bad-address',
      value: address,
    });
  });

  it.each(['结果\r\nBcc: spy@example.com', 'a\nb', 'a\rb', 'a\u2028b', 'a\0b'])(
    'is refused for the subject %j',
    (subject) => {
      expect(refusalOf({ subject })).toMatchObject({ code: 'bad-subject', value: subject });
    },
  );

  it.each(['a.xlsx"\r\nX-Evil: 1', 'a\n.xlsx', ' '])(
    'is refused for the file name %j',
    (fileName) => {
      expect(refusalOf({ fileName })).toMatchObject({ code: 'bad-file-name' });
    },
  );

  it('keeps any printable subject, body and file name, and has no header but its own', async () => {
    const printable = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 150 })
      .map((value) => value.replace(/[\p{Cc}\u2028\u2029]/gu, '').trim())
      .filter((value) => value !== '' && !/\s{2}/.test(value));
    await fc.assert(
      fc.asyncProperty(printable, printable, printable, async (subject, body, fileName) => {
        const eml = mailDraft({ ...plain, bytes: Uint8Array.of(1, 2), subject, body, fileName });
        const parsed = await PostalMime.parse(eml);
        expect([parsed.subject, parsed.text?.trim(), parsed.attachments[0]?.filename]).toEqual([
          subject,
          body.trim(),
          fileName,
        ]);
        expect(parsed.headers.map(({ key }) => key)).toEqual([
          'subject',
          'x-unsent',
          'mime-version',
          'content-type',
        ]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('base64', () => {
  it('is the same as that of the platform, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const lines = new TextDecoder().decode(base64Lines(bytes));
        expect(lines.replace(/\r\n/g, '')).toBe(Buffer.from(bytes).toString('base64'));
        expect(lines === '' || lines.endsWith('\r\n')).toBe(true);
      }),
    );
    expect(base64Text('自评')).toBe(Buffer.from('自评').toString('base64'));
  });
});
