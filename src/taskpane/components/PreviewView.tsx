import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { editKey, leftOutBy, type RunChoices } from '../../app/choices';
import type { Preview } from '../../app/preview';
import type { Settings } from '../../app/settings';
import { toA1 } from '../../core/address';
import type { Plan } from '../../core/plan/plan';
import { lockedBy } from '../state/locked';
import {
  conflictsOf,
  previewGroups,
  subjectsOf,
  withTotals,
  type PreviewGroup,
} from '../state/previewLines';
import type { PaneState } from '../state/paneState';
import { isWriting, type PreviewChoices } from '../state/paneActions';
import { useTakesLong } from '../state/useTakesLong';
import { useTranslator } from '../TranslatorContext';
import type { UseCases } from '../useCases';
import { BackButton } from './BackButton';
import { PreviewConflicts } from './PreviewConflicts';
import { PreviewLines, type PreviewLinesProps } from './PreviewLines';

const useStyles = makeStyles({
  root: { display: 'grid', alignContent: 'start', rowGap: '16px', minHeight: '100%' },
  head: { padding: '0 16px', display: 'grid', rowGap: '12px', justifyItems: 'start' },
  intro: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    marginTop: 'auto',
    display: 'flex',
    gap: '8px',
    '@media (max-width: 259px)': { flexWrap: 'wrap' },
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  write: { flexGrow: 1 },
});

/** What is switched off, and by which switch it came to that. */
interface Switches {
  readonly switchedOff: ReadonlySet<string>;
  readonly touched: PreviewGroup['id'] | null;
  /** The switch of the whole group rather than of a line. */
  readonly isWhole: boolean;
}

