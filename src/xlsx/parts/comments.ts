import { fromA1, type Address } from '../../core/address';
import { richText } from '../sheet/cellXml';
import { child, childrenOf, parseXml, type XmlElement } from '../xml/xmlTree';

/** A legacy note as its part has it. */
export interface FileNote {
  readonly address: Address;
  readonly text: string;
  readonly author: string;
  /** True where the note only stands in for a threaded comment. */
  readonly isThread: boolean;
  /** Offsets of its `<comment>` element. */
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a comments part.
 *
 * @param text the part's text
 * @param part its name, for errors
 * @returns its root element and notes
 */
export function readNotes(text: string, part: string): { root: XmlElement; notes: FileNote[] } {
  const root = parseXml(text, part);
  const authors = childrenOf(child(root, 'authors'), 'author').map((author) => author.text);
  const notes = childrenOf(child(root, 'commentList'), 'comment').flatMap((comment) => {
    const address = fromA1(comment.attributes.ref ?? '');
    const body = child(comment, 'text');
    const author = authors[Number(comment.attributes.authorId ?? 0)] ?? '';
    return address
      ? [
          {
            address: { row: address.row, column: address.column },
            text: body ? richText(text.slice(body.openEnd, body.closeStart), root.prefix) : '',
            author,
            isThread: author.startsWith('tc={'),
            start: comment.start,
            end: comment.end,
          },
        ]
      : [];
  });
  return { root, notes };
}
