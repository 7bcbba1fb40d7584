import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import type { Profile } from '../../core/scoring/profile';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    '@media (max-width: 259px)': { flexWrap: 'wrap' },
    padding: '4px 4px 4px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
  },
  profile: {
    minWidth: 0,
    flexShrink: 1,
    padding: '0 8px',
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
  profileName: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** The rules in use, and what is open. */
export interface PaneFooterProps {
  /** Null until the settings of the workbook are known; nothing can be changed before. */
  readonly profile: Profile | null;
  readonly opened: string | null;
  readonly onProfile: () => void;
  readonly onSettings: () => void;
}

/**
 * The line at the bottom: the rules in use, and the settings.
 *
 * @param props the rules and where the buttons lead
 * @returns the footer
 * @example <PaneFooter profile={profile} opened={null} onProfile={edit} onSettings={open} />
 */
export function PaneFooter({ profile, opened, onProfile, onSettings }: PaneFooterProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  return (
    <footer className={styles.footer}>
      {profile ? (
        <Button
          appearance="transparent"
          size="small"
          className={styles.profile}
          title={`${profile.name} · ${profile.source}`}
          aria-label={t('pane.profile.openNamed', { name: profile.name })}
          aria-pressed={opened === 'profile'}
          onClick={onProfile}
        >
          <span className={styles.profileName}>
            {t('pane.footer.profile')} {profile.name}
          </span>
        </Button>
      ) : (
        <span />
      )}
      <Button
        appearance="subtle"
        size="small"
        disabledFocusable={profile === null}
        icon={<Settings20Regular />}
        aria-pressed={opened === 'settings'}
        onClick={onSettings}
      >
        {t('pane.footer.settings')}
      </Button>
    </footer>
  );
}
