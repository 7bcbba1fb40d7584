import type { ReactElement } from 'react';
import type { Area } from '../../../core/address';
import { boxOf, type Box } from './cellLook';
import type { GridSheet } from './gridSheet';
import type { Layout } from './layout';
import { headerSize, type View } from './viewport';

/**
 * The frame around the selected cells, and the shade over all of them but the active one.
 *
 * @param props the laid-out sheet, the selected area and the active cell's
 * @returns the frame
 */
export function SelectionFrame(props: {
  readonly layout: Layout;
  readonly area: Area;
  readonly active: Area;
}): ReactElement {
  const { layout, area, active } = props;
  const several = area.rowCount !== active.rowCount || area.columnCount !== active.columnCount;
  const whole = boxOf(layout, area);
  const cell = boxOf(layout, active);
  return (
    <div aria-hidden="true">
      {several && (
        <>
          <div className="selection-shade" style={{ ...whole, height: cell.top - whole.top }} />
          <div
            className="selection-shade"
            style={{
              ...whole,
              top: cell.top + cell.height,
              height: whole.top + whole.height - cell.top - cell.height,
            }}
          />
          <div
            className="selection-shade"
            style={{ ...cell, left: whole.left, width: cell.left - whole.left }}
          />
          <div
            className="selection-shade"
            style={{
              ...cell,
              left: cell.left + cell.width,
              width: whole.left + whole.width - cell.left - cell.width,
            }}
          />
        </>
      )}
      <div
        className="selection-frame"
        style={{
          left: whole.left - 2,
          top: whole.top - 2,
          width: whole.width + 3,
          height: whole.height + 3,
        }}
      >
        <span className="selection-handle" />
      </div>
    </div>
  );
}

/**
 * The lines below frozen rows and beside frozen columns.
 *
 * @param props the laid-out sheet and the window onto it
 * @returns up to two lines
 */
export function FreezeLines(props: {
  readonly layout: Layout;
  readonly sheet: GridSheet;
  readonly view: View;
}): ReactElement {
  const { layout, sheet, view } = props;
  const { rows, columns } = sheet.frozen;
  return (
    <div aria-hidden="true">
      {rows > 0 && (
        <div
          className="freeze-line"
          style={{
            top: headerSize.height + layout.rows.start(rows) - 1,
            left: 0,
            width: view.width,
            height: 1,
          }}
        />
      )}
      {columns > 0 && (
        <div
          className="freeze-line"
          style={{
            left: headerSize.width + layout.columns.start(columns) - 1,
            top: 0,
            height: view.height,
            width: 1,
          }}
        />
      )}
    </div>
  );
}

/**
 * A note, shown beside its cell.
 *
 * @param props the text, the cell's box and the window
 * @returns the card
 */
export function NoteCard(props: {
  readonly text: string;
  readonly box: Box;
  readonly view: View;
}): ReactElement {
  const { text, box, view } = props;
  const toTheLeft = box.left + box.width + 260 > view.width;
  const below = Math.min(box.top, Math.max(0, view.height - 120));
  return (
    <div
      className="note-card"
      role="note"
      style={{
        top: below,
        left: toTheLeft ? Math.max(0, box.left - 258) : box.left + box.width + 8,
      }}
    >
      {text}
    </div>
  );
}
