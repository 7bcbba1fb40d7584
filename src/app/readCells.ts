import { toA1, type Address } from '../core/address';
import type { ReadCell, ReadCells } from '../core/plan/plan';
import { rowNames } from '../core/plan/planEdits';
import type { ProjectReport, SheetReport } from '../core/scoring/assessment';
import { cellAt, type Sheet } from '../core/sheet';
import type { Role } from '../core/table/table';
import { printOf } from '../workbook/fingerprint';
import { anchorsOf } from '../workbook/anchors';
import { longSheet } from './longSheet';

/** What people fill in and the rules read, cell by cell. */
export interface Input {
  readonly role: Role;
  readonly address: Address;
  /** Name of the indicator, or label of the amount. */
  readonly name: string;
}

/** Roles that the score rests on; the rest of a row names it. */
const indicatorInputs = ['target', 'actual', 'weight'] as const;
const fundInputs = ['initialBudget', 'budget', 'executed'] as const;

/**
 * The cells that the scores of a sheet rest on, each once.
 *
 * @param report the judged sheet
 * @returns targets, actuals and weights of every scored row, and the amounts of its funds
 * @example inputsOf(report).map(({ address }) => toA1(address)) //=> ['D6', 'E6', 'F6', …]
 */
export function inputsOf(report: SheetReport): readonly Input[] {
  const inputs = report.projects.flatMap(inputsOfProject);
  return [...new Map(inputs.map((input) => [toA1(input.address), input])).values()];
}

function inputsOfProject({ fund, indicators }: ProjectReport): readonly Input[] {
  const scored = fund?.scored;
  return [
    ...(scored ? cellsOf(scored.cells, fundInputs, scored.label) : []),
    ...indicators.flatMap(({ rows }) =>
      rows.flatMap(({ row }) => cellsOf(row.cells, indicatorInputs, row.name)),
    ),
  ];
}

function cellsOf(
  cells: Readonly<Partial<Record<Role, Address>>>,
  roles: readonly Role[],
  name: string,
): readonly Input[] {
  return roles.flatMap((role) => {
    const address = cells[role];
    return address ? [{ role, address, name }] : [];
  });
}

/**
 * What a run read, as its receipt keeps it: fingerprints, and the beginning of each text, so that a later
 * comparison can say what stood there.
 *
 * @param sheet the snapshot that was judged
 * @param report its report
 * @returns the cells; null where there are none, and on long sheets, where they would cost the click its speed
 * @example readCells(sheet, report)?.cells.length
 */
export function readCells(sheet: Sheet, report: SheetReport): ReadCells | null {
  const inputs = sheet.rowCount > longSheet ? [] : inputsOf(report);
  if (inputs.length === 0) return null;
  const columns = filledColumns(report);
  const [first] = inputs;
  const touched = [
    ...inputs,
    ...columns.map((column) => ({ address: { ...rowOf(first), column } })),
  ];
  return {
    anchors: anchorsOf(sheet, touched, rowNames(report)),
    cells: withTexts(
      sheet,
      inputs.map(({ address }) => ({ address, print: printAt(sheet, address) })),
    ),
  };
}

/** Characters of a cell's text that a receipt keeps. */
const longestText = 40;
/** Characters of all texts together; the cells after that keep their fingerprints only. */
const mostText = 60_000;

function withTexts(sheet: Sheet, cells: readonly ReadCell[]): readonly ReadCell[] {
  let left = mostText;
  return cells.map((cell) => {
    const text = shortText(sheet, cell.address);
    left -= text.length;
    return left < 0 ? cell : { ...cell, text };
  });
}

/**
 * What a person sees in a cell, on one line and cut at a few words.
 *
 * @param sheet the snapshot
 * @param address zero-based cell
 * @returns at most 40 characters, the last one … where something was cut off
 * @example shortText(sheet, { row: 5, column: 4 }) //=> '124 万元'
 */
export function shortText(sheet: Sheet, address: Address): string {
  const text = cellAt(sheet, address).text.replace(/\s+/g, ' ').trim();
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}

/**
 * The fingerprint of what a cell holds; the same for the same content in whatever width or format.
 *
 * @param sheet the snapshot
 * @param address zero-based cell
 * @returns '' for a blank cell
 * @example printAt(sheet, { row: 5, column: 4 }) === read.print // nobody edited it
 */
export function printAt(sheet: Sheet, address: Address): string {
  return printOf(cellAt(sheet, address).value);
}

/** People fill in scores and reasons after a run: such cells must not tell where a row went. */
function filledColumns(report: SheetReport): readonly number[] {
  const tables = report.projects.flatMap(({ fund, indicators }) => [
    ...(fund ? [fund.table] : []),
    ...indicators.map(({ table }) => table),
  ]);
  const filled: readonly Role[] = ['score', 'rate', 'reason', 'note'];
  return tables.flatMap(({ columns }) => filled.flatMap((role) => columns[role]?.column ?? []));
}

function rowOf(input: Input | undefined): { readonly row: number } {
  return { row: input?.address.row ?? 0 };
}
