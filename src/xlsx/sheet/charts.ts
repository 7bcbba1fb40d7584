import { relationshipKind, type ZipPackage } from '../package/zipPackage';

/** Charts as of Excel 2007, and the kinds that came later (waterfall, funnel, map). */
const chartKinds: ReadonlySet<string> = new Set(['chart', 'chartEx']);

/**
 * Counts the charts that are drawn on a sheet.
 *
 * @param zip the package
 * @param part the sheet's part
 * @returns how many charts its drawings refer to
 * @throws WorkbookError `bad-part` when the relationships cannot be read
 * @example chartCountOf(zip, 'xl/worksheets/sheet1.xml') //=> 1
 */
export function chartCountOf(zip: ZipPackage, part: string): number {
  return zip
    .relationships(part)
    .filter((one) => relationshipKind(one) === 'drawing' && zip.has(one.target))
    .flatMap(({ target }) => zip.relationships(target))
    .filter((one) => chartKinds.has(relationshipKind(one))).length;
}

/**
 * Counts the tables or PivotTables of a sheet.
 *
 * @param zip the package
 * @param part the sheet's part
 * @param kind which of the two
 * @returns how many its relationships lead to
 * @throws WorkbookError `bad-part` when the relationships cannot be read
 * @example tableCountOf(zip, 'xl/worksheets/sheet1.xml', 'table') //=> 0
 */
export function tableCountOf(zip: ZipPackage, part: string, kind: 'table' | 'pivotTable'): number {
  return zip.relationships(part).filter((one) => relationshipKind(one) === kind).length;
}
