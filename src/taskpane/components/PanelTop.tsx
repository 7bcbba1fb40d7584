import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { BackButton } from './BackButton';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '12px' },
  what: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The way back, and what the panel is for. */
export interface PanelTopProps {
  readonly what: string;
  readonly onClose: () => void;
}

/**
 * The top of a panel that covers the pane: the way back and one sentence.
 *
 * @param props the sentence and the way back
 * @returns the top
 * @example <PanelTop what={t('pane.columns.what')} onClose={back} />
 */
export function PanelTop({ what, onClose }: PanelTopProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <BackButton onClose={onClose} />
      <p className={styles.what}>{what}</p>
    </div>
  );
}
