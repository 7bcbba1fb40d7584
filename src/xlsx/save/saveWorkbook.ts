import type { OpenedWorkbook } from '../openedWorkbook';
import { relationshipKind } from '../package/zipPackage';
import type { Patch } from '../xml/patchText';
import { child, childrenOf } from '../xml/xmlTree';
import { escapeXml, type XmlText } from '../xml/xmlText';
import type { TextAppender } from '../parts/sharedStrings';
import { PackageChanges } from './packageChanges';
import { saveCustomXml } from './saveCustomXml';
import { saveNotes } from './saveNotes';
import { saveSheet } from './saveSheet';
import { saveSheetSet } from './saveSheetSet';
import { recordsIn, takeBack, type StyleRecord } from './styleRecord';

const officeRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Elements of the workbook part in front of calcPr (ISO/IEC 29500-1, 18.2.27). */
const beforeCalculation: ReadonlySet<string> = new Set([
  ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets'],
  ...['functionGroups', 'externalReferences', 'definedNames'],
]);

/**
 * Writes a workbook: the parts that edits touched are patched, all others are copied as they are packed.
 * Saving changes nothing in the opened workbook, so it can be edited and saved again.
 *
 * @param workbook the opened workbook
 * @returns the bytes of the file
 */
export function saveWorkbook(workbook: OpenedWorkbook): Uint8Array {
  const { zip, context, sheets, main, stringsPart } = workbook;
  const changes = new PackageChanges(zip);
  const setPatches = saveSheetSet(changes, workbook);
  let appended: TextAppender | null = null;
  const writeText = (text: string): number | null =>
    stringsPart === null ? null : (appended ??= context.strings.appender()).numberOf(text);
  let formulasMoved = workbook.sheetSet.removedFormulas;
  for (const sheet of sheets) {
    if (!sheet.isTouched) continue;
    const saved = saveSheet(sheet, writeText);
    if (saved) changes.put(sheet.part, saved.xml);
    formulasMoved ||= saved?.formulasMoved ?? false;
    saveNotes(changes, sheet);
  }
  const newStrings = savedTexts(appended);
  if (newStrings && stringsPart !== null) changes.put(stringsPart, newStrings);
  const usesNewStyle = sheets.some((sheet) =>
    sheet.cellEdits.some(([, { style }]) => style !== undefined && context.styles.isNew(style)),
  );
  const { added, redrawn } = workbook.sheetSet;
  const isDrawn = added.size + redrawn.size > 0 && context.styles.hasNew;
  const records =
    usesNewStyle || isDrawn ? saveStyles(changes, workbook) : takeStylesBack(changes, workbook);
  if (formulasMoved) dropCalculationChain(changes, main.part);
  changes.patch(main.part, [
    ...setPatches,
    ...calculationPatch(workbook),
    ...namePatches(workbook),
  ]);
  saveCustomXml(changes, workbook.custom, main.part, records);
  return zip.save(changes.all);
}

/** The compiler takes the appender for missing for ever, since only a closure makes it. */
const savedTexts = (appended: TextAppender | null): XmlText | null => appended?.save() ?? null;

/** Appends the new formats; says how the styles were before, and before that. */
function saveStyles(
  changes: PackageChanges,
  { context, stylesPart, main, custom }: OpenedWorkbook,
): readonly StyleRecord[] {
  const xml = context.styles.save();
  if (stylesPart !== null) {
    changes.put(stylesPart, xml);
    return [...recordsIn(custom.asRead()), context.styles.record()];
  }
  const part = 'xl/styles.xml';
  changes.add(part, xml.text.replace(/^<\?xml[^>]*\?>\s*/, ''), stylesType);
  changes.relate(main.part, `${officeRelationship}/styles`, part);
  return [];
}

/** Formats that an earlier run appended go again when the last cell that used them is as it was. */
function takeStylesBack(
  changes: PackageChanges,
  { zip, custom, stylesPart, sheets }: OpenedWorkbook,
): readonly StyleRecord[] {
  const { added, changed, removed } = custom.changes();
  if (stylesPart === null || added.length + changed.length + removed.length === 0) return [];
  const records = recordsIn(custom.asRead());
  if (records.length === 0 || changed.length + removed.length === 0) return records;
  const { text, encoding } = zip.xml(stylesPart);
  const back = takeBack(text, records, (format) =>
    sheets.some(({ part }) => changes.has(part) && usesFormat(changes.xml(part).text, format)),
  );
  if (back.text !== text) changes.put(stylesPart, { text: back.text, encoding });
  return back.left;
}

/** Whether a format of this number or a higher one is named; an attribute of another meaning keeps it, too. */
function usesFormat(sheet: string, format: number): boolean {
  for (const [, number] of sheet.matchAll(/\s(?:s|style)\s*=\s*["'](\d+)["']/g)) {
    if (Number(number) >= format) return true;
  }
  return false;
}

/** Excel makes the chain anew; a chain that names a cell without formula would be «repaired». */
function dropCalculationChain(changes: PackageChanges, main: string): void {
  for (const one of changes.relationships(main)) {
    if (relationshipKind(one) !== 'calcChain' || !changes.has(one.target)) continue;
    changes.unrelate(main, one.target);
    changes.remove(one.target);
  }
}

function calculationPatch({ main, recalculationRequested, zip }: OpenedWorkbook): Patch[] {
  if (!recalculationRequested) return [];
  const { root, part } = main;
  const element = child(root, 'calcPr');
  if (!element) {
    const before = root.children.filter(
      ({ prefix, local }) => prefix === root.prefix && beforeCalculation.has(local),
    );
    const at = before.at(-1)?.end ?? root.openEnd;
    return [{ start: at, end: at, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` }];
  }
  const open = zip.xml(part).text.slice(element.start, element.openEnd);
  const marked = /\sfullCalcOnLoad\s*=/.test(open)
    ? open.replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, ' fullCalcOnLoad="1"')
    : open.replace(/(\s*\/?>)$/, ' fullCalcOnLoad="1"$1');
  return marked === open ? [] : [{ start: element.start, end: element.openEnd, text: marked }];
}

function namePatches({ main, sheets, newNames, zip }: OpenedWorkbook): Patch[] {
  if (newNames.size === 0) return [];
  const { text } = zip.xml(main.part);
  const listed = childrenOf(child(main.root, 'sheets'), 'sheet');
  return [...newNames].flatMap(([sheet, name]) => {
    const opened = sheets.find((one) => one === sheet);
    const element = listed[main.listedParts.indexOf(opened?.part ?? '')];
    if (!element) return [];
    const open = text
      .slice(element.start, element.openEnd)
      .replace(
        /(\sname\s*=\s*)(?:"[^"]*"|'[^']*')/,
        (_, before: string) => `${before}"${escapeXml(name)}"`,
      );
    return [{ start: element.start, end: element.openEnd, text: open }];
  });
}
