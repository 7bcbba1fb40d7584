import type { Argument, Evaluation, Operand } from '../evaluate';
import { isCompound, settle } from '../evaluate';
import { compareScalars, errors, FormulaError, toCondition, type Scalar } from '../scalar';
import { each, errorOf, values, type Arguments, type FunctionTable } from './define';

/** Conditions among the arguments; text cells of an area do not count. */
function conditions(args: Arguments): readonly boolean[] {
  const found = args.list.flatMap((argument) => {
    const operand = argument.operand();
    if (!isCompound(operand)) return [toCondition(operand)];
    return args.evaluation
      .matrix(operand)
      .flat()
      .flatMap((value) => {
        if (value instanceof FormulaError) throw value;
        return value === null || typeof value === 'string' ? [] : [toCondition(value)];
      });
  });
  if (found.length === 0) throw errors.value;
  return found;
}

function otherwise(args: Arguments, applies: (error: FormulaError) => boolean): Scalar {
  const value = settle(() => args.evaluation.single(args.operand(0)));
  if (!(value instanceof FormulaError) || !applies(value)) return value ?? 0;
  return args.has(1) ? args.scalar(1) : '';
}

function firstTrue(args: Arguments): Scalar {
  for (let index = 0; index + 1 < args.count; index += 2) {
    if (args.condition(index)) return args.scalar(index + 1);
  }
  return errors.notAvailable;
}

function switched(args: Arguments): Scalar {
  const value = args.scalar(0);
  let index = 1;
  for (; index + 1 < args.count; index += 2) {
    if (compareScalars(value, args.scalar(index)) === 0) return args.scalar(index + 1);
  }
  return index < args.count ? args.scalar(index) : errors.notAvailable;
}

const cell = (args: Arguments): Scalar => settle(() => args.evaluation.single(args.operand(0)));

/** IF computes only the branch it needs, except where an array formula asks for each element. */
function conditional(list: readonly Argument[], evaluation: Evaluation): Operand {
  const [test, whenTrue, whenFalse] = list;
  const condition = test?.operand() ?? errors.value;
  const branch = (argument: Argument | undefined, absent: boolean): Operand =>
    argument ? (argument.omitted ? 0 : argument.operand()) : absent;
  if (!evaluation.spreads(condition)) {
    return toCondition(evaluation.single(condition))
      ? branch(whenTrue, true)
      : branch(whenFalse, false);
  }
  return evaluation.each(
    [condition, branch(whenTrue, true), branch(whenFalse, false)],
    ([value = null, yes = null, no = null]) => (toCondition(value) ? yes : no),
  );
}

/** Conditions and questions about a value. `each` where an array formula repeats them. */
export const logicFunctions: FunctionTable = {
  IF: { takes: 'values', run: conditional },
  IFERROR: each((args) => otherwise(args, () => true)),
  IFNA: each((args) => otherwise(args, (error) => error.code === '#N/A')),
  IFS: values(firstTrue),
  SWITCH: values(switched),
  CHOOSE: values((args) => {
    const index = Math.trunc(args.number(0));
    return index >= 1 && index < args.count ? args.operand(index) : errors.value;
  }),
  AND: values((args) => conditions(args).every(Boolean)),
  OR: values((args) => conditions(args).some(Boolean)),
  XOR: values((args) => conditions(args).filter(Boolean).length % 2 === 1),
  NOT: each((args) => !args.condition(0)),
  TRUE: each(() => true),
  FALSE: each(() => false),
  NA: each(() => errors.notAvailable),
  ISBLANK: each((args) => cell(args) === null),
  ISNUMBER: each((args) => typeof cell(args) === 'number'),
  ISTEXT: each((args) => typeof cell(args) === 'string'),
  ISNONTEXT: each((args) => typeof cell(args) !== 'string'),
  ISLOGICAL: each((args) => typeof cell(args) === 'boolean'),
  ISERROR: each((args) => cell(args) instanceof FormulaError),
  ISERR: each((args) => {
    const error = errorOf(() => cell(args));
    return error !== null && error.code !== '#N/A';
  }),
  ISNA: each((args) => errorOf(() => cell(args))?.code === '#N/A'),
  ISEVEN: each((args) => Math.trunc(args.number(0)) % 2 === 0),
  ISODD: each((args) => Math.trunc(args.number(0)) % 2 !== 0),
  N: each((args) => {
    const value = args.scalar(0);
    return typeof value === 'number' ? value : Number(value === true);
  }),
  T: each((args) => {
    const value = args.scalar(0);
    return typeof value === 'string' ? value : '';
  }),
};
