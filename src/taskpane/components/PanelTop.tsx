import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef } from 'react';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '12px' },
  back: { justifySelf: 'start', minWidth: 0, marginLeft: '-12px', marginBottom: '-8px' },
  what: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The way back, and what the panel is for. */
export interface PanelTopProps {
  readonly what: string;
  readonly onClose: () => void;
}

/**
 * The top of a panel that covers the pane: the way back, which takes the focus, and one sentence.
 *
 * @param props the sentence and the way back
 * @returns the top
 * @example <PanelTop what={t('pane.columns.what')} onClose={back} />
 */
export function PanelTop({ what, onClose }: PanelTopProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div ref={root} className={styles.root}>
      <Button
        className={styles.back}
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        onClick={onClose}
      >
        {t('pane.settings.close')}
      </Button>
      <p className={styles.what}>{what}</p>
    </div>
  );
}
