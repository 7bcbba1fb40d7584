import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslator } from '../TranslatorContext';
import type { UseCases } from '../useCases';
import { SampleButton } from './SampleButton';

const steps = ['pane.first.1', 'pane.first.2', 'pane.first.3'] as const;

const useStyles = makeStyles({
  card: {
    display: 'grid',
    rowGap: '8px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  steps: { ...typographyStyles.body1, margin: 0, paddingLeft: '20px' },
  close: { minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '4px' },
});

/** How a sample is opened, and who is told that the card was read. */
export interface FirstRunProps {
  readonly openSample: UseCases['openSample'];
  readonly onWelcomed: () => void;
}

/**
 * The card for somebody who opens the sidebar for the first time: three steps and a workbook to try.
 *
 * @param props the sample
 * @returns the card
 * @example <FirstRun openSample={useCases.openSample} onWelcomed={remember} />
 */
export function FirstRun({ openSample, onWelcomed }: FirstRunProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  return (
    <section className={styles.card} aria-labelledby="first-title">
      <h2 id="first-title" className={styles.title}>
        {t('pane.first.title')}
      </h2>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      <div className={styles.actions}>
        <SampleButton openSample={openSample} />
        <Button className={styles.close} appearance="transparent" onClick={onWelcomed}>
          {t('pane.first.close')}
        </Button>
      </div>
    </section>
  );
}
