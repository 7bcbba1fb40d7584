import { fromA1, toA1, type Address } from '../core/address';
import type { CellChange } from '../core/plan/plan';
import type { Capabilities } from '../workbook/port';

/** How reasons are attached to cells in this Excel. */
export type AnnotationMode = Capabilities['annotations'];

/** A note or comment that stands on a cell. */
export interface Annotation {
  readonly text: string;
  /** Of a comment; notes are found by their cell. */
  readonly id: string | null;
}

/** Notes and comments by A1 address. */
export type Annotations = ReadonlyMap<string, Annotation>;

/** Where comments stand: A1 addresses by the comments' ids. */
export type CommentCells = ReadonlyMap<string, string>;

/** No comment is known. */
export const noComments: CommentCells = new Map();

/** Annotations that were asked for; readable after the next round trip. */
export interface AskedAnnotations {
  /** Takes one more round trip where there are comments whose cells are not known yet. */
  settle(context: Excel.RequestContext): Promise<Annotations>;
}

/**
 * Asks for the notes or comments on some cells, as part of the batch at hand.
 *
 * @param sheet the worksheet
 * @param addresses the cells that matter
 * @param mode notes, comments or none
 * @param known tells where comments stand, when the answer is there
 * @returns the answer, to be settled after the batch ran
 * @example const asked = askAnnotations(sheet, cells, 'notes', () => noComments); await context.sync(); await asked.settle(context)
 */
export function askAnnotations(
  sheet: Excel.Worksheet,
  addresses: readonly Address[],
  mode: AnnotationMode,
  known: () => CommentCells,
): AskedAnnotations {
  if (mode === 'none' || addresses.length === 0) {
    return { settle: () => Promise.resolve(new Map<string, Annotation>()) };
  }
  return mode === 'notes' ? askNotes(sheet, addresses) : askComments(sheet, known);
}

/** Comments that were listed; their cells take another round trip. */
export interface ListedComments {
  /** Asks for the cells of all listed comments, as part of the next batch. */
  askCells(): { readonly read: () => CommentCells };
}

/**
 * Lists the comments of a sheet, as part of the batch at hand, so that a later look at them needs no
 * round trip of its own for their cells. Notes are found by their cells and need no list.
 *
 * @param sheet the worksheet
 * @param mode notes, comments or none
 * @returns the list, to be used after the batch ran
 * @example const listed = listComments(sheet, 'comments'); await context.sync(); const asked = listed.askCells()
 */
export function listComments(sheet: Excel.Worksheet, mode: AnnotationMode): ListedComments {
  if (mode !== 'comments') return { askCells: () => ({ read: () => noComments }) };
  const { comments } = sheet;
  comments.load('items/id');
  return { askCells: () => askCells(sheet.isNullObject ? [] : comments.items) };
}

function askCells(comments: readonly Excel.Comment[]): { readonly read: () => CommentCells } {
  const asked = comments.map((comment) => {
    const place = comment.getLocation();
    place.load('address');
    return { id: comment.id, place };
  });
  return {
    read: () =>
      new Map(
        asked.flatMap(({ id, place }): [string, string][] => {
          const area = fromA1(place.address);
          return area ? [[id, toA1(area)]] : [];
        }),
      ),
  };
}

/** Texts of notes that were written; readable after the batch ran. null where a note was taken away. */
export type WrittenTexts = () => ReadonlyMap<string, string | null>;

/**
 * Queues the notes or comments of some changes.
 *
 * @param sheet the worksheet
 * @param sheetName its name now
 * @param changes those without a `note` are ignored
 * @param mode notes or comments; with none nothing is queued
 * @param present what stands on the cells now
 * @returns the texts as Excel keeps them, to be read after the batch ran
 * @example const written = writeAnnotations(sheet, '自评表', changes, 'notes', present); await context.sync(); written()
 */
