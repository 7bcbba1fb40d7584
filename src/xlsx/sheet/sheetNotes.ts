import type { Address } from '../../core/address';
import { namingFile } from '../package/namingFile';
import { relationshipKind } from '../package/zipPackage';
import { readNotes, type FileNote } from '../parts/comments';
import { addressOf, keyOf } from './cellKey';
import type { SheetContext } from './sheetContext';

/** The notes of a sheet: those of the file, read when first asked for, and edits that lie over them until saved. */
export class SheetNotes {
  private loaded: ReadonlyMap<number, FileNote> | null = null;
  private readonly edits = new Map<number, string | null>();

  /**
   * Looks at nothing yet.
   *
   * @param context the workbook
   * @param part the sheet's part
   */
  constructor(
    private readonly context: SheetContext,
    private readonly part: string,
  ) {}

  list(): readonly { readonly address: Address; readonly text: string; readonly author: string }[] {
    const kept = [...this.file].filter(([key]) => !this.edits.has(key));
    const own = [...this.edits].flatMap(([key, text]) => {
      if (text === null) return [];
      const author = this.file.get(key)?.author ?? '';
      return [[key, { address: addressOf(key), text, author }] as const];
    });
    return [...kept, ...own]
      .sort(([one], [other]) => one - other)
      .map(([, { address, text, author }]) => ({ address, text, author }));
  }

  at(address: Address): string | null {
    const key = keyOf(address);
    const edited = this.edits.get(key);
    return edited === undefined ? (this.file.get(key)?.text ?? null) : edited;
  }

  /** Whether a threaded comment stands at a cell; its stand-in note must not be changed. */
  hasThread(address: Address): boolean {
    return this.file.get(keyOf(address))?.isThread ?? false;
  }

  /** Adds, changes or (null) removes a note; what the file says is no edit. */
  set(address: Address, text: string | null): void {
    const key = keyOf(address);
    const before = this.file.get(key)?.text ?? null;
    if (text === before) this.edits.delete(key);
    else this.edits.set(key, text);
  }

  get isTouched(): boolean {
    return this.edits.size > 0;
  }

  /** Edited notes in reading order. */
  get edited(): readonly (readonly [Address, string | null])[] {
    return [...this.edits]
      .sort(([one], [other]) => one - other)
      .map(([key, text]) => [addressOf(key), text] as const);
  }

  /** To be called when the part was drawn anew. */
  reload(): void {
    this.loaded = null;
    this.edits.clear();
  }

  private get file(): ReadonlyMap<number, FileNote> {
    this.loaded ??= this.read();
    return this.loaded;
  }

  private read(): ReadonlyMap<number, FileNote> {
    const { zip, fileName } = this.context;
    return namingFile(fileName, () => {
      const comments = zip
        .relationships(this.part)
        .find((one) => relationshipKind(one) === 'comments' && zip.has(one.target));
      if (!comments) return new Map();
      const { notes } = readNotes(zip.xml(comments.target).text, comments.target);
      return new Map(notes.map((note) => [keyOf(note.address), note]));
    });
  }
}
