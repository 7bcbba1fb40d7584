import { invalidArgument } from '../batch/hostError';

/**
 * Refuses what Excel does not take as the name of a sheet.
 *
 * @param name as given
 * @param place `Type.member`, for errors
 * @throws HostError `InvalidArgument`
 * @example requireSheetName('评分结果', 'Worksheet.name')
 */
export function requireSheetName(name: unknown, place: string): asserts name is string {
  const isName = typeof name === 'string' && /^[^:\\/?*[\]]{1,31}$/.test(name);
  if (!isName) throw invalidArgument(place, 'name');
}
