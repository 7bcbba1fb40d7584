import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import type { Address } from '../../../core/address';
import type { CellStyle } from '../../../xlsx/model';
import { textStyle, type Box } from './cellLook';
import type { Draft } from './gridSheet';
import { lineBreak } from '../lineBreak';
import { textWidth } from './textSize';

interface Props {
  /** Names the active cell and what it holds. */
  readonly label: string;
  /** The active cell's note, as it is read out. */
  readonly description: string | undefined;
  readonly active: Address;
  /** The active cell in window pixels. */
  readonly box: Box;
  readonly style: CellStyle;
  readonly draft: Draft | null;
  /** Changes when the grid should take the keyboard. */
  readonly focusRequest: number;
  readonly onDraft: (draft: Draft | null) => void;
  /** The selected cells for the clipboard. */
  readonly onCopy: () => string;
  readonly onCut: () => void;
  readonly onPaste: (text: string) => void;
  readonly onKeyboard: (isHere: boolean) => void;
  /** Returns true when the key was used. */
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
}

/**
 * The field that holds the keyboard: invisible over the active cell until something is typed (so
 * that Chinese input methods compose in place), then the cell's editor.
 */
export function CellEditor(props: Props): ReactElement {
  const { label, description, active, box, style, draft, focusRequest, onDraft, onKey } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const noteId = useId();
  /** While nothing is being typed, the clipboard is about cells; false leaves it to the field. */
  const copyCells = (event: ClipboardEvent<HTMLTextAreaElement>): boolean => {
    const text = draft ? '' : props.onCopy();
    if (text === '') return false;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    return true;
  };
  useEffect(() => {
    if (focusRequest > 0) field.current?.focus({ preventScroll: true });
  }, [focusRequest]);
  const mode = draft?.mode;
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || mode !== 'editing') return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [mode]);
  const lines = draft?.text.split('\n') ?? [''];
  const widest = Math.max(...lines.map((line) => textWidth(line, style.font))) + 24;
  const width = draft ? Math.max(box.width + 1, Math.min(widest, 480)) : box.width;
  return (
    <>
      <textarea
        ref={field}
        className={draft ? 'cell-editor' : 'cell-editor cell-editor-idle'}
        aria-label={label}
        aria-describedby={description === undefined ? undefined : noteId}
        spellCheck={false}
        wrap={style.alignment.wrap ? 'soft' : 'off'}
        value={draft?.text ?? ''}
        style={{
          ...textStyle('', style),
          left: box.left - 1,
          top: box.top - 1,
          width,
          height: Math.max(box.height + 1, lines.length * style.font.size * 1.7 + 4),
        }}
        onChange={(event) => {
          onDraft({
            address: draft?.address ?? active,
            text: event.target.value,
            mode: draft?.mode ?? 'typing',
          });
        }}
        onCopy={copyCells}
        onCut={(event) => {
          if (copyCells(event)) props.onCut();
        }}
        onPaste={(event) => {
          const text = draft ? '' : event.clipboardData.getData('text/plain');
          if (text === '') return;
          event.preventDefault();
          props.onPaste(text);
        }}
        onFocus={() => {
          props.onKeyboard(true);
        }}
        onBlur={() => {
          props.onKeyboard(false);
        }}
        onPointerDown={(event) => {
          // A click into the text places the cursor; to the grid it would end the editing.
          if (draft) event.stopPropagation();
        }}
        onDoubleClick={(event) => {
          // Selects a word; the grid would begin anew with the stored content.
          if (draft) event.stopPropagation();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const broken = draft ? lineBreak(event) : null;
          if (draft && broken !== null) onDraft({ ...draft, text: broken });
          else if (onKey(event)) event.preventDefault();
        }}
      />
      <div id={noteId} hidden>
        {description}
      </div>
    </>
  );
}
