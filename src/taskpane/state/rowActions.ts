import type { ScoreOutcome } from '../../app/score';
import { toA1 } from '../../core/address';
import type { Choices } from '../../core/plan/choices';
import { decisionKey, type Decisions } from '../../core/scoring/decisions';
import type { Profile } from '../../core/scoring/profile';
import type { ExplanationActions } from '../components/Explanation';
import type { UseCases } from '../useCases';
import type { Item } from './items';
import type { ChangedSince } from './paneState';
import type { PaneActions } from './paneActions';

/** What the actions of a row depend on. */
export interface RowActionsSource {
  readonly profile: Profile;
  readonly actions: PaneActions;
  readonly scored: ScoreOutcome | null;
  readonly changed: ChangedSince | null;
  readonly decisions: Decisions;
  readonly exceptions: Choices['exceptions'];
  readonly useCases: Pick<UseCases, 'reasonDraft'> | null;
}

/**
 * What can be done from an opened row.
 *
 * @param source the run and what was decided for it
 * @returns one object for all rows
 * @example const rowActions = useMemo(() => rowActionsOf(source), [...])
 */
export function rowActionsOf(source: RowActionsSource): ExplanationActions {
  const { profile, actions, scored, changed, decisions, exceptions, useCases } = source;
  // Of a row that says something else by now, nothing is decided.
  const holding = changed?.inspection.decided.decisions ?? decisions;
  return {
    profile,
    reveal: actions.reveal,
    useComputed: actions.useComputed,
    keepTyped: actions.keepTyped,
    decide: actions.decide,
    decisionFor: ({ subject }) =>
      subject.kind === 'row' ? (holding[decisionKey(subject.assessment.row)] ?? null) : null,
    typedBefore: ({ scoreCell }) =>
      scored && scoreCell && exceptions[toA1(scoreCell)] === 'replace'
        ? typedBefore(scored, scoreCell)
        : null,
    draftFor: ({ subject }) => {
      const sheet = (changed?.inspection ?? scored)?.sheet;
      const draft = sheet && useCases?.reasonDraft(sheet, subject);
      const isWritten = scored?.plan.edits.some(
        ({ kind, address }) => kind === 'reason' && draft && toA1(address) === toA1(draft.cell),
      );
      return draft && !isWritten ? draft : null;
    },
    writeReasons: actions.writeReasons,
  };
}

/** The first run that wrote the cell knows what a person had typed there. */
function typedBefore(
  { receipts, receipt }: ScoreOutcome,
  cell: NonNullable<Item['scoreCell']>,
): number | null {
  const runs = receipt ? [...receipts, receipt] : receipts;
  const changes = runs.flatMap((run) => run.changes);
  const first = changes.find(
    ({ address, content }) => content && toA1(address) === toA1(cell),
  )?.content;
  return typeof first?.before.content === 'number' ? first.before.content : null;
}
