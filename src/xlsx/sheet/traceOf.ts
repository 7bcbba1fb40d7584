import type { Address } from '../../core/address';
import type { SummaryTrace } from '../../workbook/summarySheet';
import { relationshipKind, type ZipPackage } from '../package/zipPackage';
import { keyOf } from './cellKey';
import type { WorksheetFile } from './worksheetFile';

/**
 * What tells whether somebody worked on a sheet: every cell with content or fill, also in rows and columns
 * that are coloured as a whole, and the number of objects.
 *
 * @param sheet the sheet
 * @param zip its package
 * @returns the trace
 * @throws WorkbookError `bad-part` when the sheet or its drawing cannot be read
 * @example isUntouched(record.trace, traceOf(sheet, zip))
 */
export function traceOf(sheet: WorksheetFile, zip: ZipPackage): SummaryTrace {
  const seen = new Set<number>();
  const cells: SummaryTrace['cells'][number][] = [];
  for (const address of places(sheet)) {
    const key = keyOf(address);
    if (seen.has(key)) continue;
    seen.add(key);
    const { value, formula } = sheet.cell(address);
    const content = formula ?? value;
    const { fill } = sheet.style(address);
    if (content !== '' || fill !== null) cells.push({ address, content, fill });
  }
  const { tableCount, pivotCount } = sheet;
  const objects = drawnObjects(sheet, zip) + sheet.notes().length + tableCount + pivotCount;
  return { cells, objects };
}

/** Cells with an element, edited ones, and one cell for each row and column that has a look of its own. */
function* places(sheet: WorksheetFile): Generator<Address> {
  const { scan, styledColumns } = sheet.grid;
  for (const { row, firstCell, lastCell, style } of scan.rows) {
    for (let index = firstCell; index < lastCell; index += 1) {
      yield { row, column: scan.columns.at(index) };
    }
    if (style !== null) yield { row, column: lastColumn };
  }
  for (const column of styledColumns) yield { row: lastRow, column };
  for (const [address] of sheet.cellEdits) yield address;
}

const lastColumn = 16_383;
const lastRow = 1_048_575;

/** Everything that is anchored in the sheet's drawings: charts, pictures, shapes. */
function drawnObjects(sheet: WorksheetFile, zip: ZipPackage): number {
  return zip
    .relationships(sheet.part)
    .filter((one) => relationshipKind(one) === 'drawing' && zip.has(one.target))
    .flatMap(({ target }) => zip.tree(target).children)
    .filter(({ local }) => local.endsWith('Anchor')).length;
}
