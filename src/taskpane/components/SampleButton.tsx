import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslator } from '../TranslatorContext';
import type { SampleOutcome, UseCases } from '../useCases';

const useStyles = makeStyles({
  said: {
    ...typographyStyles.caption1,
    flexBasis: '100%',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    ':empty': { display: 'none' },
  },
});

/**
 * Opens a sample form in a new window of Excel; where Excel does not allow that, it is downloaded.
 *
 * @param props.openSample the use case
 * @returns the button, and below it what happened
 * @example <SampleButton openSample={useCases.openSample} />
 */
export function SampleButton({ openSample }: { readonly openSample: UseCases['openSample'] }) {
  const styles = useStyles();
  const { t } = useTranslator();
  const [outcome, setOutcome] = useState<SampleOutcome | 'opening' | 'failed' | null>(null);
  const open = async () => {
    setOutcome('opening');
    try {
      setOutcome(await openSample(t('pane.sample.file')));
    } catch {
      setOutcome('failed'); // The sample could not be fetched; nothing else can go wrong here.
    }
  };
  return (
    <>
      <Button
        disabledFocusable={outcome === 'opening'}
        onClick={() => {
          void open();
        }}
      >
        {t('pane.sample.open')}
      </Button>
      <p className={styles.said} role="status">
        {outcome && t(`pane.sample.${outcome}`)}
      </p>
    </>
  );
}
