import { decisionKey, type Decision, type Decisions } from '../core/scoring/decisions';
import type { SheetReport } from '../core/scoring/assessment';
import type { Sheet } from '../core/sheet';
import type { IndicatorRow } from '../core/table/table';
import { fingerprint } from '../workbook/fingerprint';
import { printAt } from './readCells';

/** A judged sheet, as far as its rows tell what was decided about them. */
interface Judged {
  readonly sheet: Sheet;
  readonly report: SheetReport;
}

/**
 * Binds a decision to the words it is made about: the indicator, its target and its actual.
 *
 * @param judged the sheet as the person sees it
 * @param key the row's decision key
 * @param decision what the person decided
 * @returns the decision with the print of those words
 * @example boundDecision(inspection, 'D13', { tier: 'achieved' }).words //=> '1k2j9x'
 */
export function boundDecision(judged: Judged, key: string, decision: Decision): Decision {
  const row = rowsOf(judged.report).find((each) => decisionKey(each) === key);
  return row ? { ...decision, words: wordsOf(judged.sheet, row) } : decision;
}

/**
 * Finds decisions again after rows were inserted, deleted or sorted. One whose row says something else by
 * now does not hold any more: what a person called achieved was another answer. Decisions of earlier
 * versions are bound to no words and stay at their address.
 *
 * @param judged the sheet as it is now
 * @param decisions as they were kept
 * @returns decisions under the keys that their rows have now; the same object where all are in their place
 * @example followedDecisions(inspection, { D13: decision }) //=> { D14: decision } after a row was inserted
 */
export function followedDecisions({ sheet, report }: Judged, decisions: Decisions): Decisions {
  const bound = Object.entries(decisions).filter(([, { words }]) => words !== undefined);
  if (bound.length === 0) return decisions;
  const rows = rowsOf(report).map((row) => [decisionKey(row), wordsOf(sheet, row)] as const);
  const now = new Map(rows);
  const isInPlace = ([key, { words }]: readonly [string, Decision]): boolean =>
    words === undefined || now.get(key) === words;
  if (bound.every(isInPlace)) return decisions;
  const inPlace = Object.entries(decisions).filter(isInPlace);
  const taken = new Set(inPlace.map(([key]) => key));
  const moved = bound.flatMap((entry): (readonly [string, Decision])[] => {
    const [, decision] = entry;
    const places = rows.filter(([key, words]) => words === decision.words && !taken.has(key));
    const [place] = places;
    return !isInPlace(entry) && place && places.length === 1 ? [[place[0], decision]] : [];
  });
  return Object.fromEntries([...moved, ...inPlace]);
}

const rowsOf = ({ projects }: SheetReport): readonly IndicatorRow[] =>
  projects.flatMap(({ indicators }) => indicators.flatMap(({ table }) => table.rows));

function wordsOf(sheet: Sheet, { name, cells: { target, actual } }: IndicatorRow): string {
  const print = (cell: typeof target): string => (cell ? printAt(sheet, cell) : '');
  return fingerprint([name, print(target), print(actual)].join('\t'));
}
