import { fromA1, toA1, type Address } from '../../../core/address';
import type { SheetFile } from '../../../xlsx/model';
import { accessDenied, HostError, invalidArgument, itemNotFound } from '../batch/hostError';
import { defineType, type HostObject, type HostType } from '../batch/hostObject';
import type { WorkbookState } from './workbookState';

/** The comments of one sheet, or of the workbook. */
export interface CommentsTarget {
  readonly state: WorkbookState;
  readonly sheet: SheetFile | null;
}

interface CommentTarget {
  readonly state: WorkbookState;
  readonly sheet: SheetFile;
  readonly address: Address;
  /** Known when the comment was listed; looked up otherwise. */
  readonly author?: string;
}

/** The file model does not keep when a note was written. */
const unknownDate = '1900-01-01T00:00:00.000Z';

const repliesType = defineType<CommentTarget>({
  name: 'CommentReplyCollection',
  items: () => [],
  methods: { getCount: () => 0 },
});

/** `Excel.Comment`; kept as a legacy note of its cell, which is what the grid shows and the file saves. */
const commentType: HostType<CommentTarget> = defineType<CommentTarget>({
  name: 'Comment',
  identity: { key: 'Id', of: commentId },
  scalars: {
    id: { get: commentId },
    content: {
      get: ({ sheet, address }) => sheet.note(address) ?? '',
      set: (target, content) => {
        write(target, readContent(content, 'Comment.content'), 'Comment.content');
      },
    },
    contentType: { get: () => 'Plain' },
    authorName: {
      get: ({ sheet, address, author }) => author ?? noteAt(sheet, address)?.author ?? '',
    },
    authorEmail: { get: () => '' },
    creationDate: { get: () => unknownDate },
    resolved: { get: () => false },
  },
  links: { replies: (target) => repliesType.of(target) },
  derivations: {
    getLocation: ({ state, sheet, address }) =>
      state.objects.range(sheet, { ...address, rowCount: 1, columnCount: 1 }),
  },
  methods: {
    delete: (target) => {
      write(target, null, 'Comment.delete');
      return null;
    },
  },
});

function commentId({ sheet, address }: CommentTarget): string {
  return `${sheet.id}|${toA1(address)}`;
}

function noteAt(sheet: SheetFile, { row, column }: Address) {
  return sheet.notes().find(({ address }) => address.row === row && address.column === column);
}

function readContent(content: unknown, place: string): string {
  if (typeof content !== 'string' || content === '') throw invalidArgument(place, 'content');
  return content;
}

function write({ state, sheet, address }: CommentTarget, text: string | null, place: string): void {
  state.requireWritable(sheet, place);
  if (sheet.isProtected) throw accessDenied(place);
  sheet.setNote(address, text);
  state.recordNote(sheet, { ...address, rowCount: 1, columnCount: 1 }, [address]);
}

function commentsOf({ state, sheet }: CommentsTarget): CommentTarget[] {
  const sheets = sheet ? [sheet] : state.worksheets;
  return sheets.flatMap((home) =>
    home.notes().map(({ address, author }) => ({ state, sheet: home, address, author })),
  );
}

function findById({ state, sheet }: CommentsTarget, id: unknown): HostObject | null {
  if (typeof id !== 'string') return null;
  const split = id.lastIndexOf('|');
  const home = state.sheet(id.slice(0, split));
  const address = fromA1(id.slice(split + 1));
  if (!home || !address || (sheet && sheet.id !== home.id)) return null;
  return home.note(address) === null ? null : commentType.of({ state, sheet: home, address });
}

/** The single cell that an argument means. */
function cellFrom({ state, sheet }: CommentsTarget, argument: unknown, place: string) {
  const range = state.rangeFrom(argument, sheet, place);
  if (range.area.rowCount * range.area.columnCount !== 1) throw invalidArgument(place, 'one cell');
  const { row, column } = range.area;
  return { state, sheet: range.sheet, address: { row, column } };
}

/** `workbook.comments` and `worksheet.comments`. */
export const commentsType: HostType<CommentsTarget> = defineType<CommentsTarget>({
  name: 'CommentCollection',
  items: (target) => commentsOf(target).map((comment) => commentType.of(comment)),
  item: (target, id) => {
    const comment = findById(target, id);
    if (!comment) throw itemNotFound('CommentCollection.getItem');
    return comment;
  },
  derivations: {
    add: (target, [cell, content]) => {
      const place = 'CommentCollection.add';
      const comment = cellFrom(target, cell, place);
      const text = readContent(content, place);
      if (comment.sheet.note(comment.address) !== null)
        throw new HostError('ItemAlreadyExists', 'The cell has a comment already.', place);
      write(comment, text, place);
      return commentType.of(comment);
    },
    getItemByCell: (target, [cell]) => {
      const comment = cellFrom(target, cell, 'CommentCollection.getItemByCell');
      if (comment.sheet.note(comment.address) === null)
        throw itemNotFound('CommentCollection.getItemByCell');
      return commentType.of(comment);
    },
    getItemAt: (target, [index]) => {
      const comment = commentsOf(target)[Number(index)];
      if (!comment) throw invalidArgument('CommentCollection.getItemAt', 'index');
      return commentType.of(comment);
    },
    getItemOrNullObject: (target, [id]) => findById(target, id),
  },
  methods: { getCount: (target) => commentsOf(target).length },
  events: {
    targetId: ({ sheet }) => sheet?.id ?? 'Workbook',
    numbers: { added: 250, deleted: 251, changed: 252 },
  },
});
