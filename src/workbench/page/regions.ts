/** Parts of the page between which F6 goes round, as in Excel. */
export type Region = 'sheet' | 'pane' | 'ribbon';

/**
 * Where F6 takes the keyboard: from the sheet to the sidebar, on to the ribbon, and back to the sheet; with Shift
 * the other way round.
 *
 * @param from where it is
 * @param isBack whether Shift is held
 * @param hasPane whether the sidebar is open
 * @returns where it goes
 * @example nextRegion('sheet', false, true) //=> 'pane'
 */
export function nextRegion(from: Region, isBack: boolean, hasPane: boolean): Region {
  const round: readonly Region[] = hasPane ? ['sheet', 'pane', 'ribbon'] : ['sheet', 'ribbon'];
  const step = isBack ? round.length - 1 : 1;
  return round[(round.indexOf(from) + step) % round.length] ?? 'sheet';
}

/**
 * Whether a key takes the keyboard to another part of the page; with Ctrl, Alt or Cmd, F6 belongs to the browser
 * and the system.
 *
 * @param event the key
 * @returns whether it is F6, with or without Shift
 * @example leavesRegion({ key: 'F6', ctrlKey: false, altKey: false, metaKey: false }) //=> true
 */
export function leavesRegion(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): boolean {
  return event.key === 'F6' && !event.ctrlKey && !event.altKey && !event.metaKey;
}

/**
 * Which part of the page has the keyboard.
 *
 * @param element the element that has it
 * @returns its part; the sheet where nothing has it
 * @example regionOf(document.activeElement)
 */
export function regionOf(element: Element | null): Region {
  if (element?.closest('.pane-side')) return 'pane';
  return element?.closest('.ribbon') ? 'ribbon' : 'sheet';
}
