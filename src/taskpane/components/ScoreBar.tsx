import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lockedBy } from '../state/locked';
import type { PaneState } from '../state/paneState';
import { isWriting, type PaneActions } from '../state/paneActions';
import { useTakesLong } from '../state/useTakesLong';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '8px',
    padding: '12px 16px',
    '@media (max-width: 259px)': { flexWrap: 'wrap', padding: '8px' },
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  score: { flexGrow: 1, minWidth: 0 },
  other: { flexShrink: 0, minWidth: 0, paddingLeft: '12px', paddingRight: '12px' },
});

/** The state and what can be done. */
export interface ScoreBarProps {
  readonly state: Pick<PaneState, 'work' | 'inspection' | 'changed' | 'isAsked'>;
  readonly actions: Pick<PaneActions, 'score' | 'preview' | 'cancel'>;
}

/**
 * The one button, always in the same place, and beside it the look at what it would write. Pressed
 * before the sheet is known it scores as soon as that is known, unless it is cancelled.
 *
 * @param props state and actions
 * @returns the bar
 * @example <ScoreBar state={state} actions={actions} />
 */
export function ScoreBar({ state, actions }: ScoreBarProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const isBusy = isWriting(state);
  const isWaiting = state.isAsked && !isBusy;
  const isLong = useTakesLong(state.work);
  const canCancel = isWaiting || (isLong && (state.work === 'score' || state.work === 'preview'));
  const label = state.work === 'score' ? 'busy' : state.work === 'cancel' ? 'cancelling' : 'now';
  return (
    <div className={styles.bar}>
      <Button
        className={styles.score}
        appearance="primary"
        size="large"
        data-score
        aria-describedby={lockedBy(state)}
        disabledFocusable={isBusy || isWaiting}
        onClick={actions.score}
      >
        {t(`pane.score.${isWaiting ? 'asked' : label}`)}
      </Button>
      {canCancel ? (
        <Button className={styles.other} size="large" onClick={actions.cancel}>
          {t('pane.score.cancel')}
        </Button>
      ) : (
        <Button
          className={styles.other}
          size="large"
          disabledFocusable={isBusy || state.work === 'preview' || state.inspection === null}
          onClick={actions.preview}
        >
          {t('pane.preview.open')}
        </Button>
      )}
    </div>
  );
}
