import { fromA1, type Area } from '../../core/address';
import { relationshipKind, type ZipPackage } from '../package/zipPackage';

/**
 * Where PivotTables stand on a sheet: Excel fills their cells itself, and lets nobody write there.
 *
 * @param zip the package
 * @param part the sheet's part
 * @returns their rectangles, without the page fields above them
 * @throws WorkbookError `bad-part` when the relationships cannot be read
 * @example pivotAreasOf(zip, 'xl/worksheets/sheet1.xml') //=> [{ row: 2, column: 6, rowCount: 3, columnCount: 2 }]
 */
export function pivotAreasOf(zip: ZipPackage, part: string): readonly Area[] {
  return zip
    .relationships(part)
    .filter((one) => relationshipKind(one) === 'pivotTable' && zip.has(one.target))
    .flatMap(({ target }) => {
      const { text } = zip.xml(target);
      const ref = /<(?:[\w.-]+:)?location\b[^>]*?\sref\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
      return fromA1(ref ?? '') ?? [];
    });
}
