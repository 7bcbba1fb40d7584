import type { KeyboardEvent, ReactElement } from 'react';
import type { SheetFile } from '../../xlsx/model';

interface Props {
  readonly label: string;
  readonly sheets: readonly SheetFile[];
  readonly activeId: string;
  readonly onActivate: (sheetId: string) => void;
}

/** The tabs of the visible sheets: one stop of the Tab key, arrows go from tab to tab. */
export function SheetTabs({ label, sheets, activeId, onActivate }: Props): ReactElement {
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    tabs[(to + tabs.length) % tabs.length]?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} tabIndex={-1} onKeyDown={move}>
      {visible.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          role="tab"
          className="tab"
          aria-selected={id === activeId}
          tabIndex={id === activeId ? 0 : -1}
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
