import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { PaneState } from '../state/paneState';
import { isWriting, type PaneActions } from '../state/usePane';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '8px' },
  promise: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground3,
    textWrap: 'pretty',
  },
});

/** The state, what can be done, and the way to all sheets. */
export interface FoundActionsProps {
  readonly state: Pick<PaneState, 'work' | 'canUndo'>;
  readonly actions: Pick<PaneActions, 'undo'>;
  readonly onAllSheets: () => void;
}

/**
 * What else can be done with a form that was found, and what 一键评分 will do.
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
      <p className={styles.promise}>{t('pane.found.promise')}</p>
      {state.canUndo && (
        <Button icon={<ArrowUndo20Regular />} disabledFocusable={isBusy} onClick={actions.undo}>
          {t('pane.undo.last')}
        </Button>
      )}
      <Button disabledFocusable={isBusy} onClick={onAllSheets}>
        {t('pane.sheets.open')}
      </Button>
    </div>
  );
}
