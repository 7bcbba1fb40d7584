import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { isWriting, type PaneActions } from '../state/usePane';
import type { PaneState } from '../state/paneState';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '8px' },
  others: { display: 'flex', flexWrap: 'wrap', gap: '8px', '& > *': { flexGrow: 1 } },
  promise: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The state, what can be done, and the way to all sheets. */
export interface FoundActionsProps {
  readonly state: Pick<PaneState, 'work' | 'canUndo'>;
  readonly actions: Pick<PaneActions, 'score' | 'preview' | 'undo'>;
  readonly onAllSheets: () => void;
}

/**
 * The one button, and quietly below it what else can be done with a form that was found.
 *
 * @param props state and actions
 * @returns the buttons
 * @example <FoundActions state={state} actions={actions} onAllSheets={start} />
 */
export function FoundActions({ state, actions, onAllSheets }: FoundActionsProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const isBusy = isWriting(state);
  return (
    <div className={styles.root}>
      <Button appearance="primary" size="large" disabledFocusable={isBusy} onClick={actions.score}>
        {state.work === 'score' ? t('pane.score.busy') : t('pane.score.now')}
      </Button>
      <div className={styles.others}>
        <Button disabledFocusable={isBusy || state.work === 'preview'} onClick={actions.preview}>
          {t('pane.preview.open')}
        </Button>
        <Button disabledFocusable={isBusy} onClick={onAllSheets}>
          {t('pane.sheets.open')}
        </Button>
      </div>
      {state.canUndo && (
        <Button icon={<ArrowUndo20Regular />} disabledFocusable={isBusy} onClick={actions.undo}>
          {t('pane.undo.last')}
        </Button>
      )}
      <p className={styles.promise}>{t('pane.found.promise')}</p>
    </div>
  );
}
