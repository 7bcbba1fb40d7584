import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { loadTranslator } from '../i18n/loadTranslator';
import { CrashBoundary } from './components/CrashBoundary';
import { HostProblemState } from './components/HostProblemState';
import type { HostAnswer, HostFacts, HostProblem } from './host';
import { shellTranslator } from './shellTranslator';
import { Pane } from './Pane';
import { loadPreferences, localeOf, savePreferences, type Preferences } from './preferences';
import { themeOf } from './theme';
import { TranslatorContext } from './TranslatorContext';
import type { UseCases } from './useCases';

const useStyles = makeStyles({ provider: { backgroundColor: tokens.colorNeutralBackground1 } });

/** How the app gets at Excel. */
export interface AppProps {
  readonly connect: () => Promise<HostAnswer>;
  /** Called once Excel has answered; loads what is only needed then. */
  readonly loadUseCases: () => Promise<UseCases>;
  /** What the address says of Office's language before Office itself answers. */
  readonly hostLanguage?: string | null;
  /** 一键评分 was pressed before the sidebar was there. */
  readonly isAsked?: boolean;
  readonly reload: () => void;
}

type Connection =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'problem'; readonly problem: HostProblem }
  | { readonly phase: 'ready'; readonly useCases: UseCases };

/**
 * The whole sidebar: theme and language around the pane, which shows before Excel has answered.
 *
 * @param props how to connect
 * @returns the app
 * @example <App connect={() => excelReady(script)} loadUseCases={load} reload={() => location.reload()} />
 */
export function App(props: AppProps) {
  const { connect, loadUseCases, hostLanguage = null, isAsked = false, reload } = props;
  const styles = useStyles();
  const [connection, setConnection] = useState<Connection>({ phase: 'waiting' });
  const [facts, setFacts] = useState<HostFacts>({ language: hostLanguage, isDark: null });
  const [preferences, setPreferences] = useState(loadPreferences);
  const locale = localeOf(preferences, facts.language);
  const [translator, setTranslator] = useState(() => shellTranslator(locale));
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
        loadTranslator(localeOf(loadPreferences(), answer.facts.language ?? hostLanguage)),
      ]);
      setTranslator(spoken);
      setFacts({ ...answer.facts, language: answer.facts.language ?? hostLanguage });
      setConnection({ phase: 'ready', useCases });
    };
    start().catch(() => {
      if (!isGone) setConnection({ phase: 'problem', problem: 'unreachable' });
    });
    return () => {
      isGone = true;
    };
  }, [connect, loadUseCases, hostLanguage]);

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

  const theme = useMemo(() => themeOf(isDark, translator.locale), [isDark, translator.locale]);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <TranslatorContext.Provider value={translator}>
        <CrashBoundary translator={translator} reload={reload}>
          {connection.phase === 'problem' ? (
            <HostProblemState problem={connection.problem} onRetry={reload} />
          ) : (
            <Pane
              useCases={connection.phase === 'ready' ? connection.useCases : null}
              isAsked={isAsked}
              preferences={preferences}
              onPreferences={(next) => {
                savePreferences(next);
                setPreferences(next);
              }}
            />
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
