import {
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactElement,
} from 'react';
import { detailOf } from '../host/detailOf';
import { AskBeforeOpening } from './AskBeforeOpening';
import { CommandsFrame, PaneSide } from './PaneFrames';
import { hearErrors, usePageKeys } from './pageEvents';
import { nextRegion, regionOf, type Region } from './regions';
import { Ribbon, type Sample } from './Ribbon';
import { fetchSample, listSamples } from './samples';
import { saveCopy } from './saveCopy';
import { SheetSide } from './SheetSide';
import { StatusBar } from './StatusBar';
import { translator, type WorkbenchLocale } from './texts';
import { useFileDrop } from './useFileDrop';
import type { WorkbenchSession } from './workbenchSession';

interface Props {
  readonly session: WorkbenchSession;
  readonly locale: WorkbenchLocale;
  /** The sample to open first; null for the first of the list. */
  readonly firstSample: string | null;
  readonly startsDark: boolean;
}

/** The whole page: Excel's frame around the grid, and the add-in's pane beside it. */
export function App({ session, locale, firstSample, startsDark }: Props): ReactElement {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { opened, message, waiting } = state;
  const text = translator(locale);
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const picker = useRef<HTMLInputElement>(null);
  const save = (): boolean => opened !== null && saveCopy(session, text);
  const [isDark, setDark] = useState(startsDark);
  const openSample = useCallback(
    async (file: string): Promise<void> => {
      const before = session.state().opened;
      const bytes = await fetchSample(file);
      // A file that was opened while the sample was on its way stays.
      if (session.state().opened !== before) return;
      if (bytes) session.offer(bytes, file);
      else session.show(translator(locale)('sampleMissing', { file }));
    },
    [session, locale],
  );
  const openFile = useCallback(
    async (file: File): Promise<void> => {
      try {
        session.offer(new Uint8Array(await file.arrayBuffer()), file.name);
      } catch (error) {
        session.showFileError(error, file.name);
      }
    },
    [session],
  );
  const isDropping = useFileDrop(openFile);
  useEffect(() => {
    let isCurrent = true;
    void listSamples().then((list) => {
      if (!isCurrent) return;
      setSamples(list);
      const first = firstSample ?? list[0]?.file;
      if (first !== undefined && first !== 'none' && !session.state().opened)
        void openSample(first);
    });
    return () => {
      isCurrent = false;
    };
  }, [firstSample, openSample, session]);
  const goToNext = (from: Region, isBack: boolean): void => {
    const to = nextRegion(from, isBack, state.pane !== null);
    if (to === 'sheet') session.focusSheet();
    else if (to === 'ribbon') document.querySelector<HTMLElement>('.ribbon button')?.focus();
    else {
      document.querySelector<HTMLElement>('iframe[data-role="taskpane"]')?.focus();
      session.focusPane();
    }
  };
  usePageKeys({
    next: (isBack) => {
      goToNext(regionOf(document.activeElement), isBack);
    },
    save,
    open: () => picker.current?.click(),
  });
  useEffect(
    () =>
      hearErrors((detail) => {
        session.show(translator(locale)('unexpected', { detail }));
      }),
    [session, locale],
  );
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  }, [isDark]);

  const invoke = (command: 'scoreNow' | 'clearMarks'): void => {
    session.invokeCommand(command).catch((error: unknown) => {
      session.show(text('commandFailed', { detail: detailOf(error) }));
    });
  };
  return (
    <div className="app">
      <header className="title-bar">
        <span className="title-logo" aria-hidden="true">
          X
        </span>
        <h1>{opened?.fileName ?? text('title')}</h1>
        {state.isChanged && <span className="title-state">{text('changed')}</span>}
        <span className="title-what">{text('what')}</span>
      </header>
      <Ribbon
        text={text}
        picker={picker}
        hasFile={opened !== null}
        canUndo={opened?.history.canUndo ?? false}
        canRedo={opened?.history.canRedo ?? false}
        isPaneShown={state.pane !== null}
        samples={samples}
        isReadOnly={state.isReadOnly}
        isCellEditing={state.isCellEditing}
        isDark={isDark}
        onOpenFile={(file) => void openFile(file)}
        onOpenSample={(file) => void openSample(file)}
        onSave={save}
        onUndo={() => {
          session.undo();
        }}
        onRedo={() => {
          session.redo();
        }}
        onOpenPane={() => {
          session.showPane(true);
        }}
        onScore={() => {
          invoke('scoreNow');
        }}
        onClearMarks={() => {
          invoke('clearMarks');
        }}
        onReadOnly={(isOn) => {
          session.setReadOnly(isOn);
        }}
        onCellEditing={(isOn) => {
          session.setCellEditing(isOn);
        }}
        onDark={setDark}
      />
      {message !== null && (
        <div className="message" role="alert">
          <p>{message}</p>
          <button
            type="button"
            className="tool"
            onClick={() => {
              session.show(null);
            }}
          >
            {text('dismiss')}
          </button>
        </div>
      )}
      <div className="middle">
        <SheetSide session={session} state={state} text={text} />
        {state.pane && (
          <PaneSide
            text={text}
            pane={state.pane}
            onClose={() => {
              session.showPane(false);
            }}
            onAction={() => {
              session.beginAction();
            }}
            onLeave={(isBack) => {
              goToNext('pane', isBack);
            }}
          />
        )}
      </div>
      {opened && (
        <StatusBar text={text} log={opened.host.log} failedFormulas={state.failedFormulas} />
      )}
      {opened && <CommandsFrame frame={opened.commandsFrame} />}
      {waiting && opened && (
        <AskBeforeOpening
          text={text}
          file={opened.fileName}
          next={waiting.fileName}
          onSave={() => {
            session.answer(save());
          }}
          onDiscard={() => {
            session.answer(true);
          }}
          onCancel={() => {
            session.answer(false);
          }}
        />
      )}
      {isDropping && <div className="drop-hint">{text('dropHere')}</div>}
    </div>
  );
}
