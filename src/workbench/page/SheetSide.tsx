import type { ReactElement } from 'react';
import { contains } from '../../core/address';
import type { SheetFile } from '../../xlsx/model';
import { entryText } from '../entry/entryText';
import { DrawingBoundary } from './DrawingBoundary';
import { FormulaBar } from './FormulaBar';
import { Grid } from './grid/Grid';
import type { GridCommand } from './grid/keys';
import { saveUndrawn } from './saveCopy';
import type { OpenedFile, WorkbenchState } from './sessionState';
import { SheetTabs } from './SheetTabs';
import type { Translate } from './texts';
import type { WorkbenchSession } from './workbenchSession';

/** The formula bar, the sheet that is shown, and the tabs of all of them. */
export function SheetSide(props: {
  readonly session: WorkbenchSession;
  readonly state: WorkbenchState;
  readonly text: Translate;
}): ReactElement {
  const { session, state, text } = props;
  const { opened, sheet } = state;
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
  const name = opened.commandsFrame.name;
  return (
    <main className="sheet-side">
      <DrawingBoundary
        text={text}
        subject={`${name} ${sheet.id} ${state.version}`}
        onSave={() => {
          saveUndrawn(session, text);
        }}
      >
        <ShownSheet session={session} state={state} text={text} opened={opened} sheet={sheet} />
      </DrawingBoundary>
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

function ShownSheet(props: {
  readonly session: WorkbenchSession;
  readonly state: WorkbenchState;
  readonly text: Translate;
  readonly opened: OpenedFile;
  readonly sheet: SheetFile;
}): ReactElement {
  const { session, state, text, opened, sheet } = props;
  const { selection } = state;
  const active = sheet.merges.find((area) => contains(area, selection.anchor)) ?? {
    ...selection.anchor,
    rowCount: 1,
    columnCount: 1,
  };
  return (
    <>
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
          labels={{ grid: text('grid'), editor: text('cellEditor'), note: text('note') }}
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
          onCopy={() => session.copy()}
          onPaste={(pasted) => {
            session.paste(pasted);
          }}
        />
      )}
    </>
  );
}

function runCommand(session: WorkbenchSession, kind: Exclude<GridCommand['kind'], 'move'>): void {
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
    case 'nextSheet':
      session.activateNext(1);
      return;
    case 'previousSheet':
      session.activateNext(-1);
      return;
    case 'selectAll':
      session.selectUsed();
  }
}