export function writeAnnotations(
  sheet: Excel.Worksheet,
  sheetName: string,
  changes: readonly CellChange[],
  mode: AnnotationMode,
  present: Annotations,
): WrittenTexts {
  const written = new Map<string, { readonly content: string } | null>();
  for (const { address, note } of changes) {
    if (!note || mode === 'none') continue;
    const cell = toA1(address);
    const known = present.get(cell);
    if (note.after === null) {
      if (known) annotationAt(sheet, cell, known).delete();
      written.set(cell, null);
      continue;
    }
    const annotation = known
      ? annotationAt(sheet, cell, known)
      : collection(sheet, mode).add(qualified(sheetName, cell), note.after);
    if (known) annotation.content = note.after;
    annotation.load('content');
    written.set(cell, annotation);
  }
  return () => new Map([...written].map(([cell, note]) => [cell, note?.content ?? null]));
}

/**
 * Asks for the texts of the notes or comments that some changes rewrite or take away, as part of the batch
 * that does so and before it: somebody may have rewritten them since they were looked at.
 *
 * @param sheet the worksheet
 * @param changes those without a `note`, and those that add one, are ignored
 * @param mode notes, comments or none
 * @param present what stood on the cells when they were looked at
 * @returns the texts by A1 address, to be read after the batch ran
 * @example const found = askPresent(sheet, changes, 'notes', present); await context.sync(); found().get('E7')
 */
export function askPresent(
  sheet: Excel.Worksheet,
  changes: readonly CellChange[],
  mode: AnnotationMode,
  present: Annotations,
): () => ReadonlyMap<string, string> {
  const asked = new Map<string, AnyAnnotation>();
  for (const { address, note } of changes) {
    const known = note && mode !== 'none' ? present.get(toA1(address)) : undefined;
    if (!known) continue;
    const annotation = annotationAt(sheet, toA1(address), known);
    annotation.load('content');
    asked.set(toA1(address), annotation);
  }
  return () => new Map([...asked].map(([cell, { content }]) => [cell, content]));
}

/** A full address costs one text in the request, where a range object costs four commands. */
function qualified(sheetName: string, cell: string): string {
  return `'${sheetName.replace(/'/g, "''")}'!${cell}`;
}

type AnyAnnotation = Excel.Note | Excel.Comment;

function annotationAt(sheet: Excel.Worksheet, cell: string, known: Annotation): AnyAnnotation {
  return known.id === null ? sheet.notes.getItem(cell) : sheet.comments.getItem(known.id);
}

function collection(
  sheet: Excel.Worksheet,
  mode: 'notes' | 'comments',
): { add(cell: string, text: string): AnyAnnotation } {
  return mode === 'notes' ? sheet.notes : sheet.comments;
}

function askNotes(sheet: Excel.Worksheet, addresses: readonly Address[]): AskedAnnotations {
  const asked = addresses.map((address) => {
    const cell = toA1(address);
    const note = sheet.notes.getItemOrNullObject(cell);
    note.load('content');
    return { cell, note };
  });
  return {
    settle: () =>
      Promise.resolve(
        new Map(
          asked
            .filter(({ note }) => !note.isNullObject)
            .map(({ cell, note }) => [cell, { text: note.content, id: null }]),
        ),
      ),
  };
}

function askComments(sheet: Excel.Worksheet, known: () => CommentCells): AskedAnnotations {
  const { comments } = sheet;
  comments.load('items/id,items/content');
  return {
    settle: async (context) => {
      const before = known();
      const asked = askCells(comments.items.filter(({ id }) => !before.has(id)));
      if (comments.items.some(({ id }) => !before.has(id))) await context.sync();
      const cells = new Map([...before, ...asked.read()]);
      return new Map(
        comments.items.flatMap(({ id, content }): [string, Annotation][] => {
          const cell = cells.get(id);
          return cell === undefined ? [] : [[cell, { text: content, id }]];
        }),
      );
    },
  };
}
