import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info20Filled } from '@fluentui/react-icons/svg/info';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import { useTranslator } from '../TranslatorContext';

const icons = {
  done: CheckmarkCircle20Filled,
  info: Info20Filled,
  warning: Warning20Filled,
  error: ErrorCircle20Filled,
};

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr auto',
    columnGap: '8px',
    padding: '8px 4px 8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  done: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
  },
  info: {},
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
  },
  icon: { marginTop: '2px' },
  close: { alignSelf: 'start' },
  doneIcon: { color: tokens.colorStatusSuccessForeground1 },
  infoIcon: { color: tokens.colorNeutralForeground3 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  text: {
    ...typographyStyles.body1,
    margin: 0,
    paddingTop: '2px',
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
  },
  title: { fontWeight: tokens.fontWeightSemibold, display: 'block' },
  actions: {
    gridColumn: '2 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    rowGap: '4px',
    paddingTop: '8px',
    paddingRight: '8px',
    paddingBottom: '4px',
    ':empty': { display: 'none' },
  },
});

/** What is said, and what can be done about it. */
export interface NoticeProps {
  readonly intent: keyof typeof icons;
  readonly title?: string | undefined;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: (() => void) | undefined;
}

/**
 * A message in the flow of the pane: an icon, a sentence or two, and what to do next.
 *
 * @param props intent, texts and actions
 * @returns the message
 * @example <Notice intent="done">已写入 12 个得分，标注 4 处。</Notice>
 */
export function Notice({ intent, title, children, actions, onClose }: NoticeProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const Icon = icons[intent];
  return (
    <div className={mergeClasses(styles.root, styles[intent])} data-intent={intent}>
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[`${intent}Icon`])} />
      <p className={styles.text}>
        {title !== undefined && <strong className={styles.title}>{title}</strong>}
        {children}
      </p>
      {onClose ? (
        <Button
          className={styles.close}
          appearance="transparent"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={t('pane.notice.close')}
          onClick={onClose}
        />
      ) : (
        <span />
      )}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
