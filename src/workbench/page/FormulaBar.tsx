import { useState, type ReactElement } from 'react';
import { areaToA1, type Area } from '../../core/address';
import type { Draft } from './grid/gridSheet';
import { lineBreak } from './lineBreak';
import type { Translate } from './texts';

interface Props {
  readonly text: Translate;
  /** The active cell, the whole merged area where it lies in one. */
  readonly active: Area;
  readonly content: string;
  readonly draft: Draft | null;
  readonly onDraft: (draft: Draft | null) => void;
  readonly onCommit: () => void;
  /** Somebody typed where to go. */
  readonly onGoTo: (typed: string) => void;
}

/** The name box, which also goes to an address, and the field with the active cell's content. */
export function FormulaBar(props: Props): ReactElement {
  const { text, active, content, draft, onDraft, onCommit, onGoTo } = props;
  const [typedName, setTypedName] = useState<string | null>(null);
  const typed = (content: string): Draft => ({
    address: draft?.address ?? { row: active.row, column: active.column },
    text: content,
    mode: 'typing',
  });
  const name = areaToA1({ ...active, rowCount: 1, columnCount: 1 });
  return (
    <div className="formula-bar">
      <input
        className="name-box"
        aria-label={text('nameBox')}
        value={typedName ?? name}
        onChange={(event) => {
          setTypedName(event.target.value);
        }}
        onBlur={() => {
          setTypedName(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTypedName(null);
          if (event.key !== 'Enter') return;
          // The grid takes the keyboard at once, and would take this key for a line break.
          event.preventDefault();
          setTypedName(null);
          if (typedName !== null && typedName.trim() !== '') onGoTo(typedName.trim());
        }}
      />
      <span className="formula-mark" aria-hidden="true">
        fx
      </span>
      <textarea
        className="formula-text"
        aria-label={text('formulaBar')}
        rows={1}
        spellCheck={false}
        value={draft?.text ?? content}
        onChange={(event) => {
          onDraft(typed(event.target.value));
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const broken = lineBreak(event);
          if (broken !== null) onDraft(typed(broken));
          else if (event.key === 'Escape') onDraft(null);
          else if (event.key === 'Enter') onCommit();
          else return;
          event.preventDefault();
        }}
      />
    </div>
  );
}
