import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { Sheet } from '../../core/sheet';
import type { Item } from '../state/items';
import { useTranslator } from '../TranslatorContext';
import type { ExplanationActions } from './Explanation';
import { IndicatorRow } from './IndicatorRow';

const manyRows = 100;

const VirtualRows = lazy(() =>
  import(/* webpackChunkName: "virtual-rows" */ './VirtualRows').then((module) => ({
    default: module.VirtualRows,
  })),
);

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  empty: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground3,
    margin: 0,
    padding: '16px',
  },
});

/** The lines and where they scroll. */
export interface IndicatorListProps {
  readonly items: readonly Item[];
  readonly sheet: Sheet;
  readonly isBusy: boolean;
  readonly actions: ExplanationActions;
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** What a list of rows needs, drawn all at once or only where it is visible. */
export interface RowsProps extends IndicatorListProps {
  readonly openId: string | null;
  readonly onToggle: (item: Item) => void;
  /** Set by the rows: brings a row into view and focuses it. */
  readonly goToRef: { current: ((index: number) => void) | null };
}

/**
 * The indicators. Up and down move between rows; a click shows the cell and opens the explanation.
 *
 * @param props the lines
 * @returns the list; only visible rows are drawn when there are many
 * @example <IndicatorList items={items} sheet={sheet} isBusy={false} actions={actions} scroller={ref} />
 */
export function IndicatorList(props: IndicatorListProps) {
  const { items, actions } = props;
  const styles = useStyles();
  const { t } = useTranslator();
  const [openId, setOpenId] = useState<string | null>(null);
  const goToRef = useRef<((index: number) => void) | null>(null);
  const { reveal } = actions;
  const onToggle = useCallback(
    (item: Item) => {
      setOpenId((open) => (open === item.id ? null : item.id));
      reveal(item.address);
    },
    [reveal],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const row = event.target instanceof HTMLElement ? event.target.dataset.row : undefined;
    const next = Number(row) + step;
    if (step === 0 || row === undefined || next < 0 || next >= items.length) return;
    event.preventDefault();
    goToRef.current?.(next);
  };
  if (items.length === 0) return <p className={styles.empty}>{t('pane.list.empty')}</p>;
  const rows: RowsProps = { ...props, openId, onToggle, goToRef };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys bubble up from the rows' buttons
    <div onKeyDown={onKeyDown}>
      {items.length > manyRows ? (
        <Suspense fallback={null}>
          <VirtualRows {...rows} />
        </Suspense>
      ) : (
        <AllRows {...rows} />
      )}
    </div>
  );
}

function AllRows({ items, sheet, isBusy, actions, openId, onToggle, goToRef }: RowsProps) {
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
        <li key={item.id}>
          <IndicatorRow
            item={item}
            index={index}
            sheet={sheet}
            isOpen={item.id === openId}
            isBusy={isBusy}
            actions={actions}
            onToggle={onToggle}
          />
        </li>
      ))}
    </ul>
  );
}
