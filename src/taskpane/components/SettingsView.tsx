import {
  Button,
  Field,
  makeStyles,
  Select,
  Switch,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef } from 'react';
import type { Settings } from '../../app/settings';
import { profiles } from '../../core/scoring/profiles';
import type { Preferences } from '../preferences';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '20px', padding: '0 16px 24px' },
  back: { justifySelf: 'start', marginLeft: '-12px', marginBottom: '-8px' },
  group: { display: 'grid', rowGap: '12px' },
  profile: { justifySelf: 'start' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** What can be set, and what the person likes. */
export interface SettingsViewProps {
  readonly settings: Settings;
  readonly preferences: Preferences;
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
 * @example <SettingsView settings={settings} preferences={preferences} onSettings={save} onPreferences={like} onProfile={rules} onClose={back} />
 */
export function SettingsView(props: SettingsViewProps) {
  const { settings, preferences, onSettings, onPreferences, onProfile, onClose } = props;
  const styles = useStyles();
  const { t } = useTranslator();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector('button')?.focus();
  }, []);
  const known = profiles.some(({ id }) => id === settings.profile.id);
  return (
    <div ref={root} className={styles.root}>
      <Button
        className={styles.back}
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        onClick={onClose}
      >
        {t('pane.settings.close')}
      </Button>
      <section className={styles.group}>
        <h2 className={styles.title}>{t('pane.settings.scoring')}</h2>
        <Field label={t('pane.settings.profile')} hint={settings.profile.source}>
          <Select
            value={settings.profile.id}
            onChange={(_, { value }) => {
              const profile = profiles.find(({ id }) => id === value);
              if (profile) onSettings({ ...settings, profile });
            }}
          >
            {!known && <option value={settings.profile.id}>{settings.profile.name}</option>}
            {profiles.map(({ id, name }) => (
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
          checked={settings.notes}
          label={t('pane.settings.notes')}
          onChange={(_, { checked }) => {
            onSettings({ ...settings, notes: checked });
          }}
        />
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
    </div>
  );
}
