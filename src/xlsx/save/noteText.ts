import { textElement } from '../parts/sharedStrings';
import { richText } from '../sheet/cellXml';
import { childrenOf, type XmlElement } from '../xml/xmlTree';

/**
 * The content of a note's `<text>` for another text. What was appended becomes a run of its own, so that
 * a person's bold words above it stay bold; and taking that run off again leaves theirs as they were.
 *
 * @param inner content of `<text>` as it is
 * @param body the `<text>` element
 * @param part text of the whole part
 * @param before the note's text
 * @param after its new text
 * @returns new content of `<text>`
 */
export function noteText(
  inner: string,
  body: XmlElement,
  part: string,
  before: string,
  after: string,
): string {
  const { prefix } = body;
  const run = (text: string): string => noteRun(text, prefix);
  const runs = childrenOf(body, 'r').map(({ start, end }) => part.slice(start, end));
  const last = runs.at(-1);
  if (before !== '' && after.startsWith(before)) {
    const theirs = runs.length > 0 ? inner : run(before);
    return theirs + run(after.slice(before.length));
  }
  if (last !== undefined && runs.length > 1 && before === after + richText(last, prefix)) {
    const theirs = runs.slice(0, -1);
    const isPlain = theirs.length === 1 && theirs[0] === run(after);
    return isPlain ? textElement(after, prefix) : theirs.join('');
  }
  return run(after);
}

/**
 * A run of a note without formatting. Notes are written as runs, because some readers know no others.
 *
 * @param text its text
 * @param prefix prefix of the part's elements with its colon, or ''
 * @returns the element
 */
export function noteRun(text: string, prefix: string): string {
  return `<${prefix}r>${textElement(text, prefix)}</${prefix}r>`;
}
