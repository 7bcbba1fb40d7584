import { Field, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { ProfileProblem } from '../../core/scoring/validateProfile';
import type { MessageKey, Translator } from '../../i18n';
import { useTranslator } from '../TranslatorContext';
import type { ProfileField } from './profileDraft';

const useStyles = makeStyles({
  field: {
    minWidth: 0,
    '& label': { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  wide: { gridColumn: '1 / -1' },
  input: {
    minWidth: 0,
    width: '100%',
    '& input': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  },
});

/** One field, what stands in it, and what is wrong with it. */
export interface FieldOfProps {
  readonly field: ProfileField;
  readonly text: string;
  readonly problem: ProfileProblem | undefined;
  readonly onChange: (path: string, text: string) => void;
}

/**
 * One field of a profile: a number with its unit, or a choice, with its message.
 *
 * @param props the field
 * @returns the field
 * @example <FieldOf field={field} text="90" problem={undefined} onChange={set} />
 */
export function FieldOf({ field, text, problem, onChange }: FieldOfProps) {
  const styles = useStyles();
  const { t, say } = useTranslator();
  const { path, kind, choices = [] } = field;
  const label = fieldLabel(say, path);
  const isWide = kind === 'choice' && path !== 'decimals' && path !== 'rounding';
  const message = problem ? { validationMessage: wrongWords(say, problem, label) } : {};
  return (
    <Field label={label} className={mergeClasses(styles.field, isWide && styles.wide)} {...message}>
      {kind === 'choice' ? (
        <Select
          className={styles.input}
          value={text}
          onChange={(_, { value }) => {
            onChange(path, value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {path === 'decimals' ? choice : (say('pane', `profile.${path}.${choice}`) ?? choice)}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          className={styles.input}
          inputMode="decimal"
          value={text}
          {...(kind !== 'number' && { contentAfter: kind === 'percent' ? '%' : t(marksKey) })}
          onChange={(_, { value }) => {
            onChange(path, value);
          }}
        />
      )}
    </Field>
  );
}

/** Beside its field a message need not name it. */
function wrongWords(
  say: Translator['say'],
  { code }: ProfileProblem,
  field: string,
): string | null {
  return say('pane', `profile.wrong.${code}`) ?? say('scoring', `problem.${code}`, { field });
}

const marksKey: MessageKey = 'pane.profile.marks';

/**
 * The name of a profile's field as people say it.
 *
 * @param say messages by code
 * @param path for example `caps[0].below`
 * @returns the name; the path itself for a field that no profile has
 * @example fieldLabel(say, 'execution.weight') //=> '预算执行分值'
 */
export function fieldLabel(
  say: (area: string, code: string) => string | null,
  path: string,
): string {
  const plain = path.replace(/\[\d+\]/, '');
  const number = /\[(\d+)\]/.exec(path)?.[1];
  const label = say('pane', `profile.field.${plain}`);
  if (label === null) return path;
  return number === undefined ? label : `${label} ${Number(number) + 1}`;
}
