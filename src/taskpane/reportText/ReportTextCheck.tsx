import { Button, makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Address } from '../../core/address';
import type { Finding } from '../../core/review/finding';
import { Findings } from '../components/Findings';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '8px', padding: '12px 16px' },
  label: { ...typographyStyles.body1Strong },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  said: { ...typographyStyles.body1Strong, margin: 0, padding: '4px 16px 8px' },
});

/** How a text is compared, and how a place is shown. */
export interface ReportTextCheckProps {
  readonly check: (text: string) => Promise<readonly Finding[]>;
  readonly onReveal: (address: Address) => void;
  readonly onClose: () => void;
}

/**
 * Compares a pasted narrative report with the judged form. The text is not kept anywhere.
 *
 * @param props the comparison
 * @returns the box and what was found
 * @example <ReportTextCheck check={check} onReveal={reveal} onClose={close} />
 */
export function ReportTextCheck({ check, onReveal, onClose }: ReportTextCheckProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const textId = useId();
  const [text, setText] = useState('');
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const compare = async () => {
    setBusy(true);
    setFailed(false);
    try {
      setFindings(await check(text));
    } catch {
      setFailed(true); // Only the chunk with the rules can fail to load.
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className={styles.root}>
        <label className={styles.label} htmlFor={textId}>
          {t('pane.text.label')}
        </label>
        <Textarea
          id={textId}
          rows={findings === null ? 8 : 3}
          value={text}
          aria-describedby={`${textId}-hint`}
          onChange={(_, { value }) => {
            setText(value);
            setFindings(null);
          }}
        />
        <p id={`${textId}-hint`} className={styles.hint}>
          {t('pane.text.hint')}
        </p>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={isBusy || text.trim() === ''}
            onClick={() => void compare()}
          >
            {t('pane.text.check')}
          </Button>
          <Button onClick={onClose}>{t('pane.text.close')}</Button>
        </div>
      </div>
      <div role="status">
        {hasFailed && <p className={styles.said}>{t('pane.text.failed')}</p>}
        {findings && (
          <p className={styles.said}>
            {findings.length === 0
              ? t('pane.text.none')
              : t('pane.text.found', { count: findings.length })}
          </p>
        )}
      </div>
      {findings && findings.length > 0 && <Findings findings={findings} onReveal={onReveal} />}
    </>
  );
}
