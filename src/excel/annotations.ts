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

/** Annotations that were asked for; readable after the next round trip. */
export interface AskedAnnotations {
  /** Takes one more round trip where comments exist, because each must be asked for its cell. */
  settle(context: Excel.RequestContext): Promise<Annotations>;
}

/**
 * Asks for the notes or comments on some cells, as part of the batch at hand.
 *
 * @param sheet the worksheet
 * @param addresses the cells that matter
 * @param mode notes, comments or none
 * @returns the answer, to be settled after the batch ran
 * @example const asked = askAnnotations(sheet, cells, 'notes'); await context.sync(); await asked.settle(context)
 */
export function askAnnotations(
  sheet: Excel.Worksheet,
  addresses: readonly Address[],
  mode: AnnotationMode,
): AskedAnnotations {
  if (mode === 'none' || addresses.length === 0) {
    return { settle: () => Promise.resolve(new Map<string, Annotation>()) };
  }
  return mode === 'notes' ? askNotes(sheet, addresses) : askComments(sheet);
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

function askComments(sheet: Excel.Worksheet): AskedAnnotations {
  const { comments } = sheet;
  comments.load('items/id,items/content');
  return {
    settle: async (context) => {
      const found = comments.items.map((comment) => {
        const place = comment.getLocation();
        place.load('address');
        return { place, text: comment.content, id: comment.id };
      });
      if (found.length > 0) await context.sync();
      return new Map(
        found.flatMap(({ place, text, id }): [string, Annotation][] => {
          const area = fromA1(place.address);
          return area ? [[toA1(area), { text, id }]] : [];
        }),
      );
    },
  };
}
