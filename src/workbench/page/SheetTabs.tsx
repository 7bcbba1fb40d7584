import type { ReactElement } from 'react';
import type { SheetFile } from '../../xlsx/model';

interface Props {
  readonly label: string;
  readonly sheets: readonly SheetFile[];
  readonly activeId: string;
  readonly onActivate: (sheetId: string) => void;
}

/** The tabs of the visible sheets. */
export function SheetTabs({ label, sheets, activeId, onActivate }: Props): ReactElement {
  return (
    <div className="tabs" role="tablist" aria-label={label}>
      {sheets
        .filter(({ visibility }) => visibility === 'visible')
        .map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            className="tab"
            aria-selected={id === activeId}
            onClick={() => {
              onActivate(id);
            }}
          >
            {name}
          </button>
        ))}
    </div>
  );
}
