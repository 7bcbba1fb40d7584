import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info20Filled } from '@fluentui/react-icons/svg/info';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { memo } from 'react';
import { toA1, type Address } from '../../core/address';
import type { Finding } from '../../core/review/finding';
import { findingSentence } from '../../i18n/sentences';
import { useTranslator } from '../TranslatorContext';
import { InPortions } from './InPortions';

const icons = { error: ErrorCircle20Filled, warning: Warning20Filled, hint: Info20Filled };

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '12px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    // What is below the edge is neither laid out nor drawn.
    contentVisibility: 'auto',
    containIntrinsicHeight: 'auto 136px',
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorNeutralForeground3 },
  body: { display: 'grid', rowGap: '4px', justifyItems: 'start' },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  severity: { fontWeight: tokens.fontWeightSemibold },
  advice: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: 0,
    overflowWrap: 'anywhere',
  },
  locate: { marginTop: '4px' },
  empty: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground3,
    margin: 0,
    padding: '16px',
  },
});

/** What reviewers would ask about, and how to show the place. */
export interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly onReveal: (address: Address) => void;
}

/**
 * 复核发现: what a reviewer would object to, where, and what to do.
 *
 * @param props the findings, worst first
 * @returns the list, or a line that there is nothing
 * @example <Findings findings={findings} onReveal={reveal} />
 */
export const Findings = memo(function Findings({ findings, onReveal }: FindingsProps) {
  const styles = useStyles();
  const translator = useTranslator();
  const { t, word } = translator;
  if (findings.length === 0) return <p className={styles.empty}>{t('pane.findings.none')}</p>;
  return (
    <InPortions lines={findings}>
      {(shown) => (
        <ul className={styles.list} aria-label={t('pane.findings.label')}>
          {shown.map((finding, index) => {
            const { text, advice } = findingSentence(translator, finding);
            const { address, severity } = finding;
            const Icon = icons[severity];
            return (
              <li key={`${finding.code}-${index}`} className={styles.item}>
                <Icon aria-hidden className={styles[severity]} />
                <div className={styles.body}>
                  <p className={styles.text}>
                    <span className={mergeClasses(styles.severity, styles[severity])}>
                      {word(severity)}
                    </span>{' '}
                    {text}
                  </p>
                  {advice !== null && (
                    <p className={styles.advice}>{t('pane.findings.do', { advice })}</p>
                  )}
                  {address !== null && (
                    <Button
                      className={styles.locate}
                      size="small"
                      onClick={() => {
                        onReveal(address);
                      }}
                    >
                      {t('pane.findings.locate', { cell: toA1(address) })}
                    </Button>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </InPortions>
  );
});
