import type { Address } from '../../address';
import { stretches } from '../../formulaReferences';
import { cellAt } from '../../sheet';
import { once } from '../../once';
import type { GroupAssessment } from '../../scoring/assessment';
import type { JudgedTable } from '../../scoring/assessIndicators';
import { sameMarks, sumOf } from '../../scoring/exact';
import { existingMarks } from '../../scoring/marks';
import { capped, countedGroups, isWhole, statedTotals } from '../../scoring/total';
import { lateSheets, projectFund } from '../../scoring/wholeProject';
import type { Check, Objection, Reviewed } from '../reviewed';

/** A weight with the marks that stand for it. */
interface Part {
  readonly weight: number;
  /** null while its cell is blank. */
  readonly marks: number | null;
  readonly applies: boolean;
  /** Cell of the marks on the sheet under review. */
  readonly cell: Address | null;
}

/** A total that is not the sum of the scores above it. */
interface Odd extends Objection {
  /** Whether it is a formula that stretches the scores at a rate of its own, for which the form has a ground. */
  readonly isStretched: boolean;
}

/**
 * 总分 or 小计 ≠ the scores above it. Whether 总分 includes the execution is read from its weight;
 * where that does not say, either sum passes, and so do the converted sum of a form with 不适用 rows, the
 * sum that the execution rate caps, and a typed total that blank scores may make up.
 *
 * @param reviewed the project
 * @returns one objection per total or subtotal cell
 * @example totalMismatch(reviewed)[0]?.params //=> { typed: 99.41, computed: 98.41 }
 */
export const totalMismatch: Check = (reviewed) =>
  oddTotals(reviewed).filter(({ isStretched }) => !isStretched);

/**
 * 总分 that a formula converts at a rate which the weights do not tell: =SUM(G5:G12)*100/85 where scores are
 * blank or do not apply. No error that can be proved, but worth knowing.
 *
 * @param reviewed the project
 * @returns one objection per total or subtotal cell
 * @example totalUnchecked(reviewed)[0]?.params //=> { typed: 101.18, computed: 86 }
 */
export const totalUnchecked: Check = (reviewed) =>
  oddTotals(reviewed).filter(({ isStretched }) => isStretched);

/**
 * 总分 counts scores that are not yet on the sheets before: blank ones, and those that an earlier run wrote
 * before something was edited there.
 *
 * @param reviewed the project
 * @returns one objection per sheet before
 * @example totalAhead(reviewed)[0]?.params //=> { sheet: '自评1', count: 2 }
 */
export const totalAhead: Check = (reviewed) => {
  const on = reviewed.tables.findIndex(({ table }) => table.total !== null);
  const total = reviewed.tables[on]?.table.total;
  if (!total) return [];
  const { scoreCell: address, row } = total;
  return lateSheets(reviewed).map(({ sheet, count }) => ({
    on,
    address,
    row,
    params: { sheet, count },
  }));
};

const oddTotals = once((reviewed: Reviewed): readonly Odd[] => {
  const { tables, earlier, totals } = reviewed;
  const hundred = isWhole(totals.fullWeight) ? [] : [100];
  return tables.flatMap((judged, on) => {
    const { total, subtotals, columns } = judged.table;
    // Scores of 25 that count a tenth are added up in ways of their own (成安 2020).
    if (columns.factor) return [];
    const odd = subtotals.map(({ row, scoreCell, covers }) => {
      const parts = partsOf(judged, ofSheet, new Set(covers));
      return hasMarks(parts)
        ? oddTotal(reviewed, { on, row, address: scoreCell }, [parts], [])
        : null;
    });
    const others = tables.filter((other) => other !== judged && other.table.total === null);
    const parts = [judged, ...others].flatMap((each) => partsOf(each, ofSheet));
    const wholes =
      earlier.length > 0
        ? [counted, standing].map((way) => ({
            way,
            indicators: [...partsBefore(earlier, way), ...parts],
          }))
        : [{ way: ofSheet, indicators: parts }];
    // What an earlier sheet will say is open: no sum can be told.
    const isOpen = partsBefore(earlier, counted).some(
      ({ applies, marks }) => applies && marks === null,
    );
    if (total && !isOpen && wholes.some(({ indicators }) => hasMarks(indicators))) {
      const sums = wholes.flatMap(({ indicators, way }) =>
        possibleSums(reviewed, judged, indicators, way),
      );
      const place = { on, row: total.row, address: total.scoreCell };
      odd.push(oddTotal(reviewed, place, sums, hundred));
    }
    return odd.filter((each) => each !== null);
  });
});