/** What was planned, and what to do with it. */
export interface PreviewViewProps {
  readonly preview: Preview;
  /** What holds on this sheet, and what the user chose for earlier runs on it. */
  readonly state: PaneState;
  readonly settings: Settings;
  readonly replan: UseCases['replan'];
  readonly onApply: (plan: Plan, choices: PreviewChoices) => void;
  /** Calls off the writing. */
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

/**
 * 预览: every change that a run would make, each with its reason, to be switched off one by one; and the
 * typed scores that differ from the rule, to be kept or given up. Nothing is written before the button.
 *
 * @param props the plan and the choices
 * @returns the preview
 * @example <PreviewView preview={preview} state={state} settings={settings} replan={replan} onApply={apply} onCancel={cancel} onClose={close} />
 */
export function PreviewView(props: PreviewViewProps) {
  const { preview, state, settings, replan, onApply, onCancel, onClose } = props;
  const styles = useStyles();
  const translator = useTranslator();
  const { t } = translator;
  const subjectAt = useMemo(() => subjectsOf(preview.report), [preview.report]);
  const { decisions, columns } = state;
  const planWith = useCallback(
    (choices: RunChoices) =>
      replan(settings, translator, preview, {
        decisions,
        ...(columns && { hints: columns }),
        choices,
      }),
    [replan, settings, translator, preview, decisions, columns],
  );
  const typed = useMemo(
    () => conflictsOf(planWith({ typedScores: 'keep', exceptions: {} })),
    [planWith],
  );
  const [exceptions, setExceptions] = useState(state.exceptions);
  const [{ switchedOff, touched, isWhole }, setSwitches] = useState<Switches>({
    switchedOff: state.switchedOff,
    touched: null,
    isWhole: false,
  });
  // A long form takes a while to plan anew: what was pressed shows first.
  const chosen = useDeferredValue(exceptions);
  const plan = useMemo(() => planWith({ exceptions: chosen }), [planWith, chosen]);
  const conflicts = useMemo(
    () => (settings.typedScores === 'replace' ? typed : withTotals(typed, chosen, planWith)),
    [settings.typedScores, typed, chosen, planWith],
  );
  const conflictCells = useMemo(
    () =>
      new Set(
        conflicts.flatMap(({ address }) =>
          ['score', 'total'].map((kind) => `${toA1(address)}:${kind}`),
        ),
      ),
    [conflicts],
  );
  // A typed score that is given up is chosen right here, so its line cannot be switched off as well.
  const off = useMemo(
    () =>
      conflictCells.size === 0
        ? switchedOff
        : new Set([...switchedOff].filter((key) => !conflictCells.has(key))),
    [switchedOff, conflictCells],
  );
  // Thousands of lines are counted after the switch itself has answered.
  const counted = useDeferredValue(off);
  // What is left out is not in the total either.
  const written = useMemo(
    () =>
      leftOutBy({ switchedOff: counted }).size > 0
        ? planWith({ exceptions: chosen, switchedOff: counted })
        : plan,
    [planWith, chosen, counted, plan],
  );
  const groups = useMemo(() => {
    const own = new Map(written.edits.map((edit) => [editKey(edit), edit]));
    const edits = plan.edits.flatMap((edit) => {
      const key = editKey(edit);
      return conflictCells.has(key) ? [] : (own.get(key) ?? (counted.has(key) ? edit : []));
    });
    return previewGroups({ ...plan, edits }, subjectAt);
  }, [plan, written, counted, conflictCells, subjectAt]);
  const remaining = useMemo(
    () =>
      written.edits
        .map((edit) => ({ edit, key: editKey(edit) }))
        .filter(({ key }) => !counted.has(key)),
    [written, counted],
  );
  // Colour and note of a cell are one place.
  const places = useMemo(() => {
    const keys = new Set(remaining.map(({ key }) => key));
    const isSecond = ({ key }: { readonly key: string }) =>
      key.endsWith(':note') && keys.has(`${key.slice(0, -4)}mark`);
    return remaining.filter((each) => !isSecond(each)).length;
  }, [remaining]);
  const formulas = plan.kept.filter(({ isFormula }) => isFormula).length;
  const onSwitch = useCallback<PreviewLinesProps['onSwitch']>((group, lines, isOn) => {
    setSwitches((current) => {
      const next = new Set(current.switchedOff);
      for (const { keys } of lines)
        keys.forEach((key) => (isOn ? next.delete(key) : next.add(key)));
      return { switchedOff: next, touched: group.id, isWhole: lines === group.lines };
    });
  }, []);
  const isBusy = isWriting(state);
  const canCancel = useTakesLong(state.work) && state.work === 'score';
  const hasNothing = plan.edits.length === 0 && conflicts.length === 0 && !plan.former;

  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <BackButton onClose={onClose} />
        <p className={styles.intro}>
          {hasNothing ? t('pane.notice.unchanged') : t('pane.preview.intro')}
        </p>
      </div>
      {(conflicts.length > 0 || formulas > 0) && (
        <PreviewConflicts
          conflicts={conflicts}
          formulas={formulas}
          subjectAt={subjectAt}
          isReplaced={(cell) => (exceptions[cell] ?? settings.typedScores) === 'replace'}
          onChoose={(cells, choice) => {
            setExceptions((current) => ({
              ...current,
              ...Object.fromEntries(cells.map((cell) => [cell, choice])),
            }));
          }}
        />
      )}
      {groups.map((group) => (
        <PreviewLines
          key={group.id}
          group={group}
          off={group.id === touched ? off : counted}
          offLines={group.id === touched && !isWhole ? off : counted}
          onSwitch={onSwitch}
        />
      ))}
      <div className={styles.foot}>
        <Button
          className={styles.write}
          appearance="primary"
          aria-describedby={lockedBy(state)}
          disabledFocusable={
            isBusy ||
            chosen !== exceptions ||
            counted !== off ||
            (remaining.length === 0 && !plan.former)
          }
          onClick={() => {
            const edits = remaining.map(({ edit }) => edit);
            onApply({ ...written, edits }, { exceptions, switchedOff: off });
          }}
        >
          {isBusy
            ? t(state.work === 'cancel' ? 'pane.score.cancelling' : 'pane.score.busy')
            : t('pane.preview.write', { count: places })}
        </Button>
        <Button onClick={canCancel ? onCancel : onClose} disabledFocusable={isBusy && !canCancel}>
          {t('pane.preview.cancel')}
        </Button>
      </div>
    </div>
  );
}
