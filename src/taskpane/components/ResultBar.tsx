import { Button, makeStyles } from '@fluentui/react-components';
import { lockedBy } from '../state/locked';
import type { PaneState } from '../state/paneState';
import { isWriting, type PaneActions } from '../state/paneActions';
import { useTakesLong } from '../state/useTakesLong';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '8px 16px 0' },
  button: { flexGrow: 1, minWidth: 0, paddingLeft: '6px', paddingRight: '6px' },
});

/** The state, what can be done, and the way to the share panel. */
export interface ResultBarProps {
  readonly state: Pick<PaneState, 'work' | 'inspection' | 'changed' | 'canUndo'>;
  readonly actions: Pick<PaneActions, 'score' | 'preview' | 'undo' | 'cancel'>;
  readonly onShare: () => void;
}

/**
 * What can be done with a scored sheet; scoring again is the main thing once the sheet was edited.
 *
 * @param props state and actions
 * @returns the buttons
 * @example <ResultBar state={state} actions={actions} onShare={share} />
 */
export function ResultBar({ state, actions, onShare }: ResultBarProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const { work } = state;
  const isBusy = isWriting(state);
  const isLong = useTakesLong(work);
  const canCancel = isLong && (work === 'score' || work === 'preview');
  return (
    <div className={styles.bar}>
      <Button
        className={styles.button}
        appearance={state.changed ? 'primary' : 'secondary'}
        aria-describedby={lockedBy(state)}
        disabledFocusable={isBusy}
        onClick={actions.score}
      >
        {t('pane.score.again')}
      </Button>
      <Button
        className={styles.button}
        disabledFocusable={!canCancel && (isBusy || work === 'preview')}
        onClick={canCancel ? actions.cancel : actions.preview}
      >
        {t(canCancel ? 'pane.score.cancel' : 'pane.preview.open')}
      </Button>
      <Button
        className={styles.button}
        aria-describedby={lockedBy(state)}
        disabledFocusable={isBusy || !state.canUndo}
        onClick={actions.undo}
      >
        {t('pane.undo')}
      </Button>
      <Button className={styles.button} disabledFocusable={isBusy} onClick={onShare}>
        {t('pane.share.open')}
      </Button>
    </div>
  );
}
