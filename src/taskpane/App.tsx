import {
  Button,
  FluentProvider,
  makeStyles,
  ProgressBar,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { PlugDisconnected28Regular } from '@fluentui/react-icons/svg/plug-disconnected';
import { useEffect, useMemo, useState } from 'react';
import { CrashBoundary } from './components/CrashBoundary';
import { EmptyState } from './components/EmptyState';
import { patience, type HostAnswer, type HostFacts, type HostProblem } from './host';
import { loadTranslator } from '../i18n/loadTranslator';
import { shellTranslator } from './shellTranslator';
import { Pane } from './Pane';
import { loadPreferences, localeOf, savePreferences, type Preferences } from './preferences';
import { darkTheme, lightTheme } from './theme';
import { TranslatorContext } from './TranslatorContext';
import type { UseCases } from './useCases';

const noFacts: HostFacts = { language: null, isDark: null };

const useStyles = makeStyles({
  provider: { backgroundColor: tokens.colorNeutralBackground1 },
  shell: { minHeight: '100vh' },
  title: { ...typographyStyles.subtitle2, margin: 0, padding: '12px 48px 9px 16px' },
  text: {
    ...typographyStyles.body1,
    margin: 0,
    padding: '12px 16px',
    color: tokens.colorNeutralForeground2,
  },
});

/** How the app gets at Excel. */
export interface AppProps {
  readonly connect: () => Promise<HostAnswer>;
  /** Called once Excel has answered; loads what is only needed then. */
  readonly loadUseCases: () => Promise<UseCases>;
  readonly reload: () => void;
}

type Connection =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'problem'; readonly problem: HostProblem }
  | { readonly phase: 'ready'; readonly useCases: UseCases };

/**
 * The whole sidebar: theme and language around a shell that shows before Excel has answered.
 *
 * @param props how to connect
 * @returns the app
 * @example <App connect={() => excelReady(script)} loadUseCases={load} reload={() => location.reload()} />
 */
export function App({ connect, loadUseCases, reload }: AppProps) {
  const styles = useStyles();
  const [connection, setConnection] = useState<Connection>({ phase: 'waiting' });
  const [facts, setFacts] = useState(noFacts);
  const [preferences, setPreferences] = useState(loadPreferences);
  const [translator, setTranslator] = useState(shellTranslator);
  const locale = localeOf(preferences, facts.language);
  const isDark = useIsDark(preferences, facts);

  useEffect(() => {
    let isGone = false;
    const start = async () => {
      const answer = await connect();
      if (isGone) return;
      if (!answer.ok) {
        setConnection({ phase: 'problem', problem: answer.problem });
        return;
      }
      const [useCases, spoken] = await Promise.all([
        loadUseCases(),
        loadTranslator(localeOf(loadPreferences(), answer.facts.language)),
      ]);
      setTranslator(spoken);
      setFacts(answer.facts);
      setConnection({ phase: 'ready', useCases });
    };
    start().catch(() => {
      if (!isGone) setConnection({ phase: 'problem', problem: 'unreachable' });
    });
    return () => {
      isGone = true;
    };
  }, [connect, loadUseCases]);

  useEffect(() => {
    if (connection.phase !== 'ready') return;
    let isGone = false;
    loadTranslator(locale).then(
      (loaded) => {
        if (!isGone) setTranslator(loaded);
      },
      () => undefined, // The chunk could not be fetched: the language at hand stays.
    );
    return () => {
      isGone = true;
    };
  }, [connection.phase, locale]);

  useEffect(() => {
    document.documentElement.lang = translator.locale;
    document.title = translator.t('pane.app.name');
  }, [translator]);

  const { t } = translator;
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} className={styles.provider}>
      <TranslatorContext.Provider value={translator}>
        <CrashBoundary translator={translator} reload={reload}>
          {connection.phase === 'ready' ? (
            <Pane
              useCases={connection.useCases}
              preferences={preferences}
              onPreferences={(next) => {
                savePreferences(next);
                setPreferences(next);
              }}
            />
          ) : (
            <main className={styles.shell}>
              <h1 className={styles.title}>{t('pane.app.name')}</h1>
              {connection.phase === 'waiting' ? (
                <div role="status">
                  <ProgressBar aria-label={t('pane.app.connecting')} />
                  <p className={styles.text}>{t('pane.app.connecting')}</p>
                </div>
              ) : (
                <EmptyState
                  art={<PlugDisconnected28Regular />}
                  title={t(`pane.host.${connection.problem}.title`)}
                  action={
                    connection.problem === 'unreachable' || connection.problem === 'silent' ? (
                      <Button onClick={reload}>{t('pane.host.retry')}</Button>
                    ) : undefined
                  }
                  isProblem
                >
                  <p>
                    {t(`pane.host.${connection.problem}.what`, {
                      seconds: Math.round(patience / 1000),
                    })}
                  </p>
                </EmptyState>
              )}
            </main>
          )}
        </CrashBoundary>
      </TranslatorContext.Provider>
    </FluentProvider>
  );
}

function useIsDark({ theme }: Preferences, { isDark }: HostFacts): boolean {
  const query = useMemo(() => window.matchMedia('(prefers-color-scheme: dark)'), []);
  const [systemIsDark, setSystemIsDark] = useState(query.matches);
  useEffect(() => {
    const listen = ({ matches }: MediaQueryListEvent) => {
      setSystemIsDark(matches);
    };
    query.addEventListener('change', listen);
    return () => {
      query.removeEventListener('change', listen);
    };
  }, [query]);
  if (theme !== 'host') return theme === 'dark';
  return isDark ?? systemIsDark;
}
