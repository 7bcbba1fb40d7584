import type { CellValue } from '../../core/sheet';
import type { SharedStrings } from '../parts/sharedStrings';
import type { ZipPackage } from '../package/zipPackage';
import type { StyleTable } from '../styles/styleTable';

/** What a sheet needs from its workbook. */
export interface SheetContext {
  readonly fileName: string | null;
  readonly zip: ZipPackage;
  readonly styles: StyleTable;
  readonly strings: SharedStrings;
  readonly displayText: (value: CellValue, format: string) => string;
}

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly kind: 'worksheet' | 'chartsheet';
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
}