/** Which marks are taken for a score. */
type Way = (marks: Pick<GroupAssessment, 'score' | 'existingScore' | 'stands'>) => number | null;

const ofSheet: Way = ({ existingScore }) => existingScore;
/** Of a sheet before: what the form counts. */
const counted: Way = ({ existingScore, score }) => existingScore ?? score;
/** Of a sheet before: what its cell says. */
const standing: Way = ({ existingScore, stands }) => stands ?? existingScore;

const partsBefore = (earlier: Reviewed['earlier'], way: Way): readonly Part[] =>
  earlier.flatMap(({ indicators }) =>
    indicators.flatMap((each) => partsOf(each, way).map((part) => ({ ...part, cell: null }))),
  );

/** What is odd about a total: it says none of the sums that its parts may have. */
function oddTotal(
  { sheet, fund, profile }: Reviewed,
  place: Pick<Objection, 'on' | 'row'> & { readonly address: Address | null },
  sums: readonly (readonly Part[])[],
  ends: readonly number[],
): Odd | null {
  const { address } = place;
  const typed = existingMarks(sheet, address);
  if (!address || typed === null) return null;
  const said = sums.flatMap((parts) => {
    const applicable = weightOf(parts.filter(counts));
    return statedTotals(marksOf(parts), applicable, [weightOf(parts), ...ends]);
  });
  const isSaid = [...said, ...said.map((sum) => capped(sum, fund?.rate ?? null, profile))].some(
    (sum) => sameMarks(sum, typed),
  );
  const isTyped = cellAt(sheet, address).formula === null;
  if (isSaid || (isTyped && sums.some((parts) => mayAddUpTo(parts, typed)))) return null;
  const computed = marksOf(sums[0] ?? []);
  const isStretched = sums.some(
    (parts) =>
      (ends.length > 0 || parts.some(({ marks, applies }) => marks === null || !applies)) &&
      stretches(
        sheet,
        address,
        parts.filter(counts).flatMap(({ cell }) => (cell ? [cell] : [])),
      ),
  );
  const params = { typed, computed, difference: sumOf([typed, -computed]) };
  return { ...place, params, isStretched };
}

/** Whether blank scores may make up what a typed total says beyond the sum of the others. */
function mayAddUpTo(parts: readonly Part[], typed: number): boolean {
  const open = weightOf(parts.filter(({ applies, marks }) => applies && marks === null));
  const left = typed - marksOf(parts);
  return left > 0 && left <= open;
}

/** 不适用 is left out, unless a person gave it marks. */
const counts = ({ applies, marks }: Part): boolean => applies || marks !== null;

const hasMarks = (parts: readonly Part[]): boolean => parts.some(({ marks }) => marks !== null);

const marksOf = (parts: readonly Part[]): number => sumOf(parts.map(({ marks }) => marks ?? 0));

const weightOf = (parts: readonly Part[]): number => sumOf(parts.map(({ weight }) => weight));

/** Weights of a table that are added up; with `rows`, those that have one of these. */
function partsOf(judged: JudgedTable, way: Way, rows?: ReadonlySet<number>): readonly Part[] {
  return countedGroups(judged).flatMap(({ assessment, members, applies }) => {
    const { group } = assessment;
    const marks = way(assessment);
    const isMeant = !rows || members.some(({ row }) => rows.has(row.row));
    return isMeant ? [{ weight: group.weight ?? 0, marks, applies, cell: group.scoreCell }] : [];
  });
}

/** The parts of 总分 with the execution and without it, where the form does not say which. */
function possibleSums(
  reviewed: Reviewed,
  { table }: JudgedTable,
  indicators: readonly Part[],
  way: Way,
): readonly (readonly Part[])[] {
  const { sheet, totals } = reviewed;
  const fund = projectFund(reviewed);
  // Marks for 项目资金 in a sentence have no cell; they are counted all the same.
  const unwritten = fund?.scored && !fund.scored.cells.score ? fund.score : null;
  const marks = fund && (way(fund) ?? unwritten);
  if (!fund || marks === null) return [indicators];
  const cell = (reviewed.fund && fund.scored?.cells.score) ?? null;
  const both = [...indicators, { weight: fund.weight ?? 0, marks, applies: true, cell }];
  const stated = existingMarks(sheet, table.total?.weightCell);
  if (stated !== null && sameMarks(stated, totals.fullWeight)) return [both];
  if (stated !== null && sameMarks(stated, totals.fullWeight - (fund.weight ?? 0)))
    return [indicators];
  return [both, indicators];
}
