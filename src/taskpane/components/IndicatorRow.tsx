import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { memo, useCallback, useRef } from 'react';
import type { Sheet } from '../../core/sheet';
import type { Item } from '../state/items';
import { describe } from '../state/describe';
import { useTranslator } from '../TranslatorContext';
import { Explanation, type ExplanationActions } from './Explanation';
import { StatusIcon, useStatusColor } from './StatusIcon';
import { clamped } from '../clamped';

const useStyles = makeStyles({
  button: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto 16px',
    '@media (max-width: 259px)': { gridTemplateColumns: '20px minmax(0, 1fr) 16px' },
    columnGap: '8px',
    alignItems: 'start',
    width: '100%',
    padding: '10px 12px 10px 16px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  open: { backgroundColor: tokens.colorNeutralBackground2 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: {
    ...typographyStyles.body1,
    ...clamped(2),
  },
  nameOpen: { WebkitLineClamp: '12' },
  below: { gridColumn: '2 / -1', minWidth: 0 },
  figures: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    display: 'block',
    paddingTop: '2px',
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  status: { fontWeight: tokens.fontWeightSemibold },
  reason: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    ...clamped(1),
  },
  changed: {
    ...typographyStyles.caption1Strong,
    display: 'block',
    color: tokens.colorStatusWarningForeground3,
  },
  score: {
    ...typographyStyles.body1Strong,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    textAlign: 'right',
    '@media (max-width: 259px)': { gridColumn: '2 / -1', gridRow: 2, textAlign: 'left' },
  },
  weight: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  chevron: {
    marginTop: '2px',
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 259px)': { gridColumn: 3, gridRow: 1 },
    '@media (prefers-reduced-motion: no-preference)': { transition: 'transform 120ms' },
  },
  turned: { transform: 'rotate(180deg)' },
});

/** One indicator in the list. All functions must be stable, so that only this row is drawn again. */
export interface IndicatorRowProps {
  readonly item: Item;
  readonly index: number;
  readonly sheet: Sheet;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly onToggle: (item: Item) => void;
  readonly actions: ExplanationActions;
}

/** One indicator: status, name, figures and score; opens to its explanation. */
export const IndicatorRow = memo(function IndicatorRow(props: IndicatorRowProps) {
  const { item, index, sheet, isOpen, isBusy, onToggle, actions } = props;
  const styles = useStyles();
  const translator = useTranslator();
  const { t, word, number } = translator;
  const statusColor = useStatusColor(item.status);
  const { name, figures, reason } = describe(translator, sheet, item);
  const panelId = `why-${item.id}`;
  const root = useRef<HTMLDivElement>(null);
  const onWhole = useCallback(() => {
    // What was opened below the edge would not be seen.
    root.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={root} className={mergeClasses(styles.item, isOpen && styles.open)}>
      <button
        type="button"
        data-row={index}
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => {
          onToggle(item);
        }}
      >
        <StatusIcon status={item.status} />
        <span className={mergeClasses(styles.name, isOpen && styles.nameOpen)} title={name}>
          {name}
        </span>
        <span className={styles.score}>
          {item.score === null ? (
            <span className={styles.weight}>
              {t(item.weight === null ? 'pane.list.noWeight' : 'sentence.score.none')}
            </span>
          ) : (
            number(item.score)
          )}
          {item.weight !== null && <span className={styles.weight}> / {number(item.weight)}</span>}
        </span>
        <ChevronDown16Regular
          aria-hidden
          className={mergeClasses(styles.chevron, isOpen && styles.turned)}
        />
        <span className={styles.below}>
          <span className={styles.figures}>
            <span className={mergeClasses(styles.status, statusColor)}>{word(item.status)}</span>
            {` · ${figures}`}
            {item.sharedBy > 1 && ` · ${t('pane.list.shared', { count: item.sharedBy })}`}
          </span>
          {item.isChanged && <span className={styles.changed}>{t('pane.list.changed')}</span>}
          {reason !== null && !isOpen && (
            <span className={styles.reason} title={reason}>
              {reason}
            </span>
          )}
        </span>
      </button>
      {isOpen && (
        <Explanation
          id={panelId}
          item={item}
          sheet={sheet}
          isBusy={isBusy}
          actions={actions}
          onWhole={onWhole}
        />
      )}
    </div>
  );
});
