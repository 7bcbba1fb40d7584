import { areaToA1, type Area } from '../../core/address';

/**
 * A sheet's name as it stands in front of `!`.
 *
 * @param name the sheet's name
 * @returns the name in quotes
 * @example quotedSheet("县'区") //=> "'县''区'"
 */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * An area as formulas that are not moved name it.
 *
 * @param area the cells
 * @returns A1 text with dollar signs
 * @example absoluteArea({ row: 0, column: 0, rowCount: 2, columnCount: 3 }) //=> '$A$1:$C$2'
 */
export function absoluteArea(area: Area): string {
  return areaToA1(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
