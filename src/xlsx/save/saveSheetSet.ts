import { absoluteArea, quotedSheet } from '../draw/references';
import type { OpenedWorkbook } from '../openedWorkbook';
import { reachable } from '../package/reachable';
import type { WorksheetFile } from '../sheet/worksheetFile';
import type { RedrawnSheet } from '../sheetSet';
import type { Patch } from '../xml/patchText';
import { child, childrenOf, type XmlElement } from '../xml/xmlTree';
import { escapeXml } from '../xml/xmlText';
import { appendPatches, type PackageChanges } from './packageChanges';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Elements of the workbook part in front of definedNames (ISO/IEC 29500-1, 18.2.27). */
const beforeNames: ReadonlySet<string> = new Set([
  ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets'],
  ...['functionGroups', 'externalReferences'],
]);

const printArea = '_xlnm.Print_Area';

/**
 * Writes the parts of added and redrawn sheets and takes those of removed sheets out.
 *
 * @param changes the package's changes; nothing of the sheets is in them yet
 * @param workbook the workbook
 * @returns patches of the workbook part: the list of sheets, the names that count its places, the sheet in front
 */
export function saveSheetSet(changes: PackageChanges, workbook: OpenedWorkbook): Patch[] {
  const { main, sheetSet } = workbook;
  const { added, redrawn, removed } = sheetSet;
  if (added.size === 0 && redrawn.size === 0 && removed.size === 0) return [];
  for (const [{ part }, drawn] of redrawn) putAnew(changes, part, drawn);
  const ids = [...added].map(([sheet, parts]) => {
    for (const { part, text, contentType } of parts) {
      if (contentType === null) changes.put(part, { text, encoding: 'utf-8' });
      else changes.addWhole(part, text, contentType);
    }
    return [sheet, changes.relate(main.part, `${office}/worksheet`, sheet.part)] as const;
  });
  for (const part of removed) {
    for (const lost of onlyBehind(changes, part)) changes.remove(lost);
    changes.unrelate(main.part, part);
  }
  const text = workbook.zip.xml(main.part).text;
  const listed = childrenOf(child(main.root, 'sheets'), 'sheet');
  const isGone = (index: number): boolean => removed.has(main.listedParts[index] ?? '');
  const kept = listed.flatMap((_, index) => (isGone(index) ? [] : [index]));
  const places = new Map(kept.map((index, place) => [index, place]));
  return [
    ...listPatches(
      text,
      main.root,
      ids,
      listed.filter((_, index) => isGone(index)),
    ),
    ...namePatches(text, workbook, places),
    ...viewPatches(text, main.root, places),
  ];
}

/** A sheet of the file that was drawn anew: its part keeps its place, what hung on it goes. */
function putAnew(changes: PackageChanges, sheet: string, { parts, behind }: RedrawnSheet): void {
  const elsewhere = reachable(changes, [''], sheet);
  for (const lost of behind) if (!elsewhere.has(lost)) changes.remove(lost);
  for (const { part, text, contentType } of parts) {
    if (contentType === null || part === sheet) changes.put(part, { text, encoding: 'utf-8' });
    else changes.addWhole(part, text, contentType);
  }
}

/** The part and everything that nothing else in the package leads to. */
function onlyBehind(changes: PackageChanges, part: string): readonly string[] {
  const behind = reachable(changes, [part], null);
  const elsewhere = reachable(changes, [''], part);
  return [...behind].filter((one) => !elsewhere.has(one));
}

function listPatches(
  text: string,
  root: XmlElement,
  added: readonly (readonly [WorksheetFile, string])[],
  gone: readonly XmlElement[],
): Patch[] {
  const list = child(root, 'sheets');
  if (!list) return [];
  const { prefix } = root;
  const numbers = list.children.map(({ attributes }) => Number(attributes.sheetId ?? 0));
  const names = Object.keys(list.children[0]?.attributes ?? {});
  const idName = names.find((name) => name.endsWith(':id')) ?? 'r:id';
  // openpyxl declares the prefix on each sheet of the list: what stands beside does not inherit it.
  const declared = `xmlns:${idName.slice(0, -':id'.length)}`;
  const declaration = [root, list].some(({ attributes }) => declared in attributes)
    ? ''
    : ` ${declared}="${list.children[0]?.attributes[declared] ?? office}"`;
  const xml = added.map(
    ([sheet, id], index) =>
      `<${prefix}sheet${declaration} name="${escapeXml(sheet.name)}" sheetId="${Math.max(0, ...numbers) + index + 1}" ${idName}="${id}"/>`,
  );
  return [
    ...gone.map(({ start, end }) => ({ start, end, text: '' })),
    ...(xml.length === 0 ? [] : appendPatches(text, list, xml.join(''))),
  ];
}

