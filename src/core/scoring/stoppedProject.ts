import type { Sheet } from '../sheet';
import type { FundTable, IndicatorTable } from '../table/table';
import { saysStopped } from '../value/lexicon/status';
import { textAt } from './marks';

/**
 * Whether a project was stopped: nothing of its budget was spent, and somewhere in the form it says
 * that it was stopped or that the money went back (金昌 远程办平台: 因平台停用，经费全部交回市财政).
 * Nothing spent alone is no stop: the work may be done and the bill still open.
 *
 * @param sheet the snapshot
 * @param fund 项目资金, null when the form has none
 * @param rate 执行率 as a fraction, null when unknown
 * @param tables the project's indicator tables
 * @returns true when it was stopped
 * @example isStoppedProject(sheet, fund, 0, tables) //=> true
 */
export function isStoppedProject(
  sheet: Sheet,
  fund: FundTable | null,
  rate: number | null,
  tables: readonly IndicatorTable[],
): boolean {
  if (!fund || rate !== 0) return false;
  const ofFund = fund.rows.flatMap(({ cells }) => [cells.reason, cells.note]);
  const ofRows = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => [cells.actual, cells.reason, cells.note]),
  );
  return (
    [...ofFund, ...ofRows].some((cell) => saysStopped(textAt(sheet, cell))) ||
    goalTexts(sheet, fund, tables).some(({ text }) => saysStopped(text))
  );
}

/** A text of the sheet and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * What stands between 项目资金 and the indicators: 年度总体目标 and how far it was reached.
 *
 * @param sheet the snapshot
 * @param fund 项目资金
 * @param tables the project's indicator tables
 * @returns the texts, row by row; none where the two do not follow each other
 * @example goalTexts(sheet, fund, tables)[0]?.text //=> '完成年度目标'
 */
export function goalTexts(
  sheet: Sheet,
  fund: FundTable,
  tables: readonly Pick<IndicatorTable, 'area'>[],
): readonly PlacedText[] {
  const first = tables[0]?.area.row;
  const { row: top, column: left } = sheet.origin;
  if (first === undefined) return [];
  return sheet.texts
    .slice(Math.max(0, fund.lastRow + 1 - top), Math.max(0, first - top))
    .flatMap((texts, index) =>
      texts.flatMap((text, column) =>
        text.trim() === ''
          ? []
          : [{ text: text.trim(), row: fund.lastRow + 1 + index, column: left + column }],
      ),
    );
}
