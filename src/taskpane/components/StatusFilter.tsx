import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { LineStatus } from '../state/items';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', columnGap: '6px', rowGap: '6px', padding: '8px 16px' },
  chip: {
    ...typographyStyles.caption1,
    minHeight: '24px',
    padding: '3px 10px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    ':hover': {
      backgroundColor: tokens.colorBrandBackground2Hover,
      color: tokens.colorBrandForeground2,
    },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      borderTopColor: 'Highlight',
      borderRightColor: 'Highlight',
      borderBottomColor: 'Highlight',
      borderLeftColor: 'Highlight',
      ':hover': { backgroundColor: 'Highlight', color: 'HighlightText' },
      ':focus-visible': { outlineColor: 'CanvasText' },
    },
  },
});

/** Which indicators the list shows; `open` ones wait for a person, whatever their status. */
export type Filter = LineStatus | 'all' | 'open';

/** The counts and what is chosen. */
export interface StatusFilterProps {
  readonly counts: readonly (readonly [LineStatus, number])[];
  readonly total: number;
  /** How many wait for a person's score. */
  readonly open: number;
  readonly chosen: Filter;
  readonly onChoose: (filter: Filter) => void;
}

/**
 * The number of indicators by status; each number filters the list.
 *
 * @param props counts and choice
 * @returns a group of toggle buttons
 * @example <StatusFilter counts={[['short', 2]]} total={8} open={1} chosen="all" onChoose={choose} />
 */
export function StatusFilter({ counts, total, open, chosen, onChoose }: StatusFilterProps) {
  const styles = useStyles();
  const { t, word } = useTranslator();
  const choices: readonly (readonly [Filter, number, string])[] = [
    ['all', total, t('pane.filter.all')],
    ...(open > 0 ? [['open', open, t('pane.filter.open')] as const] : []),
    ...counts.map(([status, count]) => [status, count, word(status)] as const),
  ];
  return (
    <div className={styles.root} role="group" aria-label={t('pane.filter.label')}>
      {choices.map(([filter, count, name]) => (
        <button
          key={filter}
          type="button"
          className={mergeClasses(styles.chip, chosen === filter && styles.chosen)}
          aria-pressed={chosen === filter}
          onClick={() => {
            onChoose(filter);
          }}
        >
          {t('pane.filter.count', { name, count })}
        </button>
      ))}
    </div>
  );
}
