import {
  Button,
  Link,
  makeStyles,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { Profile } from '../../core/scoring/profile';
import { profileToJson, type ProfileProblem } from '../../core/scoring/validateProfile';
import { Notice } from '../components/Notice';
import { useTranslator } from '../TranslatorContext';
import { fieldLabel } from './FieldOf';
import { importedProfile } from './profileDraft';

const mostBytes = 200_000;

const useStyles = makeStyles({
  group: { display: 'grid', rowGap: '8px', paddingBottom: '8px' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '8px',
  },
  text: {
    '& textarea': { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  },
  list: { margin: 0, paddingLeft: '20px' },
  file: { display: 'none' },
});

/** The profile to hand on, and who takes one in. */
export interface ProfileFileProps {
  /** Null while the form has mistakes: nobody gets half a profile. */
  readonly profile: Profile | null;
  readonly onImport: (profile: Profile) => void;
}

/**
 * Hands the rules on as a JSON file or as text to copy, and takes such a file in; a refused file is
 * answered with the names of its fields.
 *
 * @param props the profile
 * @returns export and import
 * @example <ProfileFile profile={profile} onImport={choose} />
 */
export function ProfileFile({ profile, onImport }: ProfileFileProps) {
  const styles = useStyles();
  const { t, say } = useTranslator();
  const [mode, setMode] = useState<'closed' | 'export' | 'import'>('closed');
  const [pasted, setPasted] = useState('');
  const [problems, setProblems] = useState<readonly ProfileProblem[]>([]);
  const chooser = useRef<HTMLInputElement>(null);
  const textId = useId();
  const json = profile ? profileToJson(profile) : '';
  const takeIn = (text: string) => {
    const imported = importedProfile(text);
    setProblems(imported.ok ? [] : imported.problems);
    if (!imported.ok) return;
    onImport(imported.profile);
    setPasted('');
    setMode('closed');
  };
  const toggle = (next: 'export' | 'import') => {
    setMode((before) => (before === next ? 'closed' : next));
    setProblems([]);
  };
  return (
    <section className={styles.group} aria-labelledby="profile-file">
      <h2 id="profile-file" className={styles.title}>
        {t('pane.profile.file')}
      </h2>
      <div className={styles.line}>
        <Button
          size="small"
          aria-expanded={mode === 'export'}
          disabledFocusable={profile === null}
          onClick={() => {
            toggle('export');
          }}
        >
          {t('pane.profile.export')}
        </Button>
        <Button
          size="small"
          aria-expanded={mode === 'import'}
          onClick={() => {
            toggle('import');
          }}
        >
          {t('pane.profile.import')}
        </Button>
      </div>
      {mode === 'export' && profile && (
        <>
          <p className={styles.hint}>{t('pane.profile.exportHow')}</p>
          <Textarea
            className={styles.text}
            aria-label={t('pane.profile.exportText')}
            readOnly
            rows={6}
            value={json}
            onFocus={({ target }) => {
              target.select();
            }}
          />
          <div className={styles.line}>
            <Link
              href={`data:application/json;charset=utf-8,${encodeURIComponent(json)}`}
              download={`${profile.name}.json`}
            >
              {t('pane.profile.download')}
            </Link>
          </div>
        </>
      )}
      {mode === 'import' && (
        <>
          <label className={styles.hint} htmlFor={textId}>
            {t('pane.profile.importHow')}
          </label>
          <Textarea
            id={textId}
            className={styles.text}
            rows={6}
            value={pasted}
            onChange={(_, { value }) => {
              setPasted(value);
            }}
          />
          <div className={styles.line}>
            <Button
              size="small"
              disabledFocusable={pasted.trim() === ''}
              onClick={() => {
                takeIn(pasted);
              }}
            >
              {t('pane.profile.read')}
            </Button>
            <Button
              size="small"
              onClick={() => {
                chooser.current?.click();
              }}
            >
              {t('pane.profile.choose')}
            </Button>
            <input
              ref={chooser}
              className={styles.file}
              type="file"
              accept=".json,application/json"
              aria-label={t('pane.profile.choose')}
              onChange={({ target }) => {
                const file = target.files?.[0];
                target.value = '';
                if (!file) return;
                if (file.size > mostBytes) setProblems([{ field: '', code: 'not-an-object' }]);
                else void file.text().then(takeIn);
              }}
            />
          </div>
          {problems.length > 0 && (
            <div role="alert">
              <Notice intent="error" title={t('pane.profile.importRefused')}>
                {problems.map(({ field, code }) => (
                  <span key={`${field} ${code}`}>
                    {field === ''
                      ? t('pane.profile.noJson')
                      : say('scoring', `problem.${code}`, { field: fieldName(say, field) })}
                    <br />
                  </span>
                ))}
              </Notice>
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** The path beside the name, because a person looks for it in the file. */
function fieldName(say: Parameters<typeof fieldLabel>[0], field: string): string {
  const label = fieldLabel(say, field);
  return label === field ? field : `${label} (${field})`;
}
