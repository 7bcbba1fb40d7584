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
  const [wholeEnd, cellEnd] = [endOf(whole), endOf(cell)];
  return (
    <div aria-hidden="true">
      {several && (
        <>
          <Shade {...whole} height={cell.top - whole.top} />
          <Shade {...whole} top={cellEnd.top} height={wholeEnd.top - cellEnd.top} />
          <Shade {...cell} left={whole.left} width={cell.left - whole.left} />
          <Shade {...cell} left={cellEnd.left} width={wholeEnd.left - cellEnd.left} />
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

const Shade = (box: Box): ReactElement => <div className="selection-shade" style={{ ...box }} />;

const endOf = ({ left, top, width, height }: Box) => ({ left: left + width, top: top + height });

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
  const below = headerSize.height + layout.rows.start(rows) - 1;
  const beside = headerSize.width + layout.columns.start(columns) - 1;
  return (
    <div aria-hidden="true">
      {rows > 0 && <Line left={0} top={below} width={view.width} height={1} />}
      {columns > 0 && <Line left={beside} top={0} width={1} height={view.height} />}
    </div>
  );
}

const Line = (box: Box): ReactElement => <div className="freeze-line" style={{ ...box }} />;

/**
 * A note, shown beside its cell as long as the cell is in the window.
 *
 * @param props the text, the cell's box and the window
 * @returns the card, or null where the cell is not seen
 */
export function NoteCard(props: {
  readonly text: string;
  readonly box: Box;
  readonly view: View;
}): ReactElement | null {
  const { text, box, view } = props;
  const isSeen =
    box.left < view.width &&
    box.top < view.height &&
    box.left + box.width > headerSize.width &&
    box.top + box.height > headerSize.height;
  if (!isSeen) return null;
  const toTheLeft = box.left + box.width + noteWidth + 10 > view.width;
  const end = box.top + box.height;
  // Below the middle of the window it grows upwards, so that a long note has room.
  const place =
    end > view.height / 2
      ? { bottom: Math.max(0, view.height - end), maxHeight: Math.min(end, view.height) }
      : { top: Math.max(0, box.top), maxHeight: view.height - Math.max(0, box.top) };
  return (
    <div
      className="note-card"
      role="note"
      style={{
        ...place,
        width: noteWidth,
        left: toTheLeft ? Math.max(0, box.left - noteWidth - 8) : box.left + box.width + 8,
      }}
    >
      {text}
    </div>
  );
}

/** Pixels of a note's card. */
const noteWidth = 250;
