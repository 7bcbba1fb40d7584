import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import type { ProfileProblem } from '../../core/scoring/validateProfile';
import { useTranslator } from '../TranslatorContext';
import { FieldOf } from './FieldOf';
import { capsOf, withCap, withoutCap, type ProfileDraft } from './profileDraft';

const most = 20;

const useStyles = makeStyles({
  group: { display: 'grid', rowGap: '8px', justifyItems: 'start' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  cap: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 32px',
    columnGap: '8px',
    alignItems: 'start',
    justifySelf: 'stretch',
  },
  remove: { marginTop: '20px' },
});

/** The draft with its caps, and who wants to know. */
export interface CapsProps {
  readonly draft: ProfileDraft;
  readonly problems: ReadonlyMap<string, ProfileProblem>;
  readonly onField: (path: string, text: string) => void;
  readonly onDraft: (draft: ProfileDraft) => void;
}

/**
 * The list of caps on the total by execution rate, strictest last.
 *
 * @param props the draft
 * @returns the list with 添加 and 删除
 * @example <Caps draft={draft} problems={problems} onField={set} onDraft={setDraft} />
 */
export function Caps({ draft, problems, onField, onDraft }: CapsProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const count = capsOf(draft);
  return (
    <section className={styles.group} aria-labelledby="profile-caps">
      <h2 id="profile-caps" className={styles.title}>
        {t('pane.profile.group.caps')}
      </h2>
      <p className={styles.hint}>{t('pane.profile.capsHint')}</p>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.cap}>
          {(['below', 'total'] as const).map((part) => {
            const path = `caps[${index}].${part}`;
            return (
              <FieldOf
                key={part}
                field={{ path, kind: part === 'below' ? 'percent' : 'marks' }}
                text={draft[path] ?? ''}
                problem={problems.get(path)}
                onChange={onField}
              />
            );
          })}
          <Button
            className={styles.remove}
            appearance="subtle"
            icon={<Delete16Regular />}
            aria-label={t('pane.profile.removeCap', { number: index + 1 })}
            onClick={() => {
              onDraft(withoutCap(draft, index));
            }}
          />
        </div>
      ))}
      {count < most && (
        <Button
          size="small"
          icon={<Add16Regular />}
          onClick={() => {
            onDraft(withCap(draft));
          }}
        >
          {t('pane.profile.addCap')}
        </Button>
      )}
    </section>
  );
}
