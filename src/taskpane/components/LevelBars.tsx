import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ProjectReport } from '../../core/scoring/assessment';
import { projectFund, tablesOf } from '../../core/scoring/wholeProject';
import { clamped } from '../clamped';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '6px',
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: '12px',
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground1,
  },
  name: { minWidth: 0, ...clamped(2) },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  muted: { color: tokens.colorNeutralForeground3 },
  remark: { display: 'inline-block', color: tokens.colorNeutralForeground3 },
  bar: { display: 'block', width: '100%', height: '4px', marginTop: '2px' },
  track: {
    color: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { color: 'GrayText', opacity: 0.4 },
  },
  value: {
    color: tokens.colorCompoundBrandForeground1,
    '@media (forced-colors: active)': { color: 'Highlight' },
  },
});

/** One part of the score. */
export interface Part {
  readonly name: string;
  readonly score: number | null;
  readonly weight: number | null;
  /** Said behind the name, for example the execution rate or how many rows are open. */
  readonly remark: string | null;
}

/**
 * Indicators that reached their targets, by level 1: all that there is to show of a form without 分值.
 *
 * @param project the judged project, on all of its sheets
 * @param unnamed what a level without a name is called
 * @returns one part per level: how many reached the target, of how many that apply
 * @example partsMet(project, '其他')[0] //=> { name: '产出指标', score: 3, weight: 5, remark: null }
 */
function partsMet(project: ProjectReport, unnamed: string): readonly Part[] {
  const levels = new Map<string, { score: number; weight: number }>();
  for (const { row, comparison } of rowsOf(project)) {
    if (comparison.status === 'notApplicable') continue;
    const name = row.level1.replace(/\s+/g, '') || unnamed;
    const known = levels.get(name) ?? { score: 0, weight: 0 };
    const reached = comparison.met === true ? 1 : 0;
    levels.set(name, { score: known.score + reached, weight: known.weight + 1 });
  }
  return [...levels].map(([name, counted]) => ({ name, ...counted, remark: null }));
}

function rowsOf(project: ProjectReport) {
  return tablesOf(project).flatMap((table) => ('rows' in table ? table.rows : []));
}

/**
 * The parts of a project's score: execution first, then the level-1 groups of the form.
 *
 * @param project the judged project
 * @param words how to say the remarks
 * @returns one part per bar
 * @example partsOf(project, words)[0]?.name //=> '预算执行'
 */
export function partsOf(
  project: ProjectReport,
  words: {
    readonly execution: string;
    readonly unnamed: string;
    rate(rate: number | null): string;
    open(count: number): string;
  },
): readonly Part[] {
  const { levels } = project;
  const fund = projectFund(project);
  const execution: readonly Part[] = fund
    ? [
        {
          name: words.execution,
          score: fund.score,
          weight: fund.weight,
          remark: words.rate(fund.rate),
        },
      ]
    : [];
  return [
    ...execution,
    ...levels.map((level) => ({
      name: level.name || words.unnamed,
      score: level.score,
      weight: level.weight,
      remark: level.open > 0 ? words.open(level.open) : null,
    })),
  ];
}

/**
 * A bar for each part of the score.
 *
 * @param props the project
 * @returns a list of bars with their numbers as text
 * @example <LevelBars project={project} />
 */
export function LevelBars({ project }: { readonly project: ProjectReport }) {
  const styles = useStyles();
  const { t, number } = useTranslator();
  const isUnweighted = project.fullWeight === 0;
  const byWeight = partsOf(project, {
    execution: t('pane.result.executionShort'),
    unnamed: t('pane.result.unnamedLevel'),
    rate: (rate) =>
      rate === null ? t('pane.result.noRate') : t('pane.result.executionRate', { rate }),
    open: (count) => t('pane.result.levelOpen', { count }),
  });
  const parts = isUnweighted ? partsMet(project, t('pane.result.unnamedLevel')) : byWeight;
  return (
    <ul
      className={styles.list}
      aria-label={t(isUnweighted ? 'pane.result.levelsMet' : 'pane.result.levels')}
    >
      {parts.map(({ name, score, weight, remark }) => (
        <li key={name}>
          <div className={styles.line}>
            <span className={styles.name} title={name}>
              {name}
              {remark !== null && <span className={styles.remark}>&nbsp;· {remark}</span>}
            </span>
            <span className={styles.number}>
              {score === null ? '–' : number(score)}
              <span className={styles.muted}> / {weight === null ? '–' : number(weight)}</span>
            </span>
          </div>
          <svg className={styles.bar} aria-hidden preserveAspectRatio="none" viewBox="0 0 100 4">
            <rect className={styles.track} width="100" height="4" rx="1" fill="currentColor" />
            <rect
              className={styles.value}
              width={share(score, weight) * 100}
              height="4"
              rx="1"
              fill="currentColor"
            />
          </svg>
        </li>
      ))}
    </ul>
  );
}

function share(score: number | null, weight: number | null): number {
  return score === null || weight === null || weight <= 0
    ? 0
    : Math.max(0, Math.min(1, score / weight));
}
