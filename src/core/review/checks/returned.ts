import type { Sheet } from '../../sheet';
import { textAt } from '../../scoring/marks';
import { goalTexts } from '../../scoring/stoppedProject';
import { headerWord } from '../../table/headerWord';
import {
  firstPlace,
  objectTo,
  rowsOf,
  type Check,
  type Objection,
  type Reviewed,
} from '../reviewed';

/** Money given back: 交回, 收回, 退回, 缴回, 上缴 near 财政, 国库 or 资金 – but not the rule that it should be. */
const returned =
  /(?:经费|资金|款项|余额|结余|指标|预算)[^，。；,;]{0,8}(?:交回|收回|退回|缴回|上缴|收缴)|(?:交回|退回|缴回|上缴|收回)[^，。；,;]{0,4}(?:财政|国库)|财政[^，。；,;]{0,6}收回/;
const onlyRule =
  /应(?:当)?(?:予以|及时|全部)?(?:交回|收回|退回|缴回|上缴)|收回数[:：]?\s*0?$|未[^，。；,;]{0,4}收回/;

/**
 * Whether a text says that money went back to the treasury.
 *
 * @param text a reason, an actual or a stretch of a report
 * @returns true when it does
 * @example saysReturned('因平台停用，经费全部交回市财政') //=> true
 */
export function saysReturned(text: string): boolean {
  return /[交收退缴]回|上缴|收缴/.test(text) && returned.test(text) && !onlyRule.test(text);
}

/**
 * 资金交回: somewhere in the form it says that the money was given back.
 *
 * @param reviewed the project
 * @returns one objection at the first place that says so
 * @example fundsReturned(reviewed)[0]?.params.text //=> '因平台停用，经费全部交回市财政'
 */
export const fundsReturned: Check = (reviewed) => {
  const { fund, sheet } = reviewed;
  for (const row of fund?.table.rows ?? []) {
    for (const cell of [row.cells.reason, row.cells.note]) {
      const text = textAt(sheet, cell);
      if (cell && saysReturned(text)) {
        return [{ on: 'fund', address: cell, row: row.row, params: { text } }];
      }
    }
  }
  for (const row of rowsOf(reviewed)) {
    const { actual, reason, note } = row.assessment.row.cells;
    if (saysReturned(row.actual)) return [objectTo(row, actual, { text: row.actual })];
    if (saysReturned(row.reason)) return [objectTo(row, reason, { text: row.reason })];
    const text = textAt(sheet, note);
    if (saysReturned(text)) return [objectTo(row, note, { text })];
  }
  const said = inGoal(reviewed) ?? inReturnedAmount(reviewed) ?? belowTable(reviewed);
  return said ? [said] : [];
};

/** What 年度总体目标 says counts too. */
function inGoal({ fund, tables, sheet }: Reviewed): Objection | null {
  if (!fund) return null;
  const areas = tables.map(({ table }) => table);
  const said = goalTexts(sheet, fund.table, areas).find(({ text }) => saysReturned(text));
  if (!said) return null;
  const { row, column, text } = said;
  return { on: 'fund', address: { row, column }, row, params: { text } };
}

/** A column 财政收回数 (苏州) with an amount in the row that is scored. */
function inReturnedAmount({ fund, sheet }: Reviewed): Objection | null {
  const row = fund?.scored?.row;
  if (!fund || row === undefined) return null;
  const { area, headerRows } = fund.table;
  for (let column = area.column; column < area.column + area.columnCount; column++) {
    const heading = headerRows.map((at) => textAt(sheet, { row: at, column })).at(-1) ?? '';
    const text = textAt(sheet, { row, column });
    if (returnedAmount.test(heading.replace(/\s/g, '')) && Number(text.replace(/,/g, '')) > 0) {
      return { on: 'fund', address: { row, column }, row, params: { text: `${heading} ${text}` } };
    }
  }
  return null;
}

const returnedAmount = /(?:收回|交回|上缴|缴回|退回)(?:数|额|金额|资金)?(?:[（(].*[）)])?$/;
/** Rows below a table that may still belong to its form. */
const reach = 8;

/** 偏差原因 in a row of its own below the indicators (湖北). */
function belowTable(reviewed: Reviewed): Objection | null {
  const { tables, sheet } = reviewed;
  const last = tables.at(-1)?.table;
  if (!last) return null;
  const first = Math.max(last.lastRow, last.total?.row ?? 0) + 1;
  for (let row = first; row < first + reach; row++) {
    const [label, ...texts] = filled(sheet, row);
    if (label === undefined || headerWord(label.text, 'indicator')?.meaning !== 'reason') continue;
    const said = texts.find(({ text }) => saysReturned(text));
    if (!said) continue;
    const { column, text } = said;
    return {
      on: reviewed.fund ? 'fund' : firstPlace(reviewed),
      address: { row, column },
      row,
      params: { text },
    };
  }
  return null;
}

function filled(
  sheet: Sheet,
  row: number,
): readonly { readonly column: number; readonly text: string }[] {
  const texts = sheet.texts[row - sheet.origin.row] ?? [];
  return texts.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ column: sheet.origin.column + index, text: text.trim() }],
  );
}
