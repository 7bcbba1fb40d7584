import { toA1, type Address } from '../core/address';
import type { ContentEdit, Edit, Plan, Receipt } from '../core/plan/plan';
import type { SheetReport } from '../core/scoring/assessment';
import { cellAt, type CellValue, type Sheet } from '../core/sheet';
import type { Role } from '../core/table/table';
import { contentAt, sameContent } from '../workbook/content';
import { follow } from '../workbook/follow';
import type { Inspection } from './inspect';
import { inputsOf, printAt, type Input } from './readCells';

/** A cell, and the indicator or amount that it belongs to ('' for totals). */
interface NamedCell {
  readonly address: Address;
  readonly name: string;
}

/** A target, actual, weight or amount that is no longer what the last run read. */
export interface ChangedInput extends NamedCell {
  readonly role: Role;
  /** What a person saw then, cut at a few words; null where the receipt does not say. */
  readonly was: string | null;
  /** What a person sees there now; '' for a blank cell. */
  readonly now: string;
}

/** A score, rate or total: what stands there, and what it should be or was. */
export interface ChangedScore extends NamedCell {
  readonly kind: ContentEdit['kind'];
  readonly now: CellValue;
  readonly other: CellValue;
}

/** What happened to a scored sheet since its last run, for somebody who opens it later or elsewhere. */
export interface ChangesSince {
  /** ISO time of the run. */
  readonly at: string;
  /** 计分口径 of the run. */
  readonly profileId: string;
  /** False where the run kept nothing of what it read: then only scores and marks are compared. */
  readonly knowsInputs: boolean;
  readonly inputs: readonly ChangedInput[];
  /** Scores that somebody overwrote; `other` is what the run wrote. */
  readonly edited: readonly ChangedScore[];
  /** Scores that come out differently from what the sheet says now; `other` is the new result. */
  readonly outdated: readonly ChangedScore[];
  /** Whether any mark or note of ours is left on the sheet, as far as the receipts tell. */
  readonly hasMarks: boolean;
  /** Cells whose mark is missing, of another status, or no longer due. */
  readonly marks: readonly Address[];
  /** Indicators that the run did not know. */
  readonly added: readonly NamedCell[];
  /** How many rows that it read are gone. */
  readonly gone: number;
}

/**
 * Recognises a scored sheet by the receipts that travel with it, and says what changed since the last
 * run: what people edited, and what a run would write now. Cells are followed to wherever rows and
 * columns have moved. Lines of a preview that the sender had switched off are no change.
 *
 * @param inspection the sheet, judged as it is now, and its receipts
 * @param plan what a run would write now
 * @returns the changes; null on a sheet that was never scored
 * @example changesSince(inspection, planFor(port, settings, translator, inspection, {}))?.inputs.length
 */
export function changesSince(
  inspection: Pick<Inspection, 'sheet' | 'receipts' | 'report'>,
  plan: Pick<Plan, 'edits' | 'former'>,
): ChangesSince | null {
  const { sheet, receipts, report } = inspection;
  const last = receipts.at(-1);
  if (!last) return null;
  const present = inputsOf(report);
  const names = namesByRow(present);
  const nameAt = ({ row }: Address) => names.get(row) ?? '';
  const { inputs, added, gone } = changedInputs(last, sheet, present);
  const written = writtenScores(receipts, sheet);
  const kinds = otherKinds(report);
  const edited = [...written.values()]
    .filter(({ address, content }) => !sameContent(contentAt(sheet, address), content.after))
    .map(({ address, content }): ChangedScore => ({
      address,
      kind: kinds.get(toA1(address)) ?? 'score',
      name: nameAt(address),
      now: contentAt(sheet, address).content,
      other: content.after.content,
    }));
  const touched = new Set(edited.map(({ address }) => toA1(address)));
  const fresh = new Set([...inputs, ...added].map(({ address }) => address.row));
  /** A cell that no run wrote tells of a change only where something was changed. */
  const isNews = (address: Address, isKnown: boolean) =>
    isKnown || last.read === undefined || fresh.has(address.row);
  const outdated = plan.edits
    .filter(isContent)
    .filter(({ before, after }) => !sameContent(before, after))
    .filter(({ kind, address }) => kind !== 'reason' && !touched.has(toA1(address)))
    .filter(
      ({ kind, address }) =>
        isNews(address, written.has(toA1(address))) || (kind === 'total' && fresh.size > 0),
    )
    .map(({ kind, address, before, after }) => ({
      kind,
      address,
      name: nameAt(address),
      now: before.content,
      other: after.content,
    }));
  return {
    at: last.at,
    profileId: last.profileId,
    knowsInputs: last.read !== undefined,
    inputs,
    edited,
    outdated,
    hasMarks: plan.former !== undefined && plan.former.length > 0,
    marks: outdatedMarks(plan)
      .filter(({ address, isOurs }) => isNews(address, isOurs))
      .map(({ address }) => address),
    added,
    gone,
  };
}

