import type { Area } from '../../core/address';
import type { Expression } from './parse';

/** An area on a known sheet. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** What reading precedents needs to know about the workbook. */
export interface NameSpace {
  sheetNamed(name: string): string | null;
  definedName(name: string, sheetId: string): Expression | null;
}

/**
 * The areas that a formula reads, through defined names too.
 *
 * @param expression the formula's tree
 * @param sheetId the sheet that holds the formula
 * @param names sheets and defined names of the workbook
 * @returns areas in the order of reading; the same area may come twice
 * @example precedentsOf(parseFormula('A1+B1:B2'), 's1', names).length //=> 2
 */
export function precedentsOf(
  expression: Expression,
  sheetId: string,
  names: NameSpace,
): readonly SheetArea[] {
  const found: SheetArea[] = [];
  const followed = new Set<Expression>();
  const visit = (part: Expression, home: string): void => {
    switch (part.kind) {
      case 'reference': {
        const sheet = part.sheet === null ? home : names.sheetNamed(part.sheet);
        if (sheet !== null) found.push({ sheetId: sheet, area: part.area });
        return;
      }
      case 'name': {
        const from = part.sheet === null ? home : names.sheetNamed(part.sheet);
        const target = from === null ? null : names.definedName(part.name, from);
        if (!target || from === null || followed.has(target)) return;
        followed.add(target);
        visit(target, from);
        return;
      }
      case 'call':
        for (const arg of part.args) visit(arg, home);
        return;
      case 'union':
        for (const each of part.parts) visit(each, home);
        return;
      case 'sign':
      case 'percent':
        visit(part.operand, home);
        return;
      case 'binary':
        visit(part.left, home);
        visit(part.right, home);
        return;
      case 'constant':
      case 'array':
      case 'omitted':
    }
  };
  visit(expression, sheetId);
  return found;
}
