import { excelWorkbook } from '../excel/excelWorkbook';
import { boundUseCases } from './boundUseCases';
import type { UseCases } from './useCases';

/**
 * The use cases on the workbook that Excel has open.
 *
 * @returns what the pane calls
 * @example excelUseCases().inspect(settings)
 */
export function excelUseCases(): UseCases {
  return boundUseCases(excelWorkbook());
}
