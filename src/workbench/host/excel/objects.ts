import { commentsType } from './commentTypes';
import { rangeAreasType } from './rangeAreasType';
import { rangeType } from './rangeType';
import { workbookType } from './workbookType';
import type { ObjectFactory, WorkbookState } from './workbookState';
import { worksheetType } from './worksheetType';

/**
 * The API objects of a workbook.
 *
 * @param state the open workbook
 * @returns the factory that its objects use to reach one another
 * @example new WorkbookState(options, createObjects)
 */
export function createObjects(state: WorkbookState): ObjectFactory {
  return {
    workbook: () => workbookType.of(state),
    worksheet: (sheet) => worksheetType.of({ state, sheet }),
    range: (sheet, area) => rangeType.of({ state, sheet, area }),
    rangeAreas: (sheet, areas) => rangeAreasType.of({ state, sheet, areas }),
    comments: (sheet) => commentsType.of({ state, sheet }),
    rangeOf: (object) => rangeType.targetOf(object),
  };
}
