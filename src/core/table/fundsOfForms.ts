import { chooseColumns } from './columns';
import { titleKind, type Form } from './form';
import { formOf, overlaps, tableAbove, type Found } from './formOfTable';
import { fundTable } from './fundTable';
import type { Grid } from './grid';
import type { HeaderBlock } from './header';
import { isListHeading } from './rowWords';
import { has } from './tableKind';
import type { FundTable, IndicatorTable } from './table';

/**
 * The 项目资金 of a sheet, each with the form whose indicators it belongs to.
 *
 * @param grid the sheet
 * @param headers all headers of the sheet
 * @param indicators the indicator tables, from top to bottom
 * @returns the tables from top to bottom
 * @example fundTables(grid, headers, indicators).map(({ table }) => table.amountUnit) //=> ['万元']
 */
export function fundTables(
  grid: Grid,
  headers: readonly HeaderBlock[],
  indicators: readonly Found<IndicatorTable>[],
): readonly Found<FundTable>[] {
  const partners = new Map<string, Found<IndicatorTable>[]>();
  for (const each of indicators) {
    const { projectId } = each.form;
    partners.set(projectId, [...(partners.get(projectId) ?? []), each]);
  }
  const paid = new Set<string>();
  const found = headers.flatMap((header, index): Found<FundTable>[] => {
    if (header.block !== 'fund' || (header.given && isInside(header, indicators))) return [];
    const choice = chooseColumns(grid, header);
    if (!has(choice, 'executed')) return [];
    const before = above(indicators, header);
    const own = formOf(grid, header, headers, before);
    // Money below the indicators, without a name of its own, is theirs where they have none above.
    const isNamed =
      own.isListed || own.title !== '' || own.project !== '' || partners.has(own.projectId);
    const owner = isNamed ? null : tableAbove(before, header);
    const form = owner && !paid.has(owner.form.projectId) ? owner.form : own;
    const next = headers
      .slice(index + 1, index + 50)
      .find((other) => other.firstRow > header.lastRow && overlaps(other, header));
    const table = fundTable(grid, header, choice, (next?.firstRow ?? grid.lastRow + 1) - 1, form);
    const partner = partners.get(form.projectId)?.find((each) => overlaps(each.header, header));
    const isAlone = indicators.length === 0;
    if (!table || !belongsToSelfEvaluation(grid, form, table, partner?.table, isAlone)) return [];
    paid.add(form.projectId);
    return [{ header, form, table, end: table.lastRow }];
  });
  // A sentence about the money of a form that has its 项目资金 as well says it once more.
  const headed = new Set(
    found.filter(({ header }) => !header.given).map(({ form }) => form.projectId),
  );
  return found.filter(({ header, form }) => !header.given || !headed.has(form.projectId));
}

/** Whether a line about money stands among the rows of an indicator table. */
function isInside(line: HeaderBlock, indicators: readonly Found<IndicatorTable>[]): boolean {
  return above(indicators, line).some(
    ({ header, end }) => end >= line.firstRow && overlaps(header, line),
  );
}

/** Tables that end above a header; the list is in the order of the sheet. */
function above(
  indicators: readonly Found<IndicatorTable>[],
  header: HeaderBlock,
): readonly Found<IndicatorTable>[] {
  let low = 0;
  let high = indicators.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indicators[middle]?.header.firstRow ?? 0) < header.firstRow) low = middle + 1;
    else high = middle;
  }
  return indicators.slice(Math.max(0, low - 50), low);
}

/**
 * Money is judged beside indicators, under a title that says 自评, or where 分值 and 得分 are given; a budget
 * list has none. The sheet's name speaks for money that stands alone: beside a form it is the form's name.
 */
function belongsToSelfEvaluation(
  grid: Grid,
  form: Form,
  { columns, weight }: FundTable,
  partner: IndicatorTable | undefined,
  isAlone: boolean,
): boolean {
  const said = titleKind(form.title === '' ? grid.sheet.name : form.title);
  if (said === 'monitoring' || said === 'declaration' || said === 'foreign') return false;
  if (partner && partner.kind !== 'indicator') return false;
  if (weight !== null && columns.score !== undefined) return true;
  if (form.isListed || isListHeading(columns.label?.headerText ?? '')) return false;
  return partner !== undefined || (said === 'selfEvaluation' && (isAlone || form.title !== ''));
}
