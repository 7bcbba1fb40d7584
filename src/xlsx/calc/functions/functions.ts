import type { FormulaFunction } from '../evaluate';
import { arithmeticFunctions } from './arithmetic';
import { dateFunctions } from './dates';
import { logicFunctions } from './logic';
import { lookupFunctions } from './lookup';
import { statisticsFunctions } from './statistics';
import { textFunctions } from './text';

const table: ReadonlyMap<string, FormulaFunction> = new Map(
  Object.entries({
    ...arithmeticFunctions,
    ...statisticsFunctions,
    ...logicFunctions,
    ...textFunctions,
    ...lookupFunctions,
    ...dateFunctions,
  }),
);

/**
 * Finds a worksheet function.
 *
 * @param name its English name in capitals
 * @returns the function, or undefined for one that this evaluator does not know
 * @example functionNamed('SUM')?.takes //=> 'values'
 */
export function functionNamed(name: string): FormulaFunction | undefined {
  return table.get(name);
}

/**
 * The worksheet functions that can be recomputed.
 *
 * @returns their names in alphabetical order
 * @example functionNames().includes('SUMIFS') //=> true
 */
export function functionNames(): readonly string[] {
  return [...table.keys()].sort();
}
