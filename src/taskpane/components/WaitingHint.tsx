import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslator } from '../TranslatorContext';
import { Notice } from './Notice';

/** How long Excel may stay silent before the hint shows, in milliseconds. */
export const silence = 3000;

const useStyles = makeStyles({
  place: { padding: '8px 16px 0', ':empty': { display: 'none' } },
});

/**
 * Says what Excel may be waiting for. Excel does not answer while a cell is being edited, and the person
 * at the keyboard is the only one who can end that.
 *
 * @param props.waitsFor what the pane waits for; every other text starts the wait anew, null ends it
 * @returns the hint, after some seconds of silence
 * @example <WaitingHint waitsFor="score" />
 */
export function WaitingHint({ waitsFor }: { readonly waitsFor: string | null }) {
  const styles = useStyles();
  const { t } = useTranslator();
  const [silent, setSilent] = useState<string | null>(null);
  useEffect(() => {
    if (waitsFor === null) return;
    const timer = setTimeout(() => {
      setSilent(waitsFor);
    }, silence);
    return () => {
      clearTimeout(timer);
      setSilent(null);
    };
  }, [waitsFor]);
  return (
    <div className={styles.place} role="status">
      {silent !== null && silent === waitsFor && (
        <Notice intent="info">{t('pane.wait.cell')}</Notice>
      )}
    </div>
  );
}
