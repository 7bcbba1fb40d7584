import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '12px', padding: '24px 16px', justifyItems: 'start' },
  art: { color: tokens.colorNeutralForeground3, fontSize: '32px', lineHeight: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorNeutralForeground1 },
  text: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    display: 'grid',
    rowGap: '12px',
    overflowWrap: 'anywhere',
    '& p, & ul': { margin: 0 },
    '& ul': { paddingLeft: '20px', display: 'grid', rowGap: '4px' },
  },
});

/** A state in which there is nothing to work on. */
export interface EmptyStateProps {
  readonly art: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** Said at once, because it keeps the user from working. */
  readonly isProblem?: boolean;
}

/**
 * Says why there is nothing here and what to do about it.
 *
 * @param props picture, words and an action
 * @returns the state
 * @example <EmptyState art={icon} title="这张工作表上没有找到自评表">…</EmptyState>
 */
export function EmptyState({ art, title, children, action, isProblem = false }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <section className={styles.root} role={isProblem ? 'alert' : undefined}>
      <span className={styles.art} aria-hidden>
        {art}
      </span>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.text}>{children}</div>
      {action}
    </section>
  );
}
