import { useCallback, useEffect, useState, useSyncExternalStore, type ReactElement } from 'react';
import { contains } from '../../core/address';
import { entryText } from '../entry/entryText';
import { FormulaBar } from './FormulaBar';
import { Grid } from './grid/Grid';
import { CommandsFrame, PaneSide } from './PaneFrames';
import { Ribbon, type Sample } from './Ribbon';
import { fetchSample, listSamples } from './samples';
import { SheetTabs } from './SheetTabs';
import { StatusBar } from './StatusBar';
import { translator, type Translate, type WorkbenchLocale } from './texts';
import type { WorkbenchState } from './sessionState';
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
  const text = translator(locale);
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const [isDark, setDark] = useState(startsDark);
  const { opened, message } = state;

  const openSample = useCallback(
    async (file: string): Promise<void> => {
      const before = session.state().opened;
      const bytes = await fetchSample(file);
      // A file that was opened while the sample was on its way stays.
      if (session.state().opened !== before) return;
      if (bytes) session.tryOpen(bytes, file);
      else session.show(translator(locale)('sampleMissing', { file }));
    },
    [session, locale],
  );
  const openFile = useCallback(
    async (file: File): Promise<void> => {
      try {
        session.tryOpen(new Uint8Array(await file.arrayBuffer()), file.name);
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
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      document.querySelector<HTMLElement>('iframe[data-role="taskpane"]')?.focus();
      session.focusPane();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [session]);
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  }, [isDark]);

  const invoke = (command: 'scoreNow' | 'clearMarks'): void => {
    session.invokeCommand(command).catch((error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error);
      session.show(text('commandFailed', { detail }));
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
        onSave={() => {
          saveCopy(session, text);
        }}
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
          />
        )}
      </div>
      {opened && (
        <StatusBar text={text} log={opened.host.log} failedFormulas={state.failedFormulas} />
      )}
      {opened && <CommandsFrame frame={opened.commandsFrame} />}
      {isDropping && <div className="drop-hint">{text('dropHere')}</div>}
    </div>
  );
}

/** Opens a file that is dropped anywhere on the page; true while one hovers over it. */
function useFileDrop(open: (file: File) => Promise<void>): boolean {
  const [isDropping, setDropping] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setDropping(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDropping(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setDropping(false);
      const file = event.dataTransfer?.files[0];
      if (file) void open(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [open]);
  return isDropping;
}

function SheetSide(props: {
  readonly session: WorkbenchSession;
  readonly state: WorkbenchState;
  readonly text: Translate;
}): ReactElement {
  const { session, state, text } = props;
  const { opened, sheet, selection } = state;
  if (!opened || !sheet) {
    return (
      <main className="sheet-side">
        <div className="start">
          <h2>{text('startTitle')}</h2>
          <p>{text('startHint')}</p>
        </div>
      </main>
    );
  }
  const active = sheet.merges.find((area) => contains(area, selection.anchor)) ?? {
    ...selection.anchor,
    rowCount: 1,
    columnCount: 1,
  };
  return (
    <main className="sheet-side">
      <FormulaBar
        text={text}
        active={active}
        content={entryText(sheet.cell(active), opened.workbook.is1904)}
        draft={state.draft}
        onDraft={(draft) => {
          session.setDraft(draft);
        }}
        onCommit={() => {
          session.commitDraft();
        }}
        onGoTo={(typed) => {
          session.goTo(typed);
        }}
      />
      {sheet.kind === 'chartsheet' ? (
        <div className="start">
          <p>{text('chartSheet')}</p>
        </div>
      ) : (
        <Grid
          sheet={sheet}
          version={state.version}
          selection={selection}
          draft={state.draft}
          revealRequest={state.revealRequest}
          focusRequest={state.focusRequest}
          labels={{ grid: text('grid'), editor: text('cellEditor') }}
          onSelect={(next) => {
            session.select(next);
          }}
          onDraft={(draft) => {
            session.setDraft(draft);
          }}
          onCommit={() => {
            session.commitDraft();
          }}
          onCommand={({ kind }) => {
            runCommand(session, kind);
          }}
        />
      )}
      <div className="bottom">
        <SheetTabs
          label={text('sheetTabs')}
          sheets={opened.workbook.sheets}
          activeId={sheet.id}
          onActivate={(sheetId) => {
            session.activate(sheetId);
          }}
        />
      </div>
    </main>
  );
}

function runCommand(
  session: WorkbenchSession,
  kind: 'edit' | 'clear' | 'undo' | 'redo' | 'copy' | 'selectAll',
): void {
  switch (kind) {
    case 'edit':
      session.beginEdit();
      return;
    case 'clear':
      session.clearSelected();
      return;
    case 'undo':
      session.undo();
      return;
    case 'redo':
      session.redo();
      return;
    case 'copy':
      void navigator.clipboard.writeText(session.selectedText()).catch(() => undefined);
      return;
    case 'selectAll':
      session.selectUsed();
  }
}

/** Downloads the workbook as it stands. */
function saveCopy(session: WorkbenchSession, text: Translate): void {
  try {
    const bytes = session.save();
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
    const link = document.createElement('a');
    link.href = url;
    link.download = session.state().opened?.fileName ?? 'workbook.xlsx';
    link.click();
    URL.revokeObjectURL(url);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    session.show(text('saveFailed', { detail }));
  }
}
