import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslator } from '../TranslatorContext';
import type { RowsProps } from './IndicatorList';

const usualHeight = () => 64;

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

/**
 * Draws only the rows that can be seen, so that 10,000 indicators scroll smoothly.
 *
 * @param props the lines and where they scroll
 * @returns the list in its full height
 * @example <VirtualRows {...rows} />
 */
export function VirtualRows({ items, isLaidOut, row, scroller, goToRef }: RowsProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  // One function per list: with another one all places are worked out anew.
  const getItemKey = useCallback((index: number) => items[index]?.id ?? index, [items]);
  // eslint-disable-next-line react-hooks/incompatible-library -- the compiler that this is about is not used
  const virtual = useVirtualizer({
    count: items.length,
    // Rows without a layout have no height, and measuring them would draw all of them, over and over.
    enabled: isLaidOut,
    getScrollElement: () => scroller.current,
    estimateSize: usualHeight,
    getItemKey,
    overscan: 5,
    scrollMargin: offset,
  });

  useLayoutEffect(() => {
    if (!isLaidOut) return;
    const top = list.current?.getBoundingClientRect().top ?? 0;
    const viewport = scroller.current;
    const margin = viewport ? top - viewport.getBoundingClientRect().top + viewport.scrollTop : 0;
    setOffset(Math.round(margin));
  }, [scroller, items, isLaidOut]);

  useEffect(() => {
    goToRef.current = (index) => {
      virtual.scrollToIndex(index);
      requestAnimationFrame(() => {
        list.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus();
      });
    };
  }, [goToRef, virtual]);
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: virtual.getTotalSize() }}
      aria-label={t('pane.list.label')}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        return item === undefined ? null : (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.row}
            style={{ transform: `translateY(${start - offset}px)` }}
            aria-setsize={items.length}
            aria-posinset={index + 1}
          >
            {row(item, index)}
          </li>
        );
      })}
    </ul>
  );
}
