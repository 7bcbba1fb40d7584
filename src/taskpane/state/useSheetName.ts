import { useEffect } from 'react';
import type { UseCases } from '../useCases';
import type { PaneEvent, PaneState } from './paneState';

/**
 * Notices a sheet that was renamed or deleted, which not every Excel tells: looks at its name whenever
 * the user comes back to the sidebar.
 *
 * @param useCases asks for the name; null before Excel has answered
 * @param now the pane's state
 * @param dispatch told the new name
 * @param follow called when the sheet is gone
 * @example useSheetName(useCases, now, dispatch, follow)
 */
export function useSheetName(
  useCases: Pick<UseCases, 'sheetName'> | null,
  now: { readonly current: { readonly state: PaneState } },
  dispatch: (event: PaneEvent) => void,
  follow: () => Promise<void>,
): void {
  useEffect(() => {
    const check = async () => {
      const { inspection, work } = now.current.state;
      if (!useCases || !inspection || work !== null) return;
      const { id, name: known } = inspection.sheet;
      const name = await useCases.sheetName(id);
      const { state } = now.current;
      if (state.work !== null || state.inspection?.sheet.id !== id) return;
      if (name === null) await follow();
      else if (name !== known) dispatch({ type: 'renamed', name });
    };
    const onFocus = () => {
      check().catch(() => undefined); // Excel does not answer: what is shown stays.
    };
    window.addEventListener('focus', onFocus);
    return () => {
      window.removeEventListener('focus', onFocus);
    };
  }, [useCases, now, dispatch, follow]);
}
