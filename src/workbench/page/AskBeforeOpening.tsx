import { useEffect, useRef, type ReactElement } from 'react';
import type { Translate } from './texts';

interface Props {
  readonly text: Translate;
  /** The open workbook, which has unsaved changes. */
  readonly file: string;
  /** The one that would take its place. */
  readonly next: string;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

/** Asks what becomes of unsaved changes before another file is opened; Escape keeps everything as it is. */
export function AskBeforeOpening(props: Props): ReactElement {
  const { text, file, next, onSave, onDiscard, onCancel } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="ask"
      aria-labelledby="ask-title"
      aria-describedby="ask-what"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id="ask-title">{text('askTitle', { file })}</h2>
      <p id="ask-what">{text('askWhat', { next })}</p>
      <div className="choices">
        <button type="button" className="choice choice-main" onClick={onSave}>
          {text('askSave')}
        </button>
        <button type="button" className="choice" onClick={onDiscard}>
          {text('askDiscard')}
        </button>
        <button type="button" className="choice" onClick={onCancel}>
          {text('askCancel')}
        </button>
      </div>
    </dialog>
  );
}
