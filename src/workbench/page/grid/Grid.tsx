import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import { maxColumns, maxRows, areaToA1, type Address, type Area } from '../../../core/address';
import { CellEditor } from './CellEditor';
import { CellLayer } from './CellLayer';
import { boxOf, type Box } from './cellLook';
import { type Draft, type GridSheet, type Selection } from './gridSheet';
import { Headers } from './Headers';
import { FreezeLines, NoteCard, SelectionFrame } from './GridMarks';
import { commandOf, neighbour, type GridCommand } from './keys';
import { layOut, type Layout } from './layout';
import { areaOf } from './selectedCells';
import { cellAtPoint, headerSize, partsOf, scrollTo, type Part, type View } from './viewport';

/** What the grid shows and whom it tells. */
export interface GridProps {
  readonly sheet: GridSheet;
  /** Changes whenever the sheet's cells changed. */
  readonly version: number;
  readonly selection: Selection;
  readonly draft: Draft | null;
  /** Changes when the selection should be scrolled into view. */
  readonly revealRequest: number;
  /** Changes when the grid should take the keyboard. */
  readonly focusRequest: number;
  readonly labels: { readonly grid: string; readonly editor: string; readonly note: string };
  readonly onSelect: (selection: Selection) => void;
  readonly onDraft: (draft: Draft | null) => void;
  /** The typed text is to be stored. */
  readonly onCommit: (draft: Draft) => void;
  /** Copies the selected cells and returns their text. */
  readonly onCopy: () => string;
  readonly onPaste: (text: string) => void;
  readonly onCommand: (command: Exclude<GridCommand, { kind: 'move' }>) => void;
}

