import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import {
  memo,
  startTransition,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import type { Sheet } from '../../core/sheet';
import { lazily } from '../lazily';
import { ShownContext } from '../ShownContext';
import { needsAttention, type Item } from '../state/items';
import { whenIdle } from '../state/whenIdle';
import { useTranslator } from '../TranslatorContext';
import { fetchForms, type ExplanationActions } from './Explanation';
import { IndicatorRow } from './IndicatorRow';

const manyRows = 100;

const VirtualRows = lazily(
  async () => (await import(/* webpackChunkName: "virtual-rows" */ './VirtualRows')).VirtualRows,
);

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  empty: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground3,
    margin: 0,
    padding: '16px',
  },
  steps: { display: 'flex', columnGap: '4px' },
  walk: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '4px',
    padding: '0 8px 4px 16px',
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
  },
});

/** The lines and where they scroll. */
export interface IndicatorListProps {
  readonly items: readonly Item[];
  readonly sheet: Sheet;
  readonly isBusy: boolean;
  /** The list has a layout: it is not on the tab behind. A panel may cover it. */
  readonly isLaidOut: boolean;
  readonly actions: ExplanationActions;
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** What a list of rows needs, drawn all at once or only where it is visible. */
export interface RowsProps {
  readonly items: readonly Item[];
  readonly isLaidOut: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly row: (item: Item, index: number) => ReactElement;
  /** Set by the rows: brings a row into view and focuses it. */
  readonly goToRef: { current: ((index: number) => void) | null };
}

/**
 * The indicators. Up and down move between rows, with Alt to the next one that is not met; a click shows
 * the cell and opens the explanation.
 *
 * @param props the lines
 * @returns the list; only visible rows are drawn when there are many
 * @example <IndicatorList items={items} sheet={sheet} isBusy={false} isLaidOut actions={actions} scroller={ref} />
 */
export const IndicatorList = memo(function IndicatorList(props: IndicatorListProps) {
  const { items, sheet, isBusy, isLaidOut, actions, scroller } = props;
  const styles = useStyles();
  const { t } = useTranslator();
  const [openId, setOpenId] = useState<string | null>(null);
  const [goal, setGoal] = useState<{ readonly index: number } | null>(null);
  const goToRef = useRef<((index: number) => void) | null>(null);
  const { reveal } = actions;
  useEffect(() => whenIdle(fetchForms), []);
  useEffect(() => {
    if (goal) goToRef.current?.(goal.index);
  }, [goal]);
  const onToggle = useCallback(
    (item: Item) => {
      setOpenId((open) => (open === item.id ? null : item.id));
      reveal(item.address);
    },
    [reveal],
  );
  const shortfalls = useMemo(
    () => items.flatMap((item, index) => (needsAttention(item) ? [index] : [])),
    [items],
  );
  const walk = (step: 1 | -1) => {
    const at = items.findIndex(({ id }) => id === openId);
    const next =
      step === 1
        ? shortfalls.find((index) => index > at)
        : shortfalls.filter((index) => index < (at === -1 ? items.length : at)).at(-1);
    const item = next === undefined ? undefined : items[next];
    if (next === undefined || item === undefined) return;
    setOpenId(item.id);
    reveal(item.address);
    // The row opens first; the way to it follows with the next paint.
    startTransition(() => {
      setGoal({ index: next });
    });
  };
  const walkStably = useStable(walk);
  const focus = useFocusKept(items, goToRef);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.altKey ? 0 : (steps[event.key] ?? 0);
    const row = event.target instanceof HTMLElement ? event.target.dataset.row : undefined;
    const next = Number(row) + step;
    if (step === 0 || row === undefined || next < 0 || next >= items.length) return;
    event.preventDefault();
    goToRef.current?.(next);
  };
  if (items.length === 0) return <p className={styles.empty}>{t('pane.list.empty')}</p>;
  const rows: RowsProps = {
    items,
    isLaidOut,
    scroller,
    goToRef,
    row: (item, index) => (
      <IndicatorRow
        item={item}
        index={index}
        sheet={sheet}
        isOpen={item.id === openId}
        isBusy={isBusy && item.id === openId}
        actions={actions}
        onToggle={onToggle}
      />
    ),
  };
  return (
    <>
      <AltArrows isLaidOut={isLaidOut} walk={walkStably} />
      {shortfalls.length > 0 && <Walk count={shortfalls.length} walk={walkStably} />}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys bubble up from the rows' buttons */}
      <div onKeyDown={onKeyDown} {...focus}>
        {items.length > manyRows ? (
          <Suspense fallback={null}>
            <VirtualRows {...rows} />
          </Suspense>
        ) : (
          <AllRows {...rows} />
        )}
      </div>
    </>
  );
});

/** Where a row goes with the control that has the focus, the row in its place gets the focus. */
function useFocusKept(items: readonly Item[], goToRef: RowsProps['goToRef']) {
  const lastRow = useRef<number | null>(null);
  useEffect(() => {
    const isLost = document.activeElement === document.body && document.hasFocus();
    if (lastRow.current === null || !isLost) return;
    goToRef.current?.(Math.min(lastRow.current, items.length - 1));
  }, [items, goToRef]);
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const row = target.closest('li')?.querySelector<HTMLElement>('[data-row]');
      lastRow.current = row ? Number(row.dataset.row) : null;
    },
    onBlur: ({ target }: FocusEvent<HTMLElement>) => {
      if (target.isConnected) lastRow.current = null;
    },
  };
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** The same function over the life of the list, so that what calls it is not drawn again with each row. */
function useStable(walk: (step: 1 | -1) => void): (step: 1 | -1) => void {
  const latest = useRef(walk);
  useLayoutEffect(() => {
    latest.current = walk;
  });
  return useCallback((step) => {
    latest.current(step);
  }, []);
}

interface WalkProps {
  /** To the next line that needs attention, or to the one before. */
  readonly walk: (step: 1 | -1) => void;
}

const Walk = memo(function Walk({ count, walk }: WalkProps & { readonly count: number }) {
  const styles = useStyles();
  const { t } = useTranslator();
  return (
    <div className={styles.walk} role="group" aria-label={t('pane.list.walk')}>
      <span>{t('pane.list.attention', { count })}</span>
      <span className={styles.steps}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronUp20Regular />}
          aria-label={t('pane.list.previous')}
          aria-keyshortcuts="Alt+ArrowUp"
          title={`${t('pane.list.previous')} (Alt+↑)`}
          onClick={() => {
            walk(-1);
          }}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronDown20Regular />}
          aria-label={t('pane.list.next')}
          aria-keyshortcuts="Alt+ArrowDown"
          title={`${t('pane.list.next')} (Alt+↓)`}
          onClick={() => {
            walk(1);
          }}
        />
      </span>
    </div>
  );
});

/** The keys hold wherever the focus is in the pane, but not in fields that use them themselves. */
function AltArrows({ isLaidOut, walk }: WalkProps & { readonly isLaidOut: boolean }) {
  const isShown = useContext(ShownContext) && isLaidOut;
  useEffect(() => {
    if (!isShown) return;
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const step = event.altKey ? steps[event.key] : undefined;
      if (step === undefined || event.target instanceof HTMLSelectElement) return;
      event.preventDefault();
      walk(step);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [isShown, walk]);
  return null;
}

function AllRows({ items, row, goToRef }: RowsProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    goToRef.current = (index) => {
      list.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus();
    };
  }, [goToRef]);
  return (
    <ul ref={list} className={styles.list} aria-label={t('pane.list.label')}>
      {items.map((item, index) => (
        <li key={item.id}>{row(item, index)}</li>
      ))}
    </ul>
  );
}
