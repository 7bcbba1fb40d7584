import { Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import { PlugDisconnected28Regular } from '@fluentui/react-icons/svg/plug-disconnected';
import { patience, type HostProblem } from '../host';
import { useTranslator } from '../TranslatorContext';
import { EmptyState } from './EmptyState';

const useStyles = makeStyles({
  root: { minHeight: '100vh' },
  title: { ...typographyStyles.subtitle2, margin: 0, padding: '12px 48px 9px 16px' },
});

/**
 * Why there is no Excel, that nothing was changed, and what to do.
 *
 * @param props the problem, and how to try again
 * @returns the screen
 * @example <HostProblemState problem="silent" onRetry={reload} />
 */
export function HostProblemState({
  problem,
  onRetry,
}: {
  readonly problem: HostProblem;
  readonly onRetry: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslator();
  const canRetry = problem === 'unreachable' || problem === 'silent';
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{t('pane.app.name')}</h1>
      <EmptyState
        art={<PlugDisconnected28Regular />}
        title={t(`pane.host.${problem}.title`)}
        action={canRetry ? <Button onClick={onRetry}>{t('pane.host.retry')}</Button> : undefined}
        isProblem
      >
        <p>{t(`pane.host.${problem}.what`, { seconds: Math.round(patience / 1000) })}</p>
      </EmptyState>
    </main>
  );
}