/** A worksheet as people know it; only the rows and columns in the window are drawn. */
export function Grid(props: GridProps): ReactElement {
  const { sheet, version, selection, draft, focusRequest, revealRequest, labels } = props;
  // The sheet is changed in place: its version stands for its content.
  const { layout } = useMemo(() => ({ version, layout: layOut(sheet) }), [sheet, version]);
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useView(scroller, sheet.id);
  const [hovered, setHovered] = useState<Address | null>(null);
  const [dragging, setDragging] = useState(false);
  const [hasKeyboard, setKeyboard] = useState(false);
  /** The selection at which the note was put away by Escape; at the next one it shows again. */
  const [dismissed, setDismissed] = useState<Selection | null>(null);
  const parts = partsOf(layout, sheet.frozen, view);
  const area = areaOf(selection, sheet.merges);
  const activeArea = layout.mergeAt(selection.anchor) ?? {
    ...selection.anchor,
    rowCount: 1,
    columnCount: 1,
  };

  const activeNote = sheet.note(activeArea);
  const isNoteOfActiveShown =
    activeNote !== null && hasKeyboard && !draft && dismissed !== selection;
  const noted = hovered ?? (isNoteOfActiveShown ? selection.anchor : null);
  const spoken = [labels.editor, areaToA1(activeArea), sheet.cell(activeArea).text]
    .filter((part) => part !== '')
    .join(' ');
  const spokenNote = activeNote === null ? undefined : `${labels.note} ${activeNote}`;

  const reveal = (target: Area): void => {
    const to = scrollTo(layout, sheet.frozen, view, target);
    scroller.current?.scrollTo(to);
  };
  const revealFocus = useRef<() => void>(() => undefined);
  useLayoutEffect(() => {
    revealFocus.current = () => {
      const isWhole =
        area.rowCount >= layout.rows.count || area.columnCount >= layout.columns.count;
      if (!isWhole) reveal({ ...selection.focus, rowCount: 1, columnCount: 1 });
    };
  });
  useEffect(() => {
    if (revealRequest > 0) revealFocus.current();
  }, [revealRequest]);

  const moveTo = (to: Address, extend: boolean): void => {
    props.onSelect({ anchor: extend ? selection.anchor : to, focus: to });
  };
  const used = sheet.usedArea();
  const handleKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (draft) {
      const outcome = draftKey(event, draft, layout);
      if (outcome === null) return false;
      if (outcome.commit) props.onCommit(draft);
      else props.onDraft(null);
      if (outcome.to) moveTo(outcome.to, false);
      return true;
    }
    if (event.key === 'Escape' && isNoteOfActiveShown) {
      setDismissed(selection);
      return true;
    }
    const command = commandOf(event, {
      layout,
      ...selection,
      page: Math.max(1, Math.floor(view.height / layout.defaultRow) - 3),
      end: used
        ? { row: used.row + used.rowCount - 1, column: used.column + used.columnCount - 1 }
        : { row: 0, column: 0 },
    });
    if (!command) return false;
    if (command.kind === 'move') moveTo(command.to, command.extend);
    else props.onCommand(command);
    return true;
  };

  const pointed = (event: PointerEvent<HTMLDivElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    return cellAtPoint(layout, parts, {
      x: event.clientX - bounds.left,
      y: event.clientY - bounds.top,
    });
  };
  const press = (event: PointerEvent<HTMLDivElement>): void => {
    const element = scroller.current;
    const bounds = event.currentTarget.getBoundingClientRect();
    const onScrollBar =
      !element ||
      event.clientX - bounds.left > element.clientWidth ||
      event.clientY - bounds.top > element.clientHeight;
    if (onScrollBar || event.button !== 0) return;
    event.preventDefault();
    if (draft) props.onCommit(draft);
    const { address, on } = pointed(event);
    const merge = layout.mergeAt(address);
    const cell = merge ? { row: merge.row, column: merge.column } : address;
    if (event.shiftKey && on === 'cell') {
      props.onSelect({ anchor: selection.anchor, focus: address });
    } else {
      props.onSelect(selectionFrom(on, cell));
    }
    setDragging(on === 'cell');
  };

  return (
    <div
      className="grid"
      role="grid"
      aria-label={labels.grid}
      aria-rowcount={layout.rows.count}
      aria-colcount={layout.columns.count}
      tabIndex={-1}
      onPointerDown={press}
      onPointerMove={(event) => {
        const { address, on } = pointed(event);
        if (dragging && event.buttons === 1) {
          if (!same(address, selection.focus)) {
            props.onSelect({ anchor: selection.anchor, focus: address });
          }
          return;
        }
        const merge = layout.mergeAt(address);
        const cell = merge ? { row: merge.row, column: merge.column } : address;
        const next = on === 'cell' && sheet.note(cell) !== null ? cell : null;
        if (!same(next, hovered)) setHovered(next);
      }}
      onDoubleClick={() => {
        props.onCommand({ kind: 'edit' });
      }}
      onPointerUp={() => {
        setDragging(false);
      }}
      onPointerLeave={() => {
        setHovered(null);
      }}
    >
      <div
        className="grid-scroller"
        ref={scroller}
        onScroll={(event) => {
          const { scrollLeft, scrollTop } = event.currentTarget;
          setView((before) => ({ ...before, left: scrollLeft, top: scrollTop }));
        }}
      >
        <div
          style={{
            width: layout.columns.total + headerSize.width,
            height: layout.rows.total + headerSize.height,
          }}
        />
      </div>
      <div className="grid-window" style={{ width: view.width, height: view.height }}>
        {parts.map((part) => (
          <div
            key={part.key}
            className={`grid-part grid-part-${part.key}`}
            style={partBox(part)}
            role="rowgroup"
          >
            <div
              className="grid-plane"
              style={{ transform: `translate(${-part.originLeft}px, ${-part.originTop}px)` }}
            >
              <CellLayer sheet={sheet} layout={layout} version={version} area={part.area} />
              <SelectionFrame layout={layout} area={area} active={activeArea} />
            </div>
          </div>
        ))}
        <Headers layout={layout} parts={parts} selected={area} />
        <FreezeLines layout={layout} sheet={sheet} view={view} />
        <CellEditor
          label={spoken}
          description={spokenNote}
          active={selection.anchor}
          box={windowBox(layout, parts, draft ? mergedOr(layout, draft.address) : activeArea)}
          style={sheet.style(draft?.address ?? selection.anchor)}
          draft={draft}
          focusRequest={focusRequest}
          onDraft={props.onDraft}
          onCopy={props.onCopy}
          onCut={() => {
            props.onCommand({ kind: 'clear' });
          }}
          onPaste={props.onPaste}
          onKeyboard={setKeyboard}
          onKey={handleKey}
        />
        {noted && (
          <NoteCard
            text={sheet.note(noted) ?? ''}
            box={windowBox(layout, parts, mergedOr(layout, noted))}
            view={view}
          />
        )}
        {/* The field keeps the keyboard from cell to cell, so that its own name would be read only once. */}
        <div className="spoken" aria-live="polite">
          {hasKeyboard && !draft ? [spoken, spokenNote].join(' ') : ''}
        </div>
      </div>
    </div>
  );
}

