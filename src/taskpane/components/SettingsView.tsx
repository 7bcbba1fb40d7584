import {
  Button,
  Field,
  makeStyles,
  Select,
  Switch,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { Settings } from '../../app/settings';
import { profiles } from '../../core/scoring/profiles';
import type { Preferences } from '../preferences';
import { ownProfilesOf, withProfile } from '../profile/ownProfiles';
import { clamped } from '../clamped';
import type { AutoOpen, HostUseCases } from '../useCases';
import { useSecondPaint } from '../state/useSecondPaint';
import { useTranslator } from '../TranslatorContext';
import { AutoOpenSwitch } from './AutoOpenSwitch';
import { BackButton } from './BackButton';
import { HostLine } from './HostLine';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '20px', padding: '0 16px 24px' },
  group: { display: 'grid', rowGap: '12px' },
  profile: { justifySelf: 'start' },
  switch: { marginLeft: '-8px' },
  source: clamped(2),
  title: { ...typographyStyles.subtitle2, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** What can be set, and what the person likes. */
export interface SettingsViewProps {
  readonly settings: Settings;
  readonly preferences: Preferences;
  readonly autoOpen: AutoOpen;
  readonly describeHost: HostUseCases['describeHost'];
  readonly onSettings: (settings: Settings) => void;
  readonly onPreferences: (preferences: Preferences) => void;
  /** Opens the rules to look at and change. */
  readonly onProfile: () => void;
  readonly onClose: () => void;
}

/**
 * Settings that travel with the workbook, and preferences of this computer. Every change holds at once.
 *
 * @param props current values and who wants to know
 * @returns the settings
 * @example <SettingsView settings={settings} preferences={preferences} autoOpen={useCases.autoOpen} describeHost={useCases.describeHost} onSettings={save} onPreferences={like} onProfile={rules} onClose={back} />
 */
export function SettingsView(props: SettingsViewProps) {
  const { settings, preferences, onSettings, onPreferences, onProfile, onClose } = props;
  const styles = useStyles();
  const { t } = useTranslator();
  const listed = [...ownProfilesOf(settings), ...profiles];
  const isWhole = useSecondPaint();
  const top = <BackButton onClose={onClose} />;
  if (!isWhole) return <div className={styles.root}>{top}</div>;
  return (
    <div className={styles.root}>
      {top}
      <section className={styles.group}>
        <h2 className={styles.title}>{t('pane.settings.scoring')}</h2>
        <Field
          label={t('pane.settings.profile')}
          hint={
            <span className={styles.source} title={settings.profile.source}>
              {settings.profile.source}
            </span>
          }
        >
          <Select
            value={settings.profile.id}
            onChange={(_, { value }) => {
              const profile = listed.find(({ id }) => id === value);
              if (profile) onSettings(withProfile(settings, profile));
            }}
          >
            {listed.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Button className={styles.profile} size="small" onClick={onProfile}>
          {t('pane.profile.open')}
        </Button>
        <Field label={t('pane.settings.typed')}>
          <Select
            value={settings.typedScores}
            onChange={(_, { value }) => {
              onSettings({ ...settings, typedScores: value === 'replace' ? 'replace' : 'keep' });
            }}
          >
            <option value="keep">{t('pane.settings.typed.keep')}</option>
            <option value="replace">{t('pane.settings.typed.replace')}</option>
          </Select>
        </Field>
        <Field label={t('pane.settings.writeAs')}>
          <Select
            value={settings.writeAs}
            onChange={(_, { value }) => {
              onSettings({ ...settings, writeAs: value === 'formulas' ? 'formulas' : 'values' });
            }}
          >
            <option value="values">{t('pane.settings.writeAs.values')}</option>
            <option value="formulas">{t('pane.settings.writeAs.formulas')}</option>
          </Select>
        </Field>
        <Field label={t('pane.settings.palette')}>
          <Select
            value={settings.palette}
            onChange={(_, { value }) => {
              onSettings({ ...settings, palette: value === 'print' ? 'print' : 'standard' });
            }}
          >
            <option value="standard">{t('pane.settings.palette.standard')}</option>
            <option value="print">{t('pane.settings.palette.print')}</option>
          </Select>
        </Field>
        <Switch
          className={styles.switch}
          checked={settings.notes}
          label={t('pane.settings.notes')}
          onChange={(_, { checked }) => {
            onSettings({ ...settings, notes: checked });
          }}
        />
        <AutoOpenSwitch autoOpen={props.autoOpen} />
      </section>
      <section className={styles.group}>
        <h2 className={styles.title}>{t('pane.settings.look')}</h2>
        <Field label={t('pane.settings.language')}>
          <Select
            value={preferences.language}
            onChange={(_, { value }) => {
              const language = value === 'zh-CN' || value === 'en-US' ? value : 'host';
              onPreferences({ ...preferences, language });
            }}
          >
            <option value="host">{t('pane.settings.language.host')}</option>
            <option value="zh-CN" lang="zh-CN">
              简体中文
            </option>
            <option value="en-US" lang="en-US">
              English
            </option>
          </Select>
        </Field>
        <Field label={t('pane.settings.theme')}>
          <Select
            value={preferences.theme}
            onChange={(_, { value }) => {
              const theme = value === 'light' || value === 'dark' ? value : 'host';
              onPreferences({ ...preferences, theme });
            }}
          >
            <option value="host">{t('pane.settings.theme.host')}</option>
            <option value="light">{t('pane.settings.theme.light')}</option>
            <option value="dark">{t('pane.settings.theme.dark')}</option>
          </Select>
        </Field>
      </section>
      <p className={styles.hint}>{t('pane.settings.privacy')}</p>
      <HostLine className={styles.hint} describeHost={props.describeHost} />
    </div>
  );
}
