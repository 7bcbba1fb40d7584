import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Settings } from '../../app/settings';
import type { Profile } from '../../core/scoring/profile';
import { freeProfileId } from '../../core/scoring/profiles/ownProfiles';
import type { ProfileProblem } from '../../core/scoring/validateProfile';
import { Notice } from '../components/Notice';
import { PanelTop } from '../components/PanelTop';
import { useSecondPaint } from '../state/useSecondPaint';
import { useTranslator } from '../TranslatorContext';
import { PairList } from './PairList';
import {
  draftOf,
  problemsByPath,
  profileFrom,
  profileGroups,
  profileLists,
  type ProfileDraft,
} from './profileDraft';
import { FieldOf } from './FieldOf';
import {
  freeName,
  isPreset,
  ownProfilesOf,
  takenIn,
  withoutProfile,
  withProfile,
} from './ownProfiles';
import { ProfileChoice } from './ProfileChoice';
import { ProfileFile } from './ProfileFile';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: '20px',
    padding: '0 16px 0',
    // A field that takes the focus must not hide behind the foot.
    '& input, & select': { scrollMarginBottom: '180px', scrollMarginTop: '60px' },
  },
  group: { display: 'grid', rowGap: '8px' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    '@media (max-width: 259px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    columnGap: '12px',
    rowGap: '8px',
    alignItems: 'start',
  },
  thirds: {
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    '@media (max-width: 259px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
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

/** The workbook's settings, and who wants to know. */
export interface ProfileEditorProps {
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
  readonly onClose: () => void;
}

/**
 * 计分口径: presets with their source, the office's own ones to edit, and their files. Nothing is kept
 * before 保存, and nothing that does not pass validation.
 *
 * @param props the settings
 * @returns the editor
 * @example <ProfileEditor settings={settings} onSettings={save} onClose={back} />
 */
export function ProfileEditor({ settings, onSettings, onClose }: ProfileEditorProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const own = ownProfilesOf(settings);
  const [base, setBase] = useState(settings.profile);
  const [draft, setDraft] = useState<ProfileDraft>(() => draftOf(settings.profile));
  const [problems, setProblems] = useState<readonly ProfileProblem[]>([]);
  const isWhole = useSecondPaint();
  const root = useRef<HTMLDivElement>(null);
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (attempts > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  const isOwn = own.some(({ id }) => id === base.id);
  const copy = { id: freeProfileId(own), source: `${t('pane.profile.ownSource')}${base.name}` };
  const result = profileFrom(draft, base, isPreset(base) ? copy : base);
  const isUnchanged = result.ok && result.profile === base && (isOwn || isPreset(base));
  const byPath = problemsByPath(problems);
  const edit = (next: ProfileDraft) => {
    const isNameless = isPreset(base) && next.name === base.name;
    // An edited copy must not be taken for the preset that it came from.
    const name = isNameless ? freeName(`${base.name}${t('pane.profile.ownMark')}`, own) : next.name;
    setDraft({ ...next, ...(name !== undefined && { name }) });
  };
  const set = (path: string, text: string) => {
    edit({ ...draft, [path]: text });
    setProblems((before) => before.filter(({ field }) => !field.startsWith(path)));
  };
  const choose = (chosen: Profile) => {
    setBase(chosen);
    setDraft(draftOf(chosen));
    setProblems([]);
  };
  const save = (validated: ReturnType<typeof profileFrom>) => {
    const refused = validated.ok ? nameProblems(validated.profile, own) : validated.problems;
    if (!validated.ok || refused.length > 0) {
      setProblems(refused);
      setAttempts((before) => before + 1);
      return;
    }
    onSettings(withProfile(settings, validated.profile));
    onClose();
  };
  const saveCopy = () => {
    const name = draft.name === base.name ? freeName(base.name, own) : (draft.name ?? '');
    save(profileFrom({ ...draft, name }, base, copy));
  };
  const top = <PanelTop what={t('pane.profile.what')} onClose={onClose} />;
  if (!isWhole) return <div className={styles.root}>{top}</div>;
  return (
    <div ref={root} className={styles.root}>
      {top}
      <ProfileChoice
        chosen={base}
        own={own}
        onChoose={choose}
        onRemove={(id) => {
          const without = withoutProfile(settings, id);
          onSettings(without);
          choose(without.profile);
        }}
      />
      {!(isUnchanged && isPreset(base)) && (
        <Field
          label={t('pane.profile.name')}
          {...messageOf(
            byPath.get('name'),
            t((draft.name ?? '').trim() === '' ? 'pane.profile.badName' : 'pane.profile.takenName'),
          )}
        >
          <Input
            value={draft.name ?? ''}
            onChange={(_, { value }) => {
              setDraft({ ...draft, name: value });
              setProblems((before) => before.filter(({ field }) => field !== 'name'));
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
      {profileLists
        .filter(({ matters }) => matters?.(draft) !== false)
        .map((list) => (
          <PairList
            key={list.path}
            list={list}
            draft={draft}
            problems={byPath}
            onField={set}
            onDraft={(next) => {
              edit(next);
              setProblems([]);
            }}
          />
        ))}
      <ProfileFile
        profile={result.ok ? result.profile : null}
        onImport={(imported) => {
          choose(takenIn(imported, own));
        }}
      />
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
              save(result);
            }}
          >
            {t(
              isUnchanged
                ? 'pane.profile.use'
                : isOwn
                  ? 'pane.profile.saveChanges'
                  : 'pane.profile.save',
            )}
          </Button>
          {isOwn && !isUnchanged && (
            <Button onClick={saveCopy}>{t('pane.profile.saveCopy')}</Button>
          )}
          {!isUnchanged && (
            <Button
              onClick={() => {
                choose(isOwn || isPreset(base) ? base : settings.profile);
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

/** Two profiles of one name could not be told apart in the list. */
const nameProblems = (profile: Profile, own: readonly Profile[]): readonly ProfileProblem[] =>
  !isPreset(profile) &&
  freeName(
    profile.name,
    own.filter(({ id }) => id !== profile.id),
  ) !== profile.name
    ? [{ field: 'name', code: 'contradiction' }]
    : [];

const messageOf = (problem: ProfileProblem | undefined, message: string) =>
  problem ? { validationMessage: message } : {};
