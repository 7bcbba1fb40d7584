import type { ReactElement } from 'react';
import { columnLetters, type Area } from '../../../core/address';
import type { Layout } from './layout';
import { headerSize, type Part } from './viewport';

interface Props {
  readonly layout: Layout;
  readonly parts: readonly Part[];
  readonly selected: Area;
}

/** The column letters above and the row numbers beside the sheet. */
export function Headers({ layout, parts, selected }: Props): ReactElement {
  const across = parts.filter(({ top }, _, all) => top === all[0]?.top);
  const down = parts.filter(({ left }, _, all) => left === all[0]?.left);
  return (
    <div aria-hidden="true" className="headers">
      {across.map((part) => (
        <div
          key={part.key}
          className="header-strip"
          style={{ left: part.left, top: 0, width: part.width, height: headerSize.height }}
        >
          {range(part.area.column, part.area.columnCount).map((column) => (
            <div
              key={column}
              className={headClass(column, selected.column, selected.columnCount)}
              hidden={layout.columns.size(column) === 0}
              style={{
                left: layout.columns.start(column) - part.originLeft,
                width: layout.columns.size(column),
                height: headerSize.height,
              }}
            >
              {columnLetters(column)}
            </div>
          ))}
        </div>
      ))}
      {down.map((part) => (
        <div
          key={part.key}
          className="header-strip"
          style={{ left: 0, top: part.top, width: headerSize.width, height: part.height }}
        >
          {range(part.area.row, part.area.rowCount).map((row) => (
            <div
              key={row}
              className={`${headClass(row, selected.row, selected.rowCount)} head-row`}
              hidden={layout.rows.size(row) === 0}
              style={{
                top: layout.rows.start(row) - part.originTop,
                width: headerSize.width,
                height: layout.rows.size(row),
              }}
            >
              {row + 1}
            </div>
          ))}
        </div>
      ))}
      <div className="header-corner" style={headerSize} />
    </div>
  );
}

const range = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);

const headClass = (index: number, first: number, count: number): string =>
  index >= first && index < first + count ? 'head head-selected' : 'head';
