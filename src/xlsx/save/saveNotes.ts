import { toA1, type Address } from '../../core/address';
import { relationshipKind } from '../package/zipPackage';
import { readNotes, type FileNote } from '../parts/comments';
import type { WorksheetFile } from '../sheet/worksheetFile';
import { scanSheet } from '../sheet/scanSheet';
import type { Patch } from '../xml/patchText';
import { child, childrenOf, readAttributes, type XmlElement } from '../xml/xmlTree';
import { noteRun, noteText } from './noteText';
import { appendPatches, type PackageChanges } from './packageChanges';
import { emptyDrawing, isEmptyDrawing, withoutShape, withShape } from './noteShapes';

const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Elements of a worksheet up to the place of legacyDrawing (ISO/IEC 29500-1, 18.3.1.99). */
const beforeDrawing: ReadonlySet<string> = new Set([
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState'],
  ...['dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting'],
  ...['dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter'],
  ...['rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags'],
  'drawing',
]);

/**
 * Writes the notes of a sheet that were added, changed or removed: the comments part, the drawing with
 * their boxes, and what ties both to the sheet.
 *
 * @param changes the package's changes; the sheet's cells are already in them
 * @param sheet the sheet
 */
export function saveNotes(changes: PackageChanges, sheet: WorksheetFile): void {
  const edited = sheet.editedNotes;
  if (edited.length === 0) return;
  const comments = related(changes, sheet.part, 'comments') ?? addComments(changes, sheet.part);
  const drawing = drawingOf(changes, sheet.part) ?? addDrawing(changes, sheet.part);
  const { text } = changes.xml(comments);
  const { root, notes } = readNotes(text, comments);
  const patches: Patch[] = [];
  const added: (readonly [Address, string])[] = [];
  let shapes = changes.xml(drawing).text;
  for (const [address, wanted] of edited) {
    const known = notes.find((note) => toA1(note.address) === toA1(address));
    if (known && wanted !== null) patches.push(changedNote(text, root, known, wanted));
    else if (known) {
      patches.push({ start: known.start, end: known.end, text: '' });
      shapes = withoutShape(shapes, address);
    } else if (wanted !== null) {
      added.push([address, wanted]);
      shapes = withShape(withoutShape(shapes, address), address);
    }
  }
  changes.patch(comments, [...patches, ...addedNotes(text, root, added)]);
  changes.put(drawing, { text: shapes, encoding: changes.xml(drawing).encoding });
  tidy(changes, sheet.part, comments, drawing);
}

function changedNote(text: string, root: XmlElement, note: FileNote, wanted: string): Patch {
  const comment = childrenOf(child(root, 'commentList'), 'comment').find(
    ({ start }) => start === note.start,
  );
  const body = child(comment, 'text');
  const { prefix } = root;
  if (!comment || !body) {
    const open = text.slice(note.start, comment?.openEnd ?? note.end).replace(/\s*\/>$/, '>');
    const full = `${open}<${prefix}text>${noteRun(wanted, prefix)}</${prefix}text></${prefix}comment>`;
    return { start: note.start, end: note.end, text: full };
  }
  const inner = text.slice(body.openEnd, body.closeStart);
  const full = `<${prefix}text>${noteText(inner, body, text, note.text, wanted)}</${prefix}text>`;
  return { start: body.start, end: body.end, text: full };
}

/** New notes, under an author without a name: they are the product's, not a person's. */
function addedNotes(
  text: string,
  root: XmlElement,
  added: readonly (readonly [Address, string])[],
): Patch[] {
  if (added.length === 0) return [];
  const { prefix } = root;
  const authors = child(root, 'authors');
  const list = child(root, 'commentList');
  const names = childrenOf(authors, 'author').map((author) => author.text);
  const known = names.indexOf('');
  const author = known < 0 ? names.length : known;
  const xml = added
    .map(
      ([address, note]) =>
        `<${prefix}comment ref="${toA1(address)}" authorId="${author}">` +
        `<${prefix}text>${noteRun(note, prefix)}</${prefix}text></${prefix}comment>`,
    )
    .join('');
  const newAuthor = `<${prefix}author></${prefix}author>`;
  const patches: Patch[] = [];
  if (authors && known < 0) patches.push(...appendPatches(text, authors, newAuthor));
  if (list) patches.push(...appendPatches(text, list, xml));
  return patches;
}

function related(changes: PackageChanges, source: string, kind: string): string | null {
  const found = changes
    .relationships(source)
    .find((one) => relationshipKind(one) === kind && changes.has(one.target));
  return found?.target ?? null;
}

/** The drawing that the sheet's legacyDrawing names: a sheet may have another one for its header. */
function drawingOf(changes: PackageChanges, sheet: string): string | null {
  const { text } = changes.xml(sheet);
  const element = scanSheet(text, sheet).elements.find(({ local }) => local === 'legacyDrawing');
  if (!element) return null;
  const attributes = Object.entries(readAttributes(text.slice(element.start, element.end)));
  const id = attributes.find(([name]) => name.endsWith(':id'))?.[1];
  const target = changes.relationships(sheet).find((one) => one.id === id)?.target;
  return target !== undefined && changes.has(target) ? target : null;
}

function addComments(changes: PackageChanges, sheet: string): string {
  const part = changes.freeName('xl/comments', '.xml');
  changes.add(
    part,
    `<comments xmlns="${mainNamespace}"><authors></authors><commentList></commentList></comments>`,
    commentsType,
  );
  changes.relate(sheet, `${officeNamespace}/comments`, part);
  return part;
}

function addDrawing(changes: PackageChanges, sheet: string): string {
  const part = changes.freeName('xl/drawings/vmlDrawing', '.vml');
  const number = Number(/(\d+)\.vml$/.exec(part)?.[1] ?? 1);
  changes.addByExtension(part, emptyDrawing(number), drawingType);
  const id = changes.relate(sheet, `${officeNamespace}/vmlDrawing`, part);
  const { text } = changes.xml(sheet);
  const { elements, prefix, root } = scanSheet(text, sheet);
  const element = `<${prefix}legacyDrawing xmlns:r="${officeNamespace}" r:id="${id}"/>`;
  const dangling = elements.find(({ local }) => local === 'legacyDrawing');
  const before = elements.filter(({ local }) => beforeDrawing.has(local)).at(-1);
  const at = before?.end ?? root.openEnd;
  const place = dangling ?? { start: at, end: at };
  changes.patch(sheet, [{ start: place.start, end: place.end, text: element }]);
  return part;
}

/** A sheet whose last note went away is left without comments part and drawing, as it was before the first. */
function tidy(changes: PackageChanges, sheet: string, comments: string, drawing: string): void {
  const { notes } = readNotes(changes.xml(comments).text, comments);
  if (notes.length > 0 || !isEmptyDrawing(changes.xml(drawing).text)) return;
  changes.unrelate(sheet, comments);
  changes.remove(comments);
  changes.unrelate(sheet, drawing);
  changes.remove(drawing);
  changes.forgetExtension('vml');
  const element = scanSheet(changes.xml(sheet).text, sheet).elements.find(
    ({ local }) => local === 'legacyDrawing',
  );
  if (element) changes.patch(sheet, [{ start: element.start, end: element.end, text: '' }]);
}
