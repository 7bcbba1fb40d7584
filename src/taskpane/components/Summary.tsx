import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ProjectReport } from '../../core/scoring/assessment';
import { useTranslator } from '../TranslatorContext';
import { Gauge } from './Gauge';
import { LevelBars } from './LevelBars';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '12px' },
  words: { display: 'grid', rowGap: '2px' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: '12px',
  },
  grade: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorNeutralForeground1 },
  line: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  muted: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  figures: {
    display: 'grid',
    gridTemplateColumns: '96px minmax(0, 1fr)',
    columnGap: '20px',
    rowGap: '8px',
    alignItems: 'center',
    '@media (max-width: 259px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/**
 * A project's result: the total as a ring with its grade, and a bar for each part.
 * While rows are open there is no total and no grade, and it says how much is scored.
 *
 * @param props the judged project
 * @returns the summary
 * @example <Summary project={project} />
 */
export function Summary({ project }: { readonly project: ProjectReport }) {
  const styles = useStyles();
  const { t, word, number } = useTranslator();
  const { total, grade, scoredSum, scoredWeight, fullWeight } = project;
  const open = project.levels.reduce((sum, level) => sum + level.open, 0);
  const full = number(fullWeight);
  const isComplete = total !== null;
  return (
    <div className={styles.root}>
      <div className={styles.words}>
        <div className={styles.head}>
          <p className={styles.grade}>
            {isComplete && grade !== null
              ? t('pane.result.gradeOf', { grade: word(grade) })
              : t('pane.result.open', { count: open })}
          </p>
          <p className={styles.line}>
            {t('pane.result.partly', { score: scoredSum, weight: scoredWeight })}
          </p>
        </div>
        {!isComplete && <p className={styles.muted}>{t('pane.result.openWhy')}</p>}
      </div>
      <div className={styles.figures}>
        <Gauge
          share={fullWeight > 0 ? (total ?? scoredSum) / fullWeight : 0}
          number={number(total ?? scoredSum, 2)}
          caption={t('pane.result.ofFull', { full })}
          label={
            isComplete
              ? t('pane.result.gaugeLabel', { total: number(total), full, grade: grade ?? '–' })
              : t('pane.result.gaugeOpenLabel', {
                  score: number(scoredSum),
                  weight: number(scoredWeight),
                  full,
                })
          }
        />
        <LevelBars project={project} />
      </div>
    </div>
  );
}
