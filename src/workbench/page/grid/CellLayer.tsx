import { memo, type ReactElement } from 'react';
import { toA1, type Address, type Area } from '../../../core/address';
import { borderStyle, boxOf, edgesOf, shownText, textBox, textStyle, type Box } from './cellLook';
import type { GridSheet } from './gridSheet';
import type { Layout } from './layout';

interface Props {
  readonly sheet: GridSheet;
  readonly layout: Layout;
  /** The cells to draw. */
  readonly area: Area;
  /** Changes whenever a cell of the sheet may look different. */
  readonly version: number;
}

/** Draws a rectangle of cells: grid lines, fills, borders, texts and note marks, in this order. */
export const CellLayer = memo(function CellLayer({ sheet, layout, area }: Props): ReactElement {
  const { plain, merged } = cellsOf(layout, area);
  const shown = [...plain, ...merged];
  return (
    <>
      {sheet.showGridlines && <GridLines layout={layout} area={area} />}
      <div aria-hidden="true">
        {shown.map((cell) => (
          <Fill key={toA1(cell)} sheet={sheet} layout={layout} area={cell} />
        ))}
      </div>
      {byRow(shown).map(([row, cells]) => (
        <div key={row} role="row" aria-rowindex={row + 1}>
          {cells.map((cell) => (
            <CellText key={toA1(cell)} sheet={sheet} layout={layout} area={cell} />
          ))}
        </div>
      ))}
      <div aria-hidden="true">
        {shown.map((cell) => (
          <Frame key={toA1(cell)} sheet={sheet} layout={layout} area={cell} />
        ))}
      </div>
    </>
  );
}, isSamePicture);

/** Scrolling within the drawn cells only moves the picture. */
function isSamePicture(before: Props, after: Props): boolean {
  return (
    before.sheet === after.sheet &&
    before.layout === after.layout &&
    before.version === after.version &&
    before.area.row === after.area.row &&
    before.area.column === after.area.column &&
    before.area.rowCount === after.area.rowCount &&
    before.area.columnCount === after.area.columnCount
  );
}

interface CellProps {
  readonly sheet: GridSheet;
  readonly layout: Layout;
  readonly area: Area;
}

function Fill({ sheet, layout, area }: CellProps): ReactElement | null {
  const merged = area.rowCount > 1 || area.columnCount > 1;
  const fill = sheet.style(area).fill ?? (merged ? 'var(--sheet)' : null);
  if (fill === null) return null;
  const inner = merged && sheet.style(area).fill === null && sheet.showGridlines;
  const box = overlapping(boxOf(layout, area));
  const style = inner
    ? { left: box.left + 1, top: box.top + 1, width: box.width - 2, height: box.height - 2 }
    : box;
  return <div className="cell-fill" style={{ ...style, background: fill }} />;
}

function Frame({ sheet, layout, area }: CellProps): ReactElement | null {
  const border = borderStyle(edgesOf(sheet, area));
  const note = sheet.note(area);
  if (!border && note === null) return null;
  return (
    <div className="cell-frame" style={{ ...overlapping(boxOf(layout, area)), ...border }}>
      {note !== null && <span className="note-mark" />}
    </div>
  );
}

function CellText({ sheet, layout, area }: CellProps): ReactElement | null {
  const { value, text } = sheet.cell(area);
  if (text === '') return null;
  const merged = area.rowCount > 1 || area.columnCount > 1;
  const style = sheet.style(area);
  const box = merged ? boxOf(layout, area) : textBox(sheet, layout, area);
  const turned = rotation(style.alignment.rotation);
  return (
    <div
      role="gridcell"
      aria-colindex={area.column + 1}
      className="cell-text"
      style={{ ...box, height: box.height - 1, ...textStyle(value, style) }}
    >
      <span style={turned}>{shownText({ value, text }, style, box.width)}</span>
    </div>
  );
}

/** 255 is Excel's mark for letters on top of each other; above 90 the text turns clockwise. */
function rotation(degrees: number) {
  if (degrees === 0) return undefined;
  if (degrees === 255) {
    return { writingMode: 'vertical-rl', textOrientation: 'upright' } as const;
  }
  return {
    transform: `rotate(${degrees > 90 ? degrees - 90 : -degrees}deg)`,
    display: 'inline-block',
  };
}

function GridLines({ layout, area }: Omit<CellProps, 'sheet'>): ReactElement {
  const box = boxOf(layout, area);
  const lines: ReactElement[] = [];
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    if (layout.rows.size(row) === 0) continue;
    const top = layout.rows.start(row + 1) - 1;
    lines.push(
      <div
        key={`r${row}`}
        className="grid-line"
        style={{ left: box.left, top, width: box.width, height: 1 }}
      />,
    );
  }
  for (let column = area.column; column < area.column + area.columnCount; column += 1) {
    if (layout.columns.size(column) === 0) continue;
    const left = layout.columns.start(column + 1) - 1;
    lines.push(
      <div
        key={`c${column}`}
        className="grid-line"
        style={{ left, top: box.top, width: 1, height: box.height }}
      />,
    );
  }
  return <div aria-hidden="true">{lines}</div>;
}

/** Borders are shared: a box reaches over the last pixel of the cells above and to the left. */
function overlapping({ left, top, width, height }: Box): Box {
  return { left: left - 1, top: top - 1, width: width + 1, height: height + 1 };
}

const single = ({ row, column }: Address): Area => ({ row, column, rowCount: 1, columnCount: 1 });

function cellsOf(layout: Layout, area: Area): { plain: readonly Area[]; merged: readonly Area[] } {
  const plain: Area[] = [];
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    if (layout.rows.size(row) === 0) continue;
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      const address = { row, column };
      if (layout.columns.size(column) > 0 && !layout.mergeAt(address)) plain.push(single(address));
    }
  }
  return { plain, merged: layout.mergesIn(area) };
}

function byRow(cells: readonly Area[]): readonly (readonly [number, readonly Area[]])[] {
  const rows = new Map<number, Area[]>();
  for (const cell of cells) {
    const line = rows.get(cell.row);
    if (line) line.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows].sort(([first], [second]) => first - second);
}
