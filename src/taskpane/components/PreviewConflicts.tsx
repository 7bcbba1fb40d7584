import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { toA1 } from '../../core/address';
import type { KeptScore } from '../../core/plan/plan';
import { clamped } from '../clamped';
import { subjectName, whySubject, type SubjectAt } from '../state/previewLines';
import { useTranslator } from '../TranslatorContext';
import { Choice } from './Choice';
import { InPortions } from './InPortions';

type Decided = 'keep' | 'replace';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    margin: '0 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'grid', rowGap: '8px', padding: '10px 12px' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  all: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'grid',
    rowGap: '6px',
    padding: '8px 12px 10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  where: { display: 'flex', columnGap: '8px', minWidth: 0 },
  cell: {
    ...typographyStyles.caption1Strong,
    lineHeight: '20px',
    color: tokens.colorBrandForeground1,
  },
  name: {
    ...typographyStyles.body1,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  why: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, ...clamped(2) },
  choices: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '4px' },
  formulas: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    margin: 0,
    padding: '8px 12px',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

/** The typed scores in question and what was chosen for them. */
export interface PreviewConflictsProps {
  readonly conflicts: readonly KeptScore[];
  /** How many differing scores are formulas; those always stay. */
  readonly formulas: number;
  readonly subjectAt: SubjectAt;
  /** Whether the typed score of a cell (A1) is given up. */
  readonly isReplaced: (cell: string) => boolean;
  readonly onChoose: (cells: readonly string[], choice: Decided) => void;
}

/**
 * Typed scores that differ from the rule: 保留 8 / 采用 7.75 for each, and one choice for all.
 *
 * @param props the scores
 * @returns the card
 * @example <PreviewConflicts conflicts={conflicts} formulas={0} subjectAt={find} isReplaced={asked} onChoose={choose} />
 */
export function PreviewConflicts(props: PreviewConflictsProps) {
  const { conflicts, formulas, subjectAt, isReplaced, onChoose } = props;
  const styles = useStyles();
  const translator = useTranslator();
  const { t, number } = translator;
  const cells = conflicts.map(({ address }) => toA1(address));
  const replaced = cells.filter(isReplaced).length;
  return (
    <section className={styles.card} aria-label={t('pane.preview.conflicts')}>
      {conflicts.length > 0 && (
        <div className={styles.head}>
          <h2 className={styles.title}>
            {t('pane.preview.conflictsTitle', { count: conflicts.length })}
          </h2>
          {conflicts.length > 1 && (
            <Pair
              label={t('pane.preview.conflicts')}
              className={styles.all}
              isReplaced={replaced === 0 ? false : replaced === cells.length ? true : null}
              keep={t('pane.preview.keepAll')}
              replace={t('pane.preview.replaceAll')}
              onChoose={(choice) => {
                onChoose(cells, choice);
              }}
            />
          )}
        </div>
      )}
      {conflicts.length > 0 && (
        <InPortions lines={conflicts}>
          {(shown) => (
            <ul className={styles.list}>
              {shown.map(({ address, typed, computed }) => {
                const cell = toA1(address);
                const subject = subjectAt(address);
                const name = subjectName(translator, subject) || t('pane.preview.total');
                const why = whySubject(translator, subject);
                return (
                  <li key={cell} className={styles.line}>
                    <span className={styles.where}>
                      <span className={styles.cell}>{cell}</span>
                      <span className={styles.name} title={name}>
                        {name}
                      </span>
                    </span>
                    {why !== '' && (
                      <span className={styles.why} title={why}>
                        {why}
                      </span>
                    )}
                    <Pair
                      label={`${cell} ${name}`}
                      className={styles.choices}
                      isReplaced={isReplaced(cell)}
                      keep={t('pane.preview.keep', { typed: number(typed) })}
                      replace={t('pane.preview.replace', { computed: number(computed) })}
                      onChoose={(choice) => {
                        onChoose([cell], choice);
                      }}
                    />
                  </li>
                );
              })}
            </ul>
          )}
        </InPortions>
      )}
      {formulas > 0 && (
        <p className={styles.formulas}>{t('pane.preview.formulas', { count: formulas })}</p>
      )}
    </section>
  );
}

/** Two buttons of which one is pressed; neither where the lines below differ. */
function Pair(props: {
  readonly label: string;
  readonly className: string;
  readonly isReplaced: boolean | null;
  readonly keep: string;
  readonly replace: string;
  readonly onChoose: (choice: Decided) => void;
}) {
  const { isReplaced, onChoose } = props;
  return (
    <div role="group" aria-label={props.label} className={props.className}>
      {(['keep', 'replace'] as const).map((choice) => (
        <Choice
          key={choice}
          isChosen={isReplaced === (choice === 'replace')}
          onChoose={() => {
            onChoose(choice);
          }}
        >
          {props[choice]}
        </Choice>
      ))}
    </div>
  );
}
