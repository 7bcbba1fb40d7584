import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import type { ProfileProblem } from '../../core/scoring/validateProfile';
import { useTranslator } from '../TranslatorContext';
import { fieldLabel, FieldOf } from './FieldOf';
import {
  countOf,
  withoutPair,
  withPair,
  type ProfileDraft,
  type ProfileList,
} from './profileDraft';

const most = 20;

const useStyles = makeStyles({
  group: { display: 'grid', rowGap: '8px', justifyItems: 'start' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 32px',
    columnGap: '8px',
    alignItems: 'start',
    justifySelf: 'stretch',
  },
  bad: { ...typographyStyles.caption1, margin: 0, color: tokens.colorStatusDangerForeground1 },
  remove: { marginTop: '20px' },
});

/** The list, the draft that it belongs to, and who wants to know. */
export interface PairListProps {
  readonly list: ProfileList;
  readonly draft: ProfileDraft;
  readonly problems: ReadonlyMap<string, ProfileProblem>;
  readonly onField: (path: string, text: string) => void;
  readonly onDraft: (draft: ProfileDraft) => void;
}

/**
 * A list of pairs of numbers, as the caps on the total or the tiers of the execution rate; strictest last.
 *
 * @param props the list
 * @returns the list with 添加 and 删除
 * @example <PairList list={caps} draft={draft} problems={problems} onField={set} onDraft={setDraft} />
 */
export function PairList({ list, draft, problems, onField, onDraft }: PairListProps) {
  const styles = useStyles();
  const { t, say } = useTranslator();
  const { path, parts } = list;
  const count = countOf(draft, path);
  const problem = problems.get(path);
  const label = fieldLabel(say, path);
  return (
    <section className={styles.group} aria-labelledby={`profile-${path}`}>
      <h2 id={`profile-${path}`} className={styles.title}>
        {label}
      </h2>
      <p className={styles.hint}>{t(`pane.profile.hint.${path}`)}</p>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.pair}>
          {parts.map(({ name, kind }) => {
            const field = { path: `${path}[${index}].${name}`, kind };
            return (
              <FieldOf
                key={name}
                field={field}
                text={draft[field.path] ?? ''}
                problem={problems.get(field.path)}
                onChange={onField}
              />
            );
          })}
          <Button
            className={styles.remove}
            appearance="subtle"
            icon={<Delete16Regular />}
            aria-label={t('pane.profile.removePair', { list: label, number: index + 1 })}
            onClick={() => {
              onDraft(withoutPair(draft, list, index));
            }}
          />
        </div>
      ))}
      {problem && (
        <p className={styles.bad} role="alert">
          {say('scoring', `problem.${problem.code}`, { field: label })}
        </p>
      )}
      {count < most && (
        <Button
          size="small"
          icon={<Add16Regular />}
          aria-label={t('pane.profile.addPairTo', { list: label })}
          onClick={() => {
            onDraft(withPair(draft, list));
          }}
        >
          {t('pane.profile.addPair')}
        </Button>
      )}
    </section>
  );
}
