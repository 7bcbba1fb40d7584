import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { Address } from '../../../core/address';
import type { CellStyle } from '../../../xlsx/model';
import { textStyle, type Box } from './cellLook';
import type { Draft } from './gridSheet';
import { textWidth } from './textSize';

interface Props {
  readonly label: string;
  readonly active: Address;
  /** The active cell in window pixels. */
  readonly box: Box;
  readonly style: CellStyle;
  readonly draft: Draft | null;
  /** Changes when the grid should take the keyboard. */
  readonly focusRequest: number;
  readonly onDraft: (draft: Draft | null) => void;
  /** Returns true when the key was used. */
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
}

/**
 * The field that holds the keyboard: invisible over the active cell until something is typed (so
 * that Chinese input methods compose in place), then the cell's editor.
 */
export function CellEditor(props: Props): ReactElement {
  const { label, active, box, style, draft, focusRequest, onDraft, onKey } = props;
  const field = useRef<HTMLTextAreaElement>(null);
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
    <textarea
      ref={field}
      className={draft ? 'cell-editor' : 'cell-editor cell-editor-idle'}
      aria-label={label}
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
      onPointerDown={(event) => {
        // A click into the text places the cursor; to the grid it would end the editing.
        if (draft) event.stopPropagation();
      }}
      onDoubleClick={(event) => {
        // Selects a word; the grid would begin anew with the stored content.
        if (draft) event.stopPropagation();
      }}
      onKeyDown={(event) => {
        if (!event.nativeEvent.isComposing && onKey(event)) event.preventDefault();
      }}
    />
  );
}
