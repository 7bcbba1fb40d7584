import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ProjectReport } from '../../core/scoring/assessment';
import { openScores, projectFund } from '../../core/scoring/wholeProject';
import { useTranslator } from '../TranslatorContext';
import { memo } from 'react';
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
export const Summary = memo(function Summary({ project }: { readonly project: ProjectReport }) {
  const styles = useStyles();
  const { t, word, number } = useTranslator();
  const { total, grade, scoredSum, scoredWeight, fullWeight } = project;
  const full = number(fullWeight);
  const isComplete = total !== null;
  const isUnweighted = fullWeight === 0;
  const { met, all } = reachedOf(project);
  const rate = projectFund(project)?.rate ?? null;
  const { head, below } = headline(project);
  // Beside a total, the sum is news only where it was converted or capped.
  const showsSum = !isComplete || scoredSum !== total || scoredWeight !== fullWeight;
  return (
    <div className={styles.root}>
      <div className={styles.words}>
        <div className={styles.head}>
          <p className={styles.grade}>
            {grade === null
              ? t(`pane.result.${head}`, { count: openScores(project) })
              : t('pane.result.gradeOf', { grade: word(grade) })}
          </p>
          {isUnweighted && rate !== null && (
            <p className={styles.line}>{t('pane.result.executionOnly', { rate })}</p>
          )}
          {showsSum && !isUnweighted && (
            <p className={styles.line}>
              {t(isComplete ? 'pane.result.sum' : 'pane.result.partly', {
                score: scoredSum,
                weight: scoredWeight,
              })}
            </p>
          )}
        </div>
        {below && <p className={styles.muted}>{t(`pane.result.${below}`, { full: fullWeight })}</p>}
      </div>
      <div className={styles.figures}>
        {isUnweighted ? (
          <Gauge
            share={all > 0 ? met / all : 0}
            number={number(met)}
            caption={t('pane.result.ofRows', { count: all })}
            label={t('pane.result.gaugeUnweightedLabel', { met, count: all })}
          />
        ) : (
          <Gauge
            share={fullWeight > 0 ? (total ?? scoredSum) / fullWeight : 0}
            number={number(total ?? scoredSum, 2)}
            caption={t('pane.result.ofFull', { full })}
            label={
              isComplete
                ? grade === null
                  ? t('pane.result.gaugeNoGradeLabel', { total: number(total), full })
                  : t('pane.result.gaugeLabel', { total: number(total), full, grade })
                : t('pane.result.gaugeOpenLabel', {
                    score: number(scoredSum),
                    weight: number(scoredWeight),
                    full,
                  })
            }
          />
        )}
        <LevelBars project={project} />
      </div>
    </div>
  );
});

/** How many indicators reached their targets, of all that apply. */
function reachedOf({ counts }: ProjectReport): { readonly met: number; readonly all: number } {
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { met: counts.met + counts.over, all: rows - counts.notApplicable };
}

/** What stands in place of the grade, and why. */
function headline(project: ProjectReport) {
  const { total, grade, fullWeight } = project;
  if (fullWeight === 0) return { head: 'noWeight', below: 'noWeightWhy' } as const;
  if (grade !== null) return { head: 'gradeOf', below: null } as const;
  if (total !== null) return { head: 'noGrade', below: 'noGradeWhy' } as const;
  return openScores(project) > 0
    ? ({ head: 'open', below: 'openWhy' } as const)
    : ({ head: 'noTotal', below: 'noTotalWhy' } as const);
}