/** Names that belong to one sheet count the sheets from 0; print areas of drawn sheets are such names. */
function namePatches(
  text: string,
  { main, sheetSet }: OpenedWorkbook,
  places: ReadonlyMap<number, number>,
): Patch[] {
  const { root, listedParts } = main;
  const { prefix } = root;
  const list = child(root, 'definedNames');
  const names = childrenOf(list, 'definedName');
  const redrawn = new Map([...sheetSet.redrawn.keys()].map((sheet) => [sheet.part, sheet]));
  const kept = names.flatMap((element): Patch[] => {
    const { attributes, start, end, openEnd } = element;
    if (attributes.localSheetId === undefined) return [];
    const index = Number(attributes.localSheetId);
    const place = places.get(index);
    // The print area of a sheet that was drawn anew is written anew.
    const isPrinted = attributes.name === printArea && redrawn.has(listedParts[index] ?? '');
    if (place === undefined || isPrinted) return [{ start, end, text: '' }];
    if (String(place) === attributes.localSheetId) return [];
    const open = text
      .slice(start, openEnd)
      .replace(/(\slocalSheetId\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${place}"`);
    return [{ start, end: openEnd, text: open }];
  });
  const placed = [
    ...listedParts.flatMap((part, index) => {
      const sheet = redrawn.get(part);
      const place = places.get(index);
      return sheet && place !== undefined ? [[sheet, place] as const] : [];
    }),
    ...[...sheetSet.added.keys()].map((sheet, index) => [sheet, places.size + index] as const),
  ];
  const areas = placed.flatMap(([sheet, place]) => {
    const area = sheetSet.printArea(sheet);
    if (area === null) return [];
    const formula = `${quotedSheet(sheet.name)}!${absoluteArea(area)}`;
    return [
      `<${prefix}definedName name="${printArea}" localSheetId="${place}">${escapeXml(formula)}</${prefix}definedName>`,
    ];
  });
  const isEmptied = kept.filter((patch) => patch.text === '').length === names.length;
  if (list && isEmptied && names.length > 0 && areas.length === 0) {
    return [{ start: list.start, end: list.end, text: '' }];
  }
  if (areas.length === 0) return kept;
  if (list) return [...kept, ...appendPatches(text, list, areas.join(''))];
  const before = root.children.filter(
    ({ prefix: own, local }) => own === prefix && beforeNames.has(local),
  );
  const at = before.at(-1)?.end ?? root.openEnd;
  const xml = `<${prefix}definedNames>${areas.join('')}</${prefix}definedNames>`;
  return [{ start: at, end: at, text: xml }];
}

/** The sheet in front keeps its place in the new count; where it went, its neighbour comes to the front. */
function viewPatches(text: string, root: XmlElement, places: ReadonlyMap<number, number>): Patch[] {
  return childrenOf(child(root, 'bookViews'), 'workbookView').flatMap((view): Patch[] => {
    let open = text.slice(view.start, view.openEnd);
    for (const name of ['activeTab', 'firstSheet']) {
      const before = view.attributes[name];
      if (before === undefined) continue;
      const place = places.get(Number(before)) ?? Math.max(0, Number(before) - 1);
      const inside = Math.min(place, Math.max(0, places.size - 1));
      if (String(inside) === before) continue;
      const attribute = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
      open = open.replace(attribute, `$1"${inside}"`);
    }
    return open === text.slice(view.start, view.openEnd)
      ? []
      : [{ start: view.start, end: view.openEnd, text: open }];
  });
}