/** The window onto the sheet, kept in step with the element's size; each sheet starts at its corner. */
function useView(scroller: RefObject<HTMLDivElement | null>, sheetId: string) {
  const state = useState<View>({ left: 0, top: 0, width: 800, height: 500 });
  const [, setView] = state;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    element.scrollTo(0, 0);
    const measure = (): void => {
      const {
        scrollLeft: left,
        scrollTop: top,
        clientWidth: width,
        clientHeight: height,
      } = element;
      setView({ left, top, width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [scroller, sheetId, setView]);
  return state;
}

/** Headers select whole rows and columns, also what the window does not show of them. */
function selectionFrom(
  on: 'cell' | 'rowHeader' | 'columnHeader' | 'corner',
  cell: Address,
): Selection {
  const last = { row: maxRows - 1, column: maxColumns - 1 };
  switch (on) {
    case 'cell':
      return { anchor: cell, focus: cell };
    case 'rowHeader':
      return { anchor: { ...cell, column: 0 }, focus: { ...cell, column: last.column } };
    case 'columnHeader':
      return { anchor: { ...cell, row: 0 }, focus: { ...cell, row: last.row } };
    case 'corner':
      return { anchor: { row: 0, column: 0 }, focus: last };
  }
}

/** What a key does to the text that is being typed; null leaves the key to the field. */
function draftKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  draft: Draft,
  layout: Layout,
): { readonly commit: boolean; readonly to?: Address } | null {
  const move = (rows: -1 | 0 | 1, columns: -1 | 0 | 1) => ({
    commit: true,
    to: neighbour(layout, draft.address, [rows, columns]),
  });
  const arrows = draft.mode === 'typing';
  switch (event.key) {
    case 'Escape':
      return { commit: false };
    case 'Enter':
      return event.altKey ? null : move(event.shiftKey ? -1 : 1, 0);
    case 'Tab':
      return move(0, event.shiftKey ? -1 : 1);
    case 'ArrowUp':
      return arrows ? move(-1, 0) : null;
    case 'ArrowDown':
      return arrows ? move(1, 0) : null;
    case 'ArrowLeft':
      return arrows ? move(0, -1) : null;
    case 'ArrowRight':
      return arrows ? move(0, 1) : null;
    default:
      return null;
  }
}

const partBox = ({ left, top, width, height }: Part) => ({ left, top, width, height });

const mergedOr = (layout: Layout, address: Address): Area =>
  layout.mergeAt(address) ?? { ...address, rowCount: 1, columnCount: 1 };

/** A cell's box in window pixels, in the part that holds the cell. */
function windowBox(layout: Layout, parts: readonly Part[], area: Area): Box {
  const box = boxOf(layout, area);
  const holder =
    parts.find(
      ({ area: { row, column, rowCount, columnCount } }) =>
        area.row >= row &&
        area.row < row + rowCount &&
        area.column >= column &&
        area.column < column + columnCount,
    ) ?? parts[0];
  if (!holder) return box;
  return {
    ...box,
    left: box.left - holder.originLeft + holder.left,
    top: box.top - holder.originTop + holder.top,
  };
}

function same(first: Address | null, second: Address | null): boolean {
  return first === second || (first?.row === second?.row && first?.column === second?.column);
}
