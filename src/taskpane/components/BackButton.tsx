import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef } from 'react';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  root: {
    justifySelf: 'start',
    marginLeft: '-12px',
    marginBottom: '-8px',
    // Contrast themes draw its border.
    '@media (forced-colors: active)': { marginLeft: 0, marginBottom: 0 },
  },
  back: { minWidth: 0 },
});

/**
 * The way back from a panel that covers the pane. It takes the focus when the panel opens, so that the
 * keyboard is inside.
 *
 * @param props.onClose called for the way back
 * @returns the button
 * @example <BackButton onClose={close} />
 */
export function BackButton({ onClose }: { readonly onClose: () => void }) {
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
    </div>
  );
}
