import type { Translator } from '.';

/**
 * Some cells by name.
 *
 * @param translator the language
 * @param cells A1 addresses
 * @returns at most five of them
 * @example cellsText(translator, ['H5', 'H7']) //=> 'H5、H7'
 */
export function cellsText({ t }: Translator, cells: readonly string[]): string {
  const shown = cells.slice(0, 5).join(t('pane.notice.comma'));
  return cells.length > 5 ? `${shown}…` : shown;
}
