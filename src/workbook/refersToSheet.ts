/**
 * Whether a formula may refer to a sheet: by its name before `!`, in a range of sheets, or in a text that
 * INDIRECT may read.
 *
 * @param formula of a cell or a defined name
 * @param sheetName the sheet's name, as it is spelled
 * @returns true also where the name stands in a longer one, because a reference that breaks is worse
 *   than a sheet that stays
 * @example refersToSheet("='评分结果'!B4*2", '评分结果') //=> true
 */
export function refersToSheet(formula: string, sheetName: string): boolean {
  if (!formula.includes('!')) return false;
  const text = formula.toLowerCase();
  const name = sheetName.toLowerCase();
  // Names in quotes double the quotes that they contain.
  return text.includes(name) || text.includes(name.replaceAll("'", "''"));
}
