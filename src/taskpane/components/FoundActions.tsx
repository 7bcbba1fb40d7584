import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PaneState } from '../state/paneState';
import { isWriting } from '../state/paneActions';
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
  readonly state: Pick<PaneState, 'work'>;
  /** The promise is made where the card of the first time does not make it already. */
  readonly isFirstRun: boolean;
  readonly onAllSheets: () => void;
}

/**
 * What else can be done with a form that was found, and what 一键评分 will do.
 *
 * @param props state and actions
 * @returns the buttons
 * @example <FoundActions state={state} actions={actions} onAllSheets={start} />
 */
export function FoundActions({ state, isFirstRun, onAllSheets }: FoundActionsProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const isBusy = isWriting(state);
  return (
    <div className={styles.root}>
      {!isFirstRun && <p className={styles.promise}>{t('pane.found.promise')}</p>}
      <Button disabledFocusable={isBusy} onClick={onAllSheets}>
        {t('pane.sheets.open')}
      </Button>
    </div>
  );
}
