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

/** What a formula reads. */
export interface Precedents {
  /** In the order of reading; the same area may come twice. */
  readonly precedents: readonly SheetArea[];
  /** It works out at run time which cells it reads. */
  readonly readsAnywhere: boolean;
}

/** Functions that make a reference out of texts and numbers. */
const makesReferences: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET']);
/** Functions whose third area is as large as the first, whatever size is written. */
const takesShapeOfFirst: ReadonlySet<string> = new Set(['SUMIF', 'AVERAGEIF']);

/**
 * The areas that a formula reads, through defined names too.
 *
 * @param expression the formula's tree
 * @param sheetId the sheet that holds the formula
 * @param names sheets and defined names of the workbook
 * @returns the areas, and whether there may be others
 * @example precedentsOf(parseFormula('A1+B1:B2'), 's1', names).precedents.length //=> 2
 */
export function precedentsOf(
  expression: Expression,
  sheetId: string,
  names: NameSpace,
): Precedents {
  const found: SheetArea[] = [];
  let readsAnywhere = false;
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
        readsAnywhere ||= makesReferences.has(part.name);
        for (const arg of argumentsOf(part)) visit(arg, home);
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
  return { precedents: found, readsAnywhere };
}

/** SUMIF(A1:A9,1,B1) reads B1:B9. */
function argumentsOf({ name, args }: Expression & { kind: 'call' }): readonly Expression[] {
  const [tested, criterion, added] = args;
  if (!takesShapeOfFirst.has(name) || tested?.kind !== 'reference' || !criterion) return args;
  if (added?.kind !== 'reference') return args;
  const { rowCount, columnCount } = tested.area;
  return [tested, criterion, { ...added, area: { ...added.area, rowCount, columnCount } }];
}
