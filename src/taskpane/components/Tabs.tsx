import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '4px',
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    ...typographyStyles.body1,
    position: 'relative',
    padding: '8px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '8px',
      right: '8px',
      bottom: '-1px',
      borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
      '@media (forced-colors: active)': { borderBottom: '4px solid Highlight' },
    },
  },
  count: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
    paddingLeft: '6px',
  },
});

/** One tab. */
export interface Tab<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly count: number;
}

/** The tabs and which one is in front. Panels carry the ids `panel-…`. */
export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/**
 * Tabs as the ARIA practices describe them: one stop for Tab, arrows move between them.
 *
 * @param props the tabs
 * @returns the tab list
 * @example <Tabs label="结果内容" tabs={tabs} chosen="indicators" onChoose={show} />
 */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: TabsProps<Id>) {
  const styles = useStyles();
  const { number } = useTranslator();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const index = tabs.findIndex(({ id }) => id === chosen);
    const next = tabs[(index + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div ref={list} className={styles.root} role="tablist" aria-label={label}>
      {tabs.map(({ id, name, count }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === chosen}
          aria-controls={`panel-${id}`}
          tabIndex={id === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, id === chosen && styles.chosen)}
          onKeyDown={onKeyDown}
          onClick={() => {
            onChoose(id);
          }}
        >
          {name}
          <span className={styles.count}>{number(count)}</span>
        </button>
      ))}
    </div>
  );
}
