import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Profile } from '../../core/scoring/profile';
import { profiles } from '../../core/scoring/profiles';
import type { ProfileProblem } from '../../core/scoring/validateProfile';
import { Notice } from '../components/Notice';
import { PanelTop } from '../components/PanelTop';
import { useTranslator } from '../TranslatorContext';
import { Caps } from './Caps';
import {
  draftOf,
  problemsByPath,
  profileFrom,
  profileGroups,
  type ProfileDraft,
} from './profileDraft';
import { FieldOf } from './FieldOf';
import { ProfileFile } from './ProfileFile';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: '20px',
    padding: '0 16px 0',
    // A field that takes the focus must not hide behind the foot.
    '& input, & select': { scrollMarginBottom: '180px', scrollMarginTop: '60px' },
  },
  source: {
    ...typographyStyles.caption1,
    margin: '4px 0 0',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  group: { display: 'grid', rowGap: '8px' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: '12px',
    rowGap: '8px',
    alignItems: 'start',
  },
  thirds: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'grid',
    rowGap: '8px',
    margin: '0 -16px',
    padding: '8px 16px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
});

/** The rules in use, and who wants to know. */
export interface ProfileEditorProps {
  readonly profile: Profile;
  readonly onSave: (profile: Profile) => void;
  readonly onClose: () => void;
}

/**
 * 计分口径: presets with their source, an edited copy of the office's own, and its file. Nothing is kept
 * before 保存, and nothing that does not pass validation.
 *
 * @param props the rules in use
 * @returns the editor
 * @example <ProfileEditor profile={settings.profile} onSave={save} onClose={back} />
 */
export function ProfileEditor({ profile, onSave, onClose }: ProfileEditorProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const [base, setBase] = useState(profile);
  const [draft, setDraft] = useState<ProfileDraft>(() => draftOf(profile));
  const [problems, setProblems] = useState<readonly ProfileProblem[]>([]);
  const root = useRef<HTMLDivElement>(null);
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (attempts > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  const result = profileFrom(draft, base, ownOf(base, t('pane.profile.ownSource')));
  const isPreset = result.ok && profiles.some(({ id }) => id === result.profile.id);
  const byPath = problemsByPath(problems);
  const set = (path: string, text: string) => {
    setDraft((before) => named({ ...before, [path]: text }, base, t('pane.profile.ownMark')));
    setProblems((before) => before.filter(({ field }) => !field.startsWith(path)));
  };
  const choose = (chosen: Profile) => {
    setBase(chosen);
    setDraft(draftOf(chosen));
    setProblems([]);
  };
  const isListed = profiles.some(({ id }) => id === base.id);
  return (
    <div ref={root} className={styles.root}>
      <PanelTop what={t('pane.profile.what')} onClose={onClose} />
      <Field label={t('pane.profile.preset')}>
        <Select
          value={base.id}
          onChange={(_, { value }) => {
            const chosen = [profile, ...profiles].find(({ id }) => id === value);
            if (chosen) choose(chosen);
          }}
        >
          {!isListed && <option value={base.id}>{base.name}</option>}
          {!profiles.some(({ id }) => id === profile.id) && profile.id !== base.id && (
            <option value={profile.id}>{profile.name}</option>
          )}
          {profiles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <p className={styles.source}>{t('pane.row.source', { source: base.source })}</p>
      </Field>
      {!isPreset && (
        <Field
          label={t('pane.profile.name')}
          {...messageOf(byPath.get('name'), t('pane.profile.badName'))}
        >
          <Input
            value={draft.name ?? ''}
            onChange={(_, { value }) => {
              setDraft((before) => ({ ...before, name: value }));
            }}
          />
        </Field>
      )}
      {profileGroups.map(({ id, fields }) => (
        <section key={id} className={styles.group} aria-labelledby={`profile-${id}`}>
          <h2 id={`profile-${id}`} className={styles.title}>
            {t(`pane.profile.group.${id}`)}
          </h2>
          {id === 'landing' && <p className={styles.hint}>{t('pane.profile.landingHint')}</p>}
          <div
            className={mergeClasses(
              styles.fields,
              (id === 'landing' || id === 'grades') && styles.thirds,
            )}
          >
            {fields
              .filter(({ matters }) => matters?.(draft) !== false)
              .map((field) => (
                <FieldOf
                  key={field.path}
                  field={field}
                  text={draft[field.path] ?? ''}
                  problem={byPath.get(field.path)}
                  onChange={set}
                />
              ))}
          </div>
        </section>
      ))}
      <Caps
        draft={draft}
        problems={byPath}
        onField={set}
        onDraft={(next) => {
          setDraft(named(next, base, t('pane.profile.ownMark')));
          setProblems([]);
        }}
      />
      <ProfileFile profile={result.ok ? result.profile : null} onImport={choose} />
      <div className={styles.foot}>
        {problems.length > 0 && (
          <div role="alert">
            <Notice intent="error">{t('pane.profile.refused', { count: byPath.size })}</Notice>
          </div>
        )}
        <div className={styles.actions}>
          <Button
            appearance="primary"
            onClick={() => {
              if (!result.ok) {
                setProblems(result.problems);
                setAttempts((before) => before + 1);
                return;
              }
              onSave(result.profile);
              onClose();
            }}
          >
            {t(isPreset ? 'pane.profile.use' : 'pane.profile.save')}
          </Button>
          {result.ok && result.profile === base ? null : (
            <Button
              onClick={() => {
                choose(base);
              }}
            >
              {t('pane.profile.discard')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

const ownOf = (base: Profile, pattern: string): Pick<Profile, 'id' | 'source'> =>
  profiles.some(({ id }) => id === base.id)
    ? { id: 'own', source: `${pattern}${base.name}` }
    : { id: base.id, source: base.source };

/** An edited copy must not be taken for the preset that it came from. */
function named(draft: ProfileDraft, base: Profile, mark: string): ProfileDraft {
  const isPreset = profiles.some(({ id }) => id === base.id);
  return isPreset && draft.name === base.name ? { ...draft, name: `${base.name}${mark}` } : draft;
}

const messageOf = (problem: ProfileProblem | undefined, message: string) =>
  problem ? { validationMessage: message } : {};
