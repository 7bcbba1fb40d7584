import type { summarySheet as zh } from '../zh-CN/summarySheet';

/** Texts of the summary sheet. */
export const summarySheet = {
  name: 'Scoring result',
  title: 'Result of the performance self-evaluation',
  subtitle:
    'Scoring rules: {profile}    Scored: {time}    Computed by the Self-Evaluation Assistant',
  project: 'Project',
  sheet: 'Sheet',
  unnamed: '(no project name)',
  result: 'Total and grade',
  graded: '{total} of {full} points, {grade|word}',
  total: '{total} of {full} points',
  open: '{score} of {weight} points so far, {open} to confirm; no total or grade yet',
  noTotal:
    '{score} of {weight} points so far; some indicators have no weight, or none can be scored; no total or grade yet',
  noWeight: 'The form has no weights, so nothing was scored: no total and no grade',
  execution: 'Budget execution',
  noRate: 'Not computable: budget or executed amount missing',
  noBudget: 'Not computable: the budget is not above 0',
  counts: 'Status',
  kept: 'Typed scores',
  keptWhat:
    '{count} {count|plural:differs:differ} from the computed ones and {count|plural:was:were} kept; the figures above are as computed',

  levels: 'Level 1',
  projects: 'Project',
  levelUnnamed: '(no level 1)',
  levelExecution: 'Budget execution',
  waiting: 'To confirm',
  score: 'Score',
  weight: 'Weight',
  chart: 'Scores and weights by part',
  chartProjects: 'Scores and weights by project',

  shortfalls: 'Indicators that need attention ({count})',
  noShortfalls: 'No indicator needs attention',
  findings: 'Review findings ({count})',
  noFindings: 'No review findings',
  number: 'No.',
  place: 'Cell',
  indicator: 'Indicator',
  status: 'Status',
  reason: 'Explanation',
  finding: 'Finding',
  advice: 'Advice',
  wholeTable: 'Whole table',
  rowUnnamed: 'Unnamed indicator',

  legend: 'Mark colors',
  'legend.short': 'Below the target; or too little of the budget spent, or more than the budget',
  'legend.stopped': 'Project stopped or money returned: not counted as done',
  'legend.unclear': 'Nothing that can be compared: a person decides',
  'legend.missingActual': 'Target or actual is missing',
  'legend.over': '130% of the target or more: to be explained',
  'legend.kept': 'Typed score differs from the computed one and was kept',
  'legend.keptName': 'Score kept',
  'legend.missingName': 'No data',
  footWithoutNotes:
    'A click on a cell of the column “Cell” leads to its place in the form; the reason is in the column “Explanation”. This sheet was written by the Self-Evaluation Assistant and can be deleted at any time without effect on the form.',
  foot: 'A click on a cell of the column “Cell” leads to its place in the form; the reason is in the note there. This sheet was written by the Self-Evaluation Assistant and can be deleted at any time without effect on the form.',
} as const satisfies Readonly<Record<keyof typeof zh, string>>;