interface Written {
  readonly address: Address;
  readonly content: NonNullable<Receipt['changes'][number]['content']>;
}

/** What the runs wrote last into each cell, by A1. */
function writtenScores(receipts: readonly Receipt[], sheet: Sheet): ReadonlyMap<string, Written> {
  const written = new Map<string, Written>();
  for (const receipt of receipts) {
    for (const { address, content } of follow(receipt, sheet).receipt.changes) {
      if (content && isNumber(content)) written.set(toA1(address), { address, content });
    }
  }
  return written;
}

function changedInputs(
  { read, ...receipt }: Receipt,
  sheet: Sheet,
  present: readonly Input[],
): Pick<ChangesSince, 'inputs' | 'added' | 'gone'> {
  if (!read) return { inputs: [], added: [], gone: 0 };
  // The cells that were read are followed as if they had been written.
  const followed = follow({ ...receipt, anchors: read.anchors, changes: read.cells }, sheet);
  const lost = new Set(followed.lost.map(toA1));
  const kept = read.cells.filter(({ address }) => !lost.has(toA1(address)));
  const before = new Map(
    followed.receipt.changes.map(({ address }, index) => [toA1(address), kept[index]]),
  );
  const rows = new Set(followed.receipt.changes.map(({ address }) => address.row));
  const inputs = present.flatMap(({ role, address, name }): ChangedInput[] => {
    const then = before.get(toA1(address));
    if (then === undefined || then.print === printAt(sheet, address)) return [];
    const was = then.print === '' ? '' : (then.text ?? null);
    return [{ role, address, name, was, now: cellAt(sheet, address).text.trim() }];
  });
  const added = present.filter(({ address }) => !rows.has(address.row));
  const now = new Set(present.map(({ address }) => address.row));
  const goneRows = new Set([
    ...followed.lost.map(({ row }) => `then ${row}`),
    ...[...rows].filter((row) => !now.has(row)).map((row) => `now ${row}`),
  ]);
  return { inputs, added: onePerRow(added), gone: goneRows.size };
}

function onePerRow(inputs: readonly Input[]): readonly NamedCell[] {
  const rows = new Map(inputs.map(({ address, name }) => [address.row, { address, name }]));
  return [...rows.values()];
}

function namesByRow(inputs: readonly Input[]): ReadonlyMap<number, string> {
  return new Map(inputs.map(({ address, name }) => [address.row, name]));
}

/** Where the marks of earlier runs and those that are due now differ. */
function outdatedMarks({ edits, former = [] }: Pick<Plan, 'edits' | 'former'>): readonly {
  readonly address: Address;
  readonly isOurs: boolean;
}[] {
  const due = new Map(
    edits.flatMap((edit) => (edit.kind === 'mark' ? [[toA1(edit.address), edit] as const] : [])),
  );
  const ours = new Map(
    former.flatMap(({ address, fill }) =>
      fill ? [[toA1(address), { address, fill }] as const] : [],
    ),
  );
  // A palette that was exchanged as a whole says nothing of the statuses.
  const colours = new Set([...due.values()].map(({ fill }) => fill));
  const isSamePalette = [...ours.values()].some(({ fill }) => colours.has(fill.ours));
  const differing = [...due.values()].filter(({ address, fill }) => {
    const known = ours.get(toA1(address));
    return !known || (isSamePalette && known.fill.ours !== fill);
  });
  const undue = [...ours.values()].filter(({ address }) => !due.has(toA1(address)));
  return [...differing, ...undue].map(({ address }) => ({
    address,
    isOurs: ours.has(toA1(address)),
  }));
}

const isContent = (edit: Edit): edit is ContentEdit => edit.kind !== 'mark' && edit.kind !== 'note';

/** Cells of totals and rates, by A1; all other cells that runs write numbers into are scores. */
function otherKinds({ projects }: SheetReport): ReadonlyMap<string, 'total' | 'rate'> {
  const totals = projects.flatMap(({ indicators }) =>
    indicators.flatMap(({ table }) => table.total?.scoreCell ?? []),
  );
  const rates = projects.flatMap(({ fund }) => fund?.rowRates.map(({ cell }) => cell) ?? []);
  return new Map([
    ...totals.map((address) => [toA1(address), 'total'] as const),
    ...rates.map((address) => [toA1(address), 'rate'] as const),
  ]);
}

/** A drafted reason belongs to whoever asked for it, and may be rewritten. */
const isNumber = ({ after: { content } }: Written['content']): boolean =>
  typeof content === 'number' || (typeof content === 'string' && content.startsWith('='));
