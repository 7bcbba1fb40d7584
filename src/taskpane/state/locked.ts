import type { PaneState } from './paneState';

/** Where the pane says that the sheet is protected, and what to do. */
export const lockedId = 'pane-protected';

/**
 * Whether the shown form stands on a protected sheet, where Excel refuses to write: said before the click.
 *
 * @param state the pane's state
 * @returns true where a message says so
 * @example isLocked({ inspection, changed: null })
 */
export function isLocked({
  inspection,
  changed,
}: Pick<PaneState, 'inspection' | 'changed'>): boolean {
  const shown = changed?.inspection ?? inspection;
  return shown !== null && shown.sheet.isProtected && shown.report.projects.length > 0;
}

/**
 * What describes every button that writes to the shown sheet: the message that it is protected.
 *
 * @param state the pane's state
 * @returns for `aria-describedby`; undefined on a sheet that is not protected
 * @example <Button aria-describedby={lockedBy(state)} />
 */
export function lockedBy(state: Pick<PaneState, 'inspection' | 'changed'>): string | undefined {
  return isLocked(state) ? lockedId : undefined;
}
