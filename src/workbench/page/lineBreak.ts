import type { KeyboardEvent } from 'react';

/**
 * Alt+Enter: a line break where the cursor stands. Browsers leave this key to the page.
 *
 * @param event a key in a field
 * @returns the field's text with the line break; null for any other key
 * @example const broken = lineBreak(event); if (broken !== null) onDraft({ ...draft, text: broken })
 */
export function lineBreak(event: KeyboardEvent<HTMLTextAreaElement>): string | null {
  if (event.key !== 'Enter' || !event.altKey) return null;
  const field = event.currentTarget;
  event.preventDefault();
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  return field.value;
}
