import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PickableRole } from '../../app/columns';
import type { UseCases } from '../useCases';

/** More rows than any header has: a whole column was selected, which says nothing about the row. */
const mostHeaderRows = 10;

/** A cell that was clicked for a role; the row is null where only the column is meant. */
export interface PointedCell {
  /** Zero-based bottom row of the header. */
  readonly row: number | null;
  readonly column: number;
}

/** Choosing a column by clicking its header in the sheet. */
export interface Pointing {
  /** The role whose cell is waited for. */
  readonly role: PickableRole | null;
  /** The same once Excel tells of clicks; one made before that would be lost. */
  readonly listensFor: PickableRole | null;
  /** This Excel does not tell what is selected. */
  readonly isImpossible: boolean;
  readonly toggle: (role: PickableRole) => void;
}

/**
 * Waits for a click on a header cell of the sheet, once for each role that asks.
 *
 * @param followSelection tells what is selected
 * @param sheetId the sheet; clicks elsewhere do not count
 * @param onPoint told the cell
 * @returns the role that is waited for, and how to start and stop
 * @example const pointing = usePointing(useCases.followSelection, sheet.id, take)
 */
export function usePointing(
  followSelection: UseCases['followSelection'],
  sheetId: string,
  onPoint: (role: PickableRole, cell: PointedCell) => void,
): Pointing {
  const [role, setRole] = useState<PickableRole | null>(null);
  const [heard, setHeard] = useState<PickableRole | null>(null);
  const [isImpossible, setImpossible] = useState(false);
  const latest = useRef(onPoint);
  useLayoutEffect(() => {
    latest.current = onPoint;
  });
  useEffect(() => {
    if (role === null) return;
    let isGone = false;
    const following = followSelection((selected) => {
      if (isGone || selected.sheetId !== sheetId) return;
      const { row, column, rowCount } = selected.area;
      isGone = true;
      setRole(null);
      latest.current(role, { row: rowCount > mostHeaderRows ? null : row + rowCount - 1, column });
    });
    following
      .then(() => {
        if (!isGone) setHeard(role);
      })
      .catch(() => {
        if (isGone) return;
        setRole(null);
        setImpossible(true);
      });
    return () => {
      isGone = true;
      setHeard(null);
      following.then((stop) => stop()).catch(() => undefined); // It ends with the pane at the latest.
    };
  }, [role, followSelection, sheetId]);
  const toggle = useCallback((asked: PickableRole) => {
    setRole((waiting) => (waiting === asked ? null : asked));
  }, []);
  return { role, listensFor: heard === role ? role : null, isImpossible, toggle };
}
