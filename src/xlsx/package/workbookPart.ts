import { WorkbookError } from '../../workbook/errors';
import type { SheetEntry } from '../sheet/sheetContext';
import { child, childrenOf, flag, prefixedAttribute, type XmlElement } from '../xml/xmlTree';
import { partKey } from './partNames';
import { relationshipKind, type Relationship, type ZipPackage } from './zipPackage';

/** What the workbook part says. */
export interface WorkbookPart {
  readonly part: string;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
  readonly kind: 'xlsx' | 'xlsm';
  readonly sheets: readonly SheetEntry[];
  /** Parts of all listed sheets, macro sheets included: `localSheetId` counts these. */
  readonly listedParts: readonly string[];
  /** Index of the sheet in front. */
  readonly active: number;
  readonly date1904: boolean;
}

const strictNamespace = 'http://purl.oclc.org/ooxml/';
/** Bytes of a sheet's beginning that surely hold its root element. */
const headLength = 2048;

/**
 * Reads the list of sheets and the settings of a workbook.
 *
 * @param zip the package
 * @returns what its main part says
 * @throws WorkbookError `not-xlsx`, `strict-ooxml`, `legacy-format` or `bad-part`
 */
export function readWorkbookPart(zip: ZipPackage): WorkbookPart {
  const { part, contentType } = findMainPart(zip);
  const root = zip.tree(part);
  if (Object.values(root.attributes).some((value) => value.startsWith(strictNamespace))) {
    throw new WorkbookError('strict-ooxml', { part });
  }
  if (root.local !== 'workbook')
    throw new WorkbookError('bad-part', { part }, { detail: root.local });
  const relationships = zip.relationships(part);
  const listed = childrenOf(child(root, 'sheets'), 'sheet');
  const sheets = readSheets(zip, part, listed, relationships);
  const view = child(child(root, 'bookViews'), 'workbookView');
  const activeTab = Number(view?.attributes.activeTab ?? 0);
  const listedParts = listed.map((sheet) => {
    const id = prefixedAttribute(sheet, 'id');
    return relationships.find((one) => one.id === id)?.target ?? '';
  });
  return {
    part,
    root,
    relationships,
    kind: contentType.includes('macroEnabled') ? 'xlsm' : 'xlsx',
    sheets,
    listedParts,
    active: sheets.findIndex((sheet) => sheet.part === listedParts[activeTab]),
    date1904: flag(child(root, 'workbookPr')?.attributes.date1904),
  };
}

function findMainPart(zip: ZipPackage): { readonly part: string; readonly contentType: string } {
  if (!zip.has('[Content_Types].xml')) throw new WorkbookError('not-xlsx');
  const main = zip
    .relationships('')
    .find((one) => relationshipKind(one) === 'officeDocument' && !one.external);
  if (main?.type.startsWith(strictNamespace)) {
    throw new WorkbookError('strict-ooxml', { part: main.target });
  }
  const part = main?.target ?? 'xl/workbook.xml';
  if (part.toLowerCase().endsWith('.bin')) {
    throw new WorkbookError('legacy-format', { part }, { detail: 'xlsb' });
  }
  const contentType = contentTypeOf(zip, part);
  const isForeign = main !== undefined && !/sheet|excel/i.test(contentType + part);
  if (isForeign || (!main && !zip.has(part))) throw new WorkbookError('not-xlsx', { part });
  return { part, contentType };
}

/** By name; else by ending, as programs with System.IO.Packaging (Open XML SDK) do for the first part. */
function contentTypeOf(zip: ZipPackage, part: string): string {
  const types = zip.tree('[Content_Types].xml');
  const own = childrenOf(types, 'Override').find(
    ({ attributes }) => partKey(attributes.PartName ?? '') === `/${partKey(part)}`,
  );
  const ending = partKey(part).split('.').at(-1);
  const usual = childrenOf(types, 'Default').find(
    ({ attributes }) => attributes.Extension?.toLowerCase() === ending,
  );
  return (own ?? usual)?.attributes.ContentType ?? '';
}

function readSheets(
  zip: ZipPackage,
  workbook: string,
  listed: readonly XmlElement[],
  relationships: readonly Relationship[],
): SheetEntry[] {
  const taken = new Set<string>();
  const sheets = listed.flatMap((sheet, index): SheetEntry[] => {
    const id = prefixedAttribute(sheet, 'id');
    const found = relationships.find((one) => one.id === id);
    const name = sheet.attributes.name ?? '';
    if (!found) {
      throw new WorkbookError(
        'bad-part',
        { part: workbook, sheet: name },
        { detail: id ?? 'no id' },
      );
    }
    const kind = relationshipKind(found);
    // Macro and dialog sheets of old Excel are kept in the file, but are no sheets to us.
    if (kind !== 'worksheet' && kind !== 'chartsheet') return [];
    if (!zip.has(found.target)) {
      throw new WorkbookError(
        'bad-part',
        { part: found.target, sheet: name },
        { detail: 'missing' },
      );
    }
    const state = sheet.attributes.state;
    return [
      {
        id: sheetId(zip, found.target, index, taken),
        name,
        part: found.target,
        kind,
        visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      },
    ];
  });
  if (sheets.length === 0)
    throw new WorkbookError('bad-part', { part: workbook }, { detail: 'no sheet' });
  return sheets;
}

/** Excel's own id where the sheet carries it, else the one that Excel gives by position. */
function sheetId(zip: ZipPackage, part: string, index: number, taken: Set<string>): string {
  const own = /\suid="(\{[0-9A-Fa-f-]{36}\})"|xr:uid="(\{[0-9A-Fa-f-]{36}\})"/.exec(
    zip.head(part, headLength).slice(0, headLength),
  );
  const wanted = own?.[1] ?? own?.[2];
  const id = wanted !== undefined && !taken.has(wanted) ? wanted : sheetIdAt(index, taken);
  taken.add(id);
  return id;
}

/**
 * The id that Excel gives to a sheet without one of its own.
 *
 * @param index the sheet's place among all listed ones
 * @param taken ids of other sheets
 * @returns the id
 * @example sheetIdAt(1, new Set()) //=> '{00000000-0001-0000-0100-000000000000}'
 */
export function sheetIdAt(index: number, taken: ReadonlySet<string>): string {
  const position = index.toString(16).toUpperCase().padStart(2, '0');
  const standard = `{00000000-0001-0000-${position}00-000000000000}`;
  return taken.has(standard) ? `{00000000-0001-0000-${position}00-0000000000FF}` : standard;
}
