import { acts } from '../quantity/match';
import type { CellRead } from '../quantity/cells';
import type { NumberTarget } from '../target/numberTarget';
import { altered, type Reading } from '../quantity/quantities';
import type { Unit } from '../quantity/units';

/** Counters of things that stand alone; 套, 批 and 组 hold several, 户 and 人 are no things, 场 and 期 are events. */
const ones: ReadonlySet<string> = new Set(
  Array.from('所座处家间栋台口盏块项支门眼艘架', (name) => `n:${name}`),
);
const general = 'n:个';

/** Whether 个 counts what a counter counts one by one. */
const isOneOf = (a: Unit, b: Unit): boolean => a.dim === general && ones.has(b.dim);

const opening = /^(?:全年|年内|本年|共|累计|完成|实际|已|建成|建立|设立|新增|[^\u4e00-\u9fa5])*/;
/** What is counted, up to what is said of it: 3个地块均已完成. */
const nounBehind =
  /^([\u4e00-\u9fa5]{0,8}?)(?:均|已|全部|都|并|且|完成|通过|投|[^\u4e00-\u9fa5]|$)/;

/** Whether the words on both sides of a count name nothing else than the indicator does. */
function isOfName({ start, end }: Reading, text: string, name: string): boolean {
  const before = text.slice(0, start).replace(/^[^]*[,，。;；、(]/, '');
  const noun = before.replace(opening, '');
  const after = nounBehind.exec(text.slice(end, end + 12))?.[1] ?? '另';
  const isNamed = noun === '' || acts.pattern.test(noun.slice(-2)) || name.includes(noun.slice(-2));
  return isNamed && name.includes(after.slice(-2));
}

/**
 * 6个 for 儿童之家 6所: 个 counts whatever is counted one by one, in a target and in an answer. Where a thing
 * is named beside the count it has to be the indicator's own: 帮扶6个班级 is no answer to 学校 6所.
 *
 * @param cell the actual cell
 * @param target the target with its row
 * @returns the cell with its counts in the target's counter, or as it was where this does not apply
 * @example // 5处, «5个» → 5处
 */
export function countedInOnes(cell: CellRead, { reading, words }: NumberTarget): CellRead {
  const { unit } = reading;
  const [first] = cell.quantities;
  if (!unit || !first?.unit || reading.per !== '' || reading.scale !== 1) return cell;
  const told = first.unit;
  if (!isOneOf(told, unit) && !isOneOf(unit, told)) return cell;
  const alike = cell.quantities.every(
    (other) => other.unit?.dim === told.dim && other.per === '' && other.scale === 1,
  );
  if (!alike || !isOfName(first, cell.text, words.name.text)) return cell;
  return { ...cell, quantities: cell.quantities.map((other) => altered(other, { unit })) };
}
