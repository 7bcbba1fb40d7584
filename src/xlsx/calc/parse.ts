import type { Area } from '../../core/address';
import { UnsupportedFormula, type Matrix, type Scalar } from './scalar';
import { tokenize, type Token } from './tokens';

/** A formula as a tree. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: Scalar }
  | { readonly kind: 'array'; readonly rows: Matrix }
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'omitted' }
  | { readonly kind: 'union'; readonly parts: readonly Expression[] }
  | { readonly kind: 'sign'; readonly negative: boolean; readonly operand: Expression }
  | { readonly kind: 'percent'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** The operators between two operands. */
export type BinaryOperator =
  '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** Excel nests no deeper and takes no longer formula (Excel specifications and limits, Microsoft). */
const deepest = 64 * 4;
const longest = 8192;

/** How tightly an operator binds; from Excel's documented order of operations. */
const strength: Readonly<Record<BinaryOperator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

const isOperator = (symbol: string): symbol is BinaryOperator => symbol in strength;

/**
 * Reads a formula into a tree.
 *
 * @param formula with or without its leading `=`
 * @returns the tree
 * @throws UnsupportedFormula when the formula uses syntax that this evaluator does not know
 * @example parseFormula('=1+2').kind //=> 'binary'
 */
export function parseFormula(formula: string): Expression {
  if (formula.length > longest) throw new UnsupportedFormula('longer than Excel allows');
  const reader = new Reader(tokenize(formula.replace(/^=/, '')));
  const expression = reader.expression(0);
  if (!reader.atEnd) throw new UnsupportedFormula(`cannot read to the end: ${formula}`);
  return expression;
}

class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  expression(floor: number): Expression {
    let left = this.prefixed();
    for (;;) {
      const operator = this.peekSymbol();
      if (operator === null || !isOperator(operator)) return left;
      const binding = strength[operator];
      if (binding <= floor) return left;
      this.at += 1;
      left = { kind: 'binary', operator, left, right: this.expression(binding) };
    }
  }

  /** A sign binds more tightly than `^` in Excel: -2^2 is 4. */
  private prefixed(): Expression {
    this.depth += 1;
    if (this.depth > deepest) throw new UnsupportedFormula('nested deeper than Excel allows');
    const operand = this.signed();
    this.depth -= 1;
    return operand;
  }

  private signed(): Expression {
    const symbol = this.peekSymbol();
    if (symbol === '+' || symbol === '-') {
      this.at += 1;
      return { kind: 'sign', negative: symbol === '-', operand: this.prefixed() };
    }
    if (symbol === '@') {
      this.at += 1;
      return this.prefixed();
    }
    let operand = this.primary();
    while (this.accept('%')) operand = { kind: 'percent', operand };
    return operand;
  }

  private primary(): Expression {
    const token = this.tokens[this.at];
    if (!token) throw new UnsupportedFormula('the formula ends too early');
    this.at += 1;
    switch (token.kind) {
      case 'number':
      case 'text':
      case 'error':
        return { kind: 'constant', value: token.value };
      case 'reference':
        return token;
      case 'name':
        return namedConstant(token) ?? token;
      case 'function':
        return { kind: 'call', name: token.name, args: this.callArguments() };
      case 'symbol':
        if (token.symbol === '(') return this.bracketed();
        if (token.symbol === '{') return this.array();
        throw new UnsupportedFormula(`unexpected ${token.symbol}`);
    }
  }

  private bracketed(): Expression {
    const parts = [this.expression(0)];
    while (this.accept(',')) parts.push(this.expression(0));
    this.expect(')');
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind: 'union', parts };
  }

  private callArguments(): readonly Expression[] {
    if (this.accept(')')) return [];
    const args: Expression[] = [];
    do {
      const next = this.peekSymbol();
      args.push(next === ',' || next === ')' ? { kind: 'omitted' } : this.expression(0));
    } while (this.accept(','));
    this.expect(')');
    return args;
  }

  private array(): Expression {
    const rows: Scalar[][] = [];
    do {
      const row: Scalar[] = [];
      do row.push(this.arrayItem());
      while (this.accept(','));
      rows.push(row);
    } while (this.accept(';'));
    this.expect('}');
    return { kind: 'array', rows };
  }

  private arrayItem(): Scalar {
    const item = this.prefixed();
    if (item.kind === 'constant') return item.value;
    if (item.kind === 'sign' && item.operand.kind === 'constant') {
      const { value } = item.operand;
      if (typeof value === 'number') return item.negative ? -value : value;
    }
    throw new UnsupportedFormula('only constants may stand in an array');
  }

  private peekSymbol(): string | null {
    const token = this.tokens[this.at];
    return token?.kind === 'symbol' ? token.symbol : null;
  }

  private accept(symbol: string): boolean {
    if (this.peekSymbol() !== symbol) return false;
    this.at += 1;
    return true;
  }

  private expect(symbol: string): void {
    if (!this.accept(symbol)) throw new UnsupportedFormula(`expected ${symbol}`);
  }
}

function namedConstant(token: Token & { kind: 'name' }): Expression | null {
  const upper = token.name.toUpperCase();
  if (token.sheet !== null || (upper !== 'TRUE' && upper !== 'FALSE')) return null;
  return { kind: 'constant', value: upper === 'TRUE' };
}
